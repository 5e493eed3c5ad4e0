import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'

/** The charts with Plot, which is most of the page's code: loaded while the rest is painted. */
const loaded = signal<{ Retention: FunctionComponent; ByDay: FunctionComponent }>()

async function loadCharts(): Promise<void> {
  const [{ Retention }, { ByDay }] = await Promise.all([
    import('./retention.tsx'),
    import('./by-day.tsx'),
  ])
  loaded.value = { Retention, ByDay }
}

export function Charts() {
  const charts = loaded.value
  useEffect(() => void loadCharts(), [])
  return (
    <section class="sec two">
      {charts && (
        <>
          <charts.ByDay />
          <charts.Retention />
        </>
      )}
    </section>
  )
}
