import { type Notebook, readNotebook, writeShareLink } from '@sojourn/notebook'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { playground } from './browser.ts'
import { newPage, type Visit } from './open-page.ts'

/** A notebook of these cells. */
export function notebookWith(cells: readonly object[], title = 'A notebook'): Notebook {
  return readNotebook({
    format: 'sojourn-notebook',
    version: 1,
    id: 'shared',
    title,
    language: 'en',
    cells,
  })
}

/** A notebook that came with a link, as a visitor meets it, and all that the page complained about. */
export async function visitShared(
  browser: Browser,
  notebook: Notebook,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const visit = await newPage(browser, { locale: 'en', ...options })
  const { page } = visit
  await page.goto(playground + (await writeShareLink(notebook)))
  await cells(page).first().waitFor()
  return visit
}

/** In the four languages. */
const RUN = /^(Run this notebook|Kjør denne notatboken|Kør denne notesbog|Kör anteckningsboken)$/

/** The same, once its reader has agreed to run it. */
export async function visitRunning(
  browser: Browser,
  notebook: Notebook,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const visit = await visitShared(browser, notebook, options)
  await visit.page.getByRole('button', { name: RUN }).click()
  return visit
}

export function cells(page: Page): Locator {
  return page.getByRole('article')
}

/** A cell by the names that it defines, or by its kind. */
export function cell(page: Page, name: RegExp | string): Locator {
  return page.getByRole('article', { name })
}

/** Puts a cell in at the end and waits until it can be written. */
export async function addCode(page: Page): Promise<void> {
  const add = page.getByRole('group', { name: 'Add a cell here' }).last()
  await add.getByRole('button', { name: 'Code', exact: true }).click()
  await editor(page).waitFor({ state: 'attached' })
}

/** The editor, once it is there: before that a plain field of the same name is. */
export function editor(page: Page): Locator {
  return page.locator('.monaco-editor').getByRole('textbox', { name: /^Editor/ })
}

/** What is suggested at this moment. */
export function suggestions(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Suggest' }).getByRole('option')
}
