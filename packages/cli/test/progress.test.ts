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
  return {
    progress,
    after(milliseconds: number, rows: number) {
      time += milliseconds
      written = ''
      progress.rows(rows)
      return written
    },
    erased() {
      written = ''
      progress.erase()
      return written
    },
  }
}

test('short work shows nothing', () => {
  const { after, erased } = watch(true)
  expect(after(400, 65_536)).toBe('')
  expect(erased()).toBe('')
})

test('long work shows rows and speed, ten times a second at most, and is erased', () => {
  const { after, erased } = watch(true)
  expect(after(2000, 4_000_000)).toBe('\r\u001b[KReading: 4,000,000 rows, 2,000,000 rows/s')
  expect(after(50, 4_100_000)).toBe('')
  expect(after(50, 4_200_000)).toBe('\r\u001b[KReading: 4,200,000 rows, 2,000,000 rows/s')
  expect(erased()).toBe('\r\u001b[K')
  expect(erased()).toBe('')
})

test('nothing is drawn where standard error is no terminal', () => {
  const { after, erased } = watch(false)
  expect(after(9000, 4_000_000)).toBe('')
  expect(erased()).toBe('')
})
