import type { Cell } from '../document/cell.ts'
import { codeOf } from '../document/code-of.ts'
import type { Notebook } from '../document/notebook.ts'
import type { CachedOutput } from './cached-output.ts'
import { escapeHtml } from './escape-html.ts'
import { localText } from './local-text.ts'
import { renderMarkdown } from './markdown.ts'
import type { Sanitiser } from './sanitise.ts'

/** What a standalone page is made with. */
export interface HtmlOptions {
  sanitiser: Sanitiser
  /** The tag of the language to write text in, where a cell has it. */
  language?: string
  /** Draws a chart, map or scenario as SVG, which is sanitised; without it its summary stands. */
  draw?: (output: CachedOutput) => string | undefined
}

/**
 * A notebook as one HTML page that runs nothing and loads nothing: its text, code and outputs. All
 * of it is sanitised, and the page's own policy forbids scripts and requests.
 */
export function writeHtml(
  notebook: Notebook,
  outputs: ReadonlyMap<string, readonly CachedOutput[]>,
  options: HtmlOptions,
): string {
  const language = options.language ?? notebook.language
  const body = notebook.cells.map((cell) =>
    cellHtml(cell, outputs.get(cell.id) ?? [], { ...options, language }),
  )
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(notebook.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(notebook.title)}</h1>
${body.join('\n')}
</main>
</body>
</html>
`
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;margin:0}main{max-width:46rem;margin:auto;padding:2rem 1rem}pre{overflow:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.2rem .8rem .2rem 0;text-align:left}svg{max-width:100%;height:auto}'

function cellHtml(cell: Cell, outputs: readonly CachedOutput[], options: HtmlOptions): string {
  if (cell.kind === 'text' || cell.kind === 'quiz') {
    return section(options.sanitiser.html(renderMarkdown(localText(cell, options.language))))
  }
  const code = cell.codeHidden ? '' : `<pre><code>${escapeHtml(codeOf(cell) ?? '')}</code></pre>`
  return section(
    [...outputs.map((output) => outputHtml(output, options)), code].filter(Boolean).join('\n'),
  )
}

function outputHtml(output: CachedOutput, { sanitiser, draw }: HtmlOptions): string {
  const { kind, data, summary } = output
  if (kind === 'text') return `<pre>${escapeHtml(data)}</pre>`
  if (kind === 'markdown') return sanitiser.html(renderMarkdown(data))
  if (kind === 'table') return tableHtml(data, summary)
  const drawing = kind === 'svg' ? data : draw?.(output)
  if (drawing === undefined) return `<p>${escapeHtml(summary)}</p>`
  return `<figure>${sanitiser.svg(drawing)}<figcaption>${escapeHtml(summary)}</figcaption></figure>`
}

function tableHtml(
  { columns, rows }: Extract<CachedOutput, { kind: 'table' }>['data'],
  summary: string,
): string {
  const cells = (tag: string, values: readonly unknown[]) =>
    `<tr>${values.map((value) => `<${tag}>${escapeHtml(String(value ?? ''))}</${tag}>`).join('')}</tr>`
  return `<table><caption>${escapeHtml(summary)}</caption>${cells('th', columns)}${rows.map((row) => cells('td', row)).join('')}</table>`
}

function section(content: string): string {
  return `<section>\n${content}\n</section>`
}
