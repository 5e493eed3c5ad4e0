import { count, trueMinus } from './count.ts'

/** A number with about five figures: `1.2035`, `−1,611.2`. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return '—'
  if (Math.abs(value) >= 1000) return count(Math.round(10 * value) / 10)
  const digits = value === 0 ? 0 : Math.max(0, 4 - Math.floor(Math.log10(Math.abs(value))))
  return trueMinus(value.toFixed(Math.min(8, digits)))
}

/** An estimate and its standard error, down to the second figure of that: `0.67 ± 0.10`. */
export function withError(value: number, standardError: number | null | undefined): string {
  if (standardError === null || standardError === undefined || !(standardError > 0))
    return significant(value)
  const digits = Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(standardError))))
  return `${trueMinus(value.toFixed(digits))} ± ${standardError.toFixed(digits)}`
}
