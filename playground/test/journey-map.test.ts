import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import { patiently, phone, settled, sideways, visit } from './open-page.ts'

describeInBrowser('the journey map', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    page = await openExample('clothes-shop')
  })
  afterAll(() => browser.close())

  async function openExample(id: string, options: BrowserContextOptions = {}): Promise<Page> {
    const { page: opened } = await visit(browser, { path: `#/example/${id}`, ...options })
    await opened.getByRole('group', { name: /map|kart|kort|karta/i }).waitFor()
    return opened
  }

  const map = () => page.getByRole('group', { name: 'Journey map' })
  const bar = (name: RegExp) => map().getByRole('button', { name })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

  test('its title names the sore point: most lost where it feels worst', async () => {
    const title = page.getByRole('heading', { level: 2, name: /sore point/ })
    expect(await title.textContent()).toMatch(/^Size guide is the sore point: \d+\s% leave there/)
  })

  test('arrows walk along the flow and within the phase; one touchpoint takes the Tab key', async () => {
    await bar(/^Search,/).focus()
    const path: (string | undefined)[] = []
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key)
      path.push((await focused())?.split(',')[0])
    }
    expect(path[0]).toMatch(/Picture from a friend|Instagram ad/)
    expect(path[2]).toMatch(/Collections|Reviews/)
    expect(await map().locator('[tabindex="0"]').count()).toBe(1)
    expect(await map().locator('[tabindex="0"]').getAttribute('aria-label')).toBe(await focused())
    await page.keyboard.press('Tab')
    expect(await map().locator(':focus').count()).toBe(0)
    await page.keyboard.press('Shift+Tab')
    expect((await focused())?.split(',')[0]).toBe(path[2])
  })

  test('Enter opens a note, its steps open theirs, Escape gives the focus back', async () => {
    await bar(/^Cart,/).press('Enter')
    const note = page.getByRole('dialog', { name: 'Cart' })
    expect(await note.textContent()).toMatch(/visits per 1,000 customers.*“Can I send one back\?”/)
    expect(await note.getByRole('row', { name: /for good/ }).count()).toBeGreaterThan(0)
    await note.getByRole('button', { name: 'Checkout', exact: true }).press('Enter')
    const step = page.getByRole('dialog', { name: 'Cart → Checkout' })
    expect(await step.textContent()).toMatch(/of 100 take it.*within .* for half of them/)
    expect(await step.textContent()).toContain('Made up to illustrate, not measured')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await focused()).toMatch(/^Cart,/)
  })

  test('a probability is edited by the note, the map follows, and undo brings it back', async () => {
    await settled(page)
    const conversion = () => page.locator('.kpi').first().textContent()
    const figure = await conversion()
    const before = await bar(/^Checkout,/).getAttribute('aria-label')
    await bar(/^Cart,/).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Checkout', exact: true }).click()
    await page.getByRole('button', { name: 'Edit this step' }).click()
    const form = page.getByRole('region', { name: 'Cart → Checkout' })
    const field = form.getByRole('textbox', { name: 'Exactly, of 100' })
    await field.fill('abc')
    await field.press('Enter')
    expect(await form.getByRole('alert').textContent()).toMatch(/^Write a number from .* to/)
    const old = Number(await form.getByRole('slider').inputValue())
    await field.fill(String(Math.round(old) + 9))
    await field.press('Enter')
    await form.getByText('Changed.').waitFor()
    const visits = async () =>
      Number(
        /(\d[\d.]*) visits/.exec((await bar(/^Checkout,/).getAttribute('aria-label')) ?? '')?.[1],
      )
    expect(await visits()).toBeGreaterThan(Number(/(\d[\d.]*) visits/.exec(before ?? '')?.[1]))
    await expect.poll(conversion, patiently).not.toBe(figure)
    // The change is a change of the notebook: it has an address of its own now, and survives a reload.
    await expect.poll(() => page.url()).toMatch(/#\/studio\//)
    await form.getByRole('button', { name: 'Undo' }).click()
    expect(await bar(/^Checkout,/).getAttribute('aria-label')).toBe(before)
    await expect.poll(conversion, patiently).toBe(figure)
  })

  test('a touchpoint is added on a step, renamed, and removed again', async () => {
    const delivery = page.getByRole('region', { name: 'Delivery' })
    const before = await map().getByRole('button').count()
    await bar(/^Delivery,/).press('Enter')
    await page.getByRole('button', { name: 'Edit this touchpoint' }).click()
    await delivery.getByText('Add a touchpoint after this one').click()
    await delivery.getByRole('button', { name: 'Add the touchpoint' }).click()
    expect(await delivery.getByRole('alert').textContent()).toBe('Give it a name.')
    await delivery.getByLabel('Name of the new touchpoint').fill('Gift wrapping')
    await delivery.getByLabel('On which step').selectOption('Delivery → Wears it')
    await delivery.getByRole('button', { name: 'Add the touchpoint' }).click()
    await bar(/^Gift wrapping,/).waitFor()
    const added = page.getByRole('region', { name: 'Gift wrapping' })
    const name = added.getByLabel('Name', { exact: true })
    await name.fill('A gift?')
    await name.press('Enter')
    await bar(/^A gift\?,/).waitFor()
    const form = page.getByRole('region', { name: 'A gift?' })
    await form.getByText('Remove this touchpoint').click()
    await form.getByRole('button', { name: 'Remove it' }).click()
    await expect.poll(() => bar(/^A gift\?,/).count()).toBe(0)
    expect(await map().getByRole('button').count()).toBe(before)
    await page.getByRole('region', { name: 'The journey' }).waitFor()
  })

  test('what a pinned scenario needs is not removed, and the reason is said', async () => {
    const journey = page.getByRole('region', { name: 'The journey' })
    await journey.getByRole('button', { name: 'Size guide', exact: true }).click()
    const form = page.getByRole('region', { name: 'Size guide' })
    await form.getByText('Remove this touchpoint').click()
    await form.getByRole('button', { name: 'Remove it' }).click()
    const status = form.getByRole('status')
    expect(await status.textContent()).toMatch(/^Not changed: .*pinned scenario/)
    expect(await status.getByRole('button', { name: /remove what is pinned/ }).count()).toBe(1)
    expect(await bar(/^Size guide,/).count()).toBe(1)
    await form.getByRole('button', { name: 'All of the journey' }).click()
  })

  test('phases are added, moved and removed from the list of the journey', async () => {
    const journey = page.getByRole('region', { name: 'The journey' })
    await journey.getByText('Add a phase').click()
    await journey.getByLabel('Name of the new phase').fill('Afterlife')
    await journey.getByRole('button', { name: 'Add the phase' }).click()
    await journey.getByRole('button', { name: 'Afterlife' }).click()
    const form = page.getByRole('region', { name: 'Phase: Afterlife' })
    await form.getByRole('button', { name: 'Move it earlier' }).click()
    await form.getByText('Changed.').waitFor()
    await form.getByText('Remove this phase').click()
    await form.getByRole('button', { name: 'Remove it' }).click()
    await journey.waitFor()
    expect(await journey.getByRole('button', { name: 'Afterlife' }).count()).toBe(0)
    await journey.getByRole('button', { name: 'Done' }).click()
  })

  test('buyers alone have the whole width, and what customers do, want and ask can be chosen', async () => {
    await page.getByRole('button', { name: 'Buyers only' }).click()
    await expect
      .poll(() => bar(/^Delivery,/).getAttribute('aria-label'))
      .toMatch(/ \d,?\d{3} visits/)
    await page.getByRole('button', { name: 'Everybody' }).click()
    await page.getByRole('button', { name: 'Do', exact: true }).click()
    const told = page.getByRole('list', { name: 'What customers do, by phase' })
    expect(await told.textContent()).toContain('Looks through the dresses')
    expect(
      await page.getByRole('img', { name: /^How it feels/ }).getAttribute('aria-label'),
    ).toMatch(/Size guide −1\.0/)
  })

  test('one customer is followed beside their twin, to where they part', async () => {
    await page.getByRole('button', { name: 'Follow Nina' }).click()
    const [now, twin] = [
      page.getByRole('region', { name: 'As it is now' }),
      page.getByRole('region', { name: /^What if: / }),
    ]
    await page.getByRole('button', { name: 'One who takes another way' }).click()
    await page.getByRole('button', { name: 'Next step' }).click()
    expect(await now.getByRole('listitem').count()).toBe(2)
    await page.getByRole('button', { name: 'To the end' }).click()
    expect(await now.getByText(/^Here they part/).count()).toBe(1)
    expect(await twin.getByText(/^Here they part/).count()).toBe(1)
    const text = async (of: typeof now) => (await of.getByRole('listitem').allTextContents()).join()
    const [a, b] = [await text(now), await text(twin)]
    expect(a.split('Here they part')[0]).toBe(b.split('Here they part')[0])
    expect(a.split('Here they part')[1]).not.toBe(b.split('Here they part')[1])
    expect(await page.getByText(/take another way in the what-if world/).textContent()).toMatch(
      /^Of 1,000 simulated customers like this one, \d+ take another way/,
    )
  })

  test('on a phone it runs downward with its feelings, and so do the arrows', async () => {
    const small = await openExample('yoga-studio', { ...phone, locale: 'nb-NO' })
    const box = await small.getByRole('group', { name: 'Kart over kundereisen' }).boundingBox()
    expect(box?.height).toBeGreaterThan(box?.width ?? 0)
    expect(await small.getByText(/^Verst føles det ved/).count()).toBe(1)
    await small.getByRole('button', { name: /^Sponset innlegg,/ }).press('ArrowDown')
    expect(await small.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^(Abon|Gratis)/)
    expect(await sideways(small)).toBe(0)
    await small.context().close()
  })

  test('all flows are a table that the keyboard reaches', async () => {
    const summary = page.getByText('All flows as a table', { exact: true })
    await summary.focus()
    await page.keyboard.press('Enter')
    const table = page.getByRole('region', { name: 'All flows as a table' })
    await table.waitFor()
    expect(await table.getByRole('row').count()).toBeGreaterThan(10)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('All flows as a table')
  })
})
