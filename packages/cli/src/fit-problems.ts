import { EventLogError } from '@sojourn/data'
import { JourneyError } from 'sojourn/model'
import { InputError, placed } from './input-error.ts'

/** A log as the user named it, and its full path, by which the reader knows it. */
export interface LogName {
  readonly path: string
  readonly file?: string
  /** Whether it is several files, whose names the problems have. */
  readonly several?: boolean
  /** Whether --dates and --decimal-comma can say how it is written. */
  readonly canSayHow?: boolean
}

const FLAGS: Readonly<Record<string, string>> = {
  conversions: '--conversion',
  goals: '--goal',
  loss: '--loss',
  at: '--at',
  minGroup: '--min-group',
  noise: '--noise',
}

/** Ways of writing that a flag makes readable, by what the reader says of them. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /must be written \d{4}-|can mean two dates|must begin with the year/,
    'Are all dates written like that? Then say how, with --dates day-first, month-first or year-first.',
  ],
  [
    /"[^"]*\d,\d[^"]*" (is not a finite number|has a comma)/,
    'Have amounts a decimal comma? Then add --decimal-comma.',
  ],
]

/** What went wrong in fitting a log, in the words of the command line; any other error as it is. */
export function inCommandLineTerms(
  error: unknown,
  { path, file, several = false, canSayHow = false }: LogName,
): unknown {
  const shown = file === undefined ? 'standard input' : path
  if (error instanceof JourneyError)
    return new InputError(
      error.problems.map(({ path: place, message }) => {
        const flag = FLAGS[place]
        return flag === undefined ? placed(shown, { path: '', message }) : `${flag}: ${message}`
      }),
    )
  if (!(error instanceof EventLogError)) return error
  const hints = canSayHow
    ? HINTS.flatMap(([sign, hint]) => (sign.test(error.message) ? hint : []))
    : []
  if (several) return new InputError([...error.message.split('\n'), ...hints])
  const read = `${file ?? shown} `
  const lines = error.message
    .split('\n')
    .map((line) =>
      line.startsWith(read) ? `${shown} ${line.slice(read.length)}` : `${shown}: ${line}`,
    )
  return new InputError([...lines, ...hints])
}
