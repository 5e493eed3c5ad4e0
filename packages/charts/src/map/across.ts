import type { JourneyFlow } from '../flow/journey-flow.ts'
import { en } from '../messages/en.ts'
import { acrossBars } from './across-bars.ts'
import { acrossLoops } from './across-loops.ts'
import { omittedSteps } from './arrangement.ts'
import { type Bar, placeBars } from './bars.ts'
import type { Box } from './box.ts'
import { BAR } from './column-grid.ts'
import { figure, percent } from './figure.ts'
import { finDrop, finPath, finReach } from './fin-path.ts'
import type { JourneyMapLayout, MapOptions } from './journey-map-layout.ts'
import { labelBox } from './label-box.ts'
import { loopPath } from './loop-path.ts'
import { lossLabels } from './loss-labels.ts'
import type { MapWords } from './map-words.ts'
import { nodeLabels } from './node-labels.ts'
import type { Cell, Link } from './order-columns.ts'
import { type Backdrop, type Candidate, placeLabels } from './place-labels.ts'
import type { Port } from './ports.ts'
import { ribbonBoxes } from './ribbon-boxes.ts'
import { type Cut, ribbonPath, slopeBetween } from './ribbon-path.ts'
import { turnPath } from './turn-path.ts'

/** What it costs to cover a ribbon, a loop or a fin with a label. */
const OVER = { ribbon: 7, loop: 8, fin: 18 }

/** Lays out a map whose phases run from left to right. */
export function layoutAcross(
  flow: JourneyFlow,
  words: MapWords,
  { width, fontSize = 12.5, arrangedBy, messages = en }: MapOptions,
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
    const { id, column } = bar.cell
    return id === undefined ? [] : { bar, node: map.content.node(id), x: map.x[column] as number }
  })
  const fins = nodes.flatMap(({ bar, node, x }) => {
    if (bar.fin === 0) return []
    const bottom = bar.y + bar.size
    const top = bottom - bar.finDrawn
    const lost = map.content.lost(node.id)
    return { node, lost, x, top, bottom, lettered: map.content.lettered.has(node.id) }
  })

  const candidates: Candidate[][] = nodes.map(({ bar, node, x }) =>
    nodeLabels(
      {
        name: node.name,
        figure: figure(node.visits, messages.locale),
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
    const leave = percent(lost / node.visits, messages.locale)
    const leaves = messages.map.leave(leave)
    candidates.push(
      lossLabels(
        {
          lines: [leaves, messages.map.of1000(figure(lost, messages.locale))],
          short: [leave, leaves.replace(leave, '').trim()],
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
    ...ribbons.flatMap(({ cuts }) => ribbonBoxes(cuts, OVER.ribbon)),
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
  const moved = labels.map((label) => ({ ...label, y: label.y + down }))
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
      path: bodyOf(cuts.map((cut) => ({ ...cut, top: cut.top + down, bottom: cut.bottom + down }))),
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
    omitted: omittedSteps(flow, [...map.ribbons.map(({ edge }) => edge), ...map.content.loops]),
    ...words,
  }
}

function bodyOf(cuts: readonly Cut[]): string {
  const [from, to] = cuts as [Cut, Cut]
  return to.x > from.x ? ribbonPath(cuts) : turnPath(from, to)
}

/** Cuts at the bars of a ribbon, and one wherever it passes a column. */
function cutsOf(
  links: readonly Link[],
  barOf: ReadonlyMap<Cell, Bar>,
  x: readonly number[],
): Cut[] {
  const first = links[0] as Link
  const last = links.at(-1) as Link
  const at = (cell: Cell, dx: number, port?: Port) => {
    const bar = barOf.get(cell) as Bar
    const { middle, thickness } = port ?? { middle: bar.size / 2, thickness: bar.size }
    const y = bar.y + middle
    return { x: (x[cell.column] as number) + dx, y, half: thickness / 2 }
  }
  const points = [
    at(first.from, BAR, barOf.get(first.from)?.right.get(first)),
    ...links.slice(1).map(({ from }) => at(from, BAR / 2)),
    at(last.to, 0, barOf.get(last.to)?.left.get(last)),
  ]
  return points.map((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]]
    const rise = (a: typeof point, b: typeof point) => (b.y - a.y) / (b.x - a.x)
    const slope = before && after ? slopeBetween(rise(before, point), rise(point, after)) : 0
    return { x: point.x, top: point.y - point.half, bottom: point.y + point.half, slope }
  })
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10
}
