import type { Forecast } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import { chance } from '../format/chance.ts'
import { counted } from '../format/count.ts'
import { moneyDifference, moneyWithRange } from '../format/money.ts'
import { points, shareWithRange } from '../format/share.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'
import type { Column } from '../text/table.ts'
import { ifRerouted, restsOn } from './rests-on.ts'

type Scenario = Forecast['scenarios'][number]
type Row = Forecast['baseline']

/** A measure: its column, and its cell in each row. */
interface Measure<Of> {
  readonly column: Column
  readonly cell: (row: Of) => string
}

/** A forecast for people. */
export function forecastPage(
  journey: Journey,
  forecast: Forecast,
  seed: number,
  terminal: Terminal,
): string {
  const { baseline, scenarios } = forecast
  const page = new Page(terminal)
  const named = { title: 'Scenario', names: true } as const
  const levels = levelMeasures(journey, forecast)
  page.find(finding(forecast)).table(
    [named, ...levels.map(({ column }) => column)],
    [baseline, ...scenarios].map((row) => [
      printable(row.name),
      ...levels.map(({ cell }) => cell(row)),
    ]),
  )
  const differences = differenceMeasures(journey, forecast)
  page
    .say('The difference that each makes, draw by draw, and its chance of more conversion:')
    .table(
      [named, ...differences.map(({ column }) => column)],
      scenarios.map((row) => [printable(row.name), ...differences.map(({ cell }) => cell(row))]),
    )
  const stay = retentionDifferences(forecast)
  if (stay !== undefined) page.say(stay)
  const days = counted(forecast.horizon, 'day')
  const ranges =
    forecast.draws === 1
      ? 'Nothing in the journey or the changes is uncertain, so there are no ranges.'
      : `Ranges hold 80 % of ${counted(forecast.draws, 'draw')} (seed ${seed}).`
  const limits = levels.some(({ column }) => column.title.startsWith('Revenue'))
    ? `Revenue counts within ${days} of entry; conversion has no limit of time.`
    : 'Conversion has no limit of time.'
  page.say(`${limits} ${ranges}`)
  return page
    .list('If those whom a removed step lost went on', ifRerouted(scenarios))
    .list('What it rests on', restsOn(forecast.inputs, scenarios))
    .list('Notes', forecast.notes.map(printable))
    .text()
}

/** How retention differs on the last day, in one sentence; undefined where it isn't known. */
function retentionDifferences({ scenarios, horizon }: Forecast): string | undefined {
  const each = scenarios.flatMap(({ name, difference }) =>
    difference.retention === null ? [] : [`${printable(name)} ${points(difference.retention)}`],
  )
  if (each.length === 0) return undefined
  return `Still customers on day ${Math.floor(horizon)}, of 100 who convert: ${each.join('; ')}.`
}

function finding({ scenarios, draws }: Forecast): string {
  const best = scenarios.reduce((a, b) =>
    b.difference.conversion.mean > a.difference.conversion.mean ? b : a,
  )
  const { mean, low, high } = best.difference.conversion
  const name = printable(best.name)
  if (low === 0 && high === 0 && mean === 0)
    return scenarios.length === 1
      ? `${name} makes no difference to conversion.`
      : 'None of the scenarios raises conversion.'
  const most = scenarios.length === 1 ? '' : ' does most for conversion: it'
  const by = `${name}${most} changes conversion by ${points(best.difference.conversion)} percentage points`
  return draws === 1
    ? `${by}, if the changes are as strong as stated.`
    : `${by}; the chance that it is higher is ${chance(best.probabilityBetter)}.`
}

function levelMeasures(
  journey: Journey,
  { baseline, scenarios, horizon }: Forecast,
): Measure<Row>[] {
  const day = Math.min(90, Math.floor(horizon))
  const rows: readonly Row[] = [baseline, ...scenarios]
  const conversion: Measure<Row> = {
    column: { title: 'Conversion' },
    cell: (row) => shareWithRange(row.conversion),
  }
  const retention: Measure<Row> = {
    column: { title: `Retained\non day ${day}` },
    cell: ({ retention }) => {
      const that = retention?.[day]
      return that === undefined ? 'unknown' : shareWithRange(that)
    },
  }
  const revenue: Measure<Row> = {
    column: { title: `Revenue per\n1,000${currency(journey)}` },
    cell: (row) => (row.revenue === null ? 'unknown' : moneyWithRange(row.revenue)),
  }
  return [
    conversion,
    ...(rows.some((row) => row.retention !== null) ? [retention] : []),
    ...(rows.some((row) => row.revenue !== null && row.revenue.mean !== 0) ? [revenue] : []),
  ]
}

function differenceMeasures(journey: Journey, { scenarios, draws }: Forecast): Measure<Scenario>[] {
  const better: Measure<Scenario> = {
    column: { title: 'Chance of\nmore' },
    cell: ({ difference: { conversion }, probabilityBetter }) =>
      conversion.low === 0 && conversion.high === 0 ? 'no difference' : chance(probabilityBetter),
  }
  const revenue: Measure<Scenario> = {
    column: { title: `Revenue per\n1,000${currency(journey)}` },
    cell: ({ difference }) =>
      difference.revenue === null ? 'unknown' : moneyDifference(difference.revenue),
  }
  return [
    {
      column: { title: 'Conversion,\npoints' },
      cell: ({ difference }) => points(difference.conversion),
    },
    ...(scenarios.some((row) => row.revenue !== null && row.revenue.mean !== 0) ? [revenue] : []),
    ...(draws === 1 ? [] : [better]),
  ]
}

function currency(journey: Journey): string {
  return journey.currency === undefined ? '' : `, ${printable(journey.currency)}`
}
