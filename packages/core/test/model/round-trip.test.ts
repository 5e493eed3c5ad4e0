import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkJourney,
  compileChain,
  editJourney,
  type Journey,
  JourneyError,
  parseJourney,
  readJourney,
} from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { type File, webShop } from './web-shop.ts'

const text = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '', '"', 'ø'),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const amount = fc.double({ min: 0, max: 1e6, noNaN: true }).map((x) => x + 0)
const sojourn = fc.constantFrom(
  { distribution: 'exponential', mean: '6h' },
  { distribution: 'gamma', shape: 2, scale: 'P1D' },
  { distribution: 'fixed', value: '0s' },
  { distribution: 'empirical', values: ['1h', '2d'], weights: [1, 2] },
)

/** Random journeys with names for everything, ids of any text, money, sojourns and evidence. */
const journeys = fc
  .tuple(
    randomJourney({ touchpoints: 5 }),
    fc.uniqueArray(text, { minLength: 9, maxLength: 9, selector: (id) => id || 'x' }),
    fc.infiniteStream(fc.record({ text, amount, sojourn, coin: fc.boolean() })),
  )
  .map(([plain, names, rolls]) => {
    const ids = new Map(
      [...plain.touchpoints, ...plain.outcomes].map(({ id }, i) => [id, names[i] || 'x']),
    )
    const renamed = <Value>(record: Readonly<Record<string, Value>>) =>
      Object.fromEntries(Object.entries(record).map(([id, value]) => [ids.get(id), value]))
    const roll = () => rolls.next().value
    const maybe = (key: string, value: unknown) => (roll().coin ? { [key]: value } : {})
    const state = ({ id }: { id: string }) => ({
      id: ids.get(id),
      ...maybe('name', roll().text),
      ...maybe('cost', roll().amount),
      ...maybe('revenue', -roll().amount || 0),
    })
    return {
      format: 'sojourn-journey',
      version: 1,
      ...maybe('name', roll().text),
      ...maybe('currency', 'NOK'),
      ...maybe('phases', [{ id: '__proto__' }, { id: 'b', name: roll().text }]),
      touchpoints: plain.touchpoints.map((touchpoint) => ({
        ...state(touchpoint),
        ...maybe('channel', roll().text),
        ...maybe('phase', '__proto__'),
        ...maybe('sojourn', roll().sojourn),
      })),
      outcomes: plain.outcomes.map(({ id, kind }) => ({ ...state({ id }), kind })),
      ...maybe(
        'conversions',
        plain.conversions?.map((id) => ids.get(id)),
      ),
      entries: renamed(plain.entries as Record<string, number>),
      transitions: renamed(
        Object.fromEntries(
          Object.entries(plain.transitions).map(([id, row]) => [
            id,
            renamed(row as Record<string, number>),
          ]),
        ),
      ),
      ...maybe('evidence', {
        customers: 10,
        prior: roll().amount,
        entries: { [names[0] || 'x']: 3 },
        transitions: { [names[0] || 'x']: { [names[0] || 'x']: roll().amount } },
        source: roll().text,
      }),
    }
  })

describe('a journey that is written and read again', () => {
  test('is the same journey, and the same chain bit for bit', () => {
    fc.assert(
      fc.property(journeys, (file) => {
        const journey = readJourney(file)
        const again = parseJourney(JSON.stringify(journey))
        expect(again).toEqual(journey)
        expect(JSON.stringify(again)).toBe(JSON.stringify(journey))
        expect(new Uint8Array(compileChain(again).buffer)).toEqual(
          new Uint8Array(compileChain(journey).buffer),
        )
      }),
      { seed: 221, numRuns: 80 },
    )
  })

  test('has lost nothing: what the file said is what is written', () => {
    fc.assert(
      fc.property(journeys, (file) => {
        const written = JSON.stringify(readJourney(file))
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(file)))
      }),
      { seed: 222, numRuns: 80 },
    )
  })

  test('keeps "rest" and keys that are not known', () => {
    const file = webShop()
    file.notes = { by: ['someone'] }
    const again = JSON.parse(JSON.stringify(readJourney(file)))
    expect(again).toEqual(file)
  })
})

describe('reading', () => {
  test('never throws, whatever it is given, and a journey it accepts compiles', () => {
    const places = fc.constantFrom(
      ...'format version name currency phases touchpoints outcomes conversions entries transitions evidence touchpoints.0 touchpoints.0.id touchpoints.0.sojourn touchpoints.0.sojourn.mean outcomes.0 outcomes.0.kind entries.ad transitions.ad transitions.ad.lost'.split(
        ' ',
      ),
    )
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(places, anything), { maxLength: 3 }), (breaks) => {
        const file = webShop()
        for (const [place, value] of breaks) {
          const keys = place.split('.')
          const last = keys.pop() as string
          const parent = keys.reduce((at: File, key) => at?.[key], file)
          if (typeof parent === 'object' && parent !== null) parent[last] = value
        }
        const { journey, problems } = checkJourney(file)
        expect(journey === undefined).toBe(problems.length > 0)
        if (journey !== undefined) compileChain(journey)
      }),
      { seed: 223, numRuns: 500 },
    )
  })

  test('leaves its input alone: neither changed nor frozen, unknown keys included', () => {
    const file = webShop()
    file.notes = { by: ['someone'] }
    file.touchpoints[0].extra = { more: [1] }
    const before = structuredClone(file)
    const journey = readJourney(file)
    expect(file).toEqual(before)
    expect(isFrozen(journey)).toBe(true)
    expect(somethingFrozen(file)).toBe(false)
  })
})

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozen)
}

function somethingFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.isFrozen(value) || Object.values(value).some(somethingFrozen)
}

describe('editing', () => {
  const shop = readJourney(webShop())
  const edit = (recipe: (draft: File) => void): Journey => editJourney(shop, recipe)

  test('gives a changed, frozen copy and leaves the journey as it was', () => {
    const before = JSON.stringify(shop)
    const edited = edit((draft) => {
      draft.transitions.ad = { checkout: 0.5, lost: 'rest' }
      draft.touchpoints.push({ id: 'mail' })
      draft.entries.mail = 2
    })
    expect(edited.transitions.ad).toEqual({ checkout: 0.5, lost: 'rest' })
    expect(edited.touchpoints).toHaveLength(3)
    expect(JSON.stringify(shop)).toBe(before)
    expect(isFrozen(edited)).toBe(true)
    expect(isFrozen(shop)).toBe(true)
  })

  test('an edit that breaks a rule is refused, and the journey stays as it was', () => {
    const before = JSON.stringify(shop)
    expect(() => edit((draft) => delete draft.transitions.ad.lost)).toThrow(JourneyError)
    expect(() => edit((draft) => (draft.entries.add = 1))).toThrow(/entries\.add/)
    expect(() => edit((draft) => draft.touchpoints.push({ id: 'ad' }))).toThrow(/touchpoints\[2\]/)
    expect(JSON.stringify(shop)).toBe(before)
  })

  test('a journey can’t be changed without it', () => {
    expect(() => ((shop as File).name = 'Other')).toThrow(TypeError)
    expect(() => ((shop as File).transitions.ad.lost = 0.5)).toThrow(TypeError)
    expect(() => (shop as File).touchpoints.push({ id: 'x' })).toThrow(TypeError)
  })
})
