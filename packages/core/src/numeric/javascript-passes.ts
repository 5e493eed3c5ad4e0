import type { Passes, Triangle } from './passes.ts'

/** The passes in JavaScript, for where there is no WebAssembly; number by number as in passes.wat. */
export function javascriptPasses(buffer: ArrayBuffer): Passes {
  const sums = new Float64Array(buffer, 0, 2)
  return { sums, forth, back, turn, step, join: join(sums), reduce: reduce(sums) }
}

function forth(
  { bound, column, value, near }: Triangle,
  b: Float64Array,
  c: Float64Array,
  into: Float64Array,
): void {
  let solved = 0
  for (let k = 0; k + 1 < bound.length; k++) {
    let [even, odd] = [0, 0]
    for (let p = (bound[k] as number) >> 2; p < (bound[k + 1] as number) >> 2; p += 2) {
      even += (value[p] as number) * (into[(column[p] as number) >> 3] as number)
      odd += (value[p + 1] as number) * (into[(column[p + 1] as number) >> 3] as number)
    }
    solved = (b[k] as number) - (c[k] as number) + (even + odd) + (near[k] as number) * solved
    into[k] = solved
  }
}

function back({ bound, column, value, near }: Triangle, b: Float64Array, into: Float64Array): void {
  let solved = 0
  for (let k = bound.length - 2; k >= 0; k--) {
    let [even, odd] = [0, 0]
    // From the last group of four to the first, but on within each.
    for (let group = (bound[k + 1] as number) >> 2; group > (bound[k] as number) >> 2; group -= 4)
      for (let p = group - 4; p < group; p += 2) {
        even += (value[p] as number) * (into[(column[p] as number) >> 3] as number)
        odd += (value[p + 1] as number) * (into[(column[p + 1] as number) >> 3] as number)
      }
    solved = (b[k] as number) + (even + odd) + (near[k] as number) * solved
    into[k] = solved
  }
}

function turn(p: Float64Array, r: Float64Array, v: Float64Array, beta: number, omega: number) {
  for (let k = 0; k < p.length; k++)
    p[k] = (r[k] as number) + beta * ((p[k] as number) - omega * (v[k] as number))
}

function step(x: Float64Array, y: Float64Array, z: Float64Array, alpha: number, omega: number) {
  for (let k = 0; k < x.length; k++)
    x[k] = (x[k] as number) + alpha * (y[k] as number) + omega * (z[k] as number)
}

// Sums are taken over even and odd places apart, like the two lanes of a vector.

const join =
  (sums: Float64Array) =>
  (w: Float64Array, y: Float64Array, s: Float64Array): void => {
    const [squares, along]: [number[], number[]] = [
      [0, 0],
      [0, 0],
    ]
    for (let lane = 0; lane < 2; lane++)
      for (let k = lane; k < w.length; k += 2) {
        const sum = (y[k] as number) + (w[k] as number)
        w[k] = sum
        squares[lane] = (squares[lane] as number) + sum * sum
        along[lane] = (along[lane] as number) + sum * (s[k] as number)
      }
    sums[0] = (squares[0] as number) + (squares[1] as number)
    sums[1] = (along[0] as number) + (along[1] as number)
  }

const reduce =
  (sums: Float64Array) =>
  (r: Float64Array, v: Float64Array, s: Float64Array, alpha: number): void => {
    const [squares, along]: [number[], number[]] = [
      [0, 0],
      [0, 0],
    ]
    for (let lane = 0; lane < 2; lane++)
      for (let k = lane; k < r.length; k += 2) {
        const left = (r[k] as number) - alpha * (v[k] as number)
        r[k] = left
        squares[lane] = (squares[lane] as number) + left * left
        along[lane] = (along[lane] as number) + left * (s[k] as number)
      }
    sums[0] = (squares[0] as number) + (squares[1] as number)
    sums[1] = (along[0] as number) + (along[1] as number)
  }
