import { Jet } from '../numeric/jet.ts'
import { maximise } from '../numeric/maximise.ts'

/** A variable of a likelihood: where to begin, and the ends of its range. */
export interface Variable {
  readonly name: string
  readonly start: number
  readonly low: number
  readonly high: number
  /** What being at its lower limit means, for variables that the likelihood takes as null there. */
  readonly limit?: string
  /** Names of variables that mean nothing at that limit. */
  readonly without?: readonly string[]
}

/** Values by variable; null for one that is at its limit. */
export type At = readonly (Jet | null)[]

/**
 * What a maximum is. `interior`: a regular one, with parameters and standard errors. `limit`: it is
 * at the edge of the model, which is a simpler model there. `flat`: the likelihood hardly changes
 * along some direction, so there is no estimate to give. `not converged`: none was found.
 */
export type Identification = 'interior' | 'limit' | 'flat' | 'not converged'

/** A maximum of a likelihood. */
export interface Likelihood {
  readonly identification: Identification
  /** What there is to say about it, in words; empty where it is regular. */
  readonly finding: string
  readonly logLikelihood: number
  /** How many variables are free. */
  readonly parameters: number
  /** The variables as jets at the maximum; null at its limit. Their derivatives are by the free ones. */
  readonly at: At
  /** Covariance of the free variables. */
  readonly covariance: readonly (readonly number[])[] | undefined
}

/** A log-scale standard error beyond which an interval says nothing: it would span e^±20. */
const HOPELESS = 10

/** A limit is the maximum where nothing inside is higher by this. */
const NO_HIGHER = 1e-7

/**
 * Maximum likelihood, with an honest account of where it is. Each variable that has a limit is tried
 * there too whenever the maximum is near it: no finite parameter is made up for a likelihood that
 * keeps rising.
 */
export function maximumLikelihood(
  variables: readonly Variable[],
  logLikelihood: (at: At) => Jet,
  atLimit: readonly boolean[] = variables.map(() => false),
): Likelihood {
  const free = variables.filter((_, i) => !atLimit[i])
  const place = (jets: readonly Jet[]): At => {
    const remaining = [...jets]
    return atLimit.map((limit) => (limit ? null : (remaining.shift() as Jet)))
  }
  const best = maximise((jets) => logLikelihood(place(jets)), {
    start: free.map(({ start }) => start),
    low: free.map(({ low }) => low),
    high: free.map(({ high }) => high),
  })
  let position = 0
  for (const [i, { limit, low, without = [] }] of variables.entries()) {
    if (atLimit[i]) continue
    const k = position++
    const near = (best.at[k] as number) < Math.min(low + 1, -9) || best.held[k] === -1
    if (limit === undefined || !(near || !best.converged)) continue
    const there = maximumLikelihood(
      variables.map((v, at) =>
        at === i || atLimit[at] ? v : { ...v, start: best.at[free.indexOf(v)] as number },
      ),
      logLikelihood,
      atLimit.map(
        (given, at) => given || at === i || without.includes(variables[at]?.name as string),
      ),
    )
    const reached = ['interior', 'limit'].includes(there.identification)
    if (reached && there.logLikelihood >= best.value - NO_HIGHER) return there
  }
  const meaningless = new Set(
    variables.flatMap(({ without = [] }, i) => (atLimit[i] ? without : [])),
  )
  const limits = variables.flatMap(({ name, limit }, i) =>
    atLimit[i] && limit && !meaningless.has(name) ? [limit] : [],
  )
  const held = free.filter((_, k) => best.held[k] !== 0).map(({ name }) => name)
  const vague = free
    .filter((_, k) => !(spread(best.covariance, k) < HOPELESS))
    .map(({ name }) => name)
  const [identification, finding]: [Identification, string] = !best.converged
    ? ['not converged', `The likelihood still rose after the last step, at ${best.value}.`]
    : held.length > 0
      ? [
          'flat',
          `The likelihood keeps rising as ${listed(held)} goes to the end of its range, so there is no estimate to give.`,
        ]
      : vague.length > 0
        ? [
            'flat',
            `The likelihood is flat: the observations hardly tell ${listed(vague)}, so there is no estimate to give.`,
          ]
        : limits.length > 0
          ? ['limit', `The likelihood is highest at the edge of the model: ${limits.join('; ')}.`]
          : ['interior', '']
  return {
    identification,
    finding,
    logLikelihood: best.value,
    parameters: free.length,
    at: place(Jet.variables(best.at)),
    covariance: best.covariance,
  }
}

function listed(names: readonly string[]): string {
  return names.join(' and ')
}

function spread(covariance: Likelihood['covariance'], k: number): number {
  const variance = covariance?.[k]?.[k]
  return variance === undefined ? Infinity : Math.sqrt(variance)
}

/** Standard error of a number that depends on the free variables, by the delta method. */
export function standardError(quantity: Jet, covariance: Likelihood['covariance']): number | null {
  if (covariance === undefined) return null
  const slope = quantity.gradient
  let variance = 0
  for (const [i, row] of covariance.entries())
    for (const [j, value] of row.entries())
      variance += value * (slope[i] as number) * (slope[j] as number)
  return variance >= 0 ? Math.sqrt(variance) : null
}
