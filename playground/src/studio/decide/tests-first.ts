import { decide, planTests, rankedUnknowns } from '@sojourn/report'
import { evpi } from 'sojourn/decisions'
import type { Tests, TestTask } from './tasks.ts'

/** What to test first, and what knowing each unknown would be worth. */
export function testsFirst(
  { journey, scenarios, horizon, draws, seed, perDay, testCost }: TestTask,
  onProgress: (share: number) => void,
): Tests {
  // By their ids, since names may be alike.
  const named = scenarios.map(({ id, scenario }) => ({ ...scenario, name: id }))
  const order = { horizon, draws, seed, perDay }
  const decision = decide({ journey, scenarios: named }, order, (share) => onProgress(0.8 * share))
  const customers = perDay * horizon
  const { inMoney, benefits } = decision
  if (!inMoney) return { tests: [], unknowns: [], everything: 0, inMoney, customers }
  return {
    tests: planTests(decision, perDay, order, { cost: { fixed: testCost } }).map((test) => ({
      ...test,
      id: test.name,
    })),
    unknowns: rankedUnknowns(decision, customers),
    everything: (evpi(benefits).mean * customers) / 1000,
    inMoney,
    customers,
  }
}
