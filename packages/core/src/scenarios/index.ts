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
export { planScenario, type ScenarioPlan, type Strengths } from './plan-scenario.ts'
export { applyScenario } from './apply-scenario.ts'
export { sampleStrength, type StrengthRange } from './sample-strength.ts'
