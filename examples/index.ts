export { type Question, questions } from './questions.ts'
export { questionNotebook } from './question-notebook.ts'
export type { QuestionCells } from './program-cells.ts'
