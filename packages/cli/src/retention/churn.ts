import {
  type ChurnFit,
  type ChurnModelName,
  churnSurvival,
  fitChurn,
  likelihoodRatioTest,
} from 'sojourn/retention'
import { numbersOf } from './numbers.ts'
import { type ReadColumns, throwIfAny } from './read-columns.ts'

/** A table of survivors with the model fitted to it, and the chain that loses the same share in every period. */
export interface ChurnResult {
  readonly survivors: readonly number[]
  /** Names of the periods of the table. */
  readonly periods: readonly string[]
  readonly fit: ChurnFit
  readonly survival: readonly number[] | null
  readonly chain: ChurnFit
  readonly chainSurvival: readonly number[] | null
  /** Of the chain against the model; null where they are the same. */
  readonly likelihoodRatio: { readonly statistic: number; readonly pValue: number } | null
}

/** Fits a model of churn to a table. @throws InputError naming the rows that are wrong. */
export function fitTable(
  columns: ReadColumns,
  model: ChurnModelName,
  horizon: number | undefined,
): ChurnResult {
  const problems: string[] = []
  const survivors = numbersOf(columns, 'survivors', problems)
  const periods = (columns.text.period ?? []).map((name) => name.trim())
  problems.push(...periodProblems(columns, periods), ...survivorProblems(columns, survivors))
  throwIfAny(problems)
  const last = horizon ?? survivors.length - 1
  const fit = fitChurn(survivors, model)
  const chain = fitChurn(survivors, 'geometric')
  const survivalOf = ({ parameters }: ChurnFit) =>
    parameters && [...churnSurvival(parameters, last)]
  const degreesOfFreedom = model === 'geometric' ? 0 : model === 'beta-discrete-weibull' ? 2 : 1
  const comparable =
    degreesOfFreedom > 0 && fit.identification === 'interior' && chain.parameters !== null
  return {
    survivors,
    periods,
    fit,
    survival: survivalOf(fit),
    chain,
    chainSurvival: survivalOf(chain),
    likelihoodRatio: comparable
      ? likelihoodRatioTest(chain, fit, {
          degreesOfFreedom,
          boundary: model !== 'discrete-weibull',
        })
      : null,
  }
}

function* periodProblems(
  { path, lines }: ReadColumns,
  periods: readonly string[],
): Generator<string> {
  const numbers = periods.map((name) => (name === '' ? Number.NaN : Number(name)))
  if (!numbers.every(Number.isFinite)) {
    const seen = new Map<string, number>()
    for (const [row, name] of periods.entries()) {
      const before = seen.get(name)
      if (before !== undefined)
        yield `${path}: line ${lines[row]}: --period is ${JSON.stringify(name)}, as on line ${lines[before]}; each period stands there once.`
      else seen.set(name, row)
    }
    return
  }
  const step = (numbers[1] ?? 1) - (numbers[0] ?? 0)
  for (let row = 1; row < numbers.length; row++) {
    const next = (numbers[row - 1] as number) + step
    if (
      step > 0 &&
      Math.abs((numbers[row] as number) - next) <= 1e-9 * Math.abs(next) + 1e-9 * step
    )
      continue
    yield `${path}: line ${lines[row]}: --period is ${periods[row]} after ${periods[row - 1]}; periods must rise by the same step, with none left out.`
    return
  }
}

function* survivorProblems(
  { path, lines }: ReadColumns,
  survivors: readonly number[],
): Generator<string> {
  if (survivors.length < 2)
    yield `${path}: there is one row; period 0 and at least one more are needed.`
  for (const [row, there] of survivors.entries()) {
    if (row === 0 && there === 0)
      yield `${path}: line ${lines[row]}: --survivors is 0 in period 0; there is nobody to follow.`
    const before = survivors[row - 1]
    if (before !== undefined && there > before)
      yield `${path}: line ${lines[row]}: --survivors is ${there}, more than the ${before} before; who is lost stays lost.`
  }
}
