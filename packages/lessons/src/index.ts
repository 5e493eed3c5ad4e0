export { course } from './course/course.ts'
export { judgeChoice, judgeNumber, type Judgement } from './judge.ts'
export {
  type Answer,
  type HandIn,
  isRight,
  type LessonAnswers,
  lessonAnswersSchema,
  mark,
  type Marked,
  readHandIn,
  tasksOf,
  writeHandIn,
} from './hand-in.ts'
export type {
  Block,
  ChartBlock,
  Choice,
  CodeBlock,
  Exercise,
  Lesson,
  MapBlock,
  Mistake,
  Open,
  Outcomes,
  Prediction,
  Section,
  Task,
  TeacherNote,
  Term,
  TextBlock,
  WalkBlock,
} from './lesson.ts'
export { fill, type Quantity, type Values, write } from './quantity.ts'
