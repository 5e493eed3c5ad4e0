import { forecast, type VerdictFacts, verdictFacts } from 'sojourn/forecast'
import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { describe, expect, test } from 'vitest'
import { languages, verdictSentence } from '../src/index.ts'

const facts: VerdictFacts = {
  scenario: 'Shorter checkout',
  figure: 'conversion',
  verdict: 'higher',
  before: 0.0292,
  after: 0.0314,
  difference: { mean: 0.0022, low: 0.0008, high: 0.0038 },
  probabilityHigher: 0.95,
  horizon: 90,
  journey: ['measured'],
  effects: [{ basis: 'assumed', grade: 'C' }],
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('a verdict in one sentence', () => {
  test('says effect, uncertainty and what it rests on, in each language', () => {
    const said = languages.map((language) => plain(verdictSentence(facts, language)))
    expect(said).toEqual([
      'Shorter checkout likely raises conversion by 0.1 to 0.4 percentage points (80 % sure), from 2.9 % to about 3.1 %; better in 19 of 20 cases; rests on your own data and an assumed effect (grade C).',
      'Shorter checkout øker trolig konverteringen med 0,1 til 0,4 prosentpoeng (80 % sikkert), fra 2,9 % til omtrent 3,1 %; bedre i 19 av 20 tilfeller; bygger på egne data og en antatt effekt (grad C).',
      'Shorter checkout øger formentlig konverteringen med 0,1 til 0,4 procentpoint (80 % sikkert), fra 2,9 % til omkring 3,1 %; bedre i 19 ud af 20 tilfælde; bygger på egne data og en antaget effekt (grad C).',
      'Shorter checkout höjer troligen konverteringen med 0,1 till 0,4 procentenheter (80 % säkert), från 2,9 % till omkring 3,1 %; bättre i 19 fall av 20; bygger på egna data och en antagen effekt (grad C).',
    ])
  })

  test('says of numbers made up for an example only that, not that they are assumed too', () => {
    const journey = ['assumed', 'illustrative'] as const
    const said = languages.map((language) => verdictSentence({ ...facts, journey }, language))
    expect(said[0]).toContain('rests on illustrative numbers for the journey and an assumed effect')
    for (const [i, word] of ['assumed n', 'antatte', 'antagne', 'antagna'].entries())
      expect(said[i]).not.toContain(word)
  })

  test('has every verdict in every language and figure, each different, with nothing missing', () => {
    const verdicts = ['higher', 'lower', 'same', 'tooCloseToCall', 'withheld'] as const
    const bases = ['measured', 'assumed', 'vendor', 'illustrative', 'unstated'] as const
    const said = languages.flatMap((language) =>
      (['conversion', 'revenue'] as const).flatMap((figure) =>
        verdicts.flatMap((verdict) =>
          bases.flatMap((basis) =>
            [0.5, null].map((probabilityHigher) =>
              verdictSentence(
                {
                  ...facts,
                  figure,
                  verdict,
                  probabilityHigher,
                  journey: [basis],
                  effects: [{ basis }],
                },
                language,
                { currency: 'NOK' },
              ),
            ),
          ),
        ),
      ),
    )
    for (const sentence of said) {
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object|grade/)
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toMatch(/[.!?]\s+\p{Lu}/u)
      expect(sentence).toContain('Shorter checkout')
    }
    // Withheld is the same for every figure and basis, and no difference is as certain as it gets.
    expect(new Set(said).size).toBe(4 * (1 + 2 * 5 * (2 + 2 + 2 + 1)))
  })

  test('is never surer than over 19 in 20, and counts the worse cases of what is worse', () => {
    expect(verdictSentence({ ...facts, probabilityHigher: 1 }, 'en')).toContain('in over 19 of 20')
    const worse = {
      ...facts,
      verdict: 'lower',
      difference: { mean: -0.02, low: -0.03, high: -0.01 },
      probabilityHigher: 0.1,
    } as const
    const said = plain(verdictSentence(worse, 'en'))
    expect(said).toContain('lowers conversion by 1 to 3 percentage points')
    expect(said).toContain('worse in 18 of 20')
  })

  test('shows gains and losses with their signs where it is too close to call', () => {
    const close = {
      ...facts,
      verdict: 'tooCloseToCall',
      difference: { mean: 0.001, low: -0.001, high: 0.003 },
      probabilityHigher: 0.6,
    } as const
    const said = plain(verdictSentence(close, 'nb'))
    expect(said).toContain('for jevnt til å avgjøre')
    expect(said).toContain('−0,1 til +0,3 prosentpoeng')
    expect(said).toContain('bedre i 12 av 20')
  })
})

test('the facts of a forecast lead to its verdict', () => {
  const shop = journey({
    touchpoints: [{ id: 'checkout' }],
    outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
    entries: { checkout: 1 },
    transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
    provenance: 'illustrative',
  })
  const easier = (median: number, sigma: number) =>
    scenario(shop, {
      name: 'Easier',
      changes: [
        {
          op: 'scaleOdds',
          from: 'checkout',
          to: 'purchase',
          factor: { distribution: 'lognormal', median, sigma },
          basis: 'vendor',
          grade: 'D',
        },
      ],
    })
  const result = forecast(shop, [easier(2, 0.1), easier(0.5, 0.1), easier(1, 0.1), easier(1, 0)], {
    draws: 400,
  })
  const told = result.scenarios.map((_, i) => verdictFacts(result, i))
  expect(told.map(({ verdict }) => verdict)).toEqual(['higher', 'lower', 'tooCloseToCall', 'same'])
  expect(told[0]?.probabilityHigher).toBe(1)
  // Nothing is uncertain about the last, whatever the others are.
  expect(told.map(({ probabilityHigher }) => probabilityHigher === null)).toEqual([
    false,
    false,
    false,
    true,
  ])
  expect(told[0]?.journey).toEqual(['illustrative'])
  expect(told[0]?.effects).toEqual([{ basis: 'vendor', grade: 'D' }])
  const failed = forecast(shop, [easier(2, 0.1)], {
    draws: 20,
    backtest: { verdict: 'misfits', reasons: ['The curve of conversion is off.'] },
  })
  expect(verdictSentence(verdictFacts(failed, 0), 'en')).toContain('No verdict on Easier')
  expect(() => verdictFacts(result, 9)).toThrow('there are 4')
})
