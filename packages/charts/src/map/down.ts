import type { FlowEdge, JourneyFlow } from '../flow/journey-flow.ts'
import { en } from '../messages/en.ts'
import { wrapText } from '../text/wrap-text.ts'
import { omittedSteps } from './arrangement.ts'
import { HEADING } from './column-grid.ts'
import type { PlacedRow } from './down-rows.ts'
import { BESIDE, type DownMap, sizeDown } from './down-sizes.ts'
import { figure, percent } from './figure.ts'
import { hangingFinPath } from './fin-path.ts'
import type {
  JourneyMapLayout,
  MapFin,
  MapNode,
  MapOptions,
  MapPhase,
} from './journey-map-layout.ts'
import { SEMIBOLD } from './label-box.ts'
import type { MapWords } from './map-words.ts'
import { type Port, stackPorts, THINNEST } from './ports.ts'
import { ribbonPath, slopeBetween } from './ribbon-path.ts'

/** Height of a bar that lies. */
const BAR = 6
/** Text is never smaller on a phone. */
const LEAST_FONT = 13
/** Least distance of rows, and where there are many. */
const PITCH = 46
const DENSE_PITCH = 38
const MANY = 24

/** Lays out a map that runs downward: a row for each touchpoint, its name to the left. */
export function layoutDown(
  flow: JourneyFlow,
  words: MapWords,
  { width, fontSize: wanted = 14, arrangedBy, messages = en }: MapOptions,
): JourneyMapLayout {
  const fontSize = Math.max(LEAST_FONT, wanted)
  const lineHeight = Math.round(1.25 * fontSize)
  const map = sizeDown(flow, { width, fontSize, ...(arrangedBy && { arrangedBy }) })
  const pitch = map.rows.length > MANY ? DENSE_PITCH : PITCH
  const rowOf = new Map(map.rows.map((row) => [row.id, row]))
  const heading = fontSize * HEADING

  const phases: MapPhase[] = []
  const nodes: MapNode[] = []
  const fins: MapFin[] = []
  let y = 6
  for (const { id: phase, name, columns } of map.plan.groups) {
    if (name !== '') {
      y = Math.round(y + (phases.length > 0 ? 8 : -2) + heading + 4)
      const [short = ''] = wrapText(name, map.names / SEMIBOLD, heading, 1).lines
      phases.push({ id: phase, name: short, x0: 0, x1: map.names, y })
      y += 16
    }
    for (const id of columns.flat()) {
      const { visits, ...node } = map.content.node(id)
      const { x, width: length } = rowOf.get(id) as PlacedRow
      const lost = map.content.lost(id)
      const baseline = Math.round(y + BAR / 2 + 0.34 * fontSize)
      const { lines } = wrapText(node.name, map.names, fontSize, 3)
      nodes.push({
        id,
        name: node.name,
        x,
        y,
        width: length,
        height: BAR,
        visits,
        label: { x: 0, y: baseline, anchor: 'start', lines },
        figure: {
          x: x + length + BESIDE,
          y: baseline,
          anchor: 'start',
          lines: [figure(visits, messages.locale)],
        },
      })
      const lettered = map.content.lettered.has(id)
      if (lost > 0) {
        const size = Math.min(length, Math.max(THINNEST, lost * map.scale))
        fins.push({
          from: id,
          flow: lost,
          share: lost / visits,
          path: hangingFinPath(
            y + BAR,
            x + length - size,
            x + length,
            Math.min(pitch - 14, 12 + 0.5 * size),
          ),
          lettered,
          ...(lettered && {
            label: {
              x: 0,
              y: baseline + lines.length * lineHeight,
              anchor: 'start' as const,
              lines: [
                messages.map.leave(percent(lost / visits, messages.locale)),
                messages.map.of1000(figure(lost, messages.locale)),
              ],
            },
          }),
        })
      }
      const text = lines.length + (lettered ? 2 : 0)
      y += Math.max(pitch, text * lineHeight + 16)
    }
  }
  const ribbons = drawRibbons(map, new Map(nodes.map((node) => [node.id, node])))
  return {
    width,
    height: Math.ceil(y),
    orientation: 'down',
    fontSize,
    lineHeight,
    phases,
    nodes,
    ribbons,
    loops: [],
    fins,
    omitted: omittedSteps(flow, map.ribbons),
    ...words,
  }
}

function drawRibbons(map: DownMap, nodes: ReadonlyMap<string, MapNode>) {
  const row = new Map(map.rows.map(({ id }, i) => [id, i]))
  const at = (id: string) => row.get(id) as number
  const arriving = new Map<FlowEdge, Port>()
  const leaving = new Map<FlowEdge, Port>()
  for (const { id, width } of map.rows) {
    const size = ({ flow }: FlowEdge) => flow * map.scale
    const into = map.ribbons.filter(({ to }) => to === id).sort((a, b) => at(a.from) - at(b.from))
    const outOf = map.ribbons.filter(({ from }) => from === id).sort((a, b) => at(b.to) - at(a.to))
    const lost = map.content.lost(id) * map.scale
    const tops = stackPorts(into.map(size), width)
    const bottoms = stackPorts([...outOf.map(size), ...(lost > 0 ? [lost] : [])], width)
    for (const [i, edge] of into.entries()) arriving.set(edge, tops[i] as Port)
    for (const [i, edge] of outOf.entries()) leaving.set(edge, bottoms[i] as Port)
  }
  return map.ribbons.map((edge) => {
    const from = nodes.get(edge.from) as MapNode
    const to = nodes.get(edge.to) as MapNode
    const start = leaving.get(edge) as Port
    const end = arriving.get(edge) as Port
    const half = Math.max(THINNEST, edge.flow * map.scale) / 2
    const points = [
      { y: from.y + BAR, x: from.x + start.middle, half: start.thickness / 2 },
      ...map.rows.slice(at(edge.from) + 1, at(edge.to)).map(({ id, lanes }) => ({
        y: (nodes.get(id) as MapNode).y + BAR / 2,
        x: (lanes.get(edge) as number) + half,
        half,
      })),
      { y: to.y, x: to.x + end.middle, half: end.thickness / 2 },
    ]
    const cuts = points.map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]]
      const lean = (a: typeof point, b: typeof point) => (b.x - a.x) / (b.y - a.y)
      const slope = before && after ? slopeBetween(lean(before, point), lean(point, after)) : 0
      return { x: point.y, top: point.x - point.half, bottom: point.x + point.half, slope }
    })
    return { from: edge.from, to: edge.to, flow: edge.flow, path: ribbonPath(cuts, true) }
  })
}
