import type { Outcomes } from '../lesson.ts'

/** How many of so many customers convert, where each does with the same chance. */
export function binomial(customers: number, chance: number, until: number): Outcomes {
  const probability: number[] = []
  let term = (1 - chance) ** customers
  for (let k = 0; k <= until; k++) {
    probability.push(term)
    term *= ((customers - k) / (k + 1)) * (chance / (1 - chance))
  }
  const quantile = (share: number) => {
    let sum = 0
    for (const [k, p] of probability.entries()) {
      sum += p
      if (sum >= share) return k
    }
    return until
  }
  return {
    value: customers * chance,
    range: [quantile(0.1), quantile(0.9)],
    chances: { from: 0, probability },
  }
}
