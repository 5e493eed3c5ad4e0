// The few shapes that valibot's own schemas don't cover: dictionaries whose keys are any text, and
// the export of all of them as JSON Schema.
import * as v from 'valibot'

const valuesOf = new WeakMap<object, v.GenericSchema>()

/**
 * An object whose keys are ids. Valibot's `record` drops the keys `__proto__`, `constructor` and
 * `prototype` without a word, and ids may be any text, so entries are kept in an object without
 * prototype, where those are keys like any other.
 */
export function dictionary<Value extends v.GenericSchema>(value: Value, message: string) {
  type Output = Readonly<Record<string, v.InferOutput<Value>>>
  const schema = v.pipe(
    v.custom<Record<string, unknown>>(isDictionary, message),
    v.rawTransform<Record<string, unknown>, Output>(({ dataset, addIssue, NEVER }) => {
      const output: Record<string, v.InferOutput<Value>> = Object.create(null)
      let failed = false
      for (const [key, item] of Object.entries(dataset.value)) {
        const result = v.safeParse(value, item)
        if (result.success) output[key] = result.output
        else {
          failed = true
          for (const issue of result.issues) {
            const place = {
              type: 'object',
              origin: 'value',
              input: dataset.value,
              key,
              value: item,
            }
            addIssue({
              message: issue.message,
              path: [
                place as v.ObjectPathItem,
                ...((issue.path ?? []) as v.IssuePathItem[]),
              ] as never,
            })
          }
        }
      }
      return failed ? NEVER : output
    }),
  )
  valuesOf.set(schema.pipe[0], value)
  return schema
}

/** The schema of a dictionary's values, if that is what the schema describes. */
export function dictionaryValues(schema: object): v.GenericSchema | undefined {
  return valuesOf.get(schema)
}

function isDictionary(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A number that is finite and not negative. */
export const nonNegative = (what: string) =>
  v.pipe(
    v.number(`${what} must be a number.`),
    v.finite(`${what} must be finite.`),
    v.minValue(0, `${what} must not be negative.`),
  )

/** A number that is finite. */
export const finite = (what: string) =>
  v.pipe(v.number(`${what} must be a number.`), v.finite(`${what} must be finite.`))

/** A number that is finite and above zero. */
export const positive = (what: string) =>
  v.pipe(finite(what), v.gtValue(0, `${what} must be above 0.`))

/** A number from 0 to 1. */
export const share = (what: string) =>
  v.pipe(
    finite(what),
    v.minValue(0, `${what} must be from 0 to 1.`),
    v.maxValue(1, `${what} must be from 0 to 1.`),
  )

/** An id: any text but the empty one. */
export const id = v.pipe(v.string('An id must be text.'), v.nonEmpty('An id must not be empty.'))
