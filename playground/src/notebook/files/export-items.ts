import { chartSvg, messages } from '@sojourn/charts'
import {
  type CachedOutput,
  type Notebook,
  type Output,
  withOutputs,
  writeHtml,
  writeIpynb,
  writeObservable,
} from '@sojourn/notebook'
import { fileName } from '../../app/file-name.ts'
import { saveFile, textFile } from '../../app/save-file.ts'
import { notebook } from '../../document/document.ts'
import { language } from '../../language/language.ts'
import { sanitiser } from '../../markdown/safe-html.ts'
import { chartOf } from '../outputs/chart-of.ts'
import { summaryOf } from '../outputs/summary-of.ts'
import type { MenuItem } from '../page/menu.tsx'
import { runOf } from '../session/cell-run.ts'
import { words } from '../words.ts'

/** The files that a notebook can be had as, and its print. */
export function exportItems(): MenuItem[] {
  const said = words.value.files
  const now = notebook.peek()
  if (now === undefined) return []
  return [
    {
      name: said.json,
      does: () =>
        save(
          now,
          'json',
          'application/json',
          JSON.stringify(withOutputs(now, outputsOf(now)), null, 2),
        ),
    },
    {
      name: said.observable,
      does: () => save(now, 'html', 'text/html', writeObservable(withOutputs(now, outputsOf(now)))),
    },
    {
      name: said.ipynb,
      does: () =>
        save(now, 'ipynb', 'application/x-ipynb+json', writeIpynb(now, outputsToRead(now))),
    },
    {
      name: said.html,
      does: () => {
        const options = { sanitiser, language: language.peek(), draw }
        save(now, 'page.html', 'text/html', writeHtml(now, outputsToRead(now), options))
      },
    },
    { name: said.print, does: () => print() },
  ]
}

/** What the cells show at this moment. */
export function outputsOf({ cells }: Notebook): Map<string, readonly Output[]> {
  return new Map(cells.map(({ id }) => [id, runOf(id).outputs.peek()]))
}

/** The same for a page that is only read; there a map shows itself, run or not. */
function outputsToRead(notebook: Notebook): Map<string, CachedOutput[]> {
  const outputs = outputsOf(notebook)
  return new Map(
    notebook.cells.map((cell) => {
      const own = outputs.get(cell.id) ?? []
      return cell.kind === 'map'
        ? [cell.id, [{ kind: 'map', data: cell.journey, summary: cell.name }]]
        : [
            cell.id,
            (own as CachedOutput[]).map((output) => ({ ...output, summary: summaryOf(output) })),
          ]
    }),
  )
}

/** Charts and maps as drawings; where one can't be drawn its words stand. */
function draw({ kind, data, options }: CachedOutput): string | undefined {
  try {
    const said = messages[language.peek()]
    if (kind === 'map')
      return chartSvg(chartOf('journeyMap', data, undefined, said), { width: 900 })
    if (kind !== 'chart') return undefined
    const { chart, of } = data as { chart: string; of: unknown }
    return chartSvg(chartOf(chart, of, options, said), { width: 720 })
  } catch {
    return undefined
  }
}

function save({ title }: Notebook, extension: string, type: string, text: string): void {
  saveFile(fileName(title, extension), textFile(text, type))
}
