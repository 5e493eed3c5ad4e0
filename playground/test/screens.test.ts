import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage, patiently, phone, settled, sideways, visit } from './open-page.ts'

describeInBrowser('screens and themes', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('nothing scrolls sideways, from a small phone to a desktop at 200 %', async () => {
    const { page } = await visit(browser)
    for (const width of [1000, 720, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await expect
        .poll(() => sideways(page), { message: `${width} pixels wide` })
        .toBeLessThanOrEqual(0)
    }
    await page.context().close()
  })

  test('the bar holds a stored document’s title beside long words', async () => {
    const { page } = await visit(browser, { path: '#/example/clothes-shop', locale: 'sv-SE' })
    const title = page.locator('.bar .doc')
    await title.fill('Klädbutik i höst')
    await page.getByText('Sparat på den här enheten').waitFor({ state: 'attached' })
    for (const width of [1341, 1181, 1180, 941, 940, 761]) {
      await page.setViewportSize({ width, height: 844 })
      await expect
        .poll(() => sideways(page), { message: `${width} pixels wide` })
        .toBeLessThanOrEqual(0)
      expect((await title.boundingBox())?.width, `${width} pixels wide`).toBeGreaterThan(70)
    }
    await page.context().close()
  })

  test('on a phone the menu of the bar is on the screen as a whole', async () => {
    const { page } = await visit(browser, { ...phone, locale: 'da-DK' })
    await page.locator('.bar summary', { hasText: 'Del' }).click()
    const link = page.getByRole('textbox', { name: 'Link' })
    await link.waitFor()
    const box = await page.locator('.bar .menu-list').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    await page.context().close()
  })

  test('no other page does either', async () => {
    const { page } = await newPage(browser, { locale: 'nb-NO' })
    const paths = ['', '#/fit', '#/sketch', '#/lessons', '#/lesson/mapping', '#/class', '#/nowhere']
    for (const path of paths) {
      await page.goto(playground + path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      for (const width of [1000, 720, 390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        await expect
          .poll(() => sideways(page), { message: `${path}, ${width} pixels wide` })
          .toBeLessThanOrEqual(0)
      }
    }
    await page.context().close()
  })

  test('on paper the whole map stands, with the levers that are on and without what is pressed', async () => {
    const { page } = await visit(browser, { path: '#/example/clothes-shop' })
    await settled(page)
    await page.setViewportSize({ width: 794, height: 1123 })
    await page.emulateMedia({ media: 'print' })
    const map = page.locator('.map-box svg.map')
    const right = async () => {
      const box = await map.boundingBox()
      return box === null ? Infinity : box.x + box.width
    }
    await expect.poll(right, patiently).toBeLessThanOrEqual(794)
    await expect.poll(() => sideways(page), patiently).toBeLessThanOrEqual(0)
    const panel = page.getByRole('complementary', { name: 'What would you change?' })
    expect(await panel.getByRole('heading', { name: 'Size guide' }).isVisible()).toBe(true)
    expect(await panel.locator('.lever.off').first().isVisible()).toBe(false)
    for (const name of [/^Pin/, 'Export', 'Follow Nina', 'Edit the journey'])
      expect(await page.getByRole('button', { name }).count(), String(name)).toBe(0)
    await page.context().close()
  })

  test('on a phone one lever is at hand, with targets of 44 pixels', async () => {
    const { page } = await visit(browser, phone)
    const dock = page.getByRole('region', { name: 'Lever in hand' })
    await dock.getByRole('combobox', { name: 'Choose a lever' }).selectOption('Shorter checkout')
    expect(await dock.getByRole('switch').getAttribute('aria-checked')).toBe('true')
    const slider = dock.getByRole('slider', { name: 'Shorter checkout' })
    expect((await slider.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await settled(page)
    const finding = page.getByRole('heading', { level: 1 })
    const before = await finding.textContent()
    await slider.fill('1')
    await expect.poll(() => finding.textContent(), patiently).not.toBe(before)
    await page.context().close()
  })

  test('on a tablet the levers are a drawer that Escape closes', async () => {
    const { page } = await visit(browser, { viewport: { width: 1000, height: 800 } })
    const panel = page.getByRole('complementary', { name: 'What would you change?' })
    expect(await panel.isVisible()).toBe(false)
    await page.getByRole('button', { name: /^Levers \(/ }).click()
    await panel.getByRole('switch').first().waitFor()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.isVisible()).toBe(false)
    await page.context().close()
  })

  test('the theme follows the system until one is chosen, which is then remembered', async () => {
    const { page } = await visit(browser, { colorScheme: 'dark' })
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const button = page.getByRole('button', { name: 'Dark theme' })
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    const dark = await background()
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(background).not.toBe(dark)
    await button.click()
    await expect.poll(background).toBe(dark)
    await page.reload()
    await expect.poll(background).toBe(dark)
    await page.context().close()
  })

  test('the page works where storage is blocked', async () => {
    const { page } = await newPage(browser)
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('blocked')
        },
      })
    })
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(`${playground}#/example/yoga-studio`)
    await page.getByRole('button', { name: 'Dark theme' }).click()
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    expect(errors).toEqual([])
    await page.context().close()
  })
})
