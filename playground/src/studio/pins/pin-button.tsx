import { canPin, pinPlan } from './edits.ts'
import { words } from './words.ts'

/** Pins the plan as it is set. */
export function PinButton({ label }: { readonly label?: string }) {
  const possible = canPin()
  return (
    <button
      type="button"
      class="btn"
      aria-disabled={!possible}
      title={possible ? undefined : words.value.pinFirst}
      onClick={() => {
        if (possible) pinPlan()
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.500 2h5l-.7 4.500 2.200 2.500H4l2.200-2.500zM8 9v5" />
      </svg>
      {label ?? words.value.pin}
    </button>
  )
}
