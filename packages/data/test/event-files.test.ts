import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countEventLog, readEventLog } from '../src/index.ts'
import { eventFiles } from '../src/node/index.ts'
import { COLUMNS } from './read-text.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sojourn-'))
  const files: Record<string, string | Uint8Array> = {
    'days/2024-01-02.csv': 'customer,time,touchpoint\nmia,2024-01-02,cart\nbo,2024-01-02,ad\n',
    'days/2024-01-01.csv': 'customer,time,touchpoint\nmia,2024-01-01,ad\n',
    'days/2024-01-10.csv.gz': gzipSync(
      'touchpoint;time;customer\norder;2024-01-10;mia\nx;soon;bo\n',
    ),
    'days/2024-01-11.csv': 'customer,time,touchpoint\n',
    'days/2024-01-12.csv': '',
    'days/_SUCCESS': '',
    'days/.hidden': 'x',
    'parts/day=1/a.csv': 'customer,time,touchpoint\nmia,2024-01-01,ad\n',
    'parts/day=2/hour=3/a.csv': 'customer,time,touchpoint\nmia,2024-01-02,order\n',
    'parts/day=2/_delta_log/a.json': '{}',
    'both/a.csv': 'customer,time,touchpoint\n',
    'both/more/a.csv': 'customer,time,touchpoint\nlate,2024-02-01,ad\n',
    'mixed/a.csv': 'customer,time,touchpoint\n',
    'mixed/b.json': '[]',
    'strange/a.csv': 'customer,time,touchpoint\n',
    'strange/README': 'x',
    'lines/a.ndjson': '{"customer":"mia","time":1,"touchpoint":"ad"}\n',
    'lines/b.jsonl': '{"customer":"bo","time":2,"touchpoint":"ad","channel":"web"}\n',
    'wrong/a.csv': 'customer,time,touchpoint\nmia,1,ad\n',
    'wrong/b.csv': 'customer,when,touchpoint\nmia,1,ad\n',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  mkdirSync(join(folder, 'empty'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const names = async (path: string) =>
  (await eventFiles(join(folder, path))).files.map(({ name }) => name.slice(folder.length + 1))

describe('which files', () => {
  test.each([
    ['days/2024-01-02.csv', ['days/2024-01-02.csv']],
    [
      'days',
      ['01.csv', '02.csv', '10.csv.gz', '11.csv', '12.csv'].map((day) => `days/2024-01-${day}`),
    ],
    ['days/*-1?.csv', ['days/2024-01-11.csv', 'days/2024-01-12.csv']],
    ['d*/2024-01-0*', ['days/2024-01-01.csv', 'days/2024-01-02.csv']],
    [
      'days/../**/a.csv',
      [
        'both/a.csv',
        'both/more/a.csv',
        'mixed/a.csv',
        'parts/day=1/a.csv',
        'parts/day=2/hour=3/a.csv',
        'strange/a.csv',
        'wrong/a.csv',
      ],
    ],
    ['lines', ['lines/a.ndjson', 'lines/b.jsonl']],
    ['parts', ['parts/day=1/a.csv', 'parts/day=2/hour=3/a.csv']],
    ['both/*', ['both/a.csv']],
    ['both/**', ['both/a.csv', 'both/more/a.csv']],
  ])('%s', async (path, expected) => {
    expect(await names(path)).toEqual(expected)
  })

  test.each([
    ['none*', 'has no files'],
    ['empty', 'has no files'],
    ['both', 'has files beside folders that have some, such as'],
    ['mixed', 'has files of several kinds, csv and json; name those'],
    ['strange', 'has files that are no event log: '],
    ['days/x.xlsx', 'is a workbook'],
  ])('%s is refused', async (path, words) => {
    await expect(eventFiles(join(folder, path))).rejects.toThrow(words)
  })
})

describe('what is in them', () => {
  test('customers recur, headers differ, files without rows are nothing', async () => {
    const files = await eventFiles(join(folder, 'days'))
    const { log, rows, skipped } = await readEventLog(files, COLUMNS)
    expect([rows, log.customers, [...log.customer], log.touchpoints]).toEqual([
      5,
      2,
      [0, 0, 1, 0],
      ['ad', 'cart', 'order'],
    ])
    expect(skipped).toEqual([
      {
        line: 3,
        problem: expect.stringContaining('"soon"'),
        file: join(folder, 'days/2024-01-10.csv.gz'),
      },
    ])
    const { counts, ordered } = await countEventLog(() => files, COLUMNS)
    expect([ordered, counts.customers, counts.events]).toEqual([false, 2, 4])
  })

  test('the columns of JSON are those of all files', async () => {
    const files = await eventFiles(join(folder, 'lines'))
    const { log } = await readEventLog(files, { ...COLUMNS, channel: 'channel' })
    expect([...(log.channel ?? [])]).toEqual([-1, 0])
  })

  test('what is wrong has the name of its file', async () => {
    const files = await eventFiles(join(folder, 'wrong'))
    await expect(readEventLog(files, COLUMNS)).rejects.toThrow(
      `${join(folder, 'wrong/b.csv')}: line 1: there is no column "time" for the time`,
    )
    const strict = readEventLog(await eventFiles(join(folder, 'days')), COLUMNS, { strict: true })
    await expect(strict).rejects.toThrow(/2024-01-10\.csv\.gz: line 3: /)
  })

  test('files of which none has rows', async () => {
    const files = await eventFiles(join(folder, 'days/*-1[12].csv').replace('[12]', '?'))
    await expect(readEventLog(files, COLUMNS)).rejects.toThrow('the file is empty')
  })
})
