import type { JourneyFlow } from '../flow/journey-flow.ts'
import { acrossBars } from './across-bars.ts'
import { acrossLoops } from './across-loops.ts'
import { type Bar, placeBars } from './bars.ts'
import type { Box } from './box.ts'
import { BAR } from './column-grid.ts'
import { figure, percent } from './figure.ts'
import type { JourneyMapLayout, MapOptions } from './journey-map-layout.ts'
import { labelBox } from './label-box.ts'
import { lossLabels } from './loss-labels.ts'
import type { MapWords } from './map-words.ts'
import { nodeLabels } from './node-labels.ts'
import type { Cell, Link } from './order-columns.ts'
import { type Cut, finDrop, finPath, finReach, handles, loopPath, ribbonPath } from './paths.ts'
import { type Backdrop, type Candidate, placeLabels } from './place-labels.ts'
import type { Port } from './ports.ts'

/** What it costs to cover a ribbon, a loop or a fin with a label. */
const OVER = { ribbon: 5, loop: 7, fin: 14 }

/** Lays out a map whose phases run from left to right. */
export function layoutAcross(
  flow: JourneyFlow,
  words: MapWords,
  { width, fontSize = 12.5, arrangedBy }: MapOptions,
): JourneyMapLayout {
  const lineHeight = Math.round(1.2 * fontSize)
  const map = acrossBars(flow, { width, fontSize, lineHeight, ...(arrangedBy && { arrangedBy }) })
  const bars = map.columns.flat()
  const barOf = new Map(bars.map((bar) => [bar.cell, bar]))
  placeBars(map.columns, map.scale, map.height)
  const loops = acrossLoops(map)
  const ribbons = map.ribbons.map((ribbon) => ({
    ...ribbon,
    cuts: cutsOf(ribbon.links, barOf, map.x),
  }))
  const nodes = bars.flatMap((bar) => {
    const node = map.node(bar.cell)
    return node ? { bar, node, x: map.x[bar.cell.column] as number } : []
  })
  const fins = nodes.flatMap(({ bar, node, x }) => {
    if (bar.fin === 0) return []
    const bottom = bar.y + bar.size
    const top = bottom - bar.finDrawn
    const lost = map.lost(node.id)
    return { node, lost, x, top, bottom, lettered: map.lettered.has(node.id) }
  })

  const candidates: Candidate[][] = nodes.map(({ bar, node, x }) =>
    nodeLabels(
      {
        name: node.name,
        figure: figure(node.visits),
        x,
        y: bar.y,
        height: bar.size,
        top: bar.y - bar.loopAbove,
        bottom: bar.y + bar.size + (bar.fin > 0 ? finDrop(bar.finDrawn) : 0),
        slot: map.slot[bar.cell.column] as number,
        last: bar.cell.right.length === 0 && bar.fin === 0,
      },
      fontSize,
      lineHeight,
    ),
  )
  const lettered = fins.filter((fin) => fin.lettered)
  for (const { node, lost, x, top, bottom } of lettered) {
    const leave = percent(lost / node.visits)
    candidates.push(
      lossLabels(
        {
          lines: [`${leave} leave`, `${figure(lost)} of 1,000`],
          short: [leave, 'leave'],
          x,
          barBottom: bottom,
          end: x + BAR + finReach(bottom - top),
          top,
          bottom: bottom + finDrop(bottom - top),
        },
        fontSize,
        lineHeight,
      ),
    )
  }
  const barBoxes = nodes.map(({ bar, x }) => ({
    x0: x,
    x1: x + BAR,
    y0: bar.y,
    y1: bar.y + bar.size,
  }))
  const backdrops: Backdrop[] = [
    ...ribbons.flatMap(({ cuts }) => ribbonBoxes(cuts)),
    ...loops.flatMap(({ boxes }) => boxes.map((box) => ({ ...box, weight: OVER.loop }))),
    ...fins.map(({ x, top, bottom }) => ({
      x0: x + BAR,
      x1: x + BAR + finReach(bottom - top),
      y0: top,
      y1: bottom + finDrop(bottom - top),
      weight: OVER.fin,
    })),
  ]
  const extent = (boxes: readonly Box[]) => ({
    top: Math.min(...boxes.map(({ y0 }) => y0)),
    bottom: Math.max(...boxes.map(({ y1 }) => y1)),
  })
  const reserved = extent([
    ...barBoxes,
    ...backdrops,
    ...candidates.map((list) => (list[0] as Candidate).box),
  ])
  const labels = placeLabels(candidates, barBoxes, backdrops, {
    x0: 0,
    x1: width,
    y0: reserved.top,
    y1: reserved.bottom + lineHeight,
  })

  const used = extent([
    ...barBoxes,
    ...backdrops,
    ...labels.map((label) => labelBox(label, fontSize, lineHeight)),
  ])
  const down = Math.ceil(map.top - used.top)
  const moved = labels.map((label) => ({ ...label, x: tenth(label.x), y: tenth(label.y + down) }))
  return {
    width,
    height: Math.ceil(used.bottom + down + 4),
    orientation: 'across',
    fontSize,
    lineHeight,
    phases: map.phases,
    nodes: nodes.map(({ bar, node, x }, i) => ({
      id: node.id,
      name: node.name,
      x,
      y: bar.y + down,
      width: BAR,
      height: bar.size,
      visits: node.visits,
      label: moved[i] as (typeof moved)[0],
    })),
    ribbons: ribbons.map(({ edge, cuts }) => ({
      from: edge.from,
      to: edge.to,
      flow: edge.flow,
      path: ribbonPath(
        cuts.map(({ x, top, bottom }) => ({ x, top: top + down, bottom: bottom + down })),
      ),
    })),
    loops: loops.map(({ edge, from, to, lane, stroke }) => ({
      from: edge.from,
      to: edge.to,
      flow: edge.flow,
      path: loopPath({ ...from, y: from.y + down }, { ...to, y: to.y + down }, lane + down),
      strokeWidth: tenth(stroke),
    })),
    fins: fins.map((fin) => {
      const label = moved[nodes.length + lettered.indexOf(fin)]
      return {
        from: fin.node.id,
        flow: fin.lost,
        share: fin.lost / fin.node.visits,
        path: finPath(fin.x + BAR, fin.top + down, fin.bottom + down),
        lettered: fin.lettered,
        ...(fin.lettered && label ? { label } : {}),
      }
    }),
    omitted: map.omitted,
    ...words,
  }
}

function cutsOf(
  links: readonly Link[],
  barOf: ReadonlyMap<Cell, Bar>,
  x: readonly number[],
): Cut[] {
  return links.flatMap((link) => {
    const from = barOf.get(link.from) as Bar
    const to = barOf.get(link.to) as Bar
    const cut = (bar: Bar, { middle, thickness }: Port, at: number) => ({
      x: at,
      top: bar.y + middle - thickness / 2,
      bottom: bar.y + middle + thickness / 2,
    })
    return [
      cut(from, from.right.get(link) as Port, (x[link.from.column] as number) + BAR),
      cut(to, to.left.get(link) as Port, x[link.to.column] as number),
    ]
  })
}

/** A ribbon as a row of boxes, for what labels should keep clear of. */
function ribbonBoxes(cuts: readonly Cut[]): Backdrop[] {
  const boxes: Backdrop[] = []
  for (const [i, to] of cuts.entries()) {
    const from = cuts[i - 1]
    if (!from) continue
    const [a, b] = handles(from, to)
    const steps = from.top === to.top ? 1 : 8
    const at = (t: number) => {
      const u = 1 - t
      const blend = (p: number, q: number) => p * u * u * (1 + 2 * t) + q * t * t * (3 - 2 * t)
      return {
        x: u * u * u * from.x + 3 * u * u * t * a + 3 * u * t * t * b + t * t * t * to.x,
        top: blend(from.top, to.top),
        bottom: blend(from.bottom, to.bottom),
      }
    }
    for (let s = 0; s < steps; s++) {
      const [p, q] = [at(s / steps), at((s + 1) / steps)]
      boxes.push({
        x0: Math.min(p.x, q.x),
        x1: Math.max(p.x, q.x),
        y0: Math.min(p.top, q.top),
        y1: Math.max(p.bottom, q.bottom),
        weight: OVER.ribbon,
      })
    }
  }
  return boxes
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10
}
