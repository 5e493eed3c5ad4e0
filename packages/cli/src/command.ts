import type { Arguments } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** What a flag is and does. */
export interface Flag {
  /** What stands for its value in help, such as `COL`; a flag without one is a switch. */
  readonly value?: string
  readonly required?: true
  /** Whether it may be given more than once. */
  readonly repeatable?: true
  /** What it does, with unit and default. */
  readonly help: string
}

/** One command: how to call it, what it prints, and the work itself. */
export interface Command {
  readonly name: string
  /** What it is for, in one sentence that begins with a verb. */
  readonly purpose: string
  /** The one argument that isn't a flag. */
  readonly operand: { readonly name: string; readonly help: string; readonly optional?: true }
  /** A second such argument, which must be given. */
  readonly second?: { readonly name: string; readonly help: string }
  /** Flags beside `--json` and `--help`, in the order of help. */
  readonly flags: Readonly<Record<string, Flag>>
  /** Calls that work in a clone; `args` are broken before each flag where they are long. */
  readonly examples: readonly { readonly shows: string; readonly args: readonly string[] }[]
  /** What the printed result means, a paragraph each. */
  readonly output: readonly string[]
  /** Does it. @returns the exit code. */
  run(given: Arguments, terminal: Terminal): Promise<number>
}

/** Flags of every command. */
export const EVERYWHERE: Readonly<Record<string, Flag>> = {
  json: { help: 'print one JSON document, with every digit, and nothing else' },
  help: { help: 'print this help' },
}
