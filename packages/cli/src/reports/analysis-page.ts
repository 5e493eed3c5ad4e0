import type { Analysis } from 'sojourn/analysis'
import type { Journey } from 'sojourn/model'
import { count, counted } from '../format/count.ts'
import { share } from '../format/share.ts'
import { visits } from '../format/visits.ts'
import { phaseNames, stateNames } from '../names.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { conversionIds, conversionSentence } from './describe.ts'
import { leverageTable } from './leverage-table.ts'

/** Longer tables are no help to a reader; `--json` has all. */
const MOST_ROWS = 40

/** What was asked for, and what is odd about the journey. */
export interface AnalysisContext {
  readonly hit?: readonly string[]
  readonly within?: number
  readonly warnings: readonly string[]
}

/** An analysis for people. */
export function analysisPage(
  journey: Journey,
  analysis: Analysis,
  context: AnalysisContext,
  terminal: Terminal,
): string {
  const page = new Page(terminal)
  page.find(finding(journey, analysis, context))
  page.say(stepsSentence(analysis))
  outcomeTable(page, journey, analysis, context)
  touchpointTable(page, journey, analysis, context)
  phaseTable(page, journey, analysis)
  leverageTable(page, journey, analysis)
  page.say(
    `Nothing is simulated: every probability is within ${analysis.errorBound.toExponential(0)} of the truth of this model.`,
  )
  return page.list('Warnings', context.warnings).text()
}

function finding(journey: Journey, { conversion, dropOff }: Analysis, { within }: AnalysisContext) {
  if (conversion === null) return conversionSentence(journey)
  const names = stateNames(journey)
  const converting = `${share(conversion)} of customers convert${bound(within)}`
  const [worst] = dropOff
  return worst === undefined || worst.share === 0
    ? `${converting}; nobody is lost before that.`
    : `${converting}; most are lost at ${names(worst.from)} (${share(worst.share)} of all).`
}

function stepsSentence({ steps: { mean, variance } }: Analysis): string {
  if (mean === Infinity)
    return 'Some customers never come to an end, so the expected number of steps is infinite.'
  return `A journey takes ${visits(mean)} steps on average (standard deviation ${visits(Math.sqrt(variance))}).`
}

function outcomeTable(page: Page, journey: Journey, analysis: Analysis, context: AnalysisContext) {
  if (journey.outcomes.length === 0) return
  const names = stateNames(journey)
  page.say(`Where journeys end${bound(context.within)}:`).table(
    [{ title: 'Outcome', names: true }, { title: 'Kind', names: true }, { title: 'Share' }],
    journey.outcomes.map(({ id, kind = 'loss' }) => [
      names(id),
      kind,
      share(analysis.outcomes[id] as number),
    ]),
  )
}

function touchpointTable(
  page: Page,
  journey: Journey,
  { expectedVisits, hitting, dropOff, removalEffects }: Analysis,
  { hit, within }: AnalysisContext,
): void {
  const names = stateNames(journey)
  const lost = new Map(dropOff.map(({ from, share }) => [from, share]))
  const shown = journey.touchpoints.slice(0, MOST_ROWS)
  const passes = Object.values(removalEffects.touchpoints).every((effect) => effect !== null)
  const more = journey.touchpoints.length - shown.length
  const unbounded = within === undefined ? '' : ' (the other columns are of whole journeys)'
  page.say(`${hittingSentence(journey, hit, within)}${unbounded}:`)
  page.table(
    [
      { title: 'Touchpoint', names: true },
      { title: 'Visits' },
      ...(hitting ? [{ title: hit ? 'Gets there' : 'Converts' }] : []),
      { title: 'Lost here' },
      ...(passes ? [{ title: 'Pass' }] : []),
    ],
    shown.map(({ id }) => [
      names(id),
      visits(expectedVisits[id] as number),
      ...(hitting ? [share(hitting[id] as number)] : []),
      share(lost.get(id) ?? 0),
      ...(passes ? [share(removalEffects.touchpoints[id] as number)] : []),
    ]),
  )
  if (more > 0) page.say(`${counted(more, 'more touchpoint')}: see --json.`)
}

function hittingSentence(journey: Journey, hit: readonly string[] | undefined, within?: number) {
  const names = stateNames(journey)
  const wanted = hit ?? conversionIds(journey)
  if (wanted.length === 0) return 'Touchpoint by touchpoint'
  const goal = wanted.length > 3 ? `one of ${count(wanted.length)}` : wanted.map(names).join(' or ')
  return `From each touchpoint to ${goal}${bound(within)}`
}

function phaseTable(page: Page, journey: Journey, { dropOffByPhase }: Analysis): void {
  const [worst] = [...dropOffByPhase].sort((a, b) => b.share - a.share)
  if (worst === undefined || dropOffByPhase.length < 2) return
  const names = phaseNames(journey)
  page
    .say(`Most are lost in the phase ${names(worst.phase)} (${share(worst.share)} of all):`)
    .table(
      [{ title: 'Phase', names: true }, { title: 'Lost here' }],
      dropOffByPhase.map(({ phase, share: lost }) => [names(phase), share(lost)]),
    )
}

function bound(within: number | undefined): string {
  return within === undefined ? '' : ` within ${counted(within, 'step')}`
}
