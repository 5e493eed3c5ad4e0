import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NameTable } from '../src/fields/name-table.ts'

const utf8 = new TextEncoder()

function codes(table: NameTable, names: readonly string[]): number[] {
  return names.map((name) => {
    const bytes = utf8.encode(`<${name}>`)
    const found = table.find(bytes, 1, bytes.length - 1)
    return found < 0 ? table.add(bytes, 1, bytes.length - 1) : found
  })
}

function codesByMap(names: readonly string[]): number[] {
  const map = new Map<string, number>()
  return names.map((name) => {
    const code = map.get(name) ?? map.size
    map.set(name, code)
    return code
  })
}

test('gives the codes that a Map would', () => {
  const word = fc.string({ unit: 'binary', maxLength: 4 })
  fc.assert(
    fc.property(fc.array(word, { size: '+2' }), (names) => {
      const table = new NameTable()
      expect(codes(table, names)).toEqual(codesByMap(names))
      expect(table.names()).toEqual([...new Set(names)])
    }),
    { seed: 21, numRuns: 50 },
  )
})

test('grows to many names, each met again', () => {
  const once = Array.from(
    { length: 100_000 },
    (_, i) => `${(i * 7919) % 100_003}-${'x'.repeat(i % 9)}`,
  )
  const names = [...once, ...[...once].reverse()]
  const table = new NameTable()
  expect(codes(table, names)).toEqual(codesByMap(names))
  expect(table.size).toBe(new Set(once).size)
})
