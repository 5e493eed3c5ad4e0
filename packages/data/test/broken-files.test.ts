import { expect, test } from 'vitest'
import { EventLogError } from '../src/index.ts'
import { COLUMNS, readText } from './read-text.ts'

const HEADER = 'customer,time,touchpoint\n'
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))

test.each<[string, string | Uint8Array, (string | undefined)[]]>([
  ['an empty file', '', ['the file is empty: it needs a header and rows']],
  ['a byte order mark alone', '\ufeff', ['the file is empty']],
  ['blank lines alone', '\n \r\n\t', ['the file is empty']],
  ['a header alone', HEADER, ['the file has a header, but no rows']],
  ['a header without a line end', HEADER.trim(), ['the file has a header, but no rows']],
  [
    'no good row',
    `${HEADER}a,b\nc,d\ne,f\ng,h\ni,j\nk,l\n`,
    [
      'The file has no good row; all 6 are malformed. The first:\nline 2: 2 fields',
      'line 6: 2 fields',
    ],
  ],
  [
    'columns that are missing',
    'Customer,timestamp,touch point,x\n',
    [
      'The header has 4 columns: "Customer", "timestamp", "touch point", "x"',
      'line 1: there is no column "customer" for the customer; did you mean "Customer"?',
      'line 1: there is no column "time" for the time; did you mean "timestamp"?',
      'line 1: there is no column "touchpoint" for the touchpoint; did you mean "touch point"?',
    ],
  ],
  ['a missing column that none is near', 'customer,time,x\n', ['for the touchpoint']],
  [
    'a delimiter that is not detected',
    'customer|time|touchpoint\n',
    ['The header has one column, "customer|time|touchpoint": is the delimiter none of'],
  ],
  [
    'a column that stands there twice',
    'time,customer,time,touchpoint\n',
    ['line 1: the column "time" for the time stands in the header twice: rename one'],
  ],
  [
    'a header below blank lines',
    '\n\ncustomer,time\n',
    ['line 3: there is no column "touchpoint"'],
  ],
  [
    'a quote in the header that is never closed',
    '"customer,time,touchpoint\n',
    ['line 1: the header'],
  ],
  ['a header with NUL characters', ascii('c\0u\0s\0t\0o\0m\0e\0r\0'), ['the header has NUL']],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0), ['the file ends in the middle of its gzip data']],
  [
    'a workbook',
    ascii('PK\u0003\u0004...'),
    ['is a zip archive or a workbook: save the sheet as CSV'],
  ],
  ['Parquet', ascii('PAR1....'), ['the file is Parquet that is damaged, cut off']],
])('%s is refused', async (_, file, words) => {
  const error: EventLogError = await readText(file).then(
    () => expect.fail('it was read'),
    (error) => error,
  )
  expect(error).toBeInstanceOf(EventLogError)
  expect(error.problems.length).toBeGreaterThan(0)
  for (const word of words) expect(error.message).toContain(word)
})

test('every problem of a header is listed, in the order of the columns', async () => {
  const columns = { ...COLUMNS, channel: 'chanel', value: 'touchpoint', tie: 'time' }
  const error = await readText('time,touchpoint,channel,touchpoint', columns).catch((e) => e)
  expect(error.problems.map(({ message }: { message: string }) => message)).toEqual([
    'there is no column "customer" for the customer',
    'the column "touchpoint" for the touchpoint stands in the header twice: rename one',
    'there is no column "chanel" for the channel; did you mean "channel"?',
    'the column "touchpoint" for the value stands in the header twice: rename one',
  ])
})

test('a wide header is cut short in the message', async () => {
  const names = Array.from({ length: 40 }, (_, i) => `c${i}`)
  const error = await readText(`${names.join(',')}\n`).catch((error) => error)
  expect(error.message).toContain('40 columns: "c0", "c1", ')
  expect(error.message).toContain('"c29" and 10 more')
  expect(error.message).not.toContain('"c30"')
})
