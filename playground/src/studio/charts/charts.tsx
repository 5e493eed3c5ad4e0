import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'

/** The charts with Plot, which is most of the page's code: loaded while the rest is painted. */
const loaded = signal<{ Retention: FunctionComponent; Differences: FunctionComponent }>()

export async function loadCharts(): Promise<void> {
  const [{ Retention }, { Differences }] = await Promise.all([
    import('./retention.tsx'),
    import('./differences.tsx'),
  ])
  loaded.value = { Retention, Differences }
}

export function Charts() {
  const charts = loaded.value
  return (
    <section class="sec two">
      {charts && (
        <>
          <charts.Retention />
          <charts.Differences />
        </>
      )}
    </section>
  )
}
