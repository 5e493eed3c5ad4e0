import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'

const ROWS = [
  ['mia', '2024-01-01', 'ad', 1],
  ['mia', '2024-01-02', 'cart', null],
  ['mia', '2024-01-03', 'order', 100],
  ['bo', '2024-01-01', 'ad', null],
  ['bo', '2024-01-05', 'cart', null],
] as const
const NAMES = ['who', 'when', 'what', 'worth'] as const
const objects = ROWS.map((row) => Object.fromEntries(NAMES.map((name, i) => [name, row[i]])))
const csv = `${NAMES.join(',')}\n${ROWS.map((row) => row.join(',')).join('\n')}\n`
const cwd = folderWith({
  'log.csv': csv,
  'log.json': objects,
  'log.ndjson': objects.map((object) => JSON.stringify(object)).join('\n'),
  'nested.ndjson': objects
    .map(({ who, ...rest }) => JSON.stringify({ user: { id: who }, ...rest }))
    .join('\n'),
})
writeFileSync(join(cwd, 'log.json.gz'), gzipSync(JSON.stringify(objects)))
writeFileSync(
  join(cwd, 'log.parquet'),
  Buffer.from(
    parquetWriteBuffer({
      columnData: NAMES.map((name, i) => ({
        name,
        data: ROWS.map((row) => (name === 'when' ? new Date(String(row[i])) : row[i])),
        ...(name === 'when' && { type: 'TIMESTAMP' as const }),
        ...(name === 'worth' && { type: 'DOUBLE' as const }),
      })),
    }),
  ),
)
mkdirSync(join(cwd, 'days'))
for (const day of [1, 2, 3, 5])
  writeFileSync(
    join(cwd, `days/${day}.csv`),
    csv
      .split('\n')
      .filter((line, i) => i === 0 || line.includes(`-0${day},`))
      .join('\n'),
  )
mkdirSync(join(cwd, 'bad'))
writeFileSync(join(cwd, 'bad/a.csv'), `${csv}x,soon,ad,\n`)
writeFileSync(join(cwd, 'bad/b.csv'), csv)
mkdirSync(join(cwd, 'mixed'))
writeFileSync(join(cwd, 'mixed/a.csv'), csv)
writeFileSync(join(cwd, 'mixed/b.tsv'), csv)

const REST = '--time when --touchpoint what --value worth --conversion order'
const fit = async (operand: string, customer = 'who') => {
  const { code, stdout, stderr } = await call(
    `fit ${operand} --customer ${customer} ${REST} --json`,
    { cwd },
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('the same journey from every source', () => {
  test.each(['log.json', 'log.ndjson', 'log.json.gz', 'log.parquet', 'days', 'days/*.csv'])(
    '%s',
    async (operand) => {
      expect(await fit(operand)).toEqual(await fit('log.csv'))
    },
  )

  test('fields within fields', async () => {
    expect(await fit('nested.ndjson', 'user.id')).toEqual(await fit('log.csv'))
  })

  test('Parquet and JSON through a pipe', async () => {
    const { readFileSync } = await import('node:fs')
    for (const name of ['log.parquet', 'log.json']) {
      const stdin = (async function* () {
        yield new Uint8Array(readFileSync(join(cwd, name)))
      })()
      const { stdout } = await call(`fit - --customer who ${REST} --json`, { cwd, stdin })
      expect(JSON.parse(stdout)).toEqual(await fit('log.csv'))
    }
  })
})

test.each([
  [
    'fit log.json --customer whom',
    'log.json: there is no column "whom" for the customer; did you mean "who"?',
  ],
  [
    'fit mixed --customer who',
    'mixed has files of several kinds, csv and tsv; name those that belong together',
  ],
  ['fit none/*.csv --customer who', 'none/*.csv has no files'],
  ['fit bad --strict --customer who', 'bad/a.csv: line 7: column "when": "soon" is not a time'],
])('%s: exit 1', async (args, words) => {
  const { code, stderr } = await call(`${args} ${REST}`, { cwd })
  expect(code).toBe(1)
  expect(stderr).toContain(words)
  expect(stderr).not.toContain(cwd)
})

test('skipped rows say their file', async () => {
  const { stdout } = await call(`fit bad --customer who ${REST} --json`, { cwd })
  expect(JSON.parse(stdout).skipped).toEqual([
    { line: 7, problem: expect.stringContaining('"soon"'), file: 'bad/a.csv' },
  ])
  const page = await call(`fit bad --customer who ${REST}`, { cwd })
  expect(page.stdout).toContain('- bad/a.csv, line 7: column "when"')
})
