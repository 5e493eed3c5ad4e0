import { course, type Lesson, tasksOf } from '@sojourn/lessons'
import { decimal } from '../language/numbers.ts'
import { answersTo } from './progress.ts'
import { say } from './say.ts'
import { words } from './words.ts'

/** How many tasks of a lesson are answered. */
export function answeredIn(lesson: Lesson): number {
  const known = new Set(tasksOf(lesson).map(({ id }) => id))
  return (answersTo(lesson)?.answers ?? []).filter(({ task }) => known.has(task)).length
}

/** The lessons of the course, with how far one has come. */
export function Contents({ current }: { readonly current?: Lesson }) {
  return (
    <nav class="toc" aria-label={words.value.contents}>
      <b>{words.value.course(decimal(course.length))}</b>
      <ol>
        {course.map((lesson, i) => {
          const [done, all] = [answeredIn(lesson), tasksOf(lesson).length]
          return (
            <li key={lesson.id} aria-current={lesson === current ? 'page' : undefined}>
              <a href={`#/lesson/${lesson.id}`}>
                <span class="no">{decimal(i + 1)}</span>
                {say(lesson.title)}
              </a>
              <span class="state">
                {done === all
                  ? words.value.done
                  : done > 0
                    ? `${decimal(done)}/${decimal(all)}`
                    : ''}
              </span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
