import { expect, test } from 'vitest'
import { pathTable } from '../../src/attribution/index.ts'
import { JourneyError } from '../../src/model/index.ts'

test('texts and lists come to the same, and blanks round touches go', () => {
  const text = pathTable([{ path: 'ad > mail >  ad', conversions: 1, value: 2, nulls: 3 }])
  expect(
    pathTable([{ path: ['ad', ' mail', 'ad\t'], conversions: 1, value: 2, nulls: 3 }]),
  ).toEqual(text)
  expect(text).toEqual({
    channels: ['ad', 'mail'],
    start: Int32Array.of(0, 3),
    touch: Int32Array.of(0, 1, 0),
    conversions: Float64Array.of(1),
    value: Float64Array.of(2),
    nulls: Float64Array.of(3),
  })
})

test('separators may be of any length, and names any text', () => {
  const names = ['__proto__', 'constructor', 'a>b', '买', 'x'.repeat(500)]
  for (const separator of [' > ', '→', '||', ' '])
    expect(
      pathTable([{ path: names.join(separator), conversions: 1 }], { separator }).channels,
    ).toEqual(names)
})

test('many names keep their numbers', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `channel ${i}`)
  const { channels, touch } = pathTable([{ path: [...names, ...names], conversions: 1 }])
  expect(channels).toEqual(names)
  expect([...touch]).toEqual([...names.keys(), ...names.keys()])
})

test('names that hash alike are told apart', () => {
  // Long names are hashed by every few characters; these differ in between.
  const names = Array.from({ length: 16 }, (_, i) => `${'x'.repeat(i)}y${'x'.repeat(15 - i)}`)
  const { channels, touch } = pathTable([{ path: [...names, ...names], conversions: 1 }])
  expect(channels).toEqual(names)
  expect([...touch]).toEqual([...names.keys(), ...names.keys()])
})

test('what no row gives is absent', () => {
  expect(Object.keys(pathTable([{ path: 'a', conversions: 1 }]))).not.toContain('value')
  const some = pathTable([
    { path: 'a', conversions: 1 },
    { path: 'a', conversions: 1, value: 5, nulls: 2 },
  ])
  expect(some.value).toEqual(Float64Array.of(0, 5))
  expect(some.nulls).toEqual(Float64Array.of(0, 2))
})

test('every problem is listed, with its row', () => {
  const refuse = () =>
    pathTable([
      { path: 'a', conversions: 1 },
      { path: ' ', conversions: -1 },
      { path: [], conversions: 1, nulls: Number.NaN },
      { path: 'a >  > b', conversions: 0, value: 3 },
      { path: 'a > ', conversions: Infinity },
    ])
  expect(refuse).toThrow(JourneyError)
  try {
    refuse()
  } catch (error) {
    expect((error as JourneyError).problems).toEqual([
      { path: '[1].path', message: 'the path is empty; it needs at least one touch' },
      { path: '[1].conversions', message: '-1 is no finite number from 0' },
      { path: '[2].path', message: 'the path is empty; it needs at least one touch' },
      { path: '[2].nulls', message: 'NaN is no finite number from 0' },
      { path: '[3].path', message: 'touch 2 is empty: look for a separator too many' },
      { path: '[3].value', message: 'there is a value of 3 but no conversion' },
      { path: '[4].path', message: 'touch 2 is empty: look for a separator too many' },
      { path: '[4].conversions', message: 'Infinity is no finite number from 0' },
    ])
  }
})

test('a table that nobody is in is refused, and so is an empty separator', () => {
  expect(() => pathTable([])).toThrow('nobody took a path')
  expect(() => pathTable([{ path: 'a', conversions: 0, nulls: 0 }])).toThrow('nobody took a path')
  expect(() => pathTable([], { separator: '' })).toThrow(RangeError)
})
