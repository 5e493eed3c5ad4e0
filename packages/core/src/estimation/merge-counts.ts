import { durationSeconds } from '../model/duration.ts'
import { JourneyError, type Problem } from '../model/problem.ts'
import { firstTimes } from './extreme-times.ts'
import { firstOf } from './first-customers.ts'
import type {
  ChannelCount,
  CountedCustomers,
  JourneyCounts,
  StepCount,
  TouchpointCount,
  TouchpointTotal,
} from './journey-counts.ts'
import { LOST } from './journey-counts.ts'
import type { SequenceCounts } from './sequence-table.ts'

/**
 * The counts of two parts of a log together, such as two files or two databases; they merge by
 * addition. A customer's events must all be in one of the parts: one who is in both counts twice.
 *
 * Both must have been counted by the same rules. With a gap the end of the log decides what is
 * resolved, so both must have the same: count them with the same `until`.
 *
 * Cost: O(size of the counts).
 * @throws JourneyError where the rules or the ends differ.
 * @example
 * ```ts
 * import { countJourneys, mergeCounts } from 'sojourn/estimation'
 * const part = countJourneys({
 *   customers: 1, touchpoints: ['ad'], channels: [],
 *   customer: Int32Array.of(0), touchpoint: Int32Array.of(0), time: Float64Array.of(0),
 * })
 * console.log(mergeCounts(part, part).steps) // [{ from: 0, to: -1, all: 2, resolved: 2 }]
 * ```
 */
export function mergeCounts(a: JourneyCounts, b: JourneyCounts): JourneyCounts {
  const problems = [...mergeProblems(a, b)]
  if (problems.length > 0) throw new JourneyError('The merge', problems)
  const touchpoints = new Codes(a.touchpoints)
  const channels = new Codes(a.channels)
  const place = b.touchpoints.map((name) => touchpoints.of(name))
  const by = b.channels.map((name) => channels.of(name))
  const code = (of: number) => (of === LOST ? LOST : (place[of] as number))
  const moved = <Count extends TouchpointCount | TouchpointTotal>(counts: readonly Count[]) =>
    counts.map((count) => ({ ...count, touchpoint: code(count.touchpoint) }))
  const values = [...(a.values ?? []), ...moved(b.values ?? [])]
  const until = Math.max(a.until, b.until)
  const { until: stated, ...rules } = a.rules
  // An end is a stated one if both are; an event of somebody's may be later than that of one part.
  const isStated = stated !== undefined && b.rules.until !== undefined
  return {
    rules: { ...rules, ...(isStated && { until }) },
    touchpoints: touchpoints.names,
    channels: channels.names,
    customers: a.customers + b.customers,
    journeys: a.journeys + b.journeys,
    events: a.events + b.events,
    afterConversion: a.afterConversion + b.afterConversion,
    ...((a.repeats ?? b.repeats) && { repeats: (a.repeats ?? 0) + (b.repeats ?? 0) }),
    from: Math.min(a.from, b.from),
    until,
    entries: added([...a.entries, ...moved(b.entries)], ['touchpoint']),
    steps: added<StepCount>(
      [
        ...a.steps,
        ...b.steps.map((step) => ({ ...step, from: code(step.from), to: code(step.to) })),
      ],
      ['from', 'to'],
    ),
    censored: added([...a.censored, ...moved(b.censored)], ['touchpoint']),
    stays: added([...a.stays, ...moved(b.stays)], ['touchpoint']),
    ...((a.values ?? b.values) && { values: added(values, ['touchpoint']) }),
    channelCounts: added<ChannelCount>(
      [
        ...a.channelCounts,
        ...b.channelCounts.map(({ touchpoint, channel, count }) => ({
          touchpoint: code(touchpoint),
          channel: by[channel] as number,
          count,
        })),
      ],
      ['touchpoint', 'channel'],
    ),
    sequences: mergeSequences(a.sequences, b.sequences, code),
    ...mergedGroups(a, b, { code, by }),
  }
}

function* mergeProblems(a: JourneyCounts, b: JourneyCounts): Generator<Problem> {
  const gap = ({ rules }: JourneyCounts) => (rules.gap ? durationSeconds(rules.gap) : Infinity)
  const names = ({ rules }: JourneyCounts) => JSON.stringify([...new Set(rules.conversions)].sort())
  const differ = (path: string, what: string): Problem => ({
    path,
    message: `The parts were counted ${what}; count both alike.`,
  })
  if (names(a) !== names(b)) yield differ('conversions', 'with different conversions')
  if (gap(a) !== gap(b)) yield differ('gap', 'with different gaps')
  if (a.rules.stepsPerCustomer !== b.rules.stepsPerCustomer)
    yield differ('stepsPerCustomer', 'with different numbers of steps of a customer')
  if (a.rules.repeat !== b.rules.repeat) yield differ('repeat', 'one with repeat and one without')
  if (a.sequences.length !== b.sequences.length)
    yield differ('order', 'for different orders of chains')
  if (gap(a) < Infinity && a.until !== b.until)
    yield differ('until', 'up to different ends, which a gap is measured from')
}

/** Codes of names, which grow as new names come. */
class Codes {
  readonly names: string[]
  private readonly known: Map<string, number>

  constructor(names: readonly string[]) {
    this.names = [...names]
    this.known = new Map(names.map((name, code) => [name, code]))
  }

  of(name: string): number {
    const code = this.known.get(name) ?? this.names.push(name) - 1
    this.known.set(name, code)
    return code
  }
}

/** Counts with the same keys added up, in the order of first appearance. */
function added<Count extends { [Name in keyof Count]: number }>(
  counts: readonly Count[],
  keys: readonly (keyof Count)[],
): Count[] {
  const sums = new Map<string, Record<string, number>>()
  for (const count of counts) {
    const key = keys.map((name) => count[name]).join()
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { ...count })
    else
      for (const [name, amount] of Object.entries<number>(count))
        if (!keys.includes(name as keyof Count)) sum[name] = (sum[name] as number) + amount
  }
  return [...sums.values()] as Count[]
}

/** Whose the counts are, in the order of the merged counts; nothing where one part doesn't know. */
function mergedGroups(
  a: JourneyCounts,
  b: JourneyCounts,
  { code, by }: { code: (of: number) => number; by: readonly number[] },
): { readonly groups?: CountedCustomers } {
  if (a.groups === undefined || b.groups === undefined) return {}
  const most = Math.min(a.groups.most, b.groups.most)
  const together = <Count>(
    list: (counts: JourneyCounts) => readonly Count[],
    kind: 'entries' | 'steps' | 'values' | 'channelCounts',
    keyOf: (count: Count, code: (of: number) => number, by: (of: number) => number) => string,
  ): number[][] => {
    const cells = new Map<string, number[][]>()
    const take = (part: JourneyCounts, first: number, ...codes: ((of: number) => number)[]) => {
      const [touchpoint, channel] = codes as [(of: number) => number, (of: number) => number]
      for (const [i, count] of list(part).entries()) {
        const key = keyOf(count, touchpoint, channel)
        const customers = (part.groups?.[kind][i] ?? []).map((customer) => customer + first)
        cells.set(key, [...(cells.get(key) ?? []), customers])
      }
    }
    const same = (of: number) => of
    take(a, 0, same, same)
    // A customer is in one of the parts only, so those of the second are others.
    take(b, a.customers + 1, code, (channel) => by[channel] as number)
    return [...cells.values()].map((groups) => firstOf(groups, most))
  }
  const place = ({ touchpoint }: TouchpointCount | TouchpointTotal, of: (code: number) => number) =>
    String(of(touchpoint))
  return {
    groups: {
      most,
      entries: together((counts) => counts.entries, 'entries', place),
      steps: together(
        (counts) => counts.steps,
        'steps',
        ({ from, to }, of) => `${of(from)},${of(to)}`,
      ),
      values: together((counts) => counts.values ?? [], 'values', place),
      channelCounts: together(
        (counts) => counts.channelCounts,
        'channelCounts',
        ({ touchpoint, channel }, of, by) => `${of(touchpoint)},${by(channel)}`,
      ),
      began: firstTimes(a.groups.began, b.groups.began, most, 1),
      ended: firstTimes(a.groups.ended, b.groups.ended, most, -1),
    },
  }
}

/** Counts of runs added up, where the codes of the second are others. */
export function mergeSequences(
  a: SequenceCounts,
  b: SequenceCounts,
  code: (of: number) => number,
): SequenceCounts {
  const { length } = a
  const sums = new Map<string, number>()
  for (const [part, place] of [
    [a, (of: number) => of],
    [b, code],
  ] as const)
    for (const [run, count] of part.count.entries()) {
      const codes = part.codes.subarray(run * length, (run + 1) * length).map(place)
      sums.set(codes.join(), (sums.get(codes.join()) ?? 0) + count)
    }
  return {
    length,
    codes: Int32Array.from([...sums.keys()].flatMap((run) => run.split(',').map(Number))),
    count: Float64Array.from(sums.values()),
  }
}
