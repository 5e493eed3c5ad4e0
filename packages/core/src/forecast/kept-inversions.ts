import type { Baseline } from './baseline.ts'
import { MOST_NUMBERS } from './inversion.ts'
import { numbersOn } from './mixture-contour.ts'

type Inversions = Baseline['inversions']
type Kept = ReturnType<Inversions['get']>

/** What was prepared under a key, or is prepared now; what is oldest goes where there is no more room. */
export function kept(inversions: Inversions, key: string, prepare: () => Kept): Kept {
  const found = inversions.has(key) ? inversions.get(key) : prepare()
  // The latest last.
  inversions.delete(key)
  inversions.set(key, found)
  let numbers = 0
  for (const [other, each] of [...inversions].reverse()) {
    numbers += numbersOf(each)
    if (numbers > MOST_NUMBERS) inversions.delete(other)
  }
  return found
}

function numbersOf(each: Kept): number {
  if (typeof each !== 'object') return 0
  return 'used' in each ? numbersOn(each.used) + numbersOn(each.other) : each.passages.length
}
