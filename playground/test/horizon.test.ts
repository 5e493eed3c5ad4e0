import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  readSettings,
  type Settings,
  withSettings,
  writeSettings,
} from '../src/studio/share/settings-link.ts'
import { axeFaults } from './axe.ts'
import { describeInBrowser, launch, playground } from './browser.ts'
import { notebookWith } from './notebook-visit.ts'
import { newPage, settled, visit } from './open-page.ts'

/** Figures of many draws take their time on a busy machine. */
const patiently = { timeout: 100_000 }
const settings: Settings = {
  version: 1,
  example: 'clothes-shop',
  horizon: 30,
  plan: [{ id: 'added-reviews', on: true, parameters: [] }],
  pins: [],
}

test('the days ahead are part of a short link', () => {
  const read = readSettings(writeSettings(settings))
  expect(read?.horizon).toBe(30)
  expect(read && withSettings(notebookWith([]), read).horizon).toBe(30)
  expect(readSettings(writeSettings({ ...settings, horizon: 0 }))).toBeUndefined()
})

describeInBrowser('how far ahead figures look', { timeout: 300_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const ahead = (page: Page) => page.getByRole('combobox', { name: 'Look ahead' })
  const revenue = (page: Page, days: number) =>
    page.getByRole('region', { name: `Revenue per 1,000 customers, ${days} days` })

  test('is chosen, followed by every figure and chart, and kept with the notebook', async () => {
    const { page, complaints } = await visit(browser, { path: '#/example/clothes-shop' })
    await settled(page)
    const before = await revenue(page, 90).locator('.big').textContent()
    await ahead(page).selectOption('365 days')
    await revenue(page, 365).waitFor(patiently)
    await settled(page)
    const year = await revenue(page, 365).locator('.big').textContent()
    expect(year).not.toBe(before)
    await page.getByRole('region', { name: 'Still customers after 365 days' }).waitFor()
    await page.getByText('Forecast by day as a table').scrollIntoViewIfNeeded()
    await page.getByText('Forecast by day as a table').click()
    const rows = page.getByRole('region', { name: 'Forecast by day as a table' }).getByRole('row')
    await expect.poll(() => rows.count(), patiently).toBe(366)

    await page.locator('[aria-busy=false]').getByText('Saved on this device').waitFor()
    await page.reload()
    await revenue(page, 365).waitFor(patiently)
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await revenue(page, 90).waitFor(patiently)
    expect(await ahead(page).inputValue()).toBe('90')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('may be any number, by keys alone', async () => {
    const { page } = await visit(browser, { path: '#/example/consulting-firm', bypassCSP: true })
    await ahead(page).focus()
    await ahead(page).selectOption('Another number of days')
    await page.keyboard.press('Tab')
    const number = page.getByRole('spinbutton', { name: 'Days ahead' })
    expect(await number.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('45')
    await page.keyboard.press('Enter')
    await revenue(page, 45).waitFor(patiently)
    await number.fill('9000')
    await number.press('Enter')
    await expect.poll(() => number.inputValue()).toBe('730')
    expect(await axeFaults(page, ['.ahead'])).toEqual([])
    await page.context().close()
  })

  test.each([
    ['nb-NO', 'Se framover', '30 dager'],
    ['da-DK', 'Se fremad', '30 dage'],
    ['sv-SE', 'Blicka framåt', '30 dagar'],
  ])('in %s', async (locale, label, days) => {
    const { page } = await visit(browser, { path: '#/example/consulting-firm', locale })
    await page.getByRole('combobox', { name: label }).selectOption(days)
    await page.locator('.kpi h2', { hasText: days }).first().waitFor(patiently)
    await page.context().close()
  })

  test('what matters and what would have to be true are told of revenue and retention too', async () => {
    const { page } = await newPage(browser)
    await page.goto(playground + writeSettings(settings))
    const tornado = page.getByRole('region', { name: 'Which unknown matters most' })
    await tornado.scrollIntoViewIfNeeded(patiently)
    await tornado.getByRole('radio', { name: 'Revenue' }).check(patiently)
    await tornado.getByText(/NOK/).first().waitFor(patiently)
    await tornado.getByRole('radio', { name: 'Retention' }).check()
    await tornado
      .getByText(/stay|retention/i)
      .first()
      .waitFor(patiently)

    const required = page.getByRole('region', { name: 'What would have to be true' })
    await required.getByRole('radio', { name: 'Revenue' }).check(patiently)
    await required.getByText(/^For revenue to become .*NOK/).waitFor(patiently)
    const target = required.getByRole('spinbutton', { name: 'Revenue to reach, NOK' })
    const wanted = await target.inputValue()
    expect(Number(wanted)).toBeGreaterThan(0)
    await required.getByRole('radio', { name: 'Conversion' }).check()
    await required.getByRole('spinbutton', { name: 'Conversion to reach, %' }).waitFor(patiently)
    await page.context().close()
  })
})
