import { InputError } from '../input-error.ts'

const MOST_LISTED = 5

/**
 * Survivors as a file may tell them: as they are, if no period loses fewer than `k` customers and
 * no fewer are left. Merged losses would have another likelihood, so that the table is to be merged.
 *
 * @throws InputError naming the periods in which fewer are lost.
 */
export function survivorsForFile(survivors: readonly number[], k: number, table: string): number[] {
  const small = survivors.flatMap((left, period) => {
    const lost = period === 0 ? 0 : (survivors[period - 1] as number) - left
    const few = [
      ...(lost > 0 && lost < k ? [`${lost} lost in period ${period}`] : []),
      ...(left > 0 && left < k ? [`${left} left after period ${period}`] : []),
    ]
    return few
  })
  if (small.length === 0) return [...survivors]
  const more = small.length > MOST_LISTED ? `, and ${small.length - MOST_LISTED} more` : ''
  throw new InputError([
    `${table}: --out would tell of fewer than ${k} customers (${small.slice(0, MOST_LISTED).join(', ')}${more}): give a table of longer periods, or write it as it is with --min-group 0.`,
  ])
}
