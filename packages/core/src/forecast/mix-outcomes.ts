import type { Outcome } from './projection-plan.ts'

/** What customers of one kind come to, and how many of them there are. */
export interface WeightedOutcome {
  readonly weight: number
  readonly outcome: Outcome
}

/**
 * What customers of several kinds come to, all together: conversion and revenue per entrant are
 * means by weight, and retention is a mean over those who arrive at a goal. Retention is absent
 * where it isn't known of any of these.
 */
export function mixOutcomes(parts: readonly WeightedOutcome[]): Outcome {
  const there = parts.filter(({ weight }) => weight > 0)
  const [only] = there
  if (only !== undefined && there.length === 1) return only.outcome
  const total = there.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (figure: (outcome: Outcome) => number) =>
    there.reduce((sum, { weight, outcome }) => sum + weight * figure(outcome), 0) / total
  const goal = mean((outcome) => outcome.goal)
  const mixed = {
    conversion: mean(({ conversion }) => conversion),
    revenue: mean(({ revenue }) => revenue),
    goal,
  }
  const arriving = there.filter(({ outcome }) => outcome.goal > 0)
  const [first] = arriving
  if (first === undefined || arriving.some(({ outcome }) => outcome.retained === undefined))
    return mixed
  const retained = new Float64Array(first.outcome.retained?.length ?? 0)
  for (const { weight, outcome } of arriving)
    for (const [day, share] of (outcome.retained as Float64Array).entries())
      retained[day] = (retained[day] as number) + (weight * outcome.goal * share) / (total * goal)
  return { ...mixed, retained }
}
