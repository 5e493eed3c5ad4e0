import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ExtremeTimes, firstTimes } from '../../src/estimation/extreme-times.ts'
import { FirstCustomers, firstOf } from '../../src/estimation/first-customers.ts'
import { customersOfSegments } from '../../src/estimation/index.ts'
import { exact } from '../tolerance.ts'

const times = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 15 })

test('the extreme times are those that a sorted list begins and ends with', () => {
  fc.assert(
    fc.property(times, times, fc.integer({ min: 1, max: 5 }), (one, two, most) => {
      const extremes = [one, two].map((some) => {
        const found = new ExtremeTimes(most)
        for (const time of some) {
          found.began(time)
          found.ended(time)
        }
        expect(found.earliest).toEqual([...some].sort((a, b) => a - b).slice(0, most))
        expect(found.latest).toEqual([...some].sort((a, b) => b - a).slice(0, most))
        return found
      })
      const [a, b] = extremes as [ExtremeTimes, ExtremeTimes]
      const all = [...one, ...two]
      expect(firstTimes(a.earliest, b.earliest, most, 1)).toEqual(
        all.sort((x, y) => x - y).slice(0, most),
      )
      expect(firstTimes(a.latest, b.latest, most, -1)).toEqual(
        all.sort((x, y) => y - x).slice(0, most),
      )
    }),
    { seed: 3111, numRuns: 60 },
  )
})

test('the first customers of a cell are as many as are told apart, each once, however many cells', () => {
  const visit = fc.tuple(
    fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(63, 64, 127, 128, 500)),
    fc.nat({ max: 6 }),
  )
  fc.assert(
    fc.property(
      fc.array(visit, { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (visits, most) => {
        const first = new FirstCustomers(most)
        const cells = new Map<number, number[]>()
        for (const [cell, customer] of visits) {
          first.add(cell, customer)
          const known = cells.get(cell) ?? []
          if (!known.includes(customer) && known.length < most) known.push(customer)
          cells.set(cell, known)
        }
        for (const cell of [0, 1, 2, 3, 63, 64, 127, 128, 500, 4000])
          expect(first.of(cell)).toEqual(cells.get(cell) ?? [])
        const together = [...new Set([...cells.values()].flat())].slice(0, most)
        expect(firstOf(cells.values(), most)).toEqual(together)
      },
    ),
    { seed: 3112, numRuns: 80 },
  )
})

test('a customer is of the segment that all journeys of theirs together speak for', () => {
  const membership = [Float64Array.of(0.6, 0.2, 0.5, 0.1), Float64Array.of(0.4, 0.8, 0.5, 0.9)]
  const found = { segments: [{}, {}], customer: Int32Array.of(2, 2, 0, 4), membership } as never
  // Customer 2 has 0.8 against 1.2; of equal ones the first is taken; 1 and 3 have no journey.
  expect([...customersOfSegments(found, 5)]).toEqual([0, -1, 1, -1, 1])
  exact(customersOfSegments(found, 9)[8], -1)
})
