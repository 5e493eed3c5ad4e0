import { decimal, percent } from '../../language/numbers.ts'
import { journey, nameOf, probabilityOf } from '../journey.ts'
import { en } from '../messages/en.ts'
import { type Lever, SCORE } from './lever.ts'

/** Where the slider stands, in words. */
export function settingInWords({ id }: Lever, setting: number): string {
  return en.levers[id].setting(percent(setting))
}

/** The effect at a setting, as the range that holds 80 % of it. */
export function effectRange({ id, effectAt }: Lever, setting: number): string {
  return en.levers[id].range(effectAt(setting, -SCORE.most), effectAt(setting, SCORE.most))
}

/** The same as a sentence about the transition it acts on; `**` marks the range. */
export function effectSentence(lever: Lever, setting: number): string {
  const { id, from, to } = lever
  const of100 = decimal(100 * probabilityOf(journey, from, to))
  return en.levers[id].effect(effectRange(lever, setting), nameOf(from), nameOf(to), of100)
}
