import * as v from 'valibot'

const id = v.pipe(v.string(), v.maxLength(64))
const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const names = v.pipe(v.array(text(1000)), v.maxLength(10_000))
const position = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))

/**
 * What a kernel may say to a page. Outputs are checked one by one by `readOutput`, so that one bad
 * output does not take the others with it.
 */
export const fromKernelSchema = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('pong'), number: v.number(), bytes: v.optional(v.number()) }),
  v.strictObject({
    type: v.literal('state'),
    cell: id,
    state: v.picklist(['waiting', 'running', 'done', 'failed', 'stale', 'stopped']),
    problem: v.optional(
      v.strictObject({ message: text(100_000), line: position, column: position }),
    ),
    milliseconds: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
  v.strictObject({
    type: v.literal('outputs'),
    cell: id,
    outputs: v.pipe(v.array(v.unknown()), v.maxLength(201)),
  }),
  v.strictObject({
    type: v.literal('console'),
    cell: id,
    line: v.strictObject({
      level: v.picklist(['log', 'info', 'warn', 'error']),
      text: text(10_000),
    }),
  }),
  v.strictObject({
    type: v.literal('inspected'),
    number: v.number(),
    variables: v.array(
      v.strictObject({
        name: text(1000),
        cell: text(10_000),
        type: text(20),
        preview: text(1000),
        imported: v.boolean(),
      }),
    ),
    graph: v.array(v.strictObject({ cell: id, needs: names, inputs: names, outputs: names })),
  }),
])

export type FromKernel = v.InferOutput<typeof fromKernelSchema>
