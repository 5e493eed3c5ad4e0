import * as v from 'valibot'
import type { Journey } from './journey.ts'
import {
  journeySchema,
  outcomeSchema,
  phaseSchema,
  probabilitySchema,
  touchpointSchema,
  weightSchema,
} from './journey-schema.ts'
import { tailSchema } from './tail.ts'

/**
 * The parts of a refused journey that have the right shape, so that they can be checked further.
 * Keys stay where their values are wrong: an id may be misspelt beside a bad number.
 */
export function wellShaped(value: unknown): Partial<Journey> {
  if (!isObject(value)) return {}
  // Without a list of outcomes nobody knows which ids there are.
  if (value.outcomes !== undefined && !Array.isArray(value.outcomes)) return {}
  const { conversions } = journeySchema.entries
  const evidence = isObject(value.evidence) ? value.evidence : {}
  const parts = {
    phases: items(value.phases, phaseSchema),
    touchpoints: items(value.touchpoints, touchpointSchema),
    outcomes: items(value.outcomes, outcomeSchema),
    entries: values(value.entries, weightSchema),
    conversions: v.is(conversions, value.conversions) ? value.conversions : undefined,
    transitions: rows(value.transitions, probabilitySchema),
    tail: v.is(tailSchema, value.tail) ? value.tail : undefined,
    evidence: {
      entries: values(evidence.entries, weightSchema),
      censored: values(evidence.censored, weightSchema),
      transitions: rows(evidence.transitions, weightSchema),
    },
  }
  return Object.fromEntries(
    Object.entries(parts).filter(([, content]) => content !== undefined),
  ) as Partial<Journey>
}

/** Items keep their id even where something else about them is wrong: other parts refer to it. */
function items(value: unknown, schema: v.GenericSchema): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((item) => {
    if (v.is(schema, item)) return [item]
    if (typeof item === 'string') return [{ id: item }]
    const { id, phase } = isObject(item) ? item : {}
    if (typeof id !== 'string' || id === '') return []
    return [typeof phase === 'string' ? { id, phase } : { id }]
  })
}

/** All keys of a dictionary; undefined for values that are wrong. */
function values(value: unknown, schema: v.GenericSchema): Record<string, unknown> | undefined {
  if (!isObject(value)) return undefined
  const kept: Record<string, unknown> = Object.create(null)
  for (const [key, item] of Object.entries(value)) kept[key] = v.is(schema, item) ? item : undefined
  return kept
}

function rows(value: unknown, schema: v.GenericSchema): Record<string, unknown> | undefined {
  if (!isObject(value)) return undefined
  const kept: Record<string, unknown> = Object.create(null)
  for (const [key, row] of Object.entries(value)) kept[key] = values(row, schema) ?? {}
  return kept
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
