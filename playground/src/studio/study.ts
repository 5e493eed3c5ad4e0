import { computed, effect, signal } from '@preact/signals'
import {
  LEVER_IDS,
  type LeverChoice,
  type LeverEffects,
  type LeverId,
  prepareLevers,
} from '@sojourn/catalogue'
import {
  type Cell,
  changeCell,
  changeNotebook,
  freshId,
  insertCell,
  type Notebook,
} from '@sojourn/notebook'
import { type Journey, readJourney, readScenario, type Scenario } from 'sojourn'
import { apply, notebook } from '../document/document.ts'
import { language } from '../language/language.ts'
import { decimal } from '../language/numbers.ts'
import { DEFAULT_HORIZON } from './forecast/horizon.ts'
import { words } from './words.ts'

/**
 * What the studio looks at. It is a view of the open notebook, which the notebook page shows as
 * cells: the first `map` cell is the journey, the first `levers` cell the plan whose sliders are in
 * the panel, every further `levers` cell and every `scenario` cell a pinned scenario.
 */
export type MapCell = Extract<Cell, { kind: 'map' }>
export type LeversCell = Extract<Cell, { kind: 'levers' }>
export type ScenarioCell = Extract<Cell, { kind: 'scenario' }>

/** How one lever is set: on or off, and the parameters that differ from the catalogue's. */
export type LeverSetting = LeversCell['levers'][number]

/** Of immer's documents unchanged parts stay the same object, so these change only when they do. */
export const mapCell = computed(() => notebook.value?.cells.find((cell) => cell.kind === 'map'))
export const planCell = computed(() => notebook.value?.cells.find((cell) => cell.kind === 'levers'))

/** The journey of the map, or why it is none: a file may hold anything. */
const study = computed<{ readonly journey?: Journey; readonly problem?: string }>(() => {
  const cell = mapCell.value
  if (cell === undefined) return {}
  try {
    return { journey: readJourney(cell.journey) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
})

/** The journey of the studio; undefined where the notebook has none. */
export const journey = computed(() => study.value.journey)
/** Why what the notebook's map holds is no journey. */
export const journeyProblem = computed(() => study.value.problem)

/** Days ahead that all figures are of: the notebook's, if its reader chose. */
export const horizon = computed(() => notebook.value?.horizon ?? DEFAULT_HORIZON)

/** Looks so many days ahead, as one step that can be undone. */
export function look(days: number): void {
  apply((before) => changeNotebook(before, { horizon: days }))
}

/** What levers come to on the journey, by setting: found here or by the workers of the panel. */
export const knownEffects = computed(() => {
  void journey.value
  return new Map<string, LeverEffects>()
})

/** The levers of the journey, of which nothing is compiled twice. */
export const preparedLevers = computed(() => {
  const of = journey.value
  return of && prepareLevers(of, knownEffects.value)
})

/** The settings while a slider is dragged: not yet part of the document. */
const moving = signal<readonly LeverSetting[]>()

/** Whether a slider is held. */
export const isMoving = computed(() => moving.value !== undefined)

/** How the levers are set at this moment. */
export const settings = computed<readonly LeverSetting[]>(
  () => moving.value ?? planCell.value?.levers ?? [],
)

/** The plan of the panel as it is set at this moment, or why it can't be: a file may hold anything. */
const plan = computed<{ readonly scenario?: Scenario; readonly problem?: string }>(() => {
  if (journey.value === undefined) return {}
  try {
    return { scenario: plannedWith(journey.value, settings.value) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
})

/** The scenario of the panel, were its levers set so. */
export function plannedWith(of: Journey, levers: readonly LeverSetting[]): Scenario {
  const on = levers.filter((each) => each.on).length
  const many = on > 1 ? words.value.headline.combination(decimal(on)) : undefined
  return scenarioOf(of, levers, planCell.value?.title ?? many)
}

/** The scenario of the panel as it is set at this moment. */
export const scenario = computed(() => plan.value.scenario)
const behind = signal<Scenario>()

/**
 * The same for what takes its time to draw, such as the map: while a slider is moved it is set after the
 * frame in which the figures have moved, so that they don't wait for it, and no more often than leaves
 * most of the time to them.
 */
export const drawnScenario = computed(() => behind.value ?? scenario.value)

/** So many times as long as it took to draw, nothing is drawn again while a slider is moved. */
const PAUSE = 3

/** Keeps {@link drawnScenario} up; without it, it is never behind. */
export function followScenario(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let took = 0
  const draw = () => {
    waiting = undefined
    if (behind.peek() === undefined || behind.peek() === scenario.peek()) return
    const start = performance.now()
    behind.value = scenario.peek()
    // Components are drawn in a microtask that stands in the queue by now.
    queueMicrotask(() => {
      took = performance.now() - start
    })
  }
  const dispose = effect(() => {
    const next = scenario.value
    if (moving.peek() === undefined || behind.peek() === undefined) behind.value = next
    else if (waiting === undefined)
      waiting = setTimeout(() => requestAnimationFrame(() => setTimeout(draw)), PAUSE * took)
  })
  return () => {
    dispose()
    clearTimeout(waiting)
    behind.value = undefined
  }
}

/** Why the levers as they are set make no scenario. */
export const planProblem = computed(() => plan.value.problem)

/** Levers that are on but have no place in the journey, and why. */
export const withoutPlace = computed(() => {
  const prepared = preparedLevers.value
  if (prepared === undefined || planProblem.value !== undefined) return []
  return prepared.scenario(choiceOf(settings.value)).left
})

/** A pinned scenario, or one that came with the example. */
export interface Pin {
  /** Id of its cell. */
  readonly id: string
  readonly scenario: Scenario
  readonly cell: LeversCell | ScenarioCell
}

export const pins = computed<readonly Pin[]>(() => {
  const of = journey.value
  if (of === undefined) return []
  const plan = planCell.value
  return (notebook.value?.cells ?? []).flatMap((cell): Pin[] => {
    try {
      if (cell.kind === 'scenario')
        return [{ id: cell.id, cell, scenario: readScenario(cell.scenario) }]
      if (cell.kind === 'levers' && cell !== plan)
        return [{ id: cell.id, cell, scenario: scenarioOf(of, cell.levers, cell.title) }]
    } catch {
      // A file's cell may hold anything: the notebook page says what is wrong with it.
    }
    return []
  })
})

/** The levers of a setting that are on, as the catalogue takes them. */
export function choiceOf(levers: readonly LeverSetting[]): LeverChoice {
  return Object.fromEntries(
    levers
      .filter(({ id, on }) => on && (LEVER_IDS as readonly string[]).includes(id))
      .map(({ id, parameters }) => [
        id as LeverId,
        Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
      ]),
  )
}

export function scenarioOf(of: Journey, levers: readonly LeverSetting[], title?: string): Scenario {
  const prepared = of === journey.value ? preparedLevers.value : undefined
  return (prepared ?? prepareLevers(of)).scenario(choiceOf(levers), {
    language: language.value,
    ...(title !== undefined && { name: title }),
  }).scenario
}

/** Sets a lever while its slider is dragged; {@link commit} makes it part of the document. */
export function move(id: LeverId, change: Partial<LeverSetting>): void {
  moving.value = changed(settings.peek(), id, change)
}

/** Settings of which one lever is set another way. */
export function changed(
  now: readonly LeverSetting[],
  id: LeverId,
  change: Partial<LeverSetting>,
): readonly LeverSetting[] {
  const known = now.find((each) => each.id === id)
  const next = { id, on: true, parameters: [], ...known, ...change }
  return known ? now.map((each) => (each === known ? next : each)) : [...now, next]
}

/** Makes the settings part of the document, as one step that can be undone. */
export function commit(): void {
  const levers = moving.peek()
  if (levers === undefined) return
  const plan = planCell.peek()
  apply((before) =>
    plan === undefined
      ? insertCell(before, {
          id: freshId(before),
          kind: 'levers',
          name: 'plan',
          of: nameOfJourney(before),
          levers: [...levers],
        })
      : changeCell(before, plan.id, (cell) => {
          ;(cell as LeversCell).levers = [...levers]
        }),
  )
  moving.value = undefined
}

/** Takes all levers out of the plan, as one step that can be undone. */
export function resetLevers(): void {
  moving.value = []
  commit()
}

function nameOfJourney({ cells }: Notebook): string {
  return cells.find((cell) => cell.kind === 'map')?.name ?? 'journey'
}
