import type { Answers, Task } from './tasks.ts'

/** Sent to the worker: one task at a time. */
export interface Question {
  readonly id: number
  readonly task: Task
}

/** What the worker says of a task. */
export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  /** A first answer, of few draws. */
  | { readonly kind: 'rough'; readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
