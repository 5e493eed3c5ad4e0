import {
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
  const name = given.text('preset')
  if (name !== undefined) return preset(name as PresetName, named)
  if (!given.has('guess') || source === undefined) return named as EventLogColumns
  const path = shownPath(given.operand)
  const guess = await guessColumns(source).catch((error: unknown) => {
    const several = source.files.length > 1
    throw inCommandLineTerms(error, { path, several, ...(file !== undefined && { file }) })
  })
  const columns = { ...guess.columns, ...named }
  if (guess.reasons.length > 0) terminal.stderr.write(proposal(path, guess, named))
  const missing = guess.preset === undefined ? NEEDED.filter((role) => !columns[role]) : []
  if (missing.length > 0)
    throw new InputError(
      missing.map(
        (role) =>
          `${path}: no column can be told to be the ${role}; name it with --${role}. The columns are ${guess.names.map((column) => JSON.stringify(column)).join(', ')}.`,
      ),
    )
  await accepted(given, terminal, flagsOf(guess, columns))
  return guess.preset === undefined ? (columns as EventLogColumns) : preset(guess.preset, named)
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

function flagsOf({ preset: name }: Guess, columns: Partial<EventLogColumns>): string {
  if (name !== undefined) return `--preset ${name}`
  return ROLES.filter((role) => columns[role] !== undefined)
    .map((role) => `--${role} ${shellWord(columns[role] as string)}`)
    .join(' ')
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
