import fc from 'fast-check'
import { countJourneys, type JourneyCounts } from 'sojourn/estimation'
import { describe, expect, test } from 'vitest'
import { countEventLog, readEventLog } from '../src/index.ts'
import { COLUMNS, cut } from './read-text.ts'

const utf8 = new TextEncoder()
const ALL = { ...COLUMNS, channel: 'channel', value: 'value', tie: 'tie' }

const row = fc.record({
  customer: fc.constantFrom('a', 'b', 'cc', 'c"c', '10', '9', 'a customer with a longer name, ø'),
  minute: fc.nat(40),
  touchpoint: fc.constantFrom('ad', 'page', 'order', 'a, b', 'reviews'),
  channel: fc.constantFrom('web', 'app', ''),
  value: fc.constantFrom('', '1', '2.5', 'much'),
  tie: fc.constantFrom('', '1', '2', '10'),
})
type Row = ReturnType<(typeof row)['generate']>['value']

/** A file of rows; most are plain, some are quoted, and a value of "much" makes a row malformed. */
function fileOf(rows: readonly Row[]): Uint8Array {
  const field = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map(({ minute, ...texts }) => {
    const time = new Date(1.5e12 + minute * 60_000).toISOString()
    const { customer, touchpoint, channel, value, tie } = texts
    return [customer, time, touchpoint, channel, value, tie].map(field).join(',')
  })
  return utf8.encode(['customer,time,touchpoint,channel,value,tie', ...lines, ''].join('\n'))
}

/** Whether good rows of each customer stand together, in the order of time and then of ties. */
function areInOrder(rows: readonly Row[], ties: boolean): boolean {
  const good = rows.filter(({ value }) => value !== 'much')
  const left = new Set<string>()
  for (const [i, { customer, minute, tie }] of good.entries()) {
    const before = good[i - 1]
    if (before === undefined) continue
    if (before.customer !== customer) {
      left.add(before.customer)
      if (left.has(customer)) return false
    } else if (before.minute > minute) return false
    else if (ties && before.minute === minute && rank(before.tie) > rank(tie)) return false
  }
  return true
}

const rank = (tie: string) => (tie === '' ? Number.NEGATIVE_INFINITY : Number(tie))

test('the counts are those of the log that is read and kept, in order or not', async () => {
  const seen = { ordered: 0, unordered: 0, skipped: 0 }
  const rows = fc.array(row, { minLength: 1, maxLength: 40 })
  const rules = fc.record({
    gap: fc.constantFrom('3min', '20min', undefined),
    repeat: fc.boolean(),
    order: fc.nat(3),
  })
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 })
  const orderings = fc.constantFrom('grouped', 'sorted', 'shuffled')
  await fc.assert(
    fc.asyncProperty(
      rows,
      rules,
      orderings,
      shares,
      fc.boolean(),
      async (random, { gap, ...others }, ordering, shares, ties) => {
        const rows = inOrderOf(random, ordering)
        fc.pre(rows.some(({ value }) => value !== 'much'))
        const options = { ...others, conversions: ['order'], ...(gap && { gap: gap as '3min' }) }
        const columns = { ...ALL, tie: ties ? 'tie' : undefined }
        const file = fileOf(rows)
        const { log, ...kept } = await readEventLog([file], columns)
        const { counts, ordered, ...reading } = await countEventLog(
          () => cut(file, shares),
          columns,
          options,
        )
        expect(ordered).toBe(areInOrder(rows, ties))
        expect(counts).toEqual(countJourneys(log, options))
        expect(reading).toEqual(kept)
        seen[ordered ? 'ordered' : 'unordered']++
        seen.skipped += reading.skipped.length
      },
    ),
    { seed: 21, numRuns: 600 },
  )
  // Each must be met often for this to prove anything.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100)
})

function inOrderOf(rows: readonly Row[], ordering: string): readonly Row[] {
  if (ordering === 'shuffled') return rows
  const customers = [...new Set(rows.map(({ customer }) => customer))]
  if (ordering === 'sorted') customers.sort()
  const key = ({ customer }: Row) => customers.indexOf(customer)
  return [...rows].sort(
    (a, b) => key(a) - key(b) || a.minute - b.minute || (rank(a.tie) > rank(b.tie) ? 1 : -1),
  )
}

describe('whether a file is in order', () => {
  const orderOf = async (customers: readonly (string | number)[]) => {
    const lines = customers.map((customer, i) => `${customer},${i},ad`)
    const file = utf8.encode(`customer,time,touchpoint\n${lines.join('\n')}\n`)
    const { ordered, counts } = await countEventLog(() => [file], COLUMNS)
    expect(counts.customers).toBe(new Set(customers).size)
    return ordered
  }
  const n = 100_000
  const numbers = Array.from({ length: n }, (_, i) => i)

  test.each([
    ['as numbers', numbers],
    ['as text', numbers.map((i) => `c${i}`).sort()],
    ['in no order', numbers.map((i) => (i * 7_919) % n)],
  ])('many customers %s', async (_, customers) => {
    expect(await orderOf(customers)).toBe(true)
    const returning = [...customers, customers[n >> 1] as string | number]
    expect(await orderOf(returning)).toBe(false)
    expect(await orderOf([...customers.slice(0, 1_000), customers[0] as string])).toBe(false)
  })

  test('files that are sorted one by one, after each other, are taken for unordered', async () => {
    const parts = [...numbers.slice(10), ...numbers.slice(0, 10)]
    expect(await orderOf(parts)).toBe(false)
  })
})

describe('ties', () => {
  const file = (ties: readonly string[]) =>
    utf8.encode(
      `${['customer,time,touchpoint,tie', ...ties.map((tie, i) => `a,1,t${i},${tie}`)].join('\n')}\n`,
    )
  const columns = { ...COLUMNS, tie: 'tie' }

  test.each([
    [['2', '10'], true],
    [['10', '2'], false],
    [['', ' ', '-1'], true],
    [['1', ''], false],
    [['x10', 'x2'], true],
    [['x2', 'x10'], false],
    [['', 'b', 'b', 'c'], true],
    [['1.50', '1.5', '2'], true],
    // A text among numbers makes all of them texts; that is known too late, so nothing is assumed.
    [['1', '2', 'x'], false],
  ])('%j', async (ties, expected) => {
    const { counts, ordered } = await countEventLog(() => [file(ties)], columns)
    expect(ordered).toBe(expected)
    const { log } = await readEventLog([file(ties)], columns)
    expect(counts).toEqual(countJourneys(log))
  })

  test('that can not be text are malformed rows', async () => {
    const reading = await countEventLog(() => [file(['1', 'a\0', '2'])], columns)
    expect(reading.skipped.map(({ line }) => line)).toEqual([3])
    expect(reading.counts.events).toBe(2)
  })
})

test('a source is opened once where it is in order, and twice where not', async () => {
  const opened = async (text: string) => {
    let times = 0
    const progress: number[] = []
    const onProgress = (rows: number) => progress.push(rows)
    await countEventLog(
      () => {
        times++
        return [utf8.encode(`customer,time,touchpoint\n${text}`)]
      },
      COLUMNS,
      { onProgress },
    )
    expect(progress.at(-1)).toBe(text.split('\n').length - 1)
    return times
  }
  expect(await opened('a,1,x\na,2,x\nb,1,x\n')).toBe(1)
  expect(await opened('a,1,x\nb,1,x\na,2,x\n')).toBe(2)
})

test('memory does not grow with an ordered file', async () => {
  const bytesKept = async (customers: number) => {
    function* pieces() {
      yield utf8.encode('customer,time,touchpoint\n')
      for (let c = 0; c < customers; c++)
        yield utf8.encode(
          Array.from({ length: 50 }, (_, i) => `${c},${c * 60 + i},t${i % 7}\n`).join(''),
        )
    }
    const { counts } = await countEventLog(pieces, COLUMNS, { gap: '10min' })
    expect(counts.events).toBe(50 * customers)
    return sizeOf(counts)
  }
  expect(await bytesKept(4_000)).toBe(await bytesKept(400))
})

function sizeOf(counts: JourneyCounts): number {
  return Object.values(counts).reduce<number>(
    (sum, part) => sum + (Array.isArray(part) ? part.length : 1),
    counts.sequences.codes.length,
  )
}

test('what is wrong is said as by readEventLog', async () => {
  const file = utf8.encode('customer,time,touchpoint\na,1,x\na,soon,x\nb,1,x\na,2,x\n')
  const strict = { strict: true }
  for (const columns of [COLUMNS, { ...COLUMNS, touchpoint: 'page' }]) {
    const said = await readEventLog([file], columns, strict).catch((error) => error.message)
    await expect(countEventLog(() => [file], columns, strict)).rejects.toThrow(said)
  }
})

test('hashes stand for customers: who shares one is one', async () => {
  const file = new TextEncoder().encode('user,at,page\nmia,1,ad\nmia,2,cart\nbo,3,ad\nola,4,ad\n')
  const columns = { customer: 'user', time: 'at', touchpoint: 'page' }
  const customersBy = async (hashCustomer: (id: Uint8Array) => Uint8Array) => {
    const counted = await countEventLog(() => [file], columns, { hashCustomer })
    const { log } = await readEventLog([file], columns, { hashCustomer })
    expect(counted.counts.customers).toBe(log.customers)
    return log.customers
  }
  const asked: string[] = []
  const noting = (id: Uint8Array) => {
    asked.push(new TextDecoder().decode(id))
    return id.slice()
  }
  expect(await customersBy(noting)).toBe(3)
  expect(new Set(asked)).toEqual(new Set(['mia', 'bo', 'ola']))
  expect(await customersBy(() => Uint8Array.of(1))).toBe(1)
})
