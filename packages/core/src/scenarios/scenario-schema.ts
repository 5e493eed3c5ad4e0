import * as v from 'valibot'
import { strengthSchema } from '../model/distribution.ts'
import { id } from '../model/schema.ts'

const options = {
  reach: v.optional(strengthSchema),
  lever: v.optional(v.pipe(v.string('A lever is text.'), v.nonEmpty('A lever must not be empty.'))),
  source: v.optional(v.string('A source is text.')),
  grade: v.optional(v.picklist(['A', 'B', 'C', 'D'], 'A grade is A, B, C or D.')),
}

export const OPERATIONS = {
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
  }),
}

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
      v.variant('op', [OPERATIONS.scaleOdds, OPERATIONS.removeTouchpoint], (issue) =>
        typeof issue.input === 'string'
          ? `${JSON.stringify(issue.input)} is not an operation of this version; use one of ${Object.keys(OPERATIONS).join(', ')}.`
          : `A change is an object with "op": one of ${Object.keys(OPERATIONS).join(', ')}.`,
      ),
      '"changes" must be a list.',
    ),
  },
  'A scenario is an object; see the scenario file in the documentation.',
)
