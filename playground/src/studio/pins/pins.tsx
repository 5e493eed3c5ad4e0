import '../../styles/pins.css'
import { useSignal, useSignalEffect } from '@preact/signals'
import { messages, numbersOf, type PinnedScenario, pinnedChart } from '@sojourn/charts'
import { useRef } from 'preact/hooks'
import { phone } from '../../app/screen/phone.ts'
import { ChartTable } from '../../charts/chart-table.tsx'
import { SaveChart } from '../../charts/save-chart.tsx'
import { language } from '../../language/language.ts'
import { given, visitors } from '../decide/given.ts'
import { withMargin } from '../decide/margin.ts'
import type { Compared, CompareTask, Measure } from '../decide/tasks.ts'
import { useSeen } from '../decide/use-seen.ts'
import { useWork, type Work } from '../decide/use-work.ts'
import { Working } from '../decide/working.tsx'
import { ExportMenu } from '../export/export-menu.tsx'
import type { About } from '../forecast/ahead.ts'
import { MOVING, SEED } from '../forecast/horizon.ts'
import { horizon, isMoving, journey } from '../study.ts'
import { useFollowed } from '../use-followed.ts'
import { Choice } from '../why/choice.tsx'
import { likeliest } from '../why/subject.ts'
import { axisOf } from './difference-bar.tsx'
import { differs } from './differs.ts'
import { measure, measuresOf } from './measure.ts'
import { PinButton } from './pin-button.tsx'
import { NowRow, PinRow } from './pin-row.tsx'
import { rangesToldApart } from './ranges-told-apart.ts'
import { movingRows, type StripRow, stripRows } from './rows.ts'
import { whileMoving, withMoving } from './while-moving.ts'
import { words } from './words.ts'

/** Draws of a comparison: the same for all that stand side by side. */
const DRAWS = 500
/** Above so many, the likeliest to be best stand first. */
const MOST = 6

/** Pinned scenarios side by side: what differs, what they bring, and which is likely best. */
export function Pins() {
  const box = useRef<HTMLDivElement>(null)
  const seen = useSeen(box)
  const of = journey.value
  const rows = stripRows.value
  const by = measure.value
  const task: CompareTask | undefined =
    of && seen.value && rows.length > 0
      ? {
          kind: 'compare',
          journey: by === 'margin' ? withMargin(of, given('margin')) : of,
          scenarios: rows.map(({ id, scenario }) => ({ id, scenario })),
          measure: by,
          perDay: by === 'margin' ? visitors.value?.perDay : undefined,
          horizon: horizon.value,
          draws: DRAWS,
          seed: SEED,
        }
      : undefined
  const { work, stop, again } = useWork('pins', task)
  useSignalEffect(() => {
    const found = work.value.answer?.rows ?? []
    if (found.length > 0) likeliest.value = found.reduce((a, b) => (b.best > a.best ? b : a)).id
  })
  const now = useFollowed(box, movingRows)
  const about = of && { journey: of, horizon: horizon.value }
  const current = about && figuresOf(about, now, work.value, by)
  // What was there stays where a slider is held and the figures aren't there yet.
  const before = useRef<Shown>(undefined)
  if (current !== undefined || !isMoving.value)
    before.current = { rows: now, answer: current ?? work.value.answer, of: work.value.of }
  const shown = before.current ?? { rows: now, answer: undefined, of: undefined }
  if (of === undefined) return null
  return (
    <section class="sec pins" ref={box} aria-label={words.value.title}>
      <Strip {...shown} />
      <Working work={work} stop={stop} again={again} />
    </section>
  )
}

interface Shown {
  readonly rows: readonly StripRow[]
  readonly answer: Compared | undefined
  readonly of: CompareTask | undefined
}

/** The figures of these very rows; undefined until they are there. */
function figuresOf(
  about: About,
  rows: readonly StripRow[],
  { answer, of }: Work<'compare'>,
  by: Measure,
): Compared | undefined {
  const plan = rows.find(({ pin }) => pin === undefined)
  if (answer === undefined || of === undefined || plan === undefined) return answer
  const asked = of.scenarios.find(({ id }) => id === plan.id)?.scenario.changes
  const same =
    of.horizon === about.horizon && JSON.stringify(asked) === JSON.stringify(plan.scenario.changes)
  if (same && answer.draws >= MOVING) return answer
  const ahead = of.measure === by ? whileMoving(about, rows, by) : undefined
  return ahead ? withMoving(answer, ahead, plan.id) : same ? answer : undefined
}

function Strip({ rows, answer, of: task }: Shown) {
  const renaming = useSignal<string>()
  const said = words.value
  const of = journey.value
  if (of === undefined) return null
  const locale = language.value
  // The measure of what is shown, which is the former until the next is worked out.
  const shown: Measure = task?.measure ?? measure.value
  const byId = new Map(answer?.rows.map((row) => [row.id, row]))
  const nameOf = (row: StripRow) => (row.pin === undefined ? said.plan : row.scenario.name)
  const differing = rows.map((row) => differs(of, row, locale, said.days))
  const known = rows.flatMap((row, i): PinnedScenario[] => {
    const found = byId.get(row.id)
    return found === undefined
      ? []
      : [{ ...found, name: nameOf(row), differs: (differing[i] ?? []).join('; ') }]
  })
  const currency = of.currency
  const chart = pinnedChart(known, {
    measure:
      shown !== 'margin'
        ? shown
        : {
            unit: answer?.inMoney ? said.marginUnit(currency ?? '') : said.convertedUnit,
          },
    ...(currency !== undefined && shown === 'revenue' && { currency }),
    messages: messages[locale],
  })
  const order = rows.map((row, i) => ({
    row,
    differs: differing[i] ?? [],
    found: byId.get(row.id),
  }))
  const many = rows.length > MOST
  if (many) order.sort((a, b) => (b.found?.best ?? 0) - (a.found?.best ?? 0))
  const compared = answer?.rows ?? []
  const axis = axisOf(compared)
  const numbers = numbersOf(locale)
  const ranges = rangesToldApart(compared, numbers, locale)
  const unknown = answer?.known === false
  return (
    <>
      <header class="pins-head">
        <h2>
          {rows.length === 0
            ? said.empty
            : unknown
              ? said.unknown(said.measures[shown])
              : known.length === 0
                ? said.title
                : chart.title}
        </h2>
        <div class="pins-do">
          <PinButton label={said.compareAnother} />
          {/* The bar of a phone has no room for it. */}
          {phone.value && <ExportMenu />}
        </div>
      </header>
      {rows.length === 0 ? (
        <p class="unit">{said.hint}</p>
      ) : (
        <>
          <div class="pins-measures">
            <Choice
              label={said.measure}
              name="pins-measure"
              values={measuresOf(of)}
              value={measure.value}
              say={(each) => said.measures[each]}
              choose={(each) => {
                measure.value = each
              }}
            />
          </div>
          <div class={many ? 'pins-many' : undefined} tabIndex={many ? 0 : undefined}>
            <table class="pins-table">
              <thead>
                <tr>
                  <th scope="col">{said.scenario}</th>
                  <th scope="col">{said.differs}</th>
                  <th scope="col" colSpan={2}>
                    {known.length > 0 ? chart.unit : said.measures[shown]}
                  </th>
                  <th scope="col" class="n">
                    {said.better}
                  </th>
                  <th scope="col" class="n">
                    {said.best}
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                <NowRow axis={axis} best={unknown ? undefined : answer?.now.best} />
                {order.map(({ row, differs, found }) => (
                  <PinRow
                    key={row.id}
                    row={row}
                    name={nameOf(row)}
                    differs={differs}
                    found={found}
                    range={found && ranges[compared.indexOf(found)]}
                    axis={axis}
                    numbers={numbers}
                    renaming={renaming}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {many && <p class="unit">{said.sorted}</p>}
          {known.length > 0 && (
            <div class="below">
              <ChartTable title={said.table} table={chart.table} />
              <SaveChart chart={chart} />
            </div>
          )}
        </>
      )}
    </>
  )
}
