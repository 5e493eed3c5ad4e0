import '../styles/lessons.css'
import './worked-out.ts'
import { course, type Lesson, tasksOf } from '@sojourn/lessons'
import { useEffect } from 'preact/hooks'
import type { Route } from '../app/route.ts'
import { oneColumn } from '../app/screen/one-column.ts'
import { Bar } from '../bar/bar.tsx'
import { decimal } from '../language/numbers.ts'
import { BlockView } from './block.tsx'
import { HandInForm } from './hand-in-form.tsx'
import { useOneAfterAnother } from './one-after-another.ts'
import { OpenAsNotebook } from './open-as-notebook.tsx'
import { answersTo, keepForNewVersion, startOver } from './progress.ts'
import { Prose } from './prose.tsx'
import { say, sayAll } from './say.ts'
import { TeacherNotes } from './teacher-notes.tsx'
import { answeredIn, Contents } from './toc.tsx'
import { words } from './words.ts'

/** A lesson to be read and answered. */
export function LessonPage({ route }: { readonly route: Route }) {
  const id = route.page === 'lesson' ? route.id : ''
  const lesson = course.find((each) => each.id === id)
  const title = lesson ? say(lesson.title) : words.value.unknown
  useEffect(() => {
    document.title = `${title} · Sojourn`
  }, [title])
  useEffect(() => scrollTo(0, 0), [id])
  return (
    <>
      <Bar />
      <main class="lesson">
        <Contents {...(lesson && { current: lesson })} />
        {lesson ? <Reading key={lesson.id} lesson={lesson} /> : <h1>{words.value.unknown}</h1>}
      </main>
    </>
  )
}

function Reading({ lesson }: { readonly lesson: Lesson }) {
  const place = course.indexOf(lesson)
  const answers = answersTo(lesson)
  const blocks = lesson.sections.flatMap((section) => section.blocks)
  const drawn = new Set(blocks.slice(0, useOneAfterAnother(blocks.length)))
  return (
    <>
      <article key={lesson.id}>
        <p class="over">
          {words.value.lesson(decimal(place + 1))} · {words.value.minutes(decimal(lesson.minutes))}
        </p>
        <h1>{say(lesson.title)}</h1>
        <Prose text={say(lesson.story)} class="prose story" />
        {oneColumn.value && <Folded lesson={lesson} />}
        {answers && answers.version !== lesson.version && (
          <div class="fb" role="status">
            <p>{words.value.changed}</p>
            <button type="button" class="btn" onClick={() => keepForNewVersion(lesson)}>
              {words.value.changedKeep}
            </button>{' '}
            <button type="button" class="btn" onClick={() => startOver(lesson)}>
              {words.value.changedNew}
            </button>
          </div>
        )}
        {lesson.sections
          .map(({ title, blocks }) => ({ title, blocks: blocks.filter((each) => drawn.has(each)) }))
          .filter((section) => section.blocks.length > 0)
          .map(({ title, blocks }) => (
            <section key={title.en}>
              <h2>{say(title)}</h2>
              {blocks.map((block, i) => (
                <BlockView key={i} lesson={lesson} block={block} />
              ))}
            </section>
          ))}
        {drawn.size === blocks.length && <End lesson={lesson} />}
      </article>
      {!oneColumn.value && (
        <aside class="margin">
          <h2>{words.value.goals}</h2>
          <Goals lesson={lesson} />
          <h2>{words.value.terms}</h2>
          <Terms lesson={lesson} />
        </aside>
      )}
    </>
  )
}

/** What follows the lesson: how far one got, what comes next, handing in, and the teacher's notes. */
function End({ lesson }: { readonly lesson: Lesson }) {
  const next = course[course.indexOf(lesson) + 1]
  const all = tasksOf(lesson).length
  return (
    <>
      <footer class="lesson-end">
        <p class="mut">{words.value.solved(decimal(answeredIn(lesson)), decimal(all))}</p>
        {answersTo(lesson) && (
          <button type="button" class="link" onClick={() => startOver(lesson)}>
            {words.value.startOver}
          </button>
        )}
        <OpenAsNotebook lesson={lesson} />
        {next && (
          <a class="btn pri" href={`#/lesson/${next.id}`}>
            {words.value.next(say(next.title))}
          </a>
        )}
      </footer>
      <HandInForm />
      <TeacherNotes lesson={lesson} />
    </>
  )
}

function Goals({ lesson }: { readonly lesson: Lesson }) {
  return (
    <ul>
      {sayAll(lesson.goals).map((goal) => (
        <li key={goal}>{goal}</li>
      ))}
    </ul>
  )
}

function Terms({ lesson }: { readonly lesson: Lesson }) {
  return (
    <dl>
      {lesson.terms.map(({ term, meaning }) => (
        <div key={term.en}>
          <dt>{say(term)}</dt>
          <dd>{say(meaning)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What stands in the margin of a wide page, folded under the story on a narrow one. */
function Folded({ lesson }: { readonly lesson: Lesson }) {
  return (
    <div class="margin folded">
      <details>
        <summary>{words.value.goals}</summary>
        <Goals lesson={lesson} />
      </details>
      <details>
        <summary>{words.value.terms}</summary>
        <Terms lesson={lesson} />
      </details>
    </div>
  )
}
