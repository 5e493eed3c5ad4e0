import { conversionStates } from '../src/analysis/index.ts'
import { type Chain, StateKind } from '../src/model/index.ts'
import { add, fraction, times, toNumber, ZERO } from './fraction.ts'
import { denseChain, slowVisits } from './slow-chain.ts'

type Matrix = readonly (readonly number[])[]

/**
 * The slow twin of calendar time: the transition matrix of a day, `exp(G)` of the generator in days,
 * by its Taylor series over a fraction of the day that is then squared up (Moler & Van Loan 2003,
 * method 3).
 */
export function dayMatrix(chain: Chain): Matrix {
  const dense = denseChain(chain)
  const generator = dense.map((row, i) => {
    const rate = i < chain.touchpoints ? 86_400 / (chain.meanSojourn[i] as number) : 0
    const leaves = row.reduce((sum, p, j) => (j === i ? sum : sum + p), 0)
    return row.map((p, j) => rate * (j === i ? -leaves : p))
  })
  const fastest = Math.max(1, ...generator.map((row, i) => -(row[i] as number)))
  const doublings = Math.ceil(Math.log2(fastest)) + 3
  const small = generator.map((row) => row.map((value) => value / 2 ** doublings))
  let term: Matrix = small.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  let sum = term
  for (let k = 1; k < 18; k++) {
    term = product(term, small).map((row) => row.map((value) => value / k))
    sum = sum.map((row, i) => row.map((value, j) => value + ((term[i] as number[])[j] as number)))
  }
  for (let k = 0; k < doublings; k++) sum = product(sum, sum)
  return sum
}

function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    row.map((_, j) =>
      row.reduce((sum, value, k) => sum + value * ((b[k] as number[])[j] as number), 0),
    ),
  )
}

/** First goals of those who enter, by state: exact shares of all who enter. */
export function slowArrivals(chain: Chain): number[] {
  const visits = slowVisits(chain, conversionStates(chain))
  const dense = denseChain(chain)
  return chain.ids.map((_, goal) => {
    if (chain.kind[goal] !== StateKind.goal) return 0
    return toNumber(
      visits.reduce(
        (sum, v, i) =>
          v === undefined
            ? (sum ?? ZERO)
            : add(sum ?? ZERO, times(v, fraction((dense[i] as number[])[goal] as number))),
        fraction(chain.entry[goal] as number),
      ) ?? ZERO,
    )
  })
}

/** Share not lost by day of those who arrive at the goals, straight from the day matrix. */
export function slowRetention(chain: Chain, days: number): number[] {
  const day = dayMatrix(chain)
  const arrivals = slowArrivals(chain)
  const converted = arrivals.reduce((sum, share) => sum + share, 0)
  let here = arrivals.map((share) => share / converted)
  return Array.from({ length: days + 1 }, (_, t) => {
    if (t > 0) {
      const before = here
      here = here.map((_, j) =>
        before.reduce((sum, share, i) => sum + share * ((day[i] as number[])[j] as number), 0),
      )
    }
    return here.reduce((sum, share, i) => (chain.kind[i] === StateKind.loss ? sum - share : sum), 1)
  })
}
