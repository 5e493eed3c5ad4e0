import * as v from 'valibot'
import { type Duration, durationProblem, parseDuration } from './duration.ts'
import { finite, nonNegative, positive } from './schema.ts'

/** A family of distributions over amounts: lengths of time for sojourns, numbers for strengths. */
export type DistributionOf<Amount> =
  | { readonly distribution: 'exponential'; readonly mean: Amount }
  | { readonly distribution: 'weibull'; readonly shape: number; readonly scale: Amount }
  | { readonly distribution: 'gamma'; readonly shape: number; readonly scale: Amount }
  | { readonly distribution: 'lognormal'; readonly median: Amount; readonly sigma: number }
  | { readonly distribution: 'fixed'; readonly value: Amount }
  | {
      readonly distribution: 'empirical'
      readonly values: readonly Amount[]
      readonly weights?: readonly number[] | undefined
    }

/** How long a customer stays at a touchpoint before the next step. */
export type SojournTime = DistributionOf<Duration>

/**
 * How strong a change is: a number, or a distribution where that isn't known. `between` means "from
 * `low` to `high` with probability `level`": equal-tailed quantiles of a lognormal, or of a
 * logit-normal where the strength is a share. A beta, gamma or lognormal may be given by its mean and
 * standard deviation instead of its parameters.
 */
export type Strength = number | StrengthDistribution

/** A distribution of strengths; see {@link Strength}. */
export type StrengthDistribution =
  | DistributionOf<number>
  | { readonly distribution: 'beta'; readonly alpha: number; readonly beta: number }
  | {
      readonly distribution: 'normal' | 'beta' | 'gamma' | 'lognormal'
      readonly mean: number
      readonly sd: number
    }
  | { readonly distribution: 'uniform'; readonly min: number; readonly max: number }
  | {
      readonly distribution: 'pert'
      readonly min: number
      readonly mode: number
      readonly max: number
    }
  | {
      readonly distribution: 'between'
      readonly low: number
      readonly high: number
      readonly level: number
    }

const length = v.pipe(
  v.string('A duration is text with a unit, such as "6h".'),
  v.check(
    (text) => parseDuration(text) !== undefined,
    (issue) => durationProblem(String(issue.input)),
  ),
  v.transform((text) => text as Duration),
)

/** A duration above 0. */
export const aboveZero = v.pipe(
  length,
  v.check((text) => (parseDuration(text) ?? 1) > 0, 'The duration must be above 0.'),
)

const weights = v.optional(v.array(nonNegative('A weight'), '"weights" must be a list of numbers.'))

const sameLength = <
  Item extends { values: readonly unknown[]; weights?: readonly number[] | undefined },
>() =>
  v.check<Item, string>(
    ({ values, weights }) =>
      weights === undefined ||
      (weights.length === values.length && weights.some((weight) => weight > 0)),
    '"weights" must have as many numbers as "values", at least one above 0.',
  )

const notDistribution = (names: readonly string[]) => (issue: { readonly input: unknown }) => {
  const input = issue.input as { distribution?: unknown } | null | undefined
  const name = typeof input === 'object' ? input?.distribution : input
  return name === undefined
    ? `A distribution has "distribution": one of ${names.join(', ')}.`
    : `${typeof name === 'string' ? JSON.stringify(name) : 'This'} is not a distribution; use one of ${names.join(', ')}.`
}

const SOJOURNS = ['exponential', 'weibull', 'gamma', 'lognormal', 'fixed', 'empirical']

/** Validates a {@link SojournTime}. */
export const sojournSchema = v.variant(
  'distribution',
  [
    v.strictObject({ distribution: v.literal('exponential'), mean: aboveZero }),
    v.strictObject({
      distribution: v.literal('weibull'),
      shape: positive('"shape"'),
      scale: aboveZero,
    }),
    v.strictObject({
      distribution: v.literal('gamma'),
      shape: positive('"shape"'),
      scale: aboveZero,
    }),
    v.strictObject({
      distribution: v.literal('lognormal'),
      median: aboveZero,
      sigma: nonNegative('"sigma"'),
    }),
    v.strictObject({ distribution: v.literal('fixed'), value: length }),
    v.pipe(
      v.strictObject({
        distribution: v.literal('empirical'),
        values: v.pipe(v.array(length), v.minLength(1, '"values" must not be empty.')),
        weights,
      }),
      sameLength(),
    ),
  ],
  notDistribution(SOJOURNS),
)

const STRENGTHS = [...SOJOURNS, 'beta', 'normal', 'uniform', 'pert', 'between']

/** Validates a {@link Strength}. */
export const strengthSchema = v.union(
  [
    finite('A strength'),
    v.variant(
      'distribution',
      [
        v.strictObject({ distribution: v.literal('exponential'), mean: positive('"mean"') }),
        v.strictObject({
          distribution: v.literal('weibull'),
          shape: positive('"shape"'),
          scale: positive('"scale"'),
        }),
        v.strictObject({
          distribution: v.literal('gamma'),
          shape: positive('"shape"'),
          scale: positive('"scale"'),
        }),
        v.strictObject({
          distribution: v.literal('lognormal'),
          median: positive('"median"'),
          sigma: nonNegative('"sigma"'),
        }),
        v.strictObject({
          distribution: v.picklist(['gamma', 'lognormal']),
          mean: positive('"mean"'),
          sd: nonNegative('"sd"'),
        }),
        v.pipe(
          v.strictObject({
            distribution: v.literal('beta'),
            mean: positive('"mean"'),
            sd: nonNegative('"sd"'),
          }),
          v.check(
            ({ mean, sd }) => mean < 1 && sd ** 2 < mean * (1 - mean),
            'A beta needs a mean between 0 and 1 and an "sd" below √(mean · (1 − mean)).',
          ),
        ),
        v.strictObject({ distribution: v.literal('fixed'), value: finite('"value"') }),
        v.pipe(
          v.strictObject({
            distribution: v.literal('empirical'),
            values: v.pipe(
              v.array(finite('A value')),
              v.minLength(1, '"values" must not be empty.'),
            ),
            weights,
          }),
          sameLength(),
        ),
        v.strictObject({
          distribution: v.literal('beta'),
          alpha: positive('"alpha"'),
          beta: positive('"beta"'),
        }),
        v.strictObject({
          distribution: v.literal('normal'),
          mean: finite('"mean"'),
          sd: nonNegative('"sd"'),
        }),
        v.pipe(
          v.strictObject({
            distribution: v.literal('uniform'),
            min: finite('"min"'),
            max: finite('"max"'),
          }),
          v.check(({ min, max }) => min <= max, '"min" must not be above "max".'),
        ),
        v.pipe(
          v.strictObject({
            distribution: v.literal('pert'),
            min: finite('"min"'),
            mode: finite('"mode"'),
            max: finite('"max"'),
          }),
          v.check(
            ({ min, mode, max }) => min <= mode && mode <= max && min < max,
            '"min", "mode" and "max" must be in that order.',
          ),
        ),
        v.pipe(
          v.strictObject({
            distribution: v.literal('between'),
            low: positive('"low"'),
            high: positive('"high"'),
            level: v.pipe(
              finite('"level"'),
              v.gtValue(0, '"level" must be above 0.'),
              v.ltValue(1, '"level" must be below 1.'),
            ),
          }),
          v.check(({ low, high }) => low <= high, '"low" must not be above "high".'),
        ),
      ],
      notDistribution(STRENGTHS),
    ),
  ],
  (issue) =>
    typeof issue.input === 'object' && issue.input !== null
      ? strengthProblem(issue.issues)
      : 'A strength is a number or a distribution, such as { "distribution": "lognormal", "median": 1.05, "sigma": 0.03 }.',
)

function strengthProblem(issues: readonly v.BaseIssue<unknown>[] | undefined): string {
  const inner = issues?.find(
    (issue) => issue.path !== undefined || issue.type === 'variant' || issue.type === 'check',
  )
  if (inner === undefined) return 'A strength is a number or a distribution.'
  const { message, type, received, expected } = inner
  if (type !== 'strict_object') return message
  return expected === 'never' ? `${received} is not known here.` : `${expected} is missing.`
}
