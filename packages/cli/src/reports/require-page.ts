import type { RequiredStrength, Target } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import type { RequiredOfLever } from '../commands/require.ts'
import { chance } from '../format/chance.ts'
import { counted } from '../format/count.ts'
import { significant } from '../format/estimate.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'
import { figureName, figureValue } from './target-words.ts'

/** What would have to be true. */
export interface RequireAnswer {
  readonly target: Target
  readonly now: number
  readonly levers: readonly RequiredOfLever[]
  readonly draws: number
  readonly seed: number
}

/** What would have to be true, for people. */
export function requirePage(journey: Journey, answer: RequireAnswer, terminal: Terminal): string {
  const { target, now, levers, draws, seed } = answer
  const value = (of: number) => figureValue(target, of, journey)
  const several = new Set(levers.map(({ scenario }) => scenario)).size > 1
  const name = ({ scenario, lever }: RequiredOfLever) =>
    printable(several ? `${scenario}: ${lever}` : lever)
  const rows = levers.flatMap((one) =>
    one.required === null
      ? []
      : [
          [
            name(one),
            strength(one.required, one.required.stated.strength),
            value(one.required.stated.value),
            one.required.strength === null
              ? `not reached: ${value(furthest(target, one.required))} at most`
              : strength(one.required, one.required.strength),
            one.required.probability === null ? '' : chance(one.required.probability),
          ],
        ],
  )
  const without = levers.filter(({ required }) => required === null).map(name)
  const page = new Page(terminal).find(finding(journey, answer))
  if (rows.length > 0)
    page
      .table(
        [
          { title: 'Lever', names: true },
          { title: 'Stated' },
          { title: 'gives' },
          { title: 'Needed' },
          { title: 'How likely' },
        ],
        rows,
      )
      .say(
        `As it is: ${value(now)}. One lever at a time, the others of its scenario at their medians. How likely is by the stated distributions, ${counted(draws, 'draw')} (seed ${seed}); × is a factor on odds, or on time or entries, and "times as much" is of all strengths of the lever together.`,
      )
  return page
    .list(
      'Notes',
      without.map((lever) => `${lever}: there or not, without a strength.`),
    )
    .text()
}

function strength({ measure }: RequiredStrength, value: number): string {
  return measure === 'multiple' ? `${significant(value)} times as much` : significant(value)
}

/** The figure that is nearest to the target of those that a lever can bring about. */
function furthest({ value }: Target, { least, most }: RequiredStrength): number {
  return value > most.value ? most.value : least.value
}

function finding(journey: Journey, { target, levers }: RequireAnswer): string {
  const goal = `${figureName(target)} of ${figureValue(target, target.value, journey)}`
  const reached = levers.filter(({ required }) => required !== null && required.strength !== null)
  if (reached.length === 0) return `${goal}: no lever can bring that about alone.`
  const likeliest = reached.reduce((a, b) =>
    (b.required?.probability ?? -1) > (a.required?.probability ?? -1) ? b : a,
  )
  const { probability = null } = likeliest.required ?? {}
  const lever = printable(likeliest.lever)
  if (probability === null) return `${goal}: “${lever}” can bring that about.`
  return `${goal}: likeliest by “${lever}”, ${chance(probability)}.`
}
