import { nearestName } from 'sojourn/model'
import { EventLogError } from '../../event-log-error.ts'
import { quoted } from '../../fields/quoted.ts'
import type { PostgresTarget } from './postgres-session.ts'

/** What the server was asked when it refused. */
interface Asked {
  readonly sql: string
  /** Rows that had come. */
  readonly rows: number
}

/** The parts of an error of the server or of the system that tell what is wrong. */
interface Refusal {
  readonly code?: string
  readonly message: string
  readonly detail?: string
  readonly hint?: string
  readonly position?: string
  /** Where a name has several addresses, what is wrong with each. */
  readonly errors?: readonly Refusal[]
}

const AWAY = /terminat|ECONNRESET|EPIPE|closed|not queryable/i

/** An error of a session in words, with a way to mend it; a password is never among them. */
export function postgresProblem(
  error: unknown,
  target: PostgresTarget,
  asked: Asked | undefined,
): EventLogError {
  if (error instanceof EventLogError) return error
  const refusal = error as Refusal
  const message = asked === undefined ? connecting(refusal) : answering(refusal, target, asked)
  return new EventLogError([{ message }], undefined, { cause: error })
}

function connecting(refusal: Refusal): string {
  const { code = refusal.errors?.[0]?.code ?? '', message } = refusal
  if (code === 'ECONNREFUSED' || code === 'ENOENT')
    return 'there is no PostgreSQL server: is it running, and are host and port right?'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'there is no computer of that name: look at the host'
  if (/timeout/i.test(message) || code === 'ETIMEDOUT' || code === 'EHOSTUNREACH')
    return 'the server does not answer: are host and port right, and does a firewall let you through?'
  if (/password must be/.test(message))
    return 'the server asks for a password: give it in PGPASSWORD, or in the address'
  if (code === '28P01')
    return 'the password is wrong, or there is no such user: it is looked for in the address, in PGPASSWORD and in ~/.pgpass'
  if (code === '28000' && /no encryption/.test(message))
    return `the server wants an encrypted connection: add ?sslmode=require to the address (${message})`
  if (code === '28000') return `the server does not let this user in (${message})`
  if (code === '3D000')
    return `there is no such database: look at the end of the address (${message})`
  if (code === '53300') return 'the server has no connection to spare: try again later'
  if (AWAY.test(`${code} ${message}`))
    return 'the server closed the connection at once: is it PostgreSQL, and is it ready?'
  return `the server can't be reached (${message})`
}

function answering(refusal: Refusal, { relation }: PostgresTarget, asked: Asked): string {
  const { code = '', message, detail, hint } = refusal
  const more = [detail, hint].filter(Boolean).join('; ')
  const words = more === '' ? message : `${message}; ${more}`
  if (code === '57014') return `the server gave the query up (${words})`
  if (code.startsWith('57P') || code === '' || code.startsWith('08') || AWAY.test(code))
    return `the server went away after ${asked.rows} rows, so nothing was used (${message}): try again once it is back`
  if (code === '42501') return `this user may not read it (${message}): grant select on it`
  if (code === '53100' || code === '53200')
    return `the server has no room to sort the events (${words})`
  if ('query' in relation)
    return `the query is wrong: ${words}${placed(refusal, asked.sql, relation.query)}`
  return words
}

/** The line of the user's query at which an error is, with a mark under the place. */
function placed({ position }: Refusal, sql: string, query: string): string {
  const at = Number(position) - 1 - sql.indexOf(query)
  if (!(at >= 0 && at <= query.length)) return ''
  // The server counts characters, and not code units.
  const before = [...query].slice(0, at).join('')
  const line = before.split('\n').length
  const column = [...(before.split('\n').at(-1) as string)].length + 1
  const near = query.slice(before.length).split('\n')[0]?.slice(0, 40) ?? ''
  return `, in line ${line} at character ${column}, before ${quoted(near)}`
}

/** What to say of a table that isn't there, given those that are. */
export function noTable(name: string, tables: readonly string[]): EventLogError {
  const near = nearestName(name, tables)
  const hint = near === undefined ? '' : `; did you mean ${quoted(near)}?`
  return new EventLogError([
    { message: `there is no table ${quoted(name)}${hint}${listed(tables)}` },
  ])
}

function listed(tables: readonly string[]): string {
  if (tables.length === 0) return '; the database has none that this user may read'
  const first = tables.slice(0, 20).map(quoted).join(', ')
  const more = tables.length > 20 ? ` and ${tables.length - 20} more` : ''
  return ` The database has ${first}${more}`
}
