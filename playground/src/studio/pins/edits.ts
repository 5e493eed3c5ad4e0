import { changeCell, freshId, insertCell, type Notebook, removeCell } from '@sojourn/notebook'
import { apply, notebook } from '../../document/document.ts'
import { journey, type LeversCell, type Pin, planCell, scenarioOf } from '../study.ts'

/** Longer titles than this are cut where a pin takes the names of its levers. */
const LONGEST = 80

/** Pins the plan as it is set; the plan goes on from there. */
export function pinPlan(): void {
  const plan = planCell.peek()
  const of = journey.peek()
  if (plan === undefined || of === undefined) return
  const { name } = scenarioOf(of, plan.levers, plan.title)
  apply((before) =>
    insertCell(before, {
      id: freshId(before),
      kind: 'levers',
      name: freeName(before),
      of: plan.of,
      title: freeTitle(before, name),
      levers: plan.levers,
    }),
  )
}

export function renamePin(id: string, title: string): void {
  const next = title.trim().slice(0, 200)
  if (next === '') return
  apply((before) =>
    changeCell(before, id, (cell) => {
      if (cell.kind === 'levers') cell.title = next
      if (cell.kind === 'scenario') cell.scenario = { ...(cell.scenario as object), name: next }
    }),
  )
}

export function removePin(id: string): void {
  apply((before) => removeCell(before, id))
}

/** Makes a pinned setting of levers the plan: it is on the map, and its sliders in the panel. */
export function makePlan({ cell }: Pin): void {
  const plan = planCell.peek()
  if (plan === undefined || cell.kind !== 'levers') return
  apply((before) =>
    changeCell(before, plan.id, (draft) => {
      ;(draft as LeversCell).levers = [...cell.levers]
    }),
  )
}

/** Whether two settings have the same levers on, each set alike. */
export function alike(a: LeversCell['levers'], b: LeversCell['levers']): boolean {
  return inForce(a) === inForce(b)
}

function inForce(levers: LeversCell['levers']): string {
  return JSON.stringify(
    levers
      .filter(({ on }) => on)
      .map(({ id, parameters }) => [
        id,
        parameters.map(({ name, value }) => [name, value]).sort(byText),
      ])
      .sort(byText),
  )
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

/** The first of `pin1`, `pin2`, … that no cell is called. */
function freeName({ cells }: Notebook): string {
  const taken = new Set(cells.map((cell) => ('name' in cell ? cell.name : '')))
  for (let n = 1; ; n++) if (!taken.has(`pin${n}`)) return `pin${n}`
}

/** Pins of the same levers are told apart by a number. */
function freeTitle({ cells }: Notebook, name: string): string {
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name
  const taken = new Set(cells.map((cell) => (cell.kind === 'levers' ? cell.title : undefined)))
  if (!taken.has(short)) return short
  for (let n = 2; ; n++) if (!taken.has(`${short} ${n}`)) return `${short} ${n}`
}

/** Whether there is anything to pin. */
export function canPin(): boolean {
  return notebook.value !== undefined && (planCell.value?.levers.some(({ on }) => on) ?? false)
}
