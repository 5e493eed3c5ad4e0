import { formatRange } from '@sojourn/charts'
import { picture } from '../forecast/picture.ts'
import { inForce, type Settings } from '../levers/settings.ts'
import { en } from '../messages/en.ts'
import { decimal } from '../messages/numbers.ts'
import type { Picture } from '../forecast/picture.ts'

/** The finding in one sentence. */
export function Headline() {
  const shown = picture.value
  return <h1 class="lead">{shown === undefined ? en.computing : finding(shown)}</h1>
}

function finding({ settings, baseline, together }: Picture): string {
  const levers = inForce(settings)
  const [only, second] = levers
  if (only === undefined) return en.headline.asNow(per100(baseline.conversion))
  const of = second === undefined ? only.id : 'both'
  const { low, high } = together.difference.conversion
  if (Math.max(Math.abs(low), Math.abs(high)) < 0.0005) return en.headline.little(decimal(0.1, 1))
  const range = per100({ low, high })
  return low < 0 ? en.headline.open[of](range) : en.headline.better[of](range)
}

function per100({ low, high }: { low: number; high: number }): string {
  return formatRange(100 * low, 100 * high, { digits: 1 })
}
