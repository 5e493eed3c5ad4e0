import { grown } from './pair-table.ts'

/** How often each run of `length` codes was seen, in the order of first appearance. */
export interface SequenceCounts {
  /** Codes in a run. */
  readonly length: number
  /** The codes of run `r` stand from `r · length`, in the order of time. */
  readonly codes: Int32Array
  /** Times that each run was seen. */
  readonly count: Float64Array
}

/**
 * Counts the runs of `length` codes within sequences. They are sufficient for chains of every
 * order below `length`: counts of shorter runs are sums of them. Open addressing in one table.
 */
export class SequenceTable {
  private size = 0
  private codes: Int32Array
  private count = new Float64Array(64)
  private hashes = new Int32Array(64)
  /** Number + 1 of the run, 0 where free; at most half of them are ever taken. */
  private slots = new Int32Array(128)
  /** The last codes of the sequence, and how many of them there are. */
  private readonly recent: Int32Array
  private held = 0

  constructor(private readonly length: number) {
    this.codes = new Int32Array(64 * length)
    this.recent = new Int32Array(length)
  }

  /** Begins a sequence. */
  begin(): void {
    this.held = 0
  }

  /** Goes on with the sequence by one code, and counts the run that ends there, if it is one. */
  push(code: number): void {
    const { recent, length } = this
    for (let i = 1; i < length; i++) recent[i - 1] = recent[i] as number
    recent[length - 1] = code
    if (this.held < length) this.held++
    if (this.held === length) this.countRecent()
  }

  /** The runs counted so far. */
  counts(): SequenceCounts {
    const { size, length } = this
    return {
      length,
      codes: this.codes.slice(0, size * length),
      count: this.count.slice(0, size),
    }
  }

  private countRecent(): void {
    const { slots, hashes, count } = this
    const mask = slots.length - 1
    const hash = this.hash()
    let slot = hash & mask
    for (let run = slots[slot] as number; run !== 0; run = slots[slot] as number) {
      if (hashes[run - 1] === hash && this.isRecent(run - 1)) {
        count[run - 1] = (count[run - 1] as number) + 1
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = this.append(hash) + 1
    if (2 * this.size > mask) this.rehash()
  }

  private hash(): number {
    let hash = 0
    for (const code of this.recent) hash = Math.imul(hash ^ code, 0x9e3779b1) ^ (hash >>> 15)
    return hash ^ (hash >>> 13)
  }

  private isRecent(run: number): boolean {
    const { recent, codes, length } = this
    for (let i = 0; i < length; i++) if (codes[run * length + i] !== recent[i]) return false
    return true
  }

  private append(hash: number): number {
    const run = this.size++
    if (run === this.count.length) {
      this.count = grown(this.count)
      this.hashes = grown(this.hashes)
      this.codes = grown(this.codes)
    }
    this.codes.set(this.recent, run * this.length)
    this.hashes[run] = hash
    this.count[run] = 1
    return run
  }

  private rehash(): void {
    this.slots = new Int32Array(2 * this.slots.length)
    const mask = this.slots.length - 1
    for (let run = 0; run < this.size; run++) {
      let slot = (this.hashes[run] as number) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = run + 1
    }
  }
}
