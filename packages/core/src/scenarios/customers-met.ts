import { randomStream } from '../numeric/random.ts'

/** Customers who meet the same levers, by place of the lever. */
export interface CustomersAlike {
  readonly meets: readonly boolean[]
  /** Their share of all, by the share that each lever reaches. */
  readonly share: (reaches: readonly number[]) => number
}

/** Kinds of customers, and how many were drawn to find them; absent where they are all there are. */
export interface KindsOfCustomers {
  readonly kinds: readonly CustomersAlike[]
  readonly sampled?: number
}

/** Customers who are drawn. */
const DRAWN = 128

/** Everything that customers may meet of so many levers. */
export function allCustomers(levers: number): KindsOfCustomers {
  const kinds = Array.from({ length: 1 << levers }, (_, subset) => {
    const meets = Array.from({ length: levers }, (__, bit) => (subset & (1 << bit)) !== 0)
    return { meets, share: (reaches: readonly number[]) => likelihood(meets, reaches) }
  })
  return { kinds }
}

/**
 * What customers meet, drawn: a Latin hypercube (McKay, Beckman & Conover 1979), in which the share
 * who meet a lever is its reach, but for one customer, and what they meet besides is chance. Where a
 * reach is uncertain, customers are drawn at 0.5 and weighted by how likely they are in a draw.
 *
 * @param levers with what each reaches, undefined where that is uncertain. Its name decides who meets
 * it, wherever it stands.
 */
export function drawnCustomers(
  levers: readonly { readonly name: string; readonly reach: number | undefined }[],
): KindsOfCustomers {
  const drawnAt = levers.map(({ reach }) => reach ?? 0.5)
  const met = levers.map(({ name, reach = 0.5 }) => {
    const random = randomStream('customers who meet', name)
    const order = Array.from({ length: DRAWN }, (_, m) => m)
    for (let m = DRAWN - 1; m > 0; m--) {
      const j = Math.floor(random() * (m + 1))
      const kept = order[m] as number
      order[m] = order[j] as number
      order[j] = kept
    }
    return order.map((place) => (place + random()) / DRAWN < reach)
  })
  const customers = Array.from({ length: DRAWN }, (_, m) => met.map((each) => each[m] as boolean))
  const weight = (meets: readonly boolean[], now: readonly number[]) =>
    likelihood(meets, now) / likelihood(meets, drawnAt)
  const kinds = new Map<string, { meets: readonly boolean[]; number: number }>()
  for (const meets of customers) {
    const known = kinds.get(meets.join())
    if (known) known.number++
    else kinds.set(meets.join(), { meets, number: 1 })
  }
  const all = [...kinds.values()]
  let [latest, total]: [string, number] = ['', 0]
  return {
    sampled: DRAWN,
    kinds: all.map(({ meets, number }) => ({
      meets,
      share: (now) => {
        const key = now.join()
        if (key !== latest) {
          latest = key
          total = all.reduce((sum, kind) => sum + kind.number * weight(kind.meets, now), 0)
        }
        return (number * weight(meets, now)) / total
      },
    })),
  }
}

/** How likely a customer is to meet just these. */
function likelihood(meets: readonly boolean[], reaches: readonly number[]): number {
  return meets.reduce(
    (product, met, bit) =>
      product * (met ? (reaches[bit] as number) : 1 - (reaches[bit] as number)),
    1,
  )
}
