import { canonicalWords } from './canonical-words.ts'
import type { Role } from './role.ts'
import { DETERMINERS, PREPOSITIONS, ROLE_WORDS } from './role-words.ts'

/** A role that words speak for. */
export interface RoleMatch {
  readonly role: Role
  /** The words that say so, as they are compared. */
  readonly words: string
  /** Whether they are what the name is about, and don't only say where or for whom. */
  readonly isHead: boolean
}

interface Phrase {
  readonly role: Role
  readonly tests: readonly ((word: string) => boolean)[]
  /** Letters that it asks for: of phrases of as many words the one that asks for more counts. */
  readonly letters: number
}

const PHRASES: readonly Phrase[] = Object.entries(ROLE_WORDS).flatMap(([role, lists]) =>
  lists
    .flatMap((list) => list.split(', '))
    .map((phrase) => ({
      role: role as Role,
      tests: canonicalWords(phrase).map(wordTest),
      letters: phrase.replace(/[* ]/g, '').length,
    })),
)
const CUTS = new Set(PREPOSITIONS.flatMap(canonicalWords))
const AFTER_CHECK_OUT = new Set(DETERMINERS)

/**
 * The role that a name speaks for. Of overlapping phrases the longer one counts ("cart reminder" is
 * no cart). In these languages the head of a name comes last ("blog checkout" is a checkout), but
 * before what a preposition hangs on to it ("reviews on the product page" are reviews).
 */
export function matchRole(text: string): RoleMatch | undefined {
  const words = canonicalWords(text)
  const found = longestMatches(words)
  const cut = words.findIndex((word, i) => i > 0 && CUTS.has(word))
  const end = cut < 0 ? words.length : cut
  const heads = found.filter(({ from }) => from < end)
  const best = heads.at(-1) ?? found[0]
  return (
    best && {
      role: best.role,
      words: words.slice(best.from, best.to).join(' '),
      isHead: heads.length > 0,
    }
  )
}

interface Span {
  readonly role: Role
  readonly from: number
  readonly to: number
  readonly letters: number
}

/** Matches that no longer one covers, in the order of the words. */
function longestMatches(words: readonly string[]): Span[] {
  const all: Span[] = []
  for (const { role, tests, letters } of PHRASES)
    for (let from = 0; from + tests.length <= words.length; from++)
      if (tests.every((test, k) => test(words[from + k] as string)))
        all.push({ role, from, to: from + tests.length, letters })
  const length = (span: Span) => span.to - span.from
  const kept: Span[] = []
  for (const span of all.sort((a, b) => length(b) - length(a) || b.letters - a.letters))
    if (!isInvitation(words, span) && kept.every((k) => span.to <= k.from || span.from >= k.to))
      kept.push(span)
  return kept.sort((a, b) => a.from - b.from)
}

/** "Check out our blog" is no checkout. */
function isInvitation(words: readonly string[], { from, to }: Span): boolean {
  return words.slice(from, to).join(' ') === 'check out' && AFTER_CHECK_OUT.has(words[to] ?? '')
}

function wordTest(pattern: string): (word: string) => boolean {
  const core = pattern.replaceAll('*', '')
  const [open, close] = [pattern.startsWith('*'), pattern.endsWith('*')]
  if (open && close) return (word) => word.includes(core)
  if (open) return (word) => word.endsWith(core)
  if (close) return (word) => word.startsWith(core)
  return (word) => word === core
}
