import { useSignal } from '@preact/signals'
import { type Exercise, judgeNumber, type Lesson, readNumber } from '@sojourn/lessons'
import { useId } from 'preact/hooks'
import { language } from '../../language/language.ts'
import { answerTo, keepAnswer } from '../progress.ts'
import { Prose } from '../prose.tsx'
import { say } from '../say.ts'
import { words } from '../words.ts'
import { Feedback } from './feedback.tsx'

/** A number to work out: judged by computation, with a hint for what went wrong. */
export function ExerciseTask({ lesson, task }: { lesson: Lesson; task: Exercise }) {
  const label = useId()
  const unit = useId()
  const kept = answerTo(lesson, task.id)
  const given = typeof kept?.given === 'number' ? kept.given : undefined
  const typed = useSignal<string>()
  const unreadable = useSignal(false)
  const hinted = useSignal(false)
  const shown = typed.value ?? (given === undefined ? '' : asTyped(given))
  const right = given !== undefined && judgeNumber(task, given).right
  const submit = (event: Event) => {
    event.preventDefault()
    const readings = readNumber(shown, language.value)
    const value = readings.find((each) => judgeNumber(task, each).right) ?? readings[0]
    unreadable.value = value === undefined
    if (value === undefined) return
    typed.value = undefined
    keepAnswer(lesson, task.id, value, hinted.value)
  }
  return (
    <form class="task" onSubmit={submit}>
      <div id={label} class="ask-task">
        <Prose text={say(task.question, task.values)} />
      </div>
      <div class="number">
        <input
          inputMode="decimal"
          autoComplete="off"
          aria-labelledby={label}
          aria-describedby={unit}
          aria-invalid={unreadable.value}
          value={shown}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value
          }}
        />
        <span id={unit}>{say(task.unit)}</span>
        <button type="submit" class="btn pri">
          {words.value.answer}
        </button>
        {!right && (
          <button
            type="button"
            class="link"
            onClick={() => {
              hinted.value = true
            }}
          >
            {words.value.hint}
          </button>
        )}
      </div>
      <div role="status">
        {hinted.value && !right && <Prose text={say(task.hint, task.values)} class="prose hint" />}
        {unreadable.value && <Feedback right={false}>{words.value.noNumber}</Feedback>}
        {given !== undefined && !unreadable.value && (
          <Verdict task={task} given={given} tries={kept?.tries ?? 1} />
        )}
      </div>
    </form>
  )
}

function Verdict({ task, given, tries }: { task: Exercise; given: number; tries: number }) {
  const judgement = judgeNumber(task, given)
  if (judgement.right)
    return (
      <Feedback right>
        <b>{tries > 1 ? words.value.rightAfter(String(tries)) : words.value.right}</b>
        <Prose text={say(task.working, task.values)} />
      </Feedback>
    )
  return (
    <Feedback right={false}>
      <b>{words.value.notYet}</b>
      <Prose text={judgement.hint ? say(judgement.hint, task.values) : words.value.unforeseen} />
    </Feedback>
  )
}

function asTyped(value: number): string {
  return new Intl.NumberFormat(language.value, {
    useGrouping: false,
    maximumFractionDigits: 6,
  }).format(value)
}
