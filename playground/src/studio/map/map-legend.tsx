import { Hatch } from './map-drawing.tsx'
import { words } from './words.ts'

/** What the marks of the map mean, drawn as they are drawn there. */
export function MapLegend({ loops }: { loops: boolean }) {
  return (
    <p class="legend">
      <span>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <path class="ribbon" d="M0,1C10,1 12,4 22,4v6C12,10 10,11 0,11z" />
        </svg>
        {words.value.legendFlow}
      </span>
      <span>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <defs>
            <Hatch id="hatch-legend" />
          </defs>
          <path d="M0,0C14,0 20,2 20,12C14,9 8,9 0,9z" fill="url(#hatch-legend)" />
        </svg>
        {words.value.legendLost}
      </span>
      {loops && (
        <span>
          <svg viewBox="0 0 22 12" aria-hidden="true">
            <path class="loop" d="M1,6H21" stroke-width="4" />
          </svg>
          {words.value.legendBack}
        </span>
      )}
      <span>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <circle cx="11" cy="6" r="5.3" fill="none" stroke="var(--ink)" />
        </svg>
        {words.value.legendLever}
      </span>
    </p>
  )
}
