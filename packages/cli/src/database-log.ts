import type { EventFiles, EventRelation } from '@sojourn/data'
import { postgresEvents } from '@sojourn/data/node'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { InputError } from './input-error.ts'

/** The flags that say where events are in a database. */
export const databaseFlags: Command['flags'] = {
  table: {
    value: 'NAME',
    help: 'with postgres://user@host/database in place of a file: the table of events, with its schema as web.events',
  },
  query: { value: 'SQL', help: 'the same: a SELECT that gives the events, in place of --table' },
}

/** Whether an operand is an address, and not a path. */
export function isAddress(operand: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(operand)
}

/** An address as it may be shown: without a password, and without parameters, which may have one. */
export function shownAddress(operand: string): string {
  const [, scheme = '', rest = ''] = /^([^:]+):\/\/([^?#]*)/.exec(operand) ?? []
  const at = rest.lastIndexOf('@')
  const user = rest.slice(0, Math.max(0, at)).split(':')[0] ?? ''
  return `${scheme}://${at < 0 ? '' : `${user}@`}${rest.slice(at + 1)}`
}

/** Notes what is wrong with the flags of a database, given what the log is. */
export function checkDatabaseFlags(given: Arguments): void {
  const flags = ['table', 'query'].filter((flag) => given.text(flag) !== undefined)
  if (!isAddress(given.operand)) {
    for (const flag of flags)
      given.note(
        `--${flag} belongs to a database; the log is ${JSON.stringify(given.operand)}, and would be postgres://user@host/database.`,
      )
    return
  }
  if (flags.length === 2) given.note('--table and --query both say where the events are; give one.')
  if (flags.length === 0)
    given.note('A database needs --table NAME or --query SQL, which say where its events are.')
}

/** Where the events are in the database. */
export function relationOf(given: Arguments): EventRelation {
  const query = given.text('query')
  return query === undefined ? { table: given.required('table') } : { query }
}

/**
 * The events of a database as the files of a log are.
 *
 * @throws InputError where the address is of no database that is read.
 */
export function databaseLog(given: Arguments): { file: string; source: EventFiles } {
  const shown = shownAddress(given.operand)
  if (!/^postgres(ql)?:/i.test(given.operand))
    throw new InputError([
      `${shown} is no event log: what is read is a file, a folder, - for standard input, or postgres://user@host/database.`,
    ])
  const open = () => postgresEvents(given.operand, relationOf(given))
  return { file: shown, source: { files: [{ name: shown, open }] } }
}
