import * as v from 'valibot'
import { json } from '../document/cell.ts'
import { nestedTooDeep } from '../document/nesting.ts'

/** Longest text of one output, in characters of its JSON. */
export const LARGEST_OUTPUT = 4_000_000

const scalar = v.union([v.string(), v.number(), v.boolean(), v.null()])
const rest = { options: v.optional(json), summary: v.string() }

const known = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), data: v.string(), ...rest }),
  v.strictObject({ kind: v.literal('markdown'), data: v.string(), ...rest }),
  v.strictObject({ kind: v.literal('svg'), data: v.string(), ...rest }),
  v.strictObject({
    kind: v.literal('table'),
    data: v.strictObject({ columns: v.array(v.string()), rows: v.array(v.array(scalar)) }),
    ...rest,
  }),
  v.strictObject({
    kind: v.literal('chart'),
    data: v.strictObject({ chart: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), of: json }),
    ...rest,
  }),
  v.strictObject({ kind: v.literal('map'), data: json, ...rest }),
  v.strictObject({ kind: v.literal('scenario'), data: json, ...rest }),
])

/**
 * What a cell shows, as data: view, table, export and screen reader share it. `summary` says it in
 * words. The page draws it; nothing in it runs.
 */
export type Output = v.InferOutput<typeof known>

/**
 * Reads an output that came from a kernel or a file. One of an unknown kind, or that is not what its
 * kind holds, becomes text, so that nothing unforeseen reaches the page.
 */
export function readOutput(value: unknown): Output {
  if (nestedTooDeep(value)) return textOutput('This output is nested too deep to show.')
  const result = v.safeParse(known, value)
  if (result.success && sizeOf(result.output) <= LARGEST_OUTPUT) return result.output
  if (result.success) return tooLarge(sizeOf(result.output))
  return textOutput(asText(value))
}

/** The text that stands for an output that is too large to show. */
export function tooLarge(characters: number): Output {
  const millions = (characters / 1e6).toFixed(1)
  return textOutput(`This output is too large to show (${millions} million characters).`)
}

export function textOutput(data: string): Output {
  return { kind: 'text', data, summary: data.slice(0, 200) }
}

function sizeOf(output: Output): number {
  return typeof output.data === 'string' ? output.data.length : JSON.stringify(output).length
}

function asText(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 10_000)
  } catch {
    return 'An output that cannot be shown.'
  }
}
