import type { Journey, Touchpoint } from 'sojourn'
import { countOf } from './step-range.ts'
import { stepShares, visitsOf, type World } from './world.ts'

/** One way on from a touchpoint. */
export interface Way {
  readonly id: string
  /** Whether it leads out of the journey for good. */
  readonly loss: boolean
  readonly share: number
  readonly shareNow: number
  /** How often it was counted in the log. */
  readonly count: number | undefined
}

/** What a note says of a touchpoint. */
export interface TouchpointFacts {
  readonly touchpoint: Touchpoint | undefined
  readonly goal: boolean
  /** Per 1,000 who enter. */
  readonly visits: number
  readonly visitsNow: number
  /** The most frequent first, losses last. */
  readonly ways: readonly Way[]
  /** Whether the levers change anything here. */
  readonly changed: boolean
}

export function touchpointFacts(
  id: string,
  journey: Journey,
  now: World,
  shown: World,
): TouchpointFacts {
  const [shares, before] = [stepShares(shown, id), stepShares(now, id)]
  const { touchpoints, outcomes, conversions = [] } = shown.words
  const losses = new Set(
    outcomes.filter(({ kind }) => kind !== 'conversion').map((each) => each.id as string),
  )
  const ways = [...new Set([...shares.keys(), ...before.keys()])]
    .map((to) => ({
      id: to,
      loss: losses.has(to),
      share: shares.get(to) ?? 0,
      shareNow: before.get(to) ?? 0,
      count: countOf(journey, id, to),
    }))
    .sort((a, b) => Number(a.loss) - Number(b.loss) || b.share - a.share)
  const [visits, visitsNow] = [per1000Of(shown, id), per1000Of(now, id)]
  return {
    touchpoint: touchpoints.find((each) => each.id === id),
    goal: conversions.includes(id),
    visits,
    visitsNow,
    ways,
    changed:
      Math.abs(visits - visitsNow) > 0.05 ||
      ways.some((way) => Math.abs(way.share - way.shareNow) > 0.0005),
  }
}

function per1000Of({ parts }: World, id: string): number {
  return 1000 * parts.reduce((sum, { share, chain }) => sum + share * visitsOf(chain, id), 0)
}
