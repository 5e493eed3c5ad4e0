import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoFaults } from './axe.ts'
import { describeInBrowser, launch } from './browser.ts'
import { patiently, phone } from './open-page.ts'
import { tooWide, visitPath } from './open-path.ts'
import { storedJourney } from './stored-journey.ts'

describeInBrowser('sketching a journey', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('five touchpoints in Norwegian, to a forecast', async () => {
    const { page, complaints } = await visitPath(browser, 'sketch', { locale: 'nb-NO' })
    await page.getByLabel('Navn på kundereisen').fill('Gummistøvler')
    const next = page.getByRole('button', { name: 'Neste' })
    await next.click()
    await page.getByRole('button', { name: 'Legg til en persona' }).click()
    await page.getByLabel('Navn', { exact: true }).fill('Nina')
    await next.click()
    await page.getByRole('radio', { name: /Fire faser/ }).check()
    await next.click()
    for (const name of ['Annonse', 'Produktside', 'Handlekurv', 'Kjøp'])
      await page.getByRole('button', { name: `+ ${name}`, exact: true }).click()
    await page.getByLabel('Kontaktpunkt som legges til i Etter kjøpet').fill('Anbefaler')
    await page.keyboard.press('Enter')
    await page.getByText(/av 100 kunder når fram til suksess/).waitFor()
    const range = page.getByText(/av 100 kunder når fram til suksess/)
    const before = await range.textContent()
    await next.click()
    await page
      .getByLabel('Hvor mange som går fra Handlekurv til Kjøp')
      .selectOption({ label: 'nesten alle' })
    await expect.poll(() => range.textContent()).not.toBe(before)
    await page.getByLabel('Hvor mange som faller fra ved Annonse').selectOption('number')
    await page.getByRole('spinbutton', { name: /faller fra ved Annonse/ }).fill('70')
    await page.keyboard.press('Tab')

    // Nothing that was typed is lost when the tab goes.
    await page.reload()
    await page.getByText(/av 100 kunder når fram til suksess/).waitFor()
    await page.getByRole('button', { name: 'Følelser' }).click()
    await page.getByLabel('Hva kundene forventer av Handlekurv').selectOption({ label: 'godt' })
    await page.getByLabel('Hva kundene får ved Handlekurv').selectOption({ label: 'dårlig' })
    await page.getByRole('button', { name: 'Tid og penger' }).click()
    await page.getByLabel('Hva en suksess er verdt').fill('899,50')
    await page.getByLabel('Valuta').fill('nok')
    await page.getByRole('button', { name: 'Hva som mangler' }).click()
    await page.getByText('Hvorfor forventer kundene mer av «Handlekurv» enn de får?').waitFor()
    await page.getByRole('button', { name: 'Åpne i studioet' }).click()

    const journey = await storedJourney(page)
    expect(journey).toMatchObject({
      name: 'Gummistøvler',
      provenance: 'assumed',
      currency: 'NOK',
      conversions: ['kjoep'],
    })
    expect(journey.touchpoints).toHaveLength(5)
    expect(journey.touchpoints.find(({ id }) => id === 'kjoep')?.revenue).toBe(899.5)
    expect(journey.touchpoints.find(({ id }) => id === 'handlekurv')).toMatchObject({
      role: 'cart',
      expectation: 1,
      experience: -1,
    })
    expect(journey.transitions.annonse?.leaves).toBeCloseTo(0.7 / 1.2, 9)
    expect(journey.personas).toHaveLength(1)
    await page.locator('.kpi').nth(1).waitFor(patiently)
    await page.getByText('Antatte tall').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a touchpoint that was taken away comes back, and starting over too', async () => {
    const { page } = await visitPath(browser, 'sketch')
    await page.getByRole('button', { name: '4 Touchpoints' }).click()
    await page.getByRole('button', { name: '+ Search', exact: true }).click()
    await page.getByRole('button', { name: '+ Cart', exact: true }).click()
    await page.getByRole('button', { name: 'Remove Search' }).click()
    expect(await page.getByLabel('Name of Search').count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByLabel('Name of Search').waitFor()
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByText('The map grows here.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('img', { name: /Search/ }).waitFor()
    await page.context().close()
  })

  test.each([
    ['desktop', { locale: 'en' }],
    ['phone in Swedish', { ...phone, locale: 'sv' }],
  ])('axe finds nothing in any step on a %s, and nothing scrolls sideways', async (_, options) => {
    const { page } = await visitPath(browser, 'sketch', { ...options, bypassCSP: true })
    const steps = page.getByRole('navigation').getByRole('listitem').getByRole('button')
    await steps.nth(3).click()
    for (const chip of [0, 6, 14]) await page.locator('.sk-chip').nth(chip).click()
    for (const i of [0, 1, 2, 3, 4, 5, 6, 7]) {
      await steps.nth(i).click()
      await page.locator('.sk-steps li').nth(i).locator('[aria-current=step]').waitFor()
      expect(await tooWide(page), `step ${i + 1}`).toBeLessThanOrEqual(0)
      await expectNoFaults(page, { where: `step ${i + 1}` })
    }
    await page.context().close()
  })
})
