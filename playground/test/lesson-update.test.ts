import type { Cell } from '@sojourn/notebook'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareCells, markedLines } from '../src/lessons/update/compare-cells.ts'
import { axeFaults } from './axe.ts'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage, patiently, phone, sideways } from './open-page.ts'

describe('cells beside those of a newer lesson', () => {
  const text = (id: string, source: string): Cell => ({ id, kind: 'text', source })
  const code = (id: string, source: string): Cell => ({ id, kind: 'code', source })
  const told = (mine: Cell[], fresh: Cell[]) =>
    compareCells(mine, fresh).map((row) => [row.mine?.id, row.fresh?.id, row.alike])

  test('what moved down because something came before it is still alike', () => {
    const mine = [text('c1', 'One'), code('c2', '1 + 1')]
    const fresh = [text('c1', 'One'), text('c2', 'Quite another thought'), code('c3', '1 + 1')]
    expect(told(mine, fresh)).toEqual([
      ['c1', 'c1', true],
      [undefined, 'c2', false],
      ['c2', 'c3', true],
    ])
  })

  test('a changed cell stands beside the one it has most words of, not beside the next', () => {
    const mine = [code('c1', 'const price = 20 * persons')]
    const fresh = [code('c1', 'unlike.anything()'), code('c2', 'const price = 25 * persons')]
    expect(told(mine, fresh)).toEqual([
      [undefined, 'c1', false],
      ['c1', 'c2', false],
    ])
  })

  test('how a cell is shown makes no difference, what it is does', () => {
    const mine = [{ ...text('c1', 'One'), folded: true }, text('c2', 'Two of a kind')]
    expect(told(mine, [text('c9', 'One'), code('c2', 'Two of a kind')])).toEqual([
      ['c1', 'c9', true],
      ['c2', undefined, false],
      [undefined, 'c2', false],
    ])
  })

  test('of what is long only the lines that differ are shown, with those next to them', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`)
    const changed = lines.map((line, i) => (i === 15 ? 'another' : line))
    expect(markedLines(changed, lines).map((line) => line && [line.text, line.differs])).toEqual([
      undefined,
      ['line 14', false],
      ['another', true],
      ['line 16', false],
      undefined,
    ])
    expect(markedLines(['a', 'b'], ['b'])).toEqual([
      { text: 'a', differs: true },
      { text: 'b', differs: false },
    ])
  })
})

describeInBrowser('a notebook of a lesson that has changed since', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** As it would be, had it been made from the version before: there one text said something else. */
  async function outdated(options: BrowserContextOptions = {}, button = /Open as a notebook/) {
    const { page } = await newPage(browser, options)
    await page.goto(`${playground}#/lesson/getting-there`)
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(/#\/notebook\//)
    await page.getByRole('article').first().waitFor()
    const address = page.url()
    await page.goto(playground)
    await page.evaluate(makeOlder)
    await page.goto(address)
    await page.getByRole('article').first().waitFor()
    return page
  }

  const notice = (page: Page) => page.getByText(/lesson that this notebook was made from has/)

  test('one that is of today’s version asks nothing', async () => {
    const { page } = await newPage(browser)
    await page.goto(`${playground}#/lesson/getting-there`)
    await page.getByRole('button', { name: 'Open as a notebook' }).click()
    await page.waitForURL(/#\/notebook\//)
    await page.getByRole('article').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await notice(page).count()).toBe(0)
    await page.close()
  })

  test('is compared by keys, and the new one is taken and taken back', async () => {
    const page = await outdated({ bypassCSP: true })
    const before = await page.getByRole('article').count()
    await page.getByRole('button', { name: 'Compare' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Your notebook beside the lesson' })
    await dialog.getByText('2 cells differ.').waitFor()
    const changed = dialog.getByRole('row', { name: /differs.*differs/ })
    expect(await changed.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('What it said before')]),
    )
    await dialog.getByRole('cell', { name: /only in yours/ }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Compare')

    await page.getByRole('button', { name: 'Take the new one' }).click()
    await expect.poll(() => notice(page).count()).toBe(0)
    expect(await page.getByText('What it said before').count()).toBe(0)
    expect(await page.getByRole('article').count()).toBe(before - 1)
    await page.getByText(/Undo brings yours back/).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await page.getByText('What it said before').waitFor()
    await notice(page).waitFor()
    await page.context().close()
  })

  test('is kept, and not asked about again until the lesson changes again', async () => {
    const page = await outdated()
    await page.getByRole('button', { name: 'Keep mine' }).click()
    await expect.poll(() => notice(page).count()).toBe(0)
    await page.locator('[aria-busy=false]').getByText('Saved on this device').waitFor()
    await page.reload()
    await page.getByText('What it said before').waitFor(patiently)
    expect(await notice(page).count()).toBe(0)
    await page.context().close()
  })

  test.each([
    ['nb-NO', /Åpne som notatbok/, 'Sammenlign', '2 celler er ulike.', 'Ta den nye'],
    ['da-DK', /notesbog/, 'Sammenlign', '2 celler er forskellige.', 'Tag den nye'],
    ['sv-SE', /anteckningsbok/, 'Jämför', '2 celler skiljer sig.', 'Ta den nya'],
  ])('on a phone, in %s', async (locale, open, compare, differ, take) => {
    const page = await outdated({ ...phone, locale, bypassCSP: true, colorScheme: 'dark' }, open)
    await page.getByRole('button', { name: compare }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(differ).waitFor()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await axeFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: take }).click()
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await page.getByText('What it said before').count()).toBe(0)
    await page.context().close()
  })
})

/** Makes the one notebook that is stored older: another text in one cell, and one cell more. */
async function makeOlder(): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await done(indexedDB.open('sojourn'))
  const store = db.transaction('notebooks', 'readwrite').objectStore('notebooks')
  const [record] = await done(store.getAll())
  const { notebook } = record.history
  notebook.lesson.version -= 1
  const text = notebook.cells[1]
  const older = (source: string) => `${source}\n\nWhat it said before.`
  text.source = older(text.source)
  for (const variant of text.variants) variant.source = older(variant.source)
  notebook.cells.push({ id: 'mine', kind: 'code', source: '"my own cell"' })
  await done(store.put(record))
  db.close()
}
