import { type Choice, judgeChoice, type Lesson } from '@sojourn/lessons'
import { useId } from 'preact/hooks'
import { answerTo, keepAnswer } from '../progress.ts'
import { Prose } from '../prose.tsx'
import { say } from '../say.ts'
import { words } from '../words.ts'
import { Feedback } from './feedback.tsx'

/** One of several answers; the first that was given stays visible. */
export function ChoiceTask({ lesson, task }: { lesson: Lesson; task: Choice }) {
  const name = useId()
  const kept = answerTo(lesson, task.id)
  const given = typeof kept?.given === 'number' ? kept.given : undefined
  const judgement = given === undefined ? undefined : judgeChoice(task, given)
  const option = given === undefined ? undefined : task.options[given]
  return (
    <fieldset class="task">
      <legend>
        <Prose text={say(task.question, task.values)} />
      </legend>
      {task.options.map(({ text, right }, i) => {
        const chosen = given === i
        return (
          <label key={text.en} class={chosen && right ? 'opt ok' : 'opt'}>
            <input
              type="radio"
              name={name}
              checked={chosen}
              onChange={() => keepAnswer(lesson, task.id, i)}
            />
            <Prose text={say(text, task.values)} class="prose inline" />
            <em>
              {chosen && right && <Check />}
              {!chosen && kept?.first === i && words.value.firstAnswer}
            </em>
          </label>
        )
      })}
      <div role="status">
        {judgement && option && (
          <Feedback right={judgement.right}>
            <b>
              {judgement.right
                ? (kept?.tries ?? 1) > 1
                  ? words.value.rightAfter(String(kept?.tries))
                  : words.value.right
                : words.value.notYet}
            </b>
            <Prose text={say(option.why, task.values)} />
          </Feedback>
        )}
      </div>
    </fieldset>
  )
}

function Check() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" class="ic">
      <path d="M3 8.500l3.200 3.200L13 5" />
    </svg>
  )
}
