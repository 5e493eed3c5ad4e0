// Writes the JSON Schemas of the journey and scenario files from the schemas that validate them:
// npm run schema
import { writeFileSync } from 'node:fs'
import { journeyJsonSchema, scenarioJsonSchema } from './json-schema.ts'

for (const [name, schema] of [
  ['journey.json', journeyJsonSchema()],
  ['scenario.json', scenarioJsonSchema()],
] as const)
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
