import type { JourneyMapLayout } from '@sojourn/charts'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { LeaderLine } from './leader-line.tsx'
import { PhaseNote } from './phase-note.tsx'
import { placeNote } from './place-note.ts'
import type { Selected } from './selection.ts'
import { StepNote } from './step-note.tsx'
import { TouchpointNote } from './touchpoint-note.tsx'
import { words } from './words.ts'

interface Props {
  readonly layout: JourneyMapLayout
  readonly selected: Selected
  /** Absent for a tip, which only follows the pointer. */
  readonly onClose?: () => void
}

/** A note on what is chosen, tied to it by a line; it takes the focus, and Escape gives it back. */
export function MapNote({ layout, selected, onClose }: Props) {
  const box = useRef<HTMLElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const tip = onClose === undefined
  useEffect(() => {
    if (!tip) box.current?.focus()
  }, [tip])
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = box.current ?? {}
    if (width !== size.width || height !== size.height) setSize({ width, height })
  })
  const place = placeNote(layout, selected, size)
  if (place === undefined) return null
  const id = tip ? 'tip-title' : 'note-title'
  const content = (
    <>
      {selected.kind === 'step' && <StepNote step={selected} id={id} tip={tip} />}
      {selected.kind === 'touchpoint' && (
        <TouchpointNote id={id} touchpoint={selected.id} tip={tip} />
      )}
      {selected.kind === 'phase' && <PhaseNote id={id} phase={selected.id} />}
    </>
  )
  return (
    <>
      {place.leader && <LeaderLine layout={layout} {...place.leader} />}
      {tip ? (
        <div ref={box as never} class="note tip" style={place.style} aria-hidden="true">
          {content}
        </div>
      ) : (
        <section
          ref={box}
          class="note"
          style={place.style}
          role="dialog"
          aria-labelledby={id}
          tabIndex={-1}
          onKeyDown={({ key }) => key === 'Escape' && onClose()}
        >
          {content}
          <button type="button" class="link" onClick={onClose}>
            {words.value.close}
          </button>
        </section>
      )}
    </>
  )
}
