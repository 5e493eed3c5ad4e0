export { lever, LEVERS } from './catalogue.ts'
export { LEVER_IDS, type LeverId } from './lever-id.ts'
export type {
  Basis,
  Direction,
  NewDuration,
  Effect,
  EffectSize,
  Entries,
  Experience,
  Finding,
  Grade,
  Leaving,
  Lever,
  NewStep,
  Onward,
  Parameter,
  ParameterValues,
  Place,
  Return,
  Sized,
  Skip,
  Unit,
  VisitCost,
} from './lever.ts'
export { COMMON_PARAMETERS } from './parameters.ts'
export {
  compileLever,
  type CompiledLever,
  type LeverEffects,
  parametersOf,
} from './compile-lever.ts'
export type { Obstacle } from './obstacle.ts'
export { surveyLevers, type SurveyedLever } from './survey-levers.ts'
export { leverScenario, type LeverChoice, type LeverScenario } from './lever-scenario.ts'
export { prepareLevers, type PreparedLevers } from './prepare-levers.ts'
export { mainParameter } from './main-parameter.ts'
export { sourceIn } from './source-in.ts'
