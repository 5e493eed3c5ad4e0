import { chiSquareScore, distanceFromUniform } from './distances.ts'

/** A source of 32-bit numbers, signed or not. */
export type Bits = () => number

/**
 * A statistical test of random numbers: takes as many as it likes and gives a score that is a draw of
 * the standard normal distribution where they are random, nearly so at least in the tails up to 4.
 */
export type RandomnessTest = (next: Bits) => number

const uniform = (bits: number) => ((bits >>> 0) + 0.5) / 2 ** 32

const counted = (cells: number, count: number, cell: (k: number) => number) => {
  const counts = new Float64Array(cells)
  for (let k = 0; k < count; k++) {
    const at = cell(k)
    counts[at] = (counts[at] as number) + 1
  }
  return counts
}

const even = (counts: Float64Array) => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return chiSquareScore(
    counts,
    counts.map(() => total / counts.length),
  )
}

const against = (counts: Float64Array, probability: readonly number[]) => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return chiSquareScore(
    counts,
    probability.map((p) => p * total),
  )
}

/** Points fill the cells of a cube evenly (Knuth 3.3.2 A and B). */
const cube = (dimensions: number, sides: number, points: number) => (next: Bits) =>
  even(
    counted(sides ** dimensions, points, () => {
      let cell = 0
      for (let d = 0; d < dimensions; d++) cell = cell * sides + Math.floor(uniform(next()) * sides)
      return cell
    }),
  )

/** Kolmogorov's distance, as the score of its probability in the tail, `2 exp(−2 d²)`. */
const kolmogorov = (sample: Float64Array) => {
  const distance = distanceFromUniform(sample)
  // Of the two tails only one is to be feared: P(d > 2.27) is that of |z| > 4.
  return (4 * distance) / 2.27
}

/** The largest of eight, to the eighth power, is uniform (Knuth 3.3.2 C, "maximum of t"). */
const maximum = (next: Bits) =>
  kolmogorov(
    Float64Array.from({ length: 30_000 }, () => {
      let most = 0
      for (let k = 0; k < 8; k++) most = Math.max(most, uniform(next()))
      return most ** 8
    }),
  )

/** All orders of four numbers in turn are equally likely (Knuth 3.3.2 P). */
const permutations = (next: Bits) =>
  even(
    counted(24, 40_000, () => {
      const four = [next() >>> 0, next() >>> 0, next() >>> 0, next() >>> 0]
      // Its number in the factorial system: for each how many of those after it are smaller.
      let order = 0
      for (let i = 0; i < 4; i++) {
        let smaller = 0
        for (let j = i + 1; j < 4; j++) if ((four[j] as number) < (four[i] as number)) smaller++
        order = order * (4 - i) + smaller
      }
      return order
    }),
  )

/** Lengths of ascending runs, the number after each thrown away: `1/r! − 1/(r+1)!` (Knuth 3.3.2 G). */
const runsUp = (next: Bits) => {
  const factorial = [1, 1, 2, 6, 24, 120, 720]
  const f = (r: number) => 1 / (factorial[r] as number)
  const counts = counted(6, 80_000, () => {
    let length = 1
    let before = next() >>> 0
    for (;;) {
      const number = next() >>> 0
      if (number < before) return Math.min(length, 6) - 1
      before = number
      length++
    }
  })
  return against(counts, [...[1, 2, 3, 4, 5].map((r) => f(r) - f(r + 1)), f(6)])
}

/** Runs on one side of one half (Wald & Wolfowitz 1940). */
const runsAbout = (next: Bits) => {
  const count = 200_000
  let above = 0
  let runs = 0
  let before = -1
  for (let k = 0; k < count; k++) {
    const side = next() < 0 ? 1 : 0
    above += side
    if (side !== before) runs++
    before = side
  }
  const mean = 1 + (2 * above * (count - above)) / count
  return (runs - mean) / Math.sqrt(((mean - 1) * (mean - 2)) / (count - 1))
}

/** How long it takes until a tenth comes back: geometric (Knuth 3.3.2 D). */
const gaps = (next: Bits) => {
  const counts = counted(40, 20_000, () => {
    let gap = 0
    while (uniform(next()) >= 0.1 && gap < 39) gap++
    return gap
  })
  return against(
    counts,
    Array.from({ length: 40 }, (_, gap) => 0.9 ** gap * (gap < 39 ? 0.1 : 1)),
  )
}

/** How many numbers it takes to see all of eight: Stirling numbers (Knuth 3.3.2 E, "coupons"). */
const coupons = (next: Bits) => {
  const most = 45
  const counts = counted(most - 7, 8000, () => {
    let seen = 0
    let length = 0
    for (; seen !== 255; length++) seen |= 1 << ((next() >>> 12) & 7)
    return Math.min(length, most) - 8
  })
  // How many different ones have been seen after each number.
  let share = [1, 0, 0, 0, 0, 0, 0, 0, 0]
  const done: number[] = [0]
  for (let length = 1; length < most; length++) {
    share = share.map(
      (p, k) => (p * k) / 8 + (k > 0 ? (share[k - 1] as number) * ((9 - k) / 8) : 0),
    )
    done.push(share[8] as number)
  }
  const probability = Array.from({ length: most - 7 }, (_, k) =>
    k + 8 < most
      ? (done[k + 8] as number) - (done[k + 7] as number)
      : 1 - (done[most - 1] as number),
  )
  return against(counts, probability)
}

/** Correlation of numbers some way apart. */
const serial = (lag: number) => (next: Bits) => {
  const count = 200_000
  const last = new Float64Array(lag)
  let sum = 0
  for (let k = 0; k < count + lag; k++) {
    const u = uniform(next()) - 0.5
    if (k >= lag) sum += u * (last[k % lag] as number)
    last[k % lag] = u
  }
  return (12 * sum) / Math.sqrt(count)
}

/**
 * Spacings between birthdays that occur more than once are Poisson, `n³ / 4m` of `n` birthdays in a year
 * of `m` days (Marsaglia & Tsang 2002). The days are 32 bits, or so many of the highest or lowest.
 */
const birthdays = (bits: number, from: 'top' | 'bottom') => (next: Bits) => {
  const n = 2 ** Math.round((bits + 4) / 3)
  const rounds = Math.ceil(200_000 / n)
  let repeats = 0
  for (let round = 0; round < rounds; round++) {
    const days = Float64Array.from({ length: n }, () =>
      from === 'top' ? next() >>> (32 - bits) : (next() & (2 ** bits - 1)) >>> 0,
    ).sort()
    const spacings = days.map((day, k) => day - (days[k - 1] ?? 0)).sort()
    for (let k = 1; k < n; k++) if (spacings[k] === spacings[k - 1]) repeats++
  }
  // Square roots of Poisson counts have variance one quarter (Anscombe 1948).
  const expected = (rounds * n ** 3) / (4 * 2 ** bits)
  return 2 * (Math.sqrt(repeats + 3 / 8) - Math.sqrt(expected + 1 / 8))
}

/** Ranks of random matrices of 32 × 32 bits (Marsaglia & Tsay 1985). */
const ranks = (next: Bits) => {
  const counts = counted(4, 6000, () => 32 - Math.max(29, rankOf(Array.from({ length: 32 }, next))))
  const rank = (r: number) => {
    let p = 2 ** (r * (64 - r) - 1024)
    for (let i = 0; i < r; i++) p *= (1 - 2 ** (i - 32)) ** 2 / (1 - 2 ** (i - r))
    return p
  }
  const full = [32, 31, 30].map(rank)
  return against(counts, [...full, 1 - full.reduce((sum, p) => sum + p, 0)])
}

function rankOf(rows: number[]): number {
  let rank = 0
  for (let bit = 0; bit < 32; bit++) {
    const pivot = rows.findIndex((row, k) => k >= rank && (row >>> bit) & 1)
    if (pivot < 0) continue
    const row = rows[pivot] as number
    rows[pivot] = rows[rank] as number
    rows[rank] = row
    for (let k = 0; k < rows.length; k++)
      if (k !== rank && ((rows[k] as number) >>> bit) & 1) rows[k] = (rows[k] as number) ^ row
    rank++
  }
  return rank
}

/** Each of the 32 bits is a fair coin. */
const eachBit = (next: Bits) => {
  const count = 200_000
  const ones = new Float64Array(32)
  for (let k = 0; k < count; k++) {
    const bits = next()
    for (let b = 0; b < 32; b++) ones[b] = (ones[b] as number) + ((bits >>> b) & 1)
  }
  // 32 squares of normal numbers; a cell more stands for the degree of freedom that isn't lost.
  const chiSquare = ones.reduce((sum, each) => sum + (each - count / 2) ** 2 / (count / 4), 0)
  const spread = 2 / (9 * 32)
  return (Math.cbrt(chiSquare / 32) - 1 + spread) / Math.sqrt(spread)
}

/** The lowest eight bits. */
const lowBits = (next: Bits) => even(counted(256, 200_000, () => next() & 255))

/** How many bits of a number are 1, and of the next: independent binomials. */
const weights = (next: Bits) => {
  const group = (bits: number) => Math.min(Math.max(onesOf(bits), 12), 20) - 12
  const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (33 - k)) / k)
  const share = new Float64Array(9)
  for (let k = 0; k <= 32; k++) {
    const at = Math.min(Math.max(k, 12), 20) - 12
    share[at] = (share[at] as number) + choose(k) / 2 ** 32
  }
  const counts = counted(81, 100_000, () => 9 * group(next()) + group(next()))
  return against(
    counts,
    Array.from(
      { length: 81 },
      (_, k) => (share[Math.floor(k / 9)] as number) * (share[k % 9] as number),
    ),
  )
}

/** How many bits are 1. */
export function onesOf(bits: number): number {
  let left = bits
  let ones = 0
  for (; left !== 0; ones++) left &= left - 1
  return ones
}

/** The battery, by name. */
export const battery: Record<string, RandomnessTest> = {
  'fills the line evenly': cube(1, 1024, 200_000),
  'fills the square evenly': cube(2, 32, 100_000),
  'fills the cube evenly': cube(3, 10, 66_000),
  'is uniform': (next) => kolmogorov(Float64Array.from({ length: 200_000 }, () => uniform(next()))),
  'largest of eight': maximum,
  permutations,
  'runs up': runsUp,
  'runs about one half': runsAbout,
  gaps,
  coupons,
  ...Object.fromEntries([1, 2, 3, 8, 100].map((lag) => [`correlation at lag ${lag}`, serial(lag)])),
  'birthday spacings, 32 bits': birthdays(32, 'top'),
  'birthday spacings, highest 23': birthdays(23, 'top'),
  'birthday spacings, lowest 23': birthdays(23, 'bottom'),
  'ranks of matrices': ranks,
  'each bit': eachBit,
  'low bits': lowBits,
  'numbers of ones': weights,
}
