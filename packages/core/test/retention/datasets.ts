import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedData } from '../../../../scripts/shared-data.ts'

// Published datasets with the results of other programs; sources in each PROVENANCE.md.
export const data = sharedData()

const text = (...path: string[]) => readFileSync(join(data as string, ...path), 'utf8')

/** What another program found. */
export function expected(folder: string) {
  return JSON.parse(text(folder, 'expected.json'))
}

/** The rows of a table, by column. */
export function table(folder: string, file: string): Record<string, string>[] {
  const [header = '', ...rows] = text(folder, file).trim().split(/\r?\n/)
  const names = header.split(',')
  return rows.map((row) => {
    const fields = row.split(',')
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']))
  })
}
