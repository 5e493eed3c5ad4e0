import { computed, effect, signal } from '@preact/signals'
import type { Scenario } from 'sojourn'
import { nowWorld, shownWorld } from '../map/shown-journey.ts'
import { type World, worldWith } from '../map/world.ts'
import { journey, pins, scenario } from '../study.ts'
import { CUSTOMERS, type Twins, type TwinWorlds, twinWorlds } from './twins.ts'

/** Whether a customer is followed: nothing is simulated before. */
export const following = signal(false)
/** Place of the persona in the journey. */
export const persona = signal(0)
export const customer = signal(0)
/** How many stops have been shown. */
export const step = signal(0)
/** The what-if world: `plan`, or the id of a pin; chosen for the reader until they choose. */
export const chosenWorld = signal<string>()

/** A world that a twin can walk. */
export interface WhatIf {
  readonly id: string
  /** Its name; undefined for the plan of the panel. */
  readonly name: string | undefined
  readonly scenario: Scenario
}

export const whatIfs = computed<readonly WhatIf[]>(() => {
  const plan = scenario.value
  return [
    ...(plan && plan.changes.length > 0 ? [{ id: 'plan', name: undefined, scenario: plan }] : []),
    ...pins.value.map((pin) => ({ id: pin.id, name: pin.scenario.name, scenario: pin.scenario })),
  ].filter((each) => each.scenario.changes.length > 0)
})

export const whatIf = computed<WhatIf | undefined>(
  () => whatIfs.value.find(({ id }) => id === chosenWorld.value) ?? whatIfs.value[0],
)

interface Worlds {
  readonly now: World
  readonly twin: World
}

/** The two worlds, a moment after the last change: simulation would hold a slider up. */
const worlds = signal<Worlds>()
const QUIET = 250

effect(() => {
  const [on, of, now, what] = [following.value, journey.value, nowWorld.value, whatIf.value]
  const shown = shownWorld.value
  if (!on || of === undefined || now === undefined) {
    worlds.value = undefined
    return
  }
  const twin = (): World => {
    if (what === undefined) return now
    if (what.id === 'plan' && shown !== undefined) return shown
    try {
      return worldWith(of, what.scenario, now)
    } catch {
      return now
    }
  }
  if (worlds.peek() === undefined) {
    worlds.value = { now, twin: twin() }
    return
  }
  const timer = setTimeout(() => {
    worlds.value = { now, twin: twin() }
  }, QUIET)
  return () => clearTimeout(timer)
})

/** The worlds with their words, of the persona followed. */
export const twinned = computed<(Worlds & TwinWorlds) | undefined>(() => {
  const both = worlds.value
  if (both === undefined) return undefined
  const place = Math.min(persona.value, both.now.parts.length - 1)
  return { ...both, ...twinWorlds(both.now, both.twin, place) }
})

export const twins = computed<Twins | undefined>(() => twinned.value?.twins(customer.value))

/** Stops that there are to show. */
export const lastStep = computed(() =>
  Math.max(0, (twins.value?.now.stops.length ?? 1) - 1, (twins.value?.twin.stops.length ?? 1) - 1),
)

/** Follows another customer from the start: the next, or the next of whom something is true. */
export function follow(next: (twins: Twins) => boolean = () => true): boolean {
  const all = twinned.peek()
  if (all === undefined) return false
  for (let k = 1; k <= CUSTOMERS; k++) {
    const candidate = (customer.peek() + k) % CUSTOMERS
    if (!next(all.twins(candidate))) continue
    customer.value = candidate
    step.value = 0
    return true
  }
  return false
}
