import { messages, numbersOf, tornadoChart } from '@sojourn/charts'
import { stateNames } from '@sojourn/report'
import { useRef } from 'preact/hooks'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { give, given } from '../decide/given.ts'
import { NumberField } from '../decide/number-field.tsx'
import type { RequiredRow, RequiredTask, TornadoRows, TornadoTask } from '../decide/tasks.ts'
import { useSeen } from '../decide/use-seen.ts'
import { useWork } from '../decide/use-work.ts'
import { words as decideWords } from '../decide/words.ts'
import { Working } from '../decide/working.tsx'
import { HORIZON, SEED } from '../forecast/horizon.ts'
import { journey } from '../study.ts'
import { namesOfChanges } from './lever-names.ts'
import { subject } from './subject.ts'
import { words } from './words.ts'

/** Chances in twenty need no more. */
const DRAWS = 200

/** Which uncertain number moves conversion most, each alone between its ends. */
export function TornadoPart() {
  const box = useRef<HTMLElement>(null)
  const seen = useSeen(box)
  const of = journey.value
  const shown = subject.value
  const task: TornadoTask | undefined =
    of && seen.value && shown
      ? {
          kind: 'tornado',
          journey: of,
          scenario: shown.scenario,
          measure: 'conversion',
          horizon: HORIZON,
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
      { measure: 'conversion', base: answer.base, messages: messages[locale] },
    )
  return (
    <section class="why" ref={box} aria-label={said.tornado}>
      {chart ? <PlotFigure chart={chart} table={said.tornadoTable} /> : <h2>{said.tornado}</h2>}
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
  const { lever: _, ...plain } = change
  return `${name}: ${namesOfChanges(of, [plain as typeof change], locale)}`
}

/** How strong each lever would have to be for conversion to come to a target. */
export function RequiredPart() {
  const box = useRef<HTMLElement>(null)
  const seen = useSeen(box)
  const of = journey.value
  const shown = subject.value
  const target = given('target')
  const task: RequiredTask | undefined =
    of && seen.value && shown
      ? {
          kind: 'required',
          journey: of,
          scenario: shown.scenario,
          measure: 'conversion',
          ...(target !== undefined && { value: target }),
          horizon: HORIZON,
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
  const conversion = said.measures.conversion
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
      {answer && asked ? (
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
              conversion.toLocaleLowerCase(locale),
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
      <Working work={work} stop={stop} again={again} />
      {answer && (
        <NumberField
          label={`${said.target(conversion)}, %`}
          value={Number(answer.target.toPrecision(3))}
          low={0}
          high={100}
          keep={(value) => give('target', value, said.target(conversion), '%')}
        />
      )}
    </section>
  )

  /** Three digits that count, so that a target isn't rounded to what is now. */
  function fine(value: number): string {
    return `${numbers.amount(value)}\u00a0%`
  }
}
