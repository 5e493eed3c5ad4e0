import { type Browser, chromium } from 'playwright-core'
import { describe, inject } from 'vitest'
import { CHROMIUM_FLAGS } from '../../scripts/chromium.ts'

/** Address of the built playground, with a slash at its end: `page.goto(playground)`. */
export const playground = inject('playground')

/** `describe` for tests that need the browser; skipped where there is none. */
export const describeInBrowser = describe.skipIf(inject('chromium') === '')

/** Starts the browser; close it in `afterAll`. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    args: CHROMIUM_FLAGS,
  })
}
