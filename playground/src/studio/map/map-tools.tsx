import { view, views } from './customer-views.tsx'
import { edited } from './selection.ts'
import { buyersOnly, hasBuyers } from './shown-journey.ts'
import { words } from './words.ts'

/** What the map shows, and the way to edit all of the journey. */
export function MapTools() {
  const w = words.value
  return (
    <div class="map-tools">
      {(hasBuyers.value || buyersOnly.value) && (
        <fieldset class="seg">
          <legend class="vh">{w.whose}</legend>
          {[false, true].map((only) => (
            <button
              key={String(only)}
              type="button"
              aria-pressed={buyersOnly.value === only}
              onClick={() => {
                buyersOnly.value = only
              }}
            >
              {only ? w.buyers : w.everybody}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset class="seg">
        <legend class="vh">{w.viewsLegend}</legend>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view.value === each}
            onClick={() => {
              view.value = each
            }}
          >
            {w.viewShort[each]}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="btn"
        aria-expanded={edited.value !== undefined}
        onClick={() => {
          edited.value = edited.value === undefined ? { kind: 'journey' } : undefined
        }}
      >
        {w.editJourney}
      </button>
    </div>
  )
}
