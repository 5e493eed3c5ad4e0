import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { described } from './duckdb-problem.ts'
import { type Duckdb, importDuckdb } from './import-duckdb.ts'

/** So that memory doesn't rest on the number of cores: each thread has buffers of its own. */
const THREADS = 2

/** What a database may take. */
export interface DuckdbLimits {
  readonly memoryMebibytes: number
  /** Where its own folder is made. */
  readonly folder: string
}

/** A database that is gone once it is closed. */
export interface OpenDuckdb {
  readonly duckdb: Duckdb
  readonly connection: DuckDBConnection
  /** Closes it and removes its folder. */
  close(): Promise<void>
}

/** Opens a database in a folder of its own; undefined where DuckDB isn't installed. */
export async function openDuckdb({
  memoryMebibytes,
  folder,
}: DuckdbLimits): Promise<OpenDuckdb | undefined> {
  const duckdb = await importDuckdb()
  if (duckdb === undefined) return undefined
  const own = await described(() => mkdtemp(join(folder, 'sojourn-sort-')))
  const remove = () => rm(own, { recursive: true, force: true })
  try {
    const instance = await duckdb.DuckDBInstance.create(join(own, 'events.duckdb'), {
      memory_limit: `${memoryMebibytes}MiB`,
      threads: String(THREADS),
      temp_directory: join(own, 'spilled'),
      preserve_insertion_order: 'false',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    })
    const connection = await instance.connect()
    const close = async () => {
      connection.closeSync()
      instance.closeSync()
      await remove()
    }
    return { duckdb, connection, close }
  } catch (error) {
    await remove()
    throw error
  }
}
