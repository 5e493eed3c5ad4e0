import { resolve } from 'node:path'
import { calibrate as calibrateJourney, type Unknown } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { InputError } from '../input-error.ts'
import { json } from '../json.ts'
import { readJourneyFile } from '../read-journey-file.ts'
import { readTargets, TARGET_HELP } from '../read-targets.ts'
import { calibratePage } from '../reports/calibrate-page.ts'
import { writableFile, writeText } from '../write-text.ts'

const ARROW = /\s*(?:>|→)\s*/g

export const calibrate: Command = {
  name: 'calibrate',
  purpose:
    "finds what isn't known of a journey from figures that were observed, and says what they leave open.",
  operand: { name: 'JOURNEY', help: 'a journey file (.json), with a guess of what isn’t known' },
  flags: {
    step: {
      value: 'FROM>TO',
      repeatable: true,
      help: 'a transition whose probability isn’t known, such as "cart > order", by ids; the rest of its row goes along in proportion',
    },
    stay: {
      value: 'ID',
      repeatable: true,
      help: 'a touchpoint where it isn’t known how long customers stay: a factor on its sojourn time',
    },
    target: {
      value: 'FIGURE=X',
      required: true,
      repeatable: true,
      help: `what was observed: ${TARGET_HELP}; with its standard error as conversion=3.5%±0.2%, or +- for ±`,
    },
    out: { value: 'FILE', help: 'where to write the journey as found (.json); default nowhere' },
  },
  examples: [
    {
      shows:
        'The shop sees 6 % of its visitors order. How many go on from the cart, if all else is right?',
      args: [
        'calibrate',
        'examples/web-shop/journey.json',
        '--step "cart>account"',
        '--target conversion=6%',
      ],
    },
  ],
  output: [
    'Least squares: the figures of the journey, with what was found, are as near to those observed as they can be, each by its standard error (a ten-thousandth of its value where none is given). What the figures don’t determine stays near the journey as it was, and is said in words: more figures, or a figure of another kind, would tell. A fitted journey is written without its evidence, so that its probabilities then count as certain.',
    'With --json: unknowns [{name, value, before, determined}], targets [{name, target, value, met}], rank, undetermined [{direction [{name, weight}], words}], out.',
  ],
  async run(given, terminal) {
    const targets = readTargets(given)
    if (!given.has('step') && !given.has('stay'))
      given.note(
        'which are not known? Give --step FROM>TO for a transition, or --stay ID for a time.',
      )
    const out = given.text('out')
    if (out !== undefined && resolve(terminal.cwd, out) === resolve(terminal.cwd, given.operand))
      given.note('--out is the journey itself, which would be overwritten; give another name.')
    given.check()
    if (out !== undefined) await writableFile(terminal.cwd, out)
    const { journey } = await readJourneyFile(terminal.cwd, given.operand)
    const found = calibrated(given, journey, targets)
    if (out !== undefined) await writeText(terminal, out, json(found.journey))
    const { journey: _, ...told } = found
    terminal.stdout.write(
      given.has('json')
        ? json({ ...told, out })
        : calibratePage(journey, found, targets, out, terminal),
    )
    return 0
  },
}

/** @throws InputError with all that is wrong, in the words of the command line. */
function calibrated(given: Arguments, journey: Journey, targets: ReturnType<typeof readTargets>) {
  try {
    return calibrateJourney(journey, unknownsOf(given, journey), targets)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const problems = error.message.replace(/^calibrate: /, '').split('\n  ')
    throw new InputError(problems.map((problem) => `${given.operand}: ${inFlags(problem)}`))
  }
}

function unknownsOf(given: Arguments, journey: Journey): Unknown[] {
  const problems: string[] = []
  const steps = given.all('step').flatMap((text) => {
    const found = stepOf(text, journey)
    if (found === undefined)
      problems.push(
        `--step ${JSON.stringify(text)} is no transition of ${given.operand}; write the ids of both ends with > between them, as in "${exampleOf(journey)}".`,
      )
    return found ?? []
  })
  if (problems.length > 0) throw new InputError(problems)
  return [...steps, ...given.all('stay').map((sojourn) => ({ sojourn }))]
}

/** The transition that a text names: ids may hold an arrow too. */
function stepOf(text: string, { transitions }: Journey): { from: string; to: string } | undefined {
  for (const { index, 0: arrow } of text.matchAll(ARROW)) {
    const [from, to] = [text.slice(0, index).trim(), text.slice(index + arrow.length).trim()]
    if (Object.hasOwn(transitions[from] ?? {}, to)) return { from, to }
  }
  return undefined
}

function exampleOf({ transitions }: Journey): string {
  const [from = 'cart', row = {}] = Object.entries(transitions)[0] ?? []
  return `${from} > ${Object.keys(row)[0] ?? 'order'}`
}

function inFlags(problem: string): string {
  return problem.replace(/^(?:unknowns|targets)\[\d+\]: /, '')
}
