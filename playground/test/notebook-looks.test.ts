import { example } from '@sojourn/catalogue'
import { readShareLink } from '@sojourn/notebook'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from '../src/notebook/messages/en.ts'
import { expectNoFaults } from './axe.ts'
import { describeInBrowser, launch } from './browser.ts'
import { cells, notebookWith, visitRunning } from './notebook-visit.ts'
import { patiently, phone, sideways } from './open-page.ts'

const all = notebookWith([
  { id: 'c1', kind: 'text', source: '# One of each' },
  {
    id: 'c2',
    kind: 'input',
    name: 'price',
    control: { type: 'slider', label: 'Price', min: 0, max: 9, value: 2 },
  },
  {
    id: 'c3',
    kind: 'input',
    name: 'lift',
    control: {
      type: 'distribution',
      label: 'Lift',
      value: { distribution: 'between', low: 1, high: 2, level: 0.8 },
    },
  },
  { id: 'c4', kind: 'code', source: 'const rows = [{ a: price, b: 1 }]\nconsole.log(lift)\nrows' },
  { id: 'c5', kind: 'code', source: 'price.nothing.here' },
  { id: 'c6', kind: 'code', lazy: true, source: 'price' },
  { id: 'c7', kind: 'table', of: 'rows' },
  {
    id: 'c8',
    kind: 'map',
    name: 'journey',
    journey: {
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'search' }, { id: 'cart' }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { search: 1 },
      transitions: { search: { cart: 0.4, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
    },
  },
  {
    id: 'c9',
    kind: 'levers',
    name: 'plan',
    of: 'journey',
    levers: [{ id: 'clear-prices', on: true, parameters: [] }],
  },
  { id: 'c10', kind: 'chart', chart: 'dropOff', of: 'journey' },
  {
    id: 'c11',
    kind: 'quiz',
    source: 'One and one?',
    answers: [
      { text: '2', right: true, why: 'So it is.' },
      { text: '3', right: false },
    ],
  },
])

describeInBrowser('the notebook, one cell of each kind', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test.each([
    ['desktop', {}],
    ['phone', phone],
  ])('axe finds nothing on a %s, light and dark, and nothing is too wide', async (_, options) => {
    // The page's own policy lets no foreign script in.
    const { page, complaints } = await visitRunning(browser, all, { ...options, bypassCSP: true })
    await page.getByText('Error in line 1').waitFor()
    await page.getByRole('button', { name: 'Check the answer' }).waitFor()
    await page.locator('#cell-c10 figure').waitFor()
    await page.locator('#cell-c2').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('c')
    await expectNoFaults(page)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test.each(['nb', 'da', 'sv'])('no English is left behind in %s', async (locale) => {
    const { page } = await visitRunning(browser, all, { locale })
    await expect.poll(() => page.locator('#cell-c5 [role=alert]').count(), patiently).toBe(1)
    await page.locator('#cell-c4').focus()
    const said = (await page.locator('body').innerText()).split('\n').map((line) => line.trim())
    const english = [en.runAll, en.neverRun, en.waits, en.asTable, en.quiz.check, en.levers.add]
    for (const words of [...english, en.side.variables, en.side.history, en.files.export])
      expect(said).not.toContain(words)
    expect(await page.getByRole('button', { name: en.runCell }).count()).toBe(0)
    await page.context().close()
  })

  test('levers offer what counts on their journey, and mark what was set without effect', async () => {
    const shorter = {
      id: 'shorter-checkout',
      on: true,
      parameters: [{ name: 'removed', value: 0.8 }],
    }
    const { page } = await visitRunning(
      browser,
      notebookWith([
        { id: 'm1', kind: 'map', name: 'journey', journey: example('web-shop').journey },
        { id: 'm2', kind: 'levers', name: 'plan', of: 'journey', levers: [shorter] },
      ]),
    )
    const rows = page.locator('#cell-m2 .nb-param')
    await expect
      .poll(() => rows.locator('span').allTextContents(), patiently)
      .toEqual([
        'Superfluous fields taken out (no effect on this journey)',
        'Of those lost at the account: would have stayed',
        'Share who meet it',
      ])
    await page.context().close()
  })

  test('a link to it holds what its cells show', async () => {
    const { page } = await visitRunning(browser, all)
    await page.getByText('Error in line 1').waitFor()
    await expect.poll(() => page.locator('#cell-c7 table').count(), patiently).toBe(1)
    await page.locator('summary').filter({ hasText: 'Share' }).click()
    const address = page.getByRole('textbox').filter({ visible: true }).last()
    await expect.poll(() => address.inputValue(), patiently).toContain('#notebook=')
    const shared = await readShareLink(new URL(await address.inputValue()).hash)
    expect(shared?.cells).toEqual(all.cells)
    expect(shared?.outputs?.find(({ cell }) => cell === 'c7')?.outputs).toMatchObject([
      { kind: 'table', data: { columns: ['a', 'b'], rows: [[2, 1]] } },
    ])
    expect(await cells(page).count()).toBe(11)
    await page.context().close()
  })
})
