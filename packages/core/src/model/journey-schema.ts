import * as v from 'valibot'
import { aboveZero, sojournSchema } from './distribution.ts'
import { dictionary, finite, id, nonNegative, positive, share } from './schema.ts'
import { tailSchema } from './tail.ts'

const text = (what: string) => v.string(`${what} must be text.`)
const named = { id, name: v.optional(text('A name')) }
const list = (what: string) =>
  v.optional(v.array(text(`Each of "${what}"`), `"${what}" must be a list of texts.`))
const customerView = {
  actions: list('actions'),
  goals: list('goals'),
  questions: list('questions'),
}
const feeling = (what: string) => {
  const range = `${what} must be from -2 (very bad) to 2 (very good).`
  return v.optional(v.pipe(finite(what), v.minValue(-2, range), v.maxValue(2, range)))
}

const PROVENANCES = ['measured', 'assumed', 'vendor', 'illustrative'] as const

const provenanceSchema = v.picklist(
  PROVENANCES,
  (issue) => `${issue.received} is not a provenance; use one of ${PROVENANCES.join(', ')}.`,
)

const money = {
  cost: v.optional(nonNegative('A cost')),
  revenue: v.optional(finite('A revenue')),
}

export const touchpointSchema = v.looseObject(
  {
    ...named,
    phase: v.optional(text('A phase')),
    channel: v.optional(text('A channel')),
    description: v.optional(text('A description')),
    role: v.optional(text('A role')),
    expectation: feeling('An expectation'),
    experience: feeling('An experience'),
    needs: list('needs'),
    ...customerView,
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

export const phaseSchema = v.looseObject(
  { ...named, ...customerView },
  'A phase is an object with an "id".',
)

export const channelSchema = v.looseObject(named, 'A channel is an object with an "id".')

export const probabilitySchema = v.union(
  [v.literal('rest'), share('A probability')],
  'A probability is a number from 0 to 1, or "rest", which completes the row.',
)

export const weightSchema = nonNegative('A weight')

const rowsSchema = dictionary(
  dictionary(probabilitySchema, 'A row of transitions is an object of probabilities by id.'),
  '"transitions" must be an object of rows by id.',
)

const weights = (what: string) =>
  dictionary(weightSchema, `"${what}" must be an object of weights by id.`)

export const personaSchema = v.looseObject(
  {
    ...named,
    description: v.optional(text('A description')),
    share: nonNegative('A share'),
    entries: v.optional(weights('entries')),
    transitions: v.optional(rowsSchema),
    sojourns: v.optional(
      dictionary(sojournSchema, '"sojourns" must be an object of sojourn times by touchpoint.'),
    ),
  },
  'A persona is an object with an "id" and a "share".',
)

export const slopeSchema = v.looseObject(
  {
    touchpoint: id,
    from: id,
    to: id,
    slope: finite('A slope'),
    provenance: v.optional(provenanceSchema),
  },
  'A slope is an object with "touchpoint", "from", "to" and "slope".',
)

export const amountSchema = nonNegative('An amount')

export const stockSchema = v.looseObject(
  {
    ...named,
    inflow: dictionary(amountSchema, '"inflow" must be an object of amounts by id.'),
    halfLife: aboveZero,
    level: v.optional(positive('A level')),
    acts: v.array(
      v.strictObject(
        { from: id, to: id, exponent: finite('An exponent') },
        'What a stock acts on is an object with "from", "to" and "exponent", and nothing else.',
      ),
      '"acts" must be a list.',
    ),
  },
  'A stock is an object with "id", "inflow", "halfLife" and "acts".',
)

export const arrivalsSchema = v.looseObject(
  { perDay: nonNegative('"perDay"') },
  'The arrivals are an object with "perDay".',
)

const counts = dictionary(nonNegative('A count'), 'Counts are an object of numbers by id.')

const VERDICTS = ['passes', 'drifts', 'misfits', 'tooLittleData'] as const

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
    backtest: v.optional(
      v.looseObject(
        {
          verdict: v.picklist(VERDICTS, `A verdict is one of ${VERDICTS.join(', ')}.`),
          reasons: list('reasons'),
          at: v.optional(text('"at"')),
          until: v.optional(text('"until"')),
          horizonDays: v.optional(nonNegative('"horizonDays"')),
          followed: v.optional(nonNegative('"followed"')),
          days: v.optional(nonNegative('"days"')),
          inside: v.optional(nonNegative('"inside"')),
        },
        'The backtest is an object with a "verdict".',
      ),
    ),
    noise: v.optional(
      v.looseObject(
        {
          epsilon: positive('"epsilon"'),
          stepsPerCustomer: positive('"stepsPerCustomer"'),
          threshold: nonNegative('"threshold"'),
        },
        '"noise" is an object with "epsilon", "stepsPerCustomer" and "threshold".',
      ),
    ),
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
    description: v.optional(text('The description')),
    goal: v.optional(text('The goal')),
    provenance: v.optional(provenanceSchema),
    currency: v.optional(text('The currency')),
    phases: v.optional(v.array(phaseSchema, '"phases" must be a list.')),
    channels: v.optional(v.array(channelSchema, '"channels" must be a list.')),
    touchpoints: v.array(touchpointSchema, '"touchpoints" must be a list.'),
    outcomes: v.optional(v.array(outcomeSchema, '"outcomes" must be a list.'), []),
    conversions: v.optional(v.array(id, '"conversions" must be a list of ids.')),
    entries: weights('entries'),
    transitions: rowsSchema,
    personas: v.optional(v.array(personaSchema, '"personas" must be a list.')),
    referrals: v.optional(
      dictionary(
        nonNegative('A number of referrals'),
        '"referrals" must be an object of numbers by id.',
      ),
    ),
    referralEntries: v.optional(weights('referralEntries')),
    arrivals: v.optional(arrivalsSchema),
    slopes: v.optional(v.array(slopeSchema, '"slopes" must be a list.')),
    stocks: v.optional(v.array(stockSchema, '"stocks" must be a list.')),
    tail: v.optional(tailSchema),
    evidence: v.optional(evidenceSchema),
  },
  'A journey is an object; see the journey file in the documentation.',
)
