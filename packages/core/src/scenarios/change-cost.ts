import type { Change, ChangeCost } from './scenario.ts'

/** What a change itself costs; nothing where it doesn't say. */
export function costOf(change: Change): ChangeCost {
  return typeof change.cost === 'object' ? change.cost : {}
}
