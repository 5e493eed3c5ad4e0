import type { Codes } from '../fields/codes.ts'
import { decodeText } from '../fields/decode-text.ts'
import { readNumber } from '../fields/read-number.ts'
import { isBlank, textProblem } from '../fields/text-problem.ts'

/**
 * Codes that compare as ties do, from one row to the next: each is one more, one less or the same
 * as the one before. By what ties are ordered is known for certain only at the end: by number when
 * every one is a number, else by text. The first that isn't empty decides here.
 */
export class TieOrder implements Codes {
  /** The code of the row before: far from 0 either way. */
  size = 1 << 30
  /** False once a text has come among numbers. */
  certain = true
  private kind: 'unknown' | 'number' | 'text' = 'unknown'
  private number = Number.NEGATIVE_INFINITY
  private text = ''

  find(bytes: Uint8Array, from: number, to: number): number {
    const number = readNumber(bytes, from, to)
    const blank = Number.isNaN(number) && isBlank(bytes, from, to)
    if (Number.isNaN(number) && textProblem(bytes, from, to) !== undefined) return -1
    if (this.kind === 'unknown' && !blank) this.kind = Number.isNaN(number) ? 'text' : 'number'
    if (this.kind === 'text') {
      const text = blank ? '' : decodeText(bytes, from, to)
      this.size += text > this.text ? 1 : text < this.text ? -1 : 0
      this.text = text
      return this.size
    }
    if (Number.isNaN(number) && !blank) this.certain = false
    const now = blank ? Number.NEGATIVE_INFINITY : number
    this.size += now > this.number ? 1 : now < this.number ? -1 : 0
    this.number = now
    return this.size
  }

  /** Never called: only a text that may not stand in a log has no code. */
  add(): number {
    return this.size
  }
}
