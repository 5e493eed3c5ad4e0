import fc from 'fast-check'
import type { Journey } from 'sojourn/model'
import { readJourney } from 'sojourn/model'

/** What a random journey is built from; small, so that a counterexample can be read. */
export interface JourneySeed {
  readonly size: number
  readonly phases: number
  readonly density: number
  readonly forward: number
  readonly goal: 'touchpoint' | 'outcome' | 'both'
  readonly seed: number
}

/** Seeds of journeys of 3 to `max` touchpoints. */
export function journeySeed(max = 60): fc.Arbitrary<JourneySeed> {
  return fc.record({
    size: fc.integer({ min: 3, max }),
    phases: fc.integer({ min: 0, max: 7 }),
    density: fc.integer({ min: 1, max: 5 }),
    forward: fc.double({ min: 0.3, max: 1, noNaN: true }),
    goal: fc.constantFrom('touchpoint', 'outcome', 'both'),
    seed: fc.integer({ min: 0, max: 1e9 }),
  })
}

/** A journey with and without phases, with long names, loops and closed classes. */
export function randomJourney({
  size,
  phases,
  density,
  forward,
  goal,
  seed,
}: JourneySeed): Journey {
  const next = numbers(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T
  const ids = Array.from({ length: size }, (_, i) => `t${i}`)
  const transitions = Object.fromEntries(
    ids.map((id, i) => {
      const row: Record<string, number | 'rest'> = {}
      let left = 1
      for (let k = 0; k < density; k++) {
        const to =
          next() < forward
            ? Math.min(size, i + 1 + Math.floor(next() * 4))
            : Math.floor(next() * size)
        const share = left * (0.1 + 0.7 * next())
        const target = to === size ? (goal === 'touchpoint' ? 'lost' : 'won') : `t${to}`
        row[target] = ((row[target] as number) ?? 0) + share
        left -= share
      }
      // Now and then nobody leaves: what then only leads to itself is a closed class.
      const last = next() < 0.1 ? id : 'lost'
      row[last] = 'rest'
      return [id, row]
    }),
  )
  return readJourney({
    format: 'sojourn-journey',
    version: 1,
    phases: Array.from({ length: phases }, (_, p) => ({
      id: `p${p}`,
      name: pick(['Use', 'Awareness', 'Consideration of alternatives', 'Purchase']),
    })),
    touchpoints: ids.map((id, i) => ({
      id,
      name: Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(WORDS)).join(' '),
      ...(phases > 0 && next() < 0.95 ? { phase: `p${Math.floor((i * phases) / size)}` } : {}),
    })),
    outcomes: [
      {
        id: 'won',
        name: 'Signs the contract',
        kind: goal === 'touchpoint' ? 'loss' : 'conversion',
      },
      { id: 'lost' },
    ],
    conversions: goal === 'outcome' ? [] : [`t${size - 1}`],
    entries: Object.fromEntries(ids.slice(0, 3).map((id) => [id, 0.05 + next()])),
    transitions,
  })
}

const WORDS = [
  'ad',
  'e-mail',
  'Product',
  'configurator',
  'of',
  'Mmmm',
  'Kundeserviceforespørsel',
  '支付',
  'Cart',
  '10 %',
]

/** Uniform numbers from a seed (Tommy Ettinger's mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
