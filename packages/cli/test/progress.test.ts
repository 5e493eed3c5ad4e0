import { expect, test } from 'vitest'
import { Progress } from '../src/progress.ts'
import type { Terminal } from '../src/terminal.ts'

function watch(live: boolean) {
  let time = 1000
  let written = ''
  const stderr = {
    write(text: string) {
      written += text
    },
  }
  const progress = new Progress({ live, stderr } as Terminal, () => time)
  const after = (milliseconds: number, tell: () => void) => {
    time += milliseconds
    written = ''
    tell()
    return written
  }
  return {
    after: (milliseconds: number, rows: number, share?: number) =>
      after(milliseconds, () => progress.rows(rows, share)),
    share: (milliseconds: number, share: number) =>
      after(milliseconds, () => progress.share('Drawing', share)),
    say: (milliseconds: number, text: string) => after(milliseconds, () => progress.say(text)),
    erased: () => after(0, () => progress.erase()),
  }
}
const DRAWN = '\r\u001b[K'

test('short work shows nothing', () => {
  const { after, say, erased } = watch(true)
  expect(after(400, 65_536, 0.5)).toBe('')
  expect(say(99, 'Fitting')).toBe('')
  expect(erased()).toBe('')
})

test('long work shows rows and speed, ten times a second at most, and is erased', () => {
  const { after, erased } = watch(true)
  expect(after(2000, 4_000_000)).toBe(`${DRAWN}Reading: 4,000,000 rows, 2,000,000 rows/s`)
  expect(after(50, 4_100_000)).toBe('')
  expect(after(50, 4_200_000)).toBe(`${DRAWN}Reading: 4,200,000 rows, 2,000,000 rows/s`)
  expect(erased()).toBe(DRAWN)
  expect(erased()).toBe('')
})

test('where the share is known, it shows what is left, at the speed so far', () => {
  const { after } = watch(true)
  const line = (rows: string, rest: string) => `${DRAWN}Reading: ${rows} rows, ${rest}`
  expect(after(10_000, 1_000_000, 0.001)).toBe(line('1,000,000', '100,000 rows/s, 0 %'))
  expect(after(10_000, 2_000_000, 0.25)).toBe(line('2,000,000', '100,000 rows/s, 25 %, 60 s left'))
  expect(after(20_000, 4_000_000, 1)).toBe(line('4,000,000', '100,000 rows/s, 100 %, 0 s left'))
})

test('what is left is told in seconds, minutes or hours', () => {
  const left = (minutes: number) =>
    watch(true)
      .after(minutes * 60_000, 1e9, 0.5)
      .split(', ')[3]
  expect(left(1)).toBe('60 s left')
  expect(left(30)).toBe('30 min left')
  expect(left(240)).toBe('4 h left')
})

test('a log that is read again, and what follows the reading, begin from nothing', () => {
  const { after, share, say } = watch(true)
  after(10_000, 1_000_000, 0.5)
  expect(after(1_000, 500_000, 0.25)).toBe(
    `${DRAWN}Reading: 500,000 rows, 500,000 rows/s, 25 %, 3 s left`,
  )
  expect(share(5_000, 0)).toBe(`${DRAWN}Drawing: 0 %`)
  expect(share(2_000, 0.2)).toBe(`${DRAWN}Drawing: 20 %, 8 s left`)
  expect(share(1, 0.3)).toBe('')
  expect(say(1, 'Writing …')).toBe(`${DRAWN}Writing …`)
})

test('nothing is drawn where standard error is no terminal', () => {
  const { after, share, say, erased } = watch(false)
  expect(after(9000, 4_000_000, 0.5)).toBe('')
  expect(share(9000, 0.5)).toBe('')
  expect(say(9000, 'Fitting')).toBe('')
  expect(erased()).toBe('')
})
