/** A time of a source that has times as such, and not as texts or numbers. */
export class Instant {
  /** @param milliseconds since 1970-01-01T00:00:00Z, with fractions */
  constructor(readonly milliseconds: number) {}

  /** ISO 8601, with as many decimals as the time has, down to the microsecond. */
  toString(): string {
    const whole = Math.floor(this.milliseconds)
    if (!(Math.abs(whole) <= 8.64e15)) return 'a time out of range'
    const micros = Math.round((this.milliseconds - whole) * 1000)
    const text = new Date(whole).toISOString()
    return micros === 0 ? text : text.replace('Z', `${String(micros).padStart(3, '0')}Z`)
  }
}
