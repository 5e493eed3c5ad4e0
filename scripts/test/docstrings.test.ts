import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { docstringExamples } from '../documentation-tests.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const examples = docstringExamples()

describe('examples in docstrings run', () => {
  test('there are some', () => {
    expect(examples.length).toBeGreaterThan(20)
  })

  test.each(examples)(
    '$file:$line',
    ({ file, line }) => import(`${root}${file}.example.${line}.ts`),
  )
})
