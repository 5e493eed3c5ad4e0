import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

// For `npm run mutation` only: the tests of the folders that it names, no project beside them.
const source = '@sojourn/source'

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    include: (process.env.MUTATION_TESTS ?? 'packages/core/test/**/*.test.ts').split(','),
    exclude: ['**/node_modules/**', '**/*.noreg.test.ts', 'packages/core/test/types/**'],
    testTimeout: 120_000,
  },
})
