// An output as files hold it. The runtime's own type has the same shape and stands above this layer.

/** What a cell showed when it was last run. */
export type CachedOutput = { summary: string; options?: unknown } & (
  | { kind: 'text' | 'markdown' | 'svg'; data: string }
  | { kind: 'table'; data: { columns: string[]; rows: (string | number | boolean | null)[][] } }
  | { kind: 'chart' | 'map' | 'scenario'; data: unknown }
)
