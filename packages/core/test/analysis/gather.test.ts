import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CalendarPlan,
  calendarOf,
  gather,
  gatherFromEach,
  planCalendar,
  rewarding,
} from '../../src/analysis/calendar.ts'
import { planInvertedGather } from '../../src/analysis/inverted-gather.ts'
import { type Chain, compileChain, type Journey, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

const DAYS = 12
const options = { period: 1, periods: DAYS, tolerance: 1e-3, work: 3e6 }
const everywhere = (chain: Chain) => new Uint8Array(chain.ids.length).fill(1)
const planOf = (chain: Chain): CalendarPlan =>
  planCalendar(chain, everywhere(chain), everywhere(chain))
const totalsOf = (plan: CalendarPlan, reward: Float64Array, start: Float64Array) =>
  gather(calendarOf(plan, plan.chain.probability), reward, start, options)

/** A chain with rewards of either sign by state, some of them nil. */
const rewarded = (times: 'timed' | 'semiMarkov') =>
  fc
    .tuple(
      randomJourney({ touchpoints: 4, [times]: true }),
      fc.infiniteStream(fc.integer({ min: -2, max: 3 })),
    )
    .map(([model, stream]) => {
      const chain = compileChain(model)
      return { chain, reward: Float64Array.from(chain.ids, () => stream.next().value as number) }
    })

describe('what is gathered in calendar time', () => {
  test.each([
    ['exponential', 'timed', 3091],
    ['any', 'semiMarkov', 3092],
  ] as const)('through %s sojourn times is what the inverted transform says', (_, times, seed) => {
    let compared = 0
    fc.assert(
      fc.property(rewarded(times), ({ chain, reward }) => {
        const plan = planOf(chain)
        const { total, errorBound } = totalsOf(plan, reward, chain.entry)
        exact(total.length, DAYS + 1)
        const days = Float64Array.from({ length: DAYS }, (__, day) => day + 1)
        const invert = planInvertedGather(chain, everywhere(chain), reward, days)
        const inverted = invert(chain.probability, chain.entry, reward, 0)
        if (inverted === undefined) return
        compared++
        const scale = total.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
        for (const [day, value] of inverted.entries())
          expect(Math.abs(value - (total[day + 1] as number))).toBeLessThanOrEqual(
            errorBound + 1e-8 * scale,
          )
      }),
      { seed, numRuns: 25 },
    )
    expect(compared).toBeGreaterThan(10)
  })

  test('is a bounded error off on a grid, and the same on the grid that was found', () => {
    fc.assert(
      fc.property(rewarded('semiMarkov'), ({ chain, reward }) => {
        const plan = planOf(chain)
        const { total, perPeriod } = totalsOf(plan, reward, chain.entry)
        exact(
          perPeriod !== undefined,
          !plan.isExponential && plan.lasting.length > 0 && earns(plan, reward),
        )
        if (perPeriod === undefined) return
        const calendar = calendarOf(plan, chain.probability)
        const again = gather(calendar, reward, chain.entry, { ...options, perPeriod })
        exact(again.errorBound, 0)
        // Gains and costs may have found grids of their own; the finer one is given back.
        const finer = gather(calendar, reward, chain.entry, {
          ...options,
          perPeriod: 2 * perPeriod,
        })
        const off = (a: Float64Array) =>
          a.reduce((most, value, t) => Math.max(most, Math.abs(value - (total[t] as number))), 0)
        const { errorBound } = totalsOf(plan, reward, chain.entry)
        expect(off(again.total)).toBeLessThanOrEqual(2 * errorBound + 1e-12)
        expect(off(finer.total)).toBeLessThanOrEqual(2 * errorBound + 1e-12)
      }),
      { seed: 3093, numRuns: 12 },
    )
  })

  test('from each touchpoint is that of whoever starts there, and of whoever leaves it', () => {
    fc.assert(
      fc.property(rewarded('timed'), ({ chain, reward }) => {
        const plan = planOf(chain)
        const calendar = calendarOf(plan, chain.probability)
        const { staying, leaving } = gatherFromEach(calendar, reward, options)
        exact(staying.length, plan.lasting.length)
        for (const [k, state] of plan.lasting.entries()) {
          const start = new Float64Array(chain.ids.length)
          start[state] = 1
          const come = totalsOf(plan, reward, start).total
          const row = new Float64Array(chain.ids.length)
          for (
            let p = chain.rowStart[state] as number;
            p < (chain.rowStart[state + 1] as number);
            p++
          )
            row[chain.column[p] as number] = chain.probability[p] as number
          const gone = totalsOf(plan, reward, row).total
          for (let t = 0; t <= DAYS; t++) {
            const scale = Math.max(1, Math.abs(come[t] as number), Math.abs(gone[t] as number))
            // The reward for coming there is not of what follows.
            solver(
              (staying[k]?.[t] as number) + (reward[state] as number),
              come[t] as number,
              '',
              scale,
            )
            solver(leaving[k]?.[t] as number, gone[t] as number, '', scale)
          }
        }
      }),
      { seed: 3094, numRuns: 25 },
    )
  })

  const chainOf = (definition: Parameters<typeof journey>[0]) =>
    compileChain(journey(definition) as Journey)

  test('is there at once where nothing takes time, and goes round no circle that takes none', () => {
    const chain = chainOf({
      touchpoints: ['look', 'ask', 'spin', 'turn'].map((id) => ({
        id,
        sojourn: { distribution: 'fixed', value: '0s' },
      })),
      outcomes: [{ id: 'order', kind: 'conversion' }],
      entries: { look: 1 },
      transitions: {
        look: { ask: 0.5, order: 0.25, spin: 0.25 },
        ask: { look: 0.5, order: 0.5 },
        // Who is caught here is counted once.
        spin: { turn: 1 },
        turn: { spin: 1 },
      },
    } as Parameters<typeof journey>[0])
    const plan = planOf(chain)
    exact(plan.lasting.length, 0)
    expect([...plan.instant.state].map((state) => chain.ids[state]).sort()).toEqual(['ask', 'look'])
    const orders = Float64Array.from(chain.ids, (id) => (id === 'order' ? 1 : 0))
    const { total, errorBound } = totalsOf(plan, orders, chain.entry)
    exact(errorBound, 0)
    // Of four who look, one orders and two ask, of whom one orders and one looks again.
    for (const earned of total) solver(earned, 2 / 3)
    const nothing = gather(calendarOf(plan, chain.probability), orders, chain.entry, {
      period: 1,
      periods: 0,
    })
    exact(nothing.total.length, 1)
  })

  test('goes through what takes no time to a dead end, and to where customers stay for ever', () => {
    const at = (to: object, id: string) => {
      const chain = chainOf({
        touchpoints: [
          { id: 'look', sojourn: { distribution: 'fixed', value: '0s' } },
          { id: 'dead', sojourn: { distribution: 'fixed', value: '0s' } },
          { id: 'stay', sojourn: { distribution: 'exponential', mean: '1d' } },
        ],
        outcomes: [{ id: 'end' }],
        entries: { look: 1 },
        transitions: { look: to, stay: { look: 1 } },
      } as Parameters<typeof journey>[0])
      const arrivals = Float64Array.from(chain.ids, (other) => (other === id ? 1 : 0))
      return totalsOf(planOf(chain), arrivals, chain.entry).total
    }
    for (const earned of at({ dead: 1 }, 'dead')) exact(earned, 1)
    // A Poisson process that is looked at again each time, and begins with one.
    for (const id of ['look', 'stay'])
      for (const [day, visits] of at({ stay: 1 }, id).entries()) solver(visits, 1 + day)
  })

  test('is off by as much in any unit', () => {
    fc.assert(
      fc.property(rewarded('timed'), ({ chain, reward }) => {
        const plan = planOf(chain)
        const [one, many] = [1, 1024].map((unit) =>
          totalsOf(
            plan,
            reward.map((earned) => unit * earned),
            chain.entry,
          ),
        )
        solver((many?.errorBound as number) / 1024, one?.errorBound as number)
      }),
      { seed: 3095, numRuns: 12 },
    )
  })

  test('is given where two contours agree on it: at its last time always, before within the slack', () => {
    const chain = chainOf({
      touchpoints: [{ id: 'wait', sojourn: { distribution: 'fixed', value: '2d' } }],
      outcomes: [{ id: 'end' }],
      entries: { wait: 1 },
      transitions: { wait: { end: 1 } },
    } as Parameters<typeof journey>[0])
    const ends = Float64Array.of(0, 1)
    const by = (days: readonly number[], slack: number) => {
      const invert = planInvertedGather(chain, everywhere(chain), ends, Float64Array.from(days))
      const found = [1, 2].map(() => invert(chain.probability, chain.entry, ends, slack))
      // The contour that was found the first time is good enough for the second.
      expect(found[1]).toEqual(found[0])
      return found[0] && [...found[0]]
    }
    // Near a jump, smooth functions can't follow it.
    exact(by([2.01], 10), undefined)
    exact(by([1, 2.01], 10), undefined)
    exact(by([2.01, 20], 0), undefined)
    exact(by([2.01, 20], 1e-6), undefined)
    expect(by([2.01, 20], 10)?.[1]).toBeCloseTo(1, 8)
    for (const slack of [0, 10]) {
      expect(by([20], slack)?.[0]).toBeCloseTo(1, 8)
      expect(by([20, 40], slack)?.[0]).toBeCloseTo(1, 8)
    }
  })

  test('names touchpoints that matter and whose time isn’t known, and no others', () => {
    const chain = chainOf({
      touchpoints: [{ id: 'page' }, { id: 'shop' }, { id: 'aside' }, { id: 'unmet' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { page: 1 },
      transitions: {
        page: { shop: 0.5, aside: 0.5 },
        shop: { order: 0.5, lost: 0.5 },
        aside: { lost: 1 },
        unmet: { order: 1 },
      },
    } as Parameters<typeof journey>[0])
    const orders = Float64Array.from(chain.ids, (id) => (id === 'order' ? 7 : 0))
    expect([...rewarding(orders)]).toEqual(chain.ids.map((id) => (id === 'order' ? 1 : 0)))
    const start = Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0))
    expect(planCalendar(chain, start, rewarding(orders)).unknown).toEqual(['page', 'shop'])
  })
})

/** Whether somebody who leaves a touchpoint can earn anything at once. */
function earns({ chain }: CalendarPlan, reward: Float64Array): boolean {
  return chain.column.some((to) => reward[to] !== 0)
}
