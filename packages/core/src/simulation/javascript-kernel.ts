import { mix } from '../numeric/numbered-stream.ts'
import type { Kernel } from './kernel.ts'
import {
  Layout,
  Option,
  Parameter,
  SAMPLE_COLUMN,
  SOJOURN_BITS,
  StateField,
  StateFlag,
  StateWord,
  Sum,
  ValueField,
  ValueWord,
} from './layout.ts'
import type { PackedChain } from './pack-chain.ts'

/**
 * The kernel in JavaScript: for where there is no WebAssembly, and the model that the WebAssembly
 * kernel must equal bit by bit. It is called a block at a time, so that the optimised code is used.
 */
export function javascriptKernel(packed: PackedChain): Kernel {
  const memory = packed.buffer.slice(0)
  const double = new Float64Array(memory)
  const word = new Int32Array(memory)
  const unsigned = new Uint32Array(memory)
  return {
    name: 'javascript',
    memory,
    walk: (block, journeys) => walk(double, word, unsigned, block, journeys),
  }
}

// Plain constants, because an import can be a call of a getter in code that went through a bundler.
const STATES = Layout.states / 8
const TABLE = Layout.exponential / 8
const PARAMETER = Layout.parameters / 4
const { cost: COST, revenue: REVENUE, scale: SCALE, mark: MARK } = StateField
const { visits: VISITS, ordinals: ORDINALS } = StateField
const { row: ROW, shift: SHIFT, flags: FLAGS, sojourn: SOJOURN } = StateWord
const { conversion: CONVERSION, ends: ENDS, outcome: OUTCOME } = StateFlag
const { tabled: TABLED, sampled: SAMPLED } = StateFlag
const BITS = SOJOURN_BITS
const SAMPLE = SAMPLE_COLUMN / 8
const VALUES = ValueField.record / 8
const LN2 = Math.LN2
const THIRD = 1 / 3
const HALF_UNIT = 2 ** -31

/** The hot loop. Records are addressed in doubles, alias columns in 32-bit integers. */
function walk(
  double: Float64Array,
  word: Int32Array,
  unsigned: Uint32Array,
  block: number,
  journeys: number,
): void {
  const maxSteps = unsigned[PARAMETER + Parameter.maxSteps]!
  const options = word[PARAMETER + Parameter.options]!
  const timed = (options & Option.timed) !== 0
  const perCustomer = (options & Option.perCustomer) !== 0
  const wide = (options & Option.wide) !== 0
  const values = (options & Option.values) !== 0
  const start = word[PARAMETER + Parameter.start]!
  const columns = word[PARAMETER + Parameter.columns]! >>> 2
  const bits = word[PARAMETER + Parameter.bits]!
  const rowShift = bits + 1
  const drawShift = 32 - bits
  let value = word[PARAMETER + Parameter.values]! >>> 3

  let sumSteps = 0
  let sumSteps2 = 0
  let sumCost = 0
  let sumCost2 = 0
  let sumRevenue = 0
  let sumRevenue2 = 0
  let sumTime = 0
  let sumTime2 = 0
  let conversions = 0
  let truncated = 0
  let arrivals = double[Sum.arrivals]!

  let a = 0
  let b = 0
  let c = 0
  let counter = 0

  for (let journey = 0; journey < journeys; journey++) {
    if (perCustomer || journey === 0) {
      // The state of the journey's or the block's stream, as in numberedStream.
      a = mix((word[PARAMETER]! + Math.imul(block, 0x9e3779b9)) | 0)
      b = mix((word[PARAMETER + 1]! + Math.imul(journey, 0x85ebca6b)) ^ a)
      c = mix((word[PARAMETER + 2]! + a) ^ b)
      counter = 1
      for (let round = 0; round < 12; round++) {
        const sum = (((a + b) | 0) + counter) | 0
        counter = (counter + 1) | 0
        a = b ^ (b >>> 9)
        b = (c + (c << 3)) | 0
        c = (((c << 21) | (c >>> 11)) + sum) | 0
      }
    }

    let steps = -1
    let cost = 0
    let revenue = 0
    let time = 0
    let flags = 0
    let state = start
    let converted = 0
    for (;;) {
      // A step: a column of the row's alias table, and one of its two targets.
      const draw = (((a + b) | 0) + counter) | 0
      counter = (counter + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + draw) | 0
      if (wide) {
        const from = 2 * (STATES + (state << 3))
        const column = (word[from + ROW]! >>> 2) + ((draw >>> word[from + SHIFT]!) << 2)
        state = draw >>> 0 < unsigned[column]! ? word[column + 1]! : word[column + 2]!
      } else {
        const column = columns + (state << rowShift) + ((draw >>> drawShift) << 1)
        const targets = word[column + 1]!
        state = draw >>> 0 < unsigned[column]! ? targets & 0xffff : targets >>> 16
      }

      // The arrival: rewards and visits.
      const record = STATES + (state << 3)
      steps++
      cost += double[record + COST]!
      revenue += double[record + REVENUE]!
      const before = double[record + MARK]!
      const mark = (before > arrivals ? before : arrivals) + 1
      double[record + MARK] = mark
      double[record + VISITS] = double[record + VISITS]! + 1
      double[record + ORDINALS] = double[record + ORDINALS]! + (mark - arrivals)
      flags = word[2 * record + FLAGS]!
      converted |= flags
      if ((flags & ENDS) !== 0 || steps === maxSteps) break

      // The time spent there.
      if (timed) {
        const sum = (((a + b) | 0) + counter) | 0
        counter = (counter + 1) | 0
        a = b ^ (b >>> 9)
        b = (c + (c << 3)) | 0
        c = (((c << 21) | (c >>> 11)) + sum) | 0
        if ((flags & SAMPLED) !== 0) {
          // One of a sample, from alias columns.
          const column =
            (word[2 * record + SOJOURN]! >>> 3) + Math.imul(sum >>> (flags >>> BITS), SAMPLE)
          time += double[sum >>> 0 < double[column]! ? column + 1 : column + 2]!
          continue
        }
        const odd = sum | 1
        if ((flags & TABLED) !== 0) {
          // A quantile, as in tabledQuantile.
          const side = odd >> 31
          const tail = (odd ^ side) - side
          const zeros = Math.clz32(tail)
          const mantissa = tail << zeros
          const cell =
            (word[2 * record + SOJOURN]! >>> 3) +
            (((side & 32) + zeros) << 5) +
            ((mantissa >>> 26) & 24)
          const x = ((mantissa << 3) >>> 0) * HALF_UNIT - 1
          const square = x * x
          const even =
            ((double[cell + 6]! * square + double[cell + 4]!) * square + double[cell + 2]!) *
              square +
            double[cell]!
          const odds =
            ((double[cell + 7]! * square + double[cell + 5]!) * square + double[cell + 3]!) *
              square +
            double[cell + 1]!
          let quantile = even + x * odds
          for (let k = flags >>> BITS; k > 0; k--) quantile *= quantile
          time += double[record + SCALE]! * quantile
          continue
        }
        // An exponential time or none, as in portableExponential.
        const zeros = Math.clz32(odd)
        const mantissa = (odd << zeros) >>> 0
        const entry = TABLE + ((mantissa >>> 23) & 254)
        const t = mantissa * double[entry]! - 1
        const series = t * (1 - t * (0.5 - t * (THIRD - t * 0.25)))
        time += double[record + SCALE]! * (zeros * LN2 + double[entry + 1]! - series)
      }
    }

    // The end of the journey.
    converted &= CONVERSION
    conversions += converted
    if ((flags & OUTCOME) === 0) truncated++
    arrivals += steps + 1
    sumSteps += steps
    sumSteps2 += steps * steps
    sumCost += cost
    sumCost2 += cost * cost
    sumRevenue += revenue
    sumRevenue2 += revenue * revenue
    sumTime += time
    sumTime2 += time * time
    if (values) {
      double[value + ValueField.cost] = cost
      double[value + ValueField.revenue] = revenue
      double[value + ValueField.time] = time
      word[2 * value + ValueWord.steps] = steps
      word[2 * value + ValueWord.end] = state
      word[2 * value + ValueWord.converted] = converted
      value += VALUES
    }
  }

  double[Sum.steps] = sumSteps
  double[Sum.stepsSquared] = sumSteps2
  double[Sum.cost] = sumCost
  double[Sum.costSquared] = sumCost2
  double[Sum.revenue] = sumRevenue
  double[Sum.revenueSquared] = sumRevenue2
  double[Sum.time] = sumTime
  double[Sum.timeSquared] = sumTime2
  double[Sum.conversions] = conversions
  double[Sum.truncated] = truncated
  double[Sum.arrivals] = arrivals
}
