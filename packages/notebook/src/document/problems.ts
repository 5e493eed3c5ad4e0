import * as v from 'valibot'
import { DEEPEST, nestedTooDeep } from './nesting.ts'

/** One thing that is wrong: where in the file or code, and what. */
export interface Problem {
  /** Such as `cells[3].control.value`; empty for the whole. */
  path: string
  message: string
}

/** Thrown by everything that reads: lists every problem that was found. */
export class NotebookError extends Error {
  override name = 'NotebookError'
  constructor(
    what: string,
    readonly problems: readonly Problem[],
  ) {
    super([`${what} cannot be read:`, ...problems.map(line)].join('\n'))
  }
}

/** Checks a value against a schema, and lists all that is wrong with it. */
export function check<Schema extends v.GenericSchema>(
  what: string,
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  if (nestedTooDeep(value))
    throw new NotebookError(what, [
      { path: '', message: `Its lists and objects lie in one another more than ${DEEPEST} deep.` },
    ])
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw new NotebookError(
    what,
    result.issues.map((issue) => ({ path: placeOf(issue), message: messageOf(issue) })),
  )
}

/** What a schema says; of keys in words that its reader knows. */
function messageOf({ type, received, expected, message }: v.BaseIssue<unknown>): string {
  if (!type.endsWith('object') || !message.startsWith('Invalid key')) return message
  if (received === 'undefined') return 'This is missing.'
  return expected === 'never' ? 'This key is not known here.' : message
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => key)
  return keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : `${key}`,
    '',
  )
}

function line({ path, message }: Problem): string {
  return path === '' ? `- ${message}` : `- ${path}: ${message}`
}
