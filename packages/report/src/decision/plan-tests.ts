import {
  type Estimate,
  rankTests,
  rankUnknowns,
  type TestDesign,
  type TestPlan,
} from 'sojourn/decisions'
import type { Decision, DecisionOrder } from './decide.ts'
import { differenceOfDraws } from './difference-of-draws.ts'

/** A test of a scenario against the journey as it is, and its plan. */
export type PlannedTest = TestPlan & {
  readonly name: string
  /** Expected net gain of its best size; 0 where no test is worth its cost. */
  readonly gain: number
  /** Who come to what is tested. */
  readonly customersPerDay: number
}

/** What is not known, and what it would be worth to. */
export interface WorthOfKnowing {
  readonly name: string
  readonly kind: 'strength' | 'reach' | 'row'
  /** The lever or the ids of what it is about. */
  readonly of: string
  /** Names of the scenarios that rest on it; empty for what all rest on. */
  readonly scenarios: readonly string[]
  readonly evppi: Estimate
  readonly share: number
}

/** What a test takes beside customers. */
export type TestCosts = Pick<TestDesign, 'exposed' | 'waitDays' | 'cost'>

/**
 * A test of each scenario against the journey as it is, the one to run first on top: among those who
 * come to what it changes, for what others do says nothing about it.
 */
export function planTests(
  { drawn, benefits }: Decision,
  entrantsPerDay: number,
  { horizon, seed }: Pick<DecisionOrder, 'horizon' | 'seed'>,
  costs: TestCosts = {},
): PlannedTest[] {
  const [now, ...others] = drawn.strategies
  const tested = others.map((strategy, s) => {
    const { meeting, elsewhere } = strategy
    const share = meeting.reduce((sum, met) => sum + met, 0) / meeting.length
    const ofThose = (conversion: Float64Array) =>
      conversion.map((all, d) =>
        within(0, 1, (all - (elsewhere[d] as number)) / (meeting[d] as number)),
      )
    const gain = differenceOfDraws(benefits[s + 1] as Float64Array, benefits[0] as Float64Array)
    const customersPerDay = entrantsPerDay * share
    const design: TestDesign = {
      arms: [
        { conversion: ofThose(now.conversion), benefit: new Float64Array(gain.length) },
        {
          conversion: ofThose(strategy.conversion),
          benefit: gain.map((of1000) => of1000 / 1000 / share),
        },
      ],
      customersPerDay,
      horizonDays: horizon,
      ...costs,
      seed,
    }
    return { name: strategy.name, customersPerDay, design }
  })
  const designs = tested.map(({ design }, s) => [String(s), design] as const)
  return rankTests(Object.fromEntries(designs)).map(({ name, plan, gain }) => {
    const { name: scenario, customersPerDay } = tested[Number(name)] as (typeof tested)[number]
    return { name: scenario, gain, customersPerDay, ...plan }
  })
}

function within(low: number, high: number, value: number): number {
  return Math.min(high, Math.max(low, value))
}

/** What it would be worth to know each unknown, to all customers of the horizon. */
export function rankedUnknowns({ drawn, benefits }: Decision, customers: number): WorthOfKnowing[] {
  const byName = new Map(drawn.unknowns.map((unknown) => [unknown.name, unknown]))
  const lists = Object.fromEntries(drawn.unknowns.map(({ name, draws }) => [name, draws]))
  const inAll = (of1000: number) => (of1000 * customers) / 1000
  return rankUnknowns(benefits, lists).map(({ name, evppi, share }) => ({
    name,
    kind: byName.get(name)?.kind ?? 'row',
    of: byName.get(name)?.of ?? name,
    scenarios: byName.get(name)?.scenarios ?? [],
    evppi: { mean: inAll(evppi.mean), standardError: inAll(evppi.standardError) },
    share,
  }))
}
