import { useSignal } from '@preact/signals'
import type { Lesson, Open } from '@sojourn/lessons'
import { useId } from 'preact/hooks'
import { answerTo, keepAnswer } from '../progress.ts'
import { Prose } from '../prose.tsx'
import { say } from '../say.ts'
import { words } from '../words.ts'
import { Feedback } from './feedback.tsx'

/** A thought to write down; what a good answer has in it is shown afterwards. */
export function OpenTask({ lesson, task }: { lesson: Lesson; task: Open }) {
  const label = useId()
  const kept = answerTo(lesson, task.id)?.given
  const written = typeof kept === 'string' ? kept : ''
  const typed = useSignal<string>()
  return (
    <div class="task">
      <div id={label}>
        <Prose text={say(task.question, task.values)} />
      </div>
      <textarea
        rows={5}
        maxLength={10_000}
        aria-labelledby={label}
        placeholder={words.value.write}
        value={typed.value ?? written}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
        }}
      />
      <button
        type="button"
        class="btn"
        disabled={typed.value === undefined || typed.value.trim() === '' || typed.value === written}
        onClick={() => keepAnswer(lesson, task.id, (typed.value ?? '').trim())}
      >
        {words.value.keep}
      </button>
      <div role="status">
        {written !== '' && (
          <Feedback right>
            <b>{words.value.look}</b>
            <Prose text={say(task.look, task.values)} />
          </Feedback>
        )}
      </div>
    </div>
  )
}
