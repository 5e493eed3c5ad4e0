import { type PathTableColumns, readPathTable } from '@sojourn/data'
import type { PathTable } from 'sojourn/attribution'
import { historyJourney, type Journey, type Touchpoint } from 'sojourn/model'
import { freeName } from './free-name.ts'

/** What was learnt from a table of aggregated paths. */
export interface FittedPaths {
  readonly journey: Journey
  /** Ids of the outcomes. */
  readonly success: string
  readonly loss: string
  /** Customers whose paths are counted, and those of them who converted. */
  readonly journeys: number
  readonly conversions: number
  readonly warnings: readonly string[]
}

/** Reads a table of paths and learns a journey between its channels. @throws EventLogError for what is wrong. */
export async function fitPaths(
  bytes: AsyncIterable<Uint8Array>,
  columns: PathTableColumns,
  separator: string,
  source: string,
): Promise<FittedPaths> {
  const { paths, warnings } = await readPathTable(bytes, columns, { separator })
  const conversions = paths.conversions.reduce((sum, count) => sum + count, 0)
  const journeys = conversions + (paths.nulls?.reduce((sum, count) => sum + count, 0) ?? 0)
  return { ...journeyOf(paths, conversions, journeys, source), journeys, conversions, warnings }
}

function journeyOf(
  { channels, start, touch, conversions, nulls, value }: PathTable,
  converted: number,
  journeys: number,
  source: string,
): Pick<FittedPaths, 'journey' | 'success' | 'loss'> {
  const steps = new Map<string, { after: string[]; to: string; weight: number }>()
  const entries = new Map<string, number>()
  const [success, loss] = [freeName('converted', channels), freeName('lost', channels)]
  const step = (from: number, to: string, weight: number) => {
    if (weight === 0) return
    const key = JSON.stringify([from, to])
    const known = steps.get(key)
    steps.set(key, {
      after: [channels[from] as string],
      to,
      weight: weight + (known?.weight ?? 0),
    })
  }
  for (let path = 0; path < conversions.length; path++) {
    const won = conversions[path] as number
    const gone = nulls?.[path] ?? 0
    if (won + gone === 0) continue
    const [first, end] = [start[path] as number, start[path + 1] as number]
    const name = channels[touch[first] as number] as string
    entries.set(name, (entries.get(name) ?? 0) + won + gone)
    for (let i = first + 1; i < end; i++)
      step(touch[i - 1] as number, channels[touch[i] as number] as string, won + gone)
    step(touch[end - 1] as number, success, won)
    step(touch[end - 1] as number, loss, gone)
  }
  const worth = value?.reduce((sum, each) => sum + each, 0)
  const met = new Set([
    ...entries.keys(),
    ...[...steps.values()].flatMap(({ after, to }) => [...after, to]),
  ])
  const { journey } = historyJourney({
    order: 1,
    counted: true,
    touchpoints: channels
      .filter((id) => met.has(id))
      .map((id): Touchpoint => ({ id, channel: id })),
    outcomes: [
      {
        id: success,
        kind: 'conversion',
        ...(worth !== undefined && converted > 0 && { revenue: worth / converted }),
      },
      { id: loss },
    ],
    entries: Object.fromEntries(entries),
    steps: [...steps.values()],
  })
  const evidence = { ...journey.evidence, journeys, source }
  return { journey: { ...journey, evidence }, success, loss }
}
