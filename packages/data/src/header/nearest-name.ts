/**
 * The name among `names` that is most likely meant by `name`, or undefined when none is near. Case,
 * blanks and marks count for nothing; else a third of the characters may differ, or one name may
 * be a part of the other.
 */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const wanted = plain(name)
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of names) {
    const near = distance(wanted, plain(candidate))
    if (near < least) {
      least = near
      nearest = candidate
    }
  }
  return nearest
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function distance(wanted: string, candidate: string): number {
  if (wanted === '' || candidate === '') return Number.POSITIVE_INFINITY
  const longer = Math.max(wanted.length, candidate.length)
  const edits = longer > 200 ? longer : editDistance(wanted, candidate)
  if (edits <= longer / 3) return edits
  const contained = wanted.includes(candidate) || candidate.includes(wanted)
  return contained && Math.min(wanted.length, candidate.length) > 1
    ? edits
    : Number.POSITIVE_INFINITY
}

/** Levenshtein's distance, one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1))
    }
    above = row
  }
  return above[b.length] as number
}
