import { useSignal } from '@preact/signals'
import { likelihood } from '@sojourn/charts'
import { useEffect } from 'preact/hooks'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { type Picture, picture, settled } from '../forecast/picture.ts'
import { words } from '../words.ts'

/** How long nothing must have moved before it is said, in milliseconds. */
const QUIET = 400

/** Says, for a screen reader, what the levers come to once they rest. */
export function Announcement() {
  const said = useSignal('')
  const shown = settled.value ? picture.value : undefined
  const first = useSignal<Picture | undefined>(undefined)
  useEffect(() => {
    if (shown === undefined) return
    first.value ??= shown
    if (shown === first.value) return
    const timer = setTimeout(() => {
      said.value = inWords(shown)
    }, QUIET)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <p class="vh" role="status">
      {said}
    </p>
  )
}

function inWords({ scenario, comparison }: Picture): string {
  const { low, high } = comparison.conversion
  const [from, to] = [decimal(100 * low, 1), decimal(100 * high, 1)]
  const { announced, announcedNow } = words.value
  return scenario.changes.length === 0
    ? announcedNow(from, to)
    : announced(from, to, likelihood(comparison.probabilityBetter, language.value))
}
