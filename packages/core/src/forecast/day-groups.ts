import type { Journey } from '../model/journey.ts'
import type { Grouping } from './day-tally.ts'
import type { DayWalk } from './day-walk.ts'

/** Of which persona, phase and channel each state is; what is of none comes last. */
export interface Groups {
  readonly personas: Grouping
  readonly phases: Grouping
  readonly channels: Grouping
}

/** Groups the states of a walk. */
export function groupsOf(journey: Journey, { joint, parts, ids }: DayWalk): Groups {
  const listed = (all: readonly (string | undefined)[]) => [
    ...new Set(all.filter((id) => id !== undefined)),
  ]
  const touchpoints = parts.flatMap(({ plan }) => plan.journey.touchpoints)
  const phases = listed([
    ...(journey.phases ?? []).map(({ id }) => id),
    ...touchpoints.map(({ phase }) => phase),
  ])
  const channels = listed([
    ...(journey.channels ?? []).map(({ id }) => id),
    ...touchpoints.map(({ channel }) => channel),
  ])
  const phaseOf = new Map(touchpoints.map(({ id, phase }) => [id, phase]))
  const channelOf = new Map(touchpoints.map(({ id, channel }) => [id, channel]))
  const place = (names: readonly string[], of: ReadonlyMap<string, string | undefined>) => ({
    names: [...names, null],
    of: Int32Array.from(ids, (id) => {
      const name = of.get(id)
      return name === undefined ? names.length : names.indexOf(name)
    }),
    size: names.length + 1,
  })
  const personas = (journey.personas ?? []).map(({ id }) => id)
  return {
    personas: {
      names: personas,
      of: Int32Array.from(joint.part, (k) => parts[k]?.persona as number),
      size: Math.max(1, personas.length),
    },
    phases: place(phases, phaseOf),
    channels: place(channels, channelOf),
  }
}
