/** One thing that is wrong with an input: where it stands, what is wrong, and how to mend it. */
export interface Problem {
  /** Place in the file, such as `transitions.ad.checkout` or `touchpoints[2].cost`. */
  readonly path: string
  /** What is wrong and how to mend it, in words. */
  readonly message: string
}

/**
 * Thrown when a journey or a scenario is refused. It carries every problem at once, not the first.
 *
 * @example
 * ```ts
 * import { JourneyError, parseJourney } from 'sojourn/model'
 * try {
 *   parseJourney('{ "format": "sojourn-journey" }')
 * } catch (error) {
 *   if (error instanceof JourneyError) console.log(error.problems.length)
 * }
 * ```
 */
export class JourneyError extends Error {
  override readonly name = 'JourneyError'
  /** Every problem found, in the order of the file. */
  readonly problems: readonly Problem[]

  /**
   * An error that lists every problem in its message.
   *
   * @param subject what was refused, such as `The journey`.
   * @param problems why; at least one.
   */
  constructor(subject: string, problems: readonly Problem[]) {
    const lines = problems.map(
      ({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`,
    )
    super(
      `${subject} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${lines.join('\n')}`,
    )
    this.problems = problems
  }
}

/** Writes a path of keys the way a person would: `transitions.ad["my cart"]`, `outcomes[0].kind`. */
export function formatPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`
    return path === '' ? key : `${path}.${key}`
  }, '')
}
