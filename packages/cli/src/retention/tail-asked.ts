import type { Duration, Tail } from 'sojourn/model'
import type { Arguments } from '../arguments.ts'
import { InputError, problemsIn } from '../input-error.ts'
import { readJourneyFile } from '../read-journey-file.ts'
import { conversionIds } from '../reports/describe.ts'
import { writableFile } from '../write-text.ts'
import type { TailQuestion } from './tail-of-journey.ts'

const DAY = 86_400
const USUAL_HORIZON = 365

/** What the flags ask about a journey that goes on into the table. */
export interface TailAsked {
  readonly path: string
  readonly out: string | undefined
  /** Customers that a step of the file is of at least; 0 for any. */
  readonly minGroup: number
  readonly terms: Pick<Tail, 'period' | 'value'>
  readonly periodDays: number
  readonly discount: number
}

/** Reads the flags that belong to `--journey`; undefined where it isn't given, or something is missing. */
export function tailAsked(given: Arguments): TailAsked | undefined {
  const path = given.text('journey')
  const more = ['every', 'worth', 'discount', 'out', 'min-group'].filter((flag) => given.has(flag))
  if (path === undefined) {
    for (const flag of more) given.note(`--${flag} goes with --journey FILE.`)
    return undefined
  }
  if (given.has('group'))
    given.note(
      '--group does not go with --journey: it takes one curve; give the rows of one group.',
    )
  if (given.has('discount') && !given.has('worth'))
    given.note('--discount goes with --worth AMOUNT: what is to be discounted.')
  const least = given.wholeNumber('min-group', { least: 0, most: 1000, otherwise: 5 })
  if (given.has('min-group') && !given.has('out'))
    given.note('--min-group goes with --out FILE: what is shown is exact.')
  const value = given.amount('worth')
  const discount = given.amount('discount') ?? 0.1
  if (discount === 0) given.note('--discount is 0; it must be above 0, such as 0.1.')
  const period = given.text('every')
  const seconds = given.seconds('every', DAY)
  if (period === undefined)
    given.note('--every is missing: how long a period of the table lasts, such as 30d.')
  else if (seconds % DAY !== 0) given.note('--every must be a whole number of days, such as 30d.')
  return {
    path,
    out: given.text('out'),
    minGroup: least === 1 ? 0 : least,
    terms: { period: period as Duration, ...(value !== undefined && { value }) },
    periodDays: seconds / DAY,
    discount,
  }
}

/** Reads the journey that is to go on. @throws InputError with all that is wrong. */
export async function readTailQuestion(
  cwd: string,
  { path, out, discount }: TailAsked,
): Promise<Omit<TailQuestion, 'horizon'>> {
  const problems: string[] = []
  const note = (file: string) => (error: unknown) => void problems.push(...problemsIn(file, error))
  if (out !== undefined) await writableFile(cwd, out).catch(note(out))
  const read = await readJourneyFile(cwd, path).catch(note(path))
  if (read && conversionIds(read.journey).length === 0)
    problems.push(
      `${path}: the journey has no conversion, and customers stay after one; give an outcome "kind": "conversion", or list touchpoints in "conversions".`,
    )
  if (!read || problems.length > 0) throw new InputError(problems)
  return { journey: read.journey, path, discount }
}

/** Days to forecast: so many periods, or a year, as far as a curve is known. */
export function tailHorizon(
  { periodDays }: TailAsked,
  periods: number | undefined,
  known = Infinity,
): number {
  if (periods !== undefined) return periods * periodDays
  return Math.min(USUAL_HORIZON, known * periodDays)
}
