import type { Calibration, Observed } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import { significant } from '../format/estimate.ts'
import { share } from '../format/share.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'
import { figureName, figureValue } from './target-words.ts'

/** What was found, for people. */
export function calibratePage(
  journey: Journey,
  { unknowns, targets, undetermined }: Calibration,
  observed: readonly Observed[],
  out: string | undefined,
  terminal: Terminal,
): string {
  // Where a figure can't be met, what was to be found stands at its end, and nothing is told of it.
  const missed = targets.some(({ met }) => !met)
  const value = (name: string, amount: number) =>
    name.startsWith('time at ') ? `× ${significant(amount)}` : share(amount)
  return new Page(terminal)
    .find(finding(targets, undetermined.length))
    .table(
      [{ title: 'Not known', names: true }, { title: 'Was' }, { title: 'Found' }, { title: '' }],
      unknowns.map(({ name, before, value: found, determined }) => [
        printable(name),
        value(name, before),
        value(name, found),
        determined || missed ? '' : 'left open',
      ]),
    )
    .table(
      [{ title: 'Figure', names: true }, { title: 'Observed' }, { title: 'Found' }, { title: '' }],
      targets.map(({ target, value: found, met }, i) => [
        figureName(observed[i] as Observed),
        figureValue(observed[i] as Observed, target, journey),
        figureValue(observed[i] as Observed, found, journey),
        met ? '' : 'not met',
      ]),
    )
    .list(
      'What the figures leave open',
      missed ? [] : undetermined.map(({ words }) => printable(words)),
    )
    .say(
      out === undefined
        ? 'The journey was not written; add --out found.json to keep it.'
        : `The journey was written to ${printable(out)}${journey.evidence ? ', without the evidence it was fitted to: what was found is no longer what was counted' : ''}.`,
    )
    .text()
}

function finding(targets: Calibration['targets'], open: number): string {
  const missed = targets.filter(({ met }) => !met).length
  if (missed > 0)
    return missed === targets.length && missed === 1
      ? 'The figure can’t be met, whatever that is.'
      : `${missed} of ${targets.length} figures can’t be met, whatever that is: they contradict the rest of the journey, or one another.`
  return open === 0
    ? 'The figures are met, and they determine all that was not known.'
    : 'The figures are met, and could be met otherwise too: they don’t determine all that is not known.'
}
