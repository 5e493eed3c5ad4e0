import '../styles/lessons.css'
import './worked-out.ts'
import { useSignal } from '@preact/signals'
import {
  type Answer,
  type Choice,
  course,
  type Exercise,
  type HandIn,
  judgeNumber,
  type Lesson,
  mark,
  readHandIn,
  readSheet,
  sheetAsText,
  type Task,
  tasksOf,
  UnreadableHandIn,
} from '@sojourn/lessons'
import { useEffect, useMemo } from 'preact/hooks'
import { useFileDrop } from '../app/use-file-drop.ts'
import { Bar } from '../bar/bar.tsx'
import { PlotFigure } from '../charts/plot-figure.tsx'
import { language } from '../language/language.ts'
import { day, decimal } from '../language/numbers.ts'
import { outcomesChart } from './outcomes-chart.ts'
import { Prose } from './prose.tsx'
import { say } from './say.ts'
import { words } from './words.ts'

interface Opened {
  readonly id: string
  readonly file: string
  readonly handIn: HandIn
  readonly intact: boolean
}

/** Why a file can't be read, in the teacher's language. */
function reasonOf(error: unknown): string {
  if (!(error instanceof UnreadableHandIn)) return (error as Error).message
  const { problem, place } = error
  return problem === 'damaged' ? words.value.damaged(place) : words.value[problem]
}

/** A teacher's view of the files that a class handed in; they stay on this machine. */
export function ClassPage() {
  const opened = useSignal<readonly Opened[]>([])
  const problems = useSignal<readonly string[]>([])
  const title = words.value.classTitle
  useEffect(() => {
    document.title = `${title} · Sojourn`
  }, [title])
  const open = async (files: Iterable<File>) => {
    const found: Opened[] = []
    const wrong: string[] = []
    for (const file of files) {
      try {
        const read = await readHandIn(await file.text())
        // A class may hand in files of the same name, from folders of their own.
        found.push({ id: crypto.randomUUID(), file: file.name, ...read })
      } catch (error) {
        wrong.push(words.value.unreadable(file.name, reasonOf(error)))
      }
    }
    const again = new Set(found.map(({ file }) => file))
    opened.value = [...opened.value.filter(({ file }) => !again.has(file)), ...found]
    problems.value = wrong
  }
  const over = useFileDrop((_, files) => void open(files))
  return (
    <>
      <Bar />
      <main class="course">
        <h1>{title}</h1>
        <p class="story">{words.value.classLead}</p>
        <div class={over.value ? 'drop over' : 'drop'}>
          <p>{words.value.dropHere}</p>
          <label class="btn">
            {words.value.choose}
            <input
              class="vh"
              type="file"
              multiple
              accept=".json"
              onChange={({ currentTarget }) => {
                void open([...(currentTarget.files ?? [])])
                currentTarget.value = ''
              }}
            />
          </label>
        </div>
        {problems.value.map((problem) => (
          <p key={problem} class="fb" role="alert">
            {problem}
          </p>
        ))}
        {opened.value.length === 0 ? (
          <p class="mut">{words.value.noFiles}</p>
        ) : (
          <>
            <p role="status">
              {words.value.filesRead(
                decimal(opened.value.length),
                decimal(opened.value.filter(({ intact }) => !intact).length),
                decimal(problems.value.length),
              )}
            </p>
            <Students
              opened={opened.value}
              onRemove={(id) => {
                opened.value = opened.value.filter((each) => each.id !== id)
              }}
            />
            {course.map((lesson) => (
              <ClassLesson key={lesson.id} lesson={lesson} opened={opened.value} />
            ))}
          </>
        )}
      </main>
    </>
  )
}

function Students({
  opened,
  onRemove,
}: {
  readonly opened: readonly Opened[]
  readonly onRemove: (id: string) => void
}) {
  return (
    <div class="tw class-list">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.value.student}</th>
            <th scope="col">{words.value.handedIn}</th>
            <th scope="col">{words.value.answers}</th>
            <th scope="col">
              <span class="vh">{words.value.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {opened.map(({ id, file, handIn, intact }) => {
            const twins = opened.filter((each) => each.handIn.name === handIn.name).length > 1
            const judged = handIn.lessons
              .flatMap((answers) => {
                const lesson = course.find(({ id }) => id === answers.lesson)
                return lesson ? mark(lesson, answers) : []
              })
              .filter(({ right }) => right !== undefined)
            const right = judged.filter((each) => each.right).length
            const tries = judged.reduce((sum, { answer }) => sum + answer.tries, 0)
            const hints = judged.filter(({ answer }) => answer.hinted).length
            return (
              <tr key={id}>
                <th scope="row">
                  {handIn.name} {twins && <small>{file}</small>}
                </th>
                <td>
                  {day(handIn.at)}, {intact ? words.value.intact : <b>{words.value.tampered}</b>}
                </td>
                <td>
                  {words.value.rightOf(decimal(right), decimal(judged.length))}
                  {', '}
                  {words.value.inTries(tries, hints)}
                </td>
                <td>
                  <button
                    type="button"
                    class="link take-out"
                    aria-label={`${words.value.remove}: ${handIn.name}`}
                    onClick={() => onRemove(id)}
                  >
                    {words.value.remove}
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** What a class answered in one lesson; nothing where nobody did. */
function ClassLesson({
  lesson,
  opened,
}: {
  readonly lesson: Lesson
  readonly opened: readonly Opened[]
}) {
  const { value: tag } = language
  const marked = useMemo(
    () =>
      opened.flatMap(({ handIn }) =>
        handIn.lessons
          .filter((answers) => answers.lesson === lesson.id)
          .flatMap((answers) =>
            mark(lesson, answers).map((each) => ({ ...each, of: handIn.name })),
          ),
      ),
    [lesson, opened],
  )
  if (marked.length === 0) return null
  return (
    <section class="class-lesson" lang={tag}>
      <h2>{say(lesson.title)}</h2>
      {tasksOf(lesson).map((task) => {
        const given = marked.filter((each) => each.task === task)
        if (given.length === 0) return null
        const numbers = given.flatMap(({ answer }) =>
          typeof answer.first === 'number' ? [answer.first] : [],
        )
        const judged = given.filter(({ right }) => right !== undefined)
        return (
          <div key={task.id} class="task">
            <Prose text={say(task.question, task.values)} />
            {task.kind === 'prediction' && (
              <PlotFigure chart={outcomesChart(task, numbers, 'class')} table={words.value.table} />
            )}
            {judged.length > 0 && (
              <p>
                {words.value.rightOf(
                  decimal(judged.filter(({ right }) => right).length),
                  decimal(judged.length),
                )}
              </p>
            )}
            <FirstAnswers task={task} given={given.map(({ answer }) => answer)} />
            {task.kind === 'sheet' &&
              given.map(({ answer, of }, i) => (
                <div key={i}>
                  <b>{of}</b>
                  <Prose text={sheetAsText(task, readSheet(task, String(answer.given)), tag)} />
                </div>
              ))}
            {task.kind === 'open' && (
              <details>
                <summary>{words.value.written(decimal(given.length))}</summary>
                <ul class="written">
                  {given.map(({ answer, of }, i) => (
                    <li key={i}>
                      <b>{of}</b> {answer.given}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        )
      })}
    </section>
  )
}

/** What the class answered before anything was said of it, the most frequent first. */
function FirstAnswers({ task, given }: { readonly task: Task; readonly given: readonly Answer[] }) {
  if (task.kind !== 'choice' && task.kind !== 'exercise') return null
  const counts = new Map<string, number>()
  for (const { first } of given) {
    const what = typeof first === 'number' ? firstOf(task, first) : ''
    if (what !== '') counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  const ordered = [...counts].sort(([, a], [, b]) => b - a)
  return (
    <details>
      <summary>{words.value.firstAnswers}</summary>
      <ul class="firsts">
        {ordered.map(([what, count]) => (
          <li key={what}>
            <b>{decimal(count)}</b> <Prose text={what} class="prose" />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** An option that was chosen, or what is said of a number. */
function firstOf(task: Choice | Exercise, first: number): string {
  if (task.kind === 'choice') {
    const option = task.options[first]
    return option === undefined ? '' : say(option.text, task.values)
  }
  const judged = judgeNumber(task, first)
  if (judged.right) return words.value.right
  return judged.hint ? say(judged.hint, task.values) : words.value.other
}
