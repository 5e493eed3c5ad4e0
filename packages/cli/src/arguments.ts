import { parseTime } from '@sojourn/data'
import { parseDuration } from 'sojourn/model'
import type { Command } from './command.ts'
import { count } from './format/count.ts'
import { UsageError } from './usage-error.ts'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Limits of a number, inclusive, and what it is if the flag isn't given. */
interface Limits<Default> {
  readonly least: number
  readonly most?: number
  readonly otherwise: Default
}

/**
 * The arguments of one call. Reading a value that is wrong notes a problem and goes on, so that
 * `check` can refuse them all at once.
 */
export class Arguments {
  constructor(
    private readonly command: Command,
    /** The one argument that isn't a flag. */
    readonly operand: string,
    private readonly values: ReadonlyMap<string, readonly string[]>,
    private readonly problems: string[],
    /** The second one, of a command that takes two. */
    readonly second = '',
  ) {}

  /** Whether the command has a flag. */
  knows(flag: string): boolean {
    return this.command.flags[flag] !== undefined
  }

  /** Whether a switch is on. */
  has(flag: string): boolean {
    return this.values.has(flag)
  }

  /** Every value of a flag. */
  all(flag: string): readonly string[] {
    return this.values.get(flag) ?? []
  }

  /** The value of a flag. */
  text(flag: string): string | undefined {
    return this.all(flag)[0]
  }

  /** The value of a flag that must be given. */
  required(flag: string): string {
    return this.text(flag) ?? ''
  }

  wholeNumber<Default>(flag: string, limits: Limits<Default>): number | Default {
    const { least, most = Number.MAX_SAFE_INTEGER, otherwise } = limits
    const text = this.text(flag)
    if (text === undefined) return otherwise
    const number = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    const from = least === -most ? '' : ` from ${count(least)}`
    const to = limits.most === undefined || from === '' ? '' : ` to ${count(most)}`
    this.wrong(flag, text, `a whole number${from}${to}`)
    return otherwise
  }

  /** Names with commas between them; a value that holds none is noted. */
  names(flag: string): readonly string[] {
    for (const text of this.all(flag))
      if (text.replaceAll(',', '').trim() === '')
        this.wrong(flag, text, 'names with commas between them')
    return this.all(flag)
  }

  /** A number from 0; `words` say what else it may be. */
  amount(flag: string, words = ''): number | undefined {
    const text = this.text(flag)
    if (text === undefined) return undefined
    const number = NUMBER.test(text) ? Number(text) : Number.NaN
    if (number >= 0 && number < Infinity) return number
    this.wrong(flag, text, `a number from 0${words}`)
    return undefined
  }

  /** A duration above 0, in seconds. */
  seconds(flag: string, otherwise: number, most = Number.MAX_VALUE): number {
    const text = this.text(flag)
    if (text === undefined) return otherwise
    const seconds = parseDuration(text)
    if (seconds !== undefined && seconds > 0 && seconds <= most) return seconds
    const limit = most < Number.MAX_VALUE ? ` and at most ${count(most / 86_400)}d` : ''
    this.wrong(
      flag,
      text,
      `a duration above 0${limit}: a number and one of s, min, h, d, w, such as 30d, or ISO 8601, such as PT6H`,
    )
    return otherwise
  }

  /** One of a few words. */
  choice<Word extends string>(flag: string, words: readonly Word[]): Word | undefined {
    const text = this.text(flag)
    const word = words.find((each) => each === text)
    if (text !== undefined && word === undefined)
      this.wrong(flag, text, `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`)
    return word
  }

  /** A date or a time, in milliseconds since 1970. */
  instant(flag: string): number | undefined {
    const text = this.text(flag)
    const time = text === undefined ? undefined : parseTime(text)
    if (typeof time !== 'string') return time
    this.note(`--${flag}: ${time}.`)
    return undefined
  }

  /** Notes a problem that the values have with one another. */
  note(problem: string): void {
    this.problems.push(problem)
  }

  /** @throws UsageError listing everything that was wrong so far. */
  check(): void {
    if (this.problems.length > 0) throw new UsageError(this.problems, this.command.name)
  }

  private wrong(flag: string, text: string, what: string): void {
    this.note(`--${flag} is ${JSON.stringify(text)}; it must be ${what}.`)
  }
}
