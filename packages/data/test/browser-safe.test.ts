import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))

test.each(files.filter((file) => !file.startsWith('node/')))('%s needs no Node', (file) => {
  const text = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  expect(text).not.toMatch(/'node:|\.\/node\/|\b(process|Buffer|require|NodeJS)\b/)
})

test('what needs Node is kept apart', () => {
  const apart = files.filter((file) => file.startsWith('node/'))
  const text = apart.map((file) => readFileSync(join(source, file), 'utf8')).join('\n')
  expect(text).toMatch(/'node:fs'/)
})
