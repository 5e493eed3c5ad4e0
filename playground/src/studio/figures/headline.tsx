import { decimal } from '../../language/numbers.ts'
import type { Picture } from '../forecast/picture.ts'
import { failure, picture } from '../forecast/picture.ts'
import { inForce } from '../levers/settings.ts'
import { en } from '../messages/en.ts'

/** The finding in one sentence. */
export function Headline() {
  const waiting = failure.value === undefined ? en.computing : en.noForecast
  return <h1 class="lead">{picture.value === undefined ? waiting : finding(picture.value)}</h1>
}

function finding({ settings, baseline, together }: Picture): string {
  const [first, second] = inForce(settings)
  const words = (value: number) => decimal(100 * value, 1)
  if (first === undefined) {
    const { low, high } = baseline.conversion
    return en.headline.asNow(words(low), words(high))
  }
  const of = second === undefined ? first.id : 'both'
  const { low, high } = together.difference.conversion
  if (words(low) === words(0) && words(high) === words(0)) return en.headline.little[of]
  return (low < 0 ? en.headline.open : en.headline.better)[of](words(low), words(high))
}
