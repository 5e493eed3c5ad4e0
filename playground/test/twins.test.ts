import { example, exampleIds } from '@sojourn/catalogue'
import { personaMixture } from 'sojourn'
import { describe, expect, test } from 'vitest'
import { CUSTOMERS, twinWorlds } from '../src/studio/follow/twins.ts'
import { worldNow, worldWith } from '../src/studio/map/world.ts'

describe.each([...exampleIds])('a followed customer of the example %s', (id) => {
  const { journey, scenarios } = example(id)
  const now = worldNow(journey)

  test('never parts from themselves', () => {
    const { parted, onlyTwin, onlyNow, conversionNow, conversionTwin } = twinWorlds(now, now, 0)
    expect([parted, onlyTwin, onlyNow]).toEqual([0, 0, 0])
    expect(conversionTwin).toBe(conversionNow)
    const alone = now.parts.slice(0, 1).map(({ chain }) => ({ id: 'one', share: 1, chain }))
    expect(conversionNow).toBeCloseTo(personaMixture(alone).conversion as number, 12)
  })

  test('walks as their twin up to where they part, and parts as often as the worlds differ', () => {
    for (const scenario of scenarios) {
      const world = worldWith(journey, scenario, now)
      const both = twinWorlds(now, world, 0)
      for (let customer = 0; customer < 200; customer++) {
        const { now: one, twin, parting } = both.twins(customer)
        const ids = ({ stops }: typeof one) => stops.slice(0, parting).map((stop) => stop.id)
        expect(ids(twin)).toEqual(ids(one))
        if (parting !== undefined) expect(one.stops[parting]?.id).not.toBe(twin.stops[parting]?.id)
        expect(one.stops.every(({ share }, i) => i === 0 || (share as number) > 0)).toBe(true)
      }
      // What only one of them does comes to the exact difference, give or take four standard errors.
      const { onlyTwin, onlyNow, conversionNow, conversionTwin } = both
      const difference = (conversionTwin as number) - (conversionNow as number)
      const error = Math.sqrt(onlyTwin + onlyNow + 1)
      expect(Math.abs(onlyTwin - onlyNow - CUSTOMERS * difference)).toBeLessThan(4 * error)
    }
  })

  test('meets a world whose customers convert as its forecast has it at the medians', () => {
    const [scenario] = scenarios
    if (scenario === undefined) return
    const world = worldWith(journey, scenario, now)
    const mixed = personaMixture(
      world.parts.map(({ share, chain }, i) => ({ id: String(i), share, chain })),
    )
    const byKind = (journey.personas ?? []).map((_, k) => {
      const share = world.parts
        .filter((part) => part.persona === k)
        .reduce((sum, part) => sum + part.share, 0)
      return share * (twinWorlds(now, world, k).conversionTwin as number)
    })
    expect(byKind.reduce((sum, each) => sum + each, 0)).toBeCloseTo(mixed.conversion as number, 9)
  })
})
