import { Jet } from '../numeric/jet.ts'
import { type BetaVariables, logBetaMoment } from './beta-moment.ts'
import type { At } from './maximum-likelihood.ts'
import { purchaseMoments, type RateVariables, remembered } from './purchase-moment.ts'

/** The parameters of a BG/NBD model; see {@link fitBgNbd}. */
export interface BgNbdParameters {
  /** Of the gamma distribution of purchase rates; infinite where all customers buy at the same rate. */
  readonly r: number
  readonly alpha: number
  /** Of the beta distribution of the chance to drop out after a purchase; infinite where all are alike. */
  readonly a: number
  readonly b: number
  /** Mean purchase rate of a customer who is still there, `r / α`. */
  readonly rate: number
  /** Mean chance to drop out after a purchase, `a / (a + b)`. */
  readonly dropout: number
}

/** What the forecasts need: the means only where the parameters they follow from are infinite. */
export type BgNbdLaw = Pick<BgNbdParameters, 'r' | 'alpha' | 'a' | 'b'> & Partial<BgNbdParameters>

/** The two ways to a history: still a customer at its end, or dropped out after the last purchase. */
export interface BgNbdTerms {
  /** `ln E[λˣ exp(−λ T)] E[(1 − p)ˣ]`. */
  readonly alive: Jet
  /** `ln E[λˣ exp(−λ tₓ)] E[p (1 − p)ˣ⁻¹]`; null where it can't have happened. */
  readonly gone: Jet | null
}

/** The terms of the likelihood of a history, for variables as {@link fitBgNbd} has them. */
export function bgNbdTerms([logMean, rateSpread = null, logit = null, dropSpread = null]: At): (
  frequency: number,
  recency: number,
  age: number,
) => BgNbdTerms {
  const purchases = purchaseMoments({ logMean, logSpread: rateSpread } as RateVariables)
  const drop = logit === null ? null : ({ logit, logSpread: dropSpread } as BetaVariables)
  const none = Jet.constant((logMean as Jet).size, 0)
  const staying = remembered((x) => (drop === null ? none : logBetaMoment(drop, 0, x)))
  const leaving = remembered((x) => (drop === null ? none : logBetaMoment(drop, 1, x - 1)))
  return (x, recency, age) => ({
    alive: purchases(x, age).plus(staying(x)),
    gone: x === 0 || drop === null ? null : purchases(x, recency).plus(leaving(x)),
  })
}

/** The variables of a model whose parameters are known, as jets that depend on nothing. */
export function bgNbdPoint({ r, alpha, a, b, rate, dropout }: BgNbdLaw): At {
  const fixed = (value: number) => Jet.constant(0, value)
  const p = a === Infinity ? (dropout ?? 0) : a / (a + b)
  return [
    fixed(Math.log(r === Infinity ? (rate as number) : r / alpha)),
    r === Infinity ? null : fixed(-Math.log(r)),
    p === 0 ? null : fixed(a === Infinity ? Math.log(p / (1 - p)) : Math.log(a / b)),
    a === Infinity ? null : fixed(-Math.log(a + b)),
  ]
}

/** @throws RangeError naming every parameter that is wrong. */
export function checkBgNbd({ r, alpha, a, b, rate, dropout }: BgNbdLaw, name: string): void {
  const problems: string[] = []
  for (const [key, value] of Object.entries({ r, alpha, a, b }))
    if (!(value > 0)) problems.push(`${key} is ${value}; it must be above 0`)
  if ((r === Infinity) !== (alpha === Infinity))
    problems.push('r and alpha must be infinite together')
  else if (r === Infinity && !(rate !== undefined && rate > 0 && rate < Infinity))
    problems.push(`rate is ${rate}; where r and alpha are infinite it must be above 0`)
  if ((a === Infinity) !== (b === Infinity)) problems.push('a and b must be infinite together')
  else if (a === Infinity && !(dropout !== undefined && dropout >= 0 && dropout < 1))
    problems.push(`dropout is ${dropout}; where a and b are infinite it must be from 0 to below 1`)
  if (problems.length > 0) throw new RangeError(`${name}: ${problems.join('; ')}`)
}
