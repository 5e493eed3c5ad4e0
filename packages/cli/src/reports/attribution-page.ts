import type { Attribution, AttributionRange, ChannelAttribution } from 'sojourn/attribution'
import { count, counted } from '../format/count.ts'
import { share } from '../format/share.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'

/** Longer tables are no help to a reader; `--json` has all. */
const MOST_ROWS = 40

/** How many draws the ranges come from, and what is odd about the file. */
export interface AttributionContext {
  readonly draws: number
  readonly warnings: readonly string[]
}

/** An attribution for people. */
export function attributionPage(
  attribution: Attribution,
  { draws, warnings }: AttributionContext,
  terminal: Terminal,
): string {
  const { conversions, nulls, value, order, errorBound } = attribution
  const page = new Page(terminal)
  const sorted = [...attribution.channels].sort((a, b) => b.markov - a.markov)
  const shown = sorted.slice(0, MOST_ROWS)
  page.find(finding(attribution, sorted[0]))
  if (conversions > 0) {
    page.say(`How each model shares out the ${counted(round(conversions), 'conversion')}:`)
    conversionTable(page, shown, draws > 0)
    if (value !== null && value > 0) {
      page.say(`And their value, ${amount(value)}:`)
      valueTable(page, shown, draws > 0)
    }
    const more = sorted.length - shown.length
    if (more > 0) page.say(`${counted(more, 'more channel')}: see --json.`)
    const memory = order === 1 ? 'the last touch' : `the last ${order} touches`
    page.say(
      `The removal effect is the share of conversions that a Markov chain of these paths, which remembers ${memory}, loses without the channel; Markov shares out all conversions in proportion to it. It is not causal, and nor are the other models: they share out credit for what happened, and don’t say what would have happened without a channel. An experiment does.`,
    )
    page.say(
      `${nulls === 0 ? 'Paths of customers who did not convert are not in it, which flatters channels that many pass in vain. ' : ''}Removal effects are exact, within ${errorBound.toExponential(0)}.${draws > 0 ? ` Ranges hold 95 % of ${counted(draws, 'draw')} of the chain: they tell what the number of customers leaves open, not whether the model is right.` : ''}`,
    )
  }
  return page.list('Warnings', warnings.map(printable)).text()
}

function finding(
  { conversion, conversions, nulls }: Attribution,
  best: ChannelAttribution | undefined,
): string {
  if (conversions === 0) return 'Nobody converted, so there is nothing to share out.'
  const all = counted(round(conversions + nulls), 'customer')
  const converted = `${count(round(conversions))} of ${all} converted (${share(conversion)})`
  if (best?.removalEffect == null) return `${converted}.`
  return `${converted}; ${printable(best.channel)} has the largest removal effect, ${share(best.removalEffect)}.`
}

function conversionTable(page: Page, channels: readonly ChannelAttribution[], ranges: boolean) {
  page.table(
    [
      { title: 'Channel', names: true },
      { title: 'Removal\neffect' },
      { title: 'Markov' },
      ...(ranges ? [{ title: '95 % range' }] : []),
      { title: 'First' },
      { title: 'Last' },
      { title: 'Linear' },
      { title: 'Shapley' },
    ],
    channels.map(
      ({ channel, removalEffect, markov, markovRange, first, last, linear, shapley }) => [
        printable(channel),
        removalEffect === null ? '—' : share(removalEffect),
        amount(markov),
        ...(ranges ? [range(markovRange)] : []),
        ...[first, last, linear, shapley].map(amount),
      ],
    ),
  )
}

function valueTable(page: Page, channels: readonly ChannelAttribution[], ranges: boolean) {
  page.table(
    [
      { title: 'Channel', names: true },
      { title: 'Markov' },
      ...(ranges ? [{ title: '95 % range' }] : []),
      { title: 'First' },
      { title: 'Last' },
      { title: 'Linear' },
      { title: 'Shapley' },
    ],
    channels.map(({ channel, markovValue, markovValueRange, value }) => [
      printable(channel),
      amount(markovValue ?? 0),
      ...(ranges ? [range(markovValueRange)] : []),
      ...(value ? [value.first, value.last, value.linear, value.shapley].map(amount) : []),
    ]),
  )
}

/** Large amounts are whole, small ones have a digit. */
function round(amount: number): number {
  return amount >= 100 ? Math.round(amount) : Math.round(10 * amount) / 10
}

function amount(value: number): string {
  return count(round(value))
}

function range(ends: AttributionRange | null): string {
  return ends === null ? '—' : `${amount(ends.low)}–${amount(ends.high)}`
}
