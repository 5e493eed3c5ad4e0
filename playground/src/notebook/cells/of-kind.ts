import type { Cell } from '@sojourn/notebook'

/** A cell of one kind. */
export type OfKind<Kind extends Cell['kind']> = Extract<Cell, { kind: Kind }>
