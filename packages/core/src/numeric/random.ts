import seedrandom from 'seedrandom'

/** A stream of random numbers: each call gives the next one, uniform on (0, 1) with 52 bits. */
export type Random = () => number

/**
 * A random stream for a seed and a name, the same on every machine. Streams with different names
 * are independent, so that one quantity's draws don't shift when another takes more or fewer.
 *
 * seedrandom turns the text into a state; the stream itself is sfc32 (Doty-Humphrey), which passes
 * PractRand and is many times as fast.
 */
export function randomStream(seed: string | number, name = ''): Random {
  const source = seedrandom(JSON.stringify([String(seed), name]))
  let a = source.int32()
  let b = source.int32()
  let c = source.int32()
  let counter = 1
  const next32 = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next32()
  // Twenty-six bits on top of twenty-six, and half a step up, so that neither 0 nor 1 comes out.
  return () => ((next32() >>> 6) * 2 ** 26 + (next32() >>> 6) + 0.5) * 2 ** -52
}
