import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { call, folderWith } from './call.ts'

// A file that is in order is counted while it is read, and any other is kept; standard input is
// always kept. Nobody may see the difference.
const cwd = folderWith({})

/** Fits a file and the same text from standard input. */
async function bothWays(text: string, args: readonly string[]) {
  writeFileSync(join(cwd, 'log.csv'), text)
  const answers = []
  for (const [operand, out] of [
    ['log.csv', 'file.json'],
    ['-', 'pipe.json'],
  ] as const) {
    const stdin = (async function* () {
      yield Buffer.from(text)
    })()
    const answer = await call(['fit', operand, ...args, '--out', out, '--json'], { cwd, stdin })
    expect(answer).toMatchObject({ code: 0 })
    const journey = readFileSync(join(cwd, out), 'utf8')
    answers.push({
      ...answer,
      stdout: answer.stdout.replace(out, ''),
      journey: journey.replace('"standard input"', '"log.csv"'),
    })
  }
  return answers
}

test('the same output, byte for byte, on random logs', async () => {
  const event = fc.record({
    customer: fc.constantFrom('mia', 'nils', 'ola', 'pia'),
    minute: fc.nat(3_000),
    touchpoint: fc.constantFrom('ad', 'cart', 'order', 'order, again', 'x y'),
    channel: fc.constantFrom('web', 'app', ''),
    value: fc.constantFrom('', '0.1', '19.99', 'free'),
  })
  const flags = fc.subarray([
    ['--gap', '10h'],
    ['--repeat'],
    ['--order', '3'],
    ['--conversion', 'order, again'],
    ['--goal', 'ad,cart'],
    ['--prior', '0.5'],
    ['--channel', 'channel'],
    ['--value', 'value'],
  ])
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 8, maxLength: 60 }),
      fc.boolean(),
      flags,
      async (events, sort, flags) => {
        const rows = [
          { customer: 'mia', minute: 0, touchpoint: 'ad', channel: 'web', value: '1' },
          { customer: 'mia', minute: 0, touchpoint: 'cart', channel: 'web', value: '1' },
          ...events,
        ]
        if (sort) rows.sort((a, b) => a.customer.localeCompare(b.customer) || a.minute - b.minute)
        const lines = rows.map(
          ({ customer, minute, touchpoint, channel, value }) =>
            `${customer},${new Date(1.6e12 + minute * 60_000).toISOString()},"${touchpoint}",${channel},${value}`,
        )
        const text = `customer,time,touchpoint,channel,value\n${lines.join('\n')}\n`
        // Conversions must be in the log, in a row that is not skipped.
        const good = rows.filter(({ value }) => value !== 'free')
        const known = new Set(good.map(({ touchpoint }) => touchpoint))
        const usable = flags.filter((flag) => flag[1] !== 'order, again' || known.has(flag[1]))
        const columns = ['--customer', 'customer', '--time', 'time', '--touchpoint', 'touchpoint']
        const [file, pipe] = await bothWays(text, [...columns, ...usable.flat()])
        expect(file).toEqual(pipe)
      },
    ),
    { seed: 61, numRuns: 80 },
  )
})

test('the same output, byte for byte, on the web shop sorted by customer', async () => {
  const log = gunzipSync(
    readFileSync(join(import.meta.dirname, '../../../examples/web-shop/events.csv.gz')),
  )
  const [header, ...rows] = log.toString().trimEnd().split('\n')
  // Sorting is stable, so that each customer's events stay in the order of time.
  const customer = (row: string) => row.slice(0, row.indexOf(','))
  rows.sort((a, b) => (customer(a) < customer(b) ? -1 : customer(a) > customer(b) ? 1 : 0))
  const args =
    '--customer customer --time time --touchpoint touchpoint --channel channel --value value --goal order --gap 90d --order 2'
  const [file, pipe] = await bothWays(`${[header, ...rows].join('\n')}\n`, args.split(' '))
  expect(file).toEqual(pipe)
})

test('--sort-memory is what DuckDB may take to sort a large log', async () => {
  // More events than are kept in memory, each customer's apart from one another.
  const customers = 800_000
  const rows = (hour: number, what: string) =>
    Array.from({ length: customers }, (_, i) => `c${i},2024-01-01T0${hour}:00,${what}`).join('\n')
  const log = `customer,time,touchpoint\n${rows(1, 'ad')}\n${rows(2, 'order')}\n`
  const cwd = folderWith({ 'log.csv': log })
  const args = 'fit log.csv --customer customer --time time --touchpoint touchpoint --json'
  const few = await call(`${args} --sort-memory 3`, { cwd })
  expect([few.code, few.stderr]).toEqual([1, expect.stringContaining('--sort-memory on the')])
  expect((await call(`${args} --sort-memory 0`, { cwd })).code).toBe(2)
}, 60_000)
