import { expect, test } from 'vitest'
import { forecastByDay } from '../../src/forecast/index.ts'
import { readJourney } from '../../src/model/index.ts'
import { readScenario } from '../../src/scenarios/index.ts'
import { slowRandom } from '../slow-random.ts'
import { standardErrors } from '../tolerance.ts'

// Customers one by one, by the meaning of each change and nothing of the library's: what a visit does
// when it ends, at the time when it ends.

const DAYS = 24
const PER_DAY = 20
const BATCHES = 500

const rows = {
  quick: {
    ad: { product: 0.6, lost: 0.4 },
    product: { cart: 0.3, product: 0.1, lost: 0.6 },
    cart: { member: 0.5, order: 0.2, product: 0.1, lost: 0.2 },
    member: { member: 0.6, product: 0.1, gone: 0.3 },
  },
  slow: { product: { cart: 0.15, product: 0.4, lost: 0.45 } },
} as const
type Row = Readonly<Record<string, number>>

const model = readJourney({
  format: 'sojourn-journey',
  version: 1,
  touchpoints: [
    { id: 'ad', channel: 'paid', cost: 2, sojourn: { distribution: 'exponential', mean: '6h' } },
    {
      id: 'product',
      channel: 'web',
      experience: 1,
      sojourn: { distribution: 'weibull', shape: 1.7, scale: '2d' },
    },
    { id: 'cart', channel: 'web', experience: -1, sojourn: { distribution: 'fixed', value: '0s' } },
    { id: 'member', revenue: 20, sojourn: { distribution: 'exponential', mean: '5d' } },
  ],
  outcomes: [
    { id: 'order', kind: 'conversion', revenue: 50, cost: 5 },
    { id: 'lost' },
    { id: 'gone', kind: 'churn' },
  ],
  conversions: ['member'],
  entries: { ad: 3, product: 1 },
  transitions: rows.quick,
  personas: [
    { id: 'quick', share: 2 },
    { id: 'slow', share: 1, entries: { product: 1 }, transitions: rows.slow },
  ],
  referrals: { member: 0.2 },
  referralEntries: { cart: 1 },
})
const campaign = readScenario({
  format: 'sojourn-scenario',
  version: 1,
  name: 'Campaign',
  changes: [
    {
      op: 'scaleOdds',
      from: 'product',
      to: 'cart',
      factor: 2.5,
      reach: 0.6,
      reachBy: 'customer',
      start: '5d',
      ramp: '4d',
      cost: { perTouch: 1, shareOfRevenue: 0.1 },
    },
    {
      op: 'scaleEntries',
      touchpoint: 'ad',
      factor: 1.5,
      start: '8d',
      until: '16d',
      onlyFor: ['quick'],
      cost: { fixed: 100, perDay: 7, perTouch: 3 },
    },
    {
      op: 'redirect',
      from: 'cart',
      to: 'lost',
      share: 0.4,
      into: 'order',
      onlyFor: ['slow'],
      reach: 0.7,
    },
    { op: 'scaleSojourn', touchpoint: 'member', factor: 0.5, start: '3d' },
  ],
})

interface Counted {
  entrants: number
  referred: number
  converted: number
  active: number
  retained: number
  advocates: number
  revenue: number
  cost: number
  web: number
  slow: number
  feeling: number
  felt: number
}

/** A batch of customers followed to the end of the horizon. */
function simulate(random: () => number, changed: boolean): Counted {
  const counted: Counted = {
    entrants: 0,
    referred: 0,
    converted: 0,
    active: 0,
    retained: 0,
    advocates: 0,
    revenue: 0,
    cost: changed ? 100 + 8 * 7 : 0,
    web: 0,
    slow: 0,
    feeling: 0,
    felt: 0,
  }
  const force = (time: number) => (time < 5 ? 0 : Math.min(1, (time - 5) / 4))
  const pick = (row: Row): string => {
    let left = random() * Object.values(row).reduce((sum, p) => sum + p, 0)
    for (const [id, p] of Object.entries(row)) {
      left -= p
      if (left < 0) return id
    }
    return Object.keys(row).at(-1) as string
  }
  const walk = (start: string | undefined, began: number, isSlow = random() < 1 / 3): void => {
    const meets = random() < 0.6
    let here = start ?? (isSlow ? 'product' : pick({ ad: 3, product: 1 }))
    let time = began
    let [converted, advocate, lost] = [false, false, false]
    counted.entrants++
    if (isSlow) counted.slow++
    for (;;) {
      const met = changed && meets ? force(time) : 0
      const earned = here === 'member' ? 20 : here === 'order' ? 50 : 0
      counted.revenue += earned
      counted.cost += (here === 'ad' ? 2 : here === 'order' ? 5 : 0) + 0.1 * met * earned
      if (here === 'product' && met > 0) counted.cost += met
      if (here === 'product' || here === 'cart') {
        counted.web++
        counted.felt++
        counted.feeling += here === 'product' ? 1 : -1
      }
      if (here === 'member' || here === 'order') converted = true
      if (here === 'member') {
        advocate = true
        if (random() < 0.2) {
          counted.referred++
          walk('cart', time)
        }
      }
      if (here === 'lost' || here === 'gone') lost = true
      if (here === 'order' || here === 'lost' || here === 'gone') break
      const spell =
        here === 'ad'
          ? -Math.log(random()) / 4
          : here === 'product'
            ? 2 * (-Math.log(random())) ** (1 / 1.7)
            : here === 'cart'
              ? 0
              : -5 * Math.log(random()) * (changed && time >= 3 ? 0.5 : 1)
      time += spell
      if (time > DAYS) {
        counted.active++
        break
      }
      const row: Record<string, number> = {
        ...rows.quick[here as 'ad'],
        ...(isSlow && here === 'product' ? rows.slow.product : {}),
      }
      if (changed && here === 'product' && meets && random() < force(time))
        row.cart = 2.5 * (row.cart as number)
      const from = here
      here = pick(row)
      if (changed && isSlow && from === 'cart' && here === 'lost' && random() < 0.7 * 0.4)
        here = 'order'
    }
    if (converted) counted.converted++
    if (converted && !lost) counted.retained++
    if (advocate) counted.advocates++
  }
  for (let day = 0; day < DAYS; day++)
    for (let k = 0; k < PER_DAY; k++) {
      walk(undefined, day)
      // One in two more come to the ad, of the quick who enter there; each of these meets the change.
      const on = changed && day >= 8 && day < 16
      if (on && random() < (2 / 3) * 0.75) {
        counted.cost += 3
        if (random() < 0.5) {
          counted.cost += 3
          walk('ad', day, false)
        }
      }
    }
  return counted
}

test.each([false, true])('customers one by one agree, changed %s', (changed) => {
  const random = slowRandom(changed ? 271_828 : 314_159)
  const batches = Array.from({ length: BATCHES }, () => simulate(random, changed))
  const { baseline, scenarios } = forecastByDay(model, [campaign], {
    horizon: DAYS,
    entrants: PER_DAY,
    tolerance: 2e-4,
  })
  const found = changed ? scenarios[0] : baseline
  if (!found) throw new Error('no forecast')
  const { total, personas, channels } = found
  type Rows = readonly { readonly mean: number }[] | null | undefined
  const last = (curve: Rows) => curve?.at(-1)?.mean ?? Number.NaN
  const sum = (curve: Rows) => curve?.reduce((all, { mean }) => all + mean, 0) ?? Number.NaN
  const web = channels.find(({ id }) => id === 'web')?.curves
  const expected: Record<Exclude<keyof Counted, 'feeling' | 'felt'>, number> = {
    entrants: sum(total.entrants),
    referred: sum(total.referred),
    converted: last(total.converted),
    active: last(total.active),
    retained: last(total.retained),
    advocates: last(total.advocates),
    revenue: last(total.revenueSoFar),
    cost: last(total.costSoFar),
    web: sum(web?.visits),
    slow: sum(personas.find(({ id }) => id === 'slow')?.curves.entrants),
  }
  for (const [key, value] of Object.entries(expected)) {
    const numbers = batches.map((batch) => batch[key as keyof Counted])
    const mean = numbers.reduce((all, x) => all + x, 0) / BATCHES
    const variance = numbers.reduce((all, x) => all + (x - mean) ** 2, 0) / (BATCHES - 1)
    standardErrors(4)(value, mean, Math.sqrt(variance / BATCHES) + 0.1 * found.errorEstimate, key)
    // Sharp enough to notice a fault of a few per cent.
    expect(Math.sqrt(variance / BATCHES)).toBeLessThan(0.015 * mean)
  }
  const felt = batches.reduce((all, batch) => all + batch.felt, 0)
  const feeling = batches.reduce((all, batch) => all + batch.feeling, 0)
  const ofDays = total.satisfaction?.reduce(
    (all, { mean }, t) => all + mean * (web?.visits[t]?.mean ?? 0),
    0,
  )
  expect((ofDays ?? 0) / sum(web?.visits)).toBeCloseTo(feeling / felt, 2)
})
