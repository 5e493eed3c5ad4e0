/**
 * The name most likely meant by a misspelt one, or undefined where none is near. Case, blanks and
 * marks count for nothing; else a third of the letters may differ (a swap of neighbours counts
 * once), or one name may be a part of the other.
 *
 * @example
 * ```ts
 * import { nearestName } from 'sojourn/model'
 * console.log(nearestName('chekout', ['cart', 'checkout'])) // checkout
 * ```
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const wanted = plain(name)
  let nearest: string | undefined
  let least = Infinity
  for (const candidate of names) {
    const apart = distance(wanted, plain(candidate))
    if (apart < least) [nearest, least] = [candidate, apart]
  }
  return nearest
}

/** ` Did you mean "checkout"?`, or nothing where no name is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const nearest = nearestName(name, names)
  return nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function distance(wanted: string, candidate: string): number {
  if (wanted === '' || candidate === '') return Infinity
  const longer = Math.max(wanted.length, candidate.length)
  const edits = longer > 200 ? longer : editDistance(wanted, candidate)
  if (edits <= longer / 3) return edits
  const contained = wanted.includes(candidate) || candidate.includes(wanted)
  return contained && Math.min(wanted.length, candidate.length) > 1 ? edits : Infinity
}

/** Optimal string alignment distance, one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(replaced, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] as number) + 1)
      row.push(least)
    }
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length] as number
}
