import type { Journey } from 'sojourn/model'
import type { Estimate, Simulation } from 'sojourn/simulation'
import { count, counted } from '../format/count.ts'
import { stateNames } from '../names.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'

/** A simulation for people: every figure with its standard error. */
export function simulationPage(
  journey: Journey,
  simulation: Simulation,
  warnings: readonly string[],
  terminal: Terminal,
): string {
  const { customers, conversion, outcomes, steps, truncated, visits } = simulation
  const names = stateNames(journey)
  const page = new Page(terminal)
  page.find(
    conversion === null
      ? `${counted(customers, 'customer')} walked the journey, which has no conversion.`
      : `Of ${counted(customers, 'customer')}, ${percent(conversion)} converted.`,
  )
  page.say(`A journey took ${number(steps)} steps on average.`)
  if (outcomes.length > 0)
    page.say('Where journeys ended:').table(
      [{ title: 'Outcome', names: true }, { title: 'Share' }],
      journey.outcomes.map(({ id }, i) => [names(id), percent(outcomes[i] as Estimate)]),
    )
  page.say('How often each customer came by:').table(
    [{ title: 'Touchpoint', names: true }, { title: 'Visits' }],
    journey.touchpoints.map(({ id }, i) => [names(id), number(visits[i] as Estimate)]),
  )
  if (truncated > 0)
    page.say(
      `${counted(truncated, 'journey')} had no end within 10,000 steps, and count as far as they went.`,
    )
  page.say(
    'After ± stands the standard error: the exact figures, from "analyze", lie within two of them 19 times in 20.',
  )
  return page.list('Warnings', warnings).text()
}

/** Digits that the standard error leaves meaning to: down to its second figure. */
function digitsOf(standardError: number): number {
  return standardError > 0 ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(standardError)))) : 2
}

function percent({ mean, standardError }: Estimate): string {
  const digits = digitsOf(100 * standardError)
  return `${(100 * mean).toFixed(digits)} % ± ${(100 * standardError).toFixed(digits)}`
}

function number({ mean, standardError }: Estimate): string {
  if (!Number.isFinite(mean)) return count(mean)
  const digits = digitsOf(standardError)
  return `${mean.toFixed(digits)} ± ${standardError.toFixed(digits)}`
}
