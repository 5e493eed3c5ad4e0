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
    forth({ bound, column, value, near }, { b, c, w, t, s }) {
      exports.forth(
        bound.byteOffset + 4,
        bound.byteOffset + bound.byteLength,
        column.byteOffset,
        value.byteOffset,
        near.byteOffset,
        b.byteOffset,
        c.byteOffset,
        w.byteOffset,
        t.byteOffset,
        s.byteOffset,
      )
    },
    back({ bound, column, value, near }, { b, r, v, w }, { gamma, beta, omega }) {
      const last = 8 * (bound.length - 2)
      exports.back(
        bound.byteOffset + bound.byteLength - 8,
        bound.byteOffset,
        column.byteOffset + column.byteLength,
        value.byteOffset + value.byteLength,
        near.byteOffset + last,
        b.byteOffset + last,
        r.byteOffset + last,
        v.byteOffset + last,
        w.byteOffset + last,
        w.byteOffset,
        column.byteOffset,
        gamma,
        beta,
        omega,
      )
    },
    flow({ bound, column, value, near }, side, { x, r }) {
      exports.flow(
        bound.byteOffset + 4,
        bound.byteOffset + bound.byteLength,
        column.byteOffset,
        value.byteOffset,
        near.byteOffset,
        x.byteOffset,
        x.byteOffset + 8 * side,
        r.byteOffset,
      )
    },
    step({ x, y, z, r, t, s }, alpha, omega) {
      exports.step(
        x.byteOffset,
        x.byteOffset + x.byteLength,
        y.byteOffset,
        z.byteOffset,
        r.byteOffset,
        t.byteOffset,
        s.byteOffset,
        alpha,
        omega,
      )
    },
  }
  return { buffer, passes }
}

type PassesExports = Readonly<
  Record<'forth' | 'back' | 'flow' | 'step', (...numbers: readonly number[]) => void>
>

/** Compiled at the first call and kept: engines improve the code of a module while it runs. */
let compiled: object | undefined
