import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { skipped } from './skipped.ts'

const folder = fileURLToPath(new URL('../../shared/data', import.meta.url))

/**
 * The path of `../shared/data` beside the repository, published datasets with their expected
 * results; `undefined` where there is none. Tests over it are skipped then:
 *
 *     const data = sharedData()
 *     describe.skipIf(data === undefined)('cdnow', () => { readFileSync(`${data}/cdnow_sample/…`) })
 */
export function sharedData(): string | undefined {
  return existsSync(folder) ? folder : undefined
}

/** Vitest calls it once before the unit tests: the line is printed once, not by every file. */
export function setup(): void {
  if (sharedData() !== undefined) return
  skipped(
    'shared-data',
    'Skipped: the tests over published datasets. They need the folder ../shared/data beside this repository.',
  )
}
