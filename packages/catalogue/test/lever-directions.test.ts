import { analyze, retention, rewardToAbsorption } from 'sojourn/analysis'
import { compileChain, type Journey } from 'sojourn/model'
import { applyScenario, type ChangeCost } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { compileLever, LEVERS, type Lever } from '../src/index.ts'
import { RICH, SHOP_WITHOUT_RETARGETING, STUDIO, STUDIO_WITHOUT_TRIAL } from './rich-journey.ts'
import { middle, typical } from './typical.ts'

/** Retention is looked at after a month, half a year and a year; all must go the same way. */
const DAYS = [30, 180, 365]
/** What is equal but for rounding has no direction. */
const ROUNDING = 1e-12

interface Figures {
  readonly conversions: number
  readonly retained: readonly number[]
  readonly costShare: number
}

function figuresOf(journey: Journey, entrants = 1, discount = 0): Figures {
  const chain = compileChain(journey)
  const total = (onStates: Float64Array) => rewardToAbsorption(chain, { onStates }).fromEntries.mean
  const { retained } = retention(chain, 365)
  return {
    conversions: entrants * (analyze(journey).conversion as number),
    retained: DAYS.map((day) => retained?.[day] as number),
    costShare: total(chain.cost) / total(chain.revenue) + discount,
  }
}

/** Where a lever has its place. */
function journeyFor({ id }: Lever): Journey {
  if (id === 'video-and-free-lessons') return STUDIO
  if (id === 'free-trial') return STUDIO_WITHOUT_TRIAL
  return id === 'retargeting' ? SHOP_WITHOUT_RETARGETING : RICH
}

/** The middle of every strength; 10 of the currency a visit where the business says what it costs. */
function changed(lever: Lever, journey: Journey): Figures {
  const money = Object.entries(lever.parameters).flatMap(([name, { unit }]) =>
    unit === 'money a visit' ? [[name, 10] as const] : [],
  )
  const compiled = compileLever(lever, journey, Object.fromEntries(money))
  if (!compiled.applies) throw new Error(compiled.because.map(({ text }) => text.en).join(' '))
  const total = Object.values(journey.entries).reduce<number>((sum, w) => sum + (w ?? 0), 0)
  let entrants = 1
  let discount = 0
  for (const change of compiled.changes) {
    const reach = middle(change.reach ?? 1)
    if (change.op === 'scaleEntries')
      entrants +=
        ((middle(change.factor) - 1) * reach * (journey.entries[change.touchpoint] ?? 0)) / total
    const cost = change.cost as ChangeCost | undefined
    if (typeof cost === 'object') discount += reach * (cost.shareOfRevenue ?? 0)
  }
  return figuresOf(applyScenario(journey, typical(compiled.changes)), entrants, discount)
}

const way = (change: number) => (Math.abs(change) < ROUNDING ? 0 : Math.sign(change))

describe.each(LEVERS.map((lever) => [lever.id, lever] as const))('%s', (_, lever) => {
  const journey = journeyFor(lever)
  const before = figuresOf(journey)
  const after = changed(lever, journey)

  test('conversions', () => {
    expect(way(after.conversions - before.conversions)).toBe(lever.direction.conversions)
  })

  test('retention', () => {
    const ways = after.retained.map((share, i) => way(share - (before.retained[i] as number)))
    expect(ways).toEqual(DAYS.map(() => lever.direction.retention))
  })

  test('cost of each unit of revenue', () => {
    expect(way(after.costShare - before.costShare)).toBe(lever.direction.cost)
  })
})

test('a free trial where there is one already changes little, and nobody who pays stays less long', () => {
  const trial = LEVERS.find(({ id }) => id === 'free-trial') as Lever
  const [before, after] = [figuresOf(STUDIO), changed(trial, STUDIO)]
  expect(after.conversions).toBeGreaterThan(before.conversions)
  expect(after.retained).toEqual(before.retained)
})
