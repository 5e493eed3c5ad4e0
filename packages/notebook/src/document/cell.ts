import * as v from 'valibot'

const name = v.pipe(
  v.string('A name must be text.'),
  v.regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, 'A name must be a word that code can use.'),
)
const source = v.pipe(
  v.string('The content of a cell must be text.'),
  v.maxLength(1_000_000, 'A cell holds a million characters at most.'),
)
const language = v.pipe(
  v.string('A language must be text.'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is a tag such as en, nb, da or sv.'),
)
const finite = v.pipe(v.number('Must be a number.'), v.finite('Must be finite.'))

/** Texts by language; an array of pairs, so that no key of a file can be `__proto__`. */
const variants = v.array(v.strictObject({ language, source }))

/** Data as JSON has it, copied without the keys through which prototypes are reached. */
export const json = v.pipe(
  v.unknown(),
  v.check((value) => isJson(value, 0), 'Must be plain JSON data, without the key __proto__.'),
)

const common = {
  id: v.pipe(
    v.string('An id must be text.'),
    v.regex(/^[\w-]{1,64}$/, 'An id is 1 to 64 letters, digits, _ or -.'),
  ),
  folded: v.optional(v.boolean()),
  codeHidden: v.optional(v.boolean()),
  lazy: v.optional(v.boolean()),
}

const control = v.variant(
  'type',
  [
    v.pipe(
      v.strictObject({
        type: v.literal('slider'),
        label: v.string(),
        min: finite,
        max: finite,
        step: v.optional(v.pipe(finite, v.gtValue(0, 'A step must be above 0.'))),
        unit: v.optional(v.string()),
        value: finite,
      }),
      v.check(({ min, max, value }) => min <= value && value <= max, 'Needs min ≤ value ≤ max.'),
    ),
    v.strictObject({
      type: v.literal('number'),
      label: v.string(),
      unit: v.optional(v.string()),
      value: finite,
    }),
    v.pipe(
      v.strictObject({
        type: v.literal('choice'),
        label: v.string(),
        options: v.array(v.string()),
        value: v.string(),
      }),
      v.check(({ options, value }) => options.includes(value), 'The value must be an option.'),
    ),
    v.strictObject({ type: v.literal('switch'), label: v.string(), value: v.boolean() }),
    v.strictObject({ type: v.literal('distribution'), label: v.string(), value: json }),
  ],
  'An input is a slider, number, choice, switch or distribution.',
)

/** What a cell of each kind holds. */
export const cellSchema = v.variant(
  'kind',
  [
    v.strictObject({
      ...common,
      kind: v.literal('text'),
      source,
      variants: v.optional(variants),
    }),
    v.strictObject({ ...common, kind: v.literal('code'), source }),
    v.strictObject({ ...common, kind: v.literal('input'), name, control }),
    v.strictObject({ ...common, kind: v.literal('map'), name, journey: json }),
    v.strictObject({ ...common, kind: v.literal('scenario'), name, scenario: json }),
    v.strictObject({
      ...common,
      kind: v.literal('levers'),
      name,
      of: name,
      title: v.optional(
        v.pipe(v.string(), v.maxLength(200, 'A title has 200 characters at most.')),
      ),
      levers: v.pipe(
        v.array(
          v.strictObject({
            id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'A lever is named by one word.')),
            on: v.boolean(),
            parameters: v.array(v.strictObject({ name, value: finite })),
          }),
        ),
        v.maxLength(100, 'A cell has 100 levers at most.'),
      ),
    }),
    v.strictObject({
      ...common,
      kind: v.literal('chart'),
      chart: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'A chart is named by one word.')),
      of: source,
      options: v.optional(json),
    }),
    v.strictObject({ ...common, kind: v.literal('table'), of: source }),
    v.strictObject({
      ...common,
      kind: v.literal('quiz'),
      source,
      variants: v.optional(variants),
      answers: v.array(
        v.strictObject({ text: v.string(), right: v.boolean(), why: v.optional(v.string()) }),
      ),
    }),
  ],
  'A cell is of kind text, code, input, map, scenario, levers, chart, table or quiz.',
)

/**
 * A cell of a notebook: its `id`, its `kind` and that kind's fields.
 *
 * `text` and `quiz` hold Markdown with `variants` in other languages; `code` holds TypeScript;
 * `input` defines a variable by a control; `map` and `scenario` define one by a file's data; `levers`
 * defines a scenario of the journey `of` by levers of the catalogue; `chart` and `table` show an
 * expression. `folded` and `codeHidden` are for the eye; a `lazy` cell is only
 * computed when it is run.
 */
export type Cell = v.InferOutput<typeof cellSchema>

/** A control of an input cell, with its value. */
export type Control = v.InferOutput<typeof control>

export const languageSchema = language

const DEEPEST = 200

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > DEEPEST) return false
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1))
  return (
    isPlain(value) &&
    Object.keys(value).every((key) => key !== '__proto__') &&
    Object.values(value).every((item) => isJson(item, depth + 1))
  )
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
