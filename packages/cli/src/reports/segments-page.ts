import { count, counted } from '../format/count.ts'
import { share } from '../format/share.ts'
import { stateNames } from '../names.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'
import { type SegmentsReport, segmentWarnings } from './segments-json.ts'

const MOST_DIFFERENCES = 4

/** Segments for people. */
export function segmentsPage(report: SegmentsReport, terminal: Terminal): string {
  const { segments, journey, numbers, small, found, skipped, out } = report
  const { customers = 0, journeys = 0 } = journey.evidence ?? {}
  const names = stateNames(journey)
  const page = new Page(terminal)
  const kinds = segments.length === 1 ? 'are of one kind' : `are of ${segments.length} kinds`
  page.find(`${counted(customers, 'customer')} with ${counted(journeys, 'journey')} ${kinds}.`)
  page.table(
    [
      { title: 'Segment', names: true },
      { title: 'Share' },
      { title: 'Customers' },
      { title: 'Conversion' },
    ],
    segments.map((segment) => [
      segment.id,
      share(segment.share),
      count(segment.customers),
      segment.conversion === null ? '—' : share(segment.conversion),
    ]),
  )
  if (segments.length > 1)
    for (const { id, differences } of segments)
      page.say(`What sets ${id} apart, per journey:`).table(
        [
          { title: 'From', names: true },
          { title: 'To', names: true },
          { title: 'Here' },
          { title: 'All' },
          { title: 'Steps' },
        ],
        differences
          .slice(0, MOST_DIFFERENCES)
          .map(({ from, to, probability, whole, steps }) => [
            names(from),
            names(to),
            share(probability),
            share(whole),
            signed(steps),
          ]),
      )
  if (numbers.length > 0)
    page.say('How well each number explains journeys that were held out (less is better):').table(
      [{ title: 'Segments' }, { title: 'Loss' }, { title: 'Above the least by' }],
      numbers.map(({ segments: number, heldOutLogLoss, standardError }) => {
        const least = Math.min(...numbers.map((other) => other.heldOutLogLoss))
        return [
          count(number),
          heldOutLogLoss.toFixed(4),
          heldOutLogLoss === least
            ? '—'
            : `${(heldOutLogLoss - least).toFixed(4)} ± ${standardError.toFixed(4)}`,
        ]
      }),
    )
  if (small.length > 0)
    page.say(
      `Of what fewer than ${report.minGroup} customers did, ${counted(small.length, 'step or touchpoint', 'steps or touchpoints')} were merged or left out; --json lists them.`,
    )
  if (skipped.length > 0) page.say(`${counted(skipped.length, 'row')} skipped; --json lists them.`)
  page.list('Warnings', segmentWarnings(report, found.converged).map(printable))
  page.say(
    out === undefined
      ? 'The journey was not written; add --out personas.json to keep it.'
      : `The journey with the segments as its personas was written to ${printable(out)}.`,
  )
  return page.text()
}

function signed(steps: number): string {
  const text = Math.abs(steps).toFixed(2)
  return steps < 0 ? `−${text}` : `+${text}`
}
