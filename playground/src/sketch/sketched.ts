import { computed } from '@preact/signals'
import { conversionStates, hittingProbabilityByDraw } from 'sojourn/analysis'
import { drawProbabilities, posterior } from 'sojourn/estimation'
import { compileChain, type Journey } from 'sojourn/model'
import { language } from '../language/language.ts'
import { inOrder } from './edit-draft.ts'
import { journeyOfDraft } from './journey-of-draft.ts'
import { draft } from './sketch-state.ts'
import { words } from './words.ts'

const DRAWS = 400
const SEED = 1

/** The journey that the sketch is so far; undefined while there is none. */
export const sketched = computed<Journey | undefined>(() => {
  const { journey } = words.value
  const ordered = { ...draft.value, touchpoints: inOrder(draft.value) }
  return journeyOfDraft(ordered, language.value, journey)
})

/** Where 80 % of the draws of conversion lie; undefined where nothing counts as success. */
export const conversionRange = computed(() => {
  const journey = sketched.value
  if (journey === undefined) return undefined
  const chain = compileChain(journey)
  const targets = conversionStates(chain)
  if (!targets.includes(1)) return undefined
  const draws = drawProbabilities(posterior(journey, chain), SEED, DRAWS)
  const { probability } = hittingProbabilityByDraw(chain, targets, draws)
  const sorted = probability.sort()
  const at = (share: number) => sorted[Math.round(share * (DRAWS - 1))] as number
  return { low: at(0.1), high: at(0.9) }
})
