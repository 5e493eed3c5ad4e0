import type { Strength } from '../model/distribution.ts'
import type { StrengthRange } from './sample-strength.ts'
import type { Change } from './scenario.ts'

/** What is uncertain about a change itself: one strength, under its key in the scenario file. */
export interface Effect {
  readonly key: 'factor' | 'avoided' | 'share' | 'experience'
  readonly strength: Strength
  readonly range: StrengthRange
}

/** The strength of a change; absent where there is none, as of a new touchpoint or reward. */
export function effectOf(change: Change): Effect | undefined {
  switch (change.op) {
    case 'scaleOdds':
    case 'scaleSojourn':
    case 'scaleEntries':
      return { key: 'factor', strength: change.factor, range: 'factor' }
    case 'removeTouchpoint':
      return { key: 'avoided', strength: change.avoided, range: 'share' }
    case 'redirect':
      return { key: 'share', strength: change.share, range: 'share' }
    case 'setExperience':
      return { key: 'experience', strength: change.experience, range: 'experience' }
    case 'insertTouchpoint':
    case 'setReward':
      return undefined
  }
}
