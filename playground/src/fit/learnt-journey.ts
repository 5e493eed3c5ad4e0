import { computed } from '@preact/signals'
import { type BacktestRecord, editJourney, type Journey, type Phase } from 'sojourn/model'
import * as state from './fit-state.ts'
import { words } from './words.ts'
import type { Tested } from './work/test-log.ts'

/** What a log doesn't tell of the journey that was learnt from it. */
interface Telling {
  readonly name: string
  readonly description: string
  /** Names of outcomes and of touchpoints, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly phases: readonly Phase[]
  readonly phaseOf: ReadonlyMap<string, string>
  readonly currency: string
  readonly tested: Tested | undefined
}

/** The journey on the page, with its names, phases and how it did in its test. */
export const learntJourney = computed<Journey | undefined>(() => {
  const { result } = words.value
  const telling = {
    name: state.title.value,
    phases: state.phases.value,
    phaseOf: state.phaseOf.value,
    currency: state.currency.value,
  }
  if (state.shape.value === 'paths') {
    const fit = state.fittedPaths.value?.fit
    if (fit === undefined) return undefined
    const { journey, success, loss, journeys } = fit
    return told(journey, {
      ...telling,
      description: result.fromPaths(journey.evidence?.source ?? '', journeys),
      names: { [success]: result.successName, [loss]: result.lossName },
      tested: undefined,
    })
  }
  const fitted = state.fitted.value
  if (fitted === undefined) return undefined
  const { journey, loss, journeys, customers, merged } = fitted.fit
  const tested = state.tested.value
  return told(journey, {
    ...telling,
    description: result.fromLog(journey.evidence?.source ?? '', journeys, customers),
    names: {
      [loss]: result.lossName,
      ...Object.fromEntries(merged.map((id) => [id, result.otherName])),
    },
    tested: tested?.key === fitted.key ? tested.test : undefined,
  })
})

function told(journey: Journey, telling: Telling): Journey {
  const { name, description, names, phases, phaseOf, currency, tested } = telling
  return editJourney(journey, (draft) => {
    draft.name = name
    draft.description = description
    draft.provenance = 'measured'
    if (/^[A-Z]{3}$/.test(currency)) draft.currency = currency
    const used = new Set(draft.touchpoints.map(({ id }) => phaseOf.get(id)))
    const there = phases.filter(({ id }) => used.has(id))
    if (there.length > 0) Object.assign(draft, { phases: there })
    for (const touchpoint of draft.touchpoints) {
      const phase = phaseOf.get(touchpoint.id)
      if (phase !== undefined) touchpoint.phase = phase
    }
    for (const each of [...draft.touchpoints, ...draft.outcomes])
      if (Object.hasOwn(names, each.id)) each.name = names[each.id] as string
    if (tested)
      Object.assign(draft, { evidence: { ...draft.evidence, backtest: recordOf(tested) } })
  })
}

function recordOf(tested: Tested): BacktestRecord {
  const { verdict, reasons, at, until, horizonDays, followed, days, inside } = tested
  return {
    verdict,
    reasons,
    at: new Date(at).toISOString(),
    until: new Date(until).toISOString(),
    horizonDays,
    followed,
    days,
    inside,
  }
}
