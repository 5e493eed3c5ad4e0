import * as v from 'valibot'
import { cellSchema } from '../document/cell.ts'

const id = v.pipe(v.string(), v.maxLength(64))

/** What a page may say to a kernel. */
export const toKernelSchema = v.variant('type', [
  v.strictObject({ type: v.literal('cells'), cells: v.array(cellSchema), held: v.array(id) }),
  v.strictObject({ type: v.literal('value'), cell: id, value: v.unknown() }),
  v.strictObject({ type: v.literal('run'), cell: id }),
  v.strictObject({ type: v.literal('stop'), cell: id }),
  v.strictObject({ type: v.literal('inspect'), number: v.number() }),
  v.strictObject({ type: v.literal('ping'), number: v.number() }),
])

export type ToKernel = v.InferOutput<typeof toKernelSchema>
