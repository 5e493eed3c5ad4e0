import { useSignal } from '@preact/signals'
import { type Lesson, type Prediction, startOf } from '@sojourn/lessons'
import { useEffect, useId, useMemo, useRef } from 'preact/hooks'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { outcomesChart, rangeOf, write } from '../outcomes-chart.ts'
import { answerTo, keepAnswer } from '../progress.ts'
import { Prose } from '../prose.tsx'
import { say } from '../say.ts'
import { words } from '../words.ts'

/** A guess by a slider; what comes out is veiled until it is made. */
export function PredictionTask({ lesson, task }: { lesson: Lesson; task: Prediction }) {
  const { min, max, step } = task.scale
  const answeredNow = useRef(false)
  const label = useId()
  const kept = answerTo(lesson, task.id)?.given
  const guess = useSignal(startOf(task.scale))
  const unit = say(task.unit)
  return (
    <div class="task">
      <div id={label}>
        <Prose text={say(task.question, task.values)} />
      </div>
      {typeof kept === 'number' ? (
        <Reveal task={task} guess={kept} focus={answeredNow.current} />
      ) : (
        <>
          <input
            class="guess"
            type="range"
            min={min}
            max={max}
            step={step}
            value={guess.value}
            aria-labelledby={label}
            aria-valuetext={`${write(guess.value, task)} ${unit}`}
            onInput={({ currentTarget }) => {
              guess.value = currentTarget.valueAsNumber
            }}
          />
          <div class="guess-ends">
            <span>{write(min, task)}</span>
            <span class="cur">{words.value.here(write(guess.value, task), unit)}</span>
            <span>{write(max, task)}</span>
          </div>
          <div class="veil">{words.value.veil}</div>
          <button
            type="button"
            class="btn pri"
            onClick={() => {
              answeredNow.current = true
              keepAnswer(lesson, task.id, guess.value)
            }}
          >
            {words.value.answerAndSee}
          </button>
        </>
      )}
    </div>
  )
}

interface RevealProps {
  readonly task: Prediction
  readonly guess: number
  /** Whether the button that had the focus has just made way for it. */
  readonly focus: boolean
}

function Reveal({ task, guess, focus }: RevealProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  const { value: tag } = language
  const chart = useMemo(() => outcomesChart(task, [guess]), [task, guess, tag])
  return (
    <div class="reveal" ref={box} tabIndex={-1}>
      <div class="reveal-head">
        <span class="reveal-value">{rangeOf(task.answer(), task)}</span>
        <Prose
          text={`${say(task.reveal, task.values)} ${words.value.guessedBefore(write(guess, task), say(task.unit))}`}
        />
      </div>
      <PlotFigure chart={chart} table={words.value.table} />
    </div>
  )
}
