/** A random number generator of which nothing but its equal spread matters (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface GeneratedEvent {
  readonly customer: string
  readonly time: number
  readonly touchpoint: string
  readonly value: number | undefined
}

const DAY = 86_400_000

/** Chances of the next step, in the order of the touchpoints; the others leave. */
export const CHANCES: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  ad: [['product', 0.5]],
  product: [
    ['reviews', 0.3],
    ['cart', 0.3],
  ],
  reviews: [['product', 0.6]],
  cart: [['checkout', 0.5]],
  checkout: [['order', 0.6]],
  order: [['product', 0.3]],
}

/** Events of a shop whose chances are known, in the order of customers and time. */
export function generatedLog(events: number, seed = 1, from = Date.UTC(2025, 0, 1)) {
  const random = randomNumbers(seed)
  const log: GeneratedEvent[] = []
  for (let customer = 1; log.length < events; customer++) {
    let time = from + random() * 400 * DAY
    let at: string | undefined = 'ad'
    while (at !== undefined && log.length < events) {
      const value: number | undefined = at === 'order' ? 50 + 100 * random() : undefined
      log.push({ customer: `c${customer}`, time, touchpoint: at, value })
      time -= Math.log(1 - random()) * DAY
      let left = random()
      at = CHANCES[at]?.find(([, chance]) => {
        left -= chance
        return left < 0
      })?.[0]
    }
  }
  return log
}

export function csvOf(log: readonly GeneratedEvent[]): string {
  const rows = log.map(
    ({ customer, time, touchpoint, value }) =>
      `${customer},${new Date(time).toISOString()},${touchpoint},${value?.toFixed(2) ?? ''}`,
  )
  return ['user_id,created_at,page,revenue', ...rows, ''].join('\n')
}
