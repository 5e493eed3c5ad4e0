import { journey, journeyName } from '../journey.ts'
import { Mark } from './mark.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function Bar() {
  return (
    <header class="bar">
      <span class="mark">
        <Mark />
        <span>Sojourn</span>
      </span>
      <b class="doc">{journeyName(journey)}</b>
      <span class="sp" />
      <ThemeSwitch />
    </header>
  )
}
