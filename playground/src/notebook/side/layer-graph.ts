/** A cell in the picture of what depends on what. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  readonly needs: readonly string[]
}

/** Where a node stands. */
export interface PlacedNode extends GraphNode {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** How a line goes from a node to one that needs it: from its foot, around what stands between, to its head. */
export interface Way {
  readonly from: string
  readonly to: string
  readonly path: string
}

/** What has a place in a row: a node, or the gap through which a line passes a row. */
interface Slot {
  readonly node?: GraphNode
  readonly width: number
  readonly above: Slot[]
  readonly below: Slot[]
  row: number
  x: number
}

const ROW = 56
const HEIGHT = 26
const GAP = 14
/** Between the rows of those that are on their own. */
const APART = 34
/** What a line that passes between two nodes takes of their row. */
const PASSAGE = 6
const SWEEPS = 6

export const NODE_HEIGHT = HEIGHT

/**
 * Rows from the top: what needs nothing first, everything else below the lowest of what it needs; what
 * neither needs anything nor is needed comes last. Nodes stand near the middle of those that they belong
 * to, and a line that passes a row goes between its nodes. A layer that is wider than the picture goes
 * on in a second row. A circle is cut where it closes.
 */
export function layerGraph(
  nodes: readonly GraphNode[],
  width: number,
  widthOf: (label: string) => number,
): { readonly nodes: PlacedNode[]; readonly ways: Way[]; readonly height: number } {
  const ids = new Set(nodes.map(({ id }) => id))
  const needed = new Set(nodes.flatMap(({ needs }) => needs))
  const isApart = ({ id, needs }: GraphNode) => !needed.has(id) && !needs.some((n) => ids.has(n))
  const slots = new Map(
    nodes.map((node): [string, Slot] => [
      node.id,
      { node, width: widthOf(node.label), above: [], below: [], row: 0, x: 0 },
    ]),
  )
  const slotsOf = (some: readonly GraphNode[]) => some.map(({ id }) => slots.get(id) as Slot)
  const rows = layersOf(nodes.filter((node) => !isApart(node))).flatMap((layer) =>
    rowsOf(slotsOf(layer), width),
  )
  for (const [i, row] of rows.entries()) for (const slot of row) slot.row = i
  const chains = nodes.flatMap((node) =>
    node.needs.flatMap((need) => {
      const [from, to] = [slots.get(need), slots.get(node.id) as Slot]
      return from === undefined ? [] : [{ from: need, to: node.id, chain: joined(from, to, rows) }]
    }),
  )
  for (const row of rows) pack(row, width, (slot) => slot.x)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0
    for (const row of down ? rows : [...rows].reverse())
      pack(row, width, (slot) => middleOf(down ? slot.above : slot.below) ?? middle(slot))
  }
  const apart = rowsOf(slotsOf(nodes.filter(isApart)), width)
  for (const row of apart) pack(row, width, () => 0)
  const foot = rows.length === 0 ? 4 : 4 + rows.length * ROW
  const yOf = (row: number) => 4 + row * ROW
  const placed = (row: readonly Slot[], y: number) =>
    row.flatMap(({ node, x, width: own }) => (node ? [{ ...node, x, y, width: own }] : []))
  const bottom = apart.length > 0 ? foot + (apart.length - 1) * APART + HEIGHT : foot - ROW + HEIGHT
  return {
    nodes: [
      ...rows.flatMap((row, i) => placed(row, yOf(i))),
      ...apart.flatMap((row, i) => placed(row, foot + i * APART)),
    ],
    ways: chains.map(({ from, to, chain }) => ({ from, to, path: pathOf(chain, yOf) })),
    height: Math.max(HEIGHT, bottom) + 4,
  }
}

/** Nodes by how far they are from one that needs nothing. */
function layersOf(nodes: readonly GraphNode[]): GraphNode[][] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const known = new Map<string, number>()
  const layerOf = (id: string, above: ReadonlySet<string>): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    const needs = (byId.get(id)?.needs ?? []).filter((need) => byId.has(need) && !above.has(need))
    const under = new Set(above).add(id)
    const layer =
      needs.length === 0 ? 0 : 1 + Math.max(...needs.map((need) => layerOf(need, under)))
    known.set(id, layer)
    return layer
  }
  const layers: GraphNode[][] = []
  for (const node of nodes) {
    const layer = layerOf(node.id, new Set())
    while (layers.length <= layer) layers.push([])
    layers[layer]?.push(node)
  }
  return layers
}

/** As many rows as their widths need. */
function rowsOf(slots: readonly Slot[], width: number): Slot[][] {
  const rows: Slot[][] = []
  let room = 0
  for (const slot of slots) {
    const own = slot.width + GAP
    if (rows.length === 0 || room < own) {
      rows.push([])
      room = width + GAP
    }
    rows.at(-1)?.push(slot)
    room -= own
  }
  return rows
}

/** The slots on the way from one to another, with a passage in each row between. */
function joined(from: Slot, to: Slot, rows: readonly Slot[][]): Slot[] {
  const chain = [from]
  for (let row = from.row + 1; row < to.row; row++) {
    const passage: Slot = { width: PASSAGE, above: [], below: [], row, x: 0 }
    rows[row]?.push(passage)
    chain.push(passage)
  }
  chain.push(to)
  // A line that closes a circle goes up, and moves nothing.
  if (from.row < to.row)
    for (const [i, slot] of chain.slice(1).entries()) {
      slot.above.push(chain[i] as Slot)
      chain[i]?.below.push(slot)
    }
  return chain
}

/** Puts a row in the order of where its slots would be, each as near to that as the others let it. */
function pack(row: Slot[], width: number, wanted: (slot: Slot) => number): void {
  const at = new Map(row.map((slot) => [slot, wanted(slot)]))
  row.sort((a, b) => (at.get(a) as number) - (at.get(b) as number))
  const taken = row.reduce((sum, slot) => sum + slot.width, 0)
  const gap = Math.max(2, Math.min(GAP, (width - taken) / Math.max(1, row.length - 1)))
  let end = -gap
  for (const slot of row) {
    slot.x = Math.max((at.get(slot) as number) - slot.width / 2, end + gap)
    end = slot.x + slot.width
  }
  let start = width + gap
  for (const slot of [...row].reverse()) {
    slot.x = Math.max(0, Math.min(slot.x, start - gap - slot.width))
    start = slot.x
  }
}

function middle({ x, width }: Slot): number {
  return x + width / 2
}

function middleOf(slots: readonly Slot[]): number | undefined {
  return slots.length === 0
    ? undefined
    : slots.reduce((sum, slot) => sum + middle(slot), 0) / slots.length
}

function pathOf(chain: readonly Slot[], yOf: (row: number) => number): string {
  const [first, ...rest] = chain as [Slot, ...Slot[]]
  let [x, y] = [middle(first), yOf(first.row) + HEIGHT]
  let path = `M${x},${y}`
  for (const slot of rest) {
    const [x1, y1] = [middle(slot), yOf(slot.row)]
    const bend = Math.max(14, (y1 - y) / 2)
    path += `C${x},${y + bend} ${x1},${y1 - bend} ${x1},${y1}`
    if (slot.node === undefined) path += `V${y1 + HEIGHT}`
    ;[x, y] = [x1, y1 + HEIGHT]
  }
  return path
}
