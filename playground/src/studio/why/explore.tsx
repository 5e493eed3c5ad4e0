import { type Signal, useSignal } from '@preact/signals'
import { messages, numbersOf, tornadoChart } from '@sojourn/charts'
import { stateNames } from '@sojourn/report'
import { useRef } from 'preact/hooks'
import type { Journey } from 'sojourn'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { type Given, give, given } from '../decide/given.ts'
import { NumberField } from '../decide/number-field.tsx'
import type { RequiredRow, RequiredTask, TornadoRows, TornadoTask } from '../decide/tasks.ts'
import { useSeen } from '../decide/use-seen.ts'
import { useWork } from '../decide/use-work.ts'
import { words as decideWords } from '../decide/words.ts'
import { Working } from '../decide/working.tsx'
import { SEED } from '../forecast/horizon.ts'
import { measuresOf } from '../pins/measure.ts'
import { horizon, journey } from '../study.ts'
import { Choice } from './choice.tsx'
import { namesOfChanges } from './lever-names.ts'
import { subject } from './subject.ts'
import { words } from './words.ts'

/** Chances in twenty need no more. */
const DRAWS = 200

type Figure = TornadoTask['measure']

/** The input cell that holds the target of a figure. */
const TARGETS = {
  conversion: 'target',
  retention: 'targetRetention',
  revenue: 'targetRevenue',
} as const satisfies Record<Figure, Given>

/** The figures that changes can move: who stays by a curve of their own stays whatever is changed. */
function figuresOf(of: Journey): Figure[] {
  return measuresOf(of).filter(
    (each): each is Figure => each !== 'margin' && (each !== 'retention' || of.tail === undefined),
  )
}

/** Which figure a part is about. */
function FigureChoice({
  name,
  of,
  figure,
}: {
  readonly name: string
  readonly of: Journey
  readonly figure: Signal<Figure>
}) {
  const said = words.value
  return (
    <div class="why-choices">
      <Choice
        label={said.measure}
        name={name}
        values={figuresOf(of)}
        value={figure.value}
        say={(each) => said.measures[each]}
        choose={(each) => {
          figure.value = each
        }}
      />
    </div>
  )
}

/** Which uncertain number moves a figure most, each alone between its ends. */
export function TornadoPart() {
  const box = useRef<HTMLElement>(null)
  const seen = useSeen(box)
  const figure = useSignal<Figure>('conversion')
  const of = journey.value
  const shown = subject.value
  const task: TornadoTask | undefined =
    of && seen.value && shown
      ? {
          kind: 'tornado',
          journey: of,
          scenario: shown.scenario,
          measure: figure.value,
          horizon: horizon.value,
          draws: DRAWS,
          seed: SEED,
        }
      : undefined
  const { work, stop, again } = useWork('tornado', task)
  if (of === undefined || shown === undefined) return null
  const said = words.value
  const locale = language.value
  const { answer, of: asked } = work.value
  const state = stateNames(of)
  const chart =
    answer &&
    asked &&
    tornadoChart(
      withWidth(answer.rows).map(({ change, row, kind, atLow, atHigh }) => {
        const changes = asked.scenario.changes
        const name =
          row !== undefined
            ? decideWords.value.after(state(row))
            : (kind === 'reach' ? decideWords.value.reachOf : decideWords.value.strengthOf)(
                unknownName(asked, changes[change ?? -1], locale),
              )
        return { name, atLow, atHigh }
      }),
      {
        measure: asked.measure,
        base: answer.base,
        ...(of.currency !== undefined && asked.measure === 'revenue' && { currency: of.currency }),
        messages: messages[locale],
      },
    )
  return (
    <section class="why" ref={box} aria-label={said.tornado}>
      {answer?.known === false ? (
        <>
          <h2>{said.tornado}</h2>
          <p class="unit">{said.unknown}</p>
        </>
      ) : chart ? (
        <PlotFigure chart={chart} table={said.tornadoTable} />
      ) : (
        <h2>{said.tornado}</h2>
      )}
      <FigureChoice name="tornado-figure" of={of} figure={figure} />
      <Working work={work} stop={stop} again={again} />
    </section>
  )
}

/** Unknowns that move nothing are left out, unless none moves anything. */
function withWidth(rows: TornadoRows['rows']): TornadoRows['rows'] {
  const wide = rows.filter(({ atLow, atHigh }) => Math.abs(atHigh - atLow) > 1e-9)
  return wide.length > 0 ? wide : rows
}

/** A lever that has several uncertain changes names each by what it does too. */
function unknownName(
  { journey: of, scenario: { changes } }: TornadoTask,
  change: TornadoTask['scenario']['changes'][number] | undefined,
  locale: typeof language.value,
): string {
  if (change === undefined) return ''
  const name = namesOfChanges(of, [change], locale)
  const several = changes.filter(({ lever }) => lever === change.lever).length > 1
  if (!several || change.lever === undefined) return name
  const state = stateNames(of)
  if (change.op === 'scaleOdds') return `${name} (${state(change.from)} → ${state(change.to)})`
  const { lever: _, ...plain } = change
  return `${name}: ${namesOfChanges(of, [plain as typeof change], locale)}`
}

/** How strong each lever would have to be for a figure to come to a target. */
export function RequiredPart() {
  const box = useRef<HTMLElement>(null)
  const seen = useSeen(box)
  const figure = useSignal<Figure>('conversion')
  const of = journey.value
  const shown = subject.value
  const target = given(TARGETS[figure.value])
  const task: RequiredTask | undefined =
    of && seen.value && shown
      ? {
          kind: 'required',
          journey: of,
          scenario: shown.scenario,
          measure: figure.value,
          ...(target !== undefined && { value: target }),
          horizon: horizon.value,
          draws: DRAWS,
          seed: SEED,
        }
      : undefined
  const { work, stop, again } = useWork('required', task)
  if (of === undefined || shown === undefined) return null
  const said = words.value
  const locale = language.value
  const numbers = numbersOf(locale)
  const { answer, of: asked } = work.value
  const name = said.measures[asked?.measure ?? figure.value]
  const unit = (asked?.measure ?? figure.value) === 'revenue' ? (of.currency ?? '') : '%'
  const nameOf = (row: RequiredRow) =>
    namesOfChanges(
      of,
      row.changes.flatMap((i) => asked?.scenario.changes[i] ?? []),
      locale,
    )
  const strengthOf = (row: RequiredRow, value: number) => {
    if (row.measure === 'multiple')
      return value === 1 ? said.asStated : said.multiple(numbers.amount(value))
    const op = asked?.scenario.changes[row.changes[0] ?? -1]?.op
    if (op === 'removeTouchpoint' || op === 'redirect') return numbers.percent(value)
    if (op === 'setExperience') return said.points(numbers.amount(value))
    return said.times(numbers.amount(value))
  }
  const reached = (answer?.rows ?? [])
    .filter(({ strength, probability }) => strength !== null && probability !== null)
    .sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0))
  return (
    <section class="why" ref={box} aria-label={said.required}>
      {answer?.known === false ? (
        <>
          <h2>{said.required}</h2>
          <p class="unit">{said.unknown}</p>
        </>
      ) : answer && asked ? (
        <>
          <h2>
            {reached[0]
              ? said.likeliest(
                  nameOf(reached[0]),
                  numbers.chance(reached[0].probability ?? 0),
                  fine(answer.target),
                )
              : said.noneReaches(fine(answer.target))}
          </h2>
          <p class="unit">
            {said.requiredUnit(
              name.toLocaleLowerCase(locale),
              fine(answer.target),
              fine(answer.now),
            )}
          </p>
          <table class="decide-required">
            <thead>
              <tr>
                {said.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.rows.map((row) => (
                <tr key={row.changes.join(' ')}>
                  <th scope="row">{nameOf(row)}</th>
                  <td>
                    {row.strength === null
                      ? said.beyond(fine(row.most))
                      : strengthOf(row, row.strength)}
                  </td>
                  <td>{strengthOf(row, row.stated)}</td>
                  <td>
                    {row.strength === null
                      ? '–'
                      : row.probability === null
                        ? said.certain
                        : numbers.chance(row.probability)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <h2>{said.required}</h2>
      )}
      <FigureChoice name="required-figure" of={of} figure={figure} />
      <Working work={work} stop={stop} again={again} />
      {answer?.known && asked?.measure === figure.value && (
        <NumberField
          key={figure.value}
          label={`${said.target(name)}, ${unit}`}
          value={Number(answer.target.toPrecision(3))}
          low={0}
          high={figure.value === 'revenue' ? 1e12 : 100}
          keep={(value) => give(TARGETS[figure.value], value, said.target(name), unit)}
        />
      )}
    </section>
  )

  /** Three digits that count, so that a target isn't rounded to what is now. */
  function fine(value: number): string {
    return `${numbers.amount(value)}\u00a0${unit}`.trim()
  }
}
