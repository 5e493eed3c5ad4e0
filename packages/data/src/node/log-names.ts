import { EventLogError } from '../event-log-error.ts'

const READABLE = /\.(csv|tsv|txt|ndjson|jsonl|json|xes|parquet)(\.gz)?$/i
const WORKBOOK = /\.(xlsx|xls|ods|numbers)$/i
const ENDINGS = '.csv, .tsv, .txt, .json, .ndjson, .jsonl, .xes or .parquet (also .gz)'

/** What a file is by its name, such as `csv`; undefined where it is nothing that is read here. */
export function kindOf(path: string): string | undefined {
  const kind = READABLE.exec(path)?.[1]?.toLowerCase()
  return kind === 'jsonl' ? 'ndjson' : kind
}

/** @throws EventLogError when a name is of no kind that is read here. */
export function requireName(path: string): void {
  if (kindOf(path) !== undefined) return
  const what = WORKBOOK.test(path)
    ? 'is a workbook: save the sheet as CSV'
    : `has a name of another kind: what is read has a name that ends in ${ENDINGS}, or comes from standard input with -`
  throw new EventLogError([{ message: `${path} ${what}` }])
}
