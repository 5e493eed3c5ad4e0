import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { cells, notebookWith, visitShared } from './notebook-visit.ts'

const code = { id: 'c1', kind: 'code', source: '1' }
const shows = (kind: string, data: unknown) => ({
  cells: [code],
  outputs: [{ cell: 'c1', outputs: [{ kind, data, summary: 'It' }] }],
})
/** Each is drawn as often as the numbers of all that are within each other, multiplied. */
const masks = Array.from(
  { length: 12 },
  (_, i) =>
    `<mask id="m${i}">${'<rect width="9" height="9" fill="#fff"/>'
      .repeat(8)
      .replaceAll('<rect', i === 0 ? '<rect' : `<rect mask="url(#m${i - 1})"`)}</mask>`,
).join('')

/** Of a link: shown before its reader has agreed to anything. */
const heavy: Record<string, { cells: object[]; outputs?: object[] }> = {
  'quotes within quotes': { cells: [{ id: 'c1', kind: 'text', source: '>'.repeat(100_000) }] },
  'emphasis without an end': {
    cells: [{ id: 'c1', kind: 'text', source: '*a_ '.repeat(100_000) }],
  },
  'code of a hundred thousand lines': {
    cells: [{ ...code, source: 'let a = 1\n'.repeat(100_000) }],
  },
  'a table of countless columns': shows('table', {
    columns: Array.from({ length: 200_000 }, () => 'a'),
    rows: Array.from({ length: 100 }, () => Array.from({ length: 3000 }, () => 1)),
  }),
  'a text of millions': shows('text', 'x '.repeat(1_900_000)),
  'a drawing without a bottom': shows('svg', `<svg>${'<g>'.repeat(300_000)}</svg>`),
  'masks within masks': shows(
    'svg',
    `<svg xmlns="http://www.w3.org/2000/svg">${masks}<rect mask="url(#m11)" width="9" height="9"/></svg>`,
  ),
}

describeInBrowser('a notebook that would make the page stand still', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test.each(Object.entries(heavy))(
    '%s: the page is drawn and answers',
    async (_, { cells: of, outputs }) => {
      const notebook = { ...notebookWith(of), ...(outputs && { outputs }) }
      const { page } = await visitShared(browser, notebook as never)
      // Two frames are drawn, and what is clicked is done.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      await page.getByRole('tab', { name: 'Outline' }).click()
      await page.getByText('Headings of text cells will stand here.').waitFor()
      expect(await cells(page).count()).toBe(1)
      expect(await page.locator('*').count()).toBeLessThan(20_000)
      await page.context().close()
    },
  )
})
