import { percent } from '../language/numbers.ts'
import type { Gap } from './gaps.ts'
import { words } from './words.ts'

/** A gap as a question in the reader's language. */
export function gapText({ kind, name = '', value = 0 }: Gap): string {
  const { kinds } = words.value.gaps
  return kind === 'leavesMost' ? kinds.leavesMost(name, percent(value)) : kinds[kind](name)
}
