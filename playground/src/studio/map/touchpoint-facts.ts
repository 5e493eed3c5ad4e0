import type { JourneyFlow } from '@sojourn/charts'
import type { Journey } from 'sojourn'
import { losses, nameOf, probabilityOf } from '../journey.ts'
import { journey as now } from '../study.ts'
import { flowNow } from './shown-journey.ts'

/** One way on from a touchpoint. */
interface Way {
  readonly id: string
  readonly name: string
  /** Whether it leads out of the journey for good. */
  readonly loss: boolean
  readonly share: number
  readonly shareNow: number
  /** How often it was counted in the log. */
  readonly count: number | undefined
}

/** What a note says of a touchpoint. */
export interface TouchpointFacts {
  readonly name: string
  readonly goal: boolean
  /** Per 1,000 who enter. */
  readonly visits: number
  readonly visitsNow: number
  /** Of those, how many leave for good. */
  readonly lost: number
  /** The most frequent first, losses last. */
  readonly ways: readonly Way[]
  /** Whether the levers change anything here. */
  readonly changed: boolean
}

export function touchpointFacts(id: string, shown: Journey, flow: JourneyFlow): TouchpointFacts {
  const journey = now.value as Journey
  const counts = journey.evidence?.transitions?.[id]
  const successors = [shown, journey].flatMap((each) => Object.keys(each.transitions[id] ?? {}))
  const ways = [...new Set(successors)]
    .map((to) => ({
      id: to,
      name: nameOf(to),
      loss: losses().has(to),
      share: probabilityOf(shown, id, to),
      shareNow: probabilityOf(journey, id, to),
      count: counts?.[to],
    }))
    .sort((a, b) => Number(a.loss) - Number(b.loss) || b.share - a.share)
  const visits = visitsIn(flow, id)
  const visitsNow = visitsIn(flowNow.value, id)
  return {
    name: nameOf(id),
    goal: (journey.conversions ?? []).includes(id),
    visits,
    visitsNow,
    lost: flow.losses.find(({ from }) => from === id)?.flow ?? 0,
    ways,
    changed:
      Math.abs(visits - visitsNow) > 0.05 ||
      ways.some((way) => Math.abs(way.share - way.shareNow) > 0.0005),
  }
}

function visitsIn({ nodes }: JourneyFlow, id: string): number {
  return nodes.find((node) => node.id === id)?.visits ?? 0
}
