import * as v from 'valibot'
import { sojournSchema } from './distribution.ts'
import { dictionary, finite, id, nonNegative, share } from './schema.ts'

const text = (what: string) => v.string(`${what} must be text.`)
const named = { id, name: v.optional(text('A name')) }
const money = {
  cost: v.optional(nonNegative('A cost')),
  revenue: v.optional(finite('A revenue')),
}

export const touchpointSchema = v.looseObject(
  {
    ...named,
    phase: v.optional(text('A phase')),
    channel: v.optional(text('A channel')),
    ...money,
    sojourn: v.optional(sojournSchema),
  },
  'A touchpoint is an object with an "id".',
)

const KINDS = ['conversion', 'loss', 'competitor', 'churn'] as const

export const outcomeSchema = v.looseObject(
  {
    ...named,
    kind: v.optional(
      v.picklist(
        KINDS,
        (issue) => `${issue.received} is not a kind of outcome; use one of ${KINDS.join(', ')}.`,
      ),
    ),
    ...money,
  },
  'An outcome is an object with an "id".',
)

export const phaseSchema = v.looseObject(named, 'A phase is an object with an "id".')

export const probabilitySchema = v.union(
  [v.literal('rest'), share('A probability')],
  'A probability is a number from 0 to 1, or "rest", which completes the row.',
)

export const weightSchema = nonNegative('A weight')

const counts = dictionary(nonNegative('A count'), 'Counts are an object of numbers by id.')

export const evidenceSchema = v.looseObject(
  {
    customers: v.optional(nonNegative('"customers"')),
    journeys: v.optional(nonNegative('"journeys"')),
    entries: v.optional(counts),
    transitions: v.optional(
      dictionary(counts, 'The evidence of transitions is an object of counts by id.'),
    ),
    prior: v.optional(nonNegative('"prior"')),
    censored: v.optional(counts),
    from: v.optional(text('"from"')),
    until: v.optional(text('"until"')),
    source: v.optional(text('"source"')),
    minGroup: v.optional(nonNegative('"minGroup"')),
  },
  'The evidence is an object.',
)

/** The shape of a journey file; what the shapes can't say is checked by `checkJourney`. */
export const journeySchema = v.looseObject(
  {
    format: v.literal('sojourn-journey', '"format" must be "sojourn-journey".'),
    version: v.literal(
      1,
      (issue) => `This version of Sojourn reads version 1 of the format, not ${issue.received}.`,
    ),
    name: v.optional(text('The name')),
    currency: v.optional(text('The currency')),
    phases: v.optional(v.array(phaseSchema, '"phases" must be a list.')),
    touchpoints: v.array(touchpointSchema, '"touchpoints" must be a list.'),
    outcomes: v.optional(v.array(outcomeSchema, '"outcomes" must be a list.'), []),
    conversions: v.optional(v.array(id, '"conversions" must be a list of ids.')),
    entries: dictionary(weightSchema, '"entries" must be an object of weights by id.'),
    transitions: dictionary(
      dictionary(probabilitySchema, 'A row of transitions is an object of probabilities by id.'),
      '"transitions" must be an object of rows by id.',
    ),
    evidence: v.optional(evidenceSchema),
  },
  'A journey is an object; see the journey file in the documentation.',
)
