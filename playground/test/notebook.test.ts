import { readFile } from 'node:fs/promises'
import { readNotebook, readNotebookFile } from '@sojourn/notebook'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch } from './browser.ts'
import {
  addCode,
  cell,
  cells,
  editor,
  notebookWith,
  suggestions,
  visitRunning,
  visitShared,
} from './notebook-visit.ts'
import { patiently } from './open-page.ts'

const price = {
  id: 'c1',
  kind: 'input',
  name: 'price',
  control: { type: 'slider', label: 'Price', min: 0, max: 100, step: 1, value: 20 },
}
const code = (id: string, source: string) => ({ id, kind: 'code', source })

describeInBrowser('the notebook', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('a shared notebook shows its text and runs only when its reader agrees', async () => {
    const shown42 = { kind: 'text', data: 'forty-two, it was', summary: 'forty-two' }
    const shared = {
      ...notebookWith([
        { id: 'c1', kind: 'text', source: '# From a friend' },
        code('c2', 'const answer = 6 * 7\nanswer'),
      ]),
      outputs: [{ cell: 'c2', outputs: [shown42] }],
    }
    const { page, complaints } = await visitShared(browser, shared)
    await page.getByRole('heading', { name: 'From a friend' }).waitFor()
    const shown = cell(page, /^Code cell/)
    expect(await shown.getByText('const answer').count()).toBe(1)
    await shown.getByText('forty-two, it was').waitFor()
    await page.waitForTimeout(500)
    expect(page.frames().length).toBe(1)
    await page.getByRole('button', { name: 'Run this notebook' }).click()
    await expect.poll(() => shown.locator('.nb-value').innerText(), patiently).toBe('42')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a cell is written with suggestions of the library and of other cells, and run', async () => {
    const { page } = await visitRunning(
      browser,
      notebookWith([price, code('c2', 'const total = { gross: price * 2, net: price }')]),
    )
    await addCode(page)
    await page.keyboard.type('total.', { delay: 30 })
    await expect
      .poll(() => suggestions(page).allInnerTexts(), patiently)
      .toEqual([expect.stringMatching(/^gross/), expect.stringMatching(/^net/)])
    await page.keyboard.type('gross; hittingProba', { delay: 30 })
    await expect
      .poll(() => suggestions(page).first().innerText(), patiently)
      .toMatch(/^hittingProbabilities/)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.locator('.monaco-editor .view-lines').innerText(), patiently)
      .toMatch(/import\s\{\shittingProbabilities\s\}\sfrom\s'sojourn'/)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('const half = total.gross / 4\nhalf', { delay: 10 })
    await page.keyboard.press('Shift+Enter')
    const made = cell(page, 'Code cell, half')
    await expect.poll(() => made.locator('.nb-value').innerText(), patiently).toBe('10')
    // What depends on an input follows it.
    await page.getByRole('slider', { name: 'Price' }).press('End')
    await expect.poll(() => made.locator('.nb-value').innerText(), patiently).toBe('50')
    await page.context().close()
  })

  test('an error stands at its line in words, and the last good output stays', async () => {
    const { page } = await visitRunning(browser, notebookWith([code('c1', 'const a = 1\na')]))
    const only = cells(page).first()
    await expect.poll(() => only.locator('.nb-value').innerText(), patiently).toBe('1')
    await only.focus()
    await page.keyboard.press('Enter')
    await editor(page).waitFor({ state: 'attached' })
    await page.keyboard.press('Control+a')
    await page.keyboard.type('const a = 1\nnull.x', { delay: 10 })
    await page.keyboard.press('Shift+Enter')
    await only.getByRole('alert').filter({ hasText: 'Error in line 2' }).waitFor()
    expect(await only.locator('.nb-value').innerText()).toBe('1')
    await page.context().close()
  })

  test('an endless loop is stopped and the page lives on', async () => {
    const { page } = await visitRunning(
      browser,
      notebookWith([price, code('c2', 'price + 1'), code('c3', 'while (price > 50) {}\n"over"')]),
    )
    const [sum, loop] = [cells(page).nth(1), cells(page).nth(2)]
    await expect.poll(() => loop.locator('.nb-value').innerText(), patiently).toBe('over')
    await page.getByRole('slider', { name: 'Price' }).press('End')
    await page.getByText(/keeps the notebook busy/).waitFor()
    await page.getByRole('button', { name: 'Stop', exact: true }).first().click()
    await loop.getByText('Stopped. Your work is safe.').first().waitFor()
    await expect.poll(() => sum.locator('.nb-value').innerText(), patiently).toBe('101')
    await page.getByRole('slider', { name: 'Price' }).press('Home')
    await expect.poll(() => sum.locator('.nb-value').innerText(), patiently).toBe('1')
    await page.context().close()
  })

  test('what is out of date says why, and runs when it is asked to', async () => {
    const { page } = await visitRunning(
      browser,
      notebookWith([price, { ...code('c2', 'price * 3'), lazy: true }]),
    )
    const lazy = cells(page).nth(1)
    await lazy.getByText('Not run yet').waitFor()
    await lazy.getByRole('button', { name: 'Run', exact: true }).click()
    await expect.poll(() => lazy.locator('.nb-value').innerText(), patiently).toBe('60')
    await page.getByRole('slider', { name: 'Price' }).press('End')
    await lazy.getByText(/because price changed/).waitFor()
    expect(await lazy.locator('.nb-value').innerText()).toBe('60')
    await lazy.getByRole('button', { name: 'Run', exact: true }).click()
    await expect.poll(() => lazy.locator('.nb-value').innerText(), patiently).toBe('300')
    await page.context().close()
  })

  test('a deleted cell comes back by undo, after a reload too', async () => {
    const { page } = await visitShared(
      browser,
      notebookWith([
        { id: 'c1', kind: 'text', source: 'First' },
        { id: 'c2', kind: 'text', source: 'Second' },
      ]),
    )
    await cells(page).nth(1).focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => cells(page).count(), patiently).toBe(1)
    await page.keyboard.press('z')
    await expect.poll(() => cells(page).count(), patiently).toBe(2)
    await page.keyboard.press('Delete')
    await page.locator('[aria-busy=false]').getByText('Saved on this device').waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#\/notebook\//)
    await page.reload()
    await expect.poll(() => cells(page).count(), patiently).toBe(1)
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await page.getByText('Second').waitFor()
    await page.context().close()
  })

  test('keys alone: walk, move, insert, write, leave, undo, the palette and the list', async () => {
    const { page } = await visitShared(
      browser,
      notebookWith(
        ['One', 'Two', 'Three'].map((source, i) => ({ id: `c${i + 1}`, kind: 'text', source })),
      ),
    )
    const order = async () => (await cells(page).allInnerTexts()).map((text) => text.trim())
    await page.locator('#cell-c1').focus()
    await page.keyboard.press('j')
    await expect.poll(() => focusedCell(page)).toBe('cell-c2')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(order).toEqual(['Two', 'One', 'Three'])
    await page.keyboard.press('k')
    await page.keyboard.press('z')
    await expect.poll(order).toEqual(['One', 'Two', 'Three'])
    await page.locator('#cell-c1').focus()
    await page.keyboard.press('t')
    await page.getByRole('textbox', { name: 'Markdown' }).waitFor()
    await page.keyboard.type('Written')
    await page.keyboard.press('Escape')
    await expect.poll(order).toEqual(['One', 'Written', 'Two', 'Three'])
    await page.keyboard.press('Control+k')
    await page.keyboard.type('delete')
    await page.keyboard.press('Enter')
    await expect.poll(order).toEqual(['One', 'Two', 'Three'])
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'hidden' })
    await page.context().close()
  })

  test('finds and replaces over all cells as one step', async () => {
    const { page } = await visitShared(
      browser,
      notebookWith([
        { id: 'c1', kind: 'text', source: 'The cost is high' },
        code('c2', 'const cost = 1 // Cost'),
        code('c3', 'cost + 1'),
      ]),
    )
    await page.keyboard.press('Control+f')
    const find = page.getByRole('search', { name: 'Find and replace' })
    await find.getByRole('textbox', { name: 'Find' }).fill('cost')
    await find.getByText('1 of 4').waitFor()
    await find.getByRole('checkbox', { name: 'Match case' }).check()
    await find.getByText('1 of 3').waitFor()
    await find.getByRole('textbox', { name: 'Replace with' }).fill('price')
    await find.getByRole('button', { name: 'Replace all' }).click()
    await page.getByText('The price is high').waitFor()
    expect(await cells(page).nth(2).innerText()).toContain('price + 1')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await page.getByText('The cost is high').waitFor()
    expect(await cells(page).nth(2).innerText()).toContain('cost + 1')
    await page.context().close()
  })

  test('a pattern that takes for ever is given up, and the page answers', async () => {
    const { page } = await visitShared(
      browser,
      notebookWith([{ id: 'c1', kind: 'text', source: `${'a'.repeat(60)}!` }]),
    )
    await page.keyboard.press('Control+f')
    const find = page.getByRole('search', { name: 'Find and replace' })
    await find.getByRole('checkbox', { name: 'Regular expression' }).check()
    await find.getByRole('textbox', { name: 'Find' }).fill('a{3}')
    await find.getByText('1 of 20').waitFor()
    await find.getByRole('textbox', { name: 'Find' }).fill('(a+)+$')
    await find.getByText('This expression takes too long').waitFor()
    await find.getByRole('textbox', { name: 'Find' }).fill('(a')
    await find.getByText('This is no regular expression').waitFor()
    await find.getByRole('textbox', { name: 'Find' }).fill('a!')
    await find.getByText('1 of 1').waitFor()
    await page.context().close()
  })

  test('a form shows the code that it stands for, and becomes it', async () => {
    const { page } = await visitRunning(browser, notebookWith([price, code('c2', 'price + 1')]))
    await cell(page, 'Input cell, price').focus()
    await page.keyboard.press('c')
    const stands = page.getByRole('region', { name: 'The code that this cell stands for' })
    expect((await stands.innerText()).replace(/\s+/g, ' ')).toContain('const price = 20')
    await page.getByRole('button', { name: 'Turn into code' }).click()
    await cell(page, 'Code cell, price').waitFor()
    await expect
      .poll(() => cells(page).nth(1).locator('.nb-value').innerText(), patiently)
      .toBe('21')
    await page.keyboard.press('z')
    await page.getByRole('slider', { name: 'Price' }).waitFor()
    await page.context().close()
  })

  test('the side panel: variables, what depends on what, history', async () => {
    const { page } = await visitRunning(
      browser,
      notebookWith([price, code('c2', 'const twice = price * 2\nconsole.log("hello", twice)')]),
    )
    const panel = page.getByRole('complementary', { name: 'Inspector' })
    await panel
      .getByRole('button', { name: /^twice/ })
      .filter({ hasText: '40' })
      .waitFor()
    await panel.getByRole('tab', { name: 'Graph' }).click()
    await panel.getByRole('button', { name: 'twice: uses price; used by nothing' }).click()
    await expect.poll(() => focusedCell(page)).toBe('cell-c2')
    await panel.getByRole('tab', { name: 'Console' }).click()
    await panel.getByText('hello 40').waitFor()
    await cells(page).first().focus()
    await page.keyboard.press('Delete')
    await panel.getByRole('tab', { name: 'History' }).click()
    await panel.getByRole('button', { name: /^As it was opened first/ }).click()
    await expect.poll(() => cells(page).count()).toBe(2)
    await page.context().close()
  })

  test('is had as a file of each kind', async () => {
    const given = notebookWith([price, code('c2', 'price + 1')], 'To be had')
    const { page } = await visitRunning(browser, given)
    await expect
      .poll(() => cells(page).nth(1).locator('.nb-value').innerText(), patiently)
      .toBe('21')
    const download = async (name: RegExp) => {
      await page.getByRole('button', { name: 'Export' }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ])
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
    }
    const json = await download(/^Notebook file/)
    expect(json.name).toBe('To be had.json')
    expect(readNotebook(JSON.parse(json.text)).cells).toEqual(given.cells)
    expect(readNotebookFile((await download(/^Observable/)).text).cells).toEqual(given.cells)
    const { cells: ipynb } = JSON.parse((await download(/^Jupyter/)).text)
    expect(ipynb[1].outputs[0].data['text/plain']).toEqual(['21'])
    const html = (await download(/^Page with outputs/)).text
    expect(html).toContain('<pre>21</pre>')
    expect(html).not.toContain('<script')
    await page.context().close()
  })
})

function focusedCell(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id)
}
