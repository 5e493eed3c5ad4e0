import { useSignal } from '@preact/signals'
import { judgeSort, type Lesson, type Sort } from '@sojourn/lessons'
import { useId } from 'preact/hooks'
import { answerTo, keepAnswer } from '../progress.ts'
import { Prose } from '../prose.tsx'
import { say } from '../say.ts'
import { words } from '../words.ts'
import { Feedback } from './feedback.tsx'

/** Cards that are put where they belong: each has a list of places. */
export function SortTask({ lesson, task }: { lesson: Lesson; task: Sort }) {
  const label = useId()
  const kept = answerTo(lesson, task.id)
  const given = typeof kept?.given === 'string' ? kept.given : undefined
  const chosen = useSignal<readonly string[]>(given?.split(',') ?? task.cards.map(() => ''))
  const now = chosen.value.join(',')
  return (
    <form
      class="task"
      onSubmit={(event) => {
        event.preventDefault()
        keepAnswer(lesson, task.id, now)
      }}
    >
      <div id={label} class="ask-task">
        <Prose text={say(task.question, task.values)} />
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some screen readers */}
      <ul class="cards" role="list" aria-labelledby={label}>
        {task.cards.map(({ text }, i) => (
          <li key={text.en}>
            <label>
              <span>{say(text, task.values)}</span>
              <select
                required
                value={chosen.value[i] ?? ''}
                onChange={({ currentTarget }) => {
                  chosen.value = chosen.value.map((place, j) =>
                    i === j ? currentTarget.value : place,
                  )
                }}
              >
                <option value="" disabled>
                  {words.value.place}
                </option>
                {task.places.map((place, j) => (
                  <option key={place.en} value={String(j)}>
                    {say(place)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" class="btn pri" disabled={chosen.value.includes('')}>
        {words.value.answer}
      </button>
      <div role="status">
        {given === undefined ? (
          <p class="mut">{words.value.sort}</p>
        ) : (
          <Verdict task={task} given={given} tries={kept?.tries ?? 1} />
        )}
      </div>
    </form>
  )
}

function Verdict({ task, given, tries }: { task: Sort; given: string; tries: number }) {
  const { right, misplaced } = judgeSort(task, given)
  if (right)
    return (
      <Feedback right>
        <b>{tries > 1 ? words.value.rightAfter(String(tries)) : words.value.right}</b>
      </Feedback>
    )
  return (
    <Feedback right={false}>
      <b>{words.value.notYet}</b> {words.value.misplaced}
      <ul class="misplaced">
        {misplaced.map((i) => {
          const card = task.cards[i]
          return (
            card && (
              <li key={card.text.en}>
                <Prose text={`*${say(card.text, task.values)}*  \n${say(card.why, task.values)}`} />
              </li>
            )
          )
        })}
      </ul>
    </Feedback>
  )
}
