import {
  asWritten,
  DATE_ORDERS,
  type EventFiles,
  type EventLogColumns,
  EventLogError,
  type EventMapping,
  type Guess,
  guessColumns,
  PRESET_NAMES,
  type PresetName,
  preset,
  type RuledMapping,
  type Writing,
  withRules,
} from '@sojourn/data'
import { didYouMean } from 'sojourn/model'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { shownPath } from './events-at.ts'
import { inCommandLineTerms } from './fit-problems.ts'
import { InputError } from './input-error.ts'
import { readText } from './read-text.ts'
import type { Terminal } from './terminal.ts'
import { printable } from './text/printable.ts'

/** What makes events of the rows of a log. */
export type Mapping = EventLogColumns | EventMapping | RuledMapping

const NEEDED = ['customer', 'time', 'touchpoint'] as const
const ROLES = [...NEEDED, 'channel', 'value', 'tie'] as const

/** Notes what is wrong with the flags that say what makes an event. */
export function checkMappingFlags(given: Arguments, flags: Command['flags']): void {
  const name = given.text('preset')
  if (name !== undefined && !isPreset(name))
    given.note(
      `There is no preset ${JSON.stringify(name)}.${didYouMean(name, PRESET_NAMES)} The presets are ${PRESET_NAMES.join(', ')}.`,
    )
  given.choice('dates', DATE_ORDERS)
  if (name !== undefined && given.has('guess'))
    given.note('--guess and --preset both say what the columns mean; give one of them.')
  if (given.has('guess') && given.operand === '-')
    given.note('--guess looks at the log before it is read, so standard input can’t be guessed.')
  if (name !== undefined || given.has('guess')) return
  for (const flag of NEEDED)
    if (given.text(flag) === undefined)
      given.note(`--${flag} ${flags[flag]?.value} is missing: ${flags[flag]?.help}.`)
}

/**
 * The mapping that the flags say, asking where it is a guess.
 *
 * @throws InputError when rules are wrong, or a guess is not accepted.
 */
export async function mappingOf(
  given: Arguments,
  terminal: Terminal,
  log: { readonly file?: string; readonly source?: EventFiles },
): Promise<Mapping> {
  const mapping = await withoutRules(given, terminal, log)
  const file = given.text('rules')
  return file === undefined ? mapping : ruled(mapping, file, terminal)
}

async function withoutRules(
  given: Arguments,
  terminal: Terminal,
  { file, source }: { readonly file?: string; readonly source?: EventFiles },
): Promise<Mapping> {
  const named = columnsOf(given)
  const said = writingOf(given)
  const name = given.text('preset')
  if (name !== undefined) return written(preset(name as PresetName, named), said)
  if (!given.has('guess') || source === undefined) return written(named as EventLogColumns, said)
  const path = shownPath(given.operand)
  const found = await guessColumns(source).catch((error: unknown) => {
    const several = source.files.length > 1
    throw inCommandLineTerms(error, { path, several, ...(file !== undefined && { file }) })
  })
  const guess = ofFlags(found, given)
  const columns = { ...guess.columns, ...named }
  const writing = guessedWriting(guess, columns, said)
  if (guess.reasons.length > 0) terminal.stderr.write(proposal(path, guess, named))
  const missing = guess.preset === undefined ? NEEDED.filter((role) => !columns[role]) : []
  const problems = missing.map(
    (role) =>
      `${path}: no column can be told to be the ${role}; name it with --${role}. The columns are ${guess.names.map((column) => JSON.stringify(column)).join(', ')}.`,
  )
  if (writing.dates === undefined && guess.dates && columns.time === guess.columns.time)
    problems.push(
      `${path}: the dates in ${JSON.stringify(columns.time)} can mean two days each; say with --dates whether they are ${guess.dates.join(' or ')}.`,
    )
  if (problems.length > 0) throw new InputError(problems)
  await accepted(given, terminal, flagsOf(guess, columns, writing))
  return written(
    guess.preset === undefined ? (columns as EventLogColumns) : preset(guess.preset, named),
    writing,
  )
}

function writingOf(given: Arguments): Writing {
  return { dates: given.choice('dates', DATE_ORDERS), decimalComma: given.has('decimal-comma') }
}

function written(mapping: EventLogColumns | EventMapping, writing: Writing) {
  const plain = writing.dates === undefined && !writing.decimalComma
  return plain ? mapping : asWritten(mapping, writing)
}

/** What was said, and of guessed columns what their contents tell. */
function guessedWriting(
  guess: Guess,
  { time, value }: Partial<EventLogColumns>,
  { dates, decimalComma = false }: Writing,
): Writing {
  const order = guess.dates?.length === 1 ? guess.dates[0] : undefined
  return {
    dates: dates ?? (time === guess.columns.time ? order : undefined),
    decimalComma: decimalComma || (guess.decimalComma === true && value === guess.columns.value),
  }
}

/** Of a guess, what the command has flags for. */
function ofFlags(guess: Guess, given: Arguments): Guess {
  const columns = Object.entries(guess.columns).filter(([role]) => given.knows(role))
  return {
    ...guess,
    columns: Object.fromEntries(columns),
    reasons: guess.reasons.filter(({ role }) => given.knows(role)),
    decimalComma: guess.decimalComma === true && given.knows('decimal-comma'),
  }
}

function proposal(path: string, { reasons }: Guess, named: Partial<EventLogColumns>): string {
  const lines = reasons
    .filter(({ role }) => role === 'preset' || named[role] === undefined)
    .map(({ role, column, why }) => `  --${role} ${printable(column)}: ${printable(why)}`)
  return `A guess for ${printable(path)}:\n${lines.join('\n')}\n`
}

async function accepted(given: Arguments, { ask }: Terminal, flags: string): Promise<void> {
  if (given.has('yes')) return
  const way = `add --yes to use it, or write ${flags}`
  if (ask === undefined) throw new InputError([`The guess was not used: ${way}.`])
  const answer = await ask('Use it? [y/N] ')
  if (!/^(y|yes|j|ja)$/i.test(answer.trim()))
    throw new InputError([`The guess was not used: ${way}.`])
}

function flagsOf(
  { preset: name }: Guess,
  columns: Partial<EventLogColumns>,
  { dates, decimalComma = false }: Writing,
): string {
  const named = ROLES.flatMap((role) => {
    const column = columns[role]
    return column === undefined ? [] : `--${role} ${shellWord(column)}`
  })
  return [
    ...(name === undefined ? named : [`--preset ${name}`]),
    ...(dates === undefined ? [] : [`--dates ${dates}`]),
    ...(decimalComma ? ['--decimal-comma'] : []),
  ].join(' ')
}

function shellWord(text: string): string {
  return /^[\w.:-]+$/.test(text) ? text : JSON.stringify(text)
}

async function ruled(mapping: Mapping, file: string, { cwd }: Terminal): Promise<RuledMapping> {
  const text = await readText(cwd, file)
  let rules: unknown
  try {
    rules = JSON.parse(text)
  } catch (error) {
    throw new InputError([`${file} is not JSON: ${(error as Error).message}`])
  }
  try {
    return withRules(mapping, rules as Parameters<typeof withRules>[1])
  } catch (error) {
    if (!(error instanceof EventLogError)) throw error
    throw new InputError(error.problems.map(({ message }) => `${file}: ${message}`))
  }
}

function columnsOf(given: Arguments): Partial<EventLogColumns> {
  const named = ROLES.map((role) => [role, given.text(role)] as const)
  return Object.fromEntries(named.filter(([, column]) => column !== undefined))
}

function isPreset(name: string): name is PresetName {
  return (PRESET_NAMES as readonly string[]).includes(name)
}
