import type { Lesson } from '../lesson.ts'
import { attribution } from './attribution.ts'
import { critique } from './critique.ts'
import { fromMapToChain } from './from-map-to-chain.ts'
import { gettingThere } from './getting-there.ts'
import { mapping } from './mapping.ts'
import { whatAJourneyIs } from './what-a-journey-is.ts'
import { whereCustomersAreLost } from './where-customers-are-lost.ts'
import { whichTest } from './which-test.ts'

/** The lessons, in the order of the course. */
export const course: readonly Lesson[] = [
  whatAJourneyIs,
  mapping,
  fromMapToChain,
  gettingThere,
  whereCustomersAreLost,
  attribution,
  whichTest,
  critique,
]
