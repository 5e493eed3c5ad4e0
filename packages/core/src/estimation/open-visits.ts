import { grown } from './pair-table.ts'

const FEW = 1 << 12

/**
 * Visits of which it isn't known yet whether they began more than a gap before the log's end, since
 * that comes last. In the order in which they came: when each began, a code, and one number more.
 */
export class OpenVisits {
  private size = 0
  private time = new Float64Array(64)
  private code = new Int32Array(64)
  private detail = new Float64Array(64)
  private many = FEW

  /**
   * Keeps a visit that began at `time`. True where there are many by now, so that it is worth
   * looking for those that have been settled since; seldom enough to cost little a visit.
   */
  keep(time: number, code: number, detail: number): boolean {
    const at = this.size++
    if (at === this.time.length) {
      this.time = grown(this.time)
      this.code = grown(this.code)
      this.detail = grown(this.detail)
    }
    this.time[at] = time
    this.code[at] = code
    this.detail[at] = detail
    return this.size >= this.many
  }

  /** Hands on the visits that began more than `gap` before `latest`, and keeps the others. */
  settle(latest: number, gap: number, settled: (code: number, detail: number) => void): void {
    const { time, code, detail, size } = this
    let kept = 0
    for (let at = 0; at < size; at++) {
      if (latest - (time[at] as number) > gap) {
        settled(code[at] as number, detail[at] as number)
        continue
      }
      time[kept] = time[at] as number
      code[kept] = code[at] as number
      detail[kept] = detail[at] as number
      kept++
    }
    this.size = kept
    this.many = Math.max(FEW, 2 * kept)
  }

  /** The codes of all visits that are left. */
  codes(): Int32Array {
    return this.code.subarray(0, this.size)
  }
}
