import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { shippedDependencies } from '../dependencies.ts'
import { licencesPage } from '../licences-page.ts'
import { oldDependencies } from '../old-dependencies.ts'

const page = new URL('../../docs/reference/licences.md', import.meta.url)
const dependencies = shippedDependencies()

it('the page on licences is current; else run npm run licences', () => {
  expect(readFileSync(page, 'utf8')).toBe(licencesPage())
})

it('whatever comes along may be used and passed on by anybody', () => {
  const free =
    /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0|BlueOak-1\.0\.0|OFL-1\.1|Unlicense|MPL-2\.0|MIT-0)\b/
  expect(dependencies.filter(({ licence }) => !free.test(licence))).toEqual([])
  expect(dependencies.length).toBeGreaterThan(30)
})

it('has a reason only for what is used', () => {
  const direct = dependencies.filter((each) => each.direct).map(({ name }) => name)
  expect(Object.keys(oldDependencies).filter((name) => !direct.includes(name))).toEqual([])
})
