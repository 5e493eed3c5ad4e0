import { EventLogError } from '@sojourn/data'
import { JourneyError } from 'sojourn/model'
import { InputError, placed } from './input-error.ts'

/** A log as the user named it, and its full path, by which the reader knows it. */
export interface LogName {
  readonly path: string
  readonly file?: string
  /** Whether it is several files, whose names the problems have. */
  readonly several?: boolean
}

const FLAGS: Readonly<Record<string, string>> = {
  conversions: '--conversion',
  goals: '--goal',
  loss: '--loss',
  at: '--at',
  minGroup: '--min-group',
  noise: '--noise',
}

/** What went wrong in fitting a log, in the words of the command line; any other error as it is. */
export function inCommandLineTerms(
  error: unknown,
  { path, file, several = false }: LogName,
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
  if (several) return new InputError(error.message.split('\n'))
  const read = `${file ?? shown} `
  return new InputError(
    error.message
      .split('\n')
      .map((line) =>
        line.startsWith(read) ? `${shown} ${line.slice(read.length)}` : `${shown}: ${line}`,
      ),
  )
}
