import { durationSeconds } from '../model/duration.ts'
import type { Problem } from '../model/problem.ts'
import { didYouMean } from '../model/suggestion.ts'
import type { FitOptions } from './fit-journey.ts'
import type { CountOptions } from './journey-counts.ts'

/** Why a log can't be fitted as asked: names that contradict it or each other, numbers out of range. */
export function fitProblems(log: FittedNames, options: FitOptions): Problem[] {
  const { conversions = [], goals = [], loss = 'lost', prior = 0 } = options
  const problems = [...nameProblems(log, conversions, goals, loss)]
  if (prior !== 'empirical-bayes' && !(prior >= 0 && prior < Infinity))
    problems.push({
      path: 'prior',
      message: `The prior is ${prior}; it must be a number from 0, or "empirical-bayes".`,
    })
  return [...problems, ...countProblems(options)]
}

/** Why a log can't be counted as asked: numbers out of range. */
export function countProblems({
  order = 1,
  gap,
  groups = 0,
  stepsPerCustomer = 1,
}: CountOptions): Problem[] {
  const problems: Problem[] = []
  if (!Number.isInteger(groups) || groups < 0 || groups > 1000)
    problems.push({
      path: 'groups',
      message: `It is ${groups}; it must be a whole number from 0 to 1000.`,
    })
  if (!Number.isInteger(stepsPerCustomer) || stepsPerCustomer < 1)
    problems.push({
      path: 'stepsPerCustomer',
      message: `It is ${stepsPerCustomer}; it must be a whole number from 1.`,
    })
  if (!Number.isInteger(order) || order < 0 || order > 10)
    problems.push({
      path: 'order',
      message: `The order is ${order}; it must be a whole number from 0 to 10.`,
    })
  if (gap !== undefined && !(durationSeconds(gap) > 0))
    problems.push({ path: 'gap', message: 'The gap must be above 0.' })
  return problems
}

/** The names of a log, and how many events it has. */
interface FittedNames {
  readonly touchpoints: readonly string[]
  readonly events: number
}

function* nameProblems(
  { touchpoints, events }: FittedNames,
  conversions: readonly string[],
  goals: readonly string[],
  loss: string,
): Generator<Problem> {
  if (events === 0) yield { path: 'log', message: 'The log has no events.' }
  for (const [path, names] of [
    ['conversions', conversions],
    ['goals', goals],
  ] as const)
    for (const name of names)
      if (!touchpoints.includes(name))
        yield {
          path,
          message: `No event is named ${JSON.stringify(name)}.${didYouMean(name, touchpoints)} The log has ${some(touchpoints)}.`,
        }
  for (const name of goals)
    if (conversions.includes(name))
      yield {
        path: 'goals',
        message: `${JSON.stringify(name)} can't both end a journey and be a goal after which it goes on.`,
      }
  for (const [path, names] of [
    ['conversions', conversions],
    ['goals', goals],
  ] as const)
    if (new Set(names).size < names.length) yield { path, message: 'A name stands twice.' }
  if (loss === '') yield { path: 'loss', message: 'The name of the loss must not be empty.' }
  if (touchpoints.includes(loss))
    yield {
      path: 'loss',
      message: `The log has events named ${JSON.stringify(loss)}; give the outcome of lost journeys another name.`,
    }
  if (touchpoints.length > 0 && touchpoints.every((name) => conversions.includes(name)))
    yield { path: 'conversions', message: 'Every event is a conversion, so no touchpoint is left.' }
}

function some(names: readonly string[]): string {
  const shown = names
    .slice(0, 12)
    .map((name) => JSON.stringify(name))
    .join(', ')
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown
}
