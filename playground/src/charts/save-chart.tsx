import '../styles/menu.css'
import { useSignal } from '@preact/signals'
import type { Chart } from '@sojourn/charts'
import { fileName } from '../app/file-name.ts'
import { saveFile, textFile } from '../app/save-file.ts'
import { theme } from '../bar/theme.ts'
import { Menu } from '../menu/menu.tsx'
import { csv } from '../studio/export/csv.ts'
import { words } from '../studio/export/words.ts'

/** Saves a chart as a picture or a drawing, and its table. */
export function SaveChart({ chart }: { readonly chart: Chart }) {
  const failed = useSignal(false)
  const { save, png, svg, csv: table, notSaved, saveOf } = words.value
  const named = (ending: string) => fileName(chart.title, ending)
  const attempt = (make: () => Promise<Blob>, ending: string) => async () => {
    try {
      failed.value = false
      saveFile(named(ending), await make())
    } catch {
      failed.value = true
    }
  }
  // Drawing without a page is asked for seldom: it is loaded then.
  const picture = () => import('../studio/export/picture.ts')
  return (
    <>
      <Menu label={save} title={saveOf(chart.title)} class="quiet">
        <button
          type="button"
          onClick={attempt(async () => (await picture()).pngOf(chart, theme.value), 'png')}
        >
          {png}
        </button>
        <button
          type="button"
          onClick={attempt(
            async () => textFile((await picture()).svgOf(chart, theme.value), 'image/svg+xml'),
            'svg',
          )}
        >
          {svg}
        </button>
        <button
          type="button"
          onClick={attempt(async () => textFile(csv(chart.table), 'text/csv'), 'csv')}
        >
          {table}
        </button>
      </Menu>
      {failed.value && (
        <p class="failed" role="alert">
          {notSaved}
        </p>
      )}
    </>
  )
}
