import {
  leverName,
  prepareBaseline,
  type RequiredStrength,
  requiredStrength,
  type Target,
} from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import type { Scenario } from 'sojourn/scenarios'
import type { Command } from '../command.ts'
import { InputError } from '../input-error.ts'
import { json } from '../json.ts'
import { Progress } from '../progress.ts'
import { readTargets, TARGET_HELP } from '../read-targets.ts'
import { readWhatIf } from '../read-what-if.ts'
import { requirePage } from '../reports/require-page.ts'

const DRAWS = 1000
const MOST_DRAWS = 100_000

/** What is needed of a lever; null where it has no strength, only what is there or not. */
export interface RequiredOfLever {
  readonly scenario: string
  readonly lever: string
  readonly required: RequiredStrength | null
}

export const requireCommand: Command = {
  name: 'require',
  purpose:
    'asks what would have to be true: how strong must a change be for a target, and is that likely?',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: {
    scenario: {
      value: 'FILE',
      required: true,
      repeatable: true,
      help: 'a scenario file (.json) with the changes',
    },
    target: { value: 'FIGURE=X', required: true, help: `what is to be reached: ${TARGET_HELP}` },
    draws: {
      value: 'N',
      help: `draws of the strengths, which tell how likely it is, 20 to 100,000; default ${DRAWS}`,
    },
    seed: { value: 'S', help: 'a whole number: the same seed gives the same draws; default 1' },
  },
  examples: [
    {
      shows: 'What share of those who now leave at the account would have to stay for 5.6 %?',
      args: [
        'require',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--target conversion=5.6%',
      ],
    },
  ],
  output: [
    'For each lever of the scenarios the strength at which the figure is on target: an odds factor, a share, an experience from −2 to 2; or, where a lever has several strengths, how many times its stated effect (on log-odds). All else is as the journey states it and the scenario has it at its median. "How likely" is the chance, by the stated distribution, that the lever is as strong as that: a target that needs a strength nobody believes in is not a plan.',
    'With --json: target {figure, value, days or day}, now (the figure without any change), levers [{scenario, lever, measure, needed, changes [{change, strength}], stated {strength, value}, least, most, probability}], draws, seed. "needed" is null where the lever can’t reach the target; "measure" too where it has no strength.',
  ],
  async run(given, terminal) {
    const targets = readTargets(given)
    const [target] = targets
    if (given.all('target').length > 1)
      given.note('--target is given twice; what is needed is of one figure at a time.')
    if (target?.sd !== undefined)
      given.note(
        '--target has a ±, which belongs to calibrate: a target to be reached is a number.',
      )
    const draws = given.wholeNumber('draws', { least: 20, most: MOST_DRAWS, otherwise: DRAWS })
    const most = Number.MAX_SAFE_INTEGER
    const seed = given.wholeNumber('seed', { least: -most, most, otherwise: 1 })
    given.check()
    const { journey, scenarios } = await readWhatIf(
      terminal.cwd,
      given.operand,
      given.all('scenario'),
    )
    const progress = new Progress(terminal)
    try {
      const now = figureNow(journey, target as Target)
      const groups = scenarios.flatMap((scenario) =>
        leversOf(scenario).map((lever) => ({ scenario, ...lever })),
      )
      const levers = groups.map(({ scenario, name, lever }, i): RequiredOfLever => {
        progress.share('Looking for strengths', i / groups.length)
        const required = neededOf(journey, scenario, lever, target as Target, { draws, seed })
        return { scenario: scenario.name, lever: name, required }
      })
      progress.erase()
      const answer = { target: target as Target, now, levers, draws, seed }
      terminal.stdout.write(
        given.has('json')
          ? json({ ...answer, levers: levers.map(leverJson) })
          : requirePage(journey, answer, terminal),
      )
      return 0
    } catch (error) {
      throw error instanceof RangeError
        ? new InputError([`${given.operand}: ${error.message}`])
        : error
    } finally {
      progress.erase()
    }
  },
}

/** The figure of the journey as it states its probabilities. */
function figureNow(journey: Journey, target: Target): number {
  const { evidence: _, ...stated } = journey
  const { figure } = target
  const horizon = figure === 'revenue' ? target.days : figure === 'retention' ? target.day : 1
  const { projection } = prepareBaseline(stated, {
    draws: 1,
    horizon,
    retention: figure === 'retention',
    certified: true,
  })
  const value =
    figure === 'retention' ? projection.retention?.at(-1)?.mean : projection[figure]?.mean
  if (value === undefined)
    throw new RangeError(
      `the ${figure} of this journey isn't known: nothing follows a conversion, or a touchpoint has no sojourn time.`,
    )
  return value
}

/** Levers with a name; changes without one are levers by themselves. */
function leversOf({ changes }: Scenario): { name: string; lever: string | number }[] {
  const named = new Set<string>()
  return changes.flatMap((change, i): { name: string; lever: string | number }[] => {
    const { lever } = change
    if (lever === undefined) return [{ name: leverName(change), lever: i }]
    if (named.has(lever)) return []
    named.add(lever)
    return [{ name: lever, lever }]
  })
}

function neededOf(
  journey: Journey,
  scenario: Scenario,
  lever: string | number,
  target: Target,
  options: { readonly draws: number; readonly seed: number },
): RequiredStrength | null {
  try {
    return requiredStrength(journey, scenario, lever, target, options)
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('has no strength')) return null
    throw error
  }
}

function leverJson({ scenario, lever, required }: RequiredOfLever) {
  if (required === null) return { scenario, lever, measure: null, needed: null, probability: null }
  const { strength: needed, ...more } = required
  return { scenario, lever, needed, ...more }
}
