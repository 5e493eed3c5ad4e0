import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds on a page, or in the parts that selectors name: each rule with the places that break
 * it. The page is opened with `bypassCSP`, since its own policy lets no foreign script in.
 */
export async function axeFaults(page: Page, parts: readonly string[] = []) {
  await page.evaluate(axe)
  // A colour in the middle of its transition is nobody's to read.
  await page.evaluate(async () => {
    const ends = (animation: Animation) =>
      animation.effect?.getComputedTiming().endTime !== Infinity
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished),
    )
  })
  const { violations } = await page.evaluate(
    (include) =>
      (window as unknown as { axe: { run(at: unknown): Promise<AxeResults> } }).axe.run(
        include.length > 0 ? { include } : document,
      ),
    parts.map((part) => [part]),
  )
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

/** Expects axe to find nothing in either theme. */
export async function expectNoFaults(
  page: Page,
  { parts, where = '' }: { readonly parts?: readonly string[]; readonly where?: string } = {},
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`[data-theme=${colorScheme}]`).waitFor()
    expect(await axeFaults(page, parts), `${where} ${colorScheme}`).toEqual([])
  }
}
