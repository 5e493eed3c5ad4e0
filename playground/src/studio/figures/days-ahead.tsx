import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { mine } from '../../document/ownership.ts'
import { decimal } from '../../language/numbers.ts'
import { horizon, look } from '../study.ts'
import { words } from '../words.ts'

const OFFERED = [30, 60, 90, 180, 365]
/** A forecast further ahead than two years would be of another business. */
const MOST = 730

/** How many days ahead all figures look; it is part of the notebook. */
export function DaysAhead() {
  const id = useId()
  const asking = useSignal(false)
  const said = words.value.ahead
  const days = horizon.value
  const other = asking.value || !OFFERED.includes(days)
  return (
    <div class="ahead">
      <label for={id}>{said.label}</label>
      <select
        id={id}
        class="btn"
        disabled={!mine.value}
        value={other ? 'other' : String(days)}
        onChange={({ currentTarget: { value } }) => {
          asking.value = value === 'other'
          if (value !== 'other' && Number(value) !== days) look(Number(value))
        }}
      >
        {OFFERED.map((each) => (
          <option key={each} value={String(each)}>
            {said.days(decimal(each))}
          </option>
        ))}
        <option value="other">{said.other}</option>
      </select>
      {other && (
        <input
          class="field"
          type="number"
          inputMode="numeric"
          aria-label={said.number}
          min={1}
          max={MOST}
          step={1}
          disabled={!mine.value}
          value={days}
          onChange={({ currentTarget }) => {
            const next = Math.round(currentTarget.valueAsNumber)
            const allowed = Number.isNaN(next) ? days : Math.min(MOST, Math.max(1, next))
            currentTarget.value = String(allowed)
            if (allowed !== days) look(allowed)
          }}
        />
      )}
    </div>
  )
}
