import { plot } from '@observablehq/plot'
import type { Chart, ChartSize } from '../chart.ts'
import { wrapText } from '../text/wrap-text.ts'
import { drawingDocument } from './drawing-document.ts'
import { type Theme, themes } from './theme.ts'

/** Options of {@link chartSvg}. */
export interface ChartSvgOptions extends ChartSize {
  /**
   * Colours that are written into the drawing, for a file that stands alone; without it they stay
   * the custom properties of the page that the drawing is put in, and follow its light and dark.
   */
  readonly theme?: 'light' | 'dark' | Theme
  /** Whether the finding and the unit stand above the drawing, as a picture by itself needs; false. */
  readonly titled?: boolean
}

const FACE = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif"

/**
 * A chart as the text of an SVG document, drawn without a page: in Node for a report, in a worker,
 * or for a download. It names itself by the chart's title and describes itself by its summary. The
 * same chart, size and theme give the same text everywhere, the shapes of which are those that a page
 * draws on a screen of two or more pixels a CSS pixel; where there is one, Plot moves strokes by half.
 *
 * @throws RangeError if the width isn't a number above 0.
 * @example
 * ```ts
 * import { chartSvg, funnelChart } from '@sojourn/charts'
 * const chart = funnelChart([{ name: 'Visit', reached: 1000 }, { name: 'Order', reached: 80 }])
 * console.log(chartSvg(chart, { width: 480, theme: 'light' }).slice(0, 4)) // <svg
 * ```
 */
export function chartSvg(
  chart: Chart,
  { theme, titled = false, ...size }: ChartSvgOptions,
): string {
  if (!(size.width > 0 && Number.isFinite(size.width)))
    throw new RangeError(`chartSvg: the width is ${size.width} pixels; it must be above 0`)
  const room = titled ? 2 * PAD : 0
  const options = chart.plot({ ...size, width: size.width - room })
  const style = { ...(options.style as object), fontFamily: FACE }
  const drawing = plot({ ...options, style, document: drawingDocument() })
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const height = Number(drawing.getAttribute('height'))
  const text = titled ? underTitle(chart, String(drawing), size.width, height) : String(drawing)
  if (theme === undefined) return text
  const colours = typeof theme === 'string' ? themes[theme] : theme
  // Patterns are found by name in the whole page, so that those of two themes need two names.
  const name = typeof theme === 'string' ? theme : 'own'
  return text
    .replace(/var\(--(\w+)\)/g, (kept, token) => colours[token as keyof Theme] ?? kept)
    .replace(/hatch-(\w+)/g, `hatch-$1-${name}`)
}

const PAD = 20
const TITLE = { size: 18, line: 24 } as const
const UNIT = { size: 13, line: 18 } as const

/** A drawing with its finding and its unit above it, on paper. */
function underTitle(
  { title, unit }: Chart,
  drawing: string,
  width: number,
  height: number,
): string {
  const inner = width - 2 * PAD
  // Bold is wider than what is reckoned with.
  const titles = wrapText(title, inner / 1.12, TITLE.size, 4).lines
  const units = wrapText(unit, inner, UNIT.size, 4).lines
  const top = PAD + titles.length * TITLE.line + units.length * UNIT.line + 8
  const line = (text: string, y: number, look: string) =>
    `<text x="${PAD}" y="${y}" ${look}>${escaped(text)}</text>`
  const all = top + height + PAD
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${all}" viewBox="0 0 ${width} ${all}" font-family="${FACE}">`,
    `<rect width="${width}" height="${all}" fill="var(--paper)"></rect>`,
    ...titles.map((text, i) =>
      line(
        text,
        PAD + (i + 0.75) * TITLE.line,
        `font-size="${TITLE.size}" font-weight="600" fill="var(--ink)"`,
      ),
    ),
    ...units.map((text, i) =>
      line(
        text,
        PAD + titles.length * TITLE.line + (i + 0.75) * UNIT.line,
        `font-size="${UNIT.size}" fill="var(--muted)"`,
      ),
    ),
    drawing.replace('<svg', `<svg x="${PAD}" y="${top}"`),
    '</svg>',
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
