import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EventLogError, type EventSource, preset, readEventLog } from '../src/index.ts'
import { eventFiles } from '../src/node/index.ts'
import { COLUMNS } from './read-text.ts'

// Whole files that are wrong, of every format: each is refused in one clear message, or read with
// each row that is wrong listed. (Rows of delimited text have their own corpus in broken-rows, and
// JSON has one in one-log-many-formats.)
const utf8 = (text: string) => new TextEncoder().encode(text)
const raw = (...bytes: number[]) => Uint8Array.from(bytes)
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const HEADER = 'customer,time,touchpoint\n'
const CSV = `${HEADER}mia,2024-01-01,ad\nbo,2024-01-02,ad\n`
const LINE = '{"customer":"mia","time":"2024-01-01","touchpoint":"ad"}'
const XES =
  '<log><trace><string key="concept:name" value="mia"/><event><string key="concept:name" value="ad"/><date key="time:timestamp" value="2024-01-01"/></event></trace></log>'
const XES_COLUMNS = {
  customer: 'case:concept:name',
  time: 'time:timestamp',
  touchpoint: 'concept:name',
}
const PARQUET = new Uint8Array(readFileSync(join(import.meta.dirname, 'files/snappy.parquet')))
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}
const utf32 = (text: string) =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]))

describe('refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', raw(), 'the file is empty'],
    ['one zero', raw(0), 'the file is empty'],
    ['zeros', new Uint8Array(5_000), 'the file is empty'],
    ['gzip of nothing', gzipSync(''), 'the file is empty'],
    ['gzip of a header', gzipSync(HEADER), 'the file has a header, but no rows'],
    ['gzip of gzip', gzipSync(gzipSync(CSV)), 'is packed with gzip twice'],
    ['a gzip head alone', raw(0x1f, 0x8b), 'ends in the middle of its gzip data'],
    ['gzip that is cut off', gzipSync(CSV).subarray(0, 30), 'ends in the middle of its gzip data'],
    ['gzip with a wrong sum', flipped(gzipSync(CSV), -8), 'gzip data that is damaged'],
    ['gzip with junk behind it', joined(gzipSync(CSV), ascii('junk')), 'gzip data that is damaged'],
    ['UTF-16 without a mark', utf16(CSV), 'the header has NUL characters: save the file as UTF-8'],
    ['UTF-32', utf32(`\ufeff${CSV}`), 'the header has NUL characters: save the file as UTF-8'],
    ['half of UTF-16', utf16('\ufeff').subarray(0, 1), 'one column'],
    ['a workbook', joined(raw(0x50, 0x4b, 3, 4), ascii('xl/')), 'is a zip archive or a workbook'],
    ['an old workbook', raw(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'is a workbook of an old kind'],
    ['zstd', raw(0x28, 0xb5, 0x2f, 0xfd, 1), 'is packed with zstd'],
    ['xz', raw(0xfd, 0x37, 0x7a, 0x58, 0x5a), 'is packed with xz'],
    ['bzip2', ascii('BZh91AY'), 'is packed with bzip2'],
    ['7z', raw(0x37, 0x7a, 0xbc, 0xaf, 0x27), 'is a 7z archive'],
    ['a PDF', ascii('%PDF-1.7'), 'is a PDF'],
    ['SQLite', ascii('SQLite format 3\0'), 'is an SQLite database'],
    ['Avro', joined(ascii('Obj'), raw(1, 4)), 'is Avro'],
    ['ORC', joined(ascii('ORC'), raw(8, 1)), 'is ORC'],
    ['a picture', joined(raw(0x89), ascii('PNG\r\n')), 'is a picture'],
    [
      'a web page',
      utf8('<!DOCTYPE html>\n<html><body>Sign in</body></html>'),
      'is a web page, such as one to sign in',
    ],
    [
      'an error in JSON',
      utf8('{"error":"no permission"}'),
      'The first record has one column: "error"',
    ],
    ['an error in text', utf8('Access denied'), 'The header has one column, "Access denied"'],
    ['Parquet: its first bytes', ascii('PAR1'), 'is Parquet that is damaged, cut off'],
    ['Parquet without its end', PARQUET.subarray(0, 2_000), 'is Parquet that is damaged, cut off'],
    [
      'Parquet without its beginning',
      joined(ascii('PAR1'), PARQUET.subarray(500)),
      'is Parquet that is damaged',
    ],
    ['Parquet with a wrong length', flipped(PARQUET, -6), 'is Parquet that is damaged'],
    [
      'Parquet that is encrypted',
      joined(PARQUET.subarray(0, -4), ascii('PARE')),
      'is Parquet that is damaged',
    ],
    ['JSON: a bracket', utf8('['), 'the file ends within its list'],
    ['JSON: a list that is cut off', utf8(`[${LINE},${LINE}`), 'the file ends within its list'],
    [
      'JSON: a quote that is missing',
      utf8(`[${LINE.replace('mia"', 'mia')}]`),
      'the file ends within its list',
    ],
    ['JSON: a list in a list', utf8(`[[${LINE}]]`), 'is not an object'],
    ['JSON: no objects', utf8('[1,2,3]'), 'The file has no good row; all 3 are malformed'],
    [
      'JSON over several lines',
      utf8(JSON.stringify({ rows: [1] }, null, 2)),
      'an object runs over several lines',
    ],
    [
      'JSON lines that are cut off',
      utf8(LINE.slice(0, 30)),
      'is not JSON: each line must be one whole object',
    ],
    ['XML that is cut off', utf8(XES.slice(0, -6)), 'the XML is broken'],
    ['XML with a bare &', utf8(XES.replace('"mia"', '"a & b"')), 'the XML is broken'],
    [
      'XML in Latin-1',
      ascii(XES.replace('mia', 'm\u00f8')),
      'The file has no good row; the only one is malformed',
    ],
  ])('%s', async (name, bytes, words) => {
    const time = name.startsWith('Parquet') ? 'us' : 'time'
    const columns = name.startsWith('XML') ? XES_COLUMNS : { ...COLUMNS, time }
    for (const source of [
      [bytes],
      Array.from(bytes, (b) => raw(b)),
      new Blob([Uint8Array.from(bytes)]),
    ]) {
      const error = await readEventLog(source as EventSource, columns).then(
        () => expect.fail('it was read'),
        (error) => error,
      )
      expect(error).toBeInstanceOf(EventLogError)
      expect(error.message).toContain(words)
    }
  })
})

describe('times', () => {
  test.each<[string, number | string]>([
    ['0000-01-01', -62_167_219_200_000],
    ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['2024-03-31T02:30:00', Date.UTC(2024, 2, 31, 2, 30)],
    ['1969-12-31T23:59:59Z', -1000],
    ['-1', -1000],
    ['10000-01-01', 'must have a year of four digits'],
    ['-0001-01-01', 'is not a time'],
    ['2023-02-29', 'is not a date: 2023-02 has 28 days'],
    ['2016-12-31T23:59:60Z', 'a leap second'],
    ['01/02/2024', 'can mean two dates'],
    ['31.12.2024', 'must be written 2024-12-31'],
    ['20240101', 'has a date without hyphens'],
    ['2024-01', 'is not a time'],
    ['2024-W01-1', 'is not a time'],
    ['1.7e9', 'is in scientific notation'],
    ['1704067200000000000', 'is too large for microseconds'],
    ['Mon Jan 1 2024', 'is not a time'],
    ['NaN', 'is not a time'],
    ['null', 'is not a time'],
    ['', 'is empty'],
  ])('%s', async (time, expected) => {
    const files = [
      utf8(`${HEADER}ok,1,ad\nmia,${time},ad\n`),
      utf8(`${LINE}\n${JSON.stringify({ customer: 'mia', time, touchpoint: 'ad' })}`),
    ]
    for (const file of files) {
      const { log, skipped } = await readEventLog([file], COLUMNS)
      if (typeof expected === 'number') expect([log.time[1], skipped]).toEqual([expected, []])
      else if (expected !== 'a leap second') expect(skipped[0]?.problem).toContain(expected)
      else expect(skipped).toHaveLength(1)
    }
  })
})

describe('paths', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sojourn-'))
    mkdirSync(join(folder, 'a.csv'))
    mkdirSync(join(folder, 'a.parquet'))
    writeFileSync(join(folder, 'cut.parquet'), PARQUET.subarray(0, 3_000))
    writeFileSync(join(folder, 'empty.parquet'), '')
    writeFileSync(join(folder, 'lie.parquet'), CSV)
    writeFileSync(join(folder, 'lie.csv'), PARQUET)
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = async (name: string) => readEventLog(await eventFiles(join(folder, name)), COLUMNS)

  test.each([
    ['a.csv', 'has no files'],
    ['a.parquet', 'has no files'],
    ['none.csv', "doesn't exist"],
    ['cut.parquet', 'is Parquet that is damaged'],
    ['empty.parquet', 'the file is empty'],
  ])('%s', async (name, words) => {
    await expect(read(name)).rejects.toThrow(words)
  })

  test('bytes count, not names', async () => {
    expect((await read('lie.parquet')).rows).toBe(2)
    const columns = { ...COLUMNS, time: 'us' }
    expect((await readEventLog(await eventFiles(join(folder, 'lie.csv')), columns)).rows).toBe(60)
  })

  test('Parquet that is not there', async () => {
    const files = await eventFiles(join(folder, 'none.parquet'))
    await expect(readEventLog(files, COLUMNS)).rejects.toThrow(/none\.parquet doesn't exist/)
  })
})

describe('random damage ends in words, or in rows that all are accounted for', () => {
  const line = (i: number) => `{"customer":"c${i >> 2}","time":${i},"touchpoint":"t${i % 3}"}`
  const lines = Array.from({ length: 30 }, (_, i) => line(i))
  const xes = `<log>${Array.from({ length: 5 }, () => XES.slice(5, -6)).join('\n')}</log>`
  const corpus = {
    csv: utf8(`${HEADER}${lines.map((_, i) => `"c${i >> 2}",${i},t${i % 3}`).join('\n')}`),
    lines: utf8(lines.join('\n')),
    list: utf8(`[${lines.join(',\n')}]`),
    utf16: utf16(`\ufeff${lines.join('\n')}`),
    gzip: new Uint8Array(gzipSync(lines.join('\n'))),
    xes: utf8(xes),
  }
  const bites = fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.constantFrom('change', 'cut', 'insert', 'double'),
      fc.nat(255),
    ),
    { minLength: 1, maxLength: 5 },
  )
  test.each(Object.keys(corpus) as (keyof typeof corpus)[])('%s', async (format) => {
    const good = corpus[format]
    const seen = { read: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(bites, async (damages) => {
        const bytes = damages.reduce(damaged, good)
        for (const columns of format === 'xes' ? [XES_COLUMNS, preset('xes')] : [COLUMNS]) {
          const reading = await readEventLog([bytes], columns).catch((error) => error)
          if (reading instanceof EventLogError) {
            seen.refused++
            expect(reading.message.trim().length).toBeGreaterThan(15)
          } else if (reading instanceof Error) throw reading
          else {
            seen.read++
            const out = reading.leftOut.reduce(
              (sum: number, { count }: { count: number }) => sum + count,
              0,
            )
            expect(reading.rows).toBe(reading.log.time.length + reading.skipped.length + out)
          }
        }
      }),
      { seed: 73, numRuns: 250 },
    )
    expect(seen.read + seen.refused).toBeGreaterThanOrEqual(250)
    if (format !== 'gzip') expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(0)
  })
})

function damaged(bytes: Uint8Array, [share, how, byte]: [number, string, number]): Uint8Array {
  const at = Math.floor(share * bytes.length)
  if (how === 'cut') return bytes.slice(0, Math.max(at, bytes.length >> 1))
  if (how === 'insert') return joined(bytes.slice(0, at), raw(byte), bytes.slice(at))
  if (how === 'double') return joined(bytes.slice(0, at), bytes.slice(Math.max(0, at - 20)))
  const changed = bytes.slice()
  changed[at] = byte
  return changed
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[bytes.length + at] = (changed[bytes.length + at] as number) ^ 0xff
  return changed
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
