import { readFile } from 'node:fs/promises'
import { writeHandIn } from '@sojourn/lessons'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFaults } from './axe.ts'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage } from './open-page.ts'

describeInBrowser('a lesson', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const { page } = await newPage(browser, { bypassCSP: true, ...options })
    await page.goto(`${playground}#/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  it('asks for a guess before it shows what happens, and judges what is worked out', async () => {
    const page = await open('lesson/getting-there')
    expect(await page.getByText('You guessed').count()).toBe(0)
    await page.getByRole('slider').first().fill('18')
    await page.getByRole('button', { name: 'Answer and see' }).first().click()
    await page.getByText(/You guessed 18 of a hundred/).waitFor()
    // Where the button was, what it revealed has the focus now.
    expect(await page.locator('.reveal:focus').count()).toBe(1)

    // The equation that gives the answer away waits for it.
    expect(await page.getByText(/0\.22 \/ 0\.94/).count()).toBe(0)
    await page.getByRole('radio', { name: '22.0' }).check()
    await page.getByText(/get another chance/).waitFor()
    expect(await page.getByText(/0\.22 \/ 0\.94/).count()).toBe(0)
    await page.getByRole('radio', { name: '23.4' }).check()
    await page.getByText('Right, at try 2.').waitFor()
    await page.getByText(/0\.22 \/ 0\.94/).waitFor()
    expect(await page.getByText('your first answer').count()).toBe(1)

    const number = page.getByRole('textbox', { name: /What share of those who click/ })
    await number.fill('6.6')
    await number.press('Enter')
    await page.getByText(/Almost\. Some go back/).waitFor()
    await number.fill('7,0')
    await number.press('Enter')
    await page.getByText(/seven of a hundred/).waitFor()

    // What was answered is there after a reload.
    await page.reload()
    await page.getByText('Right, at try 2.').first().waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })

  it('walks customers until all have bought or left, the same in each language', async () => {
    const page = await open('lesson/getting-there', { locale: 'sv-SE' })
    const drawing = page.getByRole('img', { name: /^Steg 0 av/ })
    await drawing.waitFor()
    expect(await page.locator('circle.customer').count()).toBe(100)
    await page.getByRole('button', { name: 'Till slutet' }).click()
    const name = (await page.getByRole('img', { name: /^Steg/ }).getAttribute('aria-label')) ?? ''
    const numbers = [...name.matchAll(/: (\d+)\./g)].map(([, count]) => Number(count))
    expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(100)
    await page.context().close()
  })

  it('is handed in as a file, and laid over the answers by a teacher', async () => {
    const page = await open('lesson/getting-there', { acceptDownloads: true })
    await page.getByRole('slider').first().fill('12')
    await page.getByRole('button', { name: 'Answer and see' }).first().click()
    await page.getByRole('radio', { name: '40.0' }).check()
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).click(),
    ])
    const file = await readFile(await download.path(), 'utf8')
    await page.goto(`${playground}#/class`)
    const buffer = (text: string) => Buffer.from(text)
    await page.getByLabel('Choose files').setInputFiles([
      { name: 'ada.json', mimeType: 'application/json', buffer: buffer(file) },
      {
        name: 'bo.json',
        mimeType: 'application/json',
        buffer: buffer(file.replace('"Ada"', '"Bo"')),
      },
      { name: 'holiday.txt', mimeType: 'text/plain', buffer: buffer('{') },
    ])
    await page.getByRole('row', { name: /Ada.*unchanged.*0 of 1 right/ }).waitFor()
    await page.getByRole('row', { name: /Bo.*changed after/ }).waitFor()
    await page.getByRole('alert').filter({ hasText: 'holiday.txt' }).waitFor()
    await page.getByText('2 files read, 1 of them changed after they were handed in').waitFor()
    await page.getByRole('img', { name: /2 guesses on what comes out/ }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })

  it('lays a class of 30 over the answers, and tells the broken files apart in words', async () => {
    const page = await open('class', { locale: 'nb-NO' })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const files = await Promise.all(
      Array.from({ length: 30 }, (_, i) => {
        const answer = (task: string, given: number) => ({
          task,
          given,
          first: given,
          tries: 1,
          hinted: false,
        })
        const answers = [answer('guess', i), answer('from-reviews', i % 4), answer('from-ad', 6.6)]
        return writeHandIn(`Elev ${i}`, [{ lesson: 'getting-there', version: 1, answers }])
      }),
    )
    files[3] = (files[3] as string).slice(0, 400)
    files[7] = (files[7] as string).replace('"lessons"', '"lesson"')
    await page.getByLabel('Velg filer').setInputFiles(
      files.map((text, i) => ({
        name: `svar-${i}.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      })),
    )
    await page.getByText('28 filer er lest, 0 av dem er endret etter levering; 2 kan').waitFor()
    await page
      .getByRole('alert')
      .filter({ hasText: /svar-3\.json.*slutter midt i/ })
      .waitFor()
    await page
      .getByRole('alert')
      .filter({ hasText: /svar-7\.json.*endret for hånd/ })
      .waitFor()
    expect(await page.getByRole('row', { name: /^Elev/ }).count()).toBe(28)
    await page.getByText('De første svarene').last().click()
    await page
      .getByRole('listitem')
      .filter({ hasText: /^28 Nesten\./ })
      .waitFor()
    expect(asked.filter((url) => !url.startsWith(playground))).toEqual([])
    await page.context().close()
  })

  it('has cards to sort, and a method as a sheet that a teacher can read', async () => {
    const page = await open('lesson/mapping', { acceptDownloads: true })
    const cards = page.getByRole('list', { name: /To which method/ }).getByRole('combobox')
    const places = ['From the person', 'From the goal', 'From the phase', 'From the goal']
    for (const [i, place] of places.entries()) await cards.nth(i).selectOption(place)
    await cards.nth(4).selectOption('From the phase')
    const form = page.locator('form', { has: cards.first() })
    await form.getByRole('button', { name: 'Answer' }).click()
    await form.getByText(/of one person at one touchpoint/).waitFor()
    await cards.nth(4).selectOption('From the person')
    await form.getByRole('button', { name: 'Answer' }).click()
    await form.getByText('Right, at try 2.').waitFor()

    const sheet = page.locator('form', { hasText: 'Sheet 2: from the goal' })
    await sheet.getByText('Open the sheet').click()
    await sheet.getByRole('textbox', { name: 'Touchpoint 2' }).fill('Front desk')
    const row = sheet.getByRole('group', { name: 'Front desk' })
    await row.getByRole('combobox', { name: 'Expected' }).selectOption('+1')
    await row.getByRole('combobox', { name: 'What they get' }).selectOption('−1')
    await sheet.getByText('The largest gap: Front desk (−2).').waitFor()
    await sheet.getByRole('button', { name: 'Keep the sheet' }).click()
    await sheet.getByText('A good answer has').waitFor()
    await page.reload()
    await sheet.getByText('The largest gap: Front desk (−2).').waitFor()
    expect(await axeFaults(page)).toEqual([])

    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).click(),
    ])
    const buffer = await readFile(await download.path())
    await page.goto(`${playground}#/class`)
    await page
      .getByLabel('Choose files')
      .setInputFiles([{ name: 'ada.json', mimeType: 'application/json', buffer }])
    await page.getByText('Front desk: Expected: 1; What they get: -1').waitFor()
    await page.context().close()
  })

  it('fits a phone, in the dark and in Danish', async () => {
    const page = await open('lesson/getting-there', {
      locale: 'da-DK',
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    })
    expect(await page.getByText('Gæt først, så ser du').count()).toBe(1)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })
})
