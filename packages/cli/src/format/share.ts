import { trueMinus } from './count.ts'
import type { Range } from './range.ts'

/** A probability as a percentage with one or two digits: `5.5 %`, `0.04 %`, `< 0.01 %`. */
export function share(probability: number): string {
  const percent = 100 * probability
  if (percent === 0) return '0 %'
  // What rounding alone keeps from certainty is certain.
  if (probability > 1 - 1e-12) return '100 %'
  if (percent < 0.01) return '< 0.01 %'
  if (percent > 99.95) return '> 99.9 %'
  return `${percent.toFixed(percent < 1 ? 2 : 1)} %`
}

/** The ends of a range of probabilities: `5.3–5.7 %`. */
export function shareRange({ low, high }: Omit<Range, 'mean'>): string {
  const digits = digitsFor(100 * low, 100 * high)
  return `${(100 * low).toFixed(digits)}–${(100 * high).toFixed(digits)} %`
}

/** A probability and its range, in as many digits: `5.5 % (5.3–5.7)`. A range that is a point is left out. */
export function shareWithRange({ mean, low, high }: Range): string {
  if (low === high) return share(mean)
  const digits = digitsFor(100 * low, 100 * high)
  return `${(100 * mean).toFixed(digits)} % (${(100 * low).toFixed(digits)}–${(100 * high).toFixed(digits)})`
}

/** A difference of probabilities in percentage points: `+0.3 (0.1–0.5)`, `+0.3 (−0.1 to +0.7)`. */
export function points({ mean, low, high }: Range): string {
  // Differences are small beside what they are differences of: a digit more matters here.
  const digits = digitsFor(50 * low, 50 * high)
  const signed = (value: number) => {
    const text = trueMinus((100 * value).toFixed(digits))
    return /[1-9]/.test(text) ? text.replace(/^(?=\d)/, '+') : text.replace('−', '')
  }
  if (low === high) return signed(mean)
  const range = signed(low).startsWith('−')
    ? `${signed(low)} to ${signed(high)}`
    : `${signed(low)}–${signed(high)}`.replaceAll('+', '')
  return `${signed(mean)} (${range})`
}

/** Digits that tell the ends of a range apart, one or two; two for a point. */
function digitsFor(low: number, high: number): number {
  if (low === high) return 2
  return Math.min(2, Math.max(1, Math.ceil(-Math.log10((high - low) / 2))))
}
