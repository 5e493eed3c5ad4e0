/**
 * Whether to trust a fitted journey: forecasts of the past, held against what happened.
 *
 * @module
 */

export {
  type Backtest,
  type BacktestOptions,
  backtest,
  type ConversionCheck,
} from './backtest.ts'
export type { Verdict } from './verdict.ts'
export type { CurveCheck, CurvePoint } from './judge-curve.ts'
export type { UnderWayCheck } from './judge-open.ts'
export type { OccupancyDay, ShareCheck } from './judge-shares.ts'
export type { BaselineScore, Score } from './score-curve.ts'
export type { DriftCheck, Drifted } from './detect-drift.ts'
export type { ShapeCheck, SojournMisfit } from './diagnose-shape.ts'
export type { KolmogorovTest } from './kolmogorov.ts'
