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
