import { Ajv, type AnySchema } from 'ajv'
import { expect, test } from 'vitest'
import { course, writeHandIn } from '../../packages/lessons/src/index.ts'
import { siteSchemas } from '../site-schemas.ts'

const schemas = siteSchemas()
const accepts = (name: keyof typeof schemas, value: unknown) =>
  new Ajv({ strict: false, validateFormats: false }).compile(schemas[name] as AnySchema)(value)

test('the schema of notebooks accepts one, and refuses a cell of no kind', () => {
  const cell = { id: 'c1', kind: 'code', source: '1 + 1' }
  const notebook = { format: 'sojourn-notebook', version: 1, id: 'a', title: 'A', language: 'en' }
  expect(accepts('notebook.json', { ...notebook, cells: [cell] })).toBe(true)
  expect(accepts('notebook.json', { ...notebook, cells: [{ ...cell, kind: 'film' }] })).toBe(false)
  expect(accepts('notebook.json', { ...notebook, cells: [{ ...cell, more: 1 }] })).toBe(false)
})

test('the schema of hand-ins accepts what is handed in, and refuses it without its digest', async () => {
  const [lesson] = course
  const answer = { task: 'a', given: 1, first: 2, tries: 2, hinted: false }
  const lessons = [{ lesson: lesson?.id ?? '', version: 1, answers: [answer] }]
  const { digest, ...rest } = JSON.parse(await writeHandIn('Kari', lessons))
  expect(accepts('hand-in.json', { ...rest, digest })).toBe(true)
  expect(accepts('hand-in.json', rest)).toBe(false)
})
