import type { FlowEdge, JourneyFlow } from '../flow/journey-flow.ts'
import { arrange, omittedSteps, rulingFlow } from './arrangement.ts'
import { HEADING } from './column-grid.ts'
import { downRows, placeRow, rowWidth, type PlacedRow, type Row } from './down-lanes.ts'
import { figure, percent } from './figure.ts'
import { hangingFinPath } from './fin-path.ts'
import type { JourneyMapLayout, MapOptions } from './journey-map-layout.ts'
import { SEMIBOLD } from './label-box.ts'
import { mapContent } from './map-content.ts'
import type { MapWords } from './map-words.ts'
import { stackPorts, THINNEST } from './ports.ts'
import { ribbonPath, slopeBetween } from './ribbon-path.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

/** Height of a bar that lies. */
const BAR = 6
/** Text is never smaller on a phone. */
const LEAST_FONT = 13
/** Least distance of rows, and where there are many. */
const PITCH = 46
const DENSE_PITCH = 38
const MANY = 24
/** Bars take at most this share of the width. */
const MOST = 0.5
/** Space between names and bars, and between a bar and its number. */
const GUTTER = 12
const BESIDE = 8

/** Lays out a map that runs downward: a row for each touchpoint, its name to the left. */
export function layoutDown(
  flow: JourneyFlow,
  words: MapWords,
  { width, fontSize: wanted = 14, arrangedBy }: MapOptions,
): JourneyMapLayout {
  const fontSize = Math.max(LEAST_FONT, wanted)
  const lineHeight = Math.round(1.25 * fontSize)
  const plan = arrange(flow, { limit: Infinity, singly: true, ...(arrangedBy && { by: arrangedBy }) })
  const content = mapContent(flow, plan)
  const ids = plan.columns.flat()
  const names = Math.min(170, Math.max(90, Math.round(0.31 * width)))
  const x0 = names + GUTTER
  const figures = Math.max(...ids.map((id) => textWidth(figure(content.node(id).visits), fontSize)))
  const ruling = rulingFlow(flow, arrangedBy)
  const rows = downRows(ids, plan.ribbons, (id) => content.node(id).visits)
  const scale = fitRows(rows, Math.max(40, width - x0 - BESIDE - figures), MOST * width)
}
