import { computed } from '@preact/signals'
import { journeyFlow } from '@sojourn/charts'
import { conversionStates, hittingProbabilityByDraw } from 'sojourn/analysis'
import { drawProbabilities, posterior } from 'sojourn/estimation'
import { type Chain, compileChain, type Journey } from 'sojourn/model'
import { language } from '../language/language.ts'
import { inOrder } from './edit-draft.ts'
import { gapsIn } from './gaps.ts'
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

/** Conversion in draws of everything that the words may mean; undefined where nothing counts as success. */
const drawn = computed(() => {
  const journey = sketched.value
  if (journey === undefined) return undefined
  const chain = compileChain(journey)
  const targets = conversionStates(chain)
  if (!targets.includes(1)) return undefined
  const rows = posterior(journey, chain)
  const draws = drawProbabilities(rows, SEED, DRAWS)
  const converted = (of: readonly Float64Array[]) =>
    hittingProbabilityByDraw(chain, targets, of).probability
  return { chain, rows, draws, converted, conversion: converted(draws) }
})

/** Where 80 % of the draws of conversion lie. */
export const conversionRange = computed(() => {
  if (drawn.value === undefined) return undefined
  const sorted = Float64Array.from(drawn.value.conversion).sort()
  const at = (share: number) => sorted[Math.round(share * (DRAWS - 1))] as number
  return { low: at(0.1), high: at(0.9) }
})

/** The touchpoint that, were it known how many go where from it, would narrow conversion most. */
const mostTelling = computed<string | undefined>(() => {
  if (drawn.value === undefined) return undefined
  const { chain, rows, draws, converted, conversion } = drawn.value
  const before = variance(conversion)
  let best: { id: string; gain: number } | undefined
  for (const i of rows.drawn) {
    const gain = before - variance(converted(draws.map((draw) => withRow(draw, chain, i))))
    if (gain > (best?.gain ?? 0)) best = { id: chain.ids[i] as string, gain }
  }
  return best?.id
})

/** A draw in which one row is what the journey says it is. */
function withRow(draw: Float64Array, { probability, rowStart }: Chain, i: number): Float64Array {
  const next = draw.slice()
  const [from, until] = [rowStart[i] as number, rowStart[i + 1] as number]
  next.set(probability.subarray(from, until), from)
  return next
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}

/** What is missing, as questions. */
export const gaps = computed(() => {
  const journey = sketched.value
  const losses = journey === undefined ? [] : journeyFlow(journey, 1).losses
  const [first, ...others] = losses
  const mostLost = first && others.reduce((a, b) => (b.flow > a.flow ? b : a), first)
  return gapsIn(draft.value, { mostLost, mostTelling: mostTelling.value })
})
