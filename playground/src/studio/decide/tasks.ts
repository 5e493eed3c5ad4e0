import type { PlannedTest, PortfolioSets, ReportOrder, WorthOfKnowing } from '@sojourn/report'
import type { Journey, Scenario } from 'sojourn'

/** What scenarios are compared by: money is per 1,000 who enter, the margin after all costs. */
export type Measure = 'conversion' | 'retention' | 'revenue' | 'margin'

/** A scenario by the id of its cell. */
export interface Asked {
  readonly id: string
  readonly scenario: Scenario
}

/** Draws of everything uncertain, and the days that count. */
interface Drawing {
  readonly journey: Journey
  readonly horizon: number
  readonly draws: number
  readonly seed: number
}

/** Pinned scenarios side by side, on the same draws. */
export interface CompareTask extends Drawing {
  readonly kind: 'compare'
  readonly scenarios: readonly Asked[]
  readonly measure: Measure
  readonly perDay: number | undefined
}

/** Why a scenario's figure moves. */
export interface WhyTask extends Drawing {
  readonly kind: 'why'
  readonly scenario: Scenario
  readonly measure: Exclude<Measure, 'margin'>
}

/** Which uncertain number moves the figure most. */
export interface TornadoTask extends Drawing {
  readonly kind: 'tornado'
  readonly scenario: Scenario
  readonly measure: Exclude<Measure, 'margin'>
}

/** How strong each lever would have to be. */
export interface RequiredTask extends Drawing {
  readonly kind: 'required'
  readonly scenario: Scenario
  readonly measure: Exclude<Measure, 'margin'>
  /** What the figure is to become; a tenth more than now if absent. */
  readonly value?: number
}

/** What to test first. */
export interface TestTask extends Drawing {
  readonly kind: 'tests'
  readonly scenarios: readonly Asked[]
  readonly perDay: number
  readonly testCost: number
}

/** Which levers together bring most for a budget. */
export interface PortfolioTask extends Drawing {
  readonly kind: 'portfolio'
  readonly scenarios: readonly Scenario[]
  readonly perDay: number
  readonly budget: number | undefined
}

/** The report, as a page. */
export interface ReportTask {
  readonly kind: 'report'
  readonly journey: Journey
  readonly scenarios: readonly Scenario[]
  readonly order: Omit<ReportOrder, 'onProgress'>
}

export type Task =
  | CompareTask
  | WhyTask
  | TornadoTask
  | RequiredTask
  | TestTask
  | PortfolioTask
  | ReportTask

/** A figure's mean and the range that holds 80 % of its draws. */
export interface Spread {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** A scenario against now, in the unit of the measure. */
export interface ComparedRow extends Spread {
  readonly id: string
  readonly low50: number
  readonly high50: number
  /** Share of the draws in which it is better than now. */
  readonly better: number
  /** Share of the draws in which it is the best of all, now included. */
  readonly best: number
}

export interface Compared {
  readonly rows: readonly ComparedRow[]
  readonly now: { readonly mean: number; readonly best: number }
  /** Whether the journey has the measure at all. */
  readonly known: boolean
  /** Whether money counts in it. */
  readonly inMoney: boolean
  readonly draws: number
}

/** What one lever or transition adds. */
export interface Share extends Spread {
  /** Places of its changes in the scenario; of a transition its ends, `from` null where they enter. */
  readonly changes: readonly number[]
  readonly step?: { readonly from: string | null; readonly to: string }
}

export interface Reasons {
  readonly start: number
  readonly difference: number
  readonly levers: readonly Share[]
  /** Of conversion alone. */
  readonly transitions: readonly Share[]
  readonly known: boolean
}

export interface TornadoRows {
  readonly base: number
  readonly rows: readonly {
    /** The change that the number belongs to, or the touchpoint that it follows. */
    readonly change?: number
    readonly row?: string
    readonly kind: 'strength' | 'reach' | 'row'
    readonly atLow: number
    readonly atHigh: number
  }[]
  readonly known: boolean
}

export interface RequiredRow {
  /** Places of the lever's changes. */
  readonly changes: readonly number[]
  readonly measure: 'strength' | 'multiple'
  readonly strength: number | null
  readonly stated: number
  /** The furthest that the lever can bring the figure. */
  readonly most: number
  readonly probability: number | null
}

export interface RequiredStrengths {
  readonly now: number
  readonly target: number
  readonly rows: readonly RequiredRow[]
  readonly known: boolean
}

export interface Tests {
  /** By the id of the scenario's cell, the one to run first on top. */
  readonly tests: readonly (PlannedTest & { readonly id: string })[]
  readonly unknowns: readonly WorthOfKnowing[]
  /** What it would be worth to know everything. */
  readonly everything: number
  readonly inMoney: boolean
  readonly customers: number
}

export interface Answers {
  readonly compare: Compared
  readonly why: Reasons
  readonly tornado: TornadoRows
  readonly required: RequiredStrengths
  readonly tests: Tests
  readonly portfolio: PortfolioSets
  readonly report: { readonly html: string }
}
