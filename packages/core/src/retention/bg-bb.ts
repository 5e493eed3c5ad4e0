import { Jet } from '../numeric/jet.ts'
import { type BetaVariables, logBetaMoment } from './beta-moment.ts'
import type { At } from './maximum-likelihood.ts'

/** What somebody did with a run of opportunities, such as yearly appeals or weekly visits. */
export interface OpportunityHistory {
  /** How many were taken. */
  readonly frequency: number
  /** The last that was taken, counted from 1; 0 where none was. */
  readonly recency: number
  /** How many there were. */
  readonly opportunities: number
  /** How many customers have this history; 1 if absent. */
  readonly customers?: number
}

/** The parameters of a BG/BB model; see {@link fitBgBb}. */
export interface BgBbParameters {
  /** Of the beta distribution of the chance to take an opportunity; infinite where all are alike. */
  readonly alpha: number
  readonly beta: number
  /** Of the beta distribution of the chance to drop out before an opportunity; infinite where all are alike. */
  readonly gamma: number
  readonly delta: number
  /** The means of the two, `α / (α + β)` and `γ / (γ + δ)`. */
  readonly taking: number
  readonly dropout: number
}

/** What the forecasts need: the means only where the parameters they follow from are infinite. */
export type BgBbLaw = Pick<BgBbParameters, 'alpha' | 'beta' | 'gamma' | 'delta'> &
  Partial<BgBbParameters>

/** The two chances, as the likelihood has them; the second is null where nobody drops out. */
export interface BgBbVariables {
  readonly taking: BetaVariables
  readonly dropping: BetaVariables | null
}

export function bgBbVariables([
  logit,
  spread = null,
  drop = null,
  dropSpread = null,
]: At): BgBbVariables {
  return {
    taking: { logit: logit as Jet, logSpread: spread },
    dropping: drop === null ? null : { logit: drop, logSpread: dropSpread },
  }
}

/** `ln` of the probability of a history and of still being there at its end, and of the history in all. */
export function bgBbTerms(
  { taking, dropping }: BgBbVariables,
  { frequency: x, recency, opportunities: n }: OpportunityHistory,
): { alive: Jet; all: Jet } {
  const taken = logBetaMoment(taking, x, n - x)
  if (dropping === null) return { alive: taken, all: taken }
  const alive = taken.plus(logBetaMoment(dropping, 0, n))
  let all = alive
  for (let last = recency; last < n; last++)
    all = all.logAdd(logBetaMoment(taking, x, last - x).plus(logBetaMoment(dropping, 1, last)))
  return { alive, all }
}

/** The variables of a model whose parameters are known, as jets that depend on nothing. */
export function bgBbPoint({ alpha, beta, gamma, delta, taking = 0, dropout = 0 }: BgBbLaw): At {
  const fixed = (value: number) => Jet.constant(0, value)
  const logit = (a: number, b: number, mean: number) =>
    fixed(a === Infinity ? Math.log(mean / (1 - mean)) : Math.log(a / b))
  const spread = (a: number, b: number) => (a === Infinity ? null : fixed(-Math.log(a + b)))
  return [
    logit(alpha, beta, taking),
    spread(alpha, beta),
    gamma === Infinity && dropout === 0 ? null : logit(gamma, delta, dropout),
    spread(gamma, delta),
  ]
}

/** @throws RangeError naming every parameter that is wrong. */
export function checkBgBb(law: BgBbLaw, name: string): void {
  const { alpha, beta, gamma, delta, taking, dropout } = law
  const problems: string[] = []
  for (const [key, value] of Object.entries({ alpha, beta, gamma, delta }))
    if (!(value > 0)) problems.push(`${key} is ${value}; it must be above 0`)
  if ((alpha === Infinity) !== (beta === Infinity))
    problems.push('alpha and beta must be infinite together')
  else if (alpha === Infinity && !(taking !== undefined && taking > 0 && taking < 1))
    problems.push(
      `taking is ${taking}; where alpha and beta are infinite it must lie between 0 and 1`,
    )
  if ((gamma === Infinity) !== (delta === Infinity))
    problems.push('gamma and delta must be infinite together')
  else if (gamma === Infinity && !(dropout !== undefined && dropout >= 0 && dropout < 1))
    problems.push(
      `dropout is ${dropout}; where gamma and delta are infinite it must be from 0 to below 1`,
    )
  if (problems.length > 0) throw new RangeError(`${name}: ${problems.join('; ')}`)
}

/** @throws RangeError naming what is wrong with each history, the first twenty of them. */
export function checkOpportunities(histories: readonly OpportunityHistory[], name: string): void {
  const problems: string[] = histories.length === 0 ? ['there is no customer'] : []
  let wrong = 0
  for (const [i, history] of histories.entries()) {
    const found = [...opportunityProblems(history)]
    if (found.length > 0 && wrong++ < 20) problems.push(`customer ${i}: ${found.join(', ')}`)
  }
  if (wrong > 20) problems.push(`and ${wrong - 20} more customers`)
  if (problems.length > 0) throw new RangeError(`${name}: ${problems.join('; ')}`)
}

function* opportunityProblems(history: OpportunityHistory): Generator<string> {
  const { frequency, recency, opportunities, customers = 1 } = history
  const counts = { frequency, recency, opportunities }
  const bad = Object.entries(counts).filter(([, n]) => !(Number.isInteger(n) && n >= 0))
  for (const [name, n] of bad) yield `${name} is ${n}; it must be a whole number from 0`
  if (!(customers > 0 && customers < Infinity))
    yield `customers is ${customers}; it must be above 0`
  if (bad.length > 0) return
  if (recency > opportunities)
    yield `recency is ${recency}, after the last of ${opportunities} opportunities`
  if (frequency > recency)
    yield `frequency is ${frequency}, more than the ${recency} opportunities up to the last that was taken`
  else if (frequency === 0 && recency > 0)
    yield `recency is ${recency} although none was taken; it must be 0`
}
