import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sharedData } from '../../../../scripts/shared-data.ts'
import type { EventLog } from '../../src/estimation/index.ts'
import { backtest } from '../../src/validation/index.ts'
import { keepFigures, percent } from '../calibration/calibrated.ts'

const data = sharedData()
const text = (...path: string[]) => readFileSync(join(data as string, ...path), 'utf8')
const expected = (folder: string) => JSON.parse(text(folder, 'expected.json'))
const lines = (...path: string[]) =>
  text(...path)
    .trim()
    .split('\n')
    .map((line) => line.split(','))

function logOf(
  rows: readonly (readonly [customer: string, time: number, name: string])[],
): EventLog {
  const touchpoints = [...new Set(rows.map(([, , name]) => name))]
  const number = new Map<string, number>()
  for (const [customer] of rows) if (!number.has(customer)) number.set(customer, number.size)
  return {
    customers: number.size,
    touchpoints,
    channels: [],
    customer: Int32Array.from(rows, ([customer]) => number.get(customer) as number),
    time: Float64Array.from(rows, ([, time]) => time),
    touchpoint: Int32Array.from(rows, ([, , name]) => touchpoints.indexOf(name)),
  }
}

describe.skipIf(data === undefined)('logs that are known to drift', () => {
  test('help desk tickets: the first half of the cases and the second are not homogeneous', () => {
    const { homogeneity_first_vs_second_half_of_cases: halves, targets } =
      expected('helpdesk_tickets')
    expect(halves.p_G2).toBeLessThan(1e-6)
    const rows = lines('helpdesk_tickets', 'events.csv').slice(1)
    const log = logOf(rows.map(([id = '', time = '', name = '']) => [id, Date.parse(time), name]))
    const result = backtest(log, { conversions: ['Closed'], draws: 50 })
    expect(result.verdict).toBe('drifts')
    expect(result.drift.p).toBeLessThan(1e-6)
    const rowsThatChanged = result.drift.changed.filter(({ what }) => what === 'transitions')
    expect(rowsThatChanged.map(({ touchpoint }) => touchpoint)).toEqual(
      expect.arrayContaining(['Wait', 'Take in charge ticket', 'Assign seriousness']),
    )
    // Nearly all are closed in the end, and that was foreseen; how long it takes was not.
    expect(result.conversion?.p).toBeLessThan(0.01)
    const last = result.conversion?.points.at(-1)?.observed as number
    keepFigures('backtest', 'Help desk tickets, later from earlier: conversion curve', {
      'what is forecast': `closed; drift found, p ${result.drift.p?.toPrecision(1)}`,
      'mean error': '–',
      'at the end': percent((result.conversion?.points.at(-1)?.predicted as number) - last),
    })
    expect(Math.abs(last - targets.Closed.test_share_last30pct)).toBeLessThan(0.02)
    expect(result.conversion?.baselines[0]?.gain.logScore).toBeLessThan(0)
  }, 60_000)

  test('mvad: 71 months are not homogeneous, and nobody enters after the first', () => {
    const { time_homogeneity_all_periods: months, forecast } = expected('mvad_school_to_work')
    expect(months.p_G2).toBeLessThan(1e-6)
    const [head = [], ...people] = lines('mvad_school_to_work', 'sequences.csv')
    const starts = head.slice(1).map((month) => Date.parse(`1 ${month.replace('.', ' 19')} UTC`))
    const log = logOf(
      people.flatMap(([id = '', ...states]) =>
        states.map((state, t) => [id, starts[t] as number, state] as const),
      ),
    )
    const result = backtest(log, { at: starts[36] as number })
    expect(forecast.definition).toContain('transitions 0..35->36')
    expect(result.verdict).toBe('drifts')
    expect(result.drift.changed[0]).toMatchObject({ what: 'transitions', touchpoint: 'employment' })
    expect(result.drift.changed.map(({ touchpoint }) => touchpoint)).toContain('joblessness')
    expect(result.drift.changed.filter(({ what }) => what === 'sojourn')).toEqual([])
    // Steps from before the date are those of the matrix that was fitted to them with another engine.
    const employed = result.drift.changed[0]?.change
    const stays = forecast.fitted_matrix[2][2] as number
    expect(employed).toContain(`to "employment" was ${(100 * stays).toFixed(1)} % before`)
    expect(result.conversion).toBeNull()
    expect(backtest(log).verdict).toBe('drifts')
  })
})
