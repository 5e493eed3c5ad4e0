import { type ExampleId, example, exampleIds } from '@sojourn/catalogue'
import { didYouMean } from 'sojourn/model'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { json } from '../json.ts'
import { readLanguage } from '../language.ts'
import { Page } from '../page.ts'
import { printable } from '../text/printable.ts'
import { writeNewFiles } from '../write-new-files.ts'

export const examples: Command = {
  name: 'examples',
  purpose: 'lists the example journeys, and copies one with its scenarios to work with.',
  operand: {
    name: 'ID',
    help: 'an example, such as web-shop; without one all are listed',
    optional: true,
  },
  flags: {
    out: {
      value: 'FOLDER',
      help: 'copy journey and scenarios into this folder; nothing is overwritten; needs ID',
    },
    lang: { value: 'LANGUAGE', help: 'en, nb, da or sv; default en' },
  },
  examples: [
    { shows: 'Which examples there are:', args: ['examples'] },
    {
      shows: 'One of them, in Danish, and what it answers:',
      args: ['examples', 'yoga-studio', '--lang da'],
    },
  ],
  output: [
    'The examples, each with a question that a strategist might ask of it; of one example also the answer, worked out from the journey. The numbers are plausible and made up. With --out FOLDER: FOLDER/journey.json and FOLDER/scenarios/*.json, ready for every other command.',
    'With --json: examples [{id, name, question, touchpoints, scenarios [name]}], language; of one also answer {sentence, figures} and files [path].',
  ],
  async run(given, terminal) {
    const language = readLanguage(given)
    const chosen = readId(given)
    const out = given.text('out')
    if (out !== undefined && given.operand === '')
      given.note('--out needs an ID: the example to copy.')
    given.check()
    const listed = (chosen === undefined ? exampleIds : [chosen]).map((id) => ({
      id,
      ...example(id, language),
    }))
    const page = new Page(terminal)
    const [one] = listed
    if (chosen === undefined || one === undefined) {
      page
        .find(`${listed.length} example journeys; the numbers are made up.`)
        .table(
          [
            { title: 'ID', names: true },
            { title: 'Journey', names: true },
            { title: 'Touchpoints' },
            { title: 'Scenarios' },
          ],
          listed.map(({ id, journey, scenarios }) => [
            id,
            printable(journey.name ?? id),
            String(journey.touchpoints.length),
            String(scenarios.length),
          ]),
        )
        .list(
          'What a strategist asks of each',
          listed.map(({ id, question }) => `${id}: ${question}`),
        )
      terminal.stdout.write(
        given.has('json') ? json({ examples: listed.map(summary), language }) : page.text(),
      )
      return 0
    }
    const { journey, scenarios, question } = one
    const inEnglish = example(one.id, 'en').scenarios
    const files: Record<string, string> = {
      'journey.json': json(journey),
      ...Object.fromEntries(
        scenarios.map((scenario, i) => [
          `scenarios/${fileName(inEnglish[i]?.name ?? scenario.name)}`,
          json(scenario),
        ]),
      ),
    }
    if (out !== undefined) await writeNewFiles(terminal, out, files)
    const answer = one.answer()
    const written = out === undefined ? [] : Object.keys(files).map((name) => `${out}/${name}`)
    page
      .find(question)
      .say(answer.sentence)
      .list(
        printable(journey.name ?? one.id),
        scenarios.map(({ name, description }) =>
          printable(description === undefined ? name : `${name}: ${description}`),
        ),
      )
      .list('Written', written)
    terminal.stdout.write(
      given.has('json')
        ? json({ examples: [summary(one)], language, answer, files: written })
        : page.text(),
    )
    return 0
  },
}

function summary({
  id,
  journey,
  scenarios,
  question,
}: { id: ExampleId } & ReturnType<typeof example>) {
  return {
    id,
    name: journey.name ?? id,
    question,
    touchpoints: journey.touchpoints.length,
    scenarios: scenarios.map(({ name }) => name),
  }
}

/** A name for a file, the same in all languages: letters and digits, with hyphens between. */
function fileName(name: string): string {
  return `${(name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-')}.json`
}

function readId(given: Arguments): ExampleId | undefined {
  if (given.operand === '') return undefined
  const found = exampleIds.find((id) => id === given.operand)
  if (found === undefined)
    given.note(
      `There is no example ${JSON.stringify(given.operand)}.${didYouMean(given.operand, exampleIds)} The examples are ${exampleIds.join(', ')}.`,
    )
  return found
}
