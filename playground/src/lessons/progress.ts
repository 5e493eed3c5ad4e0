import { signal } from '@preact/signals'
import { type Answer, type Lesson, type LessonAnswers, lessonAnswersSchema } from '@sojourn/lessons'
import * as v from 'valibot'

const KEY = 'sojourn.course'

/** What was answered, by lesson; kept on this device. */
export const answered = signal<readonly LessonAnswers[]>(remembered())

/** The answers to a lesson, also those to another version of it. */
export function answersTo(lesson: Lesson): LessonAnswers | undefined {
  return answered.value.find((each) => each.lesson === lesson.id)
}

export function answerTo(lesson: Lesson, task: string): Answer | undefined {
  return answersTo(lesson)?.answers.find((each) => each.task === task)
}

/** Keeps an answer; the first one that was given to the task stays known. */
export function keepAnswer(
  lesson: Lesson,
  task: string,
  given: number | string,
  hinted = false,
): void {
  const before = answerTo(lesson, task)
  keep(lesson, {
    task,
    given,
    first: before?.first ?? given,
    tries: (before?.tries ?? 0) + 1,
    hinted: hinted || (before?.hinted ?? false),
  })
}

function keep(lesson: Lesson, answer: Answer): void {
  const before = answersTo(lesson) ?? { lesson: lesson.id, version: lesson.version, answers: [] }
  const others = before.answers.filter(({ task }) => task !== answer.task)
  store([
    ...answered.value.filter((each) => each.lesson !== lesson.id),
    { ...before, answers: [...others, answer] },
  ])
}

/** Forgets what was answered in a lesson. */
export function startOver(lesson: Lesson): void {
  store(answered.value.filter((each) => each.lesson !== lesson.id))
}

/** Takes answers to an earlier version for answers to this one. */
export function keepForNewVersion(lesson: Lesson): void {
  store(
    answered.value.map((each) =>
      each.lesson === lesson.id ? { ...each, version: lesson.version } : each,
    ),
  )
}

function store(next: readonly LessonAnswers[]): void {
  answered.value = next
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // Storage is blocked or full: the answers hold until the page is closed, and can be handed in.
  }
}

function remembered(): readonly LessonAnswers[] {
  try {
    const found = v.safeParse(
      v.array(lessonAnswersSchema),
      JSON.parse(localStorage.getItem(KEY) ?? '[]'),
    )
    return found.success ? found.output : []
  } catch {
    return []
  }
}

// Another tab answers too: the later answer of each task is on the disk.
addEventListener('storage', ({ key }) => {
  if (key === KEY) answered.value = remembered()
})
