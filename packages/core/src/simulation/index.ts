/**
 * Customers who walk a journey one by one, from a seed.
 *
 * @module
 */

export { simulate } from './simulate.ts'
export type { SimulateOptions } from './prepare-run.ts'
export type { JourneyValues, SampledPath, Simulation } from './simulation.ts'
export type { Estimate } from '../numeric/estimate.ts'
export type { KernelName } from './kernel.ts'
export { simulateCohort, type CohortOptions, type CohortSimulation } from './simulate-cohort.ts'
export { createRunner, type RunnerOptions } from './create-runner.ts'
export type { Cancellation, Runner, RunOptions } from './runner.ts'
