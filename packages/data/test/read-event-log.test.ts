import { describe, expect, test } from 'vitest'
import { EventLogError, type EventSource, readEventLog } from '../src/index.ts'
import { COLUMNS, cut, messageOf, readText } from './read-text.ts'

const utf8 = new TextEncoder()
const SMALL = 'customer,time,touchpoint\nmia,2020-02-01,ad\nbo,0,cart\nmia,2020-02-02,cart\n'

test('a small log', async () => {
  const { log, rows, skipped } = await readText(SMALL)
  expect(log).toEqual({
    customers: 2,
    touchpoints: ['ad', 'cart'],
    channels: [],
    customer: Int32Array.of(0, 1, 0),
    time: Float64Array.of(Date.UTC(2020, 1, 1), 0, Date.UTC(2020, 1, 2)),
    touchpoint: Int32Array.of(0, 1, 1),
  })
  expect({ rows, skipped }).toEqual({ rows: 3, skipped: [] })
})

test('channel, value and tie', async () => {
  const file = [
    'tie,value,channel,time,touchpoint,customer,note',
    '2,12.50,web,0,ad,mia,x',
    ',,,0,ad,mia,x',
    '10,-3e2,shop,0,ad,mia,x',
    '1, 7 , ,0,ad,mia,x',
  ].join('\n')
  const more = { ...COLUMNS, channel: 'channel', value: 'value', tie: 'tie' }
  const { log, skipped } = await readText(file, more)
  expect(skipped).toEqual([])
  expect(log.channels).toEqual(['web', 'shop'])
  expect(log.channel).toEqual(Int32Array.of(0, -1, 1, -1))
  expect(log.value).toEqual(Float64Array.of(12.5, Number.NaN, -300, 7))
  expect(log.tie).toEqual(Float64Array.of(2, Number.NEGATIVE_INFINITY, 10, 1))
})

test('columns keep their rows while they grow', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => i)
  const lines = rows.map((i) => `c${i % 3_000},${i},t${i % 700},k${i % 600},${i / 4},${-i}`)
  const file = ['customer,time,touchpoint,channel,value,tie', ...lines].join('\n')
  const more = { ...COLUMNS, channel: 'channel', value: 'value', tie: 'tie' }
  expect((await readText(file, more)).log).toEqual({
    customers: 3_000,
    touchpoints: rows.slice(0, 700).map((i) => `t${i}`),
    channels: rows.slice(0, 600).map((i) => `k${i}`),
    customer: Int32Array.from(rows, (i) => i % 3_000),
    time: Float64Array.from(rows, (i) => i * 1000),
    touchpoint: Int32Array.from(rows, (i) => i % 700),
    channel: Int32Array.from(rows, (i) => i % 600),
    value: Float64Array.from(rows, (i) => i / 4),
    tie: Float64Array.from(rows, (i) => 0 - i),
  })
})

test('names are kept as they stand', async () => {
  const names = ['__proto__', 'constructor', ' ad ', 'Ad', 'ad', 'kjøp 🛒', '"', 'a,b', 'a\r\nb']
  const field = (name: string) => `"${name.replaceAll('"', '""')}"`
  const rows = names.map((name) => `${field(name)},0,${field(name)}\n`)
  const { log } = await readText(`customer,time,touchpoint\n${rows.join('')}`)
  expect(log.touchpoints).toEqual(names)
  expect(log.customers).toBe(names.length)
})

test('a quote within an unquoted field is text', async () => {
  const { log } = await readText('customer,time,touchpoint\n5" pipe,0,a "b" c\n')
  expect(log.touchpoints).toEqual(['a "b" c'])
})

test('one column may serve twice, quoted fields too', async () => {
  const columns = { customer: 'a', time: 'b', touchpoint: 'a' }
  const { log } = await readText('a,b\n"x""y",0\n', columns)
  expect(log.touchpoints).toEqual(['x"y'])
})

describe('line ends', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s, with blank lines and none at the end', async (_, end) => {
    const lines = [
      '',
      'customer,time,touchpoint',
      '',
      'mia,0,ad',
      '  ',
      '',
      'bo,soon,ad',
      'bo,1,ad',
    ]
    const { log, rows, skipped } = await readText(lines.join(end))
    expect([...log.time]).toEqual([0, 1000])
    expect({ rows, lines: skipped.map(({ line }) => line) }).toEqual({ rows: 3, lines: [7] })
  })
})

describe('encodings', () => {
  const text = 'customer,time,touchpoint\nåse,0,kjøp 🛒\n'
  const swapped = (bytes: Uint8Array) => bytes.map((_, i) => bytes[i ^ 1] as number)
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  test.each([
    ['UTF-8', utf8.encode(text)],
    ['UTF-8 with a mark', utf8.encode(`\ufeff${text}`)],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', swapped(utf16)],
  ])('%s, byte by byte', async (_, bytes) => {
    const { log } = await readEventLog(
      Array.from(bytes, (byte) => Uint8Array.of(byte)),
      COLUMNS,
    )
    expect(log.touchpoints).toEqual(['kjøp 🛒'])
  })
})

describe('the delimiter', () => {
  test.each([
    [';', 'customer;time;touchpoint\nmia;0;a,b,c\n'],
    ['tab', 'customer\ttime\ttouchpoint\nmia\t0\ta,b,c\n'],
    ['comma', 'customer,"note; one; two; three",time,touchpoint\nmia,,0,"a,b,c"\n'],
    ['; though there are more commas', 'customer;time;touchpoint;a,b,c,d,e\nmia;0;a,b,c;\n'],
  ])('%s is detected', async (_, file) => {
    expect((await readText(file)).log.touchpoints).toEqual(['a,b,c'])
  })

  test('any other is given', async () => {
    const file = 'customer|time|touchpoint\nmia|0|a,b,c\n'
    expect((await readText(file, COLUMNS, { delimiter: '|' })).log.touchpoints).toEqual(['a,b,c'])
  })

  test.each(['', '||', '"', '\n', '§'])('%j is refused', async (delimiter) => {
    const wrong = readText(SMALL, COLUMNS, { delimiter })
    await expect(wrong).rejects.toThrow(RangeError)
    await expect(wrong).rejects.toThrow('it must be one ASCII character')
  })
})

describe('ties', () => {
  const tied = async (...ties: string[]) => {
    const rows = ties.map((tie) => `mia,0,ad,"${tie}"\n`)
    const columns = { ...COLUMNS, tie: 'tie' }
    const { log } = await readText(`customer,time,touchpoint,tie\n${rows.join('')}`, columns)
    return log.tie as Float64Array
  }
  const order = (keys: Float64Array) => [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!)

  test('are numbers when all are', async () => {
    expect([...(await tied('10', '9', '1e1', '09', '-1.5'))]).toEqual([10, 9, 10, 9, -1.5])
  })

  test('are texts by code units when one is not', async () => {
    const keys = await tied('10', '9', 'b', 'B', 'ä', '10', '', '\u{1f6d2}', '\uffee')
    expect(order(keys)).toEqual([6, 0, 5, 1, 3, 2, 4, 7, 8])
    expect(keys[0]).toBe(keys[5])
  })

  test('that are empty or blank come first and are equal, be the others texts or numbers', async () => {
    const first = Number.NEGATIVE_INFINITY
    expect([...(await tied('-1', '', ' \t'))]).toEqual([-1, first, first])
    expect([...(await tied('!', '', ' \t')).slice(1)]).toEqual([first, first])
  })

  test('infinity and not-a-number are texts', async () => {
    expect(order(await tied('b', 'NaN', 'Infinity', '1e999'))).toEqual([3, 2, 1, 0])
  })

  test('a text in a row that is skipped changes nothing', async () => {
    const file = 'customer,time,touchpoint,tie\nmia,0,ad,10\nmia,soon,ad,x\nmia,0,ad,9\n'
    const { log } = await readText(file, { ...COLUMNS, tie: 'tie' })
    expect([...(log.tie as Float64Array)]).toEqual([10, 9])
  })
})

test('a row that is skipped leaves no name behind', async () => {
  const columns = { ...COLUMNS, channel: 'channel', tie: 'tie' }
  const file = [
    'customer,time,touchpoint,channel,tie',
    'bo,soon,x,c,1',
    'bo,0,,c,1',
    'bo,0,x,c,\0',
    'bo,0,x,\0,t',
    'mia,0,ad,web,2',
  ].join('\n')
  const { log, rows, skipped } = await readText(file, columns)
  expect(log).toMatchObject({ customers: 1, touchpoints: ['ad'], channels: ['web'] })
  expect(log.tie).toEqual(Float64Array.of(2))
  expect([rows, skipped.length]).toEqual([5, 4])
})

test('strict throws at the first malformed row', async () => {
  const file = `${SMALL}mia,soon,ad\nmia,later,ad\n`
  const error = await readText(file, COLUMNS, { strict: true }).catch((error) => error)
  expect(error).toBeInstanceOf(EventLogError)
  expect(error.problems).toEqual([
    { line: 5, message: expect.stringContaining('column "time": "soon" is not a time') },
  ])
  expect(error.message).toMatch(/^line 5: /)
})

describe('progress and stopping', () => {
  const row = 'mia,2020-02-01,ad\n'
  const file = utf8.encode(`customer,time,touchpoint\n${row.repeat(200_000)}`)

  test('progress is told every 65,536 rows and at the end', async () => {
    const told: (number | undefined)[][] = []
    const pieces = cut(file, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    await readEventLog(pieces, COLUMNS, { onProgress: (...numbers) => told.push(numbers) })
    expect(told.map(([rows]) => rows)).toEqual([65_536, 131_072, 196_608, 200_000])
    // Nobody knows how much bytes in pieces will be.
    expect(told.at(-1)).toEqual([200_000, file.length, undefined])
    for (const [rows = 0, bytes = 0] of told) {
      const read = 25 + rows * row.length
      expect(bytes).toBeGreaterThanOrEqual(read)
      expect(bytes).toBeLessThanOrEqual(read + file.length / 10 + 2 ** 18)
    }
  })

  test('the share is told of what has a size: a blob, and files', async () => {
    const sharesOf = async (source: EventSource, columns = COLUMNS) => {
      const shares: (number | undefined)[] = []
      const onProgress = (_rows: number, _bytes: number, share?: number) => shares.push(share)
      await readEventLog(source, columns, { onProgress })
      return shares
    }
    const blob = await sharesOf(new Blob([file]))
    const rows = [65_536, 131_072, 196_608, 200_000]
    // A piece of a mebibyte, of 3.6 in all, may be read ahead.
    for (const [i, share = Number.NaN] of blob.entries()) {
      expect(share).toBeGreaterThan((rows[i] as number) / 200_000 - 0.001)
      expect(share).toBeLessThan((rows[i] as number) / 200_000 + 0.33)
    }
    expect([...blob].sort()).toEqual(blob)
    expect(blob.at(-1)).toBe(1)
    const half = { size: file.length, open: () => new Blob([file]) }
    const files = await sharesOf({
      files: [
        { name: 'a', ...half },
        { name: 'b', ...half },
      ],
    })
    expect(files.at(-1)).toBe(1)
    expect(files.filter((share = 0) => share <= 0.5)).toHaveLength(3)
    const unknown = {
      files: [
        { name: 'a', ...half },
        { name: 'b', open: half.open },
      ],
    }
    expect(await sharesOf(unknown)).toEqual(files.map(() => undefined))
  })

  test('a signal stops it between chunks', async () => {
    const control = new AbortController()
    let chunks = 0
    let closed = false
    async function* endless() {
      try {
        yield utf8.encode('customer,time,touchpoint\n')
        while (true) {
          if (++chunks === 5) control.abort(new Error('enough'))
          yield utf8.encode(row)
        }
      } finally {
        closed = true
      }
    }
    const reading = readEventLog(endless(), COLUMNS, { signal: control.signal })
    await expect(reading).rejects.toThrow('enough')
    expect([chunks, closed]).toEqual([5, true])
  })

  test('a signal stops it while the source is silent', async () => {
    const control = new AbortController()
    async function* silent() {
      yield utf8.encode(SMALL)
      await new Promise(() => {})
    }
    const reading = readEventLog(silent(), COLUMNS, { signal: control.signal })
    setTimeout(() => control.abort(new Error('no longer wanted')), 10)
    await expect(reading).rejects.toThrow('no longer wanted')
  })

  test('a signal that has aborted before lets nothing be read', async () => {
    const signal = AbortSignal.abort(new Error('too late'))
    expect(await messageOf(readText(SMALL, COLUMNS, { signal }))).toBe('too late')
  })

  test('an error of the source is passed on', async () => {
    async function* failing() {
      yield utf8.encode(SMALL)
      throw new Error('the disk is gone')
    }
    expect(await messageOf(readEventLog(failing(), COLUMNS))).toBe('the disk is gone')
  })
})

test.each([
  ['text', ['customer,time,touchpoint']],
  ['bytes that are no list of chunks', utf8.encode(SMALL)],
])('a source of %s is refused', async (_, source) => {
  const reading = readEventLog(source as unknown as Uint8Array[], COLUMNS)
  await expect(reading).rejects.toThrow('the source must give Uint8Arrays')
})
