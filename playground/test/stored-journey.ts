import type { Page } from 'playwright-core'
import type { Journey } from 'sojourn/model'
import { expect } from 'vitest'

/** The journey of the notebook that the page has open in the studio, as it is stored on the disk. */
export async function storedJourney(page: Page): Promise<Journey> {
  await expect.poll(() => page.url()).toMatch(/#\/studio\/[\w-]+$/)
  const id = page.url().split('/').at(-1) as string
  const read = () =>
    page.evaluate(async (key) => {
      const open = indexedDB.open('sojourn')
      await new Promise((resolve, reject) => {
        open.onsuccess = resolve
        open.onerror = reject
      })
      const get = open.result.transaction('notebooks').objectStore('notebooks').get(key)
      await new Promise((resolve, reject) => {
        get.onsuccess = resolve
        get.onerror = reject
      })
      open.result.close()
      const cells = get.result?.history.notebook.cells ?? []
      return cells.find(({ kind }: { kind: string }) => kind === 'map')?.journey
    }, id)
  await expect.poll(read).toBeDefined()
  return read()
}
