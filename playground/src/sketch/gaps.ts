import type { Draft, DraftTouchpoint } from './draft.ts'
import { inOrder } from './edit-draft.ts'
import { entriesOf, stepsOf, worthOf } from './journey-of-draft.ts'
import type { StepId } from './sketch-state.ts'

/** Something that the sketch lacks, or that is worth looking at, and the step in which it is mended. */
export interface Gap {
  readonly kind:
    | 'noTouchpoints'
    | 'noSuccess'
    | 'unreached'
    | 'worstGap'
    | 'leavesMost'
    | 'noFeelings'
    | 'noWorth'
    | 'noPersonas'
    | 'noQuestions'
    | 'noAfter'
    | 'tellsMost'
  /** Name of the touchpoint that it is about. */
  readonly name?: string
  /** A share or a distance that belongs to it. */
  readonly value?: number
  readonly step: StepId
}

/** What the journey that was sketched says of itself. */
export interface Findings {
  /** Where most are lost, as a share of all who enter. */
  readonly mostLost: { readonly from: string; readonly flow: number } | undefined
  /** Id of the touchpoint whose shares, were they known, would narrow the forecast most. */
  readonly mostTelling: string | undefined
}

/** What is missing in a sketch: questions to find answers to, the most pressing first. */
export function gapsIn(draft: Draft, { mostLost, mostTelling }: Findings): readonly Gap[] {
  const ordered = inOrder(draft)
  if (ordered.length === 0) return [{ kind: 'noTouchpoints', step: 'touchpoints' }]
  const reached = reachedFrom(ordered)
  const feels = ordered.filter(({ experience }) => experience !== undefined)
  const worst = worstGap(ordered)
  const nameOf = (id: string) => ordered.find((each) => each.id === id)?.name ?? id
  const gaps: (Gap | false | undefined)[] = [
    !ordered.some(({ success }) => success) && { kind: 'noSuccess', step: 'touchpoints' },
    ...ordered
      .filter(({ id }) => !reached.has(id))
      .map(({ name }): Gap => ({ kind: 'unreached', name, step: 'ways' })),
    worst,
    mostLost && {
      kind: 'leavesMost',
      name: nameOf(mostLost.from),
      value: mostLost.flow,
      step: 'ways',
    },
    feels.length === 0 && { kind: 'noFeelings', step: 'feelings' },
    worthOf(draft.worth) === undefined && { kind: 'noWorth', step: 'time' },
    draft.personas.length === 0 && { kind: 'noPersonas', step: 'personas' },
    ordered.every(({ question }) => question.trim() === '') && {
      kind: 'noQuestions',
      step: 'feelings',
    },
    ordered.at(-1)?.success === true && { kind: 'noAfter', step: 'touchpoints' },
    mostTelling !== undefined && { kind: 'tellsMost', name: nameOf(mostTelling), step: 'ways' },
  ]
  return gaps.filter((gap) => gap !== false && gap !== undefined)
}

/** The largest gap between what customers expect and what they get. */
function worstGap(touchpoints: readonly DraftTouchpoint[]): Gap | undefined {
  let worst: Gap | undefined
  for (const { name, expectation, experience } of touchpoints) {
    if (expectation === undefined || experience === undefined) continue
    const value = expectation - experience
    if (value > 0 && value > (worst?.value ?? 0))
      worst = { kind: 'worstGap', name, value, step: 'feelings' }
  }
  return worst
}

function reachedFrom(touchpoints: readonly DraftTouchpoint[]): ReadonlySet<string> {
  const byId = new Map(touchpoints.map((each) => [each.id, each]))
  const known = new Set(byId.keys())
  const reached = new Set(entriesOf(touchpoints).keys())
  for (const id of reached) {
    const own = byId.get(id)
    if (own === undefined) continue
    for (const to of stepsOf(own, known).keys()) if (to !== undefined) reached.add(to)
  }
  return reached
}
