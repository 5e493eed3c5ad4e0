import { type Chain, StateKind } from '../model/chain.ts'
import { didYouMean } from '../model/suggestion.ts'

/**
 * What visits leave behind for others, such as reviews: a stock that arrivals fill, that decays, and
 * whose level `R` scales the odds of transitions by `(R / R₀)^e`.
 */
export interface Stock<Id extends string = string> {
  /** What an arrival at each of these states adds. */
  readonly filledBy: { readonly [State in Id]?: number }
  /** Days in which half of it is gone; it lasts for ever if absent. */
  readonly halfLife?: number
  /** Level at the start; the reference level if absent. */
  readonly initial?: number
  /** The level at which the chain's probabilities hold, above 0. */
  readonly reference: number
  /** Transitions whose odds it scales, each with its elasticity `e`. */
  readonly scales: readonly { readonly from: Id; readonly to: Id; readonly elasticity: number }[]
}

/** Stocks on their way through time, in steps of so many days. */
export interface StockLevels {
  /** Probabilities with all odds scaled by the levels in the middle of the coming step. */
  readonly scale: (probability: Float64Array) => Float64Array
  /** Ends a step in which there were so many arrivals, by state. */
  readonly pass: (arrivals: Float64Array) => void
  readonly levels: () => Float64Array
}

/** Reads stocks against a chain. @throws RangeError listing every problem. */
export function readStocks(chain: Chain, stocks: readonly Stock[], step: number): StockLevels {
  const problems: string[] = []
  const state = (id: string, where: string) => {
    const i = chain.ids.indexOf(id)
    if (i < 0) problems.push(`${where} names ${JSON.stringify(id)}${didYouMean(id, chain.ids)}`)
    return i
  }
  const number = (value: number, fits: boolean, where: string, rule: string) => {
    if (!fits || !Number.isFinite(value)) problems.push(`${where} is ${value}; it must be ${rule}`)
  }
  const read = stocks.map((stock, k) => {
    const { filledBy, halfLife, reference, initial = reference, scales } = stock
    number(reference, reference > 0, `stocks[${k}].reference`, 'above 0')
    number(initial, initial > 0, `stocks[${k}].initial`, 'above 0')
    if (halfLife !== undefined) number(halfLife, halfLife > 0, `stocks[${k}].halfLife`, 'above 0')
    const fills = Object.entries<number | undefined>(filledBy).map(([id, amount = 0]) => {
      const where = `stocks[${k}].filledBy`
      number(amount, amount >= 0, `${where} of ${JSON.stringify(id)}`, 'from 0')
      return { state: state(id, where), amount }
    })
    const scaled = scales.map(({ from, to, elasticity }, s) => {
      const where = `stocks[${k}].scales[${s}]`
      number(elasticity, true, `${where}.elasticity`, 'finite')
      const [row, column] = [state(from, where), state(to, where)]
      const position = positionOf(chain, row, column)
      if (row >= 0 && column >= 0 && position < 0)
        problems.push(`${where}: ${JSON.stringify(from)} never leads to ${JSON.stringify(to)}`)
      return { row, position, elasticity }
    })
    const kept = halfLife === undefined ? 1 : 2 ** (-step / halfLife)
    const keptHalfway = halfLife === undefined ? 1 : 2 ** (-step / 2 / halfLife)
    return { fills, scaled, kept, keptHalfway, reference, initial }
  })
  if (problems.length > 0) throw new RangeError(`calendarTrace: ${problems.join('; ')}`)

  const level = Float64Array.from(read, ({ initial }) => initial)
  const inflow = new Float64Array(read.length)
  const touched = [...new Set(read.flatMap(({ scaled }) => scaled.map(({ row }) => row)))]
  return {
    scale(probability) {
      if (read.length === 0) return probability
      const scaledBy = Float64Array.from(probability)
      for (const [k, { scaled, keptHalfway, reference }] of read.entries()) {
        const halfway =
          (level[k] as number) * keptHalfway + ((inflow[k] as number) * Math.sqrt(keptHalfway)) / 2
        for (const { position, elasticity } of scaled)
          scaledBy[position] = (scaledBy[position] as number) * (halfway / reference) ** elasticity
      }
      for (const row of touched) normalise(scaledBy, chain, row)
      return scaledBy
    },
    pass(arrivals) {
      for (const [k, { fills, kept, keptHalfway }] of read.entries()) {
        inflow[k] = fills.reduce(
          (sum, { state: i, amount }) => sum + amount * (arrivals[i] as number),
          0,
        )
        // What comes in during the step has been there for half of it on average.
        level[k] = (level[k] as number) * kept + (inflow[k] as number) * keptHalfway
      }
    },
    levels: () => Float64Array.from(level),
  }
}

function positionOf({ rowStart, column, kind }: Chain, from: number, to: number): number {
  if (from < 0 || to < 0 || (kind[from] as number) >= StateKind.conversion) return -1
  const at = column.subarray(rowStart[from], rowStart[from + 1]).indexOf(to)
  return at < 0 ? -1 : (rowStart[from] as number) + at
}

function normalise(probability: Float64Array, { rowStart }: Chain, row: number): void {
  const values = probability.subarray(rowStart[row], rowStart[row + 1])
  const total = values.reduce((sum, value) => sum + value, 0)
  for (let p = 0; p < values.length; p++) values[p] = (values[p] as number) / total
}
