import * as v from 'valibot'
import type { Journey } from './journey.ts'
import {
  amountSchema,
  channelSchema,
  journeySchema,
  outcomeSchema,
  personaSchema,
  phaseSchema,
  probabilitySchema,
  slopeSchema,
  stockSchema,
  touchpointSchema,
  weightSchema,
} from './journey-schema.ts'

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
    channels: items(value.channels, channelSchema),
    personas: salvaged(value.personas, personaSchema, persona),
    referrals: values(value.referrals, amountSchema),
    referralEntries: values(value.referralEntries, weightSchema),
    // A number of arrivals that is wrong is a problem of its own.
    arrivals: value.arrivals,
    slopes: salvaged(value.slopes, slopeSchema, (slope) =>
      texts(slope, 'touchpoint', 'from', 'to'),
    ),
    stocks: salvaged(value.stocks, stockSchema, stock),
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
    const kept = texts(isObject(item) ? item : {}, 'id', 'phase', 'channel')
    return kept.id ? [kept] : []
  })
}

/** All items of a list, in their places; what can be used of those that are wrong. */
function salvaged(
  value: unknown,
  schema: v.GenericSchema,
  salvage: (item: Record<string, unknown>) => object,
): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.map((item) => (v.is(schema, item) ? item : salvage(isObject(item) ? item : {})))
}

/** A share that is wrong is a problem of its own; 1 stands for it. */
function persona(item: Record<string, unknown>): object {
  return {
    ...texts(item, 'id'),
    share: 1,
    entries: values(item.entries, weightSchema),
    transitions: rows(item.transitions, probabilitySchema),
    sojourns: isObject(item.sojourns) ? item.sojourns : undefined,
  }
}

/** A level that is wrong is a problem of its own; 1 stands for it. */
function stock(item: Record<string, unknown>): object {
  const acts = Array.isArray(item.acts) ? item.acts : []
  return {
    ...texts(item, 'id'),
    inflow: values(item.inflow, amountSchema) ?? {},
    level: 1,
    acts: acts.map((act) => texts(isObject(act) ? act : {}, 'from', 'to')),
  }
}

function texts(item: Record<string, unknown>, ...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(
    keys.flatMap((key) => (typeof item[key] === 'string' ? [[key, item[key]]] : [])),
  )
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
