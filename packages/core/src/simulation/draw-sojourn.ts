import { type Chain, SojournKind } from '../model/chain.ts'
import { type AliasRow, aliasRow } from '../numeric/alias-row.ts'
import { exponentialTable } from '../numeric/exponential-table.ts'
import { portableExponential } from '../numeric/portable-exponential.ts'
import { tabledQuantile } from '../numeric/tabled-quantile.ts'
import { pickItem } from './pick-item.ts'
import { isTabled, sojournTables } from './sojourn-table.ts'

/** Draws the sojourn time of a touchpoint, in seconds, with one 32-bit number of a stream. */
export type DrawSojourn = (touchpoint: number, number: number) => number

/**
 * Draws of the sojourn times of a chain, of every kind that is known; the readable twin of what the
 * kernels do in line. The number stands for the share of all visits that last longer, apart from
 * empirical times, which have an alias table.
 */
export function sojournDraws(chain: Chain): DrawSojourn {
  const exponential = exponentialTable()
  const tables = sojournTables()
  const samples = new Map<number, AliasRow>()
  const sampleOf = (i: number, from: number) => {
    const row = samples.get(i) ?? aliasRow(chain.sampleShare, from, chain.sampleStart[i + 1])
    samples.set(i, row)
    return row
  }
  return (i, number) => {
    const kind = chain.sojournKind[i] as number
    const scale = chain.sojournScale[i] as number
    if (isTabled(kind))
      return scale * tabledQuantile(number, tables(kind, chain.sojournShape[i] as number))
    if (kind === SojournKind.fixed) return scale
    if (kind !== SojournKind.empirical)
      return (chain.meanSojourn[i] as number) * portableExponential(number, exponential)
    const from = chain.sampleStart[i] as number
    return chain.sampleValue[from + pickItem(sampleOf(i, from), number)] as number
  }
}
