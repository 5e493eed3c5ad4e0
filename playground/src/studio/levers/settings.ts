import { computed, signal } from '@preact/signals'
import type { Lever, LeverId } from './lever.ts'
import { levers } from './levers.ts'

/** How one lever is set. */
export interface Setting {
  readonly on: boolean
  /** In percent, a whole number. */
  readonly percent: number
}

export type Settings = Readonly<Record<LeverId, Setting>>

export const initialPercent = ({ initial }: Lever) => Math.round(100 * initial)

const initial = Object.fromEntries(
  levers.map((lever) => [lever.id, { on: true, percent: initialPercent(lever) }]),
) as Settings

/** How the levers are set now; never changed in place, so that a picture can say what it shows. */
export const settings = signal(initial)

/** Whether there is anything to reset. */
export const asInitial = computed(() =>
  levers.every(({ id }) => {
    const { on, percent } = settings.value[id]
    return on === initial[id].on && percent === initial[id].percent
  }),
)

export function setLever(id: LeverId, change: Partial<Setting>): void {
  const setting = { ...settings.value[id], ...change }
  settings.value = { ...settings.value, [id]: setting }
}

export function resetLevers(): void {
  settings.value = initial
}

/** The levers that change something: switched on, and not set to nothing. */
export function inForce(set: Settings): Lever[] {
  return levers.filter(({ id }) => set[id].on && set[id].percent > 0)
}
