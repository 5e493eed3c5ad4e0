import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMA } from '../src/bytes/ascii.ts'
import { RecentNames, sameBytes } from '../src/fields/recent-names.ts'
import { parseTime, readEventLog } from '../src/index.ts'
import { COLUMNS, cut, readText } from './read-text.ts'

const utf8 = new TextEncoder()

describe('rows like the row before', () => {
  test('a time of the same date is the time that parseTime gives', async () => {
    const changed = fc.tuple(fc.nat(30), fc.constantFrom(...'0123456789-:T Z.,+at/'))
    const base = fc.constantFrom(
      '2019-11-01T17:59:13.274Z',
      '2019-11-01T17:59:13.274',
      '2019-11-01 23:00:59Z',
      '2019-11-01 00:00:00',
      '2019-11-01T09:08:07.65432+01:00',
      '2020-02-29T12:00',
    )
    const times = fc.array(
      fc.tuple(base, fc.array(changed, { maxLength: 2 })).map(([text, changes]) => {
        const letters = [...text]
        for (const [at, letter] of changes) letters[at % letters.length] = letter
        return letters.join('')
      }),
      { minLength: 1, maxLength: 20 },
    )
    let good = 0
    await fc.assert(
      fc.asyncProperty(times, async (times) => {
        // Behind the last time stand enough bytes for it to be read like the others.
        const rows = [...times, '2019-11-01T00:00:00Z'].map(
          (time) => `a,b,${time.replaceAll(',', ';')}`,
        )
        const { log, skipped } = await readText(
          `customer,touchpoint,time\n${rows.join('\n')}\n${'a,b,1\n'.repeat(9)}`,
        )
        const read = [...log.time].slice(0, -10)
        const expected = times.map((time) => parseTime(time.replaceAll(',', ';')))
        expect(read).toEqual(expected.filter((time) => typeof time === 'number'))
        expect(skipped.length).toBe(expected.filter((time) => typeof time === 'string').length)
        good += read.length
      }),
      { seed: 51, numRuns: 1_500 },
    )
    expect(good).toBeGreaterThan(3_000)
  })

  test('names of any length keep apart, wherever the chunks end', async () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '-', ' ', 'ø', ':'), maxLength: 40 })
    const names = fc.array(
      name.map((text) => `${text}x`),
      { minLength: 1, maxLength: 6 },
    )
    const picks = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), {
      minLength: 1,
      maxLength: 60,
    })
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        names,
        picks,
        shares,
        fc.constantFrom(',', ';', '\t', '|'),
        async (names, picks, shares, delimiter) => {
          const rows = picks.map((pick) => pick.map((i) => names[i % names.length] as string))
          const lines = rows.map(([customer, touchpoint, channel]) =>
            [customer, 7, touchpoint, channel].join(delimiter),
          )
          const header = ['customer', 'time', 'touchpoint', 'channel'].join(delimiter)
          const file = utf8.encode(`${[header, ...lines].join('\n')}\n`)
          const columns = { ...COLUMNS, channel: 'channel' }
          const { log } = await readEventLog(cut(file, shares), columns, { delimiter })
          const customers = [...new Set(rows.map(([customer]) => customer))]
          expect(
            rows.map((_, i) => [
              customers[log.customer[i] as number],
              log.touchpoints[log.touchpoint[i] as number],
              log.channels[log.channel?.[i] as number],
            ]),
          ).toEqual(rows)
        },
      ),
      { seed: 52, numRuns: 600 },
    )
  })
})

test('a name is found among the recent ones only if it is that name', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '\0'), minLength: 1, maxLength: 36 })
  const ends = new Uint8Array(256)
  ends[COMMA] = 1
  let found = 0
  let guessed = 0
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), fc.array(fc.nat(9)), (pool, picks) => {
      const recent = new RecentNames()
      const codes = new Map<string, number>()
      for (const pick of picks) {
        const text = pool[pick % pool.length] as string
        const bytes = utf8.encode(`--${text},${'-'.repeat(40)}`)
        const end = 2 + text.length
        const view = new DataView(bytes.buffer)
        const code = codes.get(text) ?? codes.size
        codes.set(text, code)
        const place = recent.guess(bytes, view, 2, bytes.length, ends)
        const known = recent.find(view, 2, end)
        if (place >= 0) {
          expect(recent.code[place]).toBe(code)
          expect(recent.length[place]).toBe(text.length)
          guessed++
        }
        if (known >= 0) {
          expect(known).toBe(code)
          found++
        } else recent.keep(view, 2, end, code)
      }
    }),
    { seed: 53, numRuns: 500 },
  )
  expect(found).toBeGreaterThan(500)
  expect(guessed).toBeGreaterThan(200)
})

test('bytes at two places are compared to the last', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 14 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const view = new DataView(utf8.encode(`${a}|${b}|${'a'.repeat(14)}`).buffer)
      const length = Math.min(a.length, b.length)
      const same = a.slice(0, length) === b.slice(0, length)
      expect(sameBytes(view, 0, a.length + 1, length)).toBe(same)
    }),
    { seed: 54, numRuns: 2_000 },
  )
})

test('a plain row that is longer than 1 MiB is refused like any other', async () => {
  const long = 'x'.repeat((1 << 20) + 1)
  const { log, skipped } = await readText(`customer,time,touchpoint\na,1,b\na,2,${long}\na,3,c\n`)
  expect(log.touchpoints).toEqual(['b', 'c'])
  expect(skipped.map(({ line }) => line)).toEqual([3])
})
