import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { postgresPrograms, startPostgres } from '../../scripts/private-postgres.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What an example prints. */
async function printed(name: string, ...args: string[]): Promise<string> {
  const flags = ['--conditions=@sojourn/source', '--import', 'tsx']
  const program = `examples/${name}/main.ts`
  return (await promisify(execFile)(process.execPath, [...flags, program, ...args], { cwd: root }))
    .stdout
}

test('plain Node', async () => {
  // The log was made from a journey in which 5.5 % order.
  expect(await printed('node')).toMatch(
    /^20000 customers, \d+ events, 0 rows left out\n5\.[3-7] % order; most are lost at \S+\n$/,
  )
}, 60_000)

test('DuckDB', async () => {
  const lines = (await printed('duckdb')).trim().split('\n')
  expect(lines[0]).toMatch(/^\d+ touchpoints, \d+ kinds of steps$/)
  expect(lines.slice(1)).toHaveLength(3)
  for (const line of lines.slice(1)) expect(line).toMatch(/^\S+ → \S+: \d+\.\d %$/)
}, 60_000)

describe.skipIf(postgresPrograms() === undefined)('with a server', () => {
  test('PostgreSQL', async () => {
    const server = await startPostgres()
    try {
      const client = new Client({ connectionString: server.url })
      await client.connect()
      await client.query('create table events (customer text, time timestamptz, touchpoint text)')
      await client.query(`
        insert into events values
          ('ana', '2026-01-01', 'cart'), ('ana', '2026-01-02', 'order'),
          ('bo', '2026-01-01', 'cart'), ('cy', '2026-01-03', 'cart'), ('cy', '2026-01-04', 'order'),
          ('di', '2026-04-01', 'cart')`)
      await client.end()
      expect(await printed('postgres', server.url, 'events')).toBe(
        '4 customers, 0 kinds of rows left out\ncart → order: seen 2, 67 %\ncart → lost: seen 1, 33 %\n',
      )
    } finally {
      await server.stop()
    }
  }, 90_000)
})
