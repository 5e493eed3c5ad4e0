import { javascriptKernel } from './javascript-kernel.ts'
import type { Kernel, KernelName } from './kernel.ts'
import type { PackedChain } from './pack-chain.ts'
import { webAssemblyKernel } from './webassembly-kernel.ts'

/**
 * The kernel of a name, or the fastest there is.
 *
 * @throws Error where WebAssembly is asked for by name and there is none.
 */
export function loadKernel(packed: PackedChain, name?: KernelName): Kernel {
  const kernel = name === 'javascript' ? undefined : webAssemblyKernel(packed)
  if (kernel === undefined && name === 'webassembly')
    throw new Error('simulate: there is no WebAssembly here; leave the kernel out')
  return kernel ?? javascriptKernel(packed)
}
