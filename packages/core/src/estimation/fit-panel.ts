import { type Duration, durationSeconds } from '../model/duration.ts'
import type { Journey } from '../model/journey.ts'
import { JourneyError, type Problem } from '../model/problem.ts'
import { didYouMean } from '../model/suggestion.ts'
import { maximise } from '../numeric/maximise.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'
import { type FittedIntensity, panelJourney } from './panel-journey.ts'
import { type Intensity, type PanelStep, panelLogLikelihood } from './panel-likelihood.ts'
import { impossible, type Panel, panelSteps } from './panel-steps.ts'

/** Options of {@link fitPanel}. */
export interface PanelOptions {
  /** Which states can be come to from which without another between; the rest have intensity 0. */
  readonly transitions: Readonly<Record<string, readonly string[]>>
  /** States whose moment of arrival is known, though not where from: death, or a cancellation. */
  readonly exact?: readonly string[]
  /** States without a way out that are conversions of the journey; others are losses. */
  readonly conversions?: readonly string[]
  /** What a unit of time is; `1d`. */
  readonly unit?: Duration
}

/** A chain in continuous time, fitted to a panel. */
export interface PanelFit {
  /** `limit`: rates of 0 are at the edge of the model; `flat`: the panel hardly tells some of them. */
  readonly identification: 'interior' | 'limit' | 'flat' | 'not converged'
  /** Why, in words; empty for a regular maximum. */
  readonly finding: string
  readonly customers: number
  /** Pairs of looks that follow one another. */
  readonly steps: number
  /** In the order of the options; null where there is no estimate to give. */
  readonly intensities: readonly FittedIntensity[] | null
  readonly logLikelihood: number
  /** Akaike's criterion, and Schwarz's with the number of steps. */
  readonly aic: number
  readonly bic: number
  /**
   * The chain as a journey: states with a way out are touchpoints with exponential sojourn times, and
   * customers enter where they were first seen. Null without intensities.
   */
  readonly journey: Journey | null
}

/** Rates that the longest gap would see so often that nobody could tell them from faster ones. */
const FAST = 1000
/** Rates that nobody would see in the whole panel. */
const SLOW = 1e-9
/** A standard error of the logarithm beyond which an interval says nothing. */
const HOPELESS = 10

/**
 * Fits the intensities of a chain in continuous time to a panel: customers are seen now and then, and
 * what happened between two looks isn't known. Maximum likelihood of `e^(Q t)` over the gaps
 * (Kalbfleisch & Lawless 1985), as R's `msm` does (Jackson 2011); here by uniformisation, with exact
 * first and second derivatives. When customers are looked at mustn't depend on how they are doing.
 *
 * A rate that the likelihood wants to be 0 is given as 0 (`limit`), one that it hardly tells makes the
 * fit `flat`, without rates.
 *
 * Cost: O(distinct steps × states × transitions²) a step of Newton's method; a second or two for some
 * thousand steps of four states.
 * @throws JourneyError listing all that is wrong: unknown states, two looks at one time, a step that no
 * transitions allow.
 * @example
 * ```ts
 * import { fitPanel } from 'sojourn/estimation'
 * // Looked at every 30 days: of 40 in trial 10 have become members, and of 10 members 5 have gone.
 * const looks = [...Array(40).keys()].flatMap((c) => [
 *   { c, time: 0, state: c < 10 ? 'member' : 'trial' },
 *   { c, time: 30, state: c < 5 ? 'gone' : c < 10 ? 'member' : c < 20 ? 'member' : 'trial' },
 * ])
 * const { intensities } = fitPanel({
 *   customer: looks.map(({ c }) => c), time: looks.map(({ time }) => time),
 *   state: looks.map(({ state }) => state),
 * }, { transitions: { trial: ['member'], member: ['gone'] } })
 * console.log(intensities?.map(({ rate }) => rate.toFixed(4))) // [ '0.0135', '0.0231' ]
 * ```
 */
export function fitPanel(panel: Panel, options: PanelOptions): PanelFit {
  const { transitions, exact = [], conversions = [], unit = '1d' } = options
  const names = [...new Set([...Object.keys(transitions), ...Object.values(transitions).flat()])]
  const number = new Map(names.map((name, i) => [name, i]))
  const allowed = Object.entries(transitions).flatMap(([from, successors]) =>
    successors.map((to) => ({ from: number.get(from) as number, to: number.get(to) as number })),
  )
  const problems: Problem[] = [...optionProblems(options, names)]
  const { steps, first, customers } = panelSteps(panel, number, new Set(exact), problems)
  problems.push(...impossible(steps, allowed, names))
  if (problems.length > 0) throw new JourneyError('The panel', limited(problems))

  const all = steps.reduce((sum, { count }) => sum + count, 0)
  const longest = steps.reduce((most, { gap }) => Math.max(most, gap), 0)
  const followed = steps.reduce((sum, { gap, count }) => sum + gap * count, 0)
  const told = { customers, steps: all }
  if (all === 0)
    return { ...NOTHING, ...told, finding: 'Nobody was looked at twice, so no rate can be told.' }
  const range = { low: Math.log(SLOW / followed), high: Math.log(FAST / longest) }
  let free = [...allowed.keys()]
  for (;;) {
    const intensities = free.map((k) => allowed[k] as Intensity)
    const found = maximise((rates) => panelLogLikelihood(names.length, steps, intensities, rates), {
      start: free.map((k) => startingRate(allowed[k] as Intensity, steps)),
      low: free.map(() => range.low),
      high: free.map(() => range.high),
    })
    const nil = free.filter((_, i) => found.held[i] === -1)
    if (nil.length === 0) return account(found)
    // Every step has a way without those rates: else the likelihood would rise with one of them.
    free = free.filter((k) => !nil.includes(k))
  }

  function account({
    at,
    value,
    covariance,
    held,
    converged,
  }: ReturnType<typeof maximise>): PanelFit {
    const nameOf = (k: number) => {
      const { from, to } = allowed[k] as Intensity
      return `${JSON.stringify(names[from])} to ${JSON.stringify(names[to])}`
    }
    // The covariance is of those that no end of the range holds.
    const loose = [...free.keys()].filter((i) => held[i] === 0)
    const error = (i: number) => {
      const own = loose.indexOf(i)
      return Math.sqrt(covariance?.[own]?.[own] ?? Infinity)
    }
    const vague = free.filter((_, i) => !(error(i) < HOPELESS))
    const criteria = {
      logLikelihood: value,
      aic: 2 * free.length - 2 * value,
      bic: free.length * Math.log(all) - 2 * value,
    }
    if (!converged)
      return {
        ...NOTHING,
        ...told,
        ...criteria,
        identification: 'not converged',
        finding: `The likelihood still rose after the last step, at ${value}.`,
      }
    if (vague.length > 0)
      return {
        ...NOTHING,
        ...told,
        ...criteria,
        finding: `The likelihood is flat: the panel hardly tells the rate from ${vague.map(nameOf).join(', ')}, so there is no estimate to give.`,
      }
    const z = normalQuantile(0.975)
    const intensities = allowed.map(({ from, to }, k): FittedIntensity => {
      const ids = { from: names[from] as string, to: names[to] as string }
      const i = free.indexOf(k)
      if (i < 0) return { ...ids, rate: 0, standardError: null, low: null, high: null }
      const rate = Math.exp(at[i] as number)
      const spread = error(i)
      return {
        ...ids,
        rate,
        standardError: rate * spread,
        low: rate * Math.exp(-z * spread),
        high: rate * Math.exp(z * spread),
      }
    })
    const nil = [...allowed.keys()].filter((k) => !free.includes(k))
    return {
      ...told,
      ...criteria,
      identification: nil.length > 0 ? 'limit' : 'interior',
      finding:
        nil.length > 0
          ? `The likelihood is highest where nobody goes from ${nil.map(nameOf).join(', ')}.`
          : '',
      intensities,
      journey: panelJourney(intensities, first, names, conversions, durationSeconds(unit)),
    }
  }
}

const NOTHING = {
  identification: 'flat',
  finding: '',
  intensities: null,
  logLikelihood: 0,
  aic: 0,
  bic: 0,
  journey: null,
} as const

function* optionProblems(
  { transitions, exact = [], conversions = [] }: PanelOptions,
  names: readonly string[],
): Generator<Problem> {
  for (const [from, successors] of Object.entries(transitions))
    for (const [k, to] of successors.entries())
      if (to === from || successors.indexOf(to) < k)
        yield {
          path: `transitions.${from}[${k}]`,
          message:
            to === from
              ? 'Who stays makes no transition; leave it out.'
              : `${JSON.stringify(to)} is listed already.`,
        }
  for (const [key, list] of [
    ['exact', exact],
    ['conversions', conversions],
  ] as const)
    for (const [k, name] of list.entries())
      if (!names.includes(name) || (transitions[name] ?? []).length > 0)
        yield {
          path: `${key}[${k}]`,
          message: `${JSON.stringify(name)} must be a state that transitions lead to and none leaves.${names.includes(name) ? '' : didYouMean(name, names)}`,
        }
}

/** What a count of steps from look to look would give, with half a step more. */
export function startingRate({ from, to }: Intensity, steps: readonly PanelStep[]): number {
  let [moves, time] = [0.5, 0]
  for (const step of steps) {
    if (step.from !== from) continue
    time += step.gap * step.count
    if (step.to === to) moves += step.count
  }
  const all = steps.reduce((sum, { gap, count }) => sum + gap * count, 0)
  return Math.log(moves / (time > 0 ? time : all))
}

function limited(problems: readonly Problem[]): Problem[] {
  const more = problems.length - 20
  return more <= 0
    ? [...problems]
    : [...problems.slice(0, 20), { path: '', message: `And ${more} more.` }]
}
