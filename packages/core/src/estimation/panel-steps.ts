import type { Problem } from '../model/problem.ts'
import { didYouMean } from '../model/suggestion.ts'
import type { Intensity, PanelStep } from './panel-likelihood.ts'

/** Looks at customers now and then: columns of equal length, in any order. */
export interface Panel {
  readonly customer: ArrayLike<string | number>
  /** When they were looked at, in the unit of {@link PanelOptions.unit}. */
  readonly time: ArrayLike<number>
  /** Where they were. */
  readonly state: ArrayLike<string>
}

/** Steps of the panel, alike ones together, and how many were first seen in each state. */
export function panelSteps(
  { customer, time, state }: Panel,
  number: ReadonlyMap<string, number>,
  exact: ReadonlySet<string>,
  problems: Problem[],
): { steps: PanelStep[]; first: Map<string, number>; customers: number } {
  const looks = new Map<string | number, number[]>()
  const before = problems.length
  for (let i = 0; i < state.length; i++) {
    const name = state[i] as string
    if (!number.has(name))
      problems.push({
        path: `state[${i}]`,
        message: `${JSON.stringify(name)} is in none of the transitions.${didYouMean(name, [...number.keys()])}`,
      })
    if (!Number.isFinite(time[i]))
      problems.push({ path: `time[${i}]`, message: `${time[i]} is no number.` })
    const list = looks.get(customer[i] as string | number)
    if (list) list.push(i)
    else looks.set(customer[i] as string | number, [i])
  }
  const first = new Map<string, number>()
  const distinct = new Map<string, PanelStep>()
  if (problems.length > before) return { steps: [], first, customers: looks.size }
  for (const list of looks.values()) {
    list.sort((a, b) => (time[a] as number) - (time[b] as number))
    const entered = state[list[0] as number] as string
    first.set(entered, (first.get(entered) ?? 0) + 1)
    for (let k = 1; k < list.length; k++) {
      const [earlier, after] = [list[k - 1] as number, list[k] as number]
      const gap = (time[after] as number) - (time[earlier] as number)
      const [from, to] = [state[earlier] as string, state[after] as string]
      if (gap === 0)
        problems.push({
          path: `time[${after}]`,
          message: `Customer ${JSON.stringify(customer[after])} was looked at twice at ${time[after]}.`,
        })
      const isExact = exact.has(to) && from !== to
      const key = `${number.get(from)} ${number.get(to)} ${gap} ${isExact}`
      distinct.set(key, {
        from: number.get(from) as number,
        to: number.get(to) as number,
        gap,
        exact: isExact,
        count: (distinct.get(key)?.count ?? 0) + 1,
      })
    }
  }
  return { steps: [...distinct.values()], first, customers: looks.size }
}

/** Steps for which the transitions have no way. */
export function* impossible(
  steps: readonly PanelStep[],
  allowed: readonly Intensity[],
  names: readonly string[],
): Generator<Problem> {
  const reached = names.map((_, from) => {
    const met = new Set([from])
    for (const state of met) for (const { from: at, to } of allowed) if (at === state) met.add(to)
    return met
  })
  const told = new Set<string>()
  for (const { from, to } of steps) {
    const key = `${from} ${to}`
    if (reached[from]?.has(to) || told.has(key)) continue
    told.add(key)
    yield {
      path: 'transitions',
      message: `Somebody was at ${JSON.stringify(names[from])} and then at ${JSON.stringify(names[to])}, and no transitions lead there.`,
    }
  }
}
