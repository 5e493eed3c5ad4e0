import { expect } from 'vitest'
import { keepRecord } from '../../../../scripts/proof/records.ts'
import { chiSquareTail } from '../../src/estimation/independence-test.ts'
import { standardErrors } from '../tolerance.ts'

/** Whether this is the long run, `npm run proof -- --long`: ten times as many repetitions. */
const LONG = process.env.SOJOURN_LONG === '1'
export const repetitions = (short: number) => (LONG ? 10 * short : short)

/** Draws of a posterior: ranks then lie from 0 to 199, and 50, 80 and 95 % of them in the middle. */
export const DRAWS = 199
const CELLS = 20
/** Of a check that is right, one in ten thousand would fail; the seeds are fixed. */
const REFUSED = 1e-4

/** A true value, and what a posterior believes it to be. */
export interface Believed {
  readonly truth: number
  readonly draws: ArrayLike<number>
}

/**
 * Simulation-based calibration (Cook, Gelman & Rubin 2006; Talts et al. 2018): a truth is drawn from
 * the prior, data from the truth, and the posterior from the data. If the posterior is right, the
 * rank of the truth among the draws is uniform, and an interval of 80 % holds it in 80 of 100 cases.
 *
 * @param slack for posteriors that are approximations: how far a coverage may be off beyond chance.
 * The ranks of such are printed and not tested.
 */
export function expectCalibrated(
  name: string,
  runs: number,
  one: (run: number) => Readonly<Record<string, Believed>> | undefined,
  slack = 0,
): void {
  const ranks: Record<string, number[]> = {}
  for (let run = 0; run < runs; run++)
    for (const [quantity, believed] of Object.entries(one(run) ?? {})) {
      ranks[quantity] ??= []
      ranks[quantity].push(rankOf(believed))
    }
  for (const [quantity, found] of Object.entries(ranks)) {
    const histogram = new Array<number>(CELLS).fill(0)
    for (const rank of found) {
      const cell = Math.floor((rank * CELLS) / (DRAWS + 1))
      histogram[cell] = (histogram[cell] as number) + 1
    }
    const mean = found.length / CELLS
    const statistic = histogram.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
    const p = chiSquareTail(CELLS - 1, statistic)
    const covered = [0.5, 0.8, 0.95].map((level) => {
      const tail = ((1 - level) / 2) * (DRAWS + 1)
      return found.filter((rank) => rank >= tail && rank < DRAWS + 1 - tail).length / found.length
    })
    keepRecord({
      kind: 'calibration',
      table: 'ranks',
      name: `${name}: ${quantity}`,
      long: LONG,
      figures: {
        runs: String(found.length),
        'χ² (19)': statistic.toFixed(1),
        p: p.toPrecision(2),
        '50 %': percent(covered[0]),
        '80 %': percent(covered[1]),
        '95 %': percent(covered[2]),
      },
      histogram,
    })
    if (slack === 0) expect(p, `${name}, ${quantity}: ranks are uniform`).toBeGreaterThan(REFUSED)
    for (const [i, level] of [0.5, 0.8, 0.95].entries()) {
      const chance = 4 * Math.sqrt((level * (1 - level)) / found.length)
      const off = Math.abs((covered[i] as number) - level)
      expect(off, `${name}, ${quantity}: ${covered[i]} of ${level}`).toBeLessThan(chance + slack)
    }
  }
}

/** How many draws lie below the truth; of ties, half. */
function rankOf({ truth, draws }: Believed): number {
  let below = 0
  let same = 0
  for (let d = 0; d < draws.length; d++) {
    if ((draws[d] as number) < truth) below++
    if (draws[d] === truth) same++
  }
  return below + Math.floor(same / 2)
}

/** An estimate beside the truth that its data came from. */
export interface Recovered {
  readonly truth: number
  readonly estimate: number
  readonly standardError: number
}

/**
 * Parameters that generated data are found again: off by their standard errors and no more, and the
 * 95 % interval holds the truth as often as it says.
 */
export function expectRecovered(
  name: string,
  runs: number,
  one: (run: number) => Readonly<Record<string, Recovered>> | undefined,
): void {
  const scores: Record<string, { z: number[]; truth: number; estimates: number[] }> = {}
  for (let run = 0; run < runs; run++)
    for (const [parameter, { truth, estimate, standardError }] of Object.entries(one(run) ?? {})) {
      scores[parameter] ??= { z: [], truth, estimates: [] }
      scores[parameter].z.push((estimate - truth) / standardError)
      scores[parameter].estimates.push(estimate)
    }
  for (const [parameter, { z, truth, estimates }] of Object.entries(scores)) {
    const mean = z.reduce((sum, x) => sum + x, 0) / z.length
    const spread = Math.sqrt(z.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (z.length - 1))
    const covered = z.filter((x) => Math.abs(x) <= 1.96).length / z.length
    const sorted = [...estimates].sort((a, b) => a - b)
    keepRecord({
      kind: 'calibration',
      table: 'recovery',
      name: `${name}: ${parameter}`,
      long: LONG,
      figures: {
        runs: String(z.length),
        truth: String(truth),
        'median estimate': (sorted[sorted.length >> 1] as number).toPrecision(4),
        'mean error in standard errors': mean.toFixed(2),
        'their spread': spread.toFixed(2),
        'inside 95 %': percent(covered),
      },
    })
    // Likelihoods are biased by a part of a standard error where there are few data.
    standardErrors(4)(mean, 0, 1 / Math.sqrt(z.length) + 0.05, `${name}, ${parameter}: mean`)
    standardErrors(4)(
      covered,
      0.95,
      Math.sqrt((0.95 * 0.05) / z.length) + 0.005,
      `${name}, ${parameter}`,
    )
  }
}

export const percent = (share: number | undefined) => `${(100 * (share as number)).toFixed(1)} %`

/** Keeps figures for a table of the page. */
export function keepFigures(
  table: 'coverage' | 'recovery' | 'backtest',
  name: string,
  figures: Readonly<Record<string, string>>,
): void {
  keepRecord({ kind: 'calibration', table, name, long: LONG, figures })
}
