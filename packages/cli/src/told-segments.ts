import { analyze, personaMixture } from 'sojourn/analysis'
import {
  customersOfSegments,
  type EventLog,
  fitSegments,
  journeyOfSegments,
  type SegmentedJourney,
  type SegmentOptions,
  type Segments,
} from 'sojourn/estimation'
import { compilePersonaChains, type Journey, type JourneyPersona, readJourney } from 'sojourn/model'

/** A step that a segment makes more or less often than all do. */
export interface SegmentDifference {
  readonly from: string
  readonly to: string
  /** Of the segment, and of all. */
  readonly probability: number
  readonly whole: number
  /** Steps more in a journey of the segment than with the probability of all. */
  readonly steps: number
}

/** A segment as it may be told. */
export interface ToldSegment {
  readonly id: string
  readonly share: number
  readonly customers: number
  /** Null where the journey has no conversion. */
  readonly conversion: number | null
  /** The largest first. */
  readonly differences: readonly SegmentDifference[]
}

/** Segments without small groups. */
export interface ToldSegments extends SegmentedJourney {
  readonly found: Segments
  /** Numbers of segments that were compared, which a smaller number that is told doesn't take back. */
  readonly numbers: Segments['numbers']
  readonly segments: readonly ToldSegment[]
  /** Of all segments together. */
  readonly conversion: number | null
  /** Segments fewer than were found, since one of them was too small. */
  readonly merged: number
}

/** Segments as they may be told: fewer where one is too small, and without what few customers did. */
export function toldSegments(
  log: EventLog,
  first: Segments,
  options: SegmentOptions & { readonly source: string },
  minGroup: number,
): ToldSegments {
  let found = first
  while (found.segments.length > 1 && smallestOf(found, log.customers) < minGroup)
    found = fitSegments(log, { ...options, segments: found.segments.length - 1 })
  const { prior: _, ...counting } = options
  const { journey, customers, small } = journeyOfSegments(log, found, { ...counting, minGroup })
  const { conversion, personas } = personaMixture(compilePersonaChains(journey))
  return {
    journey,
    customers,
    small,
    found,
    numbers: first.numbers,
    conversion,
    merged: first.segments.length - found.segments.length,
    segments: (journey.personas ?? []).map((persona, k) => ({
      id: persona.id,
      share: persona.share,
      customers: customers[k] as number,
      conversion: conversion === null ? null : (personas[k]?.conversion ?? null),
      differences: differences(journey, persona),
    })),
  }
}

function smallestOf(found: Segments, customers: number): number {
  const own = customersOfSegments(found, customers)
  return Math.min(...found.segments.map((_, k) => own.filter((segment) => segment === k).length))
}

function differences(journey: Journey, persona: JourneyPersona): SegmentDifference[] {
  const { personas: _, evidence: __, ...whole } = journey
  const { entries = journey.entries, transitions = {} } = persona
  const { expectedVisits } = analyze(
    readJourney({ ...whole, entries, transitions: { ...whole.transitions, ...transitions } }),
  )
  const all = Object.entries(transitions).flatMap(([from, row = {}]) => {
    const own = new Map(Object.entries(row))
    const usual = new Map(Object.entries(journey.transitions[from] ?? {}))
    return [...new Set([...own.keys(), ...usual.keys()])].map((to) => {
      const [probability, whole] = [own, usual].map((of) => Number(of.get(to) ?? 0)) as [
        number,
        number,
      ]
      const steps = probability === whole ? 0 : (expectedVisits[from] ?? 0) * (probability - whole)
      return { from, to, probability, whole, steps }
    })
  })
  return all
    .filter(({ steps }) => steps !== 0)
    .sort((a, b) => Math.abs(b.steps) - Math.abs(a.steps))
}
