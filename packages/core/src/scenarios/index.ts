/**
 * Changes to a journey: what a business could do, with how strong and how sure it is.
 *
 * @module
 */

export { scenario } from './define-scenario.ts'
export { parseScenario, readScenario } from './read-scenario.ts'
export type {
  Change,
  ChangeCost,
  ChangeOptions,
  Days,
  FromOption,
  InsertTouchpoint,
  LeverCorrelation,
  Redirect,
  RemoveTouchpoint,
  ScaleEntries,
  ScaleOdds,
  ScaleSojourn,
  Scenario,
  SetExperience,
  SetReward,
} from './scenario.ts'
export { type PlanOptions, planScenario } from './plan-scenario.ts'
export type { ScenarioPlan } from './plan-chain.ts'
export { type MixturePart, planMixture } from './plan-mixture.ts'
export type { Strengths } from './strengths.ts'
export { applyScenario } from './apply-scenario.ts'
export { scenarioRecipe } from './scenario-recipe.ts'
export { sampleStrength, type StrengthRange } from './sample-strength.ts'
export { planTimeline, type Timeline } from './plan-timeline.ts'
export { type DayOfChain, probabilitiesThroughTime } from './probabilities-through-time.ts'
export { type ChangeCosts, type CustomersMet, scenarioCosts } from './scenario-costs.ts'
export { experienceChanges } from './experiences.ts'
export { drawStrengths, type StrengthDraws } from './strength-draws.ts'
export { describeDifference, type Difference } from './describe-difference.ts'
