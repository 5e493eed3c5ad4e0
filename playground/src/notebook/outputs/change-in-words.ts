import type { Change } from 'sojourn'
import { decimal, percent } from '../../language/numbers.ts'
import type { NotebookMessages } from '../messages/en.ts'

type Strength = Extract<Change, { op: 'scaleOdds' }>['factor']

/** One change of a scenario as a sentence, with its strength as the likeliest value or range. */
export function changeInWords(
  change: Change,
  nameOf: (id: string) => string,
  say: NotebookMessages['scenario'],
): string {
  switch (change.op) {
    case 'scaleOdds':
      return say.scaleOdds(nameOf(change.from), nameOf(change.to), times(change.factor))
    case 'removeTouchpoint':
      return say.removeTouchpoint(nameOf(change.touchpoint))
    case 'redirect':
      return say.redirect(
        nameOf(change.from),
        nameOf(change.to),
        nameOf(change.into),
        amount(change.share, (share) => percent(share)),
      )
    case 'insertTouchpoint':
      return say.insertTouchpoint(
        change.touchpoint.name ?? change.touchpoint.id,
        nameOf(change.between[0]),
        nameOf(change.between[1]),
      )
    case 'scaleSojourn':
      return say.scaleSojourn(nameOf(change.touchpoint), times(change.factor))
    case 'setReward':
      return say.setReward(nameOf(change.touchpoint ?? change.outcome ?? ''))
    case 'scaleEntries':
      return say.scaleEntries(nameOf(change.touchpoint), times(change.factor))
    case 'setExperience':
      return say.setExperience(
        nameOf(change.touchpoint),
        amount(change.experience, (value) => decimal(value, 1)),
      )
  }
}

function times(factor: Strength): string {
  return amount(factor, (value) => `× ${decimal(value, 2)}`)
}

/** A strength that is known, or the range or the middle that its distribution states. */
function amount(strength: Strength, write: (value: number) => string): string {
  if (typeof strength === 'number') return write(strength)
  const stated: Readonly<Record<string, unknown>> = { ...strength }
  const low = stated.low ?? stated.min
  const high = stated.high ?? stated.max
  if (typeof low === 'number' && typeof high === 'number') return `${write(low)} – ${write(high)}`
  const middle = stated.median ?? stated.mean ?? stated.mode ?? stated.value
  return typeof middle === 'number' ? `≈ ${write(middle)}` : `≈ ${String(stated.distribution)}`
}
