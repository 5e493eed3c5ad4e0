import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoFaults } from './axe.ts'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage, patiently, phone, sideways } from './open-page.ts'

describeInBrowser('the start page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const start = async (options: BrowserContextOptions = {}) => {
    const { page, complaints } = await newPage(browser, options)
    await page.goto(playground)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return { page, complaints, close: () => page.context().close() }
  }

  test('eight examples, each with a picture, a question and a figure, open in a click', async () => {
    const { page, complaints, close } = await start()
    const cards = page.getByRole('region', { name: 'Eight example journeys' }).getByRole('listitem')
    expect(await cards.count()).toBe(8)
    for (const card of await cards.all()) {
      expect(await card.getByRole('img').getAttribute('aria-label')).toMatch(/\d+\s%/)
      expect(await card.innerText()).toMatch(/\d+ \w+\n+.*\?$/)
    }
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Consulting firm' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.title(), patiently).toMatch(/^Consulting firm/)
    await page.goBack()
    await page.getByRole('heading', { name: 'Start from a journey' }).waitFor()
    expect(await page.title()).toBe('Sojourn')
    expect(complaints).toEqual([])
    await close()
  })

  test('files: ours open as notebooks, a bad one is said what is wrong with, data goes to be fitted', async () => {
    const { page, close } = await start()
    const choose = (name: string, text: string) =>
      page.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(text),
      })
    await choose('broken.json', '{"format": "sojourn-journey", "version": 1, "touchpoints": []}')
    expect(await page.getByRole('alert').innerText()).toMatch(
      /broken\.json could not.*\n.*transitions: This is missing/s,
    )
    await choose('coin.json', coin)
    await page.waitForURL(/#\/studio\//)
    await expect.poll(() => page.title(), patiently).toMatch(/^coin/)
    await page.goBack()
    const drop = page.getByRole('region', { name: 'Drop your own data here' })
    await drop.waitFor()
    await page.evaluate(dropFile, ['events.csv', 'customer,time\n1,2'])
    await page.waitForURL(/#\/fit$/)
    await close()
  })

  test('notebooks: renamed, duplicated, downloaded and read again, deleted and taken back', async () => {
    const { page, close } = await start()
    await page.getByRole('button', { name: 'New notebook' }).click()
    await page.waitForURL(/#\/notebook\//)
    await page.goto(playground)
    const own = page.getByRole('region', { name: 'Your notebooks' })
    const act = async (title: string, action: string) => {
      const name = `More for ${title}`
      await own.getByRole('button', { name, exact: true }).first().click()
      await own.getByRole('button', { name: action, exact: true }).click()
    }
    await act('Untitled', 'Rename')
    await own.getByRole('textbox', { name: 'New title of Untitled' }).fill('Mine')
    await page.keyboard.press('Enter')
    await own.getByRole('link', { name: 'Mine' }).waitFor()
    await act('Mine', 'Duplicate')
    await own.getByRole('link', { name: 'Mine, copy' }).waitFor()
    for (const [action, type] of [
      ['Download (.json)', 'json'],
      ['Download for Observable (.html)', 'html'],
    ] as const) {
      const saved = page.waitForEvent('download')
      await act('Mine', action)
      const file = await saved
      expect(file.suggestedFilename()).toBe(`Mine.${type}`)
      await page.locator('input[type=file]').setInputFiles({
        name: `Mine.${type}`,
        mimeType: 'text/plain',
        buffer: readFileSync(await file.path()),
      })
      await page.waitForURL(/#\/notebook\//)
      await page.goto(playground)
    }
    await own.getByRole('link', { name: 'Mine', exact: true }).nth(2).waitFor()
    await act('Mine, copy', 'Delete')
    await own.getByText('Mine, copy is deleted.').waitFor()
    expect(await own.getByRole('link', { name: 'Mine, copy' }).count()).toBe(0)
    await own.getByRole('button', { name: 'Undo' }).click()
    await own.getByRole('link', { name: 'Mine, copy' }).waitFor()
    await close()
  })

  test.each([
    ['nb-NO', 'Start med en kundereise', 'Klesbutikk'],
    ['da-DK', 'Begynd med en kunderejse', 'Tøjbutik'],
    ['sv-SE', 'Börja med en kundresa', 'Klädbutik'],
  ])('in the language of the browser: %s', async (locale, title, shop) => {
    const { page, close } = await start({ locale })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    expect(await page.getByRole('link', { name: shop }).isVisible()).toBe(true)
    // No sentence is left in English.
    expect(await page.locator('body').innerText()).not.toMatch(/\b(the|and|your|what)\b/i)
    await page.getByRole('combobox').selectOption('en')
    await page.getByRole('heading', { name: 'Start from a journey' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Start from a journey' }).waitFor()
    await close()
  })

  test.each([
    ['desktop', {}],
    ['phone', phone],
  ])('axe finds nothing on a %s, light and dark; nothing scrolls sideways', async (_, options) => {
    // The page's own policy lets no foreign script in.
    const { page, close } = await start({ ...options, bypassCSP: true })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expectNoFaults(page)
    for (const width of [1440, 1000, 720, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await expect
        .poll(() => sideways(page), { ...patiently, message: `${width} wide` })
        .toBeLessThanOrEqual(0)
    }
    await close()
  })
})

/** Drops a file somewhere on the page. */
function dropFile([name, text]: string[]): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text ?? ''], name ?? ''))
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
}

const coin = JSON.stringify({
  format: 'sojourn-journey',
  version: 1,
  touchpoints: [{ id: 'toss' }],
  outcomes: [{ id: 'heads', kind: 'conversion' }, { id: 'tails' }],
  entries: { toss: 1 },
  transitions: { toss: { heads: 0.5, tails: 'rest' } },
})
