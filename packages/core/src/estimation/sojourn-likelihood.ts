/** A family with a shape and a scale, fitted by maximum likelihood to stays in some unit. */
export interface ShapeAndScale {
  readonly shape: number
  readonly scale: number
  /** In nats, of stays in that unit. */
  readonly logLikelihood: number
  /** Observed information about the logarithms of shape and scale: minus the second derivatives. */
  readonly information: readonly [shape: number, both: number, scale: number]
  /** Slopes of the log-likelihood there, which are 0 at a maximum, by the same logarithms. */
  readonly slopes: readonly [shape: number, scale: number]
}

/** Why a family can't be fitted. */
export interface NoFit {
  readonly problem: string
}

/** No maximum: the likelihood rises for ever while the distribution gathers at one point, or spreads. */
export const NO_MAXIMUM: NoFit = {
  problem: 'The likelihood has no maximum: the stays are too few or too much alike.',
}
