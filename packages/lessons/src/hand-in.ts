import * as v from 'valibot'
import { judgeChoice, judgeNumber, judgeSort } from './judge.ts'
import type { Lesson, Task } from './lesson.ts'

const answer = v.strictObject({
  task: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  /** A number, the place of an option, or a text. */
  given: v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(10_000))]),
  /** The first thing that was answered. */
  first: v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(10_000))]),
  tries: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Whether the hint was asked for. */
  hinted: v.boolean(),
})
const answers = v.strictObject({
  lesson: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  version: v.pipe(v.number(), v.integer()),
  answers: v.pipe(v.array(answer), v.maxLength(200)),
})
const handIn = v.strictObject({
  format: v.literal('sojourn-hand-in'),
  version: v.literal(1),
  name: v.pipe(v.string(), v.maxLength(200)),
  /** When it was handed in, ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  lessons: v.pipe(v.array(answers), v.maxLength(100)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** What somebody answered to one task. */
export type Answer = v.InferOutput<typeof answer>
/** What somebody answered in one lesson. */
export type LessonAnswers = v.InferOutput<typeof answers>
/** A file that a class hands in. */
export type HandIn = v.InferOutput<typeof handIn>

export const lessonAnswersSchema = answers
export const handInSchema = handIn

/** What the check of one answer found. */
export interface Marked {
  readonly task: Task
  readonly answer: Answer
  /** Worked out anew; `undefined` where no computer judges: predictions and open questions. */
  readonly right: boolean | undefined
}

/** Packs answers into a file. The digest tells a teacher that nobody wrote in the file afterwards. */
export async function writeHandIn(
  name: string,
  lessons: readonly LessonAnswers[],
  at: Date = new Date(),
): Promise<string> {
  const content = { format: 'sojourn-hand-in', version: 1, name, at: at.toISOString(), lessons }
  return `${JSON.stringify({ ...content, digest: await digestOf(content) }, null, 2)}\n`
}

/** A file that can't be read as answers. */
export class UnreadableHandIn extends Error {
  /**
   * @param problem Whether it ends too early, is another kind of file, or has something in it that
   *   no file has that was handed in.
   * @param place Where that is, by the names of the fields.
   */
  constructor(
    readonly problem: 'cut' | 'foreign' | 'damaged',
    message: string,
    readonly place = '',
  ) {
    super(message)
    this.name = 'UnreadableHandIn'
  }
}

/**
 * Reads a file that was handed in. `intact` is false where it was changed afterwards; that somebody
 * wrote another file whole, no file can rule out.
 *
 * @throws UnreadableHandIn that says what is wrong with it
 */
export async function readHandIn(text: string): Promise<{ handIn: HandIn; intact: boolean }> {
  const isOurs = text.includes('"sojourn-hand-in"')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UnreadableHandIn(isOurs ? 'cut' : 'foreign', 'It is not JSON.')
  }
  const result = v.safeParse(handIn, value)
  if (!result.success) {
    const [issue] = result.issues
    const place = (issue.path ?? []).map(({ key }) => String(key)).join('.')
    const message = `${place === '' ? '' : `${place}: `}${issue.message}`
    throw new UnreadableHandIn(isOurs ? 'damaged' : 'foreign', message, place)
  }
  const { digest, ...content } = result.output
  return { handIn: result.output, intact: digest === (await digestOf(content)) }
}

/** Judges the answers to a lesson anew, whatever the file says of them. */
export function mark(lesson: Lesson, { answers: given }: LessonAnswers): Marked[] {
  const tasks = new Map(tasksOf(lesson).map((task) => [task.id, task]))
  return given.flatMap((each): Marked[] => {
    const task = tasks.get(each.task)
    return task === undefined ? [] : [{ task, answer: each, right: isRight(task, each.given) }]
  })
}

/** Whether an answer is right, where a computer can tell. */
export function isRight(task: Task, given: number | string): boolean | undefined {
  if (task.kind === 'exercise') return typeof given === 'number' && judgeNumber(task, given).right
  if (task.kind === 'choice') return typeof given === 'number' && judgeChoice(task, given).right
  if (task.kind === 'sort') return typeof given === 'string' && judgeSort(task, given).right
  return undefined
}

/** The tasks of a lesson, in their order. */
export function tasksOf({ sections }: Lesson): Task[] {
  return sections.flatMap(({ blocks }) =>
    blocks.filter((block) => 'id' in block && 'question' in block),
  ) as Task[]
}

async function digestOf(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
