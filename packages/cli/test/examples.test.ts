import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../src/commands/index.ts'
import { call, folderWith } from './call.ts'

const cwd = fileURLToPath(new URL('../../..', import.meta.url))
const out = join(folderWith({}), 'shop.json')

/** An example's arguments as its shell would give them, and the file that its shell would open for standard input. */
function parsed(args: readonly string[]) {
  const [text = '', input] = args.join(' ').split(' < ')
  const words = text.replace(/(?<=--out )\S+/, out).split(' ')
  return { words: words.map((word) => word.replace(/^"(.*)"$/, '$1')), input }
}

describe('the examples of the help work as they stand', () => {
  test.each(
    COMMANDS.flatMap(({ examples }) => examples.map(({ args }) => [args.join(' '), args] as const)),
  )('%s', async (_, args) => {
    const { words, input } = parsed(args)
    const stdin = input && createReadStream(join(cwd, input)).pipe(createGunzip())
    const { code, stdout, stderr } = await call(
      words[0] === 'forecast' ? [...words, '--draws', '20'] : words,
      { cwd, ...(stdin && { stdin }) },
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toBe('')
    if (words.includes('--json')) expect(() => JSON.parse(stdout)).not.toThrow()
  })
})
