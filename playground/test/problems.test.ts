import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { example } from '@sojourn/catalogue'
import { EventLogError, readEventLog } from '@sojourn/data'
import { compileCell, readNotebook, readNotebookFile } from '@sojourn/notebook'
import type { Browser } from 'playwright-core'
import { changeStrength } from 'sojourn/analysis'
import { checkJourney, type JourneyError } from 'sojourn/model'
import { fitBgBb } from 'sojourn/retention'
import { planScenario, readScenario, type Scenario } from 'sojourn/scenarios'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notebookOf } from '../src/document/new-notebook.ts'
import { isKnown, known, translate } from '../src/problems/translate.ts'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage, patiently } from './open-page.ts'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))
const columns = { customer: 'user', time: 'at', touchpoint: 'page' }

async function problemsOf(file: string): Promise<string[]> {
  try {
    await readEventLog([new TextEncoder().encode(file)], columns)
    return []
  } catch (error) {
    if (!(error instanceof EventLogError)) throw error
    return [error.summary ?? '', ...error.problems.map(({ message }) => message)].filter(Boolean)
  }
}

describe('what is wrong with a file is said in the reader’s language', () => {
  test('columns that are missing', async () => {
    const said = await problemsOf('usr,at,pag\n1,2,3\n')
    expect(said.map((each) => translate(each, 'nb'))).toEqual([
      'Overskriften har 3 kolonner: "usr", "at", "pag"',
      'det er ingen kolonne "user" for kunden; mente du "usr"?',
      'det er ingen kolonne "page" for kontaktpunktet; mente du "pag"?',
    ])
  })

  test('several things in one row, each with the value that it quotes', async () => {
    const said = await problemsOf('user,at,page\n,13/02/2020,home\n')
    const swedish = said.map((each) => translate(each, 'sv')).join('\n')
    expect(swedish).toContain('kolumn "user": är tom')
    expect(swedish).toContain('kolumn "at": "13/02/2020" måste skrivas 2020-02-13')
  })

  test('a value that reads like one of our own sentences stays what it is', () => {
    expect(translate('there is no column "is empty" for the time', 'da')).toBe(
      'der er ingen kolonne "is empty" til tiden',
    )
  })

  test.each(['nb', 'da', 'sv'] as const)(
    'what breaks while it is read, in %s',
    async (language) => {
      const files = [
        '',
        'user,at,page\n',
        '%PDF-1.4',
        'user,at,page\na,b\n',
        'PK\u0003\u0004',
        '[{}',
      ]
      for (const file of files)
        for (const message of await problemsOf(file)) {
          expect(isKnown(message), message).toBe(true)
          expect(translate(message, language)).not.toBe(message)
        }
    },
  )

  test('a notebook that is none, with the places of what is wrong', () => {
    const messageOf = (read: () => unknown) => {
      try {
        read()
        return ''
      } catch (error) {
        return (error as Error).message
      }
    }
    const wrong = { format: 'sojourn-notebook', version: 1, id: '?', title: '', language: 'en' }
    const said = translate(
      messageOf(() => readNotebook(wrong)),
      'nb',
    ).split('\n')
    expect(said).toEqual([
      'Notatboken kan ikke leses:',
      '- id: En id er 1 til 64 bokstaver, sifre, _ eller -.',
      '- cells: Dette mangler.',
    ])
    expect(
      translate(
        messageOf(() => readNotebookFile('nothing')),
        'sv',
      ),
    ).toMatch(
      /^Anteckningsboken kan inte läsas:\n- Det är varken HTML eller JSON, eller så är det avkapat: ladda ner det igen\. /,
    )
  })

  test('whatever is broken in a journey, a scenario or a notebook', { timeout: 120_000 }, () => {
    const { journey, scenarios } = example('clothes-shop', 'en')
    const notebook = notebookOf(journey, { title: 'Shop', language: 'en', scenarios })
    const said = new Set([
      ...whenBroken(journey, (value) => {
        const { problems, warnings } = checkJourney(value)
        return [...problems, ...warnings].map(({ message }) => message)
      }),
      ...scenarios.flatMap((scenario) =>
        whenBroken(scenario, (value) =>
          refusals(() => planScenario(journey, readScenario(value as Scenario))),
        ),
      ),
      ...whenBroken(notebook, (value) => refusals(() => readNotebook(value))),
    ])
    expect(said.size).toBeGreaterThan(100)
    for (const language of ['nb', 'da', 'sv'] as const)
      expect(
        [...said].filter((message) => inEnglish(message, language)),
        language,
      ).toEqual([])
  })

  test('what JavaScript says to somebody who writes a first cell', () => {
    const run = (code: string) => {
      try {
        const { code: compiled } = compileCell(code, [])
        new Function(compiled)()
        return ''
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`
      }
    }
    const said = CELLS_THAT_FAIL.map(run)
    expect(said).not.toContain('')
    for (const language of ['nb', 'da', 'sv'] as const)
      expect(said.filter((message) => inEnglish(message, language))).toEqual([])
    expect(translate('Needs a, but cell 2 failed: ReferenceError: foo is not defined', 'sv')).toBe(
      'Behöver a, men cell 2 misslyckades: ReferenceError: foo är inte definierat',
    )
  })

  test('several refusals of one function, whatever stands between them', () => {
    const said = refusedBy(() =>
      fitBgBb([
        { frequency: 1.5, recency: 4, opportunities: 3 },
        { frequency: 1, recency: 3, opportunities: 2 },
      ]),
    )
    expect(said).toContain('customer 1: ')
    for (const language of ['nb', 'da', 'sv'] as const)
      expect(translate(said, language)).not.toMatch(ENGLISH)
    const days = refusedBy(() => changeStrength({ ramp: -1, halfLife: 0 }))
    expect(translate(days, 'da')).toBe(
      'changeStrength: ramp er -1; det skal være endeligt og mindst 0; halfLife er 0; det skal være over 0',
    )
    const sizes = 'evsi: sizes[0] is 1.5; customers in an arm are a whole number from 0. '
    expect(translate(sizes.repeat(2).trim(), 'sv')).not.toMatch(ENGLISH)
  })

  test('what somebody throws in words of their own stays as it is', () => {
    for (const own of ['RangeError: the cat is 3; a dog', 'Error: a price of mine, with words'])
      expect(translate(own, 'da')).toBe(own)
  })

  test('what is too long to be a list of ours stays as it is, rather than hold up the page', () => {
    const refusal = 'level is 2; it must be between 0 and 1'
    const said = (times: number) => `findDrift: ${Array(times).fill(refusal).join('; ')}`
    expect(translate(said(3), 'da')).not.toContain('must be')
    expect(translate(said(200), 'da')).toBe(said(200))
    const many = Array(40).fill('a is b').join('; ')
    expect(translate(many, 'da')).toBe(many)
  })

  test('every sentence has all its values in each language, and is in none left in English', () => {
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const [english, ...others] of known)
      for (const other of others) {
        expect(values(other), english).toEqual(values(english))
        const [said, meant] = [other, english].map((text) => text.replace(/\{\w+\}/g, ''))
        if (/[a-z]{3}/.test(meant as string) && !/^\w+\.\w+$/.test(meant as string))
          expect(said !== meant || SAME.has((meant as string).trim()), english).toBe(true)
      }
  })

  test('nothing that the packages say is left without a translation', () => {
    const untold = [
      ...saidIn(
        'data/src',
        /\/(node|sql|rules|presets)\/|guess-columns|preset\.ts|event-log-error/,
      ),
      ...saidIn('notebook/src/document', /code-of|edit\.ts/),
      ...saidIn('notebook/src/formats', /sanitise|write-|observable-script/),
      ...saidIn('notebook/src/compile', /find-references|source-map/),
      ...saidIn('notebook/src/runtime', /\/(?!runtime\.ts|output\.ts)/),
      ...saidIn('core/src/model', /chain\.ts|sojourn-time|histor(y|ies)/),
      ...saidIn(
        'core/src/scenarios',
        /describe-|scenario-recipe|scenario-costs|customers-met|strength-draws/,
      ),
      ...saidIn('catalogue/src/levers', /\/(?!compile-lever)/),
      ...saidIn('catalogue/src/roles', /\/(?!confirm-roles)/),
      ...saidIn('core/src/analysis', /^$/),
      ...saidIn('core/src/attribution', /^$/),
      ...saidIn('core/src/decisions', /^$/),
      ...saidIn('core/src/estimation', /fit-sojourn|sojourn-likelihood/),
      ...saidIn('core/src/forecast', /unknown-draws|meeting-change/),
      ...saidIn('core/src/numeric', /^$/),
      ...saidIn('core/src/retention', /^$/),
      ...saidIn('core/src/simulation', /worker-program/),
      ...saidIn('core/src/validation', /^$/),
      ...saidIn('charts/src', /\/messages\/|\/svg\/|likelihood/),
    ].filter((said) => !programmers.test(said) && !values.test(said) && !isTold(said))
    expect(untold).toEqual([])
  })
})

describeInBrowser('on the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })

  test.each([
    ['nb-NO', 'filen er en PDF: eksporter tabellen som CSV', 'Notatboken kan ikke leses:'],
    ['da-DK', 'filen er en PDF: eksportér tabellen som CSV', 'Notesbogen kan ikke læses:'],
    ['sv-SE', 'filen är en PDF: exportera tabellen som CSV', 'Anteckningsboken kan inte läsas:'],
  ])('what can be neither fitted nor opened says why, in %s', async (locale, fit, open) => {
    const { page } = await newPage(browser, { locale })
    await page.goto(playground)
    const notebook = '{"format":"sojourn-notebook","version":1}'
    await page.locator('input[type=file]').setInputFiles([file('mine.json', notebook)])
    await page.getByRole('alert').getByText(open).waitFor(patiently)
    await page.locator('input[type=file]').setInputFiles([file('log.csv', '%PDF-1.7')])
    await page.getByRole('alert').getByText(fit).waitFor(patiently)
    expect(await page.getByRole('alert').locator('[lang=en]').count()).toBe(0)
    await page.context().close()
  })
})

/** Words that none of the other languages has. */
const ENGLISH =
  /\b(the|must|has|are|is|it|of|and|which|this|that|these|with|from|nothing|nobody|they|not|there|than|needs|whole|number|finite|above|below|more|each|give)\b/i

/** Whether a message, or a part of it that isn't quoted, is English still. */
function inEnglish(message: string, language: 'nb' | 'da' | 'sv'): boolean {
  const said = translate(message, language)
  // Keys and values that are listed are the file's own.
  const own = message.match(/"(?:[^"\\]|\\.)*"|(?<=Known are ).*/g) ?? []
  return (
    said === message || ENGLISH.test(own.reduce((text, each) => text.replaceAll(each, ''), said))
  )
}

/** Code of cells, each with a mistake that beginners make. */
const CELLS_THAT_FAIL = [
  'const a = b + 1\nconst b = 2',
  'undeclared',
  'const nothing = undefined\nnothing.y',
  'const none = null\nnone.y = 1',
  'const price = 1\nprice()',
  'const count = 1\ncount = 2',
  'let twice = 1\nlet twice = 2',
  'for (const each of 3) each',
  'const { part } = undefined',
  'new (1 as any)()',
  'const loop = () => loop()\nloop()',
  '[].reduce((a, b) => a + b)',
  "JSON.parse('{')",
  "JSON.parse('x')",
  'new Array(-1)',
  'Object.freeze([1]).push(2)',
  "'use strict'\nObject.freeze({ a: 1 }).a = 2",
  'const half',
  '1 = 2',
  'return 1',
  "const text = 'no end",
  'const text = `no end',
  '/* no end',
  'if (true { }',
  'break',
  'class X {}\nX()',
  '3px',
  'a @ b',
  'try { }',
]

/** What a function says when it refuses. */
function refusedBy(call: () => unknown): string {
  try {
    call()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

/** Why something is refused; nothing where it isn't. */
function refusals(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    const { problems } = error as JourneyError
    return problems.map(({ message }) => message)
  }
}

const WRONG = [null, 'x', '', -3, 7.5, [], {}, ['x', 'x'], '1y', true]

/** What is said of a value with each of its parts taken away, or made something else. */
function whenBroken(value: object, say: (broken: unknown) => string[]): string[] {
  const said: string[] = []
  const breakAt = (
    path: readonly (string | number)[],
    change: (parent: Parent, key: string) => void,
  ) => {
    const broken = structuredClone(value)
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as Parent, broken as Parent)
    change(parent, path.at(-1) as string)
    said.push(...say(broken))
  }
  const visit = (at: unknown, path: readonly (string | number)[]) => {
    if (path.length > 0) {
      for (const wrong of WRONG)
        breakAt(path, (parent, key) => {
          parent[key] = structuredClone(wrong)
        })
      breakAt(path, (parent, key) => {
        if (Array.isArray(parent)) parent.splice(Number(key), 1)
        else delete parent[key]
      })
    }
    if (typeof at !== 'object' || at === null) return
    if (!Array.isArray(at))
      breakAt([...path, 'nmae'], (parent, key) => {
        parent[key] = 1
      })
    for (const [key, child] of Object.entries(at).slice(0, Array.isArray(at) ? 2 : 12))
      visit(child, [...path, key])
  }
  visit(value, [])
  return said
}

type Parent = Record<string, unknown>

/** What is the same in English and another of the languages. */
const SAME = new Set(['lifecycle', 'pixels'])

/** What is handed over with a figure, or names a stream of random numbers: values, and no refusals. */
const values = new RegExp(
  `^(${[
    'the mean of the others$',
    'orders of (channels|levers)$',
    'extendedly dominated$',
    '\\{\\}, \\{\\} segments, start',
    'drift from \\{\\} to',
    'not converged$',
    'What is not known$',
    // One that cannot happen, one about an option named from, and the first half of one that is told.
    'from is \\{\\}; it must be finite$',
    'The kernel of distinct draws',
    'wordOfMouth: one who is referred',
  ].join('|')})`,
)

/** What is said to those who call a function, and what is no sentence. */
const programmers =
  /^(readEventLog|readPathTable):|^it must be one ASCII character|^nothing was handed on$|^Invalid key$|^The (notebook|history|link)$|^\0/

/** Whether a text of the source is a sentence that has a translation, or a part of one. */
function isTold(text: string): boolean {
  const whole = text
    .replace(/^[ ,]+/, '')
    .replace(/\.\{\}$/, '.')
    .replaceAll('[{}]', '[1]')
  for (const value of ['x', '"x"']) {
    const filled = whole.replaceAll('{}', value)
    if (isKnown(filled) && !inEnglish(filled, 'nb')) return true
  }
  const bare = (of: string) => of.replace(/\{\w*\}/g, '\0')
  // A value in front is quoted, and is followed by what is wrong with it; a date is one value.
  const parts = bare(text.replace(/\{\}(?:[-T:]\{\})+/g, '{}').replace(/^\{\} /, '')).split('\0')
  return known.some(([english]) => {
    let from = 0
    return parts.every((part) => {
      const at = bare(english).indexOf(part.replace(/^: $|^; $/, ''), from)
      from = at + part.length
      return at >= 0
    })
  })
}

/** Texts of a folder's source that have several words: `{}` stands where a value is put in. */
function saidIn(folder: string, except: RegExp): string[] {
  return readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !except.test(`/${file}`))
    .flatMap((file) => {
      const path = join(packages, folder, file)
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext)
      const said: string[] = []
      const visit = (node: ts.Node) => {
        const text = textOf(node)
        if (text !== undefined && (text.match(/[a-z]{2,}/g) ?? []).length > 1 && / \w/.test(text))
          said.push(text)
        ts.forEachChild(node, visit)
      }
      visit(source)
      return said
    })
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')
}
