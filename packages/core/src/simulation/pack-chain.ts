import { type Chain, SojournKind, StateKind } from '../model/chain.ts'
import { aliasBits, aliasRow } from '../numeric/alias-row.ts'
import { exponentialTable } from '../numeric/exponential-table.ts'
import type { StreamKey } from '../numeric/numbered-stream.ts'
import {
  BLOCK,
  Layout,
  Option,
  Parameter,
  StateField,
  StateFlag,
  StateWord,
  ValueField,
} from './layout.ts'
import { type PackedSojourns, packSojourns } from './pack-sojourns.ts'

/** How journeys are walked. */
export interface WalkOptions {
  readonly key: StreamKey
  readonly maxSteps: number
  readonly perCustomer: boolean
  readonly values: boolean
}

/** A chain laid out for a kernel, ready to be copied into its memory. */
export interface PackedChain {
  readonly buffer: ArrayBuffer
  readonly states: number
  /** Whether elapsed time is known: every touchpoint that customers leave has a sojourn time. */
  readonly timed: boolean
  /** Byte where the values of a block's journeys lie, if they were asked for. */
  readonly values: number
}

/** Transitions out of a state, or the entries. */
interface Row {
  readonly state: number
  readonly to: ArrayLike<number>
  readonly share: ArrayLike<number>
  readonly from: number
  readonly until: number
}

/** States that fit into the 16 bits of a narrow alias column. */
const NARROW = 65_536
/** So many columns are padded without a second thought: 32 kilobytes. */
const SMALL = 4096

/**
 * Lays a chain out as {@link Layout} says. Every row becomes alias columns: threshold and two
 * 16-bit targets in 8 bytes, and all rows equally long, so that the next column can be told from the
 * state alone; or, where there are too many states or a few very long rows, 16 bytes and as many
 * columns as each row needs. Either way the same numbers draw the same states. Sojourn times follow as
 * {@link packSojourns} lays them out, if all that are met are known.
 */
export function packChain(chain: Chain, options: WalkOptions): PackedChain {
  const states = chain.ids.length
  const entered = [...chain.entry.keys()].filter((i) => (chain.entry[i] as number) > 0)
  const entry = { to: entered, share: entered.map((i) => chain.entry[i] as number) }
  // The rows of the touchpoints, as far as they have any, then that of the entries.
  const rows: Row[] = []
  for (let i = 0; i < chain.touchpoints; i++) {
    const [from, until] = [chain.rowStart[i] as number, chain.rowStart[i + 1] as number]
    if (from < until)
      rows.push({ state: i, to: chain.column, share: chain.probability, from, until })
  }
  rows.push({ state: states, ...entry, from: 0, until: entered.length })

  const widths = rows.map(({ from, until }) => aliasBits(until - from))
  const bits = Math.max(...new Set(widths))
  const own = widths.reduce((sum, width) => sum + 2 ** width, 0)
  const padded = (chain.touchpoints + 1) * 2 ** bits
  const wide = states > NARROW || padded > Math.max(SMALL, 2 * own)
  const columnBytes = wide ? 16 : 8
  const columnsAt = Layout.states + (states + 1) * Layout.record
  const columns = wide ? own : padded
  const reached = reachable(chain, entered)
  const left = [...reached].filter((i) => leaves(chain, i))
  const timed = left.every((i) => chain.sojournKind[i] !== SojournKind.unknown)
  const sojourns = packSojourns(chain, timed ? left : [])
  const sojournsAt = columnsAt + Math.ceil((columns * columnBytes) / 64) * 64
  const values = sojournsAt + sojourns.bytes
  const buffer = new ArrayBuffer(values + (options.values ? BLOCK * ValueField.record : 0))
  const double = new Float64Array(buffer, 0, values / 8)
  const word = new Uint32Array(buffer, 0, values / 4)

  double.set(exponentialTable(), Layout.exponential / 8)
  const p = Layout.parameters / 4
  word.set(options.key, p + Parameter.key)
  word[p + Parameter.maxSteps] = options.maxSteps
  word[p + Parameter.options] =
    (timed ? Option.timed : 0) |
    (options.perCustomer ? Option.perCustomer : 0) |
    (wide ? Option.wide : 0) |
    (options.values ? Option.values : 0)
  word[p + Parameter.start] = wide ? states : chain.touchpoints
  word[p + Parameter.values] = values
  word[p + Parameter.columns] = columnsAt
  word[p + Parameter.bits] = bits

  writeStates(chain, double, word)
  writeSojourns(sojourns, sojournsAt, double, word)
  if (wide) writeWideRows(rows, columnsAt, word)
  else writeRows(rows, bits, columnsAt, chain.touchpoints, word)
  return { buffer, states, timed, values }
}

function writeStates(chain: Chain, double: Float64Array, word: Uint32Array): void {
  for (let i = 0; i < chain.ids.length; i++) {
    const at = (Layout.states + i * Layout.record) / 8
    double[at + StateField.cost] = chain.cost[i] as number
    double[at + StateField.revenue] = chain.revenue[i] as number
    const kind = chain.kind[i]
    word[2 * at + StateWord.flags] =
      (kind === StateKind.goal || kind === StateKind.conversion ? StateFlag.conversion : 0) |
      (i >= chain.touchpoints ? StateFlag.outcome : 0) |
      (leaves(chain, i) ? 0 : StateFlag.ends)
  }
}

function writeSojourns(
  { of, blocks }: PackedSojourns,
  sojournsAt: number,
  double: Float64Array,
  word: Uint32Array,
): void {
  for (const [i, { scale, flags, at }] of of) {
    const record = (Layout.states + i * Layout.record) / 8
    double[record + StateField.scale] = scale
    word[2 * record + StateWord.flags] = (word[2 * record + StateWord.flags] as number) | flags
    word[2 * record + StateWord.sojourn] = sojournsAt + at
  }
  let at = sojournsAt / 8
  for (const block of blocks) {
    double.set(block, at)
    at += block.length
  }
}

function writeWideRows(rows: readonly Row[], columnsAt: number, word: Uint32Array): void {
  let at = columnsAt / 4
  for (const row of rows) {
    const { bits, threshold, alias } = aliasRow(row.share, row.from, row.until)
    const record = (Layout.states + row.state * Layout.record) / 4
    word[record + StateWord.row] = 4 * at
    word[record + StateWord.shift] = 32 - bits
    for (let column = 0; column < threshold.length; column++, at += 4) {
      word[at] = threshold[column] as number
      word[at + 1] = targetOf(row, column)
      word[at + 2] = targetOf(row, alias[column] as number)
    }
  }
}

function writeRows(
  rows: readonly Row[],
  bits: number,
  columnsAt: number,
  touchpoints: number,
  word: Uint32Array,
): void {
  for (const row of rows) {
    const alias = aliasRow(row.share, row.from, row.until)
    // A column taken several times over stays the same, since its threshold bounds whole draws.
    const copies = bits - alias.bits
    // The row of the entries stands behind those of the touchpoints.
    const place = Math.min(row.state, touchpoints)
    let at = columnsAt / 4 + place * 2 ** (bits + 1)
    for (let column = 0; column < 2 ** bits; column++, at += 2) {
      const source = column >> copies
      const other = alias.alias[source] as number
      word[at] = alias.threshold[source] as number
      word[at + 1] = targetOf(row, source) + targetOf(row, other) * NARROW
    }
  }
}

/** The state that an item stands for. A column of the padding is all alias: its own is never taken. */
function targetOf({ to, from, until }: Row, item: number): number {
  return to[from + item < until ? from + item : from] as number
}

const leaves = (chain: Chain, i: number) =>
  i < chain.touchpoints && chain.rowStart[i] !== chain.rowStart[i + 1]

function reachable(chain: Chain, entered: readonly number[]): Set<number> {
  const reached = new Set(entered)
  for (const i of reached)
    if (i < chain.touchpoints)
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
        reached.add(chain.column[p] as number)
  return reached
}
