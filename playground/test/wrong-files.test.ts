import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'
import { newPage, patiently } from './open-page.ts'

describeInBrowser('a file or link that cannot be taken', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('dropped on a notebook it says all that is wrong, and the notebook stays', async () => {
    const { page } = await newPage(browser)
    await page.goto(`${playground}#/question/where-are-customers-lost`)
    await page.getByRole('article').first().waitFor()
    const title = await page.getByRole('textbox', { name: 'Title' }).inputValue()
    const file = { format: 'sojourn-notebook', version: 1, id: 'a', title: 4, cells: [] }
    expect(await drop(page, 'theirs.json', JSON.stringify(file))).toBe(true)
    const alert = page.getByRole('alert')
    await alert.getByText(/title: .*language: This is missing/s).waitFor()
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title)
    await page.context().close()
  })

  test('dropped where no file is taken it is refused: the browser does not leave the page', async () => {
    const { page } = await newPage(browser)
    await page.goto(`${playground}#/sketch`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await drop(page, 'picture.png', 'x')).toBe(true)
    await page.context().close()
  })

  test('a class’s files are taken anywhere on their page', async () => {
    const { page } = await newPage(browser)
    await page.goto(`${playground}#/class`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await drop(page, 'shopping.txt', 'milk')
    await page
      .getByRole('alert')
      .getByText(/shopping\.txt/)
      .waitFor()
    await page.context().close()
  })

  test('data of one column is told from data whose columns are not chosen', async () => {
    const { page } = await newPage(browser, { locale: 'da' })
    await page.goto(`${playground}#/fit`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await drop(page, 'one.csv', 'customer\na\nb\n')
    await page.getByText(/Denne fil har kun én kolonne/).waitFor(patiently)
    await page.context().close()
  })

  test('a link of a newer version says so, and nothing else', async () => {
    const { page } = await newPage(browser)
    const newer = { format: 'sojourn-notebook', version: 9, cells: [{ kind: 'hologram' }] }
    await page.goto(playground)
    const packed = await page.evaluate(pack, JSON.stringify(newer))
    await page.goto(`${playground}#notebook=${packed}`)
    const alert = page.getByRole('alert')
    await alert.getByText(/made by a newer version/).waitFor()
    expect(await alert.innerText()).not.toMatch(/kind|hologram/)
    await page.context().close()
  })

  test('a page that cannot be loaded, nor the one that says so, is said all the same', async () => {
    const { page } = await newPage(browser)
    await page.goto(playground)
    await page.getByRole('heading', { name: 'Start from a journey' }).waitFor()
    await page.route('**/assets/**', (route) => route.abort())
    await page.goto(`${playground}#/class`)
    await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor()
    await page.unroute('**/assets/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'A class' }).waitFor()
    await page.context().close()
  })
})

/** Drops a file on the page. @returns whether the page took it upon itself, so that the browser does not */
function drop(page: Page, name: string, text: string): Promise<boolean> {
  return page.evaluate(
    (file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([file.text], file.name))
      const options = { dataTransfer, bubbles: true, cancelable: true }
      const held = document.body.dispatchEvent(new DragEvent('dragover', options))
      return !held && !document.body.dispatchEvent(new DragEvent('drop', options))
    },
    { name, text },
  )
}

/** As a link packs what it holds. */
async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}
