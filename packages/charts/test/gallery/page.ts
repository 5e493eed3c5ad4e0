import { chartSvg, type Theme, themes } from '../../src/index.ts'
import { examples } from './examples.ts'

/** Widths of a column of a desktop and of a phone. */
export const WIDTHS = [720, 342] as const

/** The gallery: every chart with its words and its numbers, at two widths, light or dark. */
export function galleryPage(): string {
  const sections = examples.map(({ id, by, chart: make }) => {
    const chart = make()
    const drawings = WIDTHS.map(
      (width) => `<div class="w${width}">${rounded(chartSvg(chart, { width }))}</div>`,
    )
    const { columns, rows } = chart.table
    const head = columns.map((each) => `<th scope="col">${text(each)}</th>`).join('')
    const body = rows
      .map((row) => `<tr>${row.map((cell) => `<td>${text(String(cell))}</td>`).join('')}</tr>`)
      .join('\n')
    return `<section id="${id}">
<h2>${text(chart.title)}</h2>
<p class="unit">${text(chart.unit)} <code>${by}</code></p>
<div class="drawings">
${drawings.join('\n')}
</div>
<details><summary>In words and numbers</summary>
<p>${text(chart.summary)}</p>
<div class="table" tabindex="0" role="region" aria-label="Numbers: ${text(chart.title)}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div></details>
</section>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Charts of Sojourn</title>
<style>
:root { ${tokens(themes.light)}; color-scheme: light }
:root:has(#dark:checked) { ${tokens(themes.dark)}; color-scheme: dark }
body { max-width: 1160px; margin: 0 auto; padding: 24px 16px; background: var(--paper); color: var(--ink); font: 16px/1.5 'Source Sans 3 Variable', system-ui, sans-serif }
h1 { font-size: 1.625rem; line-height: 1.2 } h2 { font-size: 1.1875rem; line-height: 1.3; margin: 56px 0 4px; max-width: 66ch }
p { max-width: 66ch; margin: 0 0 12px } .unit { color: var(--muted); font-size: .875rem } code { font-size: .8125rem }
.drawings { display: flex; flex-wrap: wrap; gap: 24px 48px; align-items: flex-start } .drawings > div { max-width: 100% }
svg text { font-variant-numeric: tabular-nums lining-nums } .table { overflow-x: auto }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums } th, td { text-align: left; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--line) }
summary, label { cursor: pointer; min-height: 24px } :focus-visible { outline: 2px solid var(--fjord); outline-offset: 2px }
</style>
<main>
<h1>Charts of Sojourn</h1>
<p>Every chart of <code>@sojourn/charts</code>, drawn without a browser from the data of one illustrative web shop: a finding for a title, its unit, a summary in words and a table. Written by <code>npm run gallery</code>; a test compares it with what the charts draw now.</p>
<p><label><input type="checkbox" id="dark"> Dark</label></p>
${sections.join('\n')}
</main>
</html>
`
}

function tokens(theme: Theme): string {
  return Object.entries(theme)
    .map(([name, colour]) => `--${name}: ${colour}`)
    .join('; ')
}

/** Tenths of a pixel are enough to see a change, and no engine's last digit shows. */
export function rounded(svg: string): string {
  return svg
    .replace(/-?\d+\.\d+(?=[^"]*"|;)/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replaceAll('><', '>\n<')
}

function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
