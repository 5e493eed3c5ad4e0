import { useSignal } from '@preact/signals'
import { type Lesson, type Task, tasksOf } from '@sojourn/lessons'
import { decimal } from '../language/numbers.ts'
import { rangeOf } from './outcomes-chart.ts'
import { Prose } from './prose.tsx'
import { say, sayAll } from './say.ts'
import { words } from './words.ts'

/** For whoever teaches the lesson: time, questions, advice, and solutions, which are computed. */
export function TeacherNotes({ lesson }: { readonly lesson: Lesson }) {
  const open = useSignal(false)
  return (
    <details
      class="teacher"
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open
      }}
    >
      <summary>{words.value.teacher}</summary>
      {open.value && <Notes lesson={lesson} />}
    </details>
  )
}

function Notes({ lesson }: { readonly lesson: Lesson }) {
  const { plan, questions, advice } = lesson.teacher
  return (
    <>
      <h3>{words.value.plan}</h3>
      <ul>
        {sayAll(plan).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>{words.value.questions}</h3>
      <ul>
        {sayAll(questions).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>{words.value.advice}</h3>
      <Prose text={say(advice)} />
      <h3>{words.value.solutions}</h3>
      <dl>
        {tasksOf(lesson).map((task) => (
          <div key={task.id}>
            <dt>
              <Prose text={say(task.question, task.values)} />
            </dt>
            <dd>
              <Prose text={solutionOf(task)} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="link" href="#/class">
          {words.value.forTeachers}
        </a>
      </p>
    </>
  )
}

function solutionOf(task: Task): string {
  switch (task.kind) {
    case 'prediction':
      return `**${rangeOf(task.answer(), task)} ${say(task.unit)}** ${say(task.reveal, task.values)}`
    case 'exercise': {
      const digits = Math.max(0, Math.ceil(-Math.log10(2 * task.tolerance)))
      return `**${decimal(task.answer(), digits)} ${say(task.unit)}** ${say(task.working, task.values)}`
    }
    case 'choice': {
      const right = task.options.find((option) => option.right)
      return right ? `**${say(right.text, task.values)}** ${say(right.why, task.values)}` : ''
    }
    case 'sort':
      return task.cards
        .map(({ text, place, why }) => {
          const where = task.places[place]
          return `- ${say(text)} **${where ? say(where) : ''}.** ${say(why)}`
        })
        .join('\n')
    case 'sheet':
    case 'open':
      return say(task.look, task.values)
  }
}
