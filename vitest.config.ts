import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { documentationTests, markdownWithTests } from './scripts/documentation-tests.ts'

// The packages resolve to their sources: nothing is built before it is tested.
const source = '@sojourn/source'

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    // Vitest leaves one processor free; on two that would be half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'packages/*/test/**/*.test.ts',
            'packages/*/src/**/*.test.ts',
            'examples/**/*.test.ts',
            'scripts/test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'examples/browser/**', 'scripts/test/docstrings.test.ts'],
          // Loading modules anew for each file takes longer than half of the tests: whoever changes
          // what all share (an environment variable, a global) puts it back.
          isolate: false,
          globalSetup: ['scripts/shared-data.ts', 'scripts/private-postgres.ts'],
          // Only for what hangs: on a busy machine a process takes seconds to start.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        plugins: [documentationTests()],
        test: {
          name: 'docs',
          include: [...markdownWithTests(), 'scripts/test/docstrings.test.ts'],
          // A block imports what it shows, so that its test loads whole packages: once for all of them.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [
            'playground/test/**/*.test.ts',
            'packages/notebook/browser/**/*.test.ts',
            'examples/browser/**/*.test.ts',
          ],
          globalSetup: 'playground/test/serve.ts',
          // Only for what hangs: no wait within a test is longer than half a minute, unless it says so.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
          // A machine that stalls for seconds fails what is right; what is wrong fails twice, and a
          // test that needed its second go is named as such in the report.
          retry: 1,
        },
      },
    ],
  },
})
