import { example, exampleIds, languages } from '@sojourn/catalogue'
import { readNotebook } from '@sojourn/notebook'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName } from '../src/app/file-name.ts'
import { notebookOf } from '../src/document/new-notebook.ts'
import { csv } from '../src/studio/export/csv.ts'
import { exampleOf } from '../src/studio/share/example-of.ts'
import {
  readSettings,
  type Settings,
  settingsOf,
  withSettings,
  writeSettings,
} from '../src/studio/share/settings-link.ts'

const settings: Settings = {
  version: 1,
  example: 'clothes-shop',
  plan: [
    { id: 'size-guide', on: true, parameters: [{ name: 'fixedCost', value: 20_000 }] },
    { id: 'added-reviews', on: false, parameters: [] },
  ],
  pins: [{ title: 'Größe «ø» 1', levers: [{ id: 'size-guide', on: true, parameters: [] }] }],
}
const opened = (id: Settings['example'], language: (typeof languages)[number]) => {
  const { journey, scenarios } = example(id, language)
  return notebookOf(journey, { title: 'T', language, scenarios })
}
/** A link as somebody might make it by hand. */
const forged = (value: unknown) => {
  const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
  return `#settings=${bytes.toString('base64url')}`
}

describe('a link of settings', () => {
  test('gives back what was put in, and is short', () => {
    const link = writeSettings(settings)
    expect(readSettings(link)).toEqual(settings)
    expect(link.length).toBeLessThan(600)
    expect(link).toMatch(/^#settings=[\w-]+$/)
  })

  test('gives the notebook that it was made of, in any language', () => {
    for (const language of languages) {
      const notebook = readNotebook(withSettings(opened('clothes-shop', language), settings))
      expect(exampleOf(notebook)).toBe('clothes-shop')
      expect(settingsOf(notebook, 'clothes-shop')).toEqual(settings)
    }
  })

  test.each(exampleIds)('%s is known as an example until its journey is changed', (id) => {
    const notebook = opened(id, 'da')
    expect(exampleOf(notebook)).toBe(id)
    const cells = notebook.cells.map((cell) =>
      cell.kind === 'map'
        ? { ...cell, journey: { ...(cell.journey as object), name: 'Another' } }
        : cell,
    )
    expect(exampleOf({ ...notebook, cells })).toBeUndefined()
    const code = { id: 'c99', kind: 'code', source: '1' } as const
    expect(exampleOf({ ...notebook, cells: [...notebook.cells, code] })).toBeUndefined()
    expect(exampleOf({ ...notebook, cells: notebook.cells.slice(0, -1) })).toBeUndefined()
  })

  test.each<[string, unknown]>([
    ['no JSON', '{'],
    ['another version', { ...settings, version: 2 }],
    ['an example that there isn’t', { ...settings, example: '__proto__' }],
    ['a key that there isn’t', { ...settings, code: 'alert(1)' }],
    ['a lever that there isn’t', { ...settings, plan: [{ id: 'x', on: true, parameters: [] }] }],
    [
      'a parameter out of range',
      {
        ...settings,
        plan: [{ id: 'size-guide', on: true, parameters: [{ name: 'reach', value: 2 }] }],
      },
    ],
    [
      'a parameter of Object.prototype',
      {
        ...settings,
        plan: [{ id: 'size-guide', on: true, parameters: [{ name: 'toString', value: 1 }] }],
      },
    ],
    ['too many pins', { ...settings, pins: Array(21).fill(settings.pins[0]) }],
    [
      'more than 4 kB',
      { ...settings, pins: Array(20).fill({ title: 'x'.repeat(200), levers: [] }) },
    ],
    ['keys of a prototype', '{"__proto__":{"polluted":1},"version":1}'],
  ])('with %s is refused', (_, value) => {
    expect(readSettings(forged(value))).toBeUndefined()
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('that is anything at all is read or refused, and throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(readSettings(`#settings=${text}`)).toBeUndefined()
        expect(readSettings(forged(text))).toBeUndefined()
      }),
      { seed: 6, numRuns: 300 },
    )
    const whole = writeSettings(settings)
    for (let cut = 11; cut < whole.length; cut += 7)
      expect(readSettings(whole.slice(0, cut))).toBeUndefined()
  })
})

describe('files', () => {
  test('a table is RFC 4180, and no text of it is a formula', () => {
    const text = csv({
      columns: ['Name', 'Value, %'],
      rows: [
        ['=HYPERLINK("x")', 0.1],
        ['two\nlines', -3],
      ],
    })
    expect(text).toBe('\ufeffName,"Value, %"\r\n"\'=HYPERLINK(""x"")",0.1\r\n"two\nlines",-3\r\n')
  })

  test('names of files are plain', () => {
    expect(fileName('Größe: «Æble» / ø … 19 of 20', 'csv')).toBe('Größe «Æble» ø … 19 of 20.csv')
    expect(fileName('???', 'svg')).toBe('sojourn.svg')
  })
})
