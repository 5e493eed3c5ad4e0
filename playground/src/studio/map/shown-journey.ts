import { computed, signal } from '@preact/signals'
import { buyersFlow, flowOfParts, foldPhases, type JourneyFlow } from '@sojourn/charts'
import { drawnScenario, journey } from '../study.ts'
import { type World, worldNow, worldWith } from './world.ts'

export const nowWorld = computed<World | undefined>(() => journey.value && worldNow(journey.value))

/** Worlds that are kept: those of a slider that is moved to and fro. */
const MOST_WORLDS = 120

/** Worlds of the journey by what changes in them. */
const worlds = computed(() => {
  void nowWorld.value
  return new Map<string, World>()
})

/** The world of the panel's scenario; the one as it is where no lever is on or it can't be applied. */
export const shownWorld = computed<World | undefined>(() => {
  const [of, change, now] = [journey.value, drawnScenario.value, nowWorld.value]
  if (of === undefined || now === undefined || !change?.changes.length) return now
  const known = worlds.value
  const key = JSON.stringify(change.changes)
  try {
    const world = known.get(key) ?? worldWith(of, change, now)
    known.delete(key)
    known.set(key, world)
    const [oldest] = known.keys()
    if (known.size > MOST_WORLDS && oldest !== undefined) known.delete(oldest)
    return world
  } catch {
    // The figures say why; the map shows the journey as it is.
    return now
  }
})

/** Whether the map shows those alone who reach a goal, at full width. */
export const buyersOnly = signal(false)

/** Phases that are gathered in one bar each. */
export const folded = signal<ReadonlySet<string>>(new Set())

/** More touchpoints than this have no room: then phases are gathered, those with most first. */
const MOST = 60

/** Phases that are gathered: by choice, and where there is no room. */
export const gathered = computed<ReadonlySet<string>>(() => {
  const { touchpoints = [] } = shownWorld.value?.words ?? {}
  const sizes = new Map<string, number>()
  for (const { phase } of touchpoints)
    if (phase !== undefined) sizes.set(phase, (sizes.get(phase) ?? 0) + 1)
  const all = new Set(folded.value)
  const shown = () =>
    touchpoints.length -
    [...all].reduce((sum, id) => sum + Math.max(0, (sizes.get(id) ?? 0) - 1), 0)
  for (const [id] of [...sizes].sort((a, b) => b[1] - a[1])) if (shown() > MOST) all.add(id)
  return all
})

/** All flow as it is: what arranges the map, so that nothing jumps while a lever is dragged. */
export const flowNow = computed(() => drawn(nowWorld.value))

/** The flow that the map shows. */
export const shownFlow = computed(() =>
  shownWorld.value === nowWorld.value ? flowNow.value : drawn(shownWorld.value),
)

/** Of each world, how it was drawn last. */
const flows = new WeakMap<World, { of: unknown[]; flow: JourneyFlow }>()

function drawn(world: World | undefined): JourneyFlow | undefined {
  if (world === undefined) return undefined
  const of = [buyersOnly.value, [...gathered.value].join(' ')]
  const known = flows.get(world)
  if (known?.of.every((each, i) => each === of[i])) return known.flow
  const { words, parts } = world
  const all = (buyersOnly.value && buyersFlow(words, parts)) || flowOfParts(words, parts)
  const flow = foldPhases(all, gathered.value)
  flows.set(world, { of, flow })
  return flow
}

/** Whether anybody reaches a goal, so that there are buyers to zoom to. */
export const hasBuyers = computed(() => shownFlow.value?.nodes.some(({ goal }) => goal) ?? false)
