/** A cell in the picture of what depends on what. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  readonly needs: readonly string[]
}

/** Where a node stands: its layer from the top, and its place in it from the left. */
export interface PlacedNode extends GraphNode {
  readonly layer: number
  readonly x: number
  readonly y: number
  readonly width: number
}

const ROW = 56
const HEIGHT = 26
const GAP = 14

export const NODE_HEIGHT = HEIGHT

/**
 * Layers from the top: what needs nothing first, everything else one below the lowest of what it
 * needs. Within a layer nodes stand near the middle of what they need; a layer that is wider than the
 * picture goes on in a second row. A circle is cut where it closes.
 */
export function layerGraph(
  nodes: readonly GraphNode[],
  width: number,
  widthOf: (label: string) => number,
): { readonly nodes: PlacedNode[]; readonly height: number } {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const layers = new Map<string, number>()
  const layerOf = (id: string, above: ReadonlySet<string>): number => {
    const known = layers.get(id)
    if (known !== undefined) return known
    const needs = (byId.get(id)?.needs ?? []).filter((need) => byId.has(need) && !above.has(need))
    const under = new Set(above).add(id)
    const layer =
      needs.length === 0 ? 0 : 1 + Math.max(...needs.map((need) => layerOf(need, under)))
    layers.set(id, layer)
    return layer
  }
  for (const { id } of nodes) layerOf(id, new Set())
  const placed = new Map<string, PlacedNode>()
  let y = 4
  for (let layer = 0; layer <= Math.max(-1, ...layers.values()); layer++) {
    const own = nodes.filter(({ id }) => layers.get(id) === layer)
    const sorted = own
      .map((node, i) => ({ node, at: middleOf(node, placed) ?? i }))
      .sort((a, b) => a.at - b.at)
      .map(({ node }) => node)
    for (const row of rowsOf(sorted, width, widthOf)) {
      const taken = row.reduce((sum, { label }) => sum + widthOf(label) + GAP, -GAP)
      let x = Math.max(0, (width - taken) / 2)
      for (const node of row) {
        const own = widthOf(node.label)
        placed.set(node.id, { ...node, layer, x, y, width: own })
        x += own + GAP
      }
      y += ROW
    }
  }
  return { nodes: [...placed.values()], height: Math.max(HEIGHT, y - ROW + HEIGHT) + 4 }
}

/** The mean place of what a node needs. */
function middleOf(
  { needs }: GraphNode,
  placed: ReadonlyMap<string, PlacedNode>,
): number | undefined {
  const xs = needs.flatMap((need) => {
    const node = placed.get(need)
    return node ? [node.x + node.width / 2] : []
  })
  return xs.length === 0 ? undefined : xs.reduce((sum, x) => sum + x, 0) / xs.length
}

function rowsOf(
  nodes: readonly GraphNode[],
  width: number,
  widthOf: (label: string) => number,
): GraphNode[][] {
  const rows: GraphNode[][] = []
  let room = 0
  for (const node of nodes) {
    const own = widthOf(node.label) + GAP
    if (rows.length === 0 || room < own) {
      rows.push([])
      room = width + GAP
    }
    rows.at(-1)?.push(node)
    room -= own
  }
  return rows
}
