import { foldedId } from '@sojourn/charts'
import { lengthOfTime } from '../../language/duration.ts'
import { decimal } from '../../language/numbers.ts'
import { journey } from '../study.ts'
import { of100, per1000, score } from './figures.ts'
import { medianStay } from './median-stay.ts'
import { nameOf } from './names.ts'
import { PhaseNote } from './phase-note.tsx'
import { edited, open } from './selection.ts'
import { nowWorld, shownWorld } from './shown-journey.ts'
import { touchpointFacts, type Way } from './touchpoint-facts.ts'
import { words } from './words.ts'

interface Props {
  readonly touchpoint: string
  /** Id of its heading. */
  readonly id: string
  readonly tip: boolean
}

/** What is known of a touchpoint: how many come, how they feel, where they go, how many are lost. */
export function TouchpointNote({ touchpoint: which, id, tip }: Props) {
  const [of, now, shown, w] = [journey.value, nowWorld.value, shownWorld.value, words.value]
  if (of === undefined || now === undefined || shown === undefined) return null
  const phase = of.phases?.find((each) => foldedId(each.id) === which)
  if (phase) return <PhaseNote id={id} phase={phase.id} />
  const facts = touchpointFacts(which, of, now, shown)
  const { touchpoint, goal, visits, visitsNow, ways, changed } = facts
  const stay = medianStay(of, which)
  const counted = ways.some(({ count }) => count !== undefined)
  const own = of.touchpoints.some((each) => each.id === which)
  const outcome = of.outcomes.some((each) => each.id === which)
  return (
    <>
      <h3 id={id}>{nameOf(which)}</h3>
      <p>
        {changed ? w.visits(per1000(visits), per1000(visitsNow)) : w.visitsNow(per1000(visits))}
      </p>
      {goal && <p>{w.goal}</p>}
      {touchpoint?.experience !== undefined && (
        <p>
          {touchpoint.expectation === undefined
            ? w.feels(score(touchpoint.experience))
            : w.feelsAgainst(score(touchpoint.experience), score(touchpoint.expectation))}
        </p>
      )}
      {stay !== undefined && stay > 0 && <p>{w.stay(lengthOfTime(stay))}</p>}
      {touchpoint?.questions?.[0] && <p class="said">{w.quoted(touchpoint.questions[0])}</p>}
      {ways.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{w.to}</th>
              <th scope="col">{w.share}</th>
              {changed && <th scope="col">{w.shareNow}</th>}
              {counted && <th scope="col">{w.count}</th>}
            </tr>
          </thead>
          <tbody>
            {ways.map((way) => (
              <Row key={way.id} {...{ way, from: which, changed, counted, tip }} />
            ))}
          </tbody>
        </table>
      )}
      {!tip && (own || outcome) && (
        <button
          type="button"
          class="link"
          onClick={() => {
            open.value = undefined
            edited.value = { kind: own ? 'touchpoint' : 'outcome', id: which }
          }}
        >
          {own ? w.editTouchpoint : w.editOutcome}
        </button>
      )}
    </>
  )
}

function Row({
  way,
  from,
  changed,
  counted,
  tip,
}: {
  way: Way
  from: string
  changed: boolean
  counted: boolean
  tip: boolean
}) {
  const w = words.value
  const name = way.loss ? w.loss(nameOf(way.id)) : nameOf(way.id)
  return (
    <tr class={way.loss ? 'loss' : ''}>
      <th scope="row">
        {tip ? (
          name
        ) : (
          <button
            type="button"
            class="link"
            onClick={() => {
              open.value = { kind: 'step', from, to: way.id }
            }}
          >
            {name}
          </button>
        )}
      </th>
      <td>{of100(way.share)}</td>
      {changed && <td>{of100(way.shareNow)}</td>}
      {counted && <td>{way.count === undefined ? w.none : decimal(way.count)}</td>}
    </tr>
  )
}
