import { course, type Lesson, mark, readHandIn, tasksOf, writeHandIn } from '@sojourn/lessons'
import { expect, it } from 'vitest'

const lesson = course.find(({ id }) => id === 'getting-there') as Lesson
const answers = {
  lesson: lesson.id,
  version: lesson.version,
  answers: [
    { task: 'guess', given: 18, first: 18, tries: 1, hinted: false },
    { task: 'from-reviews', given: 1, first: 0, tries: 2, hinted: false },
    { task: 'from-ad', given: 6.6, first: 6.6, tries: 1, hinted: true },
  ],
}

it('brings answers to the teacher as they were given', async () => {
  const { handIn, intact } = await readHandIn(await writeHandIn('Ada', [answers], new Date(0)))
  expect(intact).toBe(true)
  expect(handIn).toMatchObject({ name: 'Ada', at: '1970-01-01T00:00:00.000Z', lessons: [answers] })
})

it('judges them anew: right, wrong, and what no computer judges', () => {
  expect(mark(lesson, answers).map(({ task, right }) => [task.id, right])).toEqual([
    ['guess', undefined],
    ['from-reviews', true],
    ['from-ad', false],
  ])
})

it('leaves out answers to tasks that the lesson does not have', () => {
  const foreign = {
    ...answers,
    answers: [{ ...answers.answers[0], task: 'other' }],
  } as typeof answers
  expect(mark(lesson, foreign)).toEqual([])
  expect(tasksOf(lesson)).toHaveLength(4)
})

it('notices a file that was changed afterwards', async () => {
  const file = await writeHandIn('Ada', [answers])
  const { intact } = await readHandIn(file.replace('"given": 6.6', '"given": 7'))
  expect(intact).toBe(false)
})

it.each([
  ['text', 'It is not JSON.'],
  ['{"format":"sojourn-hand-in"}', 'version'],
  ['[]', 'Invalid'],
])('says what is wrong with %s', async (text, problem) => {
  await expect(readHandIn(text)).rejects.toThrow(problem)
})

it('tells a file that was cut off, one that was changed and one of another kind apart', async () => {
  const file = await writeHandIn('Ada', [answers])
  const problemOf = async (text: string) => (await readHandIn(text).catch((error) => error)).problem
  expect(await problemOf(file.slice(0, 300))).toBe('cut')
  expect(await problemOf(file.replace('"lessons"', '"lesson"'))).toBe('damaged')
  expect(await problemOf('{"format":"sojourn-notebook"}')).toBe('foreign')
  expect(await problemOf('Dear teacher')).toBe('foreign')
  expect(await problemOf(file)).toBeUndefined()
})

it('refuses a file with a key that reaches prototypes', async () => {
  const file = (await writeHandIn('Ada', [answers])).replace('"name"', '"__proto__": {}, "name"')
  await expect(readHandIn(file)).rejects.toThrow()
})
