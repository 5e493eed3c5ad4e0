import { canonicalWords } from './canonical-words.ts'
import type { Stage } from './role.ts'

const STAGES: readonly (readonly [Stage, readonly string[]])[] = [
  ['loyalty', ['loyal', 'lojal', 'advoca', 'ambassad', 'forespr', 'talsm']],
  [
    'awareness',
    [
      'aware',
      'bevisst',
      'bevidst',
      'medvet',
      'kjennskap',
      'kendskap',
      'kannedom',
      'oppmerks',
      'opmarks',
      'uppmarks',
      'inspir',
      'discover',
      'interes',
    ],
  ],
  [
    'post-purchase',
    [
      'post',
      'etter',
      'efter',
      'after',
      'use',
      'bruk',
      'brug',
      'anvand',
      'reten',
      'fasthold',
      'behall',
      'deliver',
      'lever',
    ],
  ],
  [
    'consideration',
    [
      'consider',
      'vurder',
      'overvej',
      'overvag',
      'evaluat',
      'utvard',
      'evaluer',
      'research',
      'compar',
    ],
  ],
  [
    'decision',
    [
      'deci',
      'besl',
      'beslut',
      'purchase',
      'kjop',
      'kob',
      'kop',
      'buy',
      'book',
      'conver',
      'contract',
    ],
  ],
]

/**
 * The stretch of a journey that a phase is, from its id and name in any of the four languages;
 * undefined where the words say nothing.
 */
export function stageOfPhase(phase: {
  readonly id: string
  readonly name?: string
}): Stage | undefined {
  const words = [phase.id, phase.name ?? ''].flatMap(canonicalWords)
  return STAGES.find(([, stems]) =>
    words.some((word) => stems.some((stem) => word.startsWith(stem))),
  )?.[0]
}
