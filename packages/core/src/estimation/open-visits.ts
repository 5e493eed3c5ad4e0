import { grown } from './pair-table.ts'

const FEW = 1 << 12

/**
 * Visits of which it isn't known yet whether they began more than a gap before the log's end, since
 * that comes last. In the order in which they came: when each began, a code, one number more, and whose it is.
 */
export class OpenVisits {
  private size = 0
  private time = new Float64Array(64)
  private code = new Int32Array(64)
  private detail = new Float64Array(64)
  private customer = new Int32Array(64)
  private many = FEW

  /**
   * Keeps a visit that began at `time`. True where there are many by now, so that it is worth
   * looking for those that have been settled since; seldom enough to cost little a visit.
   */
  keep(time: number, code: number, detail: number, customer: number): boolean {
    const at = this.size++
    if (at === this.time.length) {
      this.time = grown(this.time)
      this.code = grown(this.code)
      this.detail = grown(this.detail)
      this.customer = grown(this.customer)
    }
    this.time[at] = time
    this.code[at] = code
    this.detail[at] = detail
    this.customer[at] = customer
    return this.size >= this.many
  }

  /** Hands on the visits that began more than `gap` before `latest`, and keeps the others. */
  settle(
    latest: number,
    gap: number,
    settled: (code: number, detail: number, customer: number) => void,
  ): void {
    const { time, code, detail, customer, size } = this
    let kept = 0
    for (let at = 0; at < size; at++) {
      if (latest - (time[at] as number) > gap) {
        settled(code[at] as number, detail[at] as number, customer[at] as number)
        continue
      }
      time[kept] = time[at] as number
      code[kept] = code[at] as number
      detail[kept] = detail[at] as number
      customer[kept] = customer[at] as number
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
