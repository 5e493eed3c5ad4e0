import type { Language, Text, TextList } from '@sojourn/catalogue'
import type { Chart } from '@sojourn/charts'
import type { Journey } from 'sojourn/model'
import type { Values } from './quantity.ts'

/** A lesson of the course. Texts are Markdown; `{name}` in them is a value that is computed. */
export interface Lesson {
  readonly id: string
  /** Counts up when an exercise changes, so that earlier answers are told from those to this one. */
  readonly version: number
  readonly title: Text
  /** How long it takes. */
  readonly minutes: number
  /** What one can do afterwards. */
  readonly goals: TextList
  /** The situation, from the examples, that raises the question. */
  readonly story: Text
  readonly terms: readonly Term[]
  readonly sections: readonly Section[]
  readonly teacher: TeacherNote
}

/** A word of the lesson, explained. */
export interface Term {
  readonly term: Text
  readonly meaning: Text
}

/** A part of a lesson under a heading. */
export interface Section {
  readonly title: Text
  readonly blocks: readonly Block[]
}

export type Block = TextBlock | MapBlock | WalkBlock | ChartBlock | CodeBlock | Task

/** What is answered: it counts for the hand-in. */
export type Task = Prediction | Exercise | Choice | Sort | Sheet | Open

/** What would give an answer away. */
interface Held {
  /** The task before it: until that is answered, right or three times, this is not shown. */
  readonly after?: string
}

export interface TextBlock extends Held {
  readonly kind: 'text'
  readonly text: Text
  readonly values?: () => Values
}

/** A journey as its map. */
export interface MapBlock extends Held {
  readonly kind: 'map'
  readonly journey: (language: Language) => Journey
}

/** Customers who walk a journey, a step at a time. */
export interface WalkBlock {
  readonly kind: 'walk'
  readonly journey: (language: Language) => Journey
  readonly customers: number
  /** Of the first crowd; each new one has the next. */
  readonly seed: number
}

/** A chart of computed data. */
export interface ChartBlock extends Held {
  readonly kind: 'chart'
  readonly chart: (language: Language) => Chart
}

/** Code that a reader may run and change in the notebook, with what it gives. */
export interface CodeBlock {
  readonly kind: 'code'
  /** TypeScript; its last line is an expression. */
  readonly source: string
}

interface TaskCommon {
  /** Unlike that of any other task of the lesson; kept for ever, since hand-ins carry it. */
  readonly id: string
  readonly question: Text
  /** For every text of the task. */
  readonly values?: () => Values
}

/** A guess, asked for before the answer is shown. There is no wrong one. */
export interface Prediction extends TaskCommon {
  readonly kind: 'prediction'
  readonly scale: {
    readonly min: number
    readonly max: number
    readonly step: number
    /** Where the slider begins, if not in the middle. */
    readonly start?: number
  }
  /** What is guessed, after the number: "of a hundred". */
  readonly unit: Text
  /** What comes out: shown with the guess on it. */
  readonly answer: () => Outcomes
  readonly reveal: Text
}

/** What comes out, one number or how likely each is. */
export interface Outcomes {
  /** In the middle, or the number for certain. */
  readonly value: number
  /** The range that holds 80 %, where it is not certain. */
  readonly range?: readonly [low: number, high: number]
  /** Probability of each number from `from` upward in steps of the scale. */
  readonly chances?: { readonly from: number; readonly probability: readonly number[] }
}

/** A number that is worked out. */
export interface Exercise extends TaskCommon {
  readonly kind: 'exercise'
  readonly unit: Text
  /** The number in the unit that is asked for: 23.4 for 23.4 %. */
  readonly answer: () => number
  /** How far an answer may be off, in the same unit. */
  readonly tolerance: number
  /** Numbers that typical mistakes lead to, and what was forgotten. */
  readonly mistakes: readonly Mistake[]
  /** A first push, for those who ask. */
  readonly hint: Text
  /** How it is worked out, shown with the right answer. */
  readonly working: Text
}

export interface Mistake {
  readonly answer: () => number
  readonly hint: Text
}

/** One of several answers. */
export interface Choice extends TaskCommon {
  readonly kind: 'choice'
  /** `why` says what is right about it, or what the mistake is. */
  readonly options: readonly { readonly text: Text; readonly right: boolean; readonly why: Text }[]
}

/** Cards that are put where they belong. The answer is the place of each card, such as `0,2,1`. */
export interface Sort extends TaskCommon {
  readonly kind: 'sort'
  readonly places: readonly Text[]
  /** `why` says why it belongs there; it is shown for cards that lie elsewhere. */
  readonly cards: readonly { readonly text: Text; readonly place: number; readonly why: Text }[]
}

/** A method as a form that is filled in step by step. No computer judges what is written. */
export interface Sheet extends TaskCommon {
  readonly kind: 'sheet'
  readonly steps: readonly SheetStep[]
  /** What a good sheet has in it, shown afterwards. */
  readonly look: Text
}

export interface SheetStep {
  readonly title: Text
  readonly help: Text
  /** How many, or what each is about, or `of` which earlier step: its first column names them. */
  readonly rows: number | TextList | { readonly of: number }
  readonly columns: readonly SheetColumn[]
  /** The columns of scores whose difference is worked out: what is expected, and what is got. */
  readonly gap?: { readonly expected: number; readonly got: number }
}

export interface SheetColumn {
  readonly title: Text
  /** A score from −2 to 2 in place of words. */
  readonly score?: true
  /** What somebody else wrote in the first rows. */
  readonly examples?: TextList
}

/** A thought to write down. No computer judges it; the hand-in carries it to the teacher. */
export interface Open extends TaskCommon {
  readonly kind: 'open'
  /** What a good answer has in it, shown afterwards. */
  readonly look: Text
}

/** For whoever teaches the lesson. */
export interface TeacherNote {
  /** How the time may be spent. */
  readonly plan: TextList
  /** To talk about in class. */
  readonly questions: TextList
  /** What goes wrong and how to help; solutions of exercises are computed and need no words here. */
  readonly advice: Text
}
