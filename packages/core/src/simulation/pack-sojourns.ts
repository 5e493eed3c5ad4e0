import { type Chain, SojournKind } from '../model/chain.ts'
import { aliasRow } from '../numeric/alias-row.ts'
import { SAMPLE_COLUMN, SOJOURN_BITS, StateFlag } from './layout.ts'
import { isTabled, sojournTables } from './sojourn-table.ts'

/** What the record of a touchpoint says of its sojourn time. */
export interface PackedSojourn {
  /** Seconds that what is drawn is multiplied by. */
  readonly scale: number
  /** Bits of {@link StateFlag}, and from {@link SOJOURN_BITS} on a number that goes with them. */
  readonly flags: number
  /** Byte where its table or its columns begin, from where all of them begin. */
  readonly at: number
}

/** Sojourn times laid out for a kernel. */
export interface PackedSojourns {
  readonly of: ReadonlyMap<number, PackedSojourn>
  /** Tables and columns, one after the other; each a multiple of 64 bytes. */
  readonly blocks: readonly Float64Array[]
  readonly bytes: number
}

/**
 * Lays out the sojourn times of some touchpoints: exponential ones by their mean alone, smooth ones by
 * a table of quantiles that equal shapes share, and what has but some values as alias columns of
 * threshold and two values.
 */
export function packSojourns(chain: Chain, touchpoints: Iterable<number>): PackedSojourns {
  const of = new Map<number, PackedSojourn>()
  const blocks: Float64Array[] = []
  const places = new Map<Float64Array, number>()
  let bytes = 0
  const place = (block: Float64Array) => {
    const known = places.get(block)
    if (known !== undefined) return known
    const at = bytes
    places.set(block, at)
    blocks.push(block)
    bytes += block.byteLength
    return at
  }
  const tables = sojournTables()
  for (const i of touchpoints) {
    const kind = chain.sojournKind[i] as number
    const scale = chain.sojournScale[i] as number
    if (isTabled(kind)) {
      const { cells, squarings } = tables(kind, chain.sojournShape[i] as number)
      const flags = StateFlag.tabled | (squarings << SOJOURN_BITS)
      of.set(i, { scale, flags, at: place(cells) })
    } else if (kind === SojournKind.fixed || kind === SojournKind.empirical) {
      const { columns, bits } = sampleColumns(chain, i)
      const flags = StateFlag.sampled | ((32 - bits) << SOJOURN_BITS)
      of.set(i, { scale: 1, flags, at: place(columns) })
    } else of.set(i, { scale: chain.meanSojourn[i] as number, flags: 0, at: 0 })
  }
  return { of, blocks, bytes }
}

/** Values in seconds as alias columns; a fixed time is a sample of one. */
function sampleColumns(chain: Chain, i: number): { columns: Float64Array; bits: number } {
  const [from, until] = [chain.sampleStart[i] as number, chain.sampleStart[i + 1] as number]
  const fixed = chain.sojournKind[i] === SojournKind.fixed
  const values = fixed
    ? chain.sojournScale.subarray(i, i + 1)
    : chain.sampleValue.subarray(from, until)
  const { bits, threshold, alias } = aliasRow(fixed ? [1] : chain.sampleShare.subarray(from, until))
  const width = SAMPLE_COLUMN / 8
  const columns = new Float64Array(threshold.length * width)
  for (const [column, limit] of threshold.entries()) {
    // A column of the padding is all alias.
    const item = Math.min(column, values.length - 1)
    columns.set(
      [limit, values[item] as number, values[alias[column] as number] as number],
      width * column,
    )
  }
  return { columns, bits }
}
