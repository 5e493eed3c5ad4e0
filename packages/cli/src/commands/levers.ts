import {
  guessRoles,
  LEVER_IDS,
  LEVERS,
  type Lever,
  type LeverId,
  leverScenario,
  type ParameterValues,
  type SurveyedLever,
  surveyLevers,
} from '@sojourn/catalogue'
import { didYouMean, type Journey } from 'sojourn/model'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { InputError, problemsIn } from '../input-error.ts'
import { json } from '../json.ts'
import { readLanguage } from '../language.ts'
import { listedNames } from '../listed-names.ts'
import { readJourneyFile } from '../read-journey-file.ts'
import { leverJson } from '../reports/lever-json.ts'
import { leverPage, leversPage } from '../reports/levers-page.ts'
import { writableFile, writeText } from '../write-text.ts'

type ByLever = Readonly<Partial<Record<LeverId, ParameterValues>>>

export const levers: Command = {
  name: 'levers',
  purpose:
    'lists the changes that a business can make, what is known about each, and which fit a journey.',
  operand: {
    name: 'JOURNEY',
    help: 'a journey file (.json); without one the whole catalogue is listed',
    optional: true,
  },
  flags: {
    lever: {
      value: 'ID,…',
      repeatable: true,
      help: 'explain these levers in full: evidence, parameters, cautions, and what each changes',
    },
    set: {
      value: 'ID.NAME=X',
      repeatable: true,
      help: 'a parameter of a lever, such as added-reviews.moreReviews=0.8; default what the evidence says',
    },
    out: {
      value: 'FILE',
      help: 'write a scenario of the levers given by --lever, for forecast; needs JOURNEY',
    },
    lang: { value: 'LANGUAGE', help: 'en, nb, da or sv; default en' },
  },
  examples: [
    {
      shows: 'Which levers fit the web shop:',
      args: ['levers', 'examples/web-shop/journey.json'],
    },
    {
      shows: 'A scenario of two of them, with twice as many reviews:',
      args: [
        'levers',
        'examples/web-shop/journey.json',
        '--lever added-reviews,shorter-checkout',
        '--set added-reviews.moreReviews=1',
        '--out my-scenario.json',
      ],
    },
    {
      shows: 'What is known about one, in Norwegian:',
      args: ['levers', '--lever added-reviews', '--lang nb'],
    },
  ],
  output: [
    'A lever acts on touchpoints by their role (a checkout step, a product page). Roles are guessed from names in English, Norwegian, Danish and Swedish; give a touchpoint a "role" in the journey to confirm or correct one. Grades: A randomised or meta-analysis, B observational, C practitioners, D vendors; what nobody measured is called assumed. Effects that are stated of conversion or revenue are turned into odds on this journey.',
    'With --json: levers [{id, stages, name, description, caution, findings, parameters, direction, applies, because, left, changes}], roles [{touchpoint, role, confidence, because}], language; applies is null without a journey; parameters {NAME: {name, unit, min, max, default, counts}}, where counts says whether it changes anything on this journey, null where the lever has no place or there is no journey.',
  ],
  async run(given, terminal) {
    const language = readLanguage(given)
    const chosen = readLevers(given)
    const parameters = readSettings(given)
    const out = given.text('out')
    if (out !== undefined && given.operand === '')
      given.note('--out needs a JOURNEY: the scenario names its touchpoints.')
    if (out !== undefined && chosen.length === 0)
      given.note('--out needs --lever: the levers that the scenario switches on.')
    given.check()
    if (out !== undefined) await writableFile(terminal.cwd, out)
    const journey =
      given.operand === ''
        ? undefined
        : (await readJourneyFile(terminal.cwd, given.operand)).journey
    const all = survey(journey, parameters)
    const shown = chosen.length === 0 ? all : all.filter(({ lever }) => chosen.includes(lever.id))
    const paper = { terminal, language }
    const page =
      chosen.length === 0 ? leversPage(journey, shown, paper) : leverPage(journey, shown, paper)
    if (out !== undefined && journey !== undefined) {
      const choice = Object.fromEntries(chosen.map((id) => [id, parameters[id] ?? {}]))
      const { scenario, left } = leverScenario(journey, choice, { language })
      if (left.length > 0)
        throw new InputError(
          left.map(
            ({ lever, because }) =>
              `${given.operand}: ${lever} has no place in this journey. ${because.map(({ text }) => text[language]).join(' ')}`,
          ),
        )
      await writeText(terminal, out, json(scenario))
      page.say(`${out} holds the scenario ${JSON.stringify(scenario.name)}; forecast it next.`)
    }
    terminal.stdout.write(
      given.has('json')
        ? json({
            language,
            levers: shown.map((each) => leverJson(each, language)),
            roles: journey === undefined ? [] : guessRoles(journey),
          })
        : page.text(),
    )
    return 0
  },
}

/** What each lever comes to; nothing is known of that without a journey. */
function survey(
  journey: Journey | undefined,
  parameters: ByLever,
): readonly (Omit<SurveyedLever, 'compiled'> & Partial<SurveyedLever>)[] {
  if (journey === undefined) return LEVERS.map((lever: Lever) => ({ lever }))
  try {
    return surveyLevers(journey, parameters)
  } catch (error) {
    throw new InputError(problemsIn('--set', error))
  }
}

function readLevers(given: Arguments): LeverId[] {
  const names = listedNames(given.all('lever'), new Set(LEVER_IDS))
  return names.filter((name): name is LeverId => isLever(given, '--lever', name))
}

function isLever(given: Arguments, flag: string, name: string): name is LeverId {
  const isOne = (LEVER_IDS as readonly string[]).includes(name)
  if (!isOne)
    given.note(`${flag}: there is no lever ${JSON.stringify(name)}.${didYouMean(name, LEVER_IDS)}`)
  return isOne
}

function readSettings(given: Arguments): ByLever {
  const settings: Partial<Record<LeverId, Record<string, number>>> = {}
  for (const text of given.all('set')) {
    const [, id = '', name = '', value = ''] = /^([^.=]+)\.([^=]+)=(.+)$/.exec(text) ?? []
    const number = Number(value)
    if (id === '' || value.trim() === '' || Number.isNaN(number)) {
      given.note(
        `--set is ${JSON.stringify(text)}; it must be a lever, a dot, a parameter, = and a number, such as added-reviews.moreReviews=0.8.`,
      )
      continue
    }
    if (isLever(given, '--set', id)) settings[id] = { ...settings[id], [name]: number }
  }
  return settings
}
