import { JourneyError } from '../model/problem.ts'
import {
  addedCells,
  customersBy,
  type GroupCell,
  groupCells,
  isLoss,
  START,
} from './group-table.ts'
import {
  type CountedCustomers,
  type JourneyCounts,
  LOST,
  type TouchpointTotal,
} from './journey-counts.ts'
import { mergeSequences } from './merge-counts.ts'
import { everybody, routeSmallSteps, smallTouchpoints } from './route-small-steps.ts'

const DAY = 86_400_000

/** Options of {@link withoutSmallGroups}. */
export interface SmallGroupOptions {
  /** Touchpoints that are conversions after which the journey goes on; they stay goals where enough reached them. */
  readonly goals?: readonly string[]
  /** Name of the outcome of journeys that end without conversion, for the list; `lost`. */
  readonly loss?: string
}

/** Something that too few customers did, and what became of it. */
export interface SmallGroup {
  readonly kind:
    | 'touchpoint'
    | 'outcome'
    | 'entry'
    | 'step'
    | 'censored'
    | 'sojourn'
    | 'value'
    | 'channel'
  /** The touchpoint or outcome; of a step where it led to, of a channel its name. */
  readonly id: string
  /** Of a step, where it came from; of a channel, its touchpoint. */
  readonly from?: string
  /** Visits, journeys, steps or amounts. */
  readonly count: number
  /** Where they are now; null where they are left out. */
  readonly into: string | null
}

/** Counts without small groups, and what was merged or left out. */
export interface LargeGroups {
  readonly counts: JourneyCounts
  /** Goals that are left, for a fit. */
  readonly goals: readonly string[]
  readonly small: readonly SmallGroup[]
}

/**
 * Counts of which each is of at least `k` customers (k-anonymity of counts), so that what is fitted to
 * them points at nobody. Touchpoints of fewer become one, `other`. A step of fewer between larger
 * touchpoints goes by `other` too: `a → b` becomes `a → other → b`. So what leaves each touchpoint, what
 * arrives there and the chance of each outcome stay as they were; a step that was merged counts as two.
 * Where few would then go to or from `other`, a step of each of some others joins them.
 *
 * An outcome that fewer reached is left out, which does change the chance of the others; a goal that
 * fewer reached is no goal any more. Mean values of fewer are left out; a mean sojourn time of fewer becomes that of the others. The first
 * and the last time are those of days, on which `k` customers had begun, and `k` were yet to be seen.
 *
 * Cost: O(steps²) at worst, O(steps) for most.
 * @param counts counted with `groups` of at least `2 k`.
 * @throws JourneyError where the log has fewer than `k` customers, or its counts don't tell whose they are.
 * @example
 * ```ts
 * import { countJourneys, fitCounts, withoutSmallGroups } from 'sojourn/estimation'
 * // Nine customers go from the page to the cart; one by the help, and nobody shall see that.
 * const paths = [...Array.from({ length: 9 }, () => [0, 2]), [0, 1, 2]]
 * const counts = countJourneys({
 *   customers: 10, touchpoints: ['page', 'help', 'cart'], channels: [],
 *   customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
 *   touchpoint: Int32Array.from(paths.flat()),
 *   time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => t))),
 * }, { groups: 10 })
 * const large = withoutSmallGroups(counts, 5)
 * console.log(large.counts.touchpoints) // ['page', 'cart', 'other']
 * console.log(large.small[0]) // { kind: 'touchpoint', id: 'help', count: 1, into: 'other' }
 * ```
 */
export function withoutSmallGroups(
  counts: JourneyCounts,
  k: number,
  { goals = [], loss = 'lost' }: SmallGroupOptions = {},
): LargeGroups {
  const cells = groupCells(counts)
  refuse(counts, cells, k)
  const { groups: whose, ...plain } = counts
  const groups = whose as CountedCustomers
  const small: SmallGroup[] = []
  const names = counts.touchpoints
  const nameOf = (code: number) => (code === LOST ? loss : (names[code] as string))
  const codeOf = new Map(names.map((name, code) => [name, code]))
  const other = names.length
  const otherName = freeName([...names, loss])
  const note = (kind: SmallGroup['kind'], cell: Omit<SmallGroup, 'kind'>) =>
    small.push({ kind, ...cell })

  // An outcome has a meaning of its own, so that it can't become another one.
  const codesOf = (ids: readonly string[]) => ids.map((id) => codeOf.get(id) as number)
  const outcomes = [LOST, ...codesOf(counts.rules.conversions)]
  const resolved = cells.filter((cell) => cell.resolved > 0)
  const came = customersBy(resolved, ({ to }) => to, k)
  const isReached = (code: number) => (came.get(code) ?? []).length >= k
  const gone = new Set(outcomes.filter((code) => !isReached(code)))
  for (const code of gone) {
    const count = visitsOf(resolved, code)
    if (count > 0) note('outcome', { id: nameOf(code), count, into: null })
  }
  const reached = resolved.filter(({ to }) => !gone.has(to))
  const lumped = smallTouchpoints(reached, k)
  for (const code of names.keys()) if (!outcomes.includes(code) && !came.has(code)) lumped.add(code)
  for (const code of outcomes) lumped.delete(code)
  // A goal that many reached stays one, though nobody is seen to go on.
  const stopped = new Set(codesOf(goals).filter((code) => isReached(code) && lumped.delete(code)))
  for (const code of lumped) {
    const count = visitsOf(cells, code)
    note('touchpoint', { id: nameOf(code), count, into: count > 0 ? otherName : null })
  }
  const at = (code: number) => (lumped.has(code) ? other : code)
  const table = addedCells(
    reached
      .filter(({ from }) => !stopped.has(from))
      .map((cell) => ({ ...cell, from: at(cell.from), to: at(cell.to) })),
    2 * k,
  )
  const named = (code: number) => (code === other ? otherName : nameOf(code))
  const noteStep = ({ from, to, all }: GroupCell, into: string | null) =>
    from === START
      ? note('entry', { id: named(to), count: all, into })
      : note('step', { from: named(from), id: named(to), count: all, into })
  for (const cell of reached) if (stopped.has(cell.from)) noteStep(cell, null)
  const { cells: large, routed, dropped } = routeSmallSteps(table, k, other)
  for (const cell of routed) noteStep(cell, otherName)
  for (const cell of dropped) noteStep(cell, null)

  // The codes of what is left, without gaps.
  const left = names.flatMap((name, code) =>
    lumped.has(code) || gone.has(code) ? [] : [{ name, code }],
  )
  const usesOther = large.some(({ to }) => to === other)
  const place = new Map(left.map(({ code }, i) => [code, i]))
  if (usesOther) place.set(other, left.length)
  const placed = (code: number) => (code === LOST ? LOST : (place.get(code) as number))

  return {
    counts: {
      ...plain,
      touchpoints: [...left.map(({ name }) => name), ...(usesOther ? [otherName] : [])],
      rules: {
        ...counts.rules,
        conversions: counts.rules.conversions.filter((name) =>
          place.has(codeOf.get(name) as number),
        ),
      },
      from: Math.floor((groups.began[k - 1] as number) / DAY) * DAY,
      until: Math.ceil(lastTime() / DAY) * DAY,
      entries: large
        .filter(({ from }) => from === START)
        .map(({ to, all }) => ({ touchpoint: placed(to), count: all })),
      steps: large
        .filter(({ from }) => from !== START)
        .map(({ from, to, all, resolved }) => ({
          from: placed(from),
          to: placed(to),
          all,
          resolved,
        })),
      censored: censored(),
      stays: stays(),
      ...(counts.values && { values: values(counts.values) }),
      channelCounts: channels(),
      sequences: mergeSequences(
        { ...counts.sequences, codes: new Int32Array(), count: new Float64Array() },
        { ...counts.sequences, codes: counts.sequences.codes.map(at) },
        (code) => place.get(code) ?? code,
      ),
      minGroup: k,
    },
    goals: goals.filter((name) => !lumped.has(codeOf.get(name) as number)),
    small,
  }

  /** An end that was stated tells of nobody. */
  function lastTime(): number {
    return counts.rules.until === undefined ? (groups.ended[k - 1] as number) : counts.until
  }

  /** Nobody has more than one journey that is still open. */
  function censored() {
    const sums = new Map<number, number>()
    for (const { touchpoint, count } of counts.censored) add(sums, at(touchpoint), count)
    const kept = [...sums].filter(([code, count]) => {
      if (count >= k && place.has(code)) return true
      note('censored', { id: named(code), count, into: null })
      return false
    })
    return kept.map(([code, count]) => ({ touchpoint: placed(code), count }))
  }

  /**
   * Mean stays of too few become that of the others, which doesn't tell what it was; going by `other` takes
   * no time.
   */
  function stays(): TouchpointTotal[] {
    const moves = resolved.filter((cell) => !isLoss(cell))
    const went = customersBy(moves, ({ from }) => at(from), k)
    const sums = new Map<number, { count: number; total: number }>()
    for (const { touchpoint, count, total } of counts.stays) {
      const own = sums.get(at(touchpoint))
      sums.set(at(touchpoint), {
        count: count + (own?.count ?? 0),
        total: total + (own?.total ?? 0),
      })
    }
    const isTold = (code: number) => (went.get(code) ?? []).length >= k
    const told = [...sums].flatMap(([code, own]) => (isTold(code) ? [own] : []))
    const mean = sum(told.map(({ total }) => total)) / sum(told.map(({ count }) => count))
    for (const [code, { count }] of sums) {
      if (isTold(code) || !place.has(code)) continue
      const into = told.length > 0 ? 'the mean of the others' : null
      note('sojourn', { id: named(code), count, into })
      if (into === null) sums.delete(code)
      else sums.set(code, { count, total: count * mean })
    }
    const passing = sum(routed.filter((cell) => !isLoss(cell)).map((cell) => cell.resolved))
    if (passing > 0) {
      const own = sums.get(other)
      sums.set(other, { count: passing + (own?.count ?? 0), total: own?.total ?? 0 })
    }
    return [...sums]
      .filter(([code]) => place.has(code))
      .map(([code, own]) => ({ touchpoint: placed(code), ...own }))
  }

  function values(totals: readonly TouchpointTotal[]): TouchpointTotal[] {
    return totals.flatMap(({ touchpoint, count, total }, i) => {
      if (!place.has(touchpoint)) return []
      if ((groups.values[i] as readonly number[]).length >= k)
        return [{ touchpoint: placed(touchpoint), count, total }]
      note('value', { id: named(touchpoint), count, into: null })
      return []
    })
  }

  function channels() {
    return counts.channelCounts.flatMap(({ touchpoint, channel, count }, i) => {
      if (!place.has(touchpoint)) return []
      if ((groups.channelCounts[i] as readonly number[]).length >= k)
        return [{ touchpoint: placed(touchpoint), channel, count }]
      const id = counts.channels[channel] as string
      note('channel', { from: named(touchpoint), id, count, into: null })
      return []
    })
  }
}

function refuse(
  { groups, customers }: JourneyCounts,
  cells: readonly GroupCell[],
  k: number,
): void {
  const message =
    !Number.isInteger(k) || k < 1
      ? `It is ${k}; it must be a whole number from 1.`
      : groups === undefined || groups.most < 2 * k
        ? `The counts don't tell customers apart; count with groups: ${2 * k}.`
        : everybody(cells, k).length < k
          ? `The log has ${customers} ${customers === 1 ? 'customer' : 'customers'}, fewer than ${k}, so that nothing can be told of them without pointing at someone.`
          : undefined
  if (message !== undefined) throw new JourneyError('The grouping', [{ path: 'minGroup', message }])
}

/** A name that nothing has yet. */
function freeName(taken: readonly string[]): string {
  let name = 'other'
  for (let i = 2; taken.includes(name); i++) name = `other ${i}`
  return name
}

/** How often a touchpoint was come to. */
function visitsOf(cells: readonly GroupCell[], code: number): number {
  return sum(cells.filter(({ to }) => to === code).map(({ all }) => all))
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((a, b) => a + b, 0)
}

function add(sums: Map<number, number>, code: number, count: number): void {
  sums.set(code, (sums.get(code) ?? 0) + count)
}
