import { durationSeconds } from '../model/duration.ts'
import { JourneyError } from '../model/problem.ts'
import { CodeSums } from './code-sums.ts'
import { ExtremeTimes } from './extreme-times.ts'
import { FirstCustomers } from './first-customers.ts'
import { countProblems } from './fit-problems.ts'
import type { CountOptions, JourneyCounts } from './journey-counts.ts'
import type { OrderedEvents } from './ordered-events.ts'
import { grown, PairTable } from './pair-table.ts'
import { SequenceTable } from './sequence-table.ts'
import { StepCounter } from './step-counter.ts'
import { stepsAsSequences } from './steps-as-sequences.ts'

/**
 * Cuts events into journeys and counts them while they come, without keeping them. Memory grows
 * with the number of touchpoints; with a gap also with the visits that began within one gap of the
 * latest time so far, of which only the log's end tells whether they are resolved.
 *
 * A silence strictly longer than the gap, counted from the customer's previous event whether that
 * was used or not, ends a journey, and the next event opens a new one; so does a conversion, after
 * which events are left out until a gap has passed, unless `repeat`. A journey that is open at the
 * end of the log, silent for no longer than the gap, is censored.
 *
 * Cost: O(1) an event; with an order above one, O(order).
 * @example
 * ```ts
 * import { fitCounts, JourneyCounter } from 'sojourn/estimation'
 * const counter = new JourneyCounter({ conversions: ['order'] })
 * const ad = counter.touchpoint('ad')
 * const order = counter.touchpoint('order')
 * const day = 86_400_000
 * const events = {
 *   customer: Int32Array.of(0, 0, 1), time: Float64Array.of(0, day, 0),
 *   touchpoint: Int32Array.of(ad, order, ad),
 * }
 * counter.add(events, 3)
 * console.log(fitCounts(counter.counts()).journey.transitions.ad?.order) // 0.5
 * ```
 */
export class JourneyCounter {
  /**
   * Whether each customer's events came in the order of time so far; where they didn't, what was
   * counted means nothing.
   */
  inOrder = true
  private readonly rules: JourneyCounts['rules']
  private readonly gap: number
  private readonly mostSteps: number
  private readonly touchpoints: string[] = []
  private readonly channels: string[] = []
  /** Whether a touchpoint ends a journey, and how many journeys it began; by code. */
  private ends = new Int32Array(64)
  private entries = new Float64Array(64)
  /** The codes of touchpoints that began a journey, in the order in which they first did. */
  private readonly entered: number[] = []
  private readonly steps: StepCounter
  private readonly values = new CodeSums()
  private readonly byChannel = new PairTable()
  /** Runs of touchpoints; runs of two are the steps, and need no table of their own. */
  private readonly sequences: SequenceTable | undefined
  /** Whose the counts are, where somebody asks: by code, and by number of the pair with a channel. */
  private readonly groups:
    | ({ readonly [Of in 'entries' | 'values' | 'channelCounts']: FirstCustomers } & {
        readonly times: ExtremeTimes
      })
    | undefined

  // The log so far.
  private hasValues = false
  private customers = 0
  private journeys = 0
  private events = 0
  private afterConversion = 0
  /** Events that are as the one before: the same customer, time and touchpoint. */
  private repeats = 0
  private from = Number.POSITIVE_INFINITY
  private latest: number

  // The customer whose events are coming in: where the open journey stands, −1 where none is open.
  private customer = -1
  private here = -1
  private previous = 0
  /** The touchpoint of the event before, used or not. */
  private last = -1
  private finished = false
  /** Steps of the customer so far. */
  private made = 0

  /** @throws JourneyError where the gap or the order is out of range. */
  constructor({
    conversions = [],
    gap,
    repeat = false,
    order = 1,
    until,
    groups = 0,
    stepsPerCustomer,
  }: CountOptions = {}) {
    const problems = countProblems({
      order,
      groups,
      ...(gap !== undefined && { gap }),
      ...(stepsPerCustomer !== undefined && { stepsPerCustomer }),
    })
    if (problems.length > 0) throw new JourneyError('The count', problems)
    this.rules = {
      conversions: [...conversions],
      ...(gap !== undefined && { gap }),
      repeat,
      ...(until !== undefined && { until }),
      ...(stepsPerCustomer !== undefined && { stepsPerCustomer }),
    }
    this.mostSteps = stepsPerCustomer ?? Number.POSITIVE_INFINITY
    this.gap = gap === undefined ? Number.POSITIVE_INFINITY : 1000 * durationSeconds(gap)
    this.steps = new StepCounter(this.gap, groups)
    this.sequences = order === 1 ? undefined : new SequenceTable(order + 1)
    this.latest = until ?? Number.NEGATIVE_INFINITY
    if (groups > 0)
      this.groups = {
        entries: new FirstCustomers(groups),
        values: new FirstCustomers(groups),
        channelCounts: new FirstCustomers(groups),
        times: new ExtremeTimes(groups),
      }
  }

  /** The code of a new touchpoint or conversion, counted from 0. */
  touchpoint(name: string): number {
    const code = this.touchpoints.push(name) - 1
    if (code === this.ends.length) {
      this.ends = grown(this.ends)
      this.entries = grown(this.entries)
    }
    this.ends[code] = this.rules.conversions.includes(name) ? 1 : 0
    this.steps.reach(code)
    this.values.reach(code)
    return code
  }

  /** The code of a new channel, counted from 0. */
  channel(name: string): number {
    return this.channels.push(name) - 1
  }

  /** Counts the first `rows` of some events. Their customer may go on from the events before. */
  add({ customer, time, touchpoint, channel, value }: OrderedEvents, rows: number): void {
    const { gap, ends, steps, sequences, groups, mostSteps } = this
    const { repeat } = this.rules
    let { here, previous, last, finished, latest, from, customer: current, customers, made } = this
    this.events += rows
    if (value) this.hasValues = true
    for (let row = 0; row < rows; row++) {
      const at = touchpoint[row] as number
      const now = time[row] as number
      // What ends the journey before the event.
      if (customer[row] !== current) {
        if (here >= 0 && made < mostSteps) steps.end(here, previous, latest, customers)
        if (groups) {
          if (customers > 0) groups.times.ended(previous)
          groups.times.began(now)
        }
        current = customer[row] as number
        customers++
        made = 0
        here = -1
        finished = false
      } else if (now - previous > gap) {
        if (here >= 0 && made++ < mostSteps) steps.lose(here, customers)
        here = -1
        finished = false
      } else if (now <= previous) {
        if (now < previous) this.inOrder = false
        else if (at === last) this.repeats++
      }
      if (now > latest) latest = now
      if (now < from) from = now

      // The event begins a journey, or goes on with one, and may end it.
      if (finished && !repeat) this.afterConversion++
      else {
        if (made++ < mostSteps) {
          if (here >= 0) steps.move(here, at, previous, now, latest, customers)
          else this.begin(at, customers)
        }
        if (ends[at] === 0) sequences?.push(at)
        if (channel && (channel[row] as number) >= 0) {
          const pair = this.byChannel.add(at, channel[row] as number)
          groups?.channelCounts.add(pair, customers)
        }
        if (value && !Number.isNaN(value[row])) {
          this.values.add(at, value[row] as number)
          groups?.values.add(at, customers)
        }
        finished = ends[at] === 1
        here = finished ? -1 : at
      }
      previous = now
      last = at
    }
    this.customer = current
    this.customers = customers
    this.made = made
    this.here = here
    this.previous = previous
    this.last = last
    this.finished = finished
    this.latest = latest
    this.from = from
  }

  /**
   * What was counted, now that the log has ended.
   * @throws JourneyError where events came after the end that was stated.
   */
  counts(): JourneyCounts {
    const { latest, rules, entries } = this
    if (rules.until !== undefined && latest > rules.until) {
      const message = `The log has events up to ${new Date(latest).toISOString()}, after the end that is stated.`
      throw new JourneyError('The count', [{ path: 'until', message }])
    }
    if (this.here >= 0 && this.made < this.mostSteps)
      this.steps.end(this.here, this.previous, latest, this.customers)
    this.here = -1
    if (this.customers > 0) this.groups?.times.ended(this.previous)
    const { customers: ofSteps, ...counted } = this.steps.finish(latest)
    const { first, second, count, size } = this.byChannel
    const values = this.values.totals()
    const { groups } = this
    return {
      rules,
      touchpoints: this.touchpoints,
      channels: this.channels,
      customers: this.customers,
      journeys: this.journeys,
      events: this.events,
      afterConversion: this.afterConversion,
      ...(this.repeats > 0 && { repeats: this.repeats }),
      from: this.from,
      until: latest,
      entries: this.entered.map((touchpoint) => ({
        touchpoint,
        count: entries[touchpoint] as number,
      })),
      ...counted,
      ...(this.hasValues && { values }),
      channelCounts: Array.from({ length: size }, (_, pair) => ({
        touchpoint: first[pair] as number,
        channel: second[pair] as number,
        count: count[pair] as number,
      })),
      sequences: this.sequences?.counts() ?? stepsAsSequences(counted.steps, this.ends),
      ...(groups && {
        groups: {
          most: groups.entries.most,
          entries: this.entered.map((code) => groups.entries.of(code)),
          steps: ofSteps,
          values: values.map(({ touchpoint }) => groups.values.of(touchpoint)),
          channelCounts: Array.from({ length: size }, (_, pair) => groups.channelCounts.of(pair)),
          began: groups.times.earliest,
          ended: groups.times.latest,
        },
      }),
    }
  }

  private begin(at: number, customer: number): void {
    const { entries } = this
    this.journeys++
    if (entries[at] === 0) this.entered.push(at)
    this.groups?.entries.add(at, customer)
    entries[at] = (entries[at] as number) + 1
    this.sequences?.begin()
  }
}
