import { scaledCode } from './javascript-replay.ts'
import type { Replay } from './replay.ts'
import { REPLAY_MODULE } from './replay-module.ts'
import { FIRST_INPUT, ONE, type StraightLineProgram } from './straight-line-program.ts'
import { compileModule, instantiate } from './web-assembly.ts'

const LANES = 8
const SLOT_BYTES = 8 * LANES

/** A replay in WebAssembly, `replay.wat`; undefined where it can't be had. */
export function webAssemblyReplay(program: StraightLineProgram): Replay | undefined {
  compiled ??= compileModule(REPLAY_MODULE)
  if (compiled === undefined) return undefined
  const { slots, inputs, inputLength, code, outputs } = program
  // In memory: the slots, the rows of input, where the inputs are in a row, the code.
  const rowsAt = slots * SLOT_BYTES
  const inputsAt = rowsAt + inputLength * SLOT_BYTES
  const codeAt = inputsAt + 8 * Math.ceil(inputs.length / 2)
  const end = codeAt + 4 * code.length
  const { memory, exports } = instantiate<ReplayExports>(compiled, end)
  const value = new Float64Array(memory, 0, slots * LANES)
  value.fill(1, ONE * LANES, FIRST_INPUT * LANES)
  new Int32Array(memory, inputsAt).set(inputs.map((place) => 8 * place))
  new Int32Array(memory, codeAt).set(scaledCode(code, SLOT_BYTES))
  return {
    lanes: LANES,
    input: new Float64Array(memory, rowsAt, inputLength * LANES),
    run() {
      exports.gather(inputsAt, inputsAt + 4 * inputs.length, rowsAt, 8 * inputLength)
      exports.replay(codeAt, end)
    },
    output: (index, lane) => value[(outputs[index] as number) * LANES + lane] as number,
  }
}

interface ReplayExports {
  gather(inputs: number, end: number, row: number, stride: number): void
  replay(code: number, end: number): void
}

/** Compiled at the first call and kept: engines improve the code of a module while it runs. */
let compiled: object | undefined
