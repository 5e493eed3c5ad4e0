import { compileChain } from '../model/compile-chain.ts'
import type { Strength } from '../model/distribution.ts'
import type { Journey } from '../model/journey.ts'
import { completeRow } from '../model/row.ts'
import { randomStream } from '../numeric/random.ts'
import { singularValues } from '../numeric/singular-values.ts'
import { applyScenario } from '../scenarios/apply-scenario.ts'
import { sampleStrength } from '../scenarios/sample-strength.ts'
import type { Change, Scenario } from '../scenarios/scenario.ts'
import { figureByStrengths, type Target, targetName } from './target.ts'

/** Something of a journey that isn't known. */
export type Unknown =
  /** The probability of a transition; the rest of its row is rescaled in proportion. */
  | { readonly from: string; readonly to: string; readonly prior?: Strength }
  /** How long visits last: a factor on the sojourn time that the journey states. */
  | { readonly sojourn: string; readonly prior?: Strength }

/** A target, and how well it is known. */
export type Observed = Target & {
  /** Standard error of the value; a ten-thousandth of the value where absent. */
  readonly sd?: number
}

/** What was found of an unknown. */
export interface Found {
  /** In words, such as `"cart" → "order"`. */
  readonly name: string
  /** The probability, or the factor on the sojourn time. */
  readonly value: number
  /** What it was before, in the journey. */
  readonly before: number
  /** Whether the targets alone determine it. */
  readonly determined: boolean
}

/** A combination of unknowns that the targets say nothing about. */
export interface Undetermined {
  /** How the unknowns move together, on log-odds of probabilities and logarithms of factors. */
  readonly direction: readonly { readonly name: string; readonly weight: number }[]
  /** The same in words. */
  readonly words: string
}

/** A journey that meets its targets, as well as it can. */
export interface Calibration {
  /** The journey with what was found. */
  readonly journey: Journey
  readonly unknowns: readonly Found[]
  readonly targets: readonly {
    readonly name: string
    readonly target: number
    readonly value: number
    /** Within one standard error of the target. */
    readonly met: boolean
  }[]
  /** How many combinations of the unknowns the targets determine. */
  readonly rank: number
  readonly undetermined: readonly Undetermined[]
}

/** Half the step of the differences that slopes are taken from. */
const STEP = 1e-4
/** Directions whose slopes are below this share of the steepest are not told apart from none. */
const RANK = 1e-6
const STEPS = 60

/**
 * Finds what isn't known of a journey from what was observed: transition probabilities (by their
 * log-odds) and sojourn times (by the logarithm of a factor) with which its figures meet the targets,
 * by least squares (Gauss–Newton, damped). Priors, where they are stated, count as one observation
 * more each. Where the targets leave something open and no prior closes it, what is found is the
 * near the journey as it was, and `undetermined` says in words what could be otherwise.
 *
 * Cost: two evaluations of every target an unknown, some ten times over.
 *
 * @throws RangeError listing everything that is wrong with the unknowns and targets.
 * @example
 * ```ts
 * import { calibrate } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * const guess = journey({
 *   touchpoints: [{ id: 'page' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { page: 1 },
 *   transitions: { page: { cart: 0.5, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * })
 * const unknowns = [{ from: 'page', to: 'cart' }, { from: 'cart', to: 'order' }]
 * const found = calibrate(guess, unknowns, [{ figure: 'conversion', value: 0.09 }])
 * console.log(found.unknowns.map(({ value }) => value.toFixed(6))) // [ '0.300000', '0.300000' ]
 * console.log(found.undetermined[0]?.words)
 * // "page" → "cart" up together with "cart" → "order" down changes none of the targets.
 * ```
 */
export function calibrate(
  journey: Journey,
  unknowns: readonly Unknown[],
  targets: readonly Observed[],
): Calibration {
  check(journey, unknowns, targets)
  const names = unknowns.map(nameOf)
  const before = unknowns.map((unknown) => valueBefore(journey, unknown))
  const scenario: Scenario = {
    format: 'sojourn-scenario',
    version: 1,
    name: 'What is not known',
    changes: unknowns.map((unknown) => changeOf(unknown, 1)),
  }
  const free = new Set(unknowns.keys())
  const figures = targets.map((target) => figureByStrengths(journey, scenario, free, target))
  const sds = targets.map(({ sd, value }) => sd ?? 1e-4 * Math.max(Math.abs(value), 1e-9))
  const reach = unknowns.map(() => 1)
  // Coordinates are logarithms of odds factors and of time factors: 0 is the journey as it was.
  const evaluate = (x: readonly number[]) =>
    figures.map((figure) => figure({ effect: x.map(Math.exp), reach }))
  const priors = unknowns.map((unknown, k) => priorOf(unknown, before[k] as number))

  const residuals = (x: readonly number[]) => [
    ...evaluate(x).map((value, k) => (value - (targets[k] as Observed).value) / (sds[k] as number)),
    ...priors.map((prior, k) => (prior ? ((x[k] as number) - prior.mean) / prior.sd : 0)),
  ]
  const slopes = (x: readonly number[], f: (x: readonly number[]) => readonly number[]) =>
    x.map((_, k) => {
      const moved = (by: number) => f(x.map((value, j) => (j === k ? value + by : value)))
      const [up, down] = [moved(STEP), moved(-STEP)]
      return up.map((value, i) => (value - (down[i] as number)) / (2 * STEP))
    })

  let x = unknowns.map(() => 0)
  let loss = sumOfSquares(residuals(x))
  let damping = 1e-3
  for (let step = 0; step < STEPS; step++) {
    const now = residuals(x)
    const svd = singularValues(slopes(x, residuals))
    let moved = false
    for (let attempt = 0; attempt < 12 && !moved; attempt++) {
      const next = added(x, dampedStep(svd, now, damping))
      const then = sumOfSquares(residuals(next))
      if (then < loss) {
        ;[x, loss, moved] = [next, then, true]
        damping /= 10
      } else damping *= 10
    }
    if (!moved || loss < 1e-20) break
  }

  const values = evaluate(x)
  const relative = (at: readonly number[]) =>
    evaluate(at).map((value, k) => value / Math.max(Math.abs((targets[k] as Observed).value), 1e-9))
  const { value: singular, right } = singularValues(slopes(x, relative))
  const limit = RANK * Math.max(singular[0] ?? 0, RANK)
  const rank = singular.filter((s) => s > limit).length
  const open = right.slice(rank)
  return {
    journey: calibrated(journey, unknowns, x),
    unknowns: unknowns.map((unknown, k) => ({
      name: names[k] as string,
      value: valueAt(unknown, before[k] as number, x[k] as number),
      before: before[k] as number,
      determined: open.every((direction) => Math.abs(direction[k] as number) < 1e-3),
    })),
    targets: targets.map((target, k) => ({
      name: targetName(target),
      target: target.value,
      value: values[k] as number,
      met: Math.abs((values[k] as number) - target.value) <= (sds[k] as number),
    })),
    rank,
    undetermined: open.map((direction) => undetermined(direction, names)),
  }
}

function check(journey: Journey, unknowns: readonly Unknown[], targets: readonly Observed[]): void {
  const ids = new Set(compileChain(journey).ids as readonly string[])
  const names = unknowns.map(nameOf)
  const problems = [
    ...(unknowns.length === 0 ? ['There is no unknown to find.'] : []),
    ...(targets.length === 0 ? ['There is no target to meet.'] : []),
    ...unknowns.flatMap((unknown, k) => {
      const where = `unknowns[${k}]`
      if (names.indexOf(names[k] as string) < k) return [`${where}: ${names[k]} is there twice.`]
      if ('sojourn' in unknown)
        return journey.touchpoints.find(({ id }) => id === unknown.sojourn)?.sojourn
          ? []
          : [`${where}: ${JSON.stringify(unknown.sojourn)} is no touchpoint with a sojourn time.`]
      if (!ids.has(unknown.from) || !ids.has(unknown.to))
        return [`${where}: ${names[k]} names what the journey doesn't have.`]
      const p = valueBefore(journey, unknown)
      return p > 0 && p < 1
        ? []
        : [
            `${where}: ${names[k]} has the probability ${p}, which no odds can change; state a guess between 0 and 1.`,
          ]
    }),
    ...targets.flatMap((target, k) => [
      ...(Number.isFinite(target.value) ? [] : [`targets[${k}]: the value is ${target.value}.`]),
      ...(target.figure !== 'revenue' && !(target.value >= 0 && target.value <= 1)
        ? [
            `targets[${k}]: ${targetName(target)} is ${target.value}; it must be a share from 0 to 1.`,
          ]
        : []),
      ...(target.sd === undefined || target.sd > 0
        ? []
        : [`targets[${k}]: sd is ${target.sd}; it must be above 0.`]),
    ]),
  ]
  if (problems.length > 0) throw new RangeError(`calibrate: ${problems.join('\n  ')}`)
}

function nameOf(unknown: Unknown): string {
  return 'sojourn' in unknown
    ? `time at ${JSON.stringify(unknown.sojourn)}`
    : `${JSON.stringify(unknown.from)} → ${JSON.stringify(unknown.to)}`
}

function changeOf(unknown: Unknown, factor: number): Change {
  return 'sojourn' in unknown
    ? { op: 'scaleSojourn', touchpoint: unknown.sojourn, factor }
    : { op: 'scaleOdds', from: unknown.from, to: unknown.to, factor }
}

function valueBefore(journey: Journey, unknown: Unknown): number {
  if ('sojourn' in unknown) return 1
  const row = new Map(completeRow(journey.transitions[unknown.from] ?? {}))
  return row.get(unknown.to) ?? 0
}

function valueAt(unknown: Unknown, before: number, x: number): number {
  if ('sojourn' in unknown) return Math.exp(x)
  const odds = (before / (1 - before)) * Math.exp(x)
  return odds / (1 + odds)
}

/** Mean and standard deviation of a prior in the coordinate of the unknown, by many draws of it. */
function priorOf(unknown: Unknown, before: number) {
  if (unknown.prior === undefined) return undefined
  const ofTime = 'sojourn' in unknown
  const random = randomStream(1, `prior ${nameOf(unknown)}`)
  const draws = sampleStrength(unknown.prior, ofTime ? 'factor' : 'share', random, 4000)
  const logit = (p: number) => Math.log(p / (1 - p))
  const tame = (p: number) => Math.min(1 - 1e-12, Math.max(1e-12, p))
  const x = draws.map((draw) => (ofTime ? Math.log(draw) : logit(tame(draw)) - logit(before)))
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length
  return { mean, sd: Math.max(Math.sqrt(variance), 1e-6) }
}

function calibrated(journey: Journey, unknowns: readonly Unknown[], x: readonly number[]): Journey {
  return applyScenario(journey, {
    format: 'sojourn-scenario',
    version: 1,
    name: 'Calibrated',
    changes: unknowns.map((unknown, k) => changeOf(unknown, Math.exp(x[k] as number))),
  })
}

/** The step that lessens the residuals, shorter along directions in which they hardly change. */
function dampedStep(
  { value, left, right }: ReturnType<typeof singularValues>,
  residual: readonly number[],
  damping: number,
): number[] {
  const most = value[0] ?? 0
  const step = right.map(() => 0)
  for (const [k, s] of value.entries()) {
    if (!(s > 1e-9 * most)) continue
    const along = (left[k] as number[]).reduce((sum, u, i) => sum + u * (residual[i] as number), 0)
    const by = (-s * along) / (s ** 2 + damping * most ** 2)
    for (const [j, v] of (right[k] as number[]).entries()) step[j] = (step[j] as number) + by * v
  }
  const longest = Math.max(...step.map(Math.abs))
  return longest > 2 ? step.map((by) => (2 * by) / longest) : step
}

function added(x: readonly number[], step: readonly number[]): number[] {
  return x.map((value, k) => Math.max(-30, Math.min(30, value + (step[k] as number))))
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0)
}

function undetermined(direction: readonly number[], names: readonly string[]): Undetermined {
  const largest = direction.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0)
  const parts = direction
    .map((weight, k) => ({ name: names[k] as string, weight: weight / largest }))
    .filter(({ weight }) => Math.abs(weight) >= 0.01)
  const [first, ...others] = parts
  const move = ({ name, weight }: { name: string; weight: number }) =>
    `${name} ${weight > 0 ? 'up' : 'down'}`
  const words =
    first === undefined || others.length === 0
      ? `The targets say nothing about ${first?.name}.`
      : `${move({ ...first, weight: 1 })} together with ${others
          .map(({ name, weight }) => move({ name, weight: first.weight > 0 ? weight : -weight }))
          .join(' and ')} changes none of the targets.`
  return { direction: parts, words }
}
