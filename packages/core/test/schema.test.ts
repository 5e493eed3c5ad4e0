import { readFileSync } from 'node:fs'
import { Ajv, type AnySchema } from 'ajv'
import { describe, expect, test } from 'vitest'
import { journeyJsonSchema, scenarioJsonSchema } from '../schema/json-schema.ts'

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const example = '../../../examples/web-shop'
const schemas = [
  ['journey', journeyJsonSchema(), [`${example}/truth.json`, `${example}/journey.json`]],
  [
    'scenario',
    scenarioJsonSchema(),
    [`${example}/scenarios/shorter-checkout.json`, `${example}/scenarios/added-reviews.json`],
  ],
] as const

describe.each(schemas)('the JSON Schema of the %s file', (name, schema, files) => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema as AnySchema)

  test('ships as the validation has it (npm run schema writes it)', () => {
    expect(read(`../schema/${name}.json`)).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  test.each(files)('accepts %s', (path) => {
    validate(read(path))
    expect(validate.errors).toBeNull()
  })

  test('refuses another format, a missing key and a value of another type', () => {
    const good = read(files[0])
    expect(validate({ ...good, format: 'other' })).toBe(false)
    expect(validate({ format: good.format, version: 1 })).toBe(false)
    expect(validate({ ...good, changes: 1, transitions: { ad: { lost: 2 } } })).toBe(false)
  })
})
