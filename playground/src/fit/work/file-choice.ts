import type {
  DateOrder,
  EventLogColumns,
  EventRule,
  PathTableColumns,
  PresetName,
} from '@sojourn/data'

/** What makes an event of a row of the file. */
export interface EventChoice {
  /** The tool whose export it is; the columns below then take the place of the tool's own. */
  readonly preset?: PresetName
  readonly columns: Partial<EventLogColumns>
  readonly dates?: DateOrder
  /** Whether amounts have a decimal comma, and blanks or points between thousands. */
  readonly decimalComma?: boolean
}

/** What the columns of a table of aggregated paths mean. */
export interface PathChoice {
  readonly columns: Partial<PathTableColumns>
  readonly separator: string
}

/** How names in the log become touchpoints. */
export interface Naming {
  /** Looked at in this order; the first that catches a name counts. */
  readonly rules: readonly EventRule[]
  /** Whether names that no rule catches are left out. */
  readonly onlyRules: boolean
  /** Names that are left out, after the rules. */
  readonly leftOut: readonly string[]
  /** So many of the commonest names stay, and these whatever they are; the others become one. */
  readonly most: number
  readonly always: readonly string[]
}

/** What is wrong, as the data package says it: in English, with the line of the file. */
export interface FileProblem {
  readonly line?: number
  readonly message: string
}
