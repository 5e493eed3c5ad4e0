/** The little of WebAssembly that is used. */
export interface WebAssemblyGlobal {
  Module: new (bytes: Uint8Array) => object
  Instance: new (
    module: object,
    imports: Record<string, Record<string, unknown>>,
  ) => { exports: Record<string, unknown> }
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer }
}

/** Looked up where it is used: the library is compiled without the types of browsers and of Node. */
const platform = globalThis as unknown as {
  WebAssembly?: WebAssemblyGlobal
}

/**
 * Compiles a module that is embedded in hexadecimal, which is longer than base64 and packs to less;
 * undefined where there is no WebAssembly, or no vectors, or a page's content security policy forbids
 * it.
 */
export function compileModule(hex: string): object | undefined {
  try {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number(`0x${byte}`))
    return platform.WebAssembly && new platform.WebAssembly.Module(bytes)
  } catch {
    return undefined
  }
}

const PAGE = 65_536

/** An instance of a compiled module of ours with a memory of its own, which it never grows. */
export function instantiate<Exports>(
  module: object,
  bytes: number,
): { readonly memory: ArrayBuffer; readonly exports: Exports } {
  const { Memory, Instance } = platform.WebAssembly as WebAssemblyGlobal
  const memory = new Memory({ initial: Math.ceil(bytes / PAGE) })
  const { exports } = new Instance(module, { sojourn: { memory } })
  return { memory: memory.buffer, exports: exports as Exports }
}
