import { signal } from '@preact/signals'
import type { JourneyMapLayout } from '@sojourn/charts'
import type { CustomerView, Touchpoint } from 'sojourn'
import { journey } from '../study.ts'
import { shownFlow } from './shown-journey.ts'
import { words } from './words.ts'

/** Which of what customers do, want and ask is told by phase. */
export type View = 'actions' | 'goals' | 'questions'

export const views: readonly View[] = ['actions', 'goals', 'questions']
export const view = signal<View>('questions')

/** Texts of a phase that there is room for. */
const MOST = 2

/** What customers do, want or ask, below each phase of the map; a list where it runs downward. */
export function CustomerViews({ layout }: { layout: JourneyMapLayout }) {
  const of = journey.value
  const w = words.value
  if (of === undefined) return null
  const across = layout.orientation === 'across' && layout.phases.length > 0
  const shown = (of.phases ?? []).map(({ id, name = id, ...own }) => ({
    id,
    name,
    texts: textsOf(own, membersOf(of.touchpoints, id)),
    x: layout.phases.find((phase) => phase.id === id),
  }))
  if (shown.every(({ texts }) => texts.length === 0))
    return <p class="views-empty">{w.viewEmpty[view.value]}</p>
  if (!across)
    return (
      <dl class="views" aria-label={w.view[view.value]}>
        {shown.map(({ id, name, texts }) =>
          texts.length === 0 ? null : (
            <div key={id}>
              <dt>{name}</dt>
              {texts.map((text) => (
                <dd key={text}>{said(text)}</dd>
              ))}
            </div>
          ),
        )}
      </dl>
    )
  const columns = layout.phases.map(({ x0 }, i) => (layout.phases[i + 1]?.x0 ?? layout.width) - x0)
  return (
    <ul
      class="views across"
      aria-label={w.view[view.value]}
      style={{
        // Shares of the width, since on paper the map is as wide as the paper.
        marginLeft: `${(100 * (layout.phases[0]?.x0 ?? 0)) / layout.width}%`,
        gridTemplateColumns: columns.map((width) => `minmax(0, ${width}fr)`).join(' '),
      }}
    >
      {layout.phases.map(({ id, name }) => (
        <li key={id}>
          <span class="vh">{name}: </span>
          {(shown.find((phase) => phase.id === id)?.texts ?? []).map((text) => (
            <p key={text}>{said(text)}</p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function said(text: string): string {
  return view.value === 'questions' ? words.value.quoted(text) : text
}

/** The touchpoints of a phase, the most visited first. */
function membersOf(touchpoints: readonly Touchpoint[], phase: string): Touchpoint[] {
  const visits = new Map(shownFlow.value?.nodes.map((node) => [node.id, node.visits]))
  return touchpoints
    .filter((each) => each.phase === phase)
    .sort((a, b) => (visits.get(b.id) ?? 0) - (visits.get(a.id) ?? 0))
}

/** What is said of the touchpoints of a phase, else of the phase as such. */
function textsOf(own: CustomerView, members: readonly Touchpoint[]): readonly string[] {
  const key = view.value
  const told = members.flatMap((each) => [
    ...(each[key] ?? []),
    ...(key === 'goals' ? (each.needs ?? []) : []),
  ])
  return [...new Set(told.length > 0 ? told : (own[key] ?? []))].slice(0, MOST)
}
