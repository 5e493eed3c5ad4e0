import * as v from 'valibot'
import { type Duration, durationProblem, parseDuration } from './duration.ts'
import type { Problem } from './problem.ts'
import { finite, nonNegative, positive, share } from './schema.ts'

const MODELS = [
  'geometric',
  'discrete-weibull',
  'shifted-beta-geometric',
  'beta-discrete-weibull',
  'observed',
] as const

/** What a tail is modelled by: one of the models of `fitChurn`, or a curve as it was observed. */
export type TailModel = (typeof MODELS)[number]

/**
 * How long customers stay once they have converted: the chain brings them in, this says how many are
 * left after each period. Either `survivors` that the model is fitted to, so that a forecast knows
 * how sure it is; or the model's parameters, taken as certain; or, where the model is `observed`,
 * the `survival` itself, such as Kaplan and Meier's.
 */
export interface Tail {
  readonly model: TailModel
  /** Length of a period, whole days: whoever has begun one stays to its end. */
  readonly period: Duration
  /** How many of a cohort were left, by period from 0. */
  readonly survivors?: readonly number[]
  /** Of `shifted-beta-geometric` and `beta-discrete-weibull`; see `churnSurvival` for all four. */
  readonly alpha?: number
  readonly beta?: number
  /** Share lost in the first period, of `geometric` and `discrete-weibull`. */
  readonly mean?: number
  /** `c`, of `discrete-weibull` and `beta-discrete-weibull`. */
  readonly shape?: number
  /** Of `observed`: share left by period from 0. */
  readonly survival?: readonly number[]
  /** What a customer brings at the start of each period, the first included, in the journey's currency. */
  readonly value?: number
}

/** Validates the shape of a {@link Tail}; the rest is up to {@link tailProblems}. */
export const tailSchema = v.looseObject(
  {
    model: v.picklist(
      MODELS,
      (issue) => `${issue.received} is not a model of a tail; use one of ${MODELS.join(', ')}.`,
    ),
    period: v.pipe(
      v.string('A period is text with a unit, such as "30d".'),
      v.check(
        (text) => parseDuration(text) !== undefined,
        (issue) => durationProblem(String(issue.input)),
      ),
      v.check(
        (text) => isWholeDays(parseDuration(text) ?? 86_400),
        'A period must be one or more whole days, such as "30d".',
      ),
      v.transform((text) => text as Duration),
    ),
    survivors: v.optional(
      v.array(nonNegative('A number of survivors'), '"survivors" must be a list of numbers.'),
    ),
    alpha: v.optional(positive('"alpha"')),
    beta: v.optional(positive('"beta"')),
    mean: v.optional(
      v.pipe(share('"mean"'), v.ltValue(1, '"mean" must be below 1, or nobody stays.')),
    ),
    shape: v.optional(positive('"shape"')),
    survival: v.optional(
      v.array(share('A share of survivors'), '"survival" must be a list of numbers.'),
    ),
    value: v.optional(finite('"value"')),
  },
  'A tail is an object with a "model" and a "period".',
)

/** What each model needs where it is stated rather than fitted. */
const STATED = {
  geometric: ['mean'],
  'discrete-weibull': ['mean', 'shape'],
  'shifted-beta-geometric': ['alpha', 'beta'],
  'beta-discrete-weibull': ['alpha', 'beta', 'shape'],
  observed: ['survival'],
} as const satisfies Record<TailModel, readonly (keyof Tail)[]>

/** What is wrong with a tail whose parts have the right shape. */
export function* tailProblems(tail: Tail): Generator<Problem> {
  const { model, survivors, survival } = tail
  const needed: readonly (keyof Tail)[] = STATED[model] ?? []
  if (survivors !== undefined) {
    if (model === 'observed')
      yield at('survivors', 'A tail that was observed has "survival", the share left by period.')
    if (survivors.length < 2) yield at('survivors', 'Period 0 and at least one more are needed.')
    if (survivors[0] === 0) yield at('survivors[0]', 'There must be a customer in period 0.')
    yield* rises('survivors', survivors)
  }
  for (const key of ['alpha', 'beta', 'mean', 'shape', 'survival'] as const) {
    if (tail[key] === undefined) {
      if (survivors === undefined && needed.includes(key))
        yield at(
          key,
          `This is missing: a tail of the model ${model} has ${listed(needed)}${model === 'observed' ? '' : ', or "survivors" to fit it to'}.`,
        )
    } else if (!needed.includes(key))
      yield at(key, `The model ${model} has no "${key}"; leave it out.`)
    else if (survivors !== undefined)
      yield at(key, `"${key}" is fitted to "survivors"; leave out the one or the other.`)
  }
  if (survival === undefined) return
  if (survival.length < 2) yield at('survival', 'Period 0 and at least one more are needed.')
  if (survival.length > 0 && survival[0] !== 1)
    yield at('survival[0]', 'Everybody is there at the start: the first share must be 1.')
  yield* rises('survival', survival)
}

function* rises(key: string, values: readonly number[]): Generator<Problem> {
  for (const [t, value] of values.entries())
    if (t > 0 && value > (values[t - 1] as number))
      yield at(
        `${key}[${t}]`,
        `${value} is more than the ${values[t - 1]} before; who is lost stays lost.`,
      )
}

function at(key: string, message: string): Problem {
  return { path: `tail.${key}`, message }
}

function listed(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(' and ')
}

function isWholeDays(seconds: number): boolean {
  return seconds > 0 && seconds % 86_400 === 0
}
