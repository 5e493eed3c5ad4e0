import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { pathTable } from 'sojourn/attribution'
import { describe, expect, test } from 'vitest'
import { sharedData } from '../../../scripts/shared-data.ts'
import {
  EventLogError,
  type PathTableColumns,
  type ReadPathTableOptions,
  readPathTable,
} from '../src/index.ts'
import { openEvents } from '../src/node/index.ts'
import { cut } from './read-text.ts'

const COLUMNS = { path: 'path', conversions: 'orders', value: 'worth', nulls: 'lost' }
const HEADER = 'path,orders,worth,lost\n'

function read(
  file: string | Uint8Array,
  columns: PathTableColumns = COLUMNS,
  options: ReadPathTableOptions = {},
) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return readPathTable([bytes], columns, options)
}

async function problemsOf(file: string | Uint8Array, columns: PathTableColumns = COLUMNS) {
  const error: EventLogError = await read(file, columns).then(
    () => expect.fail('it was read'),
    (error) => error,
  )
  expect(error).toBeInstanceOf(EventLogError)
  return error
}

describe('what is read', () => {
  const rows = [
    { path: 'ad > mail', conversions: 2, value: 59.8, nulls: 7 },
    { path: 'mail, "weekly"', conversions: 0, value: 0, nulls: 3 },
  ]
  test.each([
    ['commas', `${HEADER}ad > mail,2,59.8,7\n"mail, ""weekly""",0,,3\n`],
    ['semicolons', 'path;orders;worth;lost\nad > mail;2;59.8;7\n"mail, ""weekly""";0;0;3'],
    [
      'tabs',
      'path\torders\tworth\tlost\r\nad > mail\t2\t59.8\t7\r\n"mail, ""weekly"""\t0\t\t3\r\n',
    ],
    [
      'more columns in any order',
      'id,lost,worth,orders,path\n1,7,59.8,2,ad > mail\n2,3,,0,"mail, ""weekly"""\n',
    ],
    [
      'blank lines and a byte order mark',
      `\ufeff\n${HEADER}\nad > mail,2,59.8,7\n\n"mail, ""weekly""",0,0,3\n\n`,
    ],
  ])('%s', async (_, text) => {
    expect((await read(text)).paths).toEqual(pathTable(rows))
  })

  test('UTF-16 with a mark', async () => {
    const text = `\ufeff${HEADER}ad > mail,2,59.8,7\n`
    const bytes = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)
    expect((await read(bytes)).paths).toEqual(pathTable(rows.slice(0, 1)))
  })

  test('only the columns asked for', async () => {
    const { paths } = await read(`${HEADER}ad,2,x,y\n`, { path: 'path', conversions: 'orders' })
    expect(paths).toEqual(pathTable([{ path: 'ad', conversions: 2 }]))
  })

  test('another separator', async () => {
    const { paths } = await read(`${HEADER}ad→mail→ad,1,1,1\n`, COLUMNS, { separator: '→' })
    expect(paths.channels).toEqual(['ad', 'mail'])
  })

  test('the same in whatever pieces it comes', async () => {
    const name = fc.constantFrom('ad', 'mail', 'søk', 'a,b', 'say "hi"', 'two\nlines')
    const row = fc.record({
      path: fc.array(name, { minLength: 1, maxLength: 5 }),
      conversions: fc.nat({ max: 99 }),
      nulls: fc.nat({ max: 99 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (all, shares, end) => {
          fc.pre(all.some(({ conversions, nulls }) => conversions + nulls > 0))
          const lines = all.map(
            ({ path, conversions, nulls }) =>
              `"${path.join(' > ').replaceAll('"', '""')}",${conversions},${nulls}`,
          )
          const text = ['path,orders,lost', ...lines].join(end)
          const pieces = cut(new TextEncoder().encode(text), shares)
          const columns = { path: 'path', conversions: 'orders', nulls: 'lost' }
          expect((await readPathTable(pieces, columns)).paths).toEqual(pathTable(all))
        },
      ),
      { seed: 4141, numRuns: 200 },
    )
  })
})

test.each<[string, string | Uint8Array, string[]]>([
  ['an empty file', '', ['the file is empty: it needs a header and rows']],
  ['a header alone', HEADER, ['the file has a header, but no rows']],
  [
    'columns that are missing or there twice',
    'Path,orders,lost,lost\n',
    [
      'The header has 4 columns: "Path", "orders", "lost", "lost"',
      'line 1: there is no column "path" for the path; did you mean "Path"?',
      'line 1: there is no column "worth" for the value',
      'line 1: the column "lost" for the nulls stands in the header twice: rename one',
    ],
  ],
  ['another delimiter', 'path|orders|worth|lost\n', ['The header has one column']],
  ['an open quote in the header', '"path,orders\n', ['line 1: the header is not a row of names']],
  ['NUL characters', 'p\0ath,orders,worth,lost\n', ['line 1: the header has NUL characters']],
  ['gzip that is cut off', Uint8Array.of(0x1f, 0x8b, 8, 0, 0), ['in the middle of its gzip data']],
  ['nobody', `${HEADER}a,0,0,0\nb,0,,0\n`, ['nobody took a path']],
])('%s is refused', async (_, file, words) => {
  const { message } = await problemsOf(file)
  for (const word of words) expect(message).toContain(word)
})

test('every wrong row is listed with its line, and everything that is wrong with it', async () => {
  const { problems } = await problemsOf(
    [
      HEADER.trim(),
      'a > b,1,2,3',
      ',1,2,3',
      'a >  > b,1,2,3',
      'a,one,-2,',
      'a,1,,3',
      'a,0,5,0',
      'a,1,2',
      'a > b,1,2,3,4',
      '"a, b"c,1,2,3',
      '"two',
      'lines",1,2,x',
      'a,1e400,1,1',
      'a,"1,5",1,1',
      '"a,1,2,3',
      'b,NaN,1,1',
    ].join('\n'),
  )
  expect(problems.map(({ line, message }) => [line, message.split(':', 2).join(':')])).toEqual([
    [3, 'column "path": is empty'],
    [4, 'column "path": touch 2 of "a >  > b" is empty'],
    [5, 'column "orders": "one" is not a finite number'],
    [6, 'column "worth": is empty'],
    [7, 'column "worth": a value of 5 without a conversion'],
    [8, '3 fields, but the header has 4: an empty field needs its delimiter "," too'],
    [9, '5 fields, but the header has 4: put quotes around a field that has the delimiter ","'],
    [
      10,
      'field 1 has text behind its closing quote: double each quote that belongs to the text ("")',
    ],
    [11, 'column "lost": "x" is not a finite number'],
    [13, 'column "orders": "1e400" is too large to be a finite number'],
    [14, 'column "orders": "1,5" has a comma'],
    [
      15,
      'the quote opened here is never closed; 2 lines were read as one field: close it, or double a quote that is text (""). The lines after it were then read as rows',
    ],
    [16, 'column "orders": "NaN" is not a finite number'],
  ])
  const [, , third] = problems
  expect(third?.message).toContain('column "worth": -2 is below 0')
  expect(third?.message).toContain('column "lost": is empty: write 0 where there is none')
})

test('a million wrong rows are counted, not listed', async () => {
  const { problems } = await problemsOf(`${HEADER}${'a,x,1,1\n'.repeat(5000)}`)
  expect(problems).toHaveLength(1001)
  expect(problems[1000]).toEqual({ message: 'and 4000 more' })
})

test('a separator that is written otherwise in the file is pointed out', async () => {
  const { paths, warnings } = await read(`${HEADER}a>b,1,1,1\nb>c,1,1,1\nc > d,1,1,1\n`)
  expect(paths.channels).toEqual(['a>b', 'b>c', 'c', 'd'])
  expect(warnings).toEqual([
    'The channel "a>b" and 1 more has ">" in its name; the separator is " > ".',
  ])
  expect((await read(`${HEADER}a > b,1,1,1\n`)).warnings).toEqual([])
})

test('bytes that are not UTF-8, and an empty separator', async () => {
  const bytes = Uint8Array.from(`${HEADER}caf\u00e9,1,1,1\n`, (c) => c.charCodeAt(0))
  expect((await problemsOf(bytes)).message).toMatch(/line 2: column "path": .* is not valid UTF-8/)
  await expect(read(HEADER, COLUMNS, { separator: '' })).rejects.toThrow(RangeError)
})

test('a signal stops it', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(read(`${HEADER}a,1,1,1\n`, COLUMNS, { signal })).rejects.toThrow('enough')
})

test('tells of rows while it reads', async () => {
  const told: number[] = []
  await read(`${HEADER}${'a > b,1,1,1\n'.repeat(140_000)}`, COLUMNS, {
    onProgress: (rows) => told.push(rows),
  })
  expect(told).toEqual([65_536, 131_072])
})

const data = sharedData()

test.skipIf(data === undefined)('PathData comes as it is split by hand', async () => {
  const file = `${data}/pathdata_odd/paths.csv`
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const { paths, warnings } = await readPathTable(openEvents(file), {
    path: 'path',
    conversions: 'total_conversions',
    value: 'total_conversion_value',
    nulls: 'total_null',
  })
  expect(warnings).toEqual([])
  expect(paths).toEqual(
    pathTable(
      lines.map((line) => {
        const [path = '', conversions, value, nulls] = line.split(',')
        return {
          path,
          conversions: Number(conversions),
          value: Number(value),
          nulls: Number(nulls),
        }
      }),
    ),
  )
})
