import type { Kernel } from './kernel.ts'
import { KERNEL_MODULE } from './kernel-module.ts'
import type { PackedChain } from './pack-chain.ts'
import { platform } from './platform.ts'

const PAGE = 65_536

/**
 * The kernel in WebAssembly, `kernel.wat`; undefined where there is no WebAssembly, or a page's
 * content security policy forbids it.
 */
export function webAssemblyKernel(packed: PackedChain): Kernel | undefined {
  const { WebAssembly } = platform
  const module = kernelModule()
  if (WebAssembly === undefined || module === undefined) return undefined
  const memory = new WebAssembly.Memory({ initial: Math.ceil(packed.buffer.byteLength / PAGE) })
  new Uint8Array(memory.buffer).set(new Uint8Array(packed.buffer))
  const { exports } = new WebAssembly.Instance(module, { sojourn: { memory } })
  // The module never grows its memory, so the buffer stays attached.
  return { name: 'webassembly', memory: memory.buffer, walk: exports.walk as Kernel['walk'] }
}

/** Compiled at the first call and kept: engines improve the code of a module while it runs. */
let compiled: object | undefined

/** The compiled module; undefined where it can't be had. */
export function kernelModule(): object | undefined {
  try {
    const bytes = () => Uint8Array.from(platform.atob(KERNEL_MODULE), (char) => char.charCodeAt(0))
    compiled ??= platform.WebAssembly && new platform.WebAssembly.Module(bytes())
  } catch {
    // No WebAssembly, no vectors, or forbidden: the JavaScript kernel gives the same result.
  }
  return compiled
}
