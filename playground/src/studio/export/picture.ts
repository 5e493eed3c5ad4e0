import face from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import { type Chart, chartSvg } from '@sojourn/charts'

const WIDTH = 880
/** Pixels of the picture for each of the drawing, so that it is sharp in print. */
const SCALE = 2
const NAME = 'Source Sans 3 Variable'

/** A chart as a drawing that stands alone: its finding, its unit, its colours. */
export function svgOf(chart: Chart, theme: 'light' | 'dark'): string {
  return chartSvg(chart, { width: WIDTH, theme, titled: true })
}

/** A chart as a picture, in the type of the page. */
export async function pngOf(chart: Chart, theme: 'light' | 'dark'): Promise<Blob> {
  const svg = svgOf(chart, theme).replace('>', `><style>${await faceRule()}</style>`)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = SCALE * image.naturalWidth
  canvas.height = SCALE * image.naturalHeight
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('toBlob'))), 'image/png'),
  )
}

/** A drawing that becomes a picture sees no face of the page: it carries its own. */
async function faceRule(): Promise<string> {
  try {
    const bytes = new Uint8Array(await (await fetch(face)).arrayBuffer())
    let binary = ''
    for (const byte of bytes) binary += String.fromCharCode(byte)
    return `@font-face{font-family:'${NAME}';font-weight:200 900;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`
  } catch {
    // Without it the picture is in the system's own face.
    return ''
  }
}
