import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { bundleLimits } from '../bundle-limits.ts'
import { bundleSize } from '../bundle-size.ts'

// The folder of a package that has the library. What is published has a file for each of these
// sources, so that its sizes are the same; `npm run check:publish` measures that.
const folder = fileURLToPath(new URL('../../examples', import.meta.url))

it('nobody loads more of the library than they use', async () => {
  const sizes = await Promise.all(
    bundleLimits.map(async ([from, name, limit]) => {
      const kilobytes = await bundleSize(from, name, { folder, conditions: ['@sojourn/source'] })
      return { export: `${from} ${name}`, kB: Number(kilobytes.toFixed(2)), limit }
    }),
  )
  console.table(sizes)
  expect(sizes.filter(({ kB, limit }) => kB >= limit)).toEqual([])
  expect(sizes.every(({ kB }) => kB > 0.5)).toBe(true)
}, 60_000)
