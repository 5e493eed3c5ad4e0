import type { Passes } from './passes.ts'
import { PASSES_MODULE } from './passes-module.ts'
import { compileModule, instantiate } from './web-assembly.ts'

/** The passes in WebAssembly, `passes.wat`, over a buffer of so many bytes; undefined where they can't be had. */
export function webAssemblyPasses(
  bytes: number,
): { buffer: ArrayBuffer; passes: Passes } | undefined {
  compiled ??= compileModule(PASSES_MODULE)
  // A memory has four gigabytes at most, and there may be less.
  if (compiled === undefined || bytes > 2 ** 32 - 2 ** 16) return undefined
  const { memory: buffer, exports } = instantiate<PassesExports>(compiled, bytes)
  const passes: Passes = {
    sums: new Float64Array(buffer, 0, 2),
    forth({ bound, column, value, near }, b, c, into) {
      exports.forth(
        bound.byteOffset + 4,
        bound.byteOffset + bound.byteLength,
        column.byteOffset,
        value.byteOffset,
        near.byteOffset,
        b.byteOffset,
        c.byteOffset,
        into.byteOffset,
      )
    },
    back({ bound, column, value, near }, b, into) {
      const last = 8 * (bound.length - 2)
      exports.back(
        bound.byteOffset + bound.byteLength - 8,
        bound.byteOffset,
        column.byteOffset + column.byteLength,
        endOf(value),
        near.byteOffset + last,
        b.byteOffset + last,
        into.byteOffset + last,
        into.byteOffset,
        column.byteOffset,
      )
    },
    turn(p, r, v, beta, omega) {
      exports.turn(p.byteOffset, endOf(p), r.byteOffset, v.byteOffset, beta, omega)
    },
    join(w, y, s) {
      exports.join(w.byteOffset, endOf(w), y.byteOffset, s.byteOffset)
    },
    reduce(r, v, s, alpha) {
      exports.reduce(r.byteOffset, endOf(r), v.byteOffset, s.byteOffset, alpha)
    },
    step(x, y, z, alpha, omega) {
      exports.step(x.byteOffset, endOf(x), y.byteOffset, z.byteOffset, alpha, omega)
    },
  }
  return { buffer, passes }
}

type PassesExports = Readonly<
  Record<'forth' | 'back' | 'turn' | 'join' | 'reduce' | 'step', (...numbers: number[]) => void>
>

function endOf({ byteOffset, byteLength }: Float64Array): number {
  return byteOffset + byteLength
}

/** Compiled at the first call and kept: engines improve the code of a module while it runs. */
let compiled: object | undefined
