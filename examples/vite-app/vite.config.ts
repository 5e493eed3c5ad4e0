import { defaultClientConditions, defineConfig } from 'vite'

// Only this repository needs the condition: there the package is not built. Leave it out elsewhere.
export default defineConfig({
  base: './',
  resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
})
