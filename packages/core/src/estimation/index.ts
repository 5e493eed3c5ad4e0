export type { EventLog } from './event-log.ts'
export { posterior, drawProbabilities, type Posterior } from './posterior.ts'
