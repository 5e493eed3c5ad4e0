import * as v from 'valibot'
import { strengthSchema } from '../model/distribution.ts'
import { durationProblem, parseDuration } from '../model/duration.ts'
import { probabilitySchema, touchpointSchema } from '../model/journey-schema.ts'
import { dictionary, finite, id, nonNegative, share } from '../model/schema.ts'

const days = v.union(
  [
    nonNegative('A number of days'),
    v.pipe(
      v.string(),
      v.check(
        (text) => parseDuration(text) !== undefined,
        (issue) => durationProblem(String(issue.input)),
      ),
    ),
  ],
  (issue) =>
    typeof issue.input === 'string'
      ? durationProblem(issue.input)
      : 'A length of time is a number of days from 0, or a duration such as "30d".',
)

const lever = v.pipe(v.string('A lever is text.'), v.nonEmpty('A lever must not be empty.'))

const perPeriod = v.strictObject(
  { amount: nonNegative('"amount"'), period: days },
  '"perPeriod" is an object with "amount" and "period".',
)

const cost = v.strictObject(
  {
    fixed: v.optional(nonNegative('"fixed"')),
    perDay: v.optional(nonNegative('"perDay"')),
    perPeriod: v.optional(perPeriod),
    perTouch: v.optional(nonNegative('"perTouch"')),
    shareOfRevenue: v.optional(share('"shareOfRevenue"')),
  },
  'The cost of a change is an object with "fixed", "perDay", "perPeriod", "perTouch" or "shareOfRevenue".',
)

const options = {
  reach: v.optional(strengthSchema),
  reachBy: v.optional(v.picklist(['visit', 'customer'], '"reachBy" is "visit" or "customer".')),
  start: v.optional(days),
  until: v.optional(days),
  ramp: v.optional(days),
  decay: v.optional(days),
  onlyFor: v.optional(
    v.pipe(
      v.array(id, '"onlyFor" is a list of ids of personas.'),
      v.minLength(1, '"onlyFor" names nobody; leave it out for everybody.'),
    ),
  ),
  cost: v.optional(cost),
  lever: v.optional(lever),
  source: v.optional(v.string('A source is text.')),
  grade: v.optional(v.picklist(['A', 'B', 'C', 'D'], 'A grade is A, B, C or D.')),
  basis: v.optional(
    v.picklist(['measured', 'assumed', 'vendor'], 'A basis is measured, assumed or vendor.'),
  ),
}

/** A touchpoint as in a journey file, but a key that isn't known is refused. */
const insertedTouchpoint = v.strictObject(
  touchpointSchema.entries,
  'A touchpoint is an object with an "id".',
)

/** Where `from` is no touchpoint, it is when the change begins. */
const fromOption = { from: v.optional(days) }

const OPERATIONS = {
  scaleOdds: v.strictObject({
    op: v.literal('scaleOdds'),
    from: id,
    to: id,
    factor: strengthSchema,
    ...options,
  }),
  removeTouchpoint: v.strictObject({
    op: v.literal('removeTouchpoint'),
    touchpoint: id,
    avoided: strengthSchema,
    ...options,
    ...fromOption,
  }),
  redirect: v.strictObject({
    op: v.literal('redirect'),
    from: id,
    to: id,
    share: strengthSchema,
    into: id,
    ...options,
  }),
  insertTouchpoint: v.strictObject({
    op: v.literal('insertTouchpoint'),
    touchpoint: insertedTouchpoint,
    between: v.strictTuple([id, id], '"between" is a list of two ids: from and to.'),
    row: dictionary(probabilitySchema, '"row" is an object of probabilities by id.'),
    ...options,
    ...fromOption,
  }),
  scaleSojourn: v.strictObject({
    op: v.literal('scaleSojourn'),
    touchpoint: id,
    factor: strengthSchema,
    ...options,
    ...fromOption,
  }),
  setReward: v.strictObject({
    op: v.literal('setReward'),
    touchpoint: v.optional(id),
    outcome: v.optional(id),
    ...options,
    ...fromOption,
    cost: v.optional(
      v.union(
        [nonNegative('A cost'), cost],
        'A cost is the new cost of an arrival (a number), or what the change costs (an object).',
      ),
    ),
    revenue: v.optional(finite('A revenue')),
  }),
  scaleEntries: v.strictObject({
    op: v.literal('scaleEntries'),
    touchpoint: id,
    factor: strengthSchema,
    ...options,
    ...fromOption,
  }),
  setExperience: v.strictObject({
    op: v.literal('setExperience'),
    touchpoint: id,
    experience: strengthSchema,
    ...options,
    ...fromOption,
  }),
}

const correlation = v.strictObject(
  {
    levers: v.strictTuple([lever, lever], '"levers" is a list of two levers.'),
    rho: v.pipe(
      finite('"rho"'),
      v.minValue(-1, '"rho" must be from -1 to 1.'),
      v.maxValue(1, '"rho" must be from -1 to 1.'),
    ),
  },
  'A correlation is an object with "levers" and "rho".',
)

const operations = [
  OPERATIONS.scaleOdds,
  OPERATIONS.removeTouchpoint,
  OPERATIONS.redirect,
  OPERATIONS.insertTouchpoint,
  OPERATIONS.scaleSojourn,
  OPERATIONS.setReward,
  OPERATIONS.scaleEntries,
  OPERATIONS.setExperience,
]

/** The shape of a scenario file; what depends on the journey is checked by `planScenario`. */
export const scenarioSchema = v.strictObject(
  {
    format: v.literal('sojourn-scenario', '"format" must be "sojourn-scenario".'),
    version: v.literal(
      1,
      (issue) => `This version of Sojourn reads version 1 of the format, not ${issue.received}.`,
    ),
    name: v.pipe(v.string('The name must be text.'), v.nonEmpty('The name must not be empty.')),
    description: v.optional(v.string('The description must be text.')),
    changes: v.array(
      v.variant('op', operations, (issue) =>
        typeof issue.input === 'string'
          ? `${JSON.stringify(issue.input)} is not an operation of this version; use one of ${Object.keys(OPERATIONS).join(', ')}.`
          : `A change is an object with "op": one of ${Object.keys(OPERATIONS).join(', ')}.`,
      ),
      '"changes" must be a list.',
    ),
    correlations: v.optional(v.array(correlation, '"correlations" must be a list.')),
  },
  'A scenario is an object; see the scenario file in the documentation.',
)

/** The keys known beside one that isn't: those of the object at the end of `keys`. */
export function knownBeside(object: unknown, keys: readonly (string | number)[]): object {
  const { op } = object as { op?: keyof typeof OPERATIONS }
  if (op !== undefined && op in OPERATIONS) return OPERATIONS[op].entries
  const inside: Record<string, { readonly entries: object }> = {
    cost,
    perPeriod,
    touchpoint: insertedTouchpoint,
  }
  const [list] = keys
  if (list === 'correlations') return correlation.entries
  return (inside[String(keys.at(-2))] ?? scenarioSchema).entries
}
