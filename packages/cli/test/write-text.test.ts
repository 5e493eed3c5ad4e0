import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Interrupted, type Terminal } from '../src/terminal.ts'
import { writeText } from '../src/write-text.ts'
import { call, folderWith } from './call.ts'

const cwd = folderWith({ 'old.json': 'old' })
const terminal = (stop = new AbortController()) =>
  ({ cwd, interruptible: (work) => work(stop.signal, () => {}) }) as Pick<
    Terminal,
    'cwd' | 'interruptible'
  > as Terminal
const textOf = (name: string) => readFileSync(join(cwd, name), 'utf8')

test('a file takes the place of the one before, with its permissions and behind its link', async () => {
  chmodSync(join(cwd, 'old.json'), 0o600)
  symlinkSync('old.json', join(cwd, 'link.json'))
  const before = readdirSync(cwd)
  await writeText(terminal(), 'link.json', 'new')
  expect([textOf('old.json'), textOf('link.json')]).toEqual(['new', 'new'])
  expect(statSync(join(cwd, 'old.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(cwd)).toEqual(before)
})

test('stopped by Ctrl-C, the file before is untouched, and nothing is left beside it', async () => {
  writeFileSync(join(cwd, 'old.json'), 'old')
  const before = readdirSync(cwd)
  for (const name of ['old.json', 'none.json']) {
    const stop = new AbortController()
    const writing = writeText(terminal(stop), name, 'x'.repeat(50_000_000))
    stop.abort(new Interrupted())
    await expect(writing).rejects.toBeInstanceOf(Interrupted)
  }
  expect(textOf('old.json')).toBe('old')
  expect(readdirSync(cwd)).toEqual(before)
})

test('what is no file is written to as it is', async () => {
  await writeText(terminal(), '/dev/null', 'text')
  expect(statSync('/dev/null').isFile()).toBe(false)
})

test('Ctrl-C ends the process itself once a log is only counted, and while Parquet is unpacked', async () => {
  const log = (rows: string) => `who,when,what\n${rows}`
  writeFileSync(join(cwd, 'ordered.csv'), log('a,1,x\na,2,y\nb,1,x\n'))
  writeFileSync(join(cwd, 'unordered.csv'), log('a,2,y\nb,1,x\na,1,x\n'))
  const atOnce = async (operand: string) => {
    let told: boolean | undefined
    const stdin = (async function* () {
      yield readFileSync(join(cwd, 'ordered.csv'))
    })()
    const { code } = await call(`fit ${operand} --customer who --time when --touchpoint what`, {
      cwd,
      stdin,
      interruptible: (work) =>
        work(new AbortController().signal, (yes = true) => {
          told = yes
        }),
    })
    expect(code).toBe(0)
    return told
  }
  // One that is in order is counted while it is read.
  expect(await atOnce('ordered.csv')).toBeUndefined()
  expect(await atOnce('unordered.csv')).toBe(true)
  expect(await atOnce('-')).toBe(true)
  // Its bytes are those of a table, which doesn't matter here.
  writeFileSync(join(cwd, 'ordered.parquet'), readFileSync(join(cwd, 'ordered.csv')))
  expect(await atOnce('ordered.parquet')).toBe(true)
})
