import {
  type DifferenceByLever,
  type DifferenceByTransition,
  differenceByLever,
  differenceByTransition,
  type FigureByTransition,
  figureByTransition,
  prepareBaseline,
} from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import type { Scenario } from 'sojourn/scenarios'
import { moneyDifference } from '../format/money.ts'
import type { Range } from '../format/range.ts'
import { points } from '../format/share.ts'
import { stateNames } from '../names.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'

/** Why a scenario moves what it moves. */
export interface Why {
  readonly name: string
  readonly levers: DifferenceByLever
  readonly conversion: DifferenceByTransition
  /** Null where it isn't known. */
  readonly revenue: FigureByTransition | null
  readonly retention: FigureByTransition | null
}

/** Works out by lever and by transition why each scenario moves conversion, revenue and retention. */
export function whyOf(
  journey: Journey,
  scenarios: readonly Scenario[],
  options: { readonly horizon: number; readonly draws: number; readonly seed: number },
  onProgress: (share: number) => void,
): Why[] {
  const baseline = prepareBaseline(journey, options)
  return scenarios.map((scenario, i) => {
    const part = (share: number) => onProgress((i + share) / scenarios.length)
    const levers = differenceByLever(baseline, scenario, { onProgress: (share) => part(share / 2) })
    part(0.5)
    return {
      name: scenario.name,
      levers,
      conversion: differenceByTransition(baseline, scenario),
      revenue: figureByTransition(baseline, scenario, 'revenue'),
      retention: figureByTransition(baseline, scenario, 'retention'),
    }
  })
}

/** For programs: every share, in the order of the scenario and by size. */
export function whyJson(reasons: readonly Why[]): object[] {
  return reasons.map(({ name, levers, conversion, revenue, retention }) => ({
    name,
    difference: levers.difference,
    levers: levers.levers.map((lever) => ({
      name: lever.name,
      changes: lever.changes,
      conversion: lever.conversion,
      revenue: lever.revenue,
      retention: lever.retention,
    })),
    transitions: {
      conversion: {
        shares: conversion.transitions.map(({ from, to, conversion: share }) => ({
          what: 'transition',
          from,
          to,
          share,
        })),
        remainder: conversion.remainder,
      },
      revenue: revenue && { shares: revenue.shares, remainder: revenue.remainder },
      retention: retention && { shares: retention.shares, remainder: retention.remainder },
    },
  }))
}

/** Lines of a table, at most, for one scenario. */
const MOST = 8

/** For people: the largest shares of each scenario. */
export function whyPage(journey: Journey, reasons: readonly Why[], terminal: Terminal): string {
  const nameOf = stateNames(journey)
  const page = new Page(terminal)
  const currency = journey.currency === undefined ? '' : `, ${printable(journey.currency)}`
  const hasRevenue = reasons.some(({ revenue }) => revenue?.shares.length)
  const hasRetention = reasons.some(({ retention }) => retention?.shares.length)
  const columns = (title: string) => [
    { title, names: true as const },
    { title: 'Conversion,\npoints' },
    ...(hasRevenue ? [{ title: `Revenue per\n1,000${currency}` }] : []),
    ...(hasRetention ? [{ title: 'Still customers,\nof 100' }] : []),
  ]
  // Means only: they add up, and ranges would make the tables too wide.
  const alone = ({ mean }: Range) => ({ mean, low: mean, high: mean })
  const cells = (conversion?: Range, revenue?: Range | null, retention?: Range | null) => [
    conversion ? points(alone(conversion)) : '—',
    ...(hasRevenue ? [revenue ? moneyDifference(alone(revenue)) : '—'] : []),
    ...(hasRetention ? [retention ? points(alone(retention)) : '—'] : []),
  ]
  for (const { name, levers, conversion, revenue, retention } of reasons) {
    page.say(`Why ${printable(name)} differs; shares are means, and add up to the difference:`)
    if (levers.levers.length > 1)
      page.table(
        columns('Lever'),
        levers.levers.map((lever) => [
          printable(lever.name),
          ...cells(lever.conversion, lever.revenue, lever.retention),
        ]),
      )
    const rows = new Map<string, { conversion?: Range; revenue?: Range; retention?: Range }>()
    const place = (what: string, from: string | null, to: string) => {
      if (what === 'stay') return `time at ${nameOf(to)}`
      if (what === 'revenue') return `revenue of ${nameOf(to)}`
      return from === null ? `enters at ${nameOf(to)}` : `${nameOf(from)} → ${nameOf(to)}`
    }
    const row = (key: string) => {
      const known = rows.get(key) ?? {}
      rows.set(key, known)
      return known
    }
    for (const { from, to, conversion: share } of conversion.transitions)
      row(place('transition', from, to)).conversion = share
    for (const { what, from, to, share } of revenue?.shares ?? [])
      row(place(what, from, to)).revenue = share
    for (const { what, from, to, share } of retention?.shares ?? [])
      row(place(what, from, to)).retention = share
    const scale = {
      conversion: Math.max(...conversion.transitions.map((t) => Math.abs(t.conversion.mean)), 0),
      revenue: Math.max(...(revenue?.shares ?? []).map((s) => Math.abs(s.share.mean)), 0),
      retention: Math.max(...(retention?.shares ?? []).map((s) => Math.abs(s.share.mean)), 0),
    }
    const weight = (shares: { conversion?: Range; revenue?: Range; retention?: Range }) =>
      (['conversion', 'revenue', 'retention'] as const).reduce((sum, key) => {
        const size = Math.abs(shares[key]?.mean ?? 0)
        return sum + (scale[key] > 0 ? size / scale[key] : 0)
      }, 0)
    const all = [...rows].sort(([, a], [, b]) => weight(b) - weight(a))
    page.table(
      columns('Where'),
      all
        .slice(0, MOST)
        .map(([key, shares]) => [
          key,
          ...cells(shares.conversion, shares.revenue, shares.retention),
        ]),
    )
    if (all.length > MOST) page.say(`${all.length - MOST} smaller ones are in --json.`)
  }
  return page.text()
}
