import type { JourneyFacts } from './journey-facts.ts'

type Facts = { [key: string]: unknown }

/**
 * Facts of two journeys without what a persona of both has from its journey, be it unsaid or said
 * again: a change of it stands with the journey. Of what is a persona's own in one of them, both tell
 * what it is, so that a row that was the journey's and is now its own differs by what differs.
 */
export function withoutInherited(
  before: JourneyFacts,
  after: JourneyFacts,
  alike: (a: unknown, b: unknown) => boolean,
): readonly [JourneyFacts, JourneyFacts] {
  const sides = [before, after].map((facts) => ({ ...facts, personas: copied(facts.personas) }))
  const [from, to] = sides as [JourneyFacts, JourneyFacts]
  const same = (a: unknown, b: unknown) => {
    const [x, y] = [(a ?? {}) as Facts, (b ?? {}) as Facts]
    return [...new Set([...Object.keys(x), ...Object.keys(y)])].every((key) =>
      alike(x[key], y[key]),
    )
  }
  for (const id of Object.keys(from.personas)) {
    if (!Object.hasOwn(to.personas, id)) continue
    const told = [from, to].map((facts) => {
      const persona = facts.personas[id] as Facts
      const { entries, transitions = {} } = persona
      return { facts, persona, entries, rows: transitions as Facts }
    })
    const enters = told.some(
      ({ facts, entries }) => entries !== undefined && !same(entries, facts.entries),
    )
    const rows = new Set(
      told.flatMap(({ facts, rows }) =>
        Object.keys(rows).filter((at) => !same(rows[at], facts.transitions[at])),
      ),
    )
    for (const { facts, persona, entries, rows: said } of told) {
      delete persona.entries
      if (enters) persona.entries = entries ?? facts.entries
      const kept: Facts = Object.create(null)
      for (const at of rows) {
        const row = Object.hasOwn(said, at) ? said[at] : facts.transitions[at]
        if (row !== undefined) kept[at] = row
      }
      persona.transitions = kept
    }
  }
  return [from, to]
}

function copied(personas: Facts): Facts {
  const copy: Facts = Object.create(null)
  for (const [id, facts] of Object.entries(personas)) copy[id] = { ...(facts as Facts) }
  return copy
}
