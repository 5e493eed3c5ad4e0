import { planTest, type TestDesign, type TestPlan } from './plan-test.ts'

/** A test and its plan. */
export interface RankedTest<Name extends string = string> {
  readonly name: Name
  readonly plan: TestPlan
  /** Expected net gain of its best size, in money; 0 where it isn't worth its cost. */
  readonly gain: number
}

/**
 * Test this first: plans every test one might run, see {@link planTest}, and puts the one with the
 * highest expected net gain first.
 *
 * @throws RangeError for a design that is wrong, naming everything that is.
 * @example
 * ```ts
 * import { rankTests } from 'sojourn/decisions'
 * const now = new Array<number>(200).fill(0.1)
 * const test = (spread: number) => {
 *   const changed = now.map((p, d) => p + spread * (d / 200 - 0.5))
 *   const arms = [now, changed].map((conversion) => ({ conversion, benefit: conversion.map((p) => 800 * p) }))
 *   return { arms, customersPerDay: 400, horizonDays: 365 }
 * }
 * const [first] = rankTests({ colour: test(0.002), price: test(0.06) })
 * console.log(first?.name) // price: more of it is unknown
 * ```
 */
export function rankTests<Name extends string>(
  designs: Readonly<Record<Name, TestDesign>>,
): RankedTest<Name>[] {
  return (Object.entries(designs) as [Name, TestDesign][])
    .map(([name, design]) => {
      const plan = planTest(design)
      return { name, plan, gain: plan.best?.gain.mean ?? 0 }
    })
    .sort((a, b) => b.gain - a.gain)
}
