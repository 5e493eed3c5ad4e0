import { type Command, EVERYWHERE, type Flag } from './command.ts'
import type { Terminal } from './terminal.ts'
import { type Paint, paintWith } from './text/paint.ts'
import { wrap } from './text/wrap.ts'

type Reader = Pick<Terminal, 'columns' | 'colour' | 'program'>

/** Prose in longer lines is hard to read, however wide the terminal. */
const WIDEST = 100

/** Help on the whole program: what it is for, its commands, and a first tour. */
export function overview(commands: readonly Command[], reader: Reader): string {
  const { program } = reader
  const paint = paintWith(reader.colour)
  const width = Math.min(reader.columns, WIDEST)
  const tour = commands
    .map(({ examples }) => examples[0])
    .filter((example) => example !== undefined)
  return page([
    wrap(
      'Sojourn models customer journeys as Markov chains, learns them from event logs, and forecasts what a change would do.',
      width,
    ),
    section(paint, 'Usage', [`  ${program} COMMAND …`]),
    section(
      paint,
      'Commands',
      glossary(
        commands.map(({ name, purpose }) => [name, purpose]),
        width,
      ),
    ),
    section(
      paint,
      'A first tour',
      tour.map((example) => exampleLines(example, reader, width)),
    ),
    wrap(
      `Every command has its own help: ${program} fit --help. With --json each prints one JSON document.`,
      width,
    ),
    wrap('Exit codes: 0 done, 1 the input is wrong, 2 the command is written wrongly.', width),
  ])
}

/** Help on one command. */
export function commandHelp(command: Command, reader: Reader): string {
  const { name, purpose, operand, flags, examples, output } = command
  const paint = paintWith(reader.colour)
  const width = Math.min(reader.columns, WIDEST)
  const needed = Object.entries(flags).filter(([, flag]) => flag.required)
  const operandText = operand.optional ? `[${operand.name}]` : operand.name
  const second = command.second === undefined ? [] : [command.second]
  const usage = [
    reader.program,
    name,
    operandText,
    ...second.map((each) => each.name),
    ...needed.map(flagText),
    '[flags]',
  ].join(' ')
  return page([
    wrap(`sojourn ${name}: ${purpose}`, width),
    section(paint, 'Usage', [wrap(usage, width, '  ', '    ')]),
    section(
      paint,
      second.length === 0 ? 'Argument' : 'Arguments',
      glossary(
        [operand, ...second].map((each) => [each.name, each.help]),
        width,
      ),
    ),
    section(paint, 'Flags', glossary(flagEntries({ ...flags, ...EVERYWHERE }), width)),
    section(
      paint,
      'Examples',
      examples.map((example) => exampleLines(example, reader, width)),
    ),
    section(
      paint,
      'What it prints',
      output.map((text) => wrap(text, width, '  ')),
    ),
  ])
}

function flagText([name, { value }]: readonly [string, Flag]): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function flagEntries(flags: Readonly<Record<string, Flag>>): [string, string][] {
  return Object.entries(flags).map(([name, flag]) => {
    const marks = [flag.required && 'required', flag.repeatable && 'may be repeated'].filter(
      Boolean,
    )
    const note = marks.length > 0 ? ` (${marks.join('; ')})` : ''
    return [flagText([name, flag]), `${flag.help}${note}`]
  })
}

/** Terms and what they mean, the meanings in a column of their own. */
function glossary(entries: readonly (readonly [string, string])[], width: number): string[] {
  const column = Math.min(26, Math.max(...entries.map(([term]) => term.length)) + 2)
  const indent = ' '.repeat(column + 2)
  return entries.map(([term, meaning]) =>
    term.length + 2 <= column
      ? wrap(meaning, width, `  ${term.padEnd(column)}`, indent)
      : `  ${term}\n${wrap(meaning, width, indent)}`,
  )
}

/** An example as it can be pasted into a shell, in as few lines as fit. */
function exampleLines(
  { shows, args }: Command['examples'][number],
  { program }: Reader,
  width: number,
): string {
  const lines = [`    ${program}`]
  for (const piece of args) {
    const longer = `${lines.at(-1)} ${piece}`
    if (longer.length <= width - 2) lines[lines.length - 1] = longer
    else lines.push(`      ${piece}`)
  }
  return `${wrap(shows, width, '  ')}\n${lines.join(' \\\n')}`
}

function section(paint: Paint, title: string, lines: readonly string[]): string {
  return [paint('bold', title), ...lines].join('\n')
}

function page(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`
}
