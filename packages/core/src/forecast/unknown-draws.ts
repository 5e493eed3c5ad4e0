import { effectOf } from '../scenarios/effect.ts'
import { placesOf } from '../scenarios/places.ts'
import { fixedValue } from '../scenarios/sample-strength.ts'
import type { Change, Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Baseline } from './baseline.ts'

/** Something uncertain, by draw. */
export interface UnknownDraws {
  /** What it is, such as `strength of "reviews" (scaleOdds "cart" "pay")`; different for each. */
  readonly name: string
  /** Strength or reach of a change, or where customers go on to from a touchpoint. */
  readonly kind: 'strength' | 'reach' | 'row'
  /** The lever or the ids of the change, joined by arrows; of a row the id of its touchpoint. */
  readonly of: string
  /** Names of the scenarios that rest on it alone; all rest on the rows. */
  readonly scenarios: readonly string[]
  /** A list of draws for each number that would become known; of a row, all probabilities but one. */
  readonly draws: readonly Float64Array[]
}

/** Everything uncertain in a journey and scenarios, each once, by its draws. */
export function unknownsOf(baseline: Baseline, scenarios: readonly Scenario[]): UnknownDraws[] {
  const found: UnknownDraws[] = []
  for (const scenario of scenarios)
    for (const unknown of strengthsOf(baseline, scenario)) {
      const same = found.findIndex(
        ({ kind, draws }) => kind === unknown.kind && alike(draws, unknown.draws),
      )
      const known = found[same]
      if (known === undefined) found.push(unknown)
      else if (!known.scenarios.includes(scenario.name))
        found[same] = { ...known, scenarios: [...known.scenarios, scenario.name] }
    }
  return told([...found, ...rowsOf(baseline)])
}

function strengthsOf({ seed, draws }: Baseline, scenario: Scenario): UnknownDraws[] {
  const drawn = drawStrengths(scenario, seed, draws)
  const scenarios = [scenario.name]
  return scenario.changes.flatMap((change, i): UnknownDraws[] => {
    const of = change.lever ?? idsOf(change).join(' → ')
    const name = nameOf(change)
    const effect = effectOf(change)
    const one = (kind: 'strength' | 'reach', list: Float64Array | undefined) => ({
      name: `${kind} of ${name}`,
      kind,
      of,
      scenarios,
      draws: [list as Float64Array],
    })
    return [
      ...(effect && fixedValue(effect.strength) === undefined
        ? [one('strength', drawn.effect[i])]
        : []),
      ...(fixedValue(change.reach ?? 1) === undefined ? [one('reach', drawn.reach[i])] : []),
    ]
  })
}

/** A change by its lever, else by its operation and the ids that it names. */
function nameOf(change: Change): string {
  if (change.lever !== undefined) return JSON.stringify(change.lever)
  return `${change.op} ${idsOf(change)
    .map((id) => JSON.stringify(id))
    .join(' → ')}`
}

function idsOf(change: Change): string[] {
  return change.op === 'insertTouchpoint'
    ? [change.touchpoint.id]
    : placesOf(change).map(({ id }) => id)
}

function rowsOf(baseline: Baseline): UnknownDraws[] {
  const { personas, draws } = baseline
  return (personas.length > 0 ? personas : [{ id: '', ...baseline }]).flatMap(
    ({ id, chain, posterior, probabilities }) =>
      posterior.drawn.flatMap((state): UnknownDraws[] => {
        const from = chain.rowStart[state] as number
        const until = chain.rowStart[state + 1] as number
        const touchpoint = JSON.stringify(chain.ids[state])
        return until - from < 2
          ? []
          : [
              {
                name: `what follows ${touchpoint}${id === '' ? '' : ` of ${JSON.stringify(id)}`}`,
                kind: 'row',
                of: chain.ids[state] as string,
                scenarios: [],
                draws: Array.from({ length: until - from - 1 }, (_, k) =>
                  Float64Array.from(
                    { length: draws },
                    (__, d) => probabilities[d % probabilities.length]?.[from + k] as number,
                  ),
                ),
              },
            ]
      }),
  )
}

function alike(a: readonly Float64Array[], b: readonly Float64Array[]): boolean {
  return (
    a.length === b.length && a.every((list, i) => list.every((value, d) => value === b[i]?.[d]))
  )
}

/** Unknowns that would be told by the same name have their scenarios with it, and then a number. */
function told(unknowns: readonly UnknownDraws[]): UnknownDraws[] {
  const used = new Set<string>()
  return unknowns.map((unknown) => {
    const shared = unknowns.filter(({ name }) => name === unknown.name).length > 1
    const within = unknown.scenarios.map((name) => JSON.stringify(name)).join(', ')
    const plain = shared ? `${unknown.name} in ${within}` : unknown.name
    let name = plain
    for (let n = 2; used.has(name); n++) name = `${plain} (${n})`
    used.add(name)
    return { ...unknown, name }
  })
}
