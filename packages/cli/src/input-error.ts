import { JourneyError, type Problem } from 'sojourn/model'

/** A file, or what it says, is wrong: exit code 1. It carries everything that is wrong. */
export class InputError extends Error {
  override readonly name = 'InputError'

  /** @param problems in words, each with its place, at least one */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

/** The problems that an error lists, each with the file it is in; any other error is thrown on. */
export function problemsIn(file: string, error: unknown): string[] {
  if (error instanceof InputError) return [...error.problems]
  if (error instanceof JourneyError) return error.problems.map((problem) => placed(file, problem))
  throw error
}

/** A problem with its place: file, then path within it. */
export function placed(file: string, { path, message }: Problem): string {
  return path === '' ? `${file}: ${message}` : `${file}: ${path}: ${message}`
}
