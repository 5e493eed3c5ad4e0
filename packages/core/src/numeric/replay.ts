import { javascriptReplay } from './javascript-replay.ts'
import type { StraightLineProgram } from './straight-line-program.ts'
import { webAssemblyReplay } from './webassembly-replay.ts'

/** A straight-line program with room to run, for several rows of input side by side. */
export interface Replay {
  /** How many rows of input a run takes. */
  readonly lanes: number
  /** A row of input a lane, `program.inputLength` numbers each, to be filled before a run. */
  readonly input: Float64Array
  /** Runs the program for all lanes. */
  run(): void
  /** The output of a number in a lane, as of the last run. */
  output(index: number, lane: number): number
}

/** Room to run a program as fast as can be here; how it runs doesn't change a bit of the result. */
export function replayOf(program: StraightLineProgram): Replay {
  return webAssemblyReplay(program) ?? javascriptReplay(program)
}
