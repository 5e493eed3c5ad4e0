import { lessons } from 'virtual:gallery'
import { addressOf } from '../app/route.ts'
import { language } from '../language/language.ts'
import { decimal } from '../language/numbers.ts'
import type { LessonEntry } from './gallery/gallery-card.ts'
import { words } from './words.ts'

/** So many fit beside the examples; the page of the course has them all. */
const SHOWN = 6

/** The lessons, with how far one has come in each. */
export function LessonList() {
  const { title, all } = words.value.lessons
  const answers = answeredTasks()
  return (
    <section class="start-block" aria-labelledby="start-lessons">
      <h2 id="start-lessons">{title}</h2>
      <ol>
        {lessons.slice(0, SHOWN).map((lesson, i) => (
          <li key={lesson.id} class="start-lesson">
            <span class="mut">{decimal(i + 1)}</span>
            <a href={addressOf(`lesson/${lesson.id}`)}>{lesson.title[language.value]}</a>
            <Progress lesson={lesson} answered={answers.get(lesson.id)} />
          </li>
        ))}
      </ol>
      <p class="sm start-all">
        <a href={addressOf('lessons')}>{all}</a>
      </p>
    </section>
  )
}

function Progress({
  lesson: { tasks, minutes },
  answered,
}: {
  readonly lesson: LessonEntry
  readonly answered: ReadonlySet<unknown> | undefined
}) {
  const { done, solved, minutes: lasts } = words.value.lessons
  const count = tasks.filter((task) => answered?.has(task)).length
  if (count === 0) return <span class="mut">{lasts(decimal(minutes))}</span>
  if (count === tasks.length) return <span class="mut">{done}</span>
  return (
    <span class="mut">
      <span class="start-progress" aria-hidden="true">
        <span style={{ width: `${(100 * count) / tasks.length}%` }} />
      </span>
      {solved(decimal(count), decimal(tasks.length))}
    </span>
  )
}

/** Ids of the tasks that were answered, by lesson, as the course keeps them; no lesson is loaded. */
function answeredTasks(): ReadonlyMap<unknown, ReadonlySet<unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem('sojourn.course') ?? '[]')
    if (!Array.isArray(stored)) return new Map()
    return new Map(
      stored.map(({ lesson, answers }) => [
        lesson,
        new Set((answers as { task: unknown }[]).map(({ task }) => task)),
      ]),
    )
  } catch {
    return new Map()
  }
}
