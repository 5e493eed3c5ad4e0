declare module '@observablehq/runtime' {
  export interface Observer {
    pending?(): void
    fulfilled?(value: unknown, name?: string): void
    rejected?(error: unknown, name?: string): void
  }
  export interface Variable {
    define(name: string, inputs: readonly string[], definition: unknown): Variable
    define(inputs: readonly string[], definition: unknown): Variable
    delete(): Variable
  }
  export interface Module {
    variable(observer?: Observer): Variable
  }
  export class Runtime {
    constructor(builtins?: Record<string, unknown>, global?: (name: string) => unknown)
    module(): Module
    dispose(): void
  }
  export class RuntimeError extends Error {
    input: string | undefined
  }
}
