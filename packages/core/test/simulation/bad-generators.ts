import type { Bits } from './battery.ts'

// Generators that are known to be bad, for tests of randomness to catch.

/** The infamous one of IBM: its points in the cube lie on fifteen planes (Marsaglia 1968). */
export function randu(): Bits {
  let x = 1
  return () => {
    x = (Math.imul(x, 65539) & 0x7fffffff) >>> 0
    return x << 1
  }
}

/** A congruential generator modulo 2³² (Numerical Recipes), whose low bits have short periods. */
export function congruential(): Bits {
  let x = 1
  return () => {
    x = (Math.imul(x, 1664525) + 1013904223) | 0
    return x
  }
}

/** Marsaglia's xorshift of 32 bits (2003): linear, so that 32 numbers in turn never depend. */
export function xorshift(): Bits {
  let x = 2463534242 | 0
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return x
  }
}

/** Weyl's sequence: as even as can be, and in no way random. */
export function weyl(): Bits {
  let x = 0
  return () => {
    x = (x + 0x9e3779b9) | 0
    return x
  }
}

/** A good stream in which one bit is 1 a little too often: 52.5 times in a hundred. */
export function biased(good: Bits, bit: number): Bits {
  let k = 0
  return () => (++k % 20 === 0 ? good() | (1 << bit) : good())
}
