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

/** The compiled module; one and a half kilobytes take less than a millisecond. */
export function kernelModule(): object | undefined {
  try {
    const bytes = Uint8Array.from(platform.atob(KERNEL_MODULE), (char) => char.charCodeAt(0))
    return platform.WebAssembly && new platform.WebAssembly.Module(bytes)
  } catch {
    return undefined
  }
}
