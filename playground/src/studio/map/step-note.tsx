import { lengthOfTime } from '../../language/duration.ts'
import { decimal } from '../../language/numbers.ts'
import { journey, scenario } from '../study.ts'
import { of100, rangeOf100 } from './figures.ts'
import { leversOn } from './lever-rings.tsx'
import { medianStay } from './median-stay.ts'
import { nameOf } from './names.ts'
import { edited, open, type Selected } from './selection.ts'
import { nowWorld, shownWorld } from './shown-journey.ts'
import { countOf, rangeNow, rangeWith, type StepRange } from './step-range.ts'
import { words } from './words.ts'
import { stepShares } from './world.ts'

interface Props {
  readonly step: Extract<Selected, { kind: 'step' }>
  /** Id of its heading. */
  readonly id: string
  readonly tip: boolean
}

/** A step: what share takes it and how sure that is, against now; how long it waits; what it rests on. */
export function StepNote({ step: { from, to }, id, tip }: Props) {
  const [of, now, shown, w] = [journey.value, nowWorld.value, shownWorld.value, words.value]
  if (of === undefined || now === undefined || shown === undefined) return null
  const change = scenario.value
  const before = rangeNow(of, now, from, to)
  const changes = shown !== now && change !== undefined
  const after: StepRange = !changes
    ? before
    : tip
      ? middleOnly(stepShares(shown, from).get(to) ?? 0)
      : rangeWith(of, change, shown, from, to)
  const stay = medianStay(of, from)
  const count = countOf(of, from, to)
  const basis =
    count === undefined ? w.basis[of.provenance ?? 'assumed'] : w.counted(decimal(count))
  const levers = leversOn(from, to)
  const isOwn = of.transitions[from] !== undefined
  return (
    <>
      <h3 id={id}>{w.step(nameOf(from), nameOf(to))}</h3>
      <p class="strong">
        {changes
          ? w.goOn(rangeOf100(after.low, after.high), nowText(before))
          : w.goOnNow(nowText(before))}
      </p>
      {stay !== undefined && stay > 0 && <p>{w.within(lengthOfTime(stay))}</p>}
      <p>{levers.length > 0 ? w.thenLevers(basis, levers.map(String)) : basis}</p>
      {!tip && isOwn && (
        <button
          type="button"
          class="link"
          onClick={() => {
            open.value = undefined
            edited.value = { kind: 'step', from, to }
          }}
        >
          {w.editStep}
        </button>
      )}
    </>
  )
}

function nowText({ low, high, middle }: StepRange): string {
  return low < high ? rangeOf100(low, high) : of100(middle)
}

function middleOnly(middle: number): StepRange {
  return { low: middle, high: middle, middle }
}
