import { useSignal } from '@preact/signals'
import { likelihood } from '@sojourn/charts'
import { useEffect } from 'preact/hooks'
import { decimal } from '../../language/numbers.ts'
import type { Picture } from '../forecast/picture.ts'
import { picture, settled } from '../forecast/picture.ts'
import { inForce } from '../levers/settings.ts'
import { en } from '../messages/en.ts'

/** How long nothing must have moved before it is said, in milliseconds. */
const QUIET = 400

/** Says, for a screen reader, what the levers come to once they rest. */
export function Announcement() {
  const said = useSignal('')
  const shown = settled.value ? picture.value : undefined
  const first = useSignal<Picture>()
  useEffect(() => {
    if (shown === undefined) return
    first.value ??= shown
    if (shown === first.value) return
    const timer = setTimeout(() => {
      said.value = words(shown)
    }, QUIET)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <p class="vh" role="status">
      {said}
    </p>
  )
}

function words({ settings, together }: Picture): string {
  const { low, high } = together.conversion
  const [from, to] = [decimal(100 * low, 1), decimal(100 * high, 1)]
  return inForce(settings).length === 0
    ? en.announcedNow(from, to)
    : en.announced(from, to, likelihood(together.probabilityBetter))
}
