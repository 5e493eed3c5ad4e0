import { writeShareLink } from '@sojourn/notebook'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'
import { notebookWith } from './notebook-visit.ts'
import { newPage, patiently } from './open-page.ts'

/** What may be the same as in English: names, words that are, and what is the reader's own here. */
const SAME = new RegExp(
  `^(${[
    'Sojourn|Sandbox|English|Norsk bokmål|Dansk|Svenska|NOK|TypeScript|Facebook|Instagram',
    'Google Analytics 4 \\(BigQuery\\)|HubSpot|Salesforce|Matomo|Segment|XES.*',
    'Studio|Scenario|Margin|Median|Link|Stop|Input|Find|Text|\\d+ min',
    // What levers rest on: those who wrote it, and when.
    '[^a-z]+ .*(19|20)\\d\\d.*',
    // Files, columns and names of this test, and of the library's functions.
    '.*xyz.*|user_id|created_at|page|revenue|order|shapley|markov',
    'true|object|number|array|function|conversions|channels|\\{.*\\}',
  ].join('|')})$`,
)

describeInBrowser('languages', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('nothing English is left on any kind of page in the other languages', async () => {
    const { page } = await newPage(browser)
    const left: string[] = []
    const collect = async (name: string) => {
      const english = new Set(await textsIn(page, 'en'))
      expect(english.size, name).toBeGreaterThan(10)
      for (const language of ['nb', 'da', 'sv']) {
        const same = async () =>
          (await textsIn(page, language)).filter((text) => isWords(text) && english.has(text))
        let found = await same()
        // Drawings, and sentences of the library, follow a moment later.
        for (let i = 0; i < 10 && found.length > 0; i++) {
          await page.waitForTimeout(200)
          found = await same()
        }
        left.push(...found.map((text) => `${language}, ${name}: ${text}`))
      }
    }
    const open = async (hash: string, there: string) => {
      await page.goto('about:blank')
      await page.goto(playground + hash)
      await page
        .locator(there)
        .first()
        .waitFor({ ...patiently, state: 'attached' })
    }
    const openDetails = () =>
      page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true
      })
    const press = async (name: string, selector: string, each = true) => {
      for (const button of await page.locator(selector).all()) {
        await button.evaluate((element: HTMLElement) => element.click())
        if (each) await collect(name)
      }
    }

    await open('', '.start-open')
    await collect('start')

    await open('#/example/clothes-shop', '.follow')
    await page.locator('.side-head .link').click()
    await page.locator('#touchpoint-cart').focus()
    await page.keyboard.press('Enter')
    await collect('studio')
    await press('studio', '.sec .btn[aria-expanded=false], .follow .buttons .btn', false)
    await openDetails()
    await page.waitForTimeout(500)
    await collect('studio')

    await open('#/sketch', '.sk-primary')
    await press('sketch', '.sk-steps button')
    await open('#/fit', 'input[type=file]')
    await collect('fit')
    await page.locator('input[type=file]').setInputFiles(LOG)
    await page.locator('.fit-primary').first().click(patiently)
    await page.locator('.fit-verdict').waitFor(patiently)
    await openDetails()
    await collect('fit')

    for (const [name, hash, there] of [
      ['lessons', '#/lessons', 'h1'],
      ['lesson', '#/lesson/getting-there', 'h1'],
      ['class', '#/class', 'h1'],
      ['unknown', '#/nothing', 'h1'],
      ['question', '#/question/which-channel-deserves-the-credit', '.nb-value'],
    ] as const) {
      await open(hash, there)
      await openDetails()
      await collect(name)
    }

    await open(await writeShareLink(NOTEBOOK), 'article')
    await collect('shared')
    await page.locator('.nb-notice .pri').first().click()
    await page.locator('.nb-value').first().waitFor(patiently)
    await page.locator('.nb-bar .ico').first().click()
    await collect('notebook')
    await page.context().close()
    expect([...new Set(left)]).toEqual([])
  })
})

async function textsIn(page: Page, language: string): Promise<string[]> {
  await page.evaluate((to) => {
    const select = document.querySelector('select.lang') as HTMLSelectElement
    select.value = to
    select.dispatchEvent(new Event('change', { bubbles: true }))
    // English is what the others are compared with: all of it must be there.
    const wait = to === 'en' ? 500 : 50
    return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, wait)))
  }, language)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
  return page.evaluate(textsOf)
}

function isWords(text: string): boolean {
  return /\p{L}{3}/u.test(text) && !SAME.test(text.replace(/^\[[\w-]+\] /, ''))
}

/** Texts of the page, with those that only screen readers or tips say. */
function textsOf(): string[] {
  const SILENT = 'code, pre, kbd, noscript, script, style, .monaco-editor, [lang]:not(html)'
  const SAID = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription']
  const SHOWN = ['title', 'placeholder', 'alt', 'label']
  const texts = new Set<string>([`[title] ${document.title}`])
  const description = document.querySelector('meta[name=description]')?.getAttribute('content')
  if (description) texts.add(`[description] ${description}`)
  const add = (root: Node) => {
    const nodes = document.createTreeWalker(root)
    for (let node: Node | null = root; node !== null; node = nodes.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      // What Plot calls its marks is within drawings that are one picture to a screen reader.
      if (element?.closest(SILENT)) continue
      if (!(node instanceof Element))
        texts.add((node.textContent ?? '').replace(/\s+/g, ' ').trim())
      else if (!node.closest('[role=img] *'))
        for (const name of [...SAID, ...SHOWN]) {
          const value = node.getAttribute(name)
          if (value) texts.add(`[${name}] ${value}`)
        }
      if (node instanceof Element && node.shadowRoot) add(node.shadowRoot)
    }
  }
  add(document.documentElement)
  return [...texts]
}

/** A log of four hundred customers of whom a third goes on. */
const LOG = {
  name: 'xyz.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'user_id,created_at,page,revenue',
      ...Array.from({ length: 400 }, (_, i) => {
        const at = (days: number) => new Date(1.7e12 + (i / 8 + days) * 86_400_000).toISOString()
        const first = `c${i},${at(0)},xyz1,`
        return i % 3 === 0 ? `${first}\nc${i},${at(0.1)},xyz2,\nc${i},${at(0.2)},order,20` : first
      }),
    ].join('\n'),
  ),
}

const JOURNEY = {
  format: 'sojourn-journey',
  version: 1,
  name: 'xyz',
  touchpoints: [{ id: 'xyz1' }, { id: 'xyz2' }],
  outcomes: [{ id: 'xyz3', kind: 'conversion' }, { id: 'xyz4' }],
  entries: { xyz1: 1 },
  transitions: { xyz1: { xyz2: 0.5, xyz4: 0.5 }, xyz2: { xyz3: 0.5, xyz4: 0.5 } },
}
const SCENARIO = {
  format: 'sojourn-scenario',
  version: 1,
  name: 'xyz',
  changes: [{ op: 'scaleOdds', from: 'xyz2', to: 'xyz3', factor: 2, ramp: '10d' }],
}

/** A cell of each kind, and of each kind of control, with what cells show. */
const NOTEBOOK = notebookWith(
  [
    { kind: 'text', source: 'xyz' },
    { kind: 'map', name: 'xyz', journey: JOURNEY },
    { kind: 'scenario', name: 'xyzs', scenario: SCENARIO },
    { kind: 'levers', name: 'xyzp', of: 'xyz', levers: [] },
    ...[
      { type: 'slider', min: 0, max: 1, value: 0 },
      { type: 'number', value: 0 },
      { type: 'choice', options: ['xyz'], value: 'xyz' },
      { type: 'switch', value: true },
      { type: 'distribution', value: { distribution: 'normal', mean: 0, sd: 1 } },
    ].map((control, i) => ({
      kind: 'input',
      name: `xyz${i}`,
      control: { ...control, label: 'xyz' },
    })),
    { kind: 'chart', chart: 'dropOff', of: 'xyz' },
    { kind: 'table', of: 'xyz.touchpoints' },
    {
      kind: 'quiz',
      source: 'xyz',
      answers: [
        { text: 'xyz', right: true },
        { text: 'xyz1', right: false },
      ],
    },
    {
      kind: 'code',
      source: "import { forecast } from 'sojourn'\nforecast(xyz, [xyzs], { draws: 20 }).notes",
    },
    { kind: 'code', source: 'const xyz9 = undefined as any\nxyz9.y' },
    { kind: 'code', source: 'cohort(' },
    { kind: 'code', source: "chart('xyz', [])" },
  ].map((cell, i) => ({ id: `c${i}`, ...cell })),
  'xyz',
)
