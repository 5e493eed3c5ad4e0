import type { Jet } from '../numeric/jet.ts'
import { informationCriteria } from './information-criteria.ts'
import {
  type At,
  type Identification,
  type Likelihood,
  standardError,
} from './maximum-likelihood.ts'

/** A model of customers, fitted by maximum likelihood. */
export interface FittedModel<Model extends string, Parameters> {
  readonly model: Model
  /** `interior` is a regular maximum; else see `finding`. */
  readonly identification: Identification
  /** Why there are no parameters, or why some are infinite, in words; empty for a regular maximum. */
  readonly finding: string
  /** Null where the likelihood is flat or was not maximised: there is no estimate to give. */
  readonly parameters: Parameters | null
  /** By parameter, from the observed information; null where there is none. */
  readonly standardErrors: Readonly<Record<keyof Parameters, number | null>> | null
  /** Natural logarithm, without combinatorial constants. */
  readonly logLikelihood: number
  /** Akaike's and Schwarz's criteria; parameters at a limit are not counted. */
  readonly aic: number
  readonly bic: number
  /** Customers who were observed, and say something about the model. */
  readonly customers: number
}

/** A parameter at the maximum, and what it is where the model has come to a limit without it. */
export type Quantity = readonly [at: Jet | null | undefined, atLimit?: number]

/** Tells a maximum in the words of {@link FittedModel}, its parameters worked out by `quantities`. */
export function fittedModel<Model extends string, Name extends string>(
  model: Model,
  found: Likelihood,
  customers: number,
  quantities: (at: At) => Readonly<Record<Name, Quantity>>,
): FittedModel<Model, Record<Name, number>> {
  const { identification, finding, logLikelihood } = found
  const usable = identification === 'interior' || identification === 'limit'
  const each = usable ? Object.entries<Quantity>(quantities(found.at)) : null
  const byName = <Value>(value: (quantity: Quantity) => Value) =>
    each &&
    (Object.fromEntries(each.map(([name, quantity]) => [name, value(quantity)])) as Record<
      Name,
      Value
    >)
  return {
    model,
    identification,
    finding,
    parameters: byName(([jet, atLimit = Infinity]) => jet?.value ?? atLimit),
    standardErrors: byName(([jet]) => (jet ? standardError(jet, found.covariance) : null)),
    logLikelihood,
    ...informationCriteria(found, customers),
    customers,
  }
}
