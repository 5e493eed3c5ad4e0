import { SojournKind } from '../model/chain.ts'
import { gammaLogQuantile } from '../numeric/gamma-quantile.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'
import { portableLog, portableLog1p } from '../numeric/portable-log.ts'
import { type LogQuantile, type QuantileTable, quantileTable } from '../numeric/quantile-table.ts'

/** Gives tables of sojourn times with scale 1, one for each kind and shape however often it is asked. */
export type SojournTables = (kind: number, shape: number) => QuantileTable

/** A set of tables to be filled on request. */
export function sojournTables(): SojournTables {
  const known = new Map<string, QuantileTable>()
  return (kind, shape) => {
    const law = `${kind} ${shape}`
    const table = known.get(law) ?? quantileTable(logQuantileOf(kind, shape))
    known.set(law, table)
    return table
  }
}

/** Whether the sojourn times of a kind are drawn from a table of their quantiles. */
export function isTabled(kind: number | undefined): boolean {
  return (
    kind === SojournKind.weibull || kind === SojournKind.gamma || kind === SojournKind.lognormal
  )
}

function logQuantileOf(kind: number, shape: number): LogQuantile {
  if (kind === SojournKind.gamma) return gammaLogQuantile(shape)
  if (kind === SojournKind.weibull)
    return (tail, above) => portableLog(above ? -portableLog(tail) : -portableLog1p(-tail)) / shape
  return (tail, above) => (above ? -shape : shape) * normalQuantile(tail)
}
