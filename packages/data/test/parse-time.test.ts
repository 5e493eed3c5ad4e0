import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTime } from '../src/index.ts'
import { slowTime } from './slow-time.ts'

describe('accepted', () => {
  // Left as written, right what Date makes of the same moment written in full.
  test.each([
    ['2019-11-01T17:59:13.274Z', '2019-11-01T17:59:13.274Z'],
    ['2019-11-01T17:59:13Z', '2019-11-01T17:59:13.000Z'],
    ['2019-11-01T17:59Z', '2019-11-01T17:59:00.000Z'],
    ['2019-11-01T17:59:13', '2019-11-01T17:59:13.000Z'],
    ['2019-11-01 17:59:13', '2019-11-01T17:59:13.000Z'],
    ['2019-11-01 17:59', '2019-11-01T17:59:00.000Z'],
    ['2019-11-01', '2019-11-01T00:00:00.000Z'],
    ['2019-11-01 17:59:13 UTC', '2019-11-01T17:59:13.000Z'],
    ['2019-11-01t17:59:13z', '2019-11-01T17:59:13.000Z'],
    ['2019-11-01T17:59:13,5Z', '2019-11-01T17:59:13.500Z'],
    ['2019-11-01T17:59:13.27+01:00', '2019-11-01T16:59:13.270Z'],
    ['2019-11-01T17:59:13+0530', '2019-11-01T12:29:13.000Z'],
    ['2019-11-01T17:59:13-08', '2019-11-02T01:59:13.000Z'],
    ['2019-11-01 17:59:13 +0100', '2019-11-01T16:59:13.000Z'],
    ['2019-11-01T17:59:13-00:00', '2019-11-01T17:59:13.000Z'],
    ['2019-12-31T24:00:00Z', '2020-01-01T00:00:00.000Z'],
    ['2020-02-29', '2020-02-29T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['0000-02-29', '0000-02-29T00:00:00.000Z'],
    ['0000-01-01', '0000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    [' 2019-11-01\t', '2019-11-01T00:00:00.000Z'],
    ['0', '1970-01-01T00:00:00.000Z'],
    ['-86400', '1969-12-31T00:00:00.000Z'],
    ['1572631153', '2019-11-01T17:59:13.000Z'],
    ['1572631153.274', '2019-11-01T17:59:13.274Z'],
    ['1572631153274', '2019-11-01T17:59:13.274Z'],
    ['1572631153274000', '2019-11-01T17:59:13.274Z'],
    ['99999999999', '5138-11-16T09:46:39.000Z'],
    ['100000000000', '1973-03-03T09:46:40.000Z'],
  ])('%s', (text, same) => {
    expect(parseTime(text)).toBe(new Date(same).getTime())
  })

  test('a fraction of a millisecond is kept', () => {
    expect(parseTime('1970-01-01T00:00:00.000250Z')).toBe(0.25)
    expect(parseTime('1970-01-01T00:00:01.0005')).toBe(1000.5)
    expect(parseTime('0.0005')).toBe(0.5)
    expect(parseTime('1572631153274500')).toBe(1572631153274.5)
  })
})

describe('refused', () => {
  test.each([
    ['', '"" is empty'],
    ['2019-02-30', '"2019-02-30" is not a date: 2019-02 has 28 days'],
    ['2019-04-31T10:00', 'is not a date: 2019-04 has 30 days'],
    ['1900-02-29', 'is not a date: 1900-02 has 28 days'],
    ['2019-11-00', 'is not a date: 2019-11 has 30 days'],
    ['2019-13-01', 'is not a date: there is no month 13'],
    ['2019-00-10', 'is not a date: there is no month 00'],
    ['2019-11-01T25:00', 'there is no hour 25'],
    ['2019-11-01T24:00:01', 'with hour 24 only 24:00:00 is one'],
    ['2019-11-01T24:00:00.001Z', 'with hour 24 only 24:00:00 is one'],
    ['2019-11-01T24:30', 'with hour 24 only 24:00:00 is one'],
    ['2019-11-01T10:60', 'there is no minute 60'],
    ['2016-12-31T23:59:60Z', 'has a leap second'],
    ['2019-11-01T10:00:61', 'there is no second 61'],
    ['2019-11-01T', 'behind a date goes a time of day'],
    ['2019-11-01T10', 'behind a date goes a time of day'],
    ['2019-11-01Z', 'behind a date goes a time of day'],
    ['2019-11-01T10:00:00.', 'has "." behind its time'],
    ['2019-11-01T10:00:00 CET', 'has " CET" behind its time: a zone is written Z, UTC, +01:00'],
    ['2019-11-01T10:00:00+24:00', 'a zone is written'],
    ['2019-11-01T10:00:00+1', 'a zone is written'],
    ['2019-11-01T10:00:00+01:', 'a zone is written'],
    ['2019-11-01 05:59:13 PM', 'has AM or PM: write the hour as 00 to 23'],
    ['01/02/2020', 'can mean two dates: write 2020-02-01 or 2020-01-02'],
    ['1.2.2020 10:00', 'can mean two dates: write 2020-02-01 or 2020-01-02'],
    ['31/12/2019', 'must be written 2019-12-31'],
    ['12-31-2019', 'must be written 2019-12-31'],
    ['01/02/20', 'must begin with the year'],
    ['2020/2/1', 'must be written 2020-02-01'],
    ['2020/02-01', 'must be written 2020-02-01'],
    ['2020/02/30', 'is not a date: 2020-02 has 29 days'],
    ['2020/02/01 05:59 PM', 'has AM or PM'],
    ['2020-2-1', 'must be written 2020-02-01'],
    ['20200201', 'has a date without hyphens: write 2020-02-01'],
    ['20200201T101112Z', 'write 2020-02-01T10:11:12'],
    ['20200201101112', 'write 2020-02-01T10:11:12'],
    ['1.57263E+12', 'scientific notation, which may have lost digits'],
    ['1572631153,274', 'decimal comma'],
    ['1572631153274000000', 'too large for microseconds since 1970: divide nanoseconds by 1000'],
    ['+12019-01-01', 'must have a year of four digits'],
    ['soon', '"soon" is not a time: write 2020-02-01T17:59:13Z, or seconds since 1970'],
    ['Infinity', 'is not a time'],
    ['0x10', 'is not a time'],
    ['.5', 'is not a time'],
    ['5.', 'is not a time'],
    ['٢٠٢٠-٠٢-٠١', 'is not a time'],
  ])('%s', (text, words) => {
    expect(parseTime(text)).toContain(words)
  })
})

test('every moment that Date can write is read back', () => {
  const moments = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 })
  fc.assert(
    fc.property(moments, (time) => parseTime(new Date(time).toISOString()) === time),
    { seed: 1, numRuns: 20_000 },
  )
})

test('every day of a cycle of the calendar is the one after the day before it', () => {
  let expected = Date.UTC(1800, 0, 1)
  for (const date = new Date(expected); date.getUTCFullYear() < 2200; expected += 86_400_000) {
    const text = date.toISOString().slice(0, 10)
    if (parseTime(text) !== expected) expect.fail(`${text} is ${parseTime(text)}`)
    date.setUTCDate(date.getUTCDate() + 1)
  }
  expect(expected).toBe(Date.UTC(2200, 0, 1))
})

describe('equal to the slow twin', () => {
  const same = (text: string): void => {
    const slow = slowTime(text)
    const fast = parseTime(text)
    if (typeof fast === 'string') expect(slow, text).toBeNaN()
    // The whole part is exact; the fraction is added to it, which may round once more.
    else expect(Math.abs(fast - slow), text).toBeLessThanOrEqual(Math.abs(slow) * 2 ** -52)
  }
  const two = fc.integer({ min: 0, max: 62 }).map((n) => String(n).padStart(2, '0'))
  const pick = (...texts: string[]) => fc.constantFrom(...texts)

  test('on dates and times near what is right', () => {
    const date = fc
      .tuple(
        pick('0000', '1900', '2000', '2019', '2020', '9999'),
        pick('00', '02', '04', '12', '13'),
      )
      .chain(([year, month]) => two.map((day) => `${year}-${month}-${day}`))
    const zone = pick('', 'Z', ' UTC', '+01:00', '-0830', '+14', '+2400', '+01:60', 'CET', '+1:00')
    const fraction = fc.stringMatching(/^[0-9]{0,17}$/)
    const texts = fc
      .tuple(date, pick('T', ' ', '_', ''), pick('10', '23', '24', '25'), two, two, fraction, zone)
      .chain(([d, mark, h, mi, s, f, z]) =>
        pick(d, `${d}${mark}${h}:${mi}${z}`, `${d}${mark}${h}:${mi}:${s}${f && `.${f}`}${z}`),
      )
    fc.assert(fc.property(texts, same), { seed: 2, numRuns: 30_000 })
  })

  test('on numbers', () => {
    const texts = fc.stringMatching(/^-?[0-9]{1,19}(\.[0-9]{1,17})?$/)
    const dates = fc.stringMatching(
      /^(19|20)[0-9]{2}[01][0-9][0-3][0-9]([0-2][0-9][0-5][0-9]{3})?$/,
    )
    fc.assert(fc.property(fc.oneof(texts, dates), same), { seed: 3, numRuns: 20_000 })
  })

  test('on any text of the characters that times have', () => {
    const texts = fc.string({ unit: pick(...'0123456789--::..TZ +UC\t'), maxLength: 30 })
    fc.assert(fc.property(texts, same), { seed: 4, numRuns: 20_000 })
  })
})
