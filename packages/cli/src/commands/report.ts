import { makeReport } from '@sojourn/report'
import { byLever } from '../by-lever.ts'
import type { Command } from '../command.ts'
import { decisionFlags, readDecisionOrder, refuseWithoutArrivals } from '../decision-order.ts'
import { json } from '../json.ts'
import { readLanguage } from '../language.ts'
import { Page } from '../page.ts'
import { Progress } from '../progress.ts'
import { readWhatIf } from '../read-what-if.ts'
import { printable } from '../text/printable.ts'
import { writableFile, writeText } from '../write-text.ts'

const DRAWS = 500
const DOING = { drawing: 'Drawing', reasons: 'Working out why', tests: 'Planning tests' } as const

export const report: Command = {
  name: 'report',
  purpose:
    'writes one page for people to read and print: findings, charts, assumptions, what to test.',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: {
    ...decisionFlags(DRAWS),
    out: {
      value: 'FILE',
      required: true,
      help: 'the page to write (.html); one that is there is replaced',
    },
    lang: { value: 'LANGUAGE', help: 'en, nb, da or sv; default en' },
  },
  examples: [
    {
      shows: 'A page on two changes to the web shop, in Norwegian:',
      args: [
        'report',
        'examples/web-shop/journey.json',
        '--scenario examples/web-shop/scenarios/shorter-checkout.json',
        '--scenario examples/web-shop/scenarios/added-reviews.json',
        '--draws 100',
        '--lang nb',
        '--out report.html',
      ],
    },
  ],
  output: [
    'The page is one file: charts are drawings within it, it has no script, and it opens without a network. It follows the reader’s light or dark, and is light on paper.',
    'With --json: file, bytes, language, findings [what each chart shows], horizonDays, draws, seed.',
  ],
  async run(given, terminal) {
    const order = readDecisionOrder(given, DRAWS)
    const language = readLanguage(given)
    const out = given.required('out')
    given.check()
    await writableFile(terminal.cwd, out)
    const read = await readWhatIf(terminal.cwd, given.operand, given.all('scenario'))
    const whatIf = given.has('by-lever') ? byLever(read) : read
    const { horizon, draws, seed } = order
    refuseWithoutArrivals(given.operand, whatIf, order)
    const progress = new Progress(terminal)
    const { html, findings } = makeReport(whatIf, {
      ...order,
      language,
      onProgress: (doing, share) =>
        share === undefined ? progress.say(DOING[doing]) : progress.share(DOING[doing], share),
    })
    progress.erase()
    await writeText(terminal, out, html)
    const bytes = new TextEncoder().encode(html).length
    terminal.stdout.write(
      given.has('json')
        ? json({ file: out, bytes, language, findings, horizonDays: horizon, draws, seed })
        : new Page(terminal)
            .find(`${printable(out)} is written; open it in a browser, or print it.`)
            .list('It finds', [...new Set(findings)].map(printable))
            .text(),
    )
    return 0
  },
}
