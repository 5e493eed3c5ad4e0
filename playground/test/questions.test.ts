import { questions } from '@sojourn/examples'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoFaults } from './axe.ts'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage, patiently } from './open-page.ts'

describeInBrowser('worked questions', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('one opens from the start page, runs, and is the reader’s own from the first change', async () => {
    const { page } = await newPage(browser, { locale: 'nb-NO', bypassCSP: true })
    await page.goto(playground)
    const list = page.getByRole('region', { name: 'Spørsmål med svar' })
    await list.waitFor()
    const titles = questions.map(({ title }) => title.nb)
    expect(await list.getByRole('link').allInnerTexts()).toEqual(titles)
    await list.getByRole('link', { name: 'Hvor mister vi kundene?' }).click()
    await page.waitForURL(/#\/question\/where-are-customers-lost$/)
    await page.getByRole('heading', { level: 1, name: 'Hvor mister vi kundene?' }).waitFor()
    const figure = page.getByText(/^\d+,\d % av alle besøkende bestiller\.$/)
    await figure.waitFor()
    await page.getByRole('cell', { name: 'handlekurv → konto' }).waitFor()
    expect(page.url()).toMatch(/#\/question\/where-are-customers-lost$/)
    await expect.poll(() => page.title(), patiently).toMatch(/^Hvor mister vi kundene\?/)
    await expectNoFaults(page)
    await figure.click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await page.waitForURL(/#\/notebook\//)
    await page.context().close()
  })

  test('one is wholly in the reader’s language, and stays as it is once it is their own', async () => {
    const { page } = await newPage(browser, { locale: 'sv-SE' })
    await page.goto(`${playground}#/question/which-channel-deserves-the-credit`)
    const code = page.locator('.nb-code', { hasText: 'pathTable([' })
    await code.filter({ hasText: 'annons > sökning > nyhetsbrev' }).waitFor()
    await page.getByText('320 beställningar, fördelade efter fem regler:').waitFor()
    await page.getByRole('combobox', { name: 'Språk' }).selectOption('da')
    await page.getByText('Kunderne ser en annonce, søger, åbner et nyhedsbrev').waitFor()
    await code.filter({ hasText: 'annonce > søgning > nyhedsbrev' }).waitFor()
    const shown = page.getByText('320 ordrer, fordelt efter fem regler:')
    await shown.waitFor()
    await shown.click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await page.waitForURL(/#\/notebook\//)
    await page.getByRole('combobox', { name: 'Sprog' }).selectOption('sv')
    await page.getByRole('combobox', { name: 'Språk' }).waitFor()
    await page.getByText('Kunderne ser en annonce, søger, åbner et nyhedsbrev').waitFor()
    await code.filter({ hasText: 'annonce > søgning > nyhedsbrev' }).waitFor()
    await page.context().close()
  })

  test('an address of no question says so', async () => {
    const { page } = await newPage(browser)
    await page.goto(`${playground}#/question/no-such`)
    await page
      .getByRole('heading', { level: 1, name: 'There is nothing at this address' })
      .waitFor()
    await page.context().close()
  })
})
