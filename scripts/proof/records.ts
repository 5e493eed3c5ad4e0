import { appendFileSync, readFileSync } from 'node:fs'

/** A published number that a test met. */
export interface PublishedRecord {
  readonly kind: 'published'
  readonly name: string
  readonly source: string
  readonly quantity: string
  readonly got: string
  readonly expected: string
  readonly tolerance: string
}

/** A calibration that a test made, in figures to print. */
export interface CalibrationRecord {
  readonly kind: 'calibration'
  /** Of which table of the page it is a row. */
  readonly table: 'ranks' | 'coverage' | 'recovery' | 'backtest'
  readonly name: string
  /** Whether it is from the long run. */
  readonly long: boolean
  readonly figures: Readonly<Record<string, string>>
  /** Counts of ranks, for the chart. */
  readonly histogram?: readonly number[]
}

export type ProofRecord = PublishedRecord | CalibrationRecord

/** Adds a record to the file that `SOJOURN_PROOF` names; without one nothing is kept. */
export function keepRecord(record: ProofRecord): void {
  const file = process.env.SOJOURN_PROOF
  if (file) appendFileSync(file, `${JSON.stringify(record)}\n`)
}

export function readRecords(file: string): ProofRecord[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}
