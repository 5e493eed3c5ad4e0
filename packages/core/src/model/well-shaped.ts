import * as v from 'valibot'
import type { Journey } from './journey.ts'
import {
  evidenceSchema,
  journeySchema,
  outcomeSchema,
  phaseSchema,
  touchpointSchema,
} from './journey-schema.ts'

/** The parts of a refused journey that have the right shape, so that they can be checked further. */
export function wellShaped(value: unknown): Partial<Journey> {
  if (typeof value !== 'object' || value === null) return {}
  const journey = value as Record<string, unknown>
  const { entries, conversions } = journeySchema.entries
  const parts = {
    phases: items(journey.phases, phaseSchema),
    touchpoints: items(journey.touchpoints, touchpointSchema),
    outcomes: items(journey.outcomes, outcomeSchema),
    entries: part(journey.entries, entries),
    conversions: part(journey.conversions, conversions),
    transitions: rows(journey.transitions),
    evidence: part(journey.evidence, evidenceSchema),
  }
  return Object.fromEntries(
    Object.entries(parts).filter(([, content]) => content !== undefined),
  ) as Partial<Journey>
}

function part(value: unknown, schema: v.GenericSchema): unknown {
  const result = v.safeParse(schema, value)
  return result.success ? result.output : undefined
}

/** Items keep their id even where something else about them is wrong: other parts refer to it. */
function items(value: unknown, schema: v.GenericSchema): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((item) => {
    if (v.is(schema, item)) return [item]
    const id = (item as { id?: unknown } | null)?.id
    return typeof id === 'string' && id !== '' ? [{ id }] : []
  })
}

function rows(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const row = journeySchema.entries.transitions
  const kept = Object.entries(value).filter(([id, item]) =>
    v.is(row, { __proto__: null, [id]: item }),
  )
  return Object.assign(Object.create(null), Object.fromEntries(kept))
}
