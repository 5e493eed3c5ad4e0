import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { example, exampleIds, framework, frameworkIds } from '../src/index.ts'

const document = readFileSync(
  new URL('../../../docs/reference/examples.md', import.meta.url),
  'utf8',
)
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))

test('the documentation lists the examples with their questions, and the frameworks with their phases', () => {
  const examples = exampleIds.map((id) => [id, example(id).question])
  const frameworks = frameworkIds.map((id) => [
    id,
    framework(id)
      .phases.map(({ name }) => name)
      .join(' · '),
  ])
  expect(rows.map((cells) => [cells[1], cells.at(-2)])).toEqual([...examples, ...frameworks])
})
