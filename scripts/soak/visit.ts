import type { Page } from 'playwright-core'
import { exampleIds } from '../../packages/catalogue/src/index.ts'
import { readNotebook, writeShareLink } from '../../packages/notebook/src/index.ts'
import { csvOf, generatedLog } from '../../playground/test/generated-log.ts'

const csv = csvOf(generatedLog(4_000))
const notebook = readNotebook({
  format: 'sojourn-notebook',
  version: 1,
  id: 'soak',
  title: 'Soak',
  language: 'en',
  cells: [
    {
      id: 'c1',
      kind: 'input',
      name: 'price',
      control: { type: 'slider', label: 'Price', min: 0, max: 100, step: 1, value: 20 },
    },
    { id: 'c2', kind: 'code', source: 'price + 1' },
  ],
})
const patiently = { timeout: 120_000 }

/** A round of what a visitor does, in one page that is never loaded anew. */
export async function visitOnce(page: Page, round: number): Promise<void> {
  await studio(page, exampleIds[round % exampleIds.length] as string)
  await cells(page, round)
  await learn(page)
}

const open = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

/** An example: levers dragged, the plan pinned, steps taken back, the language changed. */
async function studio(page: Page, id: string): Promise<void> {
  await open(page, `#/example/${id}`)
  await page.locator('.kpi').nth(1).waitFor(patiently)
  const slider = page.getByRole('slider').first()
  await slider.waitFor(patiently)
  await slider.focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await slider.press(key)
  await page.locator('.kpis[data-settled=true]').waitFor(patiently)
  const pin = page.getByRole('button', { name: 'Pin', exact: true })
  if (await pin.isEnabled()) await pin.click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  const languages = page.locator('select.lang')
  await languages.selectOption('da')
  await page.locator('html[lang=da]').waitFor(patiently)
  await languages.selectOption('en')
  await page.locator('html[lang=en]').waitFor(patiently)
}

/** A notebook: run, an input moved, a cell deleted and taken back. */
async function cells(page: Page, round: number): Promise<void> {
  await open(page, await writeShareLink({ ...notebook, id: `soak-${round}` }))
  await page.getByRole('button', { name: 'Run this notebook' }).click(patiently)
  const value = page.getByRole('article').nth(1).locator('.nb-value')
  await value.getByText('21', { exact: true }).waitFor(patiently)
  await page.getByRole('slider', { name: 'Price' }).press('ArrowRight')
  await value.getByText('22', { exact: true }).waitFor(patiently)
  await page.getByRole('article').nth(1).focus()
  await page.keyboard.press('Delete')
  await page
    .getByRole('article')
    .nth(1)
    .waitFor({ state: 'detached', ...patiently })
  // Keys go to a cell: the one before has the focus a moment later.
  await page.locator('article:focus').waitFor(patiently)
  await page.keyboard.press('z')
  await page.getByRole('article').nth(1).waitFor(patiently)
}

/** A small file, learnt from. */
async function learn(page: Page): Promise<void> {
  await open(page, '#/fit')
  await page.locator('input[type=file]').waitFor({ state: 'attached', ...patiently })
  // Dropped, not chosen: the browser's remote control keeps hold of a field that it has filled.
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'soak.csv', { type: 'text/csv' }))
    dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
  }, csv)
  await page.getByText(/4,000 rows read/).waitFor(patiently)
  await page.getByRole('button', { name: 'Learn the journey' }).click()
  await page.getByText(/^Learnt from [\d,]+ journeys of/).waitFor(patiently)
}
