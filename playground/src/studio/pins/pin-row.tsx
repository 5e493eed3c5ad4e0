import type { Signal } from '@preact/signals'
import type { Numbers } from '@sojourn/charts'
import { likelihood } from '@sojourn/charts'
import { language } from '../../language/language.ts'
import { Menu } from '../../menu/menu.tsx'
import type { ComparedRow } from '../decide/tasks.ts'
import { type Axis, DifferenceBar } from './difference-bar.tsx'
import { makePlan, removePin, renamePin } from './edits.ts'
import type { StripRow } from './rows.ts'
import { words } from './words.ts'

/** The journey as it is, which everything is compared with. */
export function NowRow({ axis, best }: { readonly axis: Axis; readonly best: number | undefined }) {
  const { now, nothing, noDifference, best: bestHead } = words.value
  return (
    <tr>
      <th scope="row">
        <b>{now}</b>
      </th>
      <td class="mut">{nothing}</td>
      <td class="pins-axis">
        <DifferenceBar axis={axis} label={noDifference} />
      </td>
      <td />
      <td />
      <td class="n" data-head={bestHead}>
        {best !== undefined && likelihood(best, language.value)}
      </td>
      <td />
    </tr>
  )
}

/** A scenario against now. */
export function PinRow({
  row: { id, pin, onMap },
  name,
  differs,
  found,
  range,
  axis,
  numbers,
  renaming,
}: {
  readonly row: StripRow
  readonly name: string
  /** Each thing that differs from now. */
  readonly differs: readonly string[]
  /** Undefined until it is worked out. */
  readonly found: ComparedRow | undefined
  /** Its difference in words. */
  readonly range: string | undefined
  readonly axis: Axis
  readonly numbers: Numbers
  readonly renaming: Signal<string | undefined>
}) {
  const said = words.value
  const same = found !== undefined && found.low === 0 && found.high === 0
  const difference = same ? said.noDifference : range
  return (
    <tr class={onMap ? 'pins-shown' : undefined}>
      <th scope="row">
        {renaming.value === id ? (
          <NewName id={id} name={name} renaming={renaming} />
        ) : (
          <>
            <b>{name}</b>
            {onMap && <span class="pins-map">{said.onMap}</span>}
          </>
        )}
      </th>
      <td class="mut">
        {differs.length === 0 ? (
          said.nothing
        ) : (
          <ul class="pins-differs">
            {differs.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </td>
      <td class="pins-axis">
        {found && <DifferenceBar row={found} axis={axis} label={difference ?? ''} />}
      </td>
      <td class="n">{difference ?? '…'}</td>
      <td class="n" data-head={said.better}>
        {found && !same && numbers.chance(found.better)}
      </td>
      <td class="n" data-head={said.best}>
        {found && numbers.chance(found.best)}
      </td>
      <td class="pins-row-do">
        {pin && (
          <Menu label="⋯" title={said.actions(name)} class="btn q ico">
            {pin.cell.kind === 'levers' && !onMap && (
              <button type="button" onClick={() => makePlan(pin)}>
                {said.show}
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                renaming.value = id
              }}
            >
              {said.rename}
            </button>
            <button type="button" onClick={({ currentTarget }) => remove(id, currentTarget)}>
              {said.remove}
            </button>
          </Menu>
        )}
      </td>
    </tr>
  )
}

function menuOf(element: Element): HTMLElement | null | undefined {
  return element.closest('tr')?.querySelector('summary')
}

/** Removes a pin; the focus goes on to the menu of another, or to what is first beside them. */
function remove(id: string, button: Element): void {
  const strip = button.closest('.pins')
  const menus = [...(strip?.querySelectorAll<HTMLElement>('tr summary') ?? [])]
  const at = menus.indexOf(menuOf(button) as HTMLElement)
  removePin(id)
  const next = menus[at + 1] ?? menus[at - 1] ?? strip?.querySelector<HTMLElement>('button, input')
  requestAnimationFrame(() => next?.focus())
}

function NewName({
  id,
  name,
  renaming,
}: {
  readonly id: string
  readonly name: string
  readonly renaming: Signal<string | undefined>
}) {
  return (
    <input
      class="field"
      aria-label={words.value.newName(name)}
      defaultValue={name}
      maxLength={200}
      ref={(element) => {
        element?.focus()
      }}
      onKeyDown={(event) => {
        const { key, currentTarget } = event
        if (key !== 'Enter' && key !== 'Escape') return
        if (key === 'Escape') currentTarget.value = name
        // The menu it was chosen from has the focus again, which ends the renaming; it stays closed.
        event.preventDefault()
        menuOf(currentTarget)?.focus()
      }}
      onBlur={({ currentTarget }) => {
        if (currentTarget.value !== name) renamePin(id, currentTarget.value)
        renaming.value = undefined
      }}
    />
  )
}
