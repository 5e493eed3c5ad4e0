import { failure, picture } from '../forecast/picture.ts'
import { en } from '../messages/en.ts'
import { Figure } from './figure.tsx'
import { measures } from './measure.ts'

/** The three headline figures; their place is kept until they are there. */
export function Figures() {
  const shown = picture.value
  if (shown === undefined && failure.value !== undefined) return null
  return (
    <section class="kpis" aria-label={en.figures}>
      {shown &&
        measures.map((measure) => <Figure key={measure.id} measure={measure} picture={shown} />)}
    </section>
  )
}
