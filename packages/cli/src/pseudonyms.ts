import { createHmac, randomBytes } from 'node:crypto'
import type { SkippedRow } from '@sojourn/data'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { InputError } from './input-error.ts'

const QUOTED = /"(?:[^"\\]|\\.)*"/g

/**
 * Hashes of ids by a key that is drawn for this call and never leaves the process: HMAC-SHA-256, of
 * which 128 bits are kept. The same id has the same hash within a call, and another in the next.
 */
export class Pseudonyms {
  private readonly key = randomBytes(32)

  /** @param known texts that the user gave, which may be shown, such as names of columns. */
  constructor(private readonly known: ReadonlySet<string>) {}

  /** The hash of an id, as bytes. */
  readonly hash = (id: Uint8Array): Uint8Array =>
    createHmac('sha256', this.key).update(id).digest().subarray(0, 16)

  /** A message in which every quoted text of the log is a hash of it: any of them may be an id. */
  hide(message: string): string {
    return message.replace(QUOTED, (quoted) => {
      const text = unquoted(quoted)
      if (this.known.has(text)) return quoted
      return `"#${Buffer.from(this.hash(Buffer.from(text))).toString('hex')}"`
    })
  }

  /** Rows that were skipped, with what is wrong with them so. */
  hideSkipped(rows: readonly SkippedRow[]): SkippedRow[] {
    return rows.map((row) => ({ ...row, problem: this.hide(row.problem) }))
  }

  /** An error with its messages so; any other than an {@link InputError} as it is. */
  hideIn(error: unknown): unknown {
    return error instanceof InputError
      ? new InputError(error.problems.map((problem) => this.hide(problem)))
      : error
  }
}

/** Hashes where `--hash-ids` asks for them; what the user typed, such as names of columns, stays. */
export function pseudonymsOf(given: Arguments, flags: Command['flags']): Pseudonyms | undefined {
  if (!given.has('hash-ids')) return undefined
  const texts = Object.keys(flags).flatMap((flag) => given.all(flag))
  return new Pseudonyms(
    new Set([given.operand, ...texts, ...texts.flatMap((text) => text.split(','))]),
  )
}

/** Notes what doesn't go with `--hash-ids`. */
export function checkHashing(given: Arguments): void {
  if (given.has('hash-ids') && given.has('guess'))
    given.note('--guess shows what fields hold, which --hash-ids hides; name the columns.')
}

function unquoted(quoted: string): string {
  try {
    return JSON.parse(quoted)
  } catch {
    return quoted.slice(1, -1)
  }
}
