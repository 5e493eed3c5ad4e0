// Writes the JSON Schemas of all files into docs/public/schema, from the schemas that validate them;
// `npm run docs` and `npm run build:site` do it.
import { mkdirSync, writeFileSync } from 'node:fs'
import {
  convert,
  journeyJsonSchema,
  scenarioJsonSchema,
} from '../packages/core/schema/json-schema.ts'
import { handInSchema } from '../packages/lessons/src/hand-in.ts'
import { notebookSchema } from '../packages/notebook/src/document/notebook.ts'

/** By the name of its file. */
export function siteSchemas() {
  return {
    'journey.json': journeyJsonSchema(),
    'scenario.json': scenarioJsonSchema(),
    'notebook.json': { ...convert(notebookSchema), title: 'Sojourn notebook, version 1' },
    'hand-in.json': { ...convert(handInSchema), title: 'Sojourn hand-in, version 1' },
  }
}

if (process.argv[1]?.endsWith('site-schemas.ts')) {
  const folder = new URL('../docs/public/schema/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [name, schema] of Object.entries(siteSchemas()))
    writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
