import '../styles/sketch.css'
import { useEffect, useRef } from 'preact/hooks'
import { Bar } from '../bar/bar.tsx'
import { MapSoFar } from './map-so-far.tsx'
import {
  canRedo,
  canUndo,
  isEmpty,
  redo,
  STEPS,
  type StepId,
  startOver,
  step,
  undo,
  unsaved,
} from './sketch-state.ts'
import { FeelingsStep } from './steps/feelings-step.tsx'
import { GapsStep } from './steps/gaps-step.tsx'
import { GoalStep } from './steps/goal-step.tsx'
import { PersonasStep } from './steps/personas-step.tsx'
import { PhasesStep } from './steps/phases-step.tsx'
import { TimeStep } from './steps/time-step.tsx'
import { TouchpointsStep } from './steps/touchpoints-step.tsx'
import { WaysStep } from './steps/ways-step.tsx'
import { words } from './words.ts'

const PAGES: Readonly<Record<StepId, () => preact.JSX.Element>> = {
  goal: GoalStep,
  personas: PersonasStep,
  phases: PhasesStep,
  touchpoints: TouchpointsStep,
  ways: WaysStep,
  feelings: FeelingsStep,
  time: TimeStep,
  gaps: GapsStep,
}

/** A journey without data, in rough words, step by step beside the map that grows from them. */
export function SketchPage() {
  const { title, lead, stepNames, back, next } = words.value
  const now = step.value
  const at = STEPS.indexOf(now)
  const Page = PAGES[now]
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    // A new step is read from its beginning; the page as such is not.
    if (!first.current) heading.current?.focus()
    first.current = false
  }, [now])
  const go = (to: StepId | undefined) => {
    if (to !== undefined) step.value = to
  }
  return (
    <>
      <Bar />
      <main class="sk">
        <div class="sk-work">
          <h1>{title}</h1>
          <p class="mut sk-lead">{lead}</p>
          <DraftState />
          <Steps />
          <h2 ref={heading} tabIndex={-1}>
            {stepNames[now]}
          </h2>
          <div class="sk-body">
            <Page />
          </div>
          <p class="sk-turn">
            {at > 0 && (
              <button type="button" class="btn" onClick={() => go(STEPS[at - 1])}>
                {back}
              </button>
            )}
            {at < STEPS.length - 1 && (
              <button type="button" class="btn sk-primary" onClick={() => go(STEPS[at + 1])}>
                {next}
              </button>
            )}
          </p>
        </div>
        <MapSoFar />
      </main>
    </>
  )
}

/** All steps, each a click away. */
function Steps() {
  const { steps, stepNames } = words.value
  return (
    <nav class="sk-steps" aria-label={steps}>
      <ol>
        {STEPS.map((each, i) => (
          <li key={each}>
            <button
              type="button"
              {...(each === step.value && { 'aria-current': 'step' as const })}
              onClick={() => {
                step.value = each
              }}
            >
              <span>{i + 1}</span> {stepNames[each]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Whether the sketch is kept, and the ways back. */
function DraftState() {
  const { saved, unsaved: lost, undo: back, redo: forth, startOver: anew } = words.value
  return (
    <div class="sk-state">
      <button type="button" class="btn q" disabled={!canUndo.value} onClick={undo}>
        {back}
      </button>
      <button type="button" class="btn q" disabled={!canRedo.value} onClick={redo}>
        {forth}
      </button>
      <button type="button" class="btn q" disabled={isEmpty.value} onClick={startOver}>
        {anew}
      </button>
      {!isEmpty.value && (
        <p class={unsaved.value ? 'sm sk-problem' : 'sm mut'} role="status">
          {unsaved.value ? lost : saved}
        </p>
      )}
    </div>
  )
}
