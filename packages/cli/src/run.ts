import { didYouMean } from 'sojourn/model'
import type { Command } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { commandHelp, overview } from './help.ts'
import { InputError } from './input-error.ts'
import { readArguments } from './read-arguments.ts'
import { Interrupted, type Terminal } from './terminal.ts'
import { printable } from './text/printable.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/** A call of the program: where it runs, and what was written after its name. */
export interface Call extends Terminal {
  readonly args: readonly string[]
}

/**
 * Runs the program.
 *
 * @returns the exit code: 0 done, 1 the input is wrong, 2 wrong usage, 130 stopped by Ctrl-C.
 */
export async function run(call: Call): Promise<number> {
  try {
    return await dispatch(call)
  } catch (error) {
    if (error instanceof Interrupted) return 130
    if (error instanceof InputError) {
      call.stderr.write(lines(error.problems))
      return 1
    }
    if (!(error instanceof UsageError)) throw error
    const { command, problems } = error
    const name = command === undefined ? 'sojourn' : `sojourn ${command}`
    const help = `Help: ${call.program} ${command === undefined ? '' : `${command} `}--help\n`
    call.stderr.write(lines(problems.map((problem) => `${name}: ${problem}`)) + help)
    return 2
  }
}

async function dispatch(call: Call): Promise<number> {
  const [first, ...rest] = call.args
  if (first === '--version' || first === '-v') {
    call.stdout.write(`${version}\n`)
    return 0
  }
  if (first === undefined || first === '--help' || first === '-h') {
    call.stdout.write(overview(COMMANDS, call))
    return 0
  }
  if (first === 'help') {
    const [name] = rest
    call.stdout.write(
      name === undefined ? overview(COMMANDS, call) : commandHelp(commandOf(name), call),
    )
    return 0
  }
  const command = commandOf(first)
  if (asksForHelp(rest)) {
    call.stdout.write(commandHelp(command, call))
    return 0
  }
  return command.run(readArguments(command, rest), call)
}

function commandOf(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name)
  if (found) return found
  if (name.startsWith('-'))
    throw new UsageError([`${name} stands where a command belongs; the command comes first.`])
  const names = COMMANDS.map((command) => command.name)
  throw new UsageError([
    `There is no command ${JSON.stringify(name)}.${didYouMean(name, names)} The commands are ${names.join(', ')}.`,
  ])
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const before = end < 0 ? args : args.slice(0, end)
  return before.includes('--help') || before.includes('-h')
}

function lines(problems: readonly string[]): string {
  return problems.map((problem) => `${printable(problem)}\n`).join('')
}
