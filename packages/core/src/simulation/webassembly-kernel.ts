import { compileModule, instantiate } from '../numeric/web-assembly.ts'
import type { Kernel } from './kernel.ts'
import { KERNEL_MODULE } from './kernel-module.ts'
import type { PackedChain } from './pack-chain.ts'

/**
 * The kernel in WebAssembly, `kernel.wat`; undefined where there is no WebAssembly, or a page's
 * content security policy forbids it.
 */
export function webAssemblyKernel(packed: PackedChain): Kernel | undefined {
  const module = kernelModule()
  if (module === undefined) return undefined
  const { memory, exports } = instantiate<Pick<Kernel, 'walk'>>(module, packed.buffer.byteLength)
  new Uint8Array(memory).set(new Uint8Array(packed.buffer))
  return { name: 'webassembly', memory, walk: exports.walk }
}

/** Compiled at the first call and kept: engines improve the code of a module while it runs. */
let compiled: object | undefined

/** The compiled module; undefined where it can't be had: the JavaScript kernel gives the same result. */
export function kernelModule(): object | undefined {
  compiled ??= compileModule(KERNEL_MODULE)
  return compiled
}
