import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { javascriptReplay } from '../../src/numeric/javascript-replay.ts'
import type { Replay } from '../../src/numeric/replay.ts'
import {
  programBuilder,
  type StraightLineProgram,
} from '../../src/numeric/straight-line-program.ts'
import { webAssemblyReplay } from '../../src/numeric/webassembly-replay.ts'
import { exact } from '../tolerance.ts'

// The contract of a replay: the sums as written, from the left, bit by bit and lane by lane.
const replays = [
  ['javascript', javascriptReplay],
  ['webassembly', (program) => webAssemblyReplay(program) as Replay],
] as const satisfies [string, (program: StraightLineProgram) => Replay][]

interface Sum {
  readonly first: number
  readonly pairs: readonly (readonly [number, number])[]
  readonly divisor: number | undefined
}

const sums = fc.array(
  fc.record<Sum>({
    first: fc.nat(),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 9 }),
    divisor: fc.option(fc.nat(), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 40 },
)
const numbers = fc.infiniteStream(fc.double({ min: 0, max: 4, noNaN: true }))

/** A program of random sums over what stands before them, and its readable twin. */
function programOf(sums: readonly Sum[], inputLength: number) {
  const program = programBuilder(inputLength)
  // Not all inputs are used, and not in their order.
  const places = [...Array(inputLength).keys()].filter((place) => place % 3 !== 1).reverse()
  const slots = [0, 1, ...places.map((place) => program.input(place))]
  const at = (n: number) => slots[n % slots.length] as number
  const steps = sums.map(({ first, pairs, divisor }) => {
    const step = {
      first: at(first),
      pairs: pairs.map(([a, b]) => [at(a), at(b)] as const),
      divisor: divisor === undefined ? 0 : at(divisor),
    }
    slots.push(program.sum(step.first, step.pairs.flat(), step.divisor))
    return step
  })
  return {
    program: program.done(slots),
    slow(row: Float64Array): number[] {
      const value = [0, 1, ...places.map((place) => row[place] as number)]
      for (const { first, pairs, divisor } of steps) {
        let sum = value[first] as number
        for (const [a, b] of pairs) sum += (value[a] as number) * (value[b] as number)
        value.push(divisor === 0 ? sum : sum / (value[divisor] as number))
      }
      return value
    },
  }
}

describe.each(replays)('%s replay', (_, replayOf) => {
  test('sums from the left, in every lane, run after run', () => {
    fc.assert(
      fc.property(sums, fc.integer({ min: 1, max: 12 }), numbers, (sums, inputLength, stream) => {
        const { program, slow } = programOf(sums, inputLength)
        const replay = replayOf(program)
        for (let run = 0; run < 2; run++) {
          const rows = Array.from({ length: replay.lanes }, () =>
            Float64Array.from({ length: inputLength }, () => stream.next().value as number),
          )
          for (const [lane, row] of rows.entries()) replay.input.set(row, lane * inputLength)
          replay.run()
          for (const [lane, row] of rows.entries())
            for (const [i, value] of slow(row).entries())
              exact(replay.output(i, lane), value, `slot ${i} in lane ${lane}`)
        }
      }),
      { seed: 132, numRuns: 100 },
    )
  })

  test('has room for as many slots as there are', () => {
    const program = programBuilder(1)
    let slot = program.input(0)
    for (let n = 0; n < 20_000; n++) slot = program.sum(1, [slot, 1])
    const replay = replayOf(program.done([slot]))
    for (let lane = 0; lane < replay.lanes; lane++) replay.input[lane] = lane
    replay.run()
    for (let lane = 0; lane < replay.lanes; lane++) exact(replay.output(0, lane), lane + 20_000)
  })
})

describe('replayOf', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  const lanes = async () => {
    vi.resetModules()
    const { replayOf } = await import('../../src/numeric/replay.ts')
    const program = programBuilder(1)
    const replay = replayOf(program.done([program.input(0)]))
    replay.input.fill(0.25)
    replay.run()
    exact(replay.output(0, 0), 0.25)
    return replay.lanes
  }

  test('takes WebAssembly where there is any', async () => exact(await lanes(), 8))

  test('takes JavaScript where there is none', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    exact(await lanes(), 4)
  })

  test('takes JavaScript where a page forbids to compile', async () => {
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor() {
          throw new EvalError('unsafe-eval is not allowed')
        }
      },
    })
    expect(await lanes()).toBe(4)
  })
})
