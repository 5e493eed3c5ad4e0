import { day, decimal } from '../../language/numbers.ts'
import { Rich } from '../../language/rich.tsx'
import { picture, settled } from '../forecast/picture.ts'
import { journey } from '../journey.ts'
import { en } from '../messages/en.ts'

/** What the figures rest on. */
export function Facts() {
  const { customers, journeys, from, until } = journey.evidence ?? {}
  const draws = picture.value?.draws
  return (
    <p class="facts">
      <span class="tag">{en.facts.generated}</span>
      {journeys !== undefined && customers !== undefined && (
        <span>
          <Rich text={en.facts.fitted(decimal(journeys), decimal(customers))} />
        </span>
      )}
      {from !== undefined && until !== undefined && (
        <span>{en.facts.span(day(from), day(until))}</span>
      )}
      <span>
        <Rich text={en.facts.bands} />
      </span>
      <span>{en.facts.untested}</span>
      {draws !== undefined && (
        <span>{(settled.value ? en.facts.draws : en.facts.refining)(decimal(draws))}</span>
      )}
    </p>
  )
}
