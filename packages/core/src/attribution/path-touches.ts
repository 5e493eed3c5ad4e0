import { NameCodes } from './name-codes.ts'

/** Blanks round a touch are no part of its name. */
const isBlank = (code: number) => code <= 32 || code === 0xa0

/** The touches of paths while they are read, as codes of channels. */
export class PathTouches {
  private readonly codes = new NameCodes()
  private touch = new Int32Array(1 << 12)
  private size = 0

  /** @param separator what stands between touches; not empty. */
  constructor(private readonly separator: string) {}

  /** How many touches were added. */
  get length(): number {
    return this.size
  }

  /** Channels by code. */
  get names(): readonly string[] {
    return this.codes.names
  }

  /** The code of each touch added. */
  get all(): Int32Array {
    return this.touch.slice(0, this.size)
  }

  /** Takes back all touches after the first `length`; the names stay known. */
  cut(length: number): void {
    this.size = length
  }

  /** Adds the touches of a path. @returns the number of the first that is empty, from 1; 0 where none is. */
  add(path: string | readonly string[]): number {
    if (typeof path === 'string') return this.addText(path)
    let empty = path.length === 0 ? 1 : 0
    for (const [i, name] of path.entries())
      if (!this.addTouch(name, 0, name.length) && empty === 0) empty = i + 1
    return empty
  }

  private addText(path: string): number {
    const { separator } = this
    let empty = 0
    let number = 1
    let from = 0
    for (let i = path.indexOf(separator); i >= 0; i = path.indexOf(separator, from)) {
      if (!this.addTouch(path, from, i) && empty === 0) empty = number
      number++
      from = i + separator.length
    }
    return !this.addTouch(path, from, path.length) && empty === 0 ? number : empty
  }

  /** Adds what stands in a text between two places; false where that is nothing. */
  private addTouch(text: string, from: number, to: number): boolean {
    let start = from
    let end = to
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start === end) return false
    if (this.size === this.touch.length) {
      const larger = new Int32Array(2 * this.size)
      larger.set(this.touch)
      this.touch = larger
    }
    this.touch[this.size++] = this.codes.of(text, start, end)
    return true
  }
}
