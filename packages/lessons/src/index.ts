export { course } from './course/course.ts'
export { judgeChoice, judgeNumber, judgeSort, type Judgement, slips } from './judge.ts'
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
  UnreadableHandIn,
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
  Sheet,
  SheetColumn,
  SheetStep,
  Sort,
  Task,
  TeacherNote,
  Term,
  TextBlock,
  WalkBlock,
} from './lesson.ts'
export {
  type Cells,
  emptySheet,
  largestGap,
  readSheet,
  rowsOf,
  sheetAsText,
  writeSheet,
} from './sheet.ts'
export { takeWorkedOut, workOutAll } from './worked-out.ts'
export { fill, type Quantity, type Values, write } from './quantity.ts'
export { readNumber } from './read-number.ts'
export { startOf } from './scale.ts'
