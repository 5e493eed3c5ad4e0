import { CodeSums } from './code-sums.ts'
import { FirstCustomers } from './first-customers.ts'
import {
  LOST,
  type StepCount,
  type TouchpointCount,
  type TouchpointTotal,
} from './journey-counts.ts'
import { OpenVisits } from './open-visits.ts'
import { grown, PairTable } from './pair-table.ts'

/** Steps, ends and stays, counted. */
export interface CountedSteps {
  readonly steps: readonly StepCount[]
  readonly censored: readonly TouchpointCount[]
  readonly stays: readonly TouchpointTotal[]
  /** By step: the first customers who made it in resolved visits; empty where they aren't told apart. */
  readonly customers: readonly (readonly number[])[]
}

/**
 * Counts steps, ends and stays of journeys. With a gap, a visit that began within one gap of the
 * log's end may yet be left or be lost: counting only the moves that came in time would make moves
 * too likely, so such visits count as seen but are not resolved. `latest` is always the latest time
 * so far: what it leaves open is kept until it moves on, or until the log ends.
 */
export class StepCounter {
  /** Pairs of a code and the next one plus one, so that the loss is 0. */
  private readonly pairs = new PairTable()
  /** By number of the pair: steps of resolved visits, and which visit made the first of all. */
  private resolved = new Float64Array(64)
  private begun = new Float64Array(64)
  private readonly stays = new CodeSums()
  private readonly openMoves = new OpenVisits()
  private readonly openEnds = new OpenVisits()
  private visits = 0
  /** By number of the pair, of resolved visits. */
  private readonly customers: FirstCustomers | undefined

  /** @param groups customers told apart for each step; 0 where nobody asks. */
  constructor(
    private readonly gap: number,
    groups: number,
  ) {
    this.customers = groups > 0 ? new FirstCustomers(groups) : undefined
  }

  /** Makes room for a touchpoint. */
  reach(code: number): void {
    this.stays.reach(code)
  }

  /** A visit from `time` was left for another event at `next`. */
  move(
    from: number,
    to: number,
    time: number,
    next: number,
    latest: number,
    customer: number,
  ): void {
    const pair = this.count(from, to, this.visits++)
    if (this.gap === Number.POSITIVE_INFINITY || latest - time > this.gap)
      this.resolveMove(pair, next - time, customer)
    else if (this.openMoves.keep(time, pair, next - time, customer)) this.settle(latest)
  }

  /** A visit was lost for certain. */
  lose(from: number, customer: number): void {
    this.resolveLoss(from, this.visits++, customer)
  }

  /** A visit from `time` was the customer's last: lost, or still open when the log ends. */
  end(from: number, time: number, latest: number, customer: number): void {
    if (this.gap === Number.POSITIVE_INFINITY || latest - time > this.gap) this.lose(from, customer)
    else if (this.openEnds.keep(time, from, this.visits++, customer)) this.settle(latest)
  }

  /** Everything counted, for a log that ends at `latest`. */
  finish(latest: number): CountedSteps {
    this.settle(latest)
    const { pairs, begun } = this
    const order = Array.from({ length: pairs.size }, (_, pair) => pair)
    order.sort((a, b) => (begun[a] as number) - (begun[b] as number))
    const censored = new Map<number, number>()
    for (const code of this.openEnds.codes()) censored.set(code, (censored.get(code) ?? 0) + 1)
    return {
      steps: order.map((pair) => ({
        from: pairs.first[pair] as number,
        to: (pairs.second[pair] as number) + LOST,
        all: pairs.count[pair] as number,
        resolved: this.resolved[pair] as number,
      })),
      censored: [...censored].map(([touchpoint, count]) => ({ touchpoint, count })),
      stays: this.stays.totals(),
      customers: this.customers ? order.map((pair) => this.customers?.of(pair) ?? []) : [],
    }
  }

  private count(from: number, to: number, visit: number): number {
    const pair = this.pairs.add(from, to - LOST)
    if (pair === this.resolved.length) {
      this.resolved = grown(this.resolved)
      this.begun = grown(this.begun)
    }
    const first = this.pairs.count[pair] === 1
    if (first || visit < (this.begun[pair] as number)) this.begun[pair] = visit
    return pair
  }

  private resolveMove(pair: number, stay: number, customer: number): void {
    this.customers?.add(pair, customer)
    this.resolved[pair] = (this.resolved[pair] as number) + 1
    this.stays.add(this.pairs.first[pair] as number, stay)
  }

  private resolveLoss(from: number, visit: number, customer: number): void {
    const pair = this.count(from, LOST, visit)
    this.customers?.add(pair, customer)
    this.resolved[pair] = (this.resolved[pair] as number) + 1
  }

  private settle(latest: number): void {
    this.openMoves.settle(latest, this.gap, (pair, stay, customer) =>
      this.resolveMove(pair, stay, customer),
    )
    this.openEnds.settle(latest, this.gap, (from, visit, customer) =>
      this.resolveLoss(from, visit, customer),
    )
  }
}
