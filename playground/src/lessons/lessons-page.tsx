import '../styles/lessons.css'
import { course, tasksOf } from '@sojourn/lessons'
import { useEffect } from 'preact/hooks'
import { Bar } from '../bar/bar.tsx'
import { decimal } from '../language/numbers.ts'
import { HandInForm } from './hand-in-form.tsx'
import { say, sayAll } from './say.ts'
import { answeredIn } from './toc.tsx'
import { words } from './words.ts'

/** The whole course: what each lesson is about, and how far one has come. */
export function LessonsPage() {
  const title = words.value.course(decimal(course.length))
  useEffect(() => {
    document.title = `${title} · Sojourn`
  }, [title])
  return (
    <>
      <Bar />
      <main class="course">
        <h1>{title}</h1>
        <p class="story">{words.value.courseLead}</p>
        <ol>
          {course.map((lesson, i) => {
            const [done, all] = [answeredIn(lesson), tasksOf(lesson).length]
            return (
              <li key={lesson.id}>
                <span class="no">{decimal(i + 1)}</span>
                <div>
                  <h2>
                    <a href={`#/lesson/${lesson.id}`}>{say(lesson.title)}</a>
                  </h2>
                  <ul>
                    {sayAll(lesson.goals).map((goal) => (
                      <li key={goal}>{goal}</li>
                    ))}
                  </ul>
                </div>
                <p class="mut">
                  {done === 0
                    ? words.value.minutes(decimal(lesson.minutes))
                    : words.value.solved(decimal(done), decimal(all))}
                </p>
              </li>
            )
          })}
        </ol>
        <HandInForm />
        <p>
          <a class="link" href="#/class">
            {words.value.forTeachers}
          </a>
        </p>
      </main>
    </>
  )
}
