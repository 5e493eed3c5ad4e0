import type { Observed } from 'sojourn/forecast'
import { parseDuration } from 'sojourn/model'
import type { Arguments } from './arguments.ts'

const DAY = 86_400
const LONGEST = 36_525
const NUMBER = String.raw`\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?`
const TARGET = new RegExp(
  `^(conversion|revenue|retention)(?:@([^=]+))?=(${NUMBER})(%?)(?:(?:±|\\+-)(${NUMBER})(%?))?$`,
  'i',
)

/** How targets are written, for help. */
export const TARGET_HELP =
  'conversion=3.5%, revenue@365d=42000 (per 1,000 who enter, within so long of entry) or retention@90d=60% (of those who converted, so long after)'

/** The flag `--target`: figures and the values that they are to have. What is wrong is noted. */
export function readTargets(given: Arguments): Observed[] {
  return given.all('target').flatMap((text) => readTarget(given, text) ?? [])
}

function readTarget(given: Arguments, text: string): Observed | undefined {
  const wrong = (what: string) => {
    given.note(`--target is ${JSON.stringify(text)}; ${what}.`)
    return undefined
  }
  const found = TARGET.exec(text.replaceAll(/\s/g, ''))
  if (found === null) return wrong(`it must be ${TARGET_HELP}`)
  const [, name = '', after, amount, percent, spread, ofPercent] = found
  const figure = name.toLowerCase() as Observed['figure']
  const value = Number(amount) * (percent ? 0.01 : 1)
  const sd = spread === undefined ? {} : { sd: Number(spread) * (ofPercent ? 0.01 : 1) }
  if (figure !== 'revenue' && value > 1)
    return wrong(`a share is from 0 to 1, or in percent: write ${amount}%`)
  if (figure === 'revenue' && (percent || ofPercent)) return wrong('revenue is money, not percent')
  if (sd.sd === 0) return wrong('what stands after ± is a standard error and above 0')
  if (figure === 'conversion')
    return after === undefined
      ? { figure, value, ...sd }
      : wrong('conversion is eventual: leave @ out')
  const seconds = after === undefined ? undefined : parseDuration(after)
  const days = seconds === undefined ? Number.NaN : seconds / DAY
  if (!(days > 0 && days <= LONGEST) || (figure === 'retention' && !Number.isInteger(days)))
    return wrong(
      `say after how long: ${figure}@90d, ${figure === 'retention' ? 'whole days ' : ''}up to ${LONGEST}d`,
    )
  return figure === 'revenue' ? { figure, value, days, ...sd } : { figure, value, day: days, ...sd }
}
