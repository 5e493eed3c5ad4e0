import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import wabt from 'wabt'

const source = new URL('../../src/numeric/passes.wat', import.meta.url)

// After a change of passes.wat, `npx vitest run packages/core/test/numeric/passes-module -u`
// assembles it anew.
test('passes-module.ts is passes.wat, assembled', async () => {
  const { parseWat } = await wabt()
  const { buffer } = parseWat('passes.wat', readFileSync(source, 'utf8')).toBinary({})
  const hex = Buffer.from(buffer).toString('hex')
  await expect(
    `/** passes.wat assembled, in hexadecimal; made by test/numeric/passes-module.test.ts. */\nexport const PASSES_MODULE =\n  '${hex}'\n`,
  ).toMatchFileSnapshot('../../src/numeric/passes-module.ts')
})
