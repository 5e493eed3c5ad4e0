import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { CHROMIUM_FLAGS } from '../../scripts/chromium.ts'
import { describeInBrowser, playground } from './browser.ts'
import { addCode } from './notebook-visit.ts'
import { patiently } from './open-page.ts'

describeInBrowser('work is not lost', () => {
  let folder: string
  let context: BrowserContext
  /** A profile on the disk, as a reader's is. */
  const open = () =>
    chromium.launchPersistentContext(folder, {
      executablePath: inject('chromium'),
      args: CHROMIUM_FLAGS,
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sojourn-profile-'))
    context = await open()
  })
  afterEach(async () => {
    await context.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  test('what was typed is there after the tab was killed, with the history', async () => {
    const page = await example(context)
    await titleOf(page).fill('Nina in autumn')
    await saved(page)
    const address = page.url()
    // In mid-edit: nothing is closed, nothing is told.
    await titleOf(page).pressSequentially(', and more')
    await expect.poll(() => page.title(), patiently).toMatch(/more/)
    await saved(page)
    const crash = await context.newCDPSession(page)
    void crash.send('Page.crash').catch(() => {})
    await page.waitForEvent('crash')

    const again = await context.newPage()
    await again.goto(address)
    await expect.poll(() => titleOf(again).inputValue(), patiently).toBe('Nina in autumn, and more')
    await again.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => titleOf(again).inputValue(), patiently).toBe('Consulting firm')
    await saved(again)
    await again.reload()
    await expect.poll(() => titleOf(again).inputValue(), patiently).toBe('Consulting firm')
    await again.keyboard.press('Control+Shift+Z')
    await expect.poll(() => titleOf(again).inputValue(), patiently).toBe('Nina in autumn, and more')
  })

  test('a notebook that took the page down is shown, and runs when its reader says so', async () => {
    const page = await context.newPage()
    await page.goto(`${playground}#/lesson/getting-there`)
    await page.getByRole('button', { name: 'Open as a notebook' }).click()
    await page.waitForURL(/#\/notebook\//)
    const address = page.url()
    const answer = (of: Page) => of.locator('.nb-value').first()
    await answer(page).waitFor(patiently)
    await titleOf(page).fill('Heavy')
    await saved(page)
    await page.close()

    // Opened again it never comes so far that it would count as safe.
    const doomed = await context.newPage()
    await doomed.addInitScript(() => {
      const later = setTimeout
      const slowly = (done: () => void, after?: number) => later(done, after === 3000 ? 1e6 : after)
      Object.assign(window, { setTimeout: slowly })
    })
    await doomed.goto(address)
    await answer(doomed).waitFor(patiently)
    const crash = await context.newCDPSession(doomed)
    void crash.send('Page.crash').catch(() => {})
    await doomed.waitForEvent('crash')

    const again = await context.newPage()
    await again.goto(address)
    await again.getByText('Safe mode: this notebook is shown, and not run.').waitFor(patiently)
    expect(await titleOf(again).inputValue()).toBe('Heavy')
    expect(await answer(again).count()).toBe(0)
    await again.getByRole('button', { name: 'Run it all the same' }).click()
    await answer(again).waitFor(patiently)
    // Left in an orderly way, it is trusted again.
    await again.reload()
    await answer(again).waitFor(patiently)
    expect(await again.getByText(/^Safe mode/).count()).toBe(0)
  })

  test('one that took the page down long after it was opened is shown, and not run, too', async () => {
    const page = await context.newPage()
    await page.goto(playground)
    await page.getByRole('button', { name: 'New notebook' }).click()
    await page.waitForURL(/#\/notebook\//)
    const address = page.url()
    await addCode(page)
    await page.keyboard.type('for (;;) await new Promise((next) => setTimeout(next, 100))')
    await page.keyboard.press('Shift+Enter')
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('sojourn.opening')), patiently)
      .toBe(address.split('/').at(-1))
    await saved(page)
    // Longer than a page must live to be safe where nothing runs.
    await page.waitForTimeout(4000)
    const crash = await context.newCDPSession(page)
    void crash.send('Page.crash').catch(() => {})
    await page.waitForEvent('crash')
    const again = await context.newPage()
    await again.goto(address)
    await again.getByText('Safe mode: this notebook is shown, and not run.').waitFor(patiently)
  })

  test('what was stored outlives the browser', async () => {
    const page = await example(context)
    await titleOf(page).fill('Kept')
    await saved(page)
    await context.close()
    context = await open()
    const later = await context.newPage()
    await later.goto(playground)
    await later.getByRole('link', { name: 'Kept' }).click()
    await expect.poll(() => titleOf(later).inputValue(), patiently).toBe('Kept')
  })

  test('a full disk is said, a copy can be had, and the next room is used', async () => {
    const page = await example(context)
    await titleOf(page).fill('First')
    await saved(page)
    await page.evaluate(fillDisk)
    await titleOf(page).fill('Second')
    await page.getByText('Not saved: the disk is full').waitFor()
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download a copy' }).click()
    expect((await file).suggestedFilename()).toBe('Second.json')
    await page.evaluate(() => dispatchEvent(new Event('room-again')))
    await titleOf(page).fill('Third')
    await saved(page)
    await page.reload()
    await expect.poll(() => titleOf(page).inputValue(), patiently).toBe('Third')
  })

  test('a second tab reads, and takes over when asked', async () => {
    const first = await example(context)
    await titleOf(first).fill('Shared')
    await saved(first)
    const second = await context.newPage()
    await second.goto(first.url().replace('studio', 'notebook'))
    await second.getByText(/open in another tab/).waitFor()
    expect(await titleOf(second).isEditable()).toBe(false)
    await titleOf(first).fill('Shared, then changed')
    await second.getByRole('button', { name: 'Take over here' }).click()
    await first.getByText(/open in another tab/).waitFor()
    await expect.poll(() => titleOf(second).inputValue(), patiently).toBe('Shared, then changed')
    await expect.poll(() => titleOf(second).isEditable(), patiently).toBe(true)
    // Both are alive: nobody took the page down.
    expect(await second.getByText(/^Safe mode/).count()).toBe(0)
    await titleOf(second).fill('From the second')
    await saved(second)
    // Gone without a word, as a killed tab is: the first has it again, with what the second wrote.
    await second.close()
    await expect.poll(() => titleOf(first).inputValue(), patiently).toBe('From the second')
    expect(await titleOf(first).isEditable()).toBe(true)
  })

  test('a tab that does not answer is taken over from all the same', async () => {
    const first = await example(context)
    await titleOf(first).fill('Stuck')
    await saved(first)
    const address = first.url()
    void first
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {})
    const second = await context.newPage()
    await second.goto(address)
    await second.getByRole('button', { name: 'Take over here' }).click()
    await expect.poll(() => titleOf(second).isEditable(), patiently).toBe(true)
  })

  test('copies are kept, and one can be restored', async () => {
    const page = await example(context)
    await titleOf(page).fill('Early')
    await saved(page)
    await page.reload()
    await titleOf(page).fill('Late')
    await saved(page)
    await page.getByRole('link', { name: /start page/ }).click()
    await page.getByRole('button', { name: 'More for Late' }).click()
    await page.getByRole('button', { name: 'Older copies' }).click()
    await page.getByRole('button', { name: /Restore the copy/ }).click()
    await page.getByText(/Early is as it was on/).waitFor()
    await page.getByRole('link', { name: 'Early' }).click()
    await expect.poll(() => titleOf(page).inputValue(), patiently).toBe('Early')
  })

  test('a notebook that cannot be read is shown as what it is, and is still there', async () => {
    const page = await example(context)
    await titleOf(page).fill('Sound')
    await saved(page)
    const address = page.url()
    await page.goto(playground)
    await page.evaluate(spoil)
    await page.goto(address)
    await page.getByRole('heading', { name: 'This notebook cannot be read' }).waitFor()
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download what is stored' }).click()
    expect((await file).suggestedFilename()).toBe('Sound.json')
    await page.goto(`${playground}#/studio/nowhere`)
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
    await page.getByRole('link', { name: 'To the start page', exact: true }).click()
    await page.getByRole('link', { name: 'Sound' }).waitFor()
  })

  test('without storage the page works, and says that nothing is kept', async () => {
    const page = await context.newPage()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => undefined })
    })
    await page.goto(playground)
    await page.getByText(/This browser stores nothing for this page/).waitFor()
    await page.goto(`${playground}#/example/consulting-firm`)
    await titleOf(page).fill('Nowhere to go')
    await page.getByText(/this browser stores nothing/).waitFor()
    expect(await page.getByRole('button', { name: 'Download a copy' }).isVisible()).toBe(true)
  })
})

async function example(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${playground}#/example/consulting-firm`)
  await titleOf(page).waitFor()
  return page
}

/** Nothing is on its way to the disk any more. */
async function saved(page: Page): Promise<void> {
  const said = page.locator('[aria-busy=false]').getByText('Saved on this device')
  await said.waitFor()
}

function titleOf(page: Page) {
  return page.getByRole('textbox', { name: 'Title' })
}

/** Breaks the one notebook that is stored, as a failing disk might. */
async function spoil(): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await done(indexedDB.open('sojourn'))
  const store = db.transaction('notebooks', 'readwrite').objectStore('notebooks')
  const [record] = await done(store.getAll())
  record.history.notebook.cells = 'gone'
  await done(store.put(record))
  db.close()
}

/** What a browser does that has no room left; until there is room again. */
function fillDisk(): void {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('No room', 'QuotaExceededError')
  }
  addEventListener('room-again', () => {
    IDBObjectStore.prototype.put = put
  })
}
