/** Ticks at round numbers, with the digits that their step needs. */
export interface RoundTicks {
  readonly values: readonly number[]
  readonly digits: number
}

/**
 * At most `most` multiples of 1, 2 or 5 times a power of ten between `low` and `high`, as many as
 * there can be; 0 where it lies between them.
 */
export function roundTicks(low: number, high: number, most: number): RoundTicks {
  const length = high - low
  if (!(length > 0)) return { values: [low], digits: 0 }
  const start = Math.floor(Math.log10(length / (most + 1)))
  for (let power = start; ; power++)
    for (const factor of [1, 2, 5]) {
      // Powers below one are divided by, so that ticks such as 0.3 are exact.
      const at = (i: number) => (power < 0 ? (i * factor) / 10 ** -power : i * factor * 10 ** power)
      const step = at(1)
      const first = Math.ceil(low / step - 1e-9)
      const count = Math.floor(high / step + 1e-9) - first + 1
      if (count > Math.max(1, most)) continue
      const values = Array.from({ length: count }, (_, i) => at(first + i) + 0)
      return { values, digits: Math.max(0, -power) }
    }
}
