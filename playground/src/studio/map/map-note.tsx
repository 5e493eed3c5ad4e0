import type { JourneyMapLayout } from '@sojourn/charts'
import { useEffect, useRef } from 'preact/hooks'
import { shownFlow, shownJourney } from './shown-journey.ts'
import { touchpointFacts } from './touchpoint-facts.ts'
import { TouchpointNote } from './touchpoint-note.tsx'
import { en } from './words-en.ts'

interface Props {
  readonly layout: JourneyMapLayout
  readonly node: JourneyMapLayout['nodes'][number]
  /** Absent for a tip, which only follows the pointer. */
  readonly onClose?: () => void
}

/** A note beside a touchpoint; it takes the focus, and Escape gives it back. */
export function MapNote({ layout, node, onClose }: Props) {
  const box = useRef<HTMLElement>(null)
  const facts = touchpointFacts(node.id, shownJourney.value, shownFlow.value)
  useEffect(() => {
    if (onClose !== undefined) box.current?.focus()
  }, [node.id])
  const place = placeOf(layout, node)
  if (onClose === undefined)
    return (
      <div class="note tip" style={place} aria-hidden="true">
        <TouchpointNote facts={facts} id="tip-title" />
      </div>
    )
  return (
    <section
      ref={box}
      class="note"
      style={place}
      role="dialog"
      aria-labelledby="note-title"
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <TouchpointNote facts={facts} id="note-title" />
      <button type="button" class="link" onClick={onClose}>
        {en.note.close}
      </button>
    </section>
  )
}

const GAP = 14

/** To the right of the bar, or to its left where that is the longer side; below it on a phone. */
function placeOf(layout: JourneyMapLayout, { x, y, width, height }: Props['node']) {
  if (layout.orientation === 'down') return { left: '0', right: '0', top: `${y + height + GAP}px` }
  const top = { top: `${Math.max(0, y - 2 * GAP)}px` }
  return x < 0.6 * layout.width
    ? { ...top, left: `${x + width + GAP}px` }
    : { ...top, right: `${layout.width - x + GAP}px` }
}
