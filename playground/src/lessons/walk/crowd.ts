import { compileChain, type Journey } from 'sojourn/model'
import { simulate } from 'sojourn/simulation'

/** A place where customers of a crowd can be. */
export interface Place {
  readonly id: string
  readonly name: string
  /** Whether arriving is a conversion, after which nothing comes. */
  readonly goal: boolean
}

/** A crowd of customers on their way: who is where after each step. */
export interface Crowd {
  /** Touchpoints, then conversions, in the order of the journey. */
  readonly places: readonly Place[]
  /** Until the last one has come to an end. */
  readonly steps: number
  /** By customer: the place after each step, and from which place they left for good. */
  readonly customers: readonly { readonly path: readonly number[]; readonly left?: number }[]
}

/** Lets customers walk a journey. The same seed gives the same crowd. */
export function walkingCrowd(journey: Journey, customers: number, seed: number): Crowd {
  const chain = compileChain(journey)
  const { paths } = simulate(chain, { customers, seed, paths: customers, perCustomer: true })
  const goals = journey.outcomes.filter(({ kind }) => kind === 'conversion')
  const places = [
    ...journey.touchpoints.map(({ id, name }) => ({ id, name: name ?? id, goal: false })),
    ...goals.map(({ id, name }) => ({ id, name: name ?? id, goal: true })),
  ]
  const placeOf = chain.ids.map((id) => places.findIndex((place) => place.id === id))
  const walked = [...paths]
    .sort((a, b) => a.customer - b.customer)
    .map(({ states }) => {
      const path = states.map((state) => placeOf[state] as number)
      const lost = path.indexOf(-1)
      return lost < 0 ? { path } : { path: path.slice(0, lost), left: path[lost - 1] as number }
    })
  const steps = Math.max(
    ...walked.map(({ path, left }) => (left === undefined ? path.length - 1 : path.length)),
  )
  return { places, steps, customers: walked }
}

/** Where a customer is after a step: at a place, or gone, and from where. */
export function whereabouts(
  { path, left }: Crowd['customers'][number],
  step: number,
): { readonly at: number; readonly gone: boolean } {
  if (step < path.length) return { at: path[step] as number, gone: false }
  return left === undefined ? { at: path.at(-1) as number, gone: false } : { at: left, gone: true }
}
