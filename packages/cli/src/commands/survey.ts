import { resolve } from 'node:path'
import { type SurveyAnswer, surveyEmotions } from 'sojourn/estimation'
import { JourneyError } from 'sojourn/model'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { InputError } from '../input-error.ts'
import { json } from '../json.ts'
import { readJourneyFile } from '../read-journey-file.ts'
import { surveyPage } from '../reports/survey-page.ts'
import { numbersOf } from '../retention/numbers.ts'
import { type ReadColumns, readColumns, throwIfAny } from '../retention/read-columns.ts'
import type { Terminal } from '../terminal.ts'
import { writableFile, writeText } from '../write-text.ts'

const SCORES = 'examples/survey/scores.csv'
const JOURNEY = 'examples/web-shop/journey.json'
const COLUMNS = ['--touchpoint touchpoint', '--experience experience', '--count answers']
const SCALE = /^([+-]?\d+(?:\.\d+)?)\.\.([+-]?\d+(?:\.\d+)?)$/

export const survey: Command = {
  name: 'survey',
  purpose:
    'gives the touchpoints of a journey the emotions of a survey: what customers expected, and how it was.',
  operand: {
    name: 'SCORES',
    help: 'a table of answers with a header (.csv or .tsv, also .gz), a row a touchpoint and score; - for standard input',
  },
  flags: {
    journey: { value: 'JOURNEY', required: true, help: 'the journey file (.json)' },
    touchpoint: { value: 'COL', required: true, help: 'column of the touchpoint, by its id' },
    experience: { value: 'COL', help: 'column of the score: how it was' },
    expectation: {
      value: 'COL',
      help: 'column of what was expected, by the same people on the same scale',
    },
    count: { value: 'COL', help: 'column of how many answered so; default one a row' },
    scale: {
      value: '1..5',
      required: true,
      help: 'the worst and the best score that could be given; write --scale=-2..2 where it begins below 0',
    },
    'min-group': {
      value: 'K',
      help: 'leave out touchpoints with fewer than K answers; default 5, 0 turns it off',
    },
    out: { value: 'FILE', help: 'where to write the journey (.json); default nowhere' },
  },
  examples: [
    {
      shows: 'Where does the web shop disappoint?',
      args: [
        'survey',
        SCORES,
        `--journey ${JOURNEY}`,
        ...COLUMNS,
        '--expectation expectation',
        '--scale 1..5',
      ],
    },
    {
      shows: 'Into the journey file, for a program:',
      args: [
        'survey',
        SCORES,
        `--journey ${JOURNEY}`,
        ...COLUMNS,
        '--scale 1..5',
        '--out felt.json',
        '--json',
      ],
    },
  ],
  output: [
    'Scores are mapped in a straight line onto −2 (worst) to 2 (best). The range is twice the standard error either way; the gap is experience less expectation of those who told both, and the touchpoint with the lowest is the greatest pain point. Who answers is not a random choice of customers, which no range knows of.',
    'With --json: emotions [{touchpoint, experience {n, mean, standardError}, expectation, gap}], tooFew [{touchpoint, n}], minGroup, out.',
  ],
  async run(given, terminal) {
    const scale = scaleOf(given)
    const minGroup = given.wholeNumber('min-group', { least: 0, most: 1000, otherwise: 5 })
    if (given.text('experience') === undefined && given.text('expectation') === undefined)
      given.note('--experience COL is missing: column of the score; or give --expectation COL.')
    const out = given.text('out')
    if (out !== undefined && resolve(terminal.cwd, out) === resolve(terminal.cwd, given.operand))
      given.note('--out is the table itself, which would be overwritten; give another name.')
    given.check()
    if (out !== undefined) await writableFile(terminal.cwd, out)
    const { journey } = await readJourneyFile(terminal.cwd, given.required('journey'))
    const { answers, columns } = await readAnswers(given, terminal)
    try {
      const felt = surveyEmotions(journey, answers, { scale, minGroup })
      if (out !== undefined) await writeText(terminal, out, json(felt.journey))
      const { emotions, tooFew } = felt
      terminal.stdout.write(
        given.has('json')
          ? json({ emotions, tooFew, minGroup, out })
          : surveyPage(felt, { minGroup, out }, terminal),
      )
      return 0
    } catch (error) {
      throw atLines(error, columns)
    }
  },
}

function scaleOf(given: Arguments): readonly [number, number] {
  const text = given.required('scale')
  const [, worst, best] = SCALE.exec(text) ?? []
  const scale = [Number(worst), Number(best)] as const
  if (text !== '' && !(scale[0] < scale[1]))
    given.note(
      `--scale is ${JSON.stringify(text)}; it must be the worst score, two dots and the best, such as 1..5.`,
    )
  return scale
}

async function readAnswers(given: Arguments, terminal: Terminal) {
  const roles = ['touchpoint', 'experience', 'expectation', 'count']
  const columns = await readColumns(
    terminal,
    given.operand,
    Object.fromEntries(
      roles.flatMap((role) => {
        const name = given.text(role)
        return name === undefined ? [] : [[role, name]]
      }),
    ),
  )
  const problems: string[] = []
  const numbers = (role: string) =>
    columns.text[role] && numbersOf(columns, role, problems, { signed: true, empty: Number.NaN })
  const [experience, expectation] = [numbers('experience'), numbers('expectation')]
  const count = columns.text.count && numbersOf(columns, 'count', problems, { whole: true })
  throwIfAny(problems)
  const score = (values: readonly number[] | undefined, row: number) => {
    const value = values?.[row]
    return value === undefined || Number.isNaN(value) ? undefined : value
  }
  const answers = columns.lines.map((_, row): SurveyAnswer => {
    const [felt, expected] = [score(experience, row), score(expectation, row)]
    return {
      touchpoint: columns.text.touchpoint?.[row] ?? '',
      ...(felt !== undefined && { experience: felt }),
      ...(expected !== undefined && { expectation: expected }),
      ...(count && { count: count[row] as number }),
    }
  })
  return { answers, columns }
}

/** Problems of answers with their lines. */
function atLines(error: unknown, { path, lines }: ReadColumns): unknown {
  if (!(error instanceof JourneyError)) return error
  const told = error.problems.map(({ path: place, message }) => {
    const [, row] = /^answers\[(\d+)\]$/.exec(place) ?? []
    return row === undefined
      ? `${place}: ${message}`
      : `${path}: line ${lines[Number(row)]}: ${message}`
  })
  try {
    throwIfAny(told)
  } catch (listed) {
    return listed
  }
  return new InputError(told)
}
