import {
  arrivalsPerDay,
  type Decision,
  type DecisionOrder,
  decide,
  type WhatIf,
} from '@sojourn/report'
import { standingCost } from 'sojourn/forecast'
import type { Scenario } from 'sojourn/scenarios'
import type { Arguments } from './arguments.ts'
import { givenPerDay } from './arrivals-per-day.ts'
import type { Command } from './command.ts'
import { InputError } from './input-error.ts'
import { Progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

const DAY = 86_400
const LONGEST = 36_525 * DAY
const MOST_DRAWS = 100_000

/** The flags of the commands that decide between scenarios. */
export function decisionFlags(draws: number): Command['flags'] {
  return {
    scenario: {
      value: 'FILE',
      required: true,
      repeatable: true,
      help: 'a scenario file (.json) with the changes',
    },
    horizon: {
      value: '365d',
      help: 'the time that counts: customers who enter within it, the money of each within as long of entry, and what runs by the day; up to 36525d; default 365d',
    },
    'per-day': {
      value: 'N',
      help: "customers who enter a day; default the journey's arrivals, or as many as its evidence has",
    },
    draws: {
      value: 'N',
      help: `number of draws of everything uncertain, 20 to 100,000; default ${draws}`,
    },
    seed: { value: 'S', help: 'a whole number: the same seed gives the same draws; default 1' },
    'by-lever': {
      help: 'take each lever of a scenario for itself: changes that share a "lever" together, others one by one',
    },
  }
}

/** Reads these flags. */
export function readDecisionOrder(given: Arguments, usual: number): DecisionOrder {
  const most = Number.MAX_SAFE_INTEGER
  return {
    horizon: given.seconds('horizon', 365 * DAY, LONGEST) / DAY,
    perDay: givenPerDay(given),
    draws: given.wholeNumber('draws', { least: 20, most: MOST_DRAWS, otherwise: usual }),
    seed: given.wholeNumber('seed', { least: -most, most, otherwise: 1 }),
  }
}

/** Draws a decision. @throws InputError where how many customers enter must be known and isn't. */
export function drawDecision(
  file: string,
  whatIf: WhatIf,
  order: DecisionOrder,
  terminal: Terminal,
): Decision {
  refuseWithoutArrivals(file, whatIf, order)
  const progress = new Progress(terminal)
  const decision = decide(whatIf, order, (share) => progress.share('Drawing', share))
  progress.erase()
  return decision
}

/** @throws InputError where costs are shared out among nobody knows how many customers */
export function refuseWithoutArrivals(
  file: string,
  { journey, scenarios }: WhatIf,
  { horizon, perDay }: DecisionOrder,
): void {
  const standing = scenarios.filter((scenario) => standingCost(scenario, horizon) > 0)
  if (arrivalsPerDay(journey, perDay) === undefined && standing.length > 0)
    throw new InputError([
      noArrivals(file, `${namesOf(standing)} costs a fixed amount, or by the day`),
    ])
}

/** Says that it isn't known how many customers enter. */
export function noArrivals(file: string, why: string): string {
  return `${file}: ${why}, and nothing says how many customers enter: give --per-day N, or "arrivals": { "perDay": N } in the journey.`
}

function namesOf(scenarios: readonly Scenario[]): string {
  return scenarios.map(({ name }) => JSON.stringify(name)).join(' and ')
}
