import { hittingProbabilities } from 'sojourn/analysis'
import { drawProbabilities, posterior } from 'sojourn/estimation'
import { forecastInputs } from 'sojourn/forecast'
import { checkJourney, compileChain, type Journey } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from '../src/sketch/draft.ts'
import {
  addTouchpoint,
  changeTouchpoint,
  chooseFramework,
  removeTouchpoint,
} from '../src/sketch/edit-draft.ts'
import { gapsIn } from '../src/sketch/gaps.ts'
import { entriesOf, journeyOfDraft, stepsOf, worthOf } from '../src/sketch/journey-of-draft.ts'
import { readDraft } from '../src/sketch/read-draft.ts'
import { CUSTOMERS, rangeOf, shareOf, WORDS } from '../src/sketch/rough-words.ts'

const NAMES = { untitled: 'Sketch', leaves: 'Leaves', source: String }
const NOTHING = { mostLost: undefined, mostTelling: undefined }

const names = [
  ['Ad', 'awareness', 'ad'],
  ['Search', 'awareness', 'search'],
  ['Cart', 'purchase', 'cart'],
  ['Order', 'purchase', 'purchase'],
  ['Friend', 'loyalty', 'advocacy'],
] as const
const shop = names.reduce<Draft>(
  (draft, [name, phase, role]) => addTouchpoint(draft, name, phase, role),
  emptyDraft,
)
const journeyOf = (draft: Draft) => journeyOfDraft(draft, 'en', NAMES) as Journey

describe('rough words', () => {
  test('a word’s range is what the word may mean, and narrower the surer one is', () => {
    expect(rangeOf(0.5, 'guess').low).toBeCloseTo(0.34, 2)
    expect(rangeOf(0.5, 'guess').high).toBeCloseTo(0.66, 2)
    for (const word of WORDS.filter((each) => each !== 'nobody')) {
      const share = shareOf(word)
      const [wide, narrow] = [rangeOf(share, 'guess'), rangeOf(share, 'counted')]
      expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low)
      expect(narrow.low).toBeLessThan(share)
      expect(narrow.high).toBeGreaterThan(share)
    }
    const shares = WORDS.map(shareOf)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })
})

describe('the journey that a sketch is', () => {
  test('it is right, says that it is assumed, and each row adds up to one', () => {
    const { journey, problems } = checkJourney(journeyOf(shop))
    expect(problems).toEqual([])
    expect(journey?.provenance).toBe('assumed')
    for (const row of Object.values(journey?.transitions ?? {})) {
      const total = Object.values(row ?? {}).reduce<number>((sum, p) => sum + (p as number), 0)
      expect(total).toBeCloseTo(1, 12)
    }
    expect(forecastInputs(journeyOf(shop)).every(({ basis }) => basis === 'assumed')).toBe(true)
  })

  test('the doubt of the words is in the draws: as wide as the range that the page shows', () => {
    const journey = journeyOf(shop)
    const chain = compileChain(journey)
    const rows = posterior(journey, chain)
    expect(rows.edited).toEqual([])
    const cart = chain.ids.indexOf('cart')
    const draws = drawProbabilities(rows, 1, 4000)
    const first = draws.map((draw) => draw[chain.rowStart[cart] as number] as number).sort()
    const { low, high } = rangeOf(0.5, 'guess')
    expect(first[400]).toBeCloseTo(low, 1)
    expect(first[3600]).toBeCloseTo(high, 1)
    const total = Object.values(journey.evidence?.transitions?.cart ?? {}).reduce((a, b) => a + b)
    expect(total).toBeCloseTo(CUSTOMERS.guess, 9)
  })

  test('half of a half of a half, by exact analysis', () => {
    const chain = compileChain(journeyOf(shop))
    const { probability } = hittingProbabilities(chain, ['order'])
    const ad = chain.ids.indexOf('ad')
    expect(probability[ad]).toBeCloseTo(0.25, 12)
  })

  test('a success that nobody goes on from is an outcome, else a goal', () => {
    const goal = journeyOf(shop)
    expect(goal.conversions).toEqual(['order'])
    const end = journeyOf(changeTouchpoint(shop, 'order', { ways: [] }))
    expect(end.conversions ?? []).toEqual([])
    expect(end.outcomes.find(({ id }) => id === 'order')?.kind).toBe('conversion')
    const worth = journeyOf({ ...shop, worth: '1 234,50' })
    expect(worth.touchpoints.find(({ id }) => id === 'order')?.revenue).toBe(1234.5)
  })

  test('what is said is taken in proportion, numbers too', () => {
    const ids = new Set(['a', 'b'])
    const ways = [
      { to: 'a', share: 60 },
      { to: 'b', share: 'some' as const },
      { to: 'gone', share: 'most' as const },
    ]
    const steps = stepsOf({ ways, leave: 35 }, ids)
    expect(steps.get('a')).toBeCloseTo(0.5, 12)
    expect(steps.get(undefined)).toBeCloseTo(35 / 120, 12)
    expect([...steps.keys()]).not.toContain('gone')
    expect([...stepsOf({ ways: [], leave: 'nobody' }, ids)]).toEqual([[undefined, 1]])
    expect([...entriesOf(shop.touchpoints)]).toEqual([
      ['ad', 0.5],
      ['search', 0.5],
    ])
    expect([worthOf('49,90'), worthOf('x'), worthOf(' ')]).toEqual([49.9, undefined, undefined])
  })
})

describe('editing', () => {
  test('proposed ways follow new touchpoints, those that somebody changed stay', () => {
    const changed = changeTouchpoint(shop, 'cart', { leave: 'few' })
    const more = addTouchpoint(changed, 'Payment', 'purchase')
    const by = (draft: Draft, id: string) => draft.touchpoints.find((each) => each.id === id)
    expect(by(more, 'cart')).toMatchObject({ leave: 'few', ways: [{ to: 'order' }] })
    const less = removeTouchpoint(more, 'cart')
    expect(by(less, 'ad')?.ways[0]?.to).not.toBe('cart')
    expect(by(less, 'ad')?.ways).toHaveLength(1)
  })

  test('another framework keeps every touchpoint, in a phase that there is', () => {
    for (const id of ['four-phases', 'evaluation', 'buyer-journey'] as const) {
      const next = chooseFramework(shop, id)
      const { journey, problems } = checkJourney(journeyOf(next))
      expect(problems).toEqual([])
      expect(journey?.touchpoints).toHaveLength(5)
    }
  })

  test('ids are plain, and no two are the same', () => {
    const twice = addTouchpoint(addTouchpoint(shop, 'Kjøp nå!', 'use'), 'Kjøp nå!', 'use')
    expect(twice.touchpoints.slice(-2).map(({ id }) => id)).toEqual(['kjoep-naa', 'kjoep-naa-2'])
  })

  test('a stored draft comes back as it was; what is wrong in it is mended or left out', () => {
    expect(readDraft(JSON.parse(JSON.stringify(shop)))).toEqual(shop)
    expect(readDraft({ format: 'other' })).toBeUndefined()
    const odd = {
      ...shop,
      framework: 'x',
      touchpoints: [{ id: 'a', leave: 7000, ways: [{}] }, { id: 3 }],
    }
    expect(readDraft(odd)).toMatchObject({
      framework: 'use-and-loyalty',
      touchpoints: [{ id: 'a', name: 'a', leave: 'half', ways: [] }],
    })
  })
})

describe('gaps', () => {
  test('each is found where it is, and gone where it is answered', () => {
    const kinds = (draft: Draft) => gapsIn(draft, NOTHING).map(({ kind }) => kind)
    expect(kinds(emptyDraft)).toEqual(['noTouchpoints'])
    expect(kinds(shop)).toEqual(['noFeelings', 'noWorth', 'noPersonas', 'noQuestions'])
    const felt = changeTouchpoint(shop, 'cart', {
      expectation: 1,
      experience: -1,
      question: 'What does delivery cost?',
    })
    const persona = { id: 'p', name: 'Nina', description: '', share: 'most' } as const
    const full = { ...felt, worth: '800', personas: [persona] }
    expect(gapsIn(full, NOTHING)).toEqual([
      { kind: 'worstGap', name: 'Cart', value: 2, step: 'feelings' },
    ])
    const cut = changeTouchpoint(changeTouchpoint(full, 'ad', { ways: [] }), 'search', { ways: [] })
    expect(kinds(cut).filter((kind) => kind === 'unreached')).toHaveLength(3)
  })
})
