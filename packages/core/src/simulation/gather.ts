import { StateKind } from '../model/chain.ts'
import { estimateOf, type Moments, mergeMoments, momentsOf } from '../numeric/estimate.ts'
import { BLOCK, Layout, StateField, Sum, ValueField, ValueWord } from './layout.ts'
import { journeysOf, type Run } from './prepare-run.ts'
import { samplePaths } from './sample-paths.ts'
import type { JourneyValues, Simulation } from './simulation.ts'

/** Gathers what kernels found into a {@link Simulation}. */
export interface Gathering {
  /** Adds the sums of the next block. Blocks come in order, so that sums round in one way only. */
  addBlock(sums: Float64Array): void
  /** Keeps the values of any block. */
  addValues(block: number, memory: ArrayBuffer, offset: number): void
  /** Adds the visits that a kernel counted over all its blocks: whole numbers, so in any order. */
  addVisits(visits: Float64Array): void
  result(): Simulation
}

const NONE: Moments = { count: 0, mean: 0, squares: 0 }

/** An empty gathering for a run. */
export function gather(run: Run): Gathering {
  const { chain, customers, packed } = run
  const moments: [Moments, Moments, Moments, Moments] = [NONE, NONE, NONE, NONE]
  const counts = new Float64Array(2 * chain.ids.length)
  const values = run.values ? emptyValues(customers, packed.timed) : null
  let block = 0
  let conversions = 0
  let truncated = 0
  return {
    addBlock(sums) {
      const journeys = journeysOf(run, block++)
      // Steps, cost, revenue and time lie in pairs of sum and sum of squares.
      for (let k = 0; k < moments.length; k++)
        moments[k] = mergeMoments(
          moments[k] as Moments,
          momentsOf(journeys, sums[2 * k] as number, sums[2 * k + 1] as number),
        )
      conversions += sums[Sum.conversions] as number
      truncated += sums[Sum.truncated] as number
    },
    addValues(block, memory, offset) {
      if (values) copyValues(values, block * BLOCK, journeysOf(run, block), memory, offset)
    },
    addVisits(visits) {
      for (let i = 0; i < counts.length; i++)
        counts[i] = (counts[i] as number) + (visits[i] as number)
    },
    result() {
      const share = (count: number) => estimateOf(momentsOf(customers, count, count))
      const [steps, cost, revenue, time] = moments
      const converts = chain.kind.some((k) => k === StateKind.goal || k === StateKind.conversion)
      // Σ v² = 2 Σ (1 + 2 + … + v) − Σ v.
      const visits = Array.from({ length: chain.touchpoints }, (_, i) => {
        const sum = counts[2 * i] as number
        return estimateOf(momentsOf(customers, sum, 2 * (counts[2 * i + 1] as number) - sum))
      })
      return {
        customers,
        conversion: converts ? share(conversions) : null,
        outcomes: chain.ids
          .slice(chain.touchpoints)
          .map((_, o) => share(counts[2 * (chain.touchpoints + o)] as number)),
        visits,
        steps: estimateOf(steps),
        cost: estimateOf(cost),
        revenue: estimateOf(revenue),
        time: packed.timed ? estimateOf(time) : null,
        truncated,
        values,
        paths: samplePaths(run),
      }
    },
  }
}

/** Visits and their ordinals by state, as a kernel's memory has them. */
export function visitsIn(memory: ArrayBuffer, states: number): Float64Array {
  const double = new Float64Array(memory)
  const visits = new Float64Array(2 * states)
  for (let i = 0; i < states; i++) {
    const record = (Layout.states + i * Layout.record) / 8
    visits[2 * i] = double[record + StateField.visits] as number
    visits[2 * i + 1] = double[record + StateField.ordinals] as number
  }
  return visits
}

function emptyValues(customers: number, timed: boolean): JourneyValues {
  return {
    end: new Int32Array(customers),
    converted: new Uint8Array(customers),
    steps: new Int32Array(customers),
    cost: new Float64Array(customers),
    revenue: new Float64Array(customers),
    time: timed ? new Float64Array(customers) : null,
  }
}

function copyValues(
  into: JourneyValues,
  first: number,
  journeys: number,
  memory: ArrayBuffer,
  offset: number,
): void {
  const double = new Float64Array(memory, offset, (journeys * ValueField.record) / 8)
  const word = new Int32Array(memory, offset, (journeys * ValueField.record) / 4)
  for (let j = 0; j < journeys; j++) {
    const at = (j * ValueField.record) / 8
    into.cost[first + j] = double[at + ValueField.cost] as number
    into.revenue[first + j] = double[at + ValueField.revenue] as number
    if (into.time) into.time[first + j] = double[at + ValueField.time] as number
    into.steps[first + j] = word[2 * at + ValueWord.steps] as number
    into.end[first + j] = word[2 * at + ValueWord.end] as number
    into.converted[first + j] = word[2 * at + ValueWord.converted] as number
  }
}
