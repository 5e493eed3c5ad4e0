import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useWidth } from '../../app/screen/use-width.ts'
import { notebook } from '../../document/document.ts'
import { active, focusCell } from '../cells/active.ts'
import { definedBy } from '../cells/cell-name.ts'
import { runOf } from '../session/cell-run.ts'
import { graph } from '../session/session.ts'
import { words } from '../words.ts'
import { type GraphNode, layerGraph, NODE_HEIGHT, type PlacedNode } from './layer-graph.ts'

const LONGEST = 22

/** What depends on what, from the top to the bottom: a node is a cell, by the names that it defines. */
export function DependencyGraph() {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box).value
  const pointed = useSignal<string | undefined>(undefined)
  const said = words.value
  const nodes = nodesOf()
  const { nodes: placed, ways, height } = layerGraph(nodes, width || 296, widthOf)
  const byId = new Map(placed.map((node) => [node.id, node]))
  const here = pointed.value ?? active.value
  const near = here !== undefined && byId.has(here) ? related(here, placed) : undefined
  const labels = (ids: readonly string[]) =>
    ids.flatMap((id) => byId.get(id)?.label ?? []).join(', ') || said.side.nothing
  return (
    <>
      <h2>{said.side.graphTitle}</h2>
      {nodes.length === 0 && <p class="mut sm">{said.side.noGraph}</p>}
      <div class="nb-graph" ref={box} style={{ height: `${height}px` }}>
        <svg width={width} height={height} aria-hidden="true">
          {ways.map(({ from, to, path }) => {
            const lit = near?.has(from) && near.has(to)
            const stale = runOf(to).state.value === 'stale'
            return (
              <path
                key={`${from} ${to}`}
                class={`${lit ? 'lit' : near ? 'dim' : ''} ${stale ? 'stale' : ''}`}
                d={path}
              />
            )
          })}
        </svg>
        <ul>
          {placed.map((node) => (
            <li key={node.id}>
              <button
                type="button"
                class={`${active.value === node.id ? 'on' : ''} ${near && !near.has(node.id) ? 'dim' : ''}`}
                data-state={runOf(node.id).state.value}
                style={{
                  left: `${node.x}px`,
                  top: `${node.y}px`,
                  width: `${node.width}px`,
                  height: `${NODE_HEIGHT}px`,
                }}
                aria-label={said.side.graphText(
                  node.label,
                  labels(node.needs),
                  labels(placed.filter(({ needs }) => needs.includes(node.id)).map(({ id }) => id)),
                )}
                onMouseEnter={() => {
                  pointed.value = node.id
                }}
                onMouseLeave={() => {
                  pointed.value = undefined
                }}
                onFocus={() => {
                  pointed.value = node.id
                }}
                onBlur={() => {
                  pointed.value = undefined
                }}
                onClick={() => focusCell(node.id)}
              >
                {node.label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** Cells that define something or use something; text stands for itself. */
function nodesOf(): GraphNode[] {
  const views = new Map(graph.value.map((view) => [view.cell, view]))
  const used = new Set(graph.value.flatMap(({ needs }) => needs))
  const said = words.value
  return (notebook.value?.cells ?? []).flatMap((cell): GraphNode[] => {
    const view = views.get(cell.id)
    if (view === undefined) return []
    const names = definedBy(cell)
    if (names.length === 0 && view.needs.length === 0 && !used.has(cell.id)) return []
    const label = names.length > 0 ? names.join(', ') : said.kinds[cell.kind]
    return [
      {
        id: cell.id,
        label: label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label,
        needs: view.needs,
      },
    ]
  })
}

function widthOf(label: string): number {
  return Math.round(7.3 * label.length + 18)
}

/** A node with all that it needs and all that needs it, however far away. */
function related(id: string, nodes: readonly PlacedNode[]): ReadonlySet<string> {
  const found = new Set([id])
  const follow = (at: string, next: (at: string) => readonly string[]) => {
    for (const other of next(at)) {
      if (found.has(other)) continue
      found.add(other)
      follow(other, next)
    }
  }
  follow(id, (at) => nodes.find((node) => node.id === at)?.needs ?? [])
  const down = new Set([id])
  const walk = (at: string) => {
    for (const node of nodes) {
      if (!node.needs.includes(at) || down.has(node.id)) continue
      down.add(node.id)
      walk(node.id)
    }
  }
  walk(id)
  return new Set([...found, ...down])
}
