/** The module `@duckdb/node-api`. */
export type Duckdb = typeof import('@duckdb/node-api')

/** DuckDB, which may not be installed: it is large, and has no build for some systems. */
export async function importDuckdb(): Promise<Duckdb | undefined> {
  try {
    return await import('@duckdb/node-api')
  } catch {
    return undefined
  }
}
