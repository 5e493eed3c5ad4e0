import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import wabt from 'wabt'

const source = new URL('../../src/simulation/kernel.wat', import.meta.url)

// After a change of kernel.wat, `npx vitest run packages/core/test/simulation/kernel-module -u`
// assembles it anew.
test('kernel-module.ts is kernel.wat, assembled', async () => {
  const { parseWat } = await wabt()
  const { buffer } = parseWat('kernel.wat', readFileSync(source, 'utf8')).toBinary({})
  const hex = Buffer.from(buffer).toString('hex')
  await expect(
    `/** kernel.wat assembled, in hexadecimal; made by test/simulation/kernel-module.test.ts. */\nexport const KERNEL_MODULE =\n  '${hex}'\n`,
  ).toMatchFileSnapshot('../../src/simulation/kernel-module.ts')
})
