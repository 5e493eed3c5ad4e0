import { useComputed, useSignal } from '@preact/signals'
import { changeCell } from '@sojourn/notebook'
import { useEffect, useRef } from 'preact/hooks'
import { apply, notebook } from '../../document/document.ts'
import { decimal } from '../../language/numbers.ts'
import { announce, editing, elementOf } from '../cells/active.ts'
import { toggle } from '../commands/actions.ts'
import { Icon } from '../page/icon.tsx'
import { findShown } from '../page/shown.ts'
import { words } from '../words.ts'
import { type Found, type Query, replaceIn } from './find.ts'
import { markFound } from './mark-found.ts'
import { type Places, useFound } from './use-found.ts'

const NONE: readonly Found[] = []

function placesOf(found: Places): readonly Found[] {
  return typeof found === 'string' ? NONE : found
}

/** Finds and replaces over all cells; all that is replaced at once is undone at once. */
export function FindPanel() {
  const said = words.value.finding
  const text = useSignal('')
  const by = useSignal('')
  const matchCase = useSignal(false)
  const regex = useSignal(false)
  const at = useSignal(0)
  const field = useRef<HTMLInputElement>(null)
  const query = useComputed<Query>(() => ({
    text: text.value,
    matchCase: matchCase.value,
    regex: regex.value,
  }))
  const found = useFound(query)
  const places = placesOf(found.value)
  const here = Math.min(at.value, places.length - 1)
  /** What had the focus, and gets it back. */
  const before = useRef(document.activeElement)
  useEffect(() => {
    field.current?.focus()
    return () => markFound([], undefined)
  }, [])
  useEffect(() => {
    markFound(places, places[here])
  }, [places, here])
  const go = (by: number) => {
    if (places.length === 0) return
    at.value = (here + by + places.length) % places.length
    show(places[at.value])
  }
  const close = () => {
    findShown.value = false
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  const replaceOne = () => {
    const place = places[here]
    if (place === undefined) return
    replace([place.cell], query.peek(), by.peek(), place.start)
    show(placesOf(found.peek())[here])
  }
  const replaceAll = () => {
    const cells = [...new Set(places.map(({ cell }) => cell))]
    announce(words.peek().announce.replaced(places.length))
    replace(cells, query.peek(), by.peek())
  }
  return (
    <search
      class="nb-find"
      aria-label={words.value.find}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') close()
      }}
    >
      <div class="nb-findrow">
        <input
          ref={field}
          class="nb-field"
          aria-label={said.find}
          placeholder={said.find}
          value={text.value}
          aria-invalid={typeof found.value === 'string'}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value
            at.value = 0
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            go(event.shiftKey ? -1 : 1)
          }}
        />
        <output class="nb-count">
          {typeof found.value === 'string'
            ? said[found.value]
            : text.value === ''
              ? ''
              : places.length === 0
                ? said.none
                : said.count(decimal(here + 1), decimal(places.length))}
        </output>
        <button
          type="button"
          class="btn q ico"
          aria-label={said.previous}
          title={`${said.previous} (Shift+Enter)`}
          onClick={() => go(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="btn q ico"
          aria-label={said.next}
          title={`${said.next} (Enter)`}
          onClick={() => go(1)}
        >
          <Icon name="down" />
        </button>
        <label class="nb-check">
          <input
            type="checkbox"
            checked={matchCase.value}
            onChange={({ currentTarget }) => (matchCase.value = currentTarget.checked)}
          />
          {said.caseSensitive}
        </label>
        <label class="nb-check">
          <input
            type="checkbox"
            checked={regex.value}
            onChange={({ currentTarget }) => (regex.value = currentTarget.checked)}
          />
          {said.regex}
        </label>
        <button type="button" class="btn q ico" aria-label={words.value.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="nb-findrow">
        <input
          class="nb-field"
          aria-label={said.replace}
          placeholder={said.replace}
          value={by.value}
          onInput={({ currentTarget }) => (by.value = currentTarget.value)}
        />
        <button type="button" class="btn" disabled={places.length === 0} onClick={replaceOne}>
          {said.replaceOne}
        </button>
        <button type="button" class="btn" disabled={places.length === 0} onClick={replaceAll}>
          {said.replaceAll}
        </button>
      </div>
    </search>
  )
}

let replacements = 0

/** As one step, however many cells it changes. */
function replace(cells: readonly string[], query: Query, by: string, only?: number): void {
  const joins = `replace ${++replacements} ${Date.now()}`
  for (const id of cells)
    apply(
      (now) =>
        changeCell(now, id, (cell) => {
          Object.assign(cell, replaceIn({ ...cell }, query, by, only))
        }),
      joins,
    )
}

/** Brings a place into view, unfolded. */
function show(place: Found | undefined): void {
  if (place === undefined) return
  const cell = notebook.peek()?.cells.find(({ id }) => id === place.cell)
  if (cell?.folded) toggle(cell.id, 'folded')
  if (editing.peek() !== place.cell) editing.value = undefined
  requestAnimationFrame(() => elementOf(place.cell)?.scrollIntoView({ block: 'center' }))
}
