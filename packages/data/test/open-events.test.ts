import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EventLogError, readEventLog } from '../src/index.ts'
import { openEvents } from '../src/node/index.ts'
import { COLUMNS } from './read-text.ts'

const TEXT = `customer,time,touchpoint\n${'mia,0,ad\nbo,1,cart\n'.repeat(100_000)}`
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sojourn-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function textOf(path: string): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of openEvents(path)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function errorOf(path: string): Promise<EventLogError> {
  const error = await textOf(path).then(
    () => expect.fail('it was read'),
    (error) => error,
  )
  expect(error).toBeInstanceOf(EventLogError)
  expect(error.message).toContain(path)
  expect(error.problems).toEqual([{ message: error.message }])
  return error
}

describe('read', () => {
  test.each([
    'a.csv',
    'a.tsv',
    'a.txt',
    'A.CSV',
    'a.b.csv',
    'a.json',
    'a.ndjson',
    'a.jsonl',
    'a.xes',
  ])('%s', async (name) => {
    expect(await textOf(file(name, TEXT))).toBe(TEXT)
  })

  test.each(['b.csv.gz', 'b.tsv.gz', 'b.txt.gz', 'b.csv'])('%s, in gzip', async (name) => {
    expect(await textOf(file(name, gzipSync(TEXT)))).toBe(TEXT)
  })

  test('a name that says gzip, with bytes that are none', async () => {
    expect(await textOf(file('c.csv.gz', TEXT))).toBe(TEXT)
  })

  test('gzip of several members', async () => {
    const members = Buffer.concat([gzipSync('customer,time,'), gzipSync('touchpoint\n')])
    expect(await textOf(file('d.csv', members))).toBe('customer,time,touchpoint\n')
  })

  test.each(['', 'x', '\x1f'])('a file of %j', async (text) => {
    expect(await textOf(file('e.csv', text))).toBe(text)
  })

  test('into an event log', async () => {
    const { log } = await readEventLog(openEvents(file('f.csv.gz', gzipSync(TEXT))), COLUMNS)
    expect([log.time.length, log.customers, log.touchpoints]).toEqual([200_000, 2, ['ad', 'cart']])
  })
})

describe('refused', () => {
  test('a file that is not there', async () => {
    const error = await errorOf(join(folder, 'none.csv'))
    expect(error.message).toContain("doesn't exist")
  })

  test('a directory', async () => {
    const path = join(folder, 'directory.csv')
    mkdirSync(path)
    expect((await errorOf(path)).message).toContain('is a directory')
  })

  test.each([
    ['after its first two bytes', 2],
    ['in its header', 7],
    ['in its data', 300],
    ['before its last byte', -1],
  ])('gzip that is cut off %s', async (_, end) => {
    const error = await errorOf(file('g.csv.gz', gzipSync(TEXT).subarray(0, end)))
    expect(error.message).toContain('ends in the middle of its gzip data')
  })

  test.each([
    ['method', 2],
    ['data', 100],
    ['sum', -8],
  ])('gzip with a wrong byte in its %s', async (_, at) => {
    const bytes = gzipSync(TEXT)
    const place = at < 0 ? bytes.length + at : at
    bytes[place] = (bytes[place] as number) ^ 0xff
    expect((await errorOf(file('h.csv.gz', bytes))).message).toContain(
      'has gzip data that is damaged',
    )
  })

  test.each([
    ['a.xlsx', 'is a workbook: save the sheet as CSV'],
    ['events', 'has a name of another kind: what is read has a name that ends in .csv, .tsv'],
    ['a.csv.zip', 'has a name of another kind: what is read'],
  ])('%s', async (name, words) => {
    expect((await errorOf(file(name, TEXT))).message).toContain(words)
  })
})

const DESCRIPTORS = '/proc/self/fd'

test.skipIf(!existsSync(DESCRIPTORS))('a reader that stops early leaves no file open', async () => {
  const names = () =>
    readdirSync(DESCRIPTORS).map((descriptor) => {
      try {
        return readlinkSync(join(DESCRIPTORS, descriptor))
      } catch {
        return ''
      }
    })
  const large = randomBytes(8 * 2 ** 20)
  for (const path of [file('i.csv', large), file('i.csv.gz', gzipSync(large))]) {
    for await (const chunk of openEvents(path)) {
      expect(chunk.length).toBeGreaterThan(0)
      expect(names()).toContain(path)
      break
    }
    await expect.poll(names).not.toContain(path)
  }
})

describe('standard input', () => {
  // In a process of its own, because this one's is the test runner's.
  const program = `
    import { openEvents } from './src/node/index.ts'
    try {
      for await (const chunk of openEvents('-')) process.stdout.write(chunk)
    } catch (error) {
      process.stdout.write('refused: ' + error.message)
    }
  `
  const piped = (input: Uint8Array) =>
    new Promise<string>((resolve, reject) => {
      const path = file('program.mts', program)
      const folder = join(import.meta.dirname, '..')
      writeFileSync(path, program.replace("'./src", `'${folder}/src`))
      const child = spawn(
        process.execPath,
        ['--conditions=@sojourn/source', '--import', 'tsx', path],
        { cwd: folder },
      )
      let output = ''
      child.stdout.on('data', (text) => {
        output += text
      })
      child.on('error', reject)
      child.on('close', () => resolve(output))
      child.stdin.end(input)
    })

  test('plain', async () => {
    expect(await piped(Buffer.from(TEXT))).toBe(TEXT)
  })

  test('in gzip', async () => {
    expect(await piped(gzipSync(TEXT))).toBe(TEXT)
  })

  test('empty', async () => {
    expect(await piped(Buffer.from(''))).toBe('')
  })

  test('gzip that is cut off', async () => {
    const output = await piped(gzipSync(TEXT).subarray(0, 300))
    expect(output).toContain('refused: standard input ends in the middle of its gzip data')
  })
})
