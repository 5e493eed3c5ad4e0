import type { MeanAnswer, SurveyedJourney } from 'sojourn/estimation'
import { count, trueMinus } from '../format/count.ts'
import { stateNames } from '../names.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'

/** Emotions of a survey for people. */
export function surveyPage(
  { journey, emotions, tooFew }: SurveyedJourney,
  { minGroup, out }: { readonly minGroup: number; readonly out: string | undefined },
  terminal: Terminal,
): string {
  const names = stateNames(journey)
  const page = new Page(terminal)
  const worst = [...emotions]
    .filter(({ gap }) => gap !== null && gap.mean < 0)
    .sort((a, b) => (a.gap?.mean ?? 0) - (b.gap?.mean ?? 0))[0]
  page.find(
    worst?.gap
      ? `Customers are let down most at ${names(worst.touchpoint)}: ${value(-worst.gap.mean)} below what they expected.`
      : `${count(emotions.length)} of ${count(journey.touchpoints.length)} touchpoints have answers.`,
  )
  page.say('From −2 (worst) to 2 (best):').table(
    [
      { title: 'Touchpoint', names: true },
      { title: 'Answers' },
      { title: 'Expected' },
      { title: 'Experience' },
      { title: 'Gap' },
    ],
    emotions.map(({ touchpoint, experience, expectation, gap }) => [
      names(touchpoint),
      count(Math.max(experience?.n ?? 0, expectation?.n ?? 0)),
      answer(expectation),
      answer(experience),
      answer(gap),
    ]),
  )
  page.list(
    `Left out, with fewer than ${minGroup} answers`,
    tooFew.map(({ touchpoint, n }) => `${names(touchpoint)}: ${count(n)}`),
  )
  page.say(
    out === undefined
      ? 'The journey was not written; add --out journey.json to keep it.'
      : `The journey was written to ${printable(out)}.`,
  )
  return page.text()
}

function answer(told: MeanAnswer | null): string {
  if (told === null) return '—'
  const { mean, standardError } = told
  return standardError === null ? value(mean) : `${value(mean)} ± ${(2 * standardError).toFixed(2)}`
}

function value(mean: number): string {
  return trueMinus(mean.toFixed(2))
}
