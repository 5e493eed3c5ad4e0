import type { Lesson } from '../lesson.ts'
import { attribution } from './attribution.ts'
import { critique } from './critique.ts'
import { fromMapToChain } from './from-map-to-chain.ts'
import { gettingThere } from './getting-there.ts'
import { learningFromData } from './learning-from-data.ts'
import { mapping } from './mapping.ts'
import { timeAndRetention } from './time-and-retention.ts'
import { whatAJourneyIs } from './what-a-journey-is.ts'
import { whatIf } from './what-if.ts'
import { whereCustomersAreLost } from './where-customers-are-lost.ts'
import { whichTest } from './which-test.ts'

/** The lessons, in the order of the course. */
export const course: readonly Lesson[] = [
  whatAJourneyIs,
  mapping,
  fromMapToChain,
  gettingThere,
  whereCustomersAreLost,
  timeAndRetention,
  learningFromData,
  whatIf,
  attribution,
  whichTest,
  critique,
]
