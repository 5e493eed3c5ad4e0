import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { undo } from '../../../document/document.ts'
import { ProblemText } from '../../../problems/problem-text.tsx'
import { journey } from '../../study.ts'
import { nameOf } from '../names.ts'
import { type Edited, edited } from '../selection.ts'
import { words } from '../words.ts'
import type { Refusal } from './edit-journey.ts'
import { editJourney } from './edit-journey.ts'
import { JourneyForm } from './journey-form.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { PhaseForm } from './phase-form.tsx'
import { StepForm } from './step-form.tsx'
import { TouchpointForm } from './touchpoint-form.tsx'

/** What became of the last edit of the form. */
const result = signal<'changed' | Refusal>()

/** Makes an edit and tells what became of it; true where it was made. */
export type Make = (edit: Parameters<typeof editJourney>[0]) => boolean

const make: Make = (edit) => {
  const refused = editJourney(edit)
  result.value = refused ?? 'changed'
  return refused === undefined
}

/** The form below the map. What is changed here is a change of the notebook: saved, and undone. */
export function MapEditor() {
  const box = useRef<HTMLElement>(null)
  const what = edited.value
  const key = JSON.stringify(what)
  useEffect(() => {
    result.value = undefined
    if (what !== undefined) box.current?.focus()
  }, [key])
  const of = journey.value
  if (what === undefined || of === undefined) return null
  const close = () => {
    edited.value = undefined
    const at = what.kind === 'touchpoint' ? what.id : what.kind === 'step' ? what.from : ''
    document.getElementById(`touchpoint-${at}`)?.focus()
  }
  return (
    <section
      ref={box}
      class="map-edit"
      aria-labelledby="map-edit-title"
      tabIndex={-1}
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && close()}
    >
      <h3 id="map-edit-title">{titleOf(what)}</h3>
      <Form key={key} what={what} />
      <p class="map-edit-result" role="status">
        <Result />
      </p>
      <div class="map-edit-ends">
        {what.kind !== 'journey' && (
          <button
            type="button"
            class="btn q"
            onClick={() => {
              edited.value = { kind: 'journey' }
            }}
          >
            {words.value.allOfIt}
          </button>
        )}
        <button type="button" class="btn" onClick={close}>
          {words.value.done}
        </button>
      </div>
    </section>
  )
}

function Form({ what }: { what: Edited }) {
  switch (what.kind) {
    case 'step':
      return <StepForm {...what} make={make} />
    case 'touchpoint':
      return <TouchpointForm id={what.id} make={make} />
    case 'phase':
      return <PhaseForm id={what.id} make={make} />
    case 'outcome':
      return <OutcomeForm id={what.id} make={make} />
    case 'journey':
      return <JourneyForm make={make} />
  }
}

function Result() {
  const w = words.value
  const now = result.value
  if (now === undefined) return null
  if (now === 'changed')
    return (
      <>
        {w.changed}{' '}
        <button
          type="button"
          class="link"
          onClick={() => {
            undo()
            result.value = undefined
          }}
        >
          {w.undo}
        </button>
      </>
    )
  if (now.kind === 'pinned')
    return (
      <>
        <span class="problem">{w.pinnedNeed(now.scenarios)}</span>{' '}
        <button
          type="button"
          class="link"
          onClick={() => {
            now.withoutThem()
            result.value = 'changed'
          }}
        >
          {w.withoutPins}
        </button>
      </>
    )
  return (
    <span class="problem">
      {w.refused} <ProblemText message={now.problems.join('\n')} />
    </span>
  )
}

function titleOf(what: Edited): string {
  const w = words.value
  switch (what.kind) {
    case 'step':
      return w.step(nameOf(what.from), nameOf(what.to))
    case 'phase':
      return w.phaseTitle(journey.value?.phases?.find(({ id }) => id === what.id)?.name ?? what.id)
    case 'journey':
      return w.journeyTitle
    default:
      return nameOf(what.id)
  }
}
