import type { AliasRow } from '../numeric/alias-row.ts'

/** The item of an alias table that a 32-bit number draws. */
export function pickItem({ bits, threshold, alias }: AliasRow, number: number): number {
  const column = number >>> (32 - bits)
  return number >>> 0 < (threshold[column] as number) ? column : (alias[column] as number)
}
