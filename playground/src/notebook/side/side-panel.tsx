import { useSignal } from '@preact/signals'
import { Icon } from '../page/icon.tsx'
import { words } from '../words.ts'
import { Console } from './console-view.tsx'
import { DependencyGraph } from './dependency-graph.tsx'
import { HistoryList } from './history-list.tsx'
import { Outline } from './outline.tsx'
import { Variables } from './variables.tsx'

const tabs = ['variables', 'graph', 'outline', 'history', 'console'] as const

/** Beside the cells: what is defined, what depends on what, the headings, what was done, the console. */
export function SidePanel() {
  const shown = useSignal<(typeof tabs)[number]>('variables')
  const said = words.value.side
  return (
    <aside class="nb-side" id="inspector" aria-label={said.panel} tabIndex={-1}>
      <div
        class="nb-tabs"
        role="tablist"
        aria-label={said.panel}
        onKeyDown={(event) => {
          const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
          if (by === undefined) return
          const next = tabs[(tabs.indexOf(shown.value) + by + tabs.length) % tabs.length]
          if (next === undefined) return
          shown.value = next
          document.getElementById(`nb-tab-${next}`)?.focus()
        }}
      >
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab}
            id={`nb-tab-${tab}`}
            aria-controls="nb-tabpanel"
            aria-selected={shown.value === tab}
            tabIndex={shown.value === tab ? 0 : -1}
            onClick={() => {
              shown.value = tab
            }}
          >
            {said[tab]}
          </button>
        ))}
      </div>
      <div id="nb-tabpanel" role="tabpanel" aria-labelledby={`nb-tab-${shown.value}`}>
        {shown.value === 'variables' && <Variables />}
        {shown.value === 'graph' && <DependencyGraph />}
        {shown.value === 'outline' && <Outline />}
        {shown.value === 'history' && <HistoryList />}
        {shown.value === 'console' && <Console />}
      </div>
      <p class="nb-safe">
        <Icon name="lock" />
        <span>{said.sandbox}</span>
      </p>
    </aside>
  )
}
