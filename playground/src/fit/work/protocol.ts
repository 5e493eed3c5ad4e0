import type { PathTableColumns } from '@sojourn/data'
import type { EventChoice, FileProblem, Naming } from './file-choice.ts'
import type { Fitted } from './fit-log.ts'
import type { FitOrder } from './fit-order.ts'
import type { FittedPaths } from './fit-paths.ts'
import type { Found } from './found.ts'
import type { TidyLook } from './look.ts'
import type { Tested } from './test-log.ts'

/** A log to read: each question names it, so that a worker that was stopped can begin anew. */
export interface LogChoice {
  readonly file: File
  readonly events: EventChoice
  readonly naming: Naming
}

/** What the worker is asked, by kind. */
export interface Questions {
  look: { readonly file: File }
  read: LogChoice
  fit: LogChoice & { readonly order: FitOrder }
  test: LogChoice & { readonly order: FitOrder }
  paths: {
    readonly file: File
    readonly columns: PathTableColumns
    readonly separator: string
  }
}

/** What a log is, once it has been read. */
export interface Reading extends Found {
  /** Rows of the file, used and not. */
  readonly rows: number
  readonly skipped: number
  /** The first of them. */
  readonly skippedRows: readonly { readonly line: number; readonly problem: string }[]
  /** Rows that are right and make no event, by sort. */
  readonly leftOut: readonly { readonly what: string; readonly count: number }[]
}

/** What the worker answers, by the kind of the question. */
export interface Answers {
  look: TidyLook
  read: Reading
  fit: Fitted
  test: Tested
  paths: FittedPaths
}

export type Kind = keyof Questions

/** How far the work is. */
export interface Progress {
  readonly stage: 'reading' | 'fitting' | 'testing'
  readonly rows?: number
  /** From 0 to 1, where it is known. */
  readonly share?: number
}

export interface Asked<K extends Kind = Kind> {
  readonly id: number
  readonly kind: K
  readonly question: Questions[K]
}

export type Answered =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly answer: Answers[Kind] }
  | {
      readonly id: number
      /** Everything that is wrong, in the words of the library: in English. */
      readonly problems: readonly FileProblem[]
      readonly summary?: string
      /** Whether it lies in the file or the choices, and not in the program or the machine. */
      readonly expected: boolean
    }
