import type { Factors, Passes, Triangle, Vectors } from './passes.ts'

/** The passes in JavaScript, for where there is no WebAssembly; number by number as in passes.wat. */
export function javascriptPasses(buffer: ArrayBuffer): Passes {
  const sums = new Float64Array(buffer, 0, 2)
  return {
    sums,
    back,
    flow,
    forth(lower, vectors) {
      sums.set(forth(lower, vectors))
    },
    step(vectors, alpha, omega) {
      sums.set(step(vectors, alpha, omega))
    },
  }
}

type Sums = [squares: number, along: number]

function forth(
  { bound, column, value, near }: Triangle,
  { b, c, w, t, s }: Vectors<'b' | 'c' | 'w' | 't' | 's'>,
): Sums {
  let [solved, squares, along] = [0, 0, 0]
  for (let k = 0; k + 1 < bound.length; k++) {
    let [even, odd] = [0, 0]
    for (let p = (bound[k] as number) >> 2; p < (bound[k + 1] as number) >> 2; p += 2) {
      even += (value[p] as number) * (w[(column[p] as number) >> 3] as number)
      odd += (value[p + 1] as number) * (w[(column[p + 1] as number) >> 3] as number)
    }
    solved = (b[k] as number) - (c[k] as number) + (even + odd) + (near[k] as number) * solved
    const joined = (c[k] as number) + solved
    squares += joined * joined
    along += joined * (s[k] as number)
    w[k] = solved
    t[k] = joined
  }
  return [squares, along]
}

function back(
  { bound, column, value, near }: Triangle,
  { b, r, v, w }: Vectors<'b' | 'r' | 'v' | 'w'>,
  { gamma, beta, omega }: Factors,
): void {
  let solved = 0
  for (let k = bound.length - 2; k >= 0; k--) {
    const right = gamma * (r[k] as number) + beta * ((b[k] as number) - omega * (v[k] as number))
    let [even, odd] = [0, 0]
    // From the last group of four to the first, but on within each.
    for (let group = (bound[k + 1] as number) >> 2; group > (bound[k] as number) >> 2; group -= 4)
      for (let p = group - 4; p < group; p += 2) {
        even += (value[p] as number) * (w[(column[p] as number) >> 3] as number)
        odd += (value[p + 1] as number) * (w[(column[p + 1] as number) >> 3] as number)
      }
    solved = right + (even + odd) + (near[k] as number) * solved
    b[k] = right
    w[k] = solved
  }
}

function flow(
  { bound, column, value, near }: Triangle,
  side: 1 | -1,
  { x, r }: Vectors<'x' | 'r'>,
): void {
  for (let k = 0; k + 1 < bound.length; k++) {
    let [even, odd] = [0, 0]
    for (let p = (bound[k] as number) >> 2; p < (bound[k + 1] as number) >> 2; p += 2) {
      even += (value[p] as number) * (x[(column[p] as number) >> 3] as number)
      odd += (value[p + 1] as number) * (x[(column[p + 1] as number) >> 3] as number)
    }
    r[k] = (r[k] as number) + (even + odd) + (near[k] as number) * (x[k + side] ?? 0)
  }
}

function step(
  { x, y, z, r, t, s }: Vectors<'x' | 'y' | 'z' | 'r' | 't' | 's'>,
  alpha: number,
  omega: number,
): Sums {
  // Sums are taken over even and odd places apart, like the two lanes of a vector.
  const [squares, along] = [new Float64Array(2), new Float64Array(2)]
  for (let k = 0; k < x.length; k++) {
    x[k] = (x[k] as number) + alpha * (y[k] as number) + omega * (z[k] as number)
    const left = (r[k] as number) - omega * (t[k] as number)
    r[k] = left
    squares[k % 2] = (squares[k % 2] as number) + left * left
    along[k % 2] = (along[k % 2] as number) + left * (s[k] as number)
  }
  return [
    (squares[0] as number) + (squares[1] as number),
    (along[0] as number) + (along[1] as number),
  ]
}
