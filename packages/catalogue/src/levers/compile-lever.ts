import { didYouMean, type Journey, JourneyError, type Problem } from 'sojourn/model'
import type { Change, ChangeCost } from 'sojourn/scenarios'
import { type Baseline, baselineOf } from './baseline.ts'
import { lever } from './catalogue.ts'
import { compileEffect, risesOf } from './compile-effect.ts'
import type { Lever, Parameter, ParameterValues } from './lever.ts'
import type { LeverId } from './lever-id.ts'
import { type Obstacle, onlyFelt, WITHOUT_EFFECT } from './obstacle.ts'
import { COMMON_PARAMETERS } from './parameters.ts'

/** What a lever comes to on a journey. */
export type CompiledLever =
  | {
      readonly applies: true
      /** All with the lever's id, so that a visit meets all of them or none. */
      readonly changes: readonly Change[]
      /** What of the lever this journey has no place for, or what of it moves no figure. */
      readonly left: readonly Obstacle[]
      /** The lever's own parameters that count on this journey; the others change nothing here. */
      readonly parameters: readonly string[]
    }
  | {
      readonly applies: false
      readonly because: readonly Obstacle[]
      /** Those that would count at another strength. */
      readonly parameters: readonly string[]
    }

const MONTH = 365.25 / 12

/**
 * Turns a lever into changes of a journey, or says why it doesn't apply and what to do. Where it
 * acts follows from the roles of touchpoints (see {@link guessRoles}). What a study stated of
 * conversion or revenue becomes the factor of odds that has this effect on this journey, found by
 * exact analysis where the study measured; its 10, 50 and 90 % points are met, and a lognormal
 * carries them over. A share who meet it, `reach`, meet all of it. Where
 * personas differ, one factor for all of them has the stated effect over all.
 *
 * Cost: about a hundred eliminations of the chain for an effect on conversion, a persona each.
 *
 * @param parameters values of the lever's own parameters and of {@link COMMON_PARAMETERS}; the
 * sceptical defaults where absent.
 * @throws RangeError for an id that the catalogue doesn't have.
 * @throws JourneyError listing every parameter that the lever doesn't have or that is out of range.
 * @example
 * ```ts
 * import { compileLever } from '@sojourn/catalogue'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'product page' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { 'product page': 1 },
 *   transitions: {
 *     'product page': { cart: 0.2, lost: 'rest' },
 *     cart: { order: 0.5, lost: 'rest' },
 *   },
 * })
 * // A tenth more conversions from the product page, for certain: from 10 % to 11 %.
 * const reviews = compileLever('added-reviews', shop, { elasticity: 0.235064, elasticitySpread: 0 })
 * // The odds of the cart go from 0.2 / 0.8 to 0.22 / 0.78.
 * const [change] = reviews.applies ? reviews.changes : []
 * console.log(change?.op === 'scaleOdds' ? (change.factor as number).toFixed(3) : '') // 1.128
 * const support = compileLever('fast-support', shop)
 * console.log(support.applies ? [] : support.because[0]?.missing) // [ 'support' ]
 * ```
 */
export function compileLever(
  which: LeverId | Lever,
  journey: Journey,
  parameters: ParameterValues = {},
): CompiledLever {
  return compileOn(
    typeof which === 'string' ? lever(which) : which,
    baselineOf(journey),
    parameters,
  )
}

/**
 * What the effects of a lever come to, before it is said whom they reach, when, and at what cost:
 * all that takes time to find. Plain data, so that a worker can find it and a page keep it.
 */
export interface LeverEffects {
  readonly applies: boolean
  readonly changes: readonly Change[]
  /** What of the lever this journey has no place for, or what of it moves no figure. */
  readonly left: readonly Obstacle[]
  /** The lever's own parameters that count on this journey. */
  readonly parameters: readonly string[]
  /** Why it doesn't apply; empty where it does. */
  readonly because: readonly Obstacle[]
}

/** The same for several levers of one journey, whose baseline is worked out once. */
export function compileOn(
  which: Lever,
  baseline: Baseline,
  parameters: ParameterValues,
): CompiledLever {
  const given = readParameters(which, parameters)
  return compiledFrom(which, effectsOn(which, baseline, given), given)
}

/** Finds the effects of a lever; the common parameters don't matter to them. */
export function effectsOn(which: Lever, baseline: Baseline, given: ParameterValues): LeverEffects {
  const changes: Change[] = []
  const left: Obstacle[] = []
  const because: Obstacle[] = []
  const counting = new Set<string>()
  // What one effect lacks another may stand in for.
  const stoodInFor = new Set(which.effects.map((effect) => effect.unless))
  let applies = false
  for (const effect of which.effects) {
    const { basis, source, grade } = effect
    const { values, read } = noting(given)
    const compiled = compileEffect(effect, { baseline, given: values, rises: risesOf(changes) })
    // What is asked of an effect that has no place doesn't count.
    if (Array.isArray(compiled) || compiled.lacks === 'strength')
      for (const name of read) counting.add(name)
    if (!Array.isArray(compiled)) {
      if (!effect.optional) because.push(compiled)
      if (!effect.optional || compiled !== WITHOUT_EFFECT) left.push(compiled)
      continue
    }
    applies ||= compiled.length > 0 && !effect.optional
    const about = { lever: which.id, source, ...(grade && { grade }), basis }
    changes.push(...compiled.map((change) => ({ ...change, ...about })))
  }
  const unmoving = unmovingExperiences(baseline.journey, changes)
  if (unmoving.length > 0) left.push(onlyFelt(unmoving))
  if (counting.size > 0) {
    const { values, read } = noting(given)
    which.cost?.(values)
    for (const name of read) counting.add(name)
  }
  return {
    applies,
    changes,
    parameters: Object.keys(which.parameters).filter((name) => counting.has(name)),
    left: distinct(left.filter(({ missing }) => !missing.some((role) => stoodInFor.has(role)))),
    because: applies ? [] : distinct(because),
  }
}

/** A lever whose effects are known, with whom it reaches, when, and what it costs. */
export function compiledFrom(
  which: Lever,
  { applies, changes, left, because, parameters }: LeverEffects,
  given: ParameterValues,
): CompiledLever {
  if (!applies) return { applies: false, because, parameters }
  const [first, ...rest] = changes.map((change) => ({ ...change, ...exposure(given) }))
  const cost = costOf(which, given)
  const paid = { ...(first as Change), ...(Object.keys(cost).length > 0 && { cost }) } as Change
  return { applies: true, changes: [paid, ...(rest as Change[])], left, parameters }
}

/** Values of parameters that note which of them are asked for. */
function noting(given: ParameterValues): { values: ParameterValues; read: ReadonlySet<string> } {
  const read = new Set<string>()
  const values = new Proxy(given, {
    get: (target, name) => {
      read.add(name as string)
      return target[name as string]
    },
  })
  return { values, read }
}

/** Touchpoints where an experience changes on which nothing that customers do depends. */
function unmovingExperiences({ slopes = [] }: Journey, changes: readonly Change[]): string[] {
  const acting = new Set(slopes.map(({ touchpoint }) => touchpoint))
  return changes.flatMap((change) =>
    change.op === 'setExperience' && !acting.has(change.touchpoint) ? [change.touchpoint] : [],
  )
}

/** Every parameter of a lever with its default: its own, and the common ones. */
export function parametersOf(which: Lever): Readonly<Record<string, Parameter>> {
  const { reach, ...others } = COMMON_PARAMETERS
  return {
    ...which.parameters,
    reach: { ...reach, default: which.reach ?? reach.default },
    ...others,
  }
}

/** All parameters of a lever, with its defaults where none is given. @throws JourneyError listing every wrong one. */
export function readParameters(which: Lever, parameters: ParameterValues): ParameterValues {
  const all = parametersOf(which)
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(parameters)) {
    const known = Object.hasOwn(all, name) ? all[name] : undefined
    if (known === undefined)
      problems.push({
        path: name,
        message: `There is no such parameter.${didYouMean(name, Object.keys(all))} There are ${Object.keys(all).join(', ')}.`,
      })
    else if (!(value >= known.min && value <= known.max))
      problems.push({
        path: name,
        message: `${value} must be from ${known.min} to ${known.max} (${known.unit}).`,
      })
  }
  if (problems.length > 0) throw new JourneyError(`The lever ${JSON.stringify(which.id)}`, problems)
  const defaults = Object.entries(all).map(([name, parameter]) => [name, parameter.default])
  return { ...Object.fromEntries(defaults), ...parameters }
}

function exposure({ reach, start, ramp }: ParameterValues) {
  return {
    ...(reach !== 1 && { reach: reach as number }),
    ...(start && { start }),
    ...(ramp && { ramp }),
  }
}

function costOf(which: Lever, given: ParameterValues): ChangeCost {
  const { fixedCost, monthlyCost } = given
  return {
    ...(fixedCost && { fixed: fixedCost }),
    ...(monthlyCost && { perPeriod: { amount: monthlyCost, period: MONTH } }),
    ...which.cost?.(given),
  }
}

function distinct(obstacles: readonly Obstacle[]): Obstacle[] {
  return obstacles.filter(
    (obstacle, i) => obstacles.findIndex((other) => other.text.en === obstacle.text.en) === i,
  )
}
