import { checkJourney } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import { framework, frameworkIds, languages } from '../src/index.ts'
import { foreignLetters, textsOf } from './texts.ts'

// The phases of five published ways to cut a journey, as their authors name them.
const published = {
  'four-phases': ['Awareness', 'Consideration', 'Decision and purchase', 'Post-purchase'],
  'use-and-loyalty': ['Awareness', 'Consideration', 'Purchase', 'Use', 'Loyalty'],
  'retention-and-advocacy': ['Awareness', 'Consideration', 'Decision', 'Retention', 'Advocacy'],
  evaluation: ['Awareness', 'Consideration', 'Evaluation', 'Purchase', 'Post-purchase'],
  'buyer-journey': ['Awareness', 'Consideration', 'Decision'],
}

test('there are five frameworks, with the phases of those who made them', () => {
  const names = frameworkIds.map((id) => [id, framework(id).phases.map(({ name }) => name)])
  expect(Object.fromEntries(names)).toEqual(published)
})

describe.each(languages)('in %s', (language) => {
  test.each(frameworkIds)('%s has texts, and is a journey’s phases as it stands', (id) => {
    const { name, phases } = framework(id, language)
    const { problems, warnings } = checkJourney({
      format: 'sojourn-journey',
      version: 1,
      phases,
      touchpoints: phases.map((phase) => ({ id: `in ${phase.id}`, phase: phase.id })),
      outcomes: [{ id: 'end' }],
      entries: Object.fromEntries(phases.map((phase) => [`in ${phase.id}`, 1])),
      transitions: Object.fromEntries(phases.map((phase) => [`in ${phase.id}`, { end: 1 }])),
    })
    expect([...problems, ...warnings]).toEqual([])
    for (const { actions, goals, questions } of phases)
      for (const list of [actions, goals, questions]) expect(list?.length).toBeGreaterThan(0)
    expect(textsOf({ name, phases }).filter((text) => text.trim() === '')).toEqual([])
    expect(textsOf({ name, phases }).filter(foreignLetters(language))).toEqual([])
  })

  test('a phase is called the same in every framework, and its id is the same in every language', () => {
    const named = new Map<string, string>()
    for (const id of frameworkIds)
      for (const [i, phase] of framework(id, language).phases.entries()) {
        expect(phase.id).toBe(framework(id).phases[i]?.id)
        expect(named.get(phase.id) ?? phase.name).toBe(phase.name)
        named.set(phase.id, phase.name ?? '')
      }
  })
})
