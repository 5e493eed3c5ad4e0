import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hittingProbabilities } from '../../src/analysis/index.ts'
import {
  type Chain,
  chainFromBuffer,
  compileChain,
  type Journey,
  readJourney,
  SojournKind,
  StateKind,
} from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'
import { webShop } from './web-shop.ts'

const arrays = [
  'rowStart',
  'column',
  'probability',
  'entry',
  'revenue',
  'cost',
  'meanSojourn',
  'sojournScale',
  'sojournShape',
  'sampleValue',
  'sampleShare',
  'sampleStart',
  'kind',
  'sojournKind',
] as const

describe('a compiled chain', () => {
  test('says what the journey says', () => {
    const file = webShop()
    file.conversions = ['checkout']
    file.touchpoints[1].sojourn = { distribution: 'fixed', value: '0s' }
    file.touchpoints.push({ id: 'call', sojourn: { distribution: 'fixed', value: '1h' } })
    file.touchpoints.push({ id: 'visit' })
    const chain = compileChain(readJourney(file))
    expect(chain.ids).toEqual(['ad', 'checkout', 'call', 'visit', 'purchase', 'lost'])
    exact(chain.touchpoints, 4)
    expect([...chain.rowStart]).toEqual([0, 2, 5, 5, 5])
    expect([...chain.column]).toEqual([1, 5, 0, 4, 5])
    const { touchpoint, goal, conversion, loss } = StateKind
    expect([...chain.kind]).toEqual([touchpoint, goal, touchpoint, touchpoint, conversion, loss])
    const { exponential, instant, fixed, unknown } = SojournKind
    expect([...chain.sojournKind]).toEqual([exponential, instant, fixed, unknown])
    expect([...chain.meanSojourn]).toEqual([21_600, 0, 3600, Number.NaN])
    expect([...chain.revenue]).toEqual([0, 0, 0, 0, 800, 0])
    expect([...chain.cost]).toEqual([2.5, 0, 0, 0, 0, 0])
  })

  test('has rows that ascend and add up to one, and entries that do', () => {
    fc.assert(
      fc.property(randomJourney(), (journey: Journey) => {
        const chain = compileChain(journey)
        for (let i = 0; i < chain.touchpoints; i++) {
          const columns = [...chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1])]
          expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b))
          const row = chain.probability.subarray(chain.rowStart[i], chain.rowStart[i + 1])
          expect(row.every((p) => p > 0 && p <= 1)).toBe(true)
          if (row.length > 0)
            solver(
              row.reduce((sum, p) => sum + p, 0),
              1,
            )
        }
        solver(
          chain.entry.reduce((sum, share) => sum + share, 0),
          1,
        )
      }),
      { seed: 231, numRuns: 200 },
    )
  })
})

describe('a chain over its buffer', () => {
  test('is the same chain after a transfer to another thread, and the sender has it no more', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const before = arrays.map((name) => [...chain[name]])
        const { probability } = hittingProbabilities(chain, [chain.ids.at(-1) as string])
        const sent = structuredClone(chain.buffer, { transfer: [chain.buffer] })
        const received: Chain = chainFromBuffer(chain.ids, sent)
        expect(arrays.map((name) => [...received[name]])).toEqual(before)
        expect(hittingProbabilities(received, [chain.ids.at(-1) as string]).probability).toEqual(
          probability,
        )
        exact(chain.buffer.byteLength, 0)
        expect(() => chainFromBuffer(chain.ids, chain.buffer)).toThrow(RangeError)
      }),
      { seed: 232, numRuns: 50 },
    )
  })

  const { ids, buffer } = compileChain(readJourney(webShop()))
  const changed = (position: number, value: number) => {
    const copy = buffer.slice(0)
    new Int32Array(copy, 0, 4)[position] = value
    return copy
  }

  test.each([
    ['of nothing', new ArrayBuffer(0)],
    ['of zeros', new ArrayBuffer(buffer.byteLength)],
    ['cut short', buffer.slice(0, buffer.byteLength - 1)],
    ['with something behind', new ArrayBuffer(buffer.byteLength + 8)],
    ['with another first word', changed(0, 1)],
    ['of more states', changed(1, 5)],
    ['of fewer touchpoints', changed(2, 1)],
    ['of a negative number of transitions', changed(3, -1)],
  ])('refuses a buffer %s', (_, wrong) => {
    expect(() => chainFromBuffer(ids, wrong)).toThrow(/no buffer of a chain with 4 states/)
  })

  test('refuses another number of names', () => {
    expect(() => chainFromBuffer(ids.slice(1), buffer)).toThrow(RangeError)
    expect(() => chainFromBuffer([...ids, 'more'], buffer)).toThrow(RangeError)
  })
})
