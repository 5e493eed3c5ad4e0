import type { Replay } from './replay.ts'
import { FIRST_INPUT, ONE, type StraightLineProgram } from './straight-line-program.ts'

const LANES = 4

/** A replay in JavaScript, for where there is no WebAssembly: the twin of `replay.wat`. */
export function javascriptReplay(program: StraightLineProgram): Replay {
  const { slots, inputs, inputLength, code, outputs } = program
  const value = new Float64Array(slots * LANES).fill(1, ONE * LANES, (ONE + 1) * LANES)
  const input = new Float64Array(inputLength * LANES)
  const scaled = scaledCode(code, LANES)
  return {
    lanes: LANES,
    input,
    run() {
      for (let lane = 0; lane < LANES; lane++)
        for (let n = 0; n < inputs.length; n++)
          value[(n + FIRST_INPUT) * LANES + lane] = input[
            lane * inputLength + (inputs[n] as number)
          ] as number
      replay(scaled, value)
    },
    output: (index, lane) => value[(outputs[index] as number) * LANES + lane] as number,
  }
}

/** The code with its slots times `stride`: where they are in memory. */
export function scaledCode(code: Int32Array, stride: number): Int32Array {
  const scaled = code.map((slot) => slot * stride)
  for (let at = 0; at < code.length; at += 4 + 2 * (code[at + 3] as number))
    scaled[at + 3] = code[at + 3] as number
  return scaled
}

function replay(code: Int32Array, value: Float64Array): void {
  for (let at = 0; at < code.length; ) {
    const target = code[at] as number
    const first = code[at + 1] as number
    const divisor = code[at + 2] as number
    const end = at + 4 + 2 * (code[at + 3] as number)
    let s0 = value[first] as number
    let s1 = value[first + 1] as number
    let s2 = value[first + 2] as number
    let s3 = value[first + 3] as number
    for (at += 4; at < end; at += 2) {
      const a = code[at] as number
      const b = code[at + 1] as number
      s0 += (value[a] as number) * (value[b] as number)
      s1 += (value[a + 1] as number) * (value[b + 1] as number)
      s2 += (value[a + 2] as number) * (value[b + 2] as number)
      s3 += (value[a + 3] as number) * (value[b + 3] as number)
    }
    if (divisor > 0) {
      s0 /= value[divisor] as number
      s1 /= value[divisor + 1] as number
      s2 /= value[divisor + 2] as number
      s3 /= value[divisor + 3] as number
    }
    value[target] = s0
    value[target + 1] = s1
    value[target + 2] = s2
    value[target + 3] = s3
  }
}
