import { rankTests, rankUnknowns, type TestDesign } from 'sojourn/decisions'
import type { Decision, DecisionOrder } from './decision-order.ts'
import type { PlannedTest } from './reports/plan-test-page.ts'

/** What a test takes beside customers. */
export type TestCosts = Pick<TestDesign, 'exposed' | 'waitDays' | 'cost'>

/** A test of each scenario against the journey as it is, the one to run first on top. */
export function planTests(
  { drawn, benefits }: Decision,
  customersPerDay: number,
  { horizon, seed }: DecisionOrder,
  costs: TestCosts = {},
): PlannedTest[] {
  const [now, ...others] = drawn.strategies
  const of1 = benefits.map((benefit) => benefit.map((of1000) => of1000 / 1000))
  const designs = others.map((strategy, s): [string, TestDesign] => [
    String(s),
    {
      arms: [
        { conversion: now.conversion, benefit: of1[0] as Float64Array },
        { conversion: strategy.conversion, benefit: of1[s + 1] as Float64Array },
      ],
      customersPerDay,
      horizonDays: horizon,
      ...costs,
      seed,
    },
  ])
  return rankTests(Object.fromEntries(designs)).map(({ name, plan, gain }) => ({
    name: others[Number(name)]?.name as string,
    gain,
    ...plan,
  }))
}

/** What it would be worth to know each unknown, to all customers of the horizon. */
export function rankedUnknowns({ drawn, benefits }: Decision, customers: number) {
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
