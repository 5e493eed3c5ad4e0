import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const STATES = 400_000

// The million itself takes 925 MB, and is the benchmark exact-solve-million: it takes half a minute of
// a busy machine.
test('400,000 states are analysed in less than 520 MB, the process included', () => {
  const script = fileURLToPath(new URL('million-states.ts', import.meta.url))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@sojourn/source', '--import', 'tsx', script, String(STATES)],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('../../../..', import.meta.url)) },
  )
  expect(stderr).toBe('')
  const result = JSON.parse(stdout)
  // Each step leaks 2 %, to the one outcome or the other.
  expect(Math.abs(result.visits / 50 - 1)).toBeLessThan(1e-11)
  expect(Math.abs(result.steps / 50 - 1)).toBeLessThan(1e-11)
  expect(Math.abs(result.hitting + result.lost - 1)).toBeLessThanOrEqual(
    result.hittingBound + STATES * result.lostBound,
  )
  expect(result.hittingBound).toBeLessThan(1e-12)
  expect(result.megabytes).toBeLessThan(520)
}, 60_000)
