import type { FlowEdge } from '../flow/journey-flow.ts'
import type { Cell, Link } from './order-columns.ts'
import { type Port, stackPorts } from './ports.ts'
import { separate } from './separate.ts'

/** A cell with its size: a bar, or the thickness of a ribbon that passes. */
export interface Bar {
  readonly cell: Cell
  readonly size: number
  /** Space that it needs above, for its label and loops, and below, for its fin. */
  readonly above: number
  readonly below: number
  /** Thickness of what leaves for good. */
  readonly fin: number
  /** Height of a loop back to itself that stands on it. */
  readonly loopAbove: number
  readonly loopsIn: readonly FlowEdge[]
  readonly loopsOut: readonly FlowEdge[]
  /** Top; set by {@link placeBars}. */
  y: number
  /** Where ribbons and loops meet it; set by {@link placeBars}. */
  left: Map<Link | FlowEdge, Port>
  right: Map<Link | FlowEdge, Port>
  /** Thickness of the fin as drawn; set by {@link placeBars}. */
  finDrawn: number
}

const SWEEPS = 16
/** The last sweeps look to both sides; those before follow the side they come from. */
const EVEN_SWEEPS = 6
const AGAINST = 0.1
/** How much more a passing ribbon wants to run straight than a bar wants to be in line. */
const STRAIGHT = 2.5

/** Finds a top for each bar so that thick ribbons run short and level, and nothing overlaps. */
export function placeBars(columns: readonly (readonly Bar[])[], scale: number, end: number): void {
  const barOf = new Map(columns.flat().map((bar) => [bar.cell, bar]))
  const bars = columns.flat()
  for (const column of columns) {
    const needed = column.reduce((sum, bar) => sum + bar.above + bar.size + bar.below, 0)
    let y = Math.max(0, end - needed) / 2
    for (const bar of column) {
      bar.y = y + bar.above
      y += bar.above + bar.size + bar.below
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const bar of bars) setPorts(bar, barOf, scale)
    const rightward = sweep % 2 === 0
    const against = sweep < SWEEPS - EVEN_SWEEPS ? AGAINST : 1
    const pull = { left: rightward ? 1 : against, right: rightward ? against : 1 }
    for (const column of rightward ? columns : [...columns].reverse()) {
      const tops = separate(
        column.map((bar) => ({
          ...wish(bar, barOf, { scale, end, pull }),
          room: bar.above + bar.size + bar.below,
        })),
        end,
      )
      for (const [i, bar] of column.entries()) bar.y = (tops[i] as number) + bar.above
    }
  }
  for (const bar of bars) setPorts(bar, barOf, scale)
}

function wish(
  bar: Bar,
  barOf: Map<Cell, Bar>,
  { scale, end, pull }: { scale: number; end: number; pull: { left: number; right: number } },
) {
  // A slight pull to the middle decides what no ribbon decides.
  let weight = 0.1
  let sum = weight * ((end - bar.size) / 2)
  for (const side of ['left', 'right'] as const)
    for (const link of bar.cell[side]) {
      const other = barOf.get(side === 'left' ? link.from : link.to) as Bar
      if (other.cell.column === bar.cell.column) continue
      const here = bar[side].get(link) as Port
      const there = other[side === 'left' ? 'right' : 'left'].get(link) as Port
      const passing = bar.cell.id === undefined && other.cell.id === undefined
      const strength =
        pull[side] * Math.max(0.6, link.ribbon.flow * scale) * (passing ? STRAIGHT : 1)
      sum += strength * (other.y + there.middle - here.middle)
      weight += strength
    }
  return { at: sum / weight - bar.above, weight }
}

function setPorts(bar: Bar, barOf: Map<Cell, Bar>, scale: number): void {
  const byHeight = (end: 'from' | 'to') => (a: Link, b: Link) => middle(a[end]) - middle(b[end])
  const middle = (cell: Cell) => {
    const other = barOf.get(cell) as Bar
    return other.y + other.size / 2
  }
  const size = (step: Link | FlowEdge) => ('ribbon' in step ? step.ribbon.flow : step.flow) * scale
  const left = [...bar.loopsIn, ...[...bar.cell.left].sort(byHeight('from'))]
  const right = [...bar.loopsOut, ...[...bar.cell.right].sort(byHeight('to'))]
  const inward = stackPorts(left.map(size), bar.size)
  const outward = stackPorts([...right.map(size), ...(bar.fin > 0 ? [bar.fin] : [])], bar.size)
  bar.left = new Map(left.map((step, i) => [step, inward[i] as Port]))
  bar.right = new Map(right.map((step, i) => [step, outward[i] as Port]))
  bar.finDrawn = bar.fin > 0 ? (outward.at(-1) as Port).thickness : 0
}
