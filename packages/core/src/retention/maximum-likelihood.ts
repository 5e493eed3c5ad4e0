import { Jet } from '../numeric/jet.ts'
import { type JetFunction, type Maximum, maximise } from '../numeric/maximise.ts'

/** A variable of a likelihood: where to begin, and the ends of its range. */
export interface Variable {
  readonly name: string
  readonly start: number
  /** Where else to begin, where a likelihood may have several maxima. */
  readonly otherStarts?: readonly number[]
  readonly low: number
  readonly high: number
  /**
   * What being at its lower limit means, for variables that the likelihood takes as null there:
   * logarithms of spreads, and logits.
   */
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
 * A variable is put at its limit where that costs less than this, its likelihood there is flat, and
 * the observations do speak against the other end.
 */
const LITTLE = 0.05

/** The other end: a coefficient of variation that hardly any customers have. */
const WIDE = 3

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
  const f: JetFunction = (jets) => logLikelihood(place(jets))
  const best = highest(f, free)
  const vague = free.filter((_, k) => !(spread(best.covariance, k) < HOPELESS))
  for (const [k, variable] of free.entries()) {
    const { limit, low } = variable
    if (limit === undefined) continue
    const near = (best.at[k] as number) < Math.min(low + 1, -9) || best.held[k] === -1
    const unsure = vague.includes(variable)
    if (!near && !unsure && best.converged) continue
    const there = maximumLikelihood(
      variables.map((v) =>
        free.includes(v) ? { ...v, start: best.at[free.indexOf(v)] as number } : v,
      ),
      logLikelihood,
      atLimit.map((given, i) => given || isWithout(variable, variables[i] as Variable)),
    )
    if (!['interior', 'limit'].includes(there.identification)) continue
    const lost = best.value - there.logLikelihood
    if (lost <= NO_HIGHER) {
      if (near || !best.converged || narrower(f, free, k, best)) return there
    } else if (lost < LITTLE && unsure && narrower(f, free, k, best)) {
      const known = atLimit.map(
        (given, i) => given || isWithout(variable, variables[i] as Variable),
      )
      const finding = `The observations hardly tell ${variable.name}: a finite value would raise the log-likelihood by less than ${LITTLE}. So the simpler model is given: ${limitsOf(variables, known)}.`
      return { ...there, finding }
    }
  }
  return {
    ...account(variables, atLimit, best, vague),
    logLikelihood: best.value,
    parameters: free.length,
    at: place(Jet.variables(best.at)),
    covariance: best.covariance,
  }
}

/** The highest maximum from the starts of all variables, and from each other start of one of them. */
function highest(f: JetFunction, free: readonly Variable[]): Maximum {
  const start = free.map((variable) => variable.start)
  const starts = free.flatMap(({ otherStarts = [] }, k) =>
    otherStarts.map((other) => start.map((x, i) => (i === k ? other : x))),
  )
  return [start, ...starts]
    .map((point) => maximise(f, { start: point, ...range(free) }))
    .reduce((a, b) => (b.converged && (!a.converged || b.value > a.value + NO_HIGHER) ? b : a))
}

function range(free: readonly Variable[]): { low: number[]; high: number[] } {
  return { low: free.map(({ low }) => low), high: free.map(({ high }) => high) }
}

/** Whether a variable is at its limit or without meaning once another is at its limit. */
function isWithout(limited: Variable, variable: Variable): boolean {
  return variable === limited || (limited.without ?? []).includes(variable.name)
}

/** Whether the observations speak against a wide spread, whatever the other variables. */
function narrower(f: JetFunction, free: readonly Variable[], k: number, best: Maximum): boolean {
  const fixed = free.map((variable, i) =>
    i === k ? { ...variable, low: WIDE, high: WIDE } : variable,
  )
  return maximise(f, { start: best.at, ...range(fixed) }).value < best.value - LITTLE
}

/** What kind of maximum it is, in words. */
function account(
  variables: readonly Variable[],
  atLimit: readonly boolean[],
  best: Maximum,
  vague: readonly Variable[],
): Pick<Likelihood, 'identification' | 'finding'> {
  const free = variables.filter((_, i) => !atLimit[i])
  const held = free.filter((_, k) => best.held[k] !== 0)
  if (!best.converged)
    return {
      identification: 'not converged',
      finding: `The likelihood still rose after the last step, at ${best.value}.`,
    }
  if (held.length > 0)
    return {
      identification: 'flat',
      finding: `The likelihood keeps rising as ${listed(held)} ${held.length === 1 ? 'goes to the end of its range' : 'go to the ends of their ranges'}, so there is no estimate to give.`,
    }
  if (vague.length > 0)
    return {
      identification: 'flat',
      finding: `The likelihood is flat: the observations hardly tell ${listed(vague)}, so there is no estimate to give.`,
    }
  const limits = limitsOf(variables, atLimit)
  if (limits === '') return { identification: 'interior', finding: '' }
  return {
    identification: 'limit',
    finding: `The likelihood is highest at the edge of the model: ${limits}.`,
  }
}

/** What the limits of variables mean together, in words. */
function limitsOf(variables: readonly Variable[], atLimit: readonly boolean[]): string {
  const limited = variables.filter((_, i) => atLimit[i])
  return limited
    .filter((variable) => !limited.some(({ without = [] }) => without.includes(variable.name)))
    .map(({ limit }) => limit)
    .join('; ')
}

function listed(variables: readonly Variable[]): string {
  const names = variables.map(({ name }) => name)
  const last = names.pop() as string
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
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
