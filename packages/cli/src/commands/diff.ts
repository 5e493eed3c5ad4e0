import type { Journey } from 'sojourn/model'
import {
  applyScenario,
  describeDifference,
  parseScenario,
  planMixture,
  type Scenario,
} from 'sojourn/scenarios'
import type { Command } from '../command.ts'
import { InputError, problemsIn } from '../input-error.ts'
import { json } from '../json.ts'
import { checkJourneyFile, readJourneyFile } from '../read-journey-file.ts'
import { readText } from '../read-text.ts'
import { differencePage } from '../reports/difference-page.ts'
import { type ScenarioDifference, scenarioDifferences } from '../reports/scenario-differences.ts'
import { typicalScenario } from '../reports/typical-scenario.ts'

/** A file that is one or the other. */
type Content = { readonly journey: Journey } | { readonly scenario: Scenario }

export const diff: Command = {
  name: 'diff',
  purpose: 'says in words how two journeys or two scenarios differ, such as for a pull request.',
  operand: { name: 'BEFORE', help: 'a journey or scenario file (.json)' },
  second: {
    name: 'AFTER',
    help: 'a file of the same kind, or after a journey a scenario: what it changes',
  },
  flags: {
    journey: {
      value: 'FILE',
      help: 'with two scenarios: the journey that they are of, to say what each makes of it',
    },
  },
  examples: [
    {
      shows: 'What a shorter checkout makes of the web shop:',
      args: [
        'diff',
        'examples/web-shop/journey.json',
        'examples/web-shop/scenarios/shorter-checkout.json',
      ],
    },
    {
      shows: 'How two scenarios differ, as JSON:',
      args: [
        'diff',
        'examples/web-shop/scenarios/shorter-checkout.json',
        'examples/web-shop/scenarios/added-reviews.json',
        '--json',
      ],
    },
  ],
  output: [
    'A list in words, a line each, by the part of the file. Order is no difference, nor are numbers equal to 12 digits. Probabilities that are "rest" are worked out. What a scenario makes of a journey is at the median of its strengths.',
    'With --json: differences [{path, before, after, sentence}], notes; before is null for what is new, after for what is gone. The exit code is 0 with differences and without.',
  ],
  async run(given, terminal) {
    given.check()
    const paths = [given.operand, given.second] as const
    const problems: string[] = []
    const contents: Content[] = []
    for (const path of paths)
      try {
        contents.push(await readContent(terminal.cwd, path))
      } catch (error) {
        problems.push(...problemsIn(path, error))
      }
    if (problems.length > 0) throw new InputError([...new Set(problems)])
    const [before, after] = contents as [Content, Content]
    const journeyPath = given.text('journey')
    const basis =
      journeyPath === undefined
        ? undefined
        : (await readJourneyFile(terminal.cwd, journeyPath)).journey
    const { differences, notes } = differencesOf(paths, before, after, basis)
    terminal.stdout.write(
      given.has('json')
        ? json({ differences, notes })
        : differencePage(paths, differences, notes, terminal),
    )
    return 0
  },
}

async function readContent(cwd: string, path: string): Promise<Content> {
  const text = await readText(cwd, path)
  if (isScenario(text)) return { scenario: parseScenario(text) }
  const { journey } = await checkJourneyFile(cwd, path)
  return { journey: journey ?? (await readJourneyFile(cwd, path)).journey }
}

/** Whether a text says that it is a scenario; what is no JSON is reported as a journey that isn't. */
function isScenario(text: string): boolean {
  try {
    return (JSON.parse(text) as { format?: unknown } | null)?.format === 'sojourn-scenario'
  } catch {
    return false
  }
}

function differencesOf(
  [fileBefore, fileAfter]: readonly [string, string],
  before: Content,
  after: Content,
  basis: Journey | undefined,
): { differences: readonly ScenarioDifference[]; notes: string[] } {
  if ('journey' in before && 'journey' in after)
    return { differences: describeDifference(before.journey, after.journey), notes: [] }
  if ('journey' in before && 'scenario' in after) {
    const { journey, notes } = applied(fileAfter, before.journey, after.scenario)
    return { differences: describeDifference(withoutEvidence(before.journey), journey), notes }
  }
  if ('scenario' in before && 'scenario' in after) {
    const own = scenarioDifferences(before.scenario, after.scenario)
    if (basis === undefined) return { differences: own, notes: [] }
    const [a, b] = [
      applied(fileBefore, basis, before.scenario),
      applied(fileAfter, basis, after.scenario),
    ]
    const made = describeDifference(a.journey, b.journey)
    return { differences: [...own, ...made], notes: [...new Set([...a.notes, ...b.notes])] }
  }
  throw new InputError([
    `${fileBefore} is a scenario and ${fileAfter} a journey; give the journey first: its difference is what the scenario changes.`,
  ])
}

/** A journey as a scenario would typically have it. @throws InputError where that is no one journey. */
function applied(
  file: string,
  journey: Journey,
  scenario: Scenario,
): { journey: Journey; notes: string[] } {
  const typical = typicalScenario(scenario)
  try {
    planMixture(journey, scenario)
    return {
      journey: withoutEvidence(applyScenario(journey, typical.scenario)),
      notes: typical.uncertain ? ['Uncertain strengths are at their medians.'] : [],
    }
  } catch (error) {
    if (error instanceof RangeError) throw new InputError([`${file}: ${error.message}`])
    throw new InputError(problemsIn(file, error))
  }
}

/** What a journey that is changed was fitted to says nothing of the change. */
function withoutEvidence({ evidence, ...journey }: Journey): Journey {
  return journey
}
