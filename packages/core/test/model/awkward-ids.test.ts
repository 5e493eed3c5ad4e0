import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analysis/index.ts'
import { posterior } from '../../src/estimation/posterior.ts'
import { compileChain, editJourney, parseJourney } from '../../src/model/index.ts'
import { applyScenario, parseScenario } from '../../src/scenarios/index.ts'
import { exact, solver } from '../tolerance.ts'

// Ids are any text, and some text means something to JavaScript. Journeys come from logs, where a
// page may well be called "constructor".

const AWKWARD = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'length',
  '0',
  ' ',
  '"\\\n',
  '💳 – betaling',
  '\ud800',
]

/** A journey file in which the id stands wherever ids may; objects of ids are written as text. */
function file(id: string): string {
  const key = JSON.stringify(id)
  return `{
    "format": "sojourn-journey", "version": 1,
    "phases": [{ "id": ${key} }],
    "touchpoints": [{ "id": ${key}, "phase": ${key}, "channel": ${key} }, { "id": "next" }],
    "outcomes": [{ "id": "won", "kind": "conversion" }, { "id": "lost" }],
    "conversions": [],
    "entries": { ${key}: 1, "next": 1 },
    "transitions": { ${key}: { ${key}: 0.5, "next": 0.25, "lost": "rest" },
                     "next": { ${key}: 0.25, "won": "rest" } },
    "evidence": { "entries": { ${key}: 7 }, "censored": { ${key}: 1 },
                  "transitions": { ${key}: { ${key}: 2, "next": 1, "lost": 1 } } } }`
}

describe.each(AWKWARD)('the id %j', (id) => {
  const journey = parseJourney(file(id))

  test('is a touchpoint like any other: found in rows, entries and results', () => {
    const { conversion, expectedVisits, hitting, dropOff, dropOffByPhase } = analyze(journey)
    // h = ½h + ¼n, n = ¼h + ¾, with half of the entries each.
    const h = 3 / 7
    solver((hitting as Record<string, number>)[id] as number, h)
    solver(conversion as number, (h + (h / 4 + 3 / 4)) / 2)
    expect(Object.keys(expectedVisits)).toContain(id)
    expect(dropOff[0]?.from).toBe(id)
    expect(dropOffByPhase[0]?.phase).toBe(id)
    solver(
      (analyze(journey, { hit: [id] }).hitting as Record<string, number>).next as number,
      1 / 4,
    )
  })

  test('keeps its evidence', () => {
    const { drawn, edited, weight } = posterior(journey, compileChain(journey))
    expect(drawn).toEqual([0])
    expect(edited).toEqual([])
    expect([...weight.subarray(0, 3)]).toEqual([2, 1, 1])
  })

  test('is written as it was read', () => {
    expect(parseJourney(JSON.stringify(journey))).toEqual(journey)
    expect(JSON.parse(JSON.stringify(journey))).toEqual(JSON.parse(file(id)))
  })

  test('can be edited', () => {
    const edited = editJourney(journey, (draft) => {
      const row = draft.transitions[id]
      if (row === undefined) throw new Error('the row is gone')
      row.next = 0.5
      delete row.lost
      row[id] = 'rest'
    })
    solver(analyze(edited).conversion as number, 1)
    expect(Object.keys(journey.transitions[id] ?? {})).toHaveLength(3)
  })

  test('can be an outcome', () => {
    const key = JSON.stringify(id)
    const toss = parseJourney(`{ "format": "sojourn-journey", "version": 1,
      "touchpoints": [{ "id": "toss" }], "outcomes": [{ "id": ${key}, "kind": "conversion" }],
      "entries": { "toss": 1 }, "transitions": { "toss": { ${key}: 0.5, "toss": "rest" } } }`)
    exact((analyze(toss).outcomes as Record<string, number>)[id], 1)
  })

  test('can be changed by a scenario, and removed', () => {
    const key = JSON.stringify(id)
    const changed = (change: string) =>
      analyze(
        applyScenario(
          journey,
          parseScenario(
            `{ "format": "sojourn-scenario", "version": 1, "name": "x", "changes": [${change}] }`,
          ),
        ),
      ).conversion as number
    const before = analyze(journey).conversion as number
    expect(
      changed(`{ "op": "scaleOdds", "from": ${key}, "to": "next", "factor": 2, "lever": ${key} }`),
    ).toBeGreaterThan(before)
    solver(changed(`{ "op": "removeTouchpoint", "touchpoint": ${key}, "avoided": 0 }`), before)
  })

  test('misspelt, is suggested', () => {
    expect(() =>
      parseJourney(file(id).replace('"entries": { ', '"entries": { "nexxt": 1, ')),
    ).toThrow(/entries\.nexxt: .*Did you mean "next"\?/)
  })
})

test('nothing of it touches Object.prototype', () => {
  for (const id of AWKWARD) analyze(parseJourney(file(id)))
  const plain: Record<string, unknown> = {}
  expect(plain.next).toBeUndefined()
  expect(plain.id).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(
    [
      '__defineGetter__',
      '__defineSetter__',
      '__lookupGetter__',
      '__lookupSetter__',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'isPrototypeOf',
      'propertyIsEnumerable',
      'toLocaleString',
      'toString',
      'valueOf',
    ].sort(),
  )
})
