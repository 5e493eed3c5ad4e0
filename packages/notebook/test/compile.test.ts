import { describe, expect, test } from 'vitest'
import { CodeError } from '../src/compile/code-error.ts'
import { compileCell } from '../src/compile/compile-cell.ts'

const modules = ['sojourn/model']

describe('inputs and outputs', () => {
  test.each<[string, string[], string[]]>([
    ['1 + 1', [], []],
    ['const a: number = b', ['b'], ['a']],
    ['let { a, c: [d = e] } = b', ['b', 'e'], ['a', 'd']],
    ['function f(x: string) { return x + y }', ['y'], ['f']],
    ['class A extends B<string> { z = w }', ['B', 'w'], ['A']],
    ['for (const i of list) { const k = i; use(k) }', ['list', 'use'], []],
    ['type T = Other; interface U { a: Gone }', [], []],
    ['const r = xs.map((x) => x.y).filter(Boolean)', ['xs', 'Boolean'], ['r']],
    ['display(a); console.log(b)', ['a', 'b'], []],
    ['const o = { a, b: c }', ['a', 'c'], ['o']],
    ['const x = undefined', [], ['x']],
    ['enum E { A, B }', [], ['E']],
    ['await later(1)', ['later'], []],
    ['try { f() } catch (e) { g(e) }', ['f', 'g'], []],
    ['a satisfies string', ['a'], []],
  ])('%s', (source, inputs, outputs) => {
    const cell = compileCell(source, modules)
    expect([...cell.inputs].sort()).toEqual([...inputs].sort())
    expect(cell.outputs).toEqual(outputs)
  })

  test('imports are read, blanked, and not outputs of their own', () => {
    const cell = compileCell(
      "import { journey as j, type Journey, Chain } from 'sojourn/model'\nimport * as m from 'sojourn/model'\nconst c: Chain = j(m)",
      modules,
    )
    expect(cell.imports).toEqual([
      { module: 'sojourn/model', local: 'j', name: 'journey' },
      { module: 'sojourn/model', local: 'Chain', name: 'Chain' },
      { module: 'sojourn/model', local: 'm', name: '*' },
    ])
    expect(cell.code.split('\n').slice(0, 2).join('').trim()).toBe('')
    expect(cell.inputs.sort()).toEqual(['j', 'm'])
  })
})

describe('mistakes', () => {
  test.each<[string, number, number, RegExp]>([
    ['const a = 1\nconst b = = 2', 2, 11, /Unexpected/],
    ['const a: number = 1\nconst a: string = 2', 2, 7, /already been declared/],
    ["import fs from 'node:fs'", 1, 1, /cannot import node:fs.*sojourn\/model/],
    ["1\nimport('https://evil.example/x.js')", 2, 1, /import\(\) is not available/],
    ['export const a = 1', 1, 1, /no export/],
    [
      'const f: (x: number) => void = () => { price = 2 }',
      1,
      40,
      /price is not defined in this cell/,
    ],
    ['const display = 1', 1, 1, /display is given/],
    ['return 1', 1, 1, /return/],
    ['const s = "abc', 1, 11, /Unterminated/],
  ])('%s', (source, line, column, message) => {
    let error: unknown
    try {
      compileCell(source, modules)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(CodeError)
    const { line: l, column: c, message: m } = error as CodeError
    expect([l, c]).toEqual([line, column])
    expect(m).toMatch(message)
  })
})
