import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { journeySchema } from '../src/model/journey-schema.ts'
import { dictionaryValues } from '../src/model/schema.ts'
import { scenarioSchema } from '../src/scenarios/scenario-schema.ts'

/** JSON Schema of the journey file. */
export function journeyJsonSchema(): JsonSchema {
  return { ...convert(journeySchema), title: 'Sojourn journey, version 1' }
}

/** JSON Schema of the scenario file. */
export function scenarioJsonSchema(): JsonSchema {
  return { ...convert(scenarioSchema), title: 'Sojourn scenario, version 1' }
}

/** Rules that JSON Schema has no words for (sums, ids, durations) are left to `sojourn check`. */
export function convert(schema: GenericSchema): JsonSchema {
  return toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => {
      const values = dictionaryValues(valibotSchema)
      return values && { type: 'object', additionalProperties: withoutDialect(convert(values)) }
    },
  })
}

function withoutDialect({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema
}
