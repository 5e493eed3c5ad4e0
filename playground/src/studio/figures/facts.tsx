import type { Evidence } from 'sojourn'
import { day, decimal } from '../../language/numbers.ts'
import { Rich } from '../../language/rich.tsx'
import { picture, settled, whole } from '../forecast/picture.ts'
import { journey } from '../study.ts'
import { words } from '../words.ts'

/** How a forecast from the journey's data did when it was tested. */
function testOf({ backtest }: Evidence): string {
  const said = words.value.facts
  if (backtest === undefined) return said.untested
  const { verdict, days = 0, inside = 0 } = backtest
  if (verdict === 'tooLittleData') return said.tooLittle
  return said.tested[verdict](decimal(inside), decimal(days))
}

/** What the figures rest on. */
export function Facts() {
  const of = journey.value
  if (of === undefined) return null
  const said = words.value.facts
  const { customers, journeys, from, until } = of.evidence ?? {}
  const shown = whole.value ?? picture.value
  const draws = shown?.comparison.samples.conversion.length ?? 1
  const certain = shown !== undefined && shown.baseline.samples.conversion.length === 1
  const { provenance } = of
  const label =
    provenance === undefined || provenance === 'measured'
      ? undefined
      : of.evidence && provenance === 'illustrative'
        ? said.generated
        : said[provenance]
  return (
    <p class="facts">
      {label && <span class="tag">{label}</span>}
      {journeys !== undefined && customers !== undefined && (
        <span>
          <Rich text={said.fitted(decimal(journeys), decimal(customers))} />
        </span>
      )}
      {from !== undefined && until !== undefined && <span>{said.span(day(from), day(until))}</span>}
      <span>
        <Rich text={said.bands} />
      </span>
      {certain && <span>{said.noBands}</span>}
      {of.evidence && <span>{testOf(of.evidence)}</span>}
      {draws > 1 && <span>{(settled.value ? said.draws : said.draft)(decimal(draws))}</span>}
    </p>
  )
}
