/**
 * A length of time with its unit: a number with one of `s`, `min`, `h`, `d`, `w`, or an ISO 8601
 * duration of weeks, days, hours, minutes and seconds (`PT6H`, `P2D`). Months and years have no
 * fixed length and are refused.
 */
export type Duration = `${number}${'s' | 'min' | 'h' | 'd' | 'w'}` | `P${string}`

const SECONDS = { s: 1, min: 60, h: 3600, d: 86_400, w: 604_800 } as const
const SIMPLE = /^\s*(\d+(?:\.\d+)?|\.\d+)(?:e([+-]?\d+))?\s*(s|min|h|d|w)\s*$/
const ISO =
  /^P(?=.)(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?=.)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Seconds in a duration, or undefined where the text isn't one. */
export function parseDuration(text: string): number | undefined {
  const simple = SIMPLE.exec(text)
  if (simple) {
    const seconds =
      Number(`${simple[1]}e${simple[2] ?? 0}`) * SECONDS[simple[3] as keyof typeof SECONDS]
    return Number.isFinite(seconds) ? seconds : undefined
  }
  const iso = ISO.exec(text.trim())
  if (!iso) return undefined
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, rest = 0] = iso
  const seconds =
    Number(weeks) * SECONDS.w +
    Number(days) * SECONDS.d +
    Number(hours) * SECONDS.h +
    Number(minutes) * SECONDS.min +
    Number(rest)
  return Number.isFinite(seconds) ? seconds : undefined
}

/**
 * Seconds in a duration.
 *
 * @throws RangeError where the text is no duration.
 * @example
 * ```ts
 * import { durationSeconds } from 'sojourn/model'
 * console.log(durationSeconds('6h'), durationSeconds('P1DT12H')) // 21600 129600
 * ```
 */
export function durationSeconds(duration: Duration): number {
  const seconds = parseDuration(duration)
  if (seconds === undefined) throw new RangeError(durationProblem(duration))
  return seconds
}

/** Why a text is no duration, and how to write one. */
export function durationProblem(text: string): string {
  if (/^P/.test(text.trim()) && /\d+(Y|M(?!.*T)|M$)/.test(text.split('T')[0] ?? ''))
    return `${JSON.stringify(text)} has months or years, whose length varies; write days, such as "30d".`
  return `${JSON.stringify(text)} is not a duration; write a number and a unit (s, min, h, d or w), such as "6h".`
}

/** Writes seconds as a duration in the largest unit it fills, days at most, to 12 digits: 5400 → `1.5h`. */
export function formatDuration(seconds: number): Duration {
  const unit = (['d', 'h', 'min'] as const).find((name) => seconds >= SECONDS[name]) ?? 's'
  return `${Number((seconds / SECONDS[unit]).toPrecision(12))}${unit}`
}
