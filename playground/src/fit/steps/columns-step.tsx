import { type DateOrder, isoDate, PRESET_NAMES, type PresetName, parseTime } from '@sojourn/data'
import { day, moment } from '../../language/numbers.ts'
import { Rich } from '../../language/rich.tsx'
import { read } from '../fit-actions.ts'
import {
  chooseColumn,
  dateOrders,
  eventChoice,
  events,
  looked,
  missing,
  paths,
  reading,
  shape,
} from '../fit-state.ts'
import { failures, task } from '../task.ts'
import { words } from '../words.ts'
import type { Look } from '../work/look.ts'
import { Failure } from './failure.tsx'
import { Choice } from './field.tsx'
import { LeftRows } from './left-rows.tsx'
import { Preview } from './preview.tsx'
import { Progress } from './progress.tsx'
import { Step } from './step.tsx'

const ROLES = ['customer', 'time', 'touchpoint', 'channel', 'value', 'tie'] as const
const PATH_ROLES = ['path', 'conversions', 'value', 'nulls'] as const

/** What tools are called. */
const TOOLS: Readonly<Record<PresetName, string>> = {
  ga4: 'Google Analytics 4 (BigQuery)',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  matomo: 'Matomo',
  segment: 'Segment',
  xes: 'XES (IEEE 1849)',
  'xes-csv': 'XES, CSV',
}

/** What the columns mean: guessed, and to be changed. */
export function ColumnsStep() {
  const { stepNames, waiting, columns } = words.value
  const look = looked.value
  return (
    <Step
      id="fit-columns"
      number={2}
      name={stepNames.columns}
      waits={look === undefined && waiting}
    >
      {look && (
        <>
          <p class="mut sm">{columns.intro(look.sampled)}</p>
          <div class="fit-fields">
            <Choice
              label={columns.shape}
              value={shape.value}
              options={[
                ['events', columns.events],
                ['paths', columns.paths],
              ]}
              onChange={(value) => {
                shape.value = value as typeof shape.value
              }}
            />
            {shape.value === 'events' ? <Tool /> : <Separator />}
          </div>
          {shape.value === 'events' ? <EventColumns look={look} /> : <PathColumns look={look} />}
          <Preview look={look} />
          {shape.value === 'events' && <Result />}
        </>
      )}
    </Step>
  )
}

function Tool() {
  const { tool, byHand } = words.value.columns
  return (
    <Choice
      label={tool}
      value={events.value.preset ?? ''}
      options={[['', byHand], ...PRESET_NAMES.map((name) => [name, TOOLS[name]] as const)]}
      onChange={(value) => {
        const { preset: _, ...others } = events.value
        events.value =
          value === '' ? others : { ...others, preset: value as PresetName, columns: {} }
      }}
    />
  )
}

function Separator() {
  const { separator } = words.value.columns
  const now = paths.value.separator
  const known = [' > ', '>', ' → ', ' -> ', ' | ', ' / ', ';', ',']
  return (
    <Choice
      label={separator}
      value={now}
      options={known.map((each) => [each, `“${each}”`])}
      onChange={(value) => {
        paths.value = { ...paths.value, separator: value }
      }}
    />
  )
}

function EventColumns({ look }: { readonly look: Look }) {
  const { roles, none, own } = words.value.columns
  const { preset, columns } = events.value
  return (
    <>
      <div class="fit-fields">
        {ROLES.map((role) => (
          <Choice
            key={role}
            label={roles[role][0] as string}
            hint={roles[role][1]}
            value={columns[role] ?? ''}
            options={[
              ['', preset === undefined ? none : own],
              ...look.columns.map(({ name }) => [name, name] as const),
            ]}
            onChange={(value) => chooseColumn(role, value)}
          />
        ))}
      </div>
      <Times look={look} />
      <Missing look={look} />
    </>
  )
}

function Missing({ look }: { readonly look: Look }) {
  const { missing: needed, oneColumn } = words.value.columns
  if (missing.value.length === 0) return null
  if (look.columns.length === 1) return <p class="fit-needed sm">{oneColumn}</p>
  return (
    <ul class="fit-needed sm">
      {missing.value.map((role) => (
        <li key={role}>{needed[role]}</li>
      ))}
    </ul>
  )
}

/** Whether times are understood, and which are not. */
function Times({ look }: { readonly look: Look }) {
  const { columns } = words.value
  const { time } = events.value.columns
  const at = look.columns.findIndex(({ name }) => name === time)
  const facts = look.columns[at]
  if (facts === undefined) return null
  const { times, filled } = facts
  const orders = dateOrders.value
  const first = look.rows.map((row) => row[at] ?? '').find((text) => text.trim() !== '') ?? ''
  return (
    <>
      {orders.length > 0 && (
        <div class="fit-fields">
          <Choice
            label={columns.dates}
            hint={orders.length > 1 ? columns.datesEither : undefined}
            value={eventChoice.value.dates ?? ''}
            options={orders.map((order) => [order, columns.dateOrders[order]])}
            onChange={(value) => {
              events.value = { ...events.value, dates: value as DateOrder }
            }}
          />
        </div>
      )}
      <p class={times.unread > 0 ? 'sm fit-doubt' : 'sm mut'}>
        {times.strange !== undefined
          ? columns.timesNot(times.unread, filled, times.strange)
          : columns.timesRead(filled, understood(first, eventChoice.value.dates))}
        {eventChoice.value.decimalComma && ` ${columns.comma}`}
      </p>
    </>
  )
}

/** A time as it is understood, spelt out. */
function understood(text: string, order: DateOrder | undefined): string {
  const time = parseTime(order === undefined ? text : isoDate(text, order))
  return typeof time === 'number' ? moment(time) : text
}

function PathColumns({ look }: { readonly look: Look }) {
  const { pathRoles, none, missingPath } = words.value.columns
  const chosen = paths.value.columns
  const choose = (role: (typeof PATH_ROLES)[number], column: string) => {
    const { [role]: _, ...others } = chosen
    paths.value = {
      ...paths.value,
      columns: column === '' ? others : { ...others, [role]: column },
    }
  }
  return (
    <>
      <div class="fit-fields">
        {PATH_ROLES.map((role) => (
          <Choice
            key={role}
            label={pathRoles[role][0] as string}
            hint={pathRoles[role][1]}
            value={chosen[role] ?? ''}
            options={[['', none], ...look.columns.map(({ name }) => [name, name] as const)]}
            onChange={(value) => choose(role, value)}
          />
        ))}
      </div>
      {(chosen.path === undefined || chosen.conversions === undefined) && (
        <p class="fit-needed sm">{missingPath}</p>
      )}
    </>
  )
}

/** What the whole file was found to hold. */
function Result() {
  const { columns } = words.value
  const found = reading.value?.found
  const busy = task.value?.kind === 'read'
  return (
    <>
      <Failure of="read" />
      <Progress of={['read']} goOn={() => void read()} />
      {found && !busy && failures.value.read === undefined && (
        <>
          <p role="status">
            <Rich
              text={columns.found(
                found.rows,
                found.customers,
                isoOf(found.from),
                isoOf(found.until),
              )}
            />
          </p>
          <LeftRows found={found} />
        </>
      )}
    </>
  )

  function isoOf(time: number): string {
    return day(new Date(time).toISOString())
  }
}
