import type { JourneyCheck } from 'sojourn/model'
import type { Command } from '../command.ts'
import { InputError, placed } from '../input-error.ts'
import { json } from '../json.ts'
import { Page } from '../page.ts'
import { checkJourneyFile } from '../read-journey-file.ts'
import { describe } from '../reports/describe.ts'

export const check: Command = {
  name: 'check',
  purpose: 'says whether a journey file is right, and lists everything that is not.',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: {},
  examples: [
    { shows: 'The journey of the web shop:', args: ['check', 'examples/web-shop/journey.json'] },
    { shows: 'For a program:', args: ['check', 'examples/web-shop/journey.json', '--json'] },
  ],
  output: [
    'Problems make a file unusable: each has its place in the file and how to mend it, on standard error, and the exit code is 1. Warnings are legal but may not be meant, such as a touchpoint that nobody can reach.',
    'With --json: ok, problems [{path, message}], warnings [{path, message}].',
  ],
  async run(given, terminal) {
    given.check()
    const path = given.operand
    const print = (check: Omit<JourneyCheck, 'journey'>) => {
      if (!given.has('json')) return
      const { problems, warnings } = check
      terminal.stdout.write(json({ ok: problems.length === 0, problems, warnings }))
    }
    const { journey, problems, warnings } = await checkJourneyFile(terminal.cwd, path).catch(
      (error: unknown) => {
        // A program that asks whether a file is right gets its answer where there is none, too.
        if (error instanceof InputError)
          print({
            problems: error.problems.map((message) => ({ path: '', message })),
            warnings: [],
          })
        throw error
      },
    )
    print({ problems, warnings })
    if (journey === undefined)
      throw new InputError(problems.map((problem) => placed(path, problem)))
    if (given.has('json')) return 0
    const page = new Page(terminal).find(`${path} is right.`).say(describe(journey))
    page.list(
      'Warnings',
      warnings.map((warning) => placed(path, warning)),
    )
    terminal.stdout.write(page.text())
    return 0
  },
}
