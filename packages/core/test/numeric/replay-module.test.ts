import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import wabt from 'wabt'

const source = new URL('../../src/numeric/replay.wat', import.meta.url)

// After a change of replay.wat, `npx vitest run packages/core/test/numeric/replay-module -u`
// assembles it anew.
test('replay-module.ts is replay.wat, assembled', async () => {
  const { parseWat } = await wabt()
  const { buffer } = parseWat('replay.wat', readFileSync(source, 'utf8')).toBinary({})
  const hex = Buffer.from(buffer).toString('hex')
  await expect(
    `/** replay.wat assembled, in hexadecimal; made by test/numeric/replay-module.test.ts. */\nexport const REPLAY_MODULE =\n  '${hex}'\n`,
  ).toMatchFileSnapshot('../../src/numeric/replay-module.ts')
})
