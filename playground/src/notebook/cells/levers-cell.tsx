import { useSignal } from '@preact/signals'
import {
  COMMON_PARAMETERS,
  LEVER_IDS,
  type LeverId,
  lever,
  type Parameter,
  parametersOf,
  sourceIn,
} from '@sojourn/catalogue'
import { notebook } from '../../document/document.ts'
import { language } from '../../language/language.ts'
import { percent } from '../../language/numbers.ts'
import { Icon } from '../page/icon.tsx'
import { words } from '../words.ts'
import { settingsShown } from './active.ts'
import { useCountingParameters } from './counting-parameters.ts'
import { editCell } from './edit-cell.ts'
import { shortNumber } from './input-cell.tsx'
import type { OfKind } from './of-kind.ts'

type Cell = OfKind<'levers'>
type Setting = Cell['levers'][number]

/** Levers of the catalogue on a journey: a scenario under a name, set by switches and sliders. */
export function LeversCell({ cell }: { readonly cell: Cell }) {
  const said = words.value.levers
  const title = cell.title
  return (
    <div class="nb-levers">
      {title && <h3>{title}</h3>}
      {cell.levers.length === 0 && <p class="mut">{said.none}</p>}
      <ul>
        {cell.levers.map((setting) => (
          <LeverRow key={setting.id} cell={cell} setting={setting} />
        ))}
      </ul>
      <AddLever cell={cell} />
      {settingsShown.value.has(cell.id) && <Settings cell={cell} />}
      <p class="nb-foot">
        <code>{cell.name}</code>
      </p>
    </div>
  )
}

function LeverRow({ cell, setting }: { readonly cell: Cell; readonly setting: Setting }) {
  const said = words.value.levers
  const found = known(setting.id)
  const counting = useCountingParameters(cell.of, found?.id)
  const change = (recipe: (setting: Setting) => void, joins?: string) =>
    editCell(
      cell,
      (draft) => {
        const own = draft.levers.find(({ id }) => id === setting.id)
        if (own) recipe(own)
      },
      joins,
    )
  const drop = () =>
    editCell(cell, (draft) => {
      draft.levers = draft.levers.filter(({ id }) => id !== setting.id)
    })
  const name = found?.name[language.value] ?? setting.id
  const grade =
    found?.findings.find(({ use, grade }) => use === 'prior' && grade)?.grade ??
    found?.findings.find(({ grade }) => grade)?.grade
  return (
    <li class={setting.on ? '' : 'off'}>
      <label class="nb-lever">
        <input
          type="checkbox"
          role="switch"
          class="nb-switch"
          checked={setting.on}
          aria-checked={setting.on}
          onChange={({ currentTarget: { checked } }) =>
            change((own) => {
              own.on = checked
            })
          }
        />
        <span>{found ? name : said.missing(setting.id)}</span>
      </label>
      {grade && (
        <span class="nb-grade" title={sourceIn(found?.findings[0]?.source ?? '', language.value)}>
          {said.grade(grade)}
        </span>
      )}
      <button
        type="button"
        class="btn q ico"
        aria-label={said.remove(name)}
        title={said.remove(name)}
        onClick={drop}
      >
        <Icon name="remove" />
      </button>
      {found && setting.on && (
        <div class="nb-params">
          {shownParameters(found, setting, counting).map(([key, parameter]) => (
            <ParameterRow
              key={key}
              parameter={parameter}
              counts={isCounting(key, counting)}
              value={
                setting.parameters.find((each) => each.name === key)?.value ?? parameter.default
              }
              onChange={(value) =>
                change((own) => {
                  const others = own.parameters.filter((each) => each.name !== key)
                  own.parameters =
                    value === parameter.default ? others : [...others, { name: key, value }]
                })
              }
            />
          ))}
        </div>
      )}
    </li>
  )
}

function ParameterRow({
  parameter,
  counts,
  value,
  onChange,
}: {
  readonly parameter: Parameter
  readonly counts: boolean
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  const moving = useSignal<number | undefined>(undefined)
  const now = moving.value ?? value
  const { min, max, unit } = parameter
  const span = max - min
  return (
    <label class="nb-param">
      <span>
        {parameter.name[language.value]}
        {!counts && <small> ({words.value.levers.without})</small>}
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={Number((span / 200).toPrecision(1))}
        value={now}
        style={{ '--at': `${(100 * (now - min)) / (span || 1)}%` }}
        onInput={({ currentTarget }) => {
          moving.value = currentTarget.valueAsNumber
        }}
        onChange={({ currentTarget }) => {
          moving.value = undefined
          onChange(currentTarget.valueAsNumber)
        }}
      />
      <output>{inUnit(now, unit)}</output>
    </label>
  )
}

function AddLever({ cell }: { readonly cell: Cell }) {
  const said = words.value.levers
  const free = LEVER_IDS.filter((id) => !cell.levers.some((each) => each.id === id))
  return (
    <select
      class="nb-field nb-addlever"
      aria-label={said.add}
      value=""
      onChange={({ currentTarget }) => {
        const id = currentTarget.value
        currentTarget.value = ''
        if (id)
          editCell(cell, (draft) => {
            draft.levers.push({ id, on: true, parameters: [] })
          })
      }}
    >
      <option value="">{said.add}</option>
      {free.map((id) => (
        <option key={id} value={id}>
          {lever(id).name[language.value]}
        </option>
      ))}
    </select>
  )
}

function Settings({ cell }: { readonly cell: Cell }) {
  const said = words.value
  const journeys = (notebook.value?.cells ?? []).flatMap((each) =>
    each.kind === 'map' ? [each.name] : [],
  )
  return (
    <div class="nb-form">
      <label>
        <span>{said.levers.title}</span>
        <input
          class="nb-field"
          maxLength={200}
          value={cell.title ?? ''}
          onChange={({ currentTarget: { value } }) =>
            editCell(cell, (draft) => {
              if (value.trim() === '') delete draft.title
              else draft.title = value.trim()
            })
          }
        />
      </label>
      <label>
        <span>{said.levers.of}</span>
        <select
          class="nb-field nb-mono"
          value={cell.of}
          onChange={({ currentTarget: { value } }) =>
            editCell(cell, (draft) => {
              draft.of = value
            })
          }
        >
          {[...new Set([cell.of, ...journeys])].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </div>
  )
}

function known(id: string) {
  return (LEVER_IDS as readonly string[]).includes(id) ? lever(id as LeverId) : undefined
}

/** That which says how strong it is, who meets it, and those that were set; the rest are in the studio. */
function shownParameters(
  found: ReturnType<typeof lever>,
  { parameters }: Setting,
  counting: readonly string[] | undefined,
): [string, Parameter][] {
  const all = Object.entries(parametersOf(found))
  const [first] = all.find(([key]) => isCounting(key, counting)) ?? []
  return all.filter(
    ([key]) => key === first || key === 'reach' || parameters.some(({ name }) => name === key),
  )
}

/** Whether a parameter counts on the journey; as long as that isn't known, it may. */
function isCounting(key: string, counting: readonly string[] | undefined): boolean {
  return counting === undefined || Object.hasOwn(COMMON_PARAMETERS, key) || counting.includes(key)
}

function inUnit(value: number, unit: Parameter['unit']): string {
  return unit === 'share' || unit === 'relative change'
    ? percent(value, 1)
    : shortNumber(Number(value.toPrecision(4)))
}
