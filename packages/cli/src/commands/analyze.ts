import { type Analysis, analyze as exactAnalysis } from 'sojourn/analysis'
import { didYouMean, type Journey } from 'sojourn/model'
import type { Command } from '../command.ts'
import { InputError } from '../input-error.ts'
import { json } from '../json.ts'
import { listedNames } from '../listed-names.ts'
import { readJourneyFile } from '../read-journey-file.ts'
import { analysisPage } from '../reports/analysis-page.ts'

export const analyze: Command = {
  name: 'analyze',
  purpose: 'works out exactly where customers end up, how long it takes, and where they are lost.',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: {
    hit: {
      value: 'ID,…',
      repeatable: true,
      help: 'touchpoints or outcomes whose probability of being reached is given, from everywhere; default conversion',
    },
    within: {
      value: 'STEPS',
      help: 'bounds conversion, outcomes and hitting to so many steps, a whole number from 0; default no bound',
    },
  },
  examples: [
    {
      shows: 'Where the web shop loses its customers:',
      args: ['analyze', 'examples/web-shop/journey.json'],
    },
    {
      shows: 'Who gets to the cart within five steps:',
      args: ['analyze', 'examples/web-shop/journey.json', '--hit cart', '--within 5'],
    },
  ],
  output: [
    'Shares are of all customers who enter. "Visits" is the expected number of visits by each of them. "Converts" is the probability of conversion for a customer who is at that touchpoint (or, with --hit, of reaching it). "Lost here" is the share of all who leave for good from there, before any conversion. "Pass" is the share of conversions that come by that touchpoint: its removal effect.',
    'With --json: conversion, outcomes {id: p}, expectedVisits {id: n}, steps {mean, variance}, hitting {id: p}, removalEffects {touchpoints {id: x}, channels {id: x}}, leverage [{from, to, value}], dropOff [{from, share}], errorBound, dropOffByPhase [{phase, share}], errorBounds {of each of these by its name, and stepsVariance: x}, warnings. Nothing is simulated: errorBound is the largest error that any probability can have.',
  ],
  async run(given, terminal) {
    const within = given.wholeNumber('within', { least: 0, otherwise: undefined })
    given.check()
    const { journey, warnings } = await readJourneyFile(terminal.cwd, given.operand)
    const hit = given.has('hit') ? hitIds(journey, given.all('hit')) : undefined
    const bounds = { ...(hit && { hit }), ...(within !== undefined && { within }) }
    const analysis = exactAnalysis(journey, bounds)
    terminal.stdout.write(
      given.has('json')
        ? json(inOrder(analysis, warnings))
        : analysisPage(journey, analysis, { ...bounds, warnings }, terminal),
    )
    return 0
  },
}

function hitIds(journey: Journey, values: readonly string[]): string[] {
  const known = new Set([...journey.touchpoints, ...journey.outcomes].map(({ id }) => id))
  const ids = listedNames(values, known)
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length > 0)
    throw new InputError(
      unknown.map(
        (id) =>
          `--hit: there is no touchpoint or outcome ${JSON.stringify(id)}.${didYouMean(id, known)}`,
      ),
    )
  return ids
}

/** The keys of the contract in its order, then more. */
function inOrder(analysis: Analysis, warnings: readonly string[]): object {
  const { conversion, outcomes, expectedVisits, steps, hitting, removalEffects, leverage } =
    analysis
  const { dropOff, errorBound, dropOffByPhase, errorBounds } = analysis
  return {
    conversion,
    outcomes,
    expectedVisits,
    steps,
    hitting,
    removalEffects,
    leverage,
    dropOff,
    errorBound,
    dropOffByPhase,
    errorBounds,
    warnings,
  }
}
