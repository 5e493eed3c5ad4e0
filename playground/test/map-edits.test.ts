import { example, exampleIds } from '@sojourn/catalogue'
import { checkJourney, compilePersonaChains, type Journey, personaMixture } from 'sojourn'
import { describe, expect, test } from 'vitest'
import { mergeInto } from '../src/studio/map/edit/merge-into.ts'
import { movePhase, removePhase } from '../src/studio/map/edit/phases.ts'
import { completed } from '../src/studio/map/edit/rows.ts'
import { setShare, shareOfAll } from '../src/studio/map/edit/set-share.ts'
import { addStep, removeStep } from '../src/studio/map/edit/steps.ts'
import {
  addTouchpoint,
  removeTouchpoint,
  whyNotRemoved,
} from '../src/studio/map/edit/touchpoints.ts'

const journeys = exampleIds.map((id): [string, Journey] => [id, example(id).journey])
const problems = (of: Journey) => checkJourney(JSON.parse(JSON.stringify(of))).problems
const outcomes = (of: Journey) => personaMixture(compilePersonaChains(of)).outcomes

describe.each(journeys)('edits of the example %s', (_, journey) => {
  const steps = journey.touchpoints.flatMap(({ id }) =>
    [...completed(journey.transitions[id]).keys()].map((to): [string, string] => [id, to]),
  )

  test('a share is what was asked for, over customers of every kind', () => {
    for (const [from, to] of steps.slice(0, 8)) {
      if (shareOfAll(journey, from, to) > 0.999) continue
      const edited = setShare(journey, { from, to, share: 0.31 })
      expect(problems(edited)).toEqual([])
      expect(shareOfAll(edited, from, to)).toBeCloseTo(0.31, 9)
    }
  })

  test('of one persona, the others of the row keep their proportions', () => {
    const [from, to] = steps[0] as [string, string]
    const persona = journey.personas?.[0]?.id as string
    const before = completed(
      journey.personas?.[0]?.transitions?.[from] ?? journey.transitions[from],
    )
    const edited = setShare(journey, { from, to, share: 0.2, persona })
    const after = completed(edited.personas?.[0]?.transitions?.[from])
    expect(after.get(to)).toBeCloseTo(0.2, 12)
    const others = [...before.keys()].filter((id) => id !== to)
    for (const id of others)
      expect((after.get(id) as number) / 0.8).toBeCloseTo(
        (before.get(id) as number) / (1 - (before.get(to) ?? 0)),
        12,
      )
  })

  test('who goes on as before from a touchpoint that is gone ends where they did', () => {
    const before = outcomes(journey)
    let removed = 0
    for (const { id } of journey.touchpoints) {
      if (whyNotRemoved(journey, id) !== undefined) continue
      const edited = removeTouchpoint(journey, id, { kind: 'on' })
      expect(problems(edited)).toEqual([])
      removed++
      for (const [outcome, probability] of Object.entries(outcomes(edited)))
        expect(probability).toBeCloseTo(before[outcome] as number, 9)
    }
    expect(removed).toBeGreaterThan(5)
  })

  test('who is sent elsewhere from a touchpoint that is gone leaves a valid journey', () => {
    const loss = journey.outcomes[0]?.id as string
    for (const { id } of journey.touchpoints) {
      if (['last', 'goal'].includes(whyNotRemoved(journey, id) ?? '')) continue
      const edited = removeTouchpoint(journey, id, { kind: 'to', id: loss })
      expect(problems(edited)).toEqual([])
      expect(JSON.stringify(edited)).not.toContain(`"${id}":`)
    }
  })

  test('a touchpoint that all go on from changes no end', () => {
    const before = outcomes(journey)
    for (const [from, to] of steps.slice(0, 10)) {
      const { journey: edited, id } = addTouchpoint(journey, {
        name: 'Ny ærlig søyle',
        between: [from, to],
        goOn: 1,
        leave: journey.outcomes[0]?.id as string,
      })
      expect(id).toBe('ny-aerlig-soyle')
      expect(problems(edited)).toEqual([])
      for (const [outcome, probability] of Object.entries(outcomes(edited)))
        expect(probability).toBeCloseTo(before[outcome] as number, 9)
    }
  })

  test('steps come and go, phases move and go, and the journey stays valid', () => {
    const [from, to] = steps[0] as [string, string]
    const last = journey.touchpoints.at(-1)?.id as string
    const more = addStep(journey, from, last, 0.2)
    expect(shareOfAll(more, from, last)).toBeGreaterThan(0)
    expect(problems(more)).toEqual([])
    for (const [a, b] of steps) expect(problems(removeStep(journey, a, b))).toEqual([])
    expect(completed(removeStep(journey, from, to).transitions[from]).has(to)).toBe(false)
    const [first, second] = (journey.phases ?? []).map(({ id }) => id) as [string, string]
    expect(
      movePhase(journey, first, 1)
        .phases?.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual([second, first])
    expect(problems(removePhase(journey, first, second))).toEqual([])
  })
})

test('only the one that gives way changes', () => {
  const of: Journey = {
    format: 'sojourn-journey',
    version: 1,
    touchpoints: [{ id: 'a' }, { id: 'b' }],
    outcomes: [{ id: 'won', kind: 'conversion' }, { id: 'lost' }],
    entries: { a: 1 },
    transitions: { a: { b: 0.5, won: 0.2, lost: 'rest' }, b: { lost: 1 } },
    evidence: { transitions: { a: { b: 50, won: 20, lost: 30 }, b: { lost: 9 } } },
  }
  const edited = setShare(of, { from: 'a', to: 'b', share: 0.6, giver: 'lost' })
  expect(edited.transitions.a).toEqual({ b: 0.6, won: 0.2, lost: expect.closeTo(0.2, 12) })
  // What was counted no longer stands behind the row; other rows keep their counts.
  expect(edited.evidence?.transitions).toEqual({ b: { lost: 9 } })
})

test('a draft becomes what it is merged with, and keeps what is the same', () => {
  const draft = { a: [1, { b: 2, gone: 3 }], same: { deep: [1] }, d: 4 }
  const { same } = draft
  const value = { a: [1, { b: 5 }, 6], same: { deep: [1] }, e: null }
  mergeInto(draft, value)
  expect(draft).toEqual(value)
  expect(draft.same).toBe(same)
})
