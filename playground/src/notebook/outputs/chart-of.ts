import {
  attributionChart,
  type Chart,
  differenceChart,
  dropOffChart,
  emotionChart,
  forecastChart,
  frontierChart,
  funnelChart,
  journeyFlow,
  journeyMapChart,
  type Messages,
  occupancyChart,
  pinnedChart,
  retentionChart,
  sojournChart,
  steppedFlowChart,
  tornadoChart,
  transitionChart,
  waterfallChart,
  worthChart,
} from '@sojourn/charts'
import { type Forecast, type Journey, type Projection, readJourney } from 'sojourn'

/** Options of a cell's chart: those of the chart by its name. */
type Options = Record<string, unknown> & { messages: Messages }
// biome-ignore lint/suspicious/noExplicitAny: data of a cell's own; what it lacks is told in words where it is drawn.
type Data = any

const flowOf = (of: Data) =>
  Array.isArray((of as { nodes?: unknown }).nodes) ? of : journeyFlow(journeyWithin(of))

/** By name: what each chart is drawn from. */
const charts = {
  journeyMap: (of: Data, options: Options) => journeyMapChart(flowOf(of), options),
  dropOff: (of: Data, options: Options) => dropOffChart(flowOf(of), options),
  retention: (of: Data, options: Options) => {
    const { baseline, scenarios } = of as Partial<Forecast>
    const comparison = scenarios?.[0]
    return baseline === undefined
      ? retentionChart(of as Projection, undefined, options)
      : retentionChart(baseline, comparison, options)
  },
  difference: (of: Data, { measure = 'conversion', currency, messages }: Options) =>
    differenceChart(
      Array.isArray(of)
        ? of
        : (of as Forecast).scenarios.map((comparison) => ({ name: comparison.name, comparison })),
      measure as 'conversion',
      currency as string | undefined,
      { messages },
    ),
  steppedFlow: (of: Data, options: Options) => steppedFlowChart(of, options),
  funnel: (of: Data, options: Options) => funnelChart(of, options),
  transition: (of: Data, options: Options) =>
    transitionChart(Array.isArray(of?.shares) ? of : transitionsOf(journeyWithin(of)), options),
  sojourn: (of: Data, options: Options) => sojournChart(of, options),
  emotion: (of: Data, options: Options) => emotionChart(of, options),
  occupancy: (of: Data, options: Options) => occupancyChart(of, options),
  forecast: (of: Data, options: Options) => forecastChart(of, options as Data),
  pinned: (of: Data, options: Options) => pinnedChart(of, options as Data),
  waterfall: (of: Data, options: Options) => waterfallChart(of, options as Data),
  tornado: (of: Data, options: Options) => tornadoChart(of, options as Data),
  worth: (of: Data, options: Options) => worthChart(of, options),
  attribution: (of: Data, options: Options) => attributionChart(of, options),
  frontier: (of: Data, options: Options) => frontierChart(of, options as Data),
} satisfies Record<string, (of: Data, options: Options) => Chart>

export const chartNames = Object.keys(charts) as (keyof typeof charts)[]

/** Charts that are drawn from a journey or a forecast alone, so that one can be chosen by its name. */
export const chartsOfResults = [
  'journeyMap',
  'dropOff',
  'transition',
  'retention',
  'difference',
] as const satisfies readonly (keyof typeof charts)[]

const MOST_ROWS = 2000
const MOST_TOUCHPOINTS = 300

/**
 * The chart of a name, from what a cell gave it.
 *
 * @throws Error in words where there is no such chart, or the data isn't what it is drawn from
 */
export function chartOf(name: string, of: unknown, options: unknown, messages: Messages): Chart {
  const make = Object.hasOwn(charts, name) ? charts[name as keyof typeof charts] : undefined
  if (make === undefined)
    throw new RangeError(`There is no chart ${name}. There are ${chartNames.join(', ')}.`)
  if (Array.isArray(of) && of.length > MOST_ROWS)
    throw new RangeError(`A chart shows ${MOST_ROWS} rows at most; this one has ${of.length}.`)
  const given = typeof options === 'object' && options !== null ? options : {}
  return make(of, { ...given, messages })
}

function journeyWithin(of: unknown): Journey {
  const journey = readJourney(of)
  if (journey.touchpoints.length > MOST_TOUCHPOINTS)
    throw new RangeError(`A chart shows ${MOST_TOUCHPOINTS} touchpoints at most.`)
  return journey
}

/** The transition matrix of a journey, under the names that people know. */
function transitionsOf(journey: Journey): Parameters<typeof transitionChart>[0] {
  const states = [...journey.touchpoints, ...journey.outcomes]
  const nameOf = ({ id, name }: { id: string; name?: string }) => name ?? id
  const shares = journey.touchpoints.map(({ id }) => {
    const row: Readonly<Record<string, unknown>> = journey.transitions[id] ?? {}
    const stated = Object.values(row).reduce<number>(
      (sum, value) => sum + (typeof value === 'number' ? value : 0),
      0,
    )
    return states.map((to) => {
      const value = row[to.id]
      return value === 'rest' ? 1 - stated : typeof value === 'number' ? value : 0
    })
  })
  return {
    from: journey.touchpoints.map(nameOf),
    to: states.map(nameOf),
    shares,
    leaving: journey.outcomes.filter(({ kind }) => kind !== 'conversion').map(nameOf),
  }
}
