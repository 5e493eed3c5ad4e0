import type { PackedChain } from './pack-chain.ts'

/** Which code walks the journeys. Both give the same bits; WebAssembly is faster. */
export type KernelName = 'webassembly' | 'javascript'

/** Code that walks journeys over a packed chain in a memory of its own. */
export interface Kernel {
  readonly name: KernelName
  /** The memory, laid out as `Layout` says. */
  readonly memory: ArrayBuffer
  /** Walks the first `journeys` journeys of block `block`, and leaves its sums in the memory. */
  walk(block: number, journeys: number): void
}

/** Makes a kernel with a copy of a packed chain in its memory. */
export type LoadKernel = (packed: PackedChain) => Kernel
