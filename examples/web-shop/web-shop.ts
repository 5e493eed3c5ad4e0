import { readFileSync } from 'node:fs'
import type { EventLog, FitOptions } from 'sojourn/estimation'
import { type Journey, parseJourney } from 'sojourn/model'
import { generateLog } from './generate-log.ts'

/** The known journey that the log is generated from. */
export const truth: Journey = parseJourney(
  readFileSync(new URL('truth.json', import.meta.url), 'utf8'),
)

/** The log of the example, or another of the same kind with another seed. */
export function webShopLog(seed = 'web shop'): EventLog {
  return generateLog(truth, {
    seed,
    customers: 20_000,
    from: Date.parse('2025-03-01T00:00:00Z'),
    until: Date.parse('2026-09-01T00:00:00Z'),
    gap: '90d',
  })
}

/** How the log is fitted, here and in the README. */
export const fitOptions: FitOptions = { goals: ['order'], gap: '90d' }
