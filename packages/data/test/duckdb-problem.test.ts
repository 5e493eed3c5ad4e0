import { expect, test } from 'vitest'
import { described } from '../src/node/duckdb/duckdb-problem.ts'

// As DuckDB has been seen to put them.
test.each([
  ['Out of Memory Error: could not allocate block of size 256.0 KiB', '--sort-memory'],
  [
    'Failed to append: failed to pin block of size 256.0 KiB (2.7 MiB/3.0 MiB used)',
    '--sort-memory',
  ],
  ['IO Error: No space left on device', 'TMPDIR'],
  ["ENOENT: no such file or directory, mkdtemp '/nowhere/sojourn-sort-'", 'TMPDIR'],
])('what DuckDB lacks is told with the way to mend it: %s', async (message, way) => {
  const failing = described(() => Promise.reject(new Error(message)))
  await expect(failing).rejects.toThrow(way)
  await expect(failing).rejects.toThrow(message)
})
