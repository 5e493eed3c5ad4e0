import { useSignal } from '@preact/signals'
import type { JourneyMapLayout } from '@sojourn/charts'
import { useEffect } from 'preact/hooks'
import { MapDrawing } from './map-drawing.tsx'
import { MapNote } from './map-note.tsx'
import { MapTouchpoint } from './map-touchpoint.tsx'
import { isSame, open, type Selected } from './selection.ts'
import { shownFlow, shownWorld } from './shown-journey.ts'
import { directionOf, walk } from './walk.ts'

/** The drawn map: one touchpoint takes the Tab key, arrows walk from there, Enter opens a note. */
export function WalkableMap({ layout }: { layout: JourneyMapLayout }) {
  const current = useSignal(layout.nodes[0]?.id)
  const pointed = useSignal<Selected>()
  useEffect(
    () => () => {
      open.value = undefined
    },
    [],
  )
  const node = (id: string | undefined) => layout.nodes.find((each) => each.id === id)
  // A touchpoint may be gone with the levers; then the first takes its place.
  const here = (node(current.value) ?? layout.nodes[0])?.id
  const toggle = (selected: Selected) => {
    open.value = isSame(open.value, selected) ? undefined : selected
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directionOf(event.key, layout.orientation)
    if (event.key === 'Escape') open.value = undefined
    if (direction === undefined || here === undefined) return
    event.preventDefault()
    const next = walk(layout, phaseOf, here, direction)
    if (next !== undefined) focusTouchpoint(next)
  }
  const told = open.value ?? pointed.value
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons within take the keys */}
      <div onKeyDown={onKeyDown}>
        <MapDrawing
          layout={layout}
          onOpen={toggle}
          onPoint={(selected) => {
            pointed.value = selected
          }}
        >
          {layout.nodes.map((each) => (
            <MapTouchpoint
              key={each.id}
              node={each}
              lineHeight={layout.lineHeight}
              lost={shownFlow.value?.losses.find(({ from }) => from === each.id)?.flow ?? 0}
              current={each.id === here}
              expanded={isSame(open.value, { kind: 'touchpoint', id: each.id })}
              onOpen={() => toggle({ kind: 'touchpoint', id: each.id })}
              onPoint={(inside) => {
                pointed.value = inside ? { kind: 'touchpoint', id: each.id } : undefined
              }}
              onFocus={() => {
                current.value = each.id
              }}
            />
          ))}
        </MapDrawing>
      </div>
      {told && (
        <MapNote
          key={JSON.stringify(told)}
          layout={layout}
          selected={told}
          {...(open.value && {
            onClose: () => {
              open.value = undefined
              const back = told.kind === 'step' ? told.from : told.id
              focusTouchpoint(node(back) ? back : (here ?? ''))
            },
          })}
        />
      )}
    </>
  )
}

export function focusTouchpoint(id: string): void {
  document.getElementById(`touchpoint-${id}`)?.focus()
}

function phaseOf(id: string): string | null {
  const found = shownWorld.value?.words.touchpoints.find((each) => each.id === id)
  return found?.phase ?? shownFlow.value?.nodes.find((each) => each.id === id)?.phase ?? null
}
