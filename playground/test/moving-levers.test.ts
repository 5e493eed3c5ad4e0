import { lever } from '@sojourn/catalogue'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { patiently, settled, visit } from './open-page.ts'

describeInBrowser('moving the levers', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    ;({ page } = await visit(browser))
    await panel().getByRole('button', { name: 'Reset all' }).click()
    await panel().getByRole('button', { name: 'All 24' }).click()
    await panel().getByRole('switch', { name: 'Shorter checkout' }).waitFor()
  })
  afterAll(() => browser.close())

  const panel = () => page.getByRole('complementary', { name: 'What would you change?' })
  const slider = () => panel().getByRole('slider', { name: 'Shorter checkout' })
  const conversion = () => page.getByRole('region', { name: 'Conversion' }).textContent()
  const finding = () => page.getByRole('heading', { level: 1 }).textContent()

  test('an empty plan says how it is now, and compares nothing', async () => {
    await settled(page)
    expect(await finding()).toMatch(/^As it is now, \d\.\d–\d\.\d of 100 customers reach Order$/)
    expect(await conversion()).toContain('No lever is on')
    expect(await panel().getByRole('slider').count()).toBe(0)
  })

  test('a lever that is switched on is a verdict, with its effect, source and grade', async () => {
    await panel().getByRole('switch', { name: 'Shorter checkout' }).click()
    await settled(page)
    expect(await finding()).toMatch(/^Shorter checkout likely raises conversion by .*80\s% sure/)
    expect(await finding()).toMatch(/rests on .*effect/)
    const item = panel()
      .getByRole('listitem')
      .filter({ has: page.getByRole('slider', { name: 'Shorter checkout' }) })
    expect(await item.textContent()).toMatch(/to \+\d.*odds of .*Baymard Institute/)
    expect(await item.getByRole('img').getAttribute('aria-label')).toMatch(
      /^Effect at each setting/,
    )
  })

  test('a slider moved moves figures, map and charts, and is one step to undo', async () => {
    const name = 'More reviews and case studies'
    await panel().getByRole('switch', { name }).click()
    const reviews = panel().getByRole('slider', { name })
    await page.getByText('Forecast by day as a table').waitFor()
    await settled(page)
    const shown = async () => [
      await conversion(),
      await page.getByRole('button', { name: /^Cart,/ }).getAttribute('aria-label'),
      await page
        .locator('figure')
        .filter({ hasText: 'Forecast by day as a table' })
        .getByRole('img')
        .first()
        .getAttribute('aria-label'),
    ]
    const before = await shown()
    await reviews.press('End')
    await expect
      .poll(async () => (await shown()).map((words, i) => words !== before[i]), patiently)
      .toEqual([true, true, true])
    expect(await reviews.inputValue()).toBe('2')
    expect(page.url()).toContain('#/studio/')
    await panel().getByRole('switch', { name }).click()
    await settled(page)
  })

  test('arrows go one step, with Shift ten, digits and Enter anywhere, Delete to the default', async () => {
    const path: string[] = []
    await slider().focus()
    for (const key of [
      'Delete',
      'ArrowLeft',
      'Shift+ArrowLeft',
      'Home',
      'End',
      '4',
      '2',
      'Enter',
    ]) {
      await page.keyboard.press(key)
      path.push(await slider().inputValue())
    }
    expect(path).toEqual(['0.5', '0.48', '0.28', '0', '1', '1', '1', '0.42'])
    expect(await slider().getAttribute('aria-valuetext')).toMatch(/: 42.%$/)
    await slider().press('Delete')
    expect(await slider().inputValue()).toBe('0.5')
  })

  test('other parameters are at hand, and act', async () => {
    await panel().getByText('More settings').first().click()
    const before = await conversion()
    const reach = panel().getByRole('spinbutton', { name: /^Share who meet it/ })
    await reach.fill('0')
    await reach.press('Tab')
    await settled(page)
    await expect.poll(conversion, patiently).not.toBe(before)
    expect(await conversion()).toContain('No change')
    await reach.fill('100')
    await reach.press('Tab')
    await settled(page)
  })

  test('what the levers come to is said once they rest', async () => {
    const said = page.getByRole('status').filter({ hasText: 'Conversion' })
    await slider().press('End')
    await settled(page)
    await expect
      .poll(() => said.textContent(), patiently)
      .toMatch(/^Conversion \d\.\d to \d\.\d percent, .* chance of being better$/)
  })

  test('all levers are listed, found by words, and say why they have no place', async () => {
    const others = panel().getByRole('region', { name: 'More levers' })
    await others.getByRole('heading', { name: 'No place in this journey' }).waitFor()
    expect(
      await others.getByText(/No touchpoint of this journey plays the role of/).count(),
    ).toBeGreaterThan(0)
    await others.getByRole('searchbox').fill('newsletter')
    expect(await others.getByRole('heading', { name: 'Discount for the newsletter' }).count()).toBe(
      1,
    )
    expect(await others.getByRole('listitem').count()).toBeLessThan(4)
  })

  test('a lever loses its place when a role is corrected, and says why', async () => {
    const others = panel().getByRole('region', { name: 'More levers' })
    await others.getByRole('searchbox').fill('clear prices')
    await others.getByRole('switch', { name: 'Clear prices' }).waitFor()
    await panel()
      .getByText(/^What is what/)
      .click()
    const role = panel().getByRole('combobox', { name: 'Cart' })
    expect(await role.inputValue()).toBe('cart')
    await role.selectOption('nothing of these')
    await others.getByText(/plays the role of cart/).waitFor()
    expect(await others.getByRole('switch').count()).toBe(0)
  })

  test('a slider sets what counts on the journey, and what does not is told, in every language', async () => {
    const words = {
      en: ['What would you change?', 'Share who meet it', 'Without effect on this journey: '],
      nb: ['Hva ville du endret?', 'Andel som møter det', 'Uten virkning på denne reisen: '],
      da: ['Hvad ville du ændre?', 'Andel der møder det', 'Uden effekt på denne rejse: '],
      sv: ['Vad skulle du ändra?', 'Andel som möter det', 'Utan effekt på den här resan: '],
    } as const
    for (const [locale, [title, share, without]] of Object.entries(words)) {
      const name = lever('shorter-checkout').name[locale as keyof typeof words]
      const { page } = await visit(browser, { path: '#/example/web-shop', locale })
      const panel = page.getByRole('complementary', { name: title })
      await panel.getByRole('button', { name: /24/ }).click()
      const toggle = panel.getByRole('switch', { name })
      await toggle.waitFor()
      if ((await toggle.getAttribute('aria-checked')) === 'false') await toggle.click()
      // The web shop has no checkout whose fields could be taken out.
      const item = panel
        .getByRole('listitem')
        .filter({ has: page.getByRole('slider', { name, exact: true }) })
      await item.getByText(without).waitFor({ state: 'attached' })
      const { removed, nameLength, wonBack } = lever('shorter-checkout').parameters
      const dead = [removed, nameLength, wonBack].map(
        (parameter) => parameter?.name[locale as keyof typeof words] ?? '',
      )
      expect(await item.getByText(without).textContent()).toContain(
        `${without}${dead.join(', ')}. `,
      )
      expect(await item.getByRole('spinbutton', { name: dead[0] as string }).count()).toBe(0)
      const slider = item.getByRole('slider')
      expect(await slider.getAttribute('aria-valuetext')).toContain(share)
      if (locale === 'en') {
        await settled(page)
        const figure = () => page.getByRole('region', { name: 'Conversion' }).textContent()
        const before = await figure()
        await slider.press('Home')
        await settled(page)
        await expect.poll(figure, patiently).not.toBe(before)
      }
      await page.context().close()
    }
  })

  test('a lever that is only felt says that it moves no figure', async () => {
    const { page } = await visit(browser, { path: '#/example/web-shop' })
    const panel = page.getByRole('complementary', { name: 'What would you change?' })
    await panel.getByRole('button', { name: 'All 24' }).click()
    await panel.getByRole('switch', { name: 'Thank-you e-mail at once' }).click()
    await panel.getByText(/has no slope there .* so that moves no figure/).waitFor()
    await page.context().close()
  })
})
