import { fitJourney } from '../../packages/core/src/estimation/index.ts'
import { forecast } from '../../packages/core/src/forecast/index.ts'
import { readScenario } from '../../packages/core/src/scenarios/index.ts'
import { readEventLog } from '../../packages/data/src/index.ts'
import { csvOf, generatedLog } from '../../playground/test/generated-log.ts'

const csv = new TextEncoder().encode(csvOf(generatedLog(20_000)))
const scenario = readScenario({
  format: 'sojourn-scenario',
  version: 1,
  name: 'Easier checkout',
  changes: [{ op: 'scaleOdds', from: 'checkout', to: 'order', factor: 1.2 }],
})

/** One more fit of the same log, and a forecast of a scenario over it. */
export async function fitOnce(round: number): Promise<void> {
  const columns = { customer: 'user_id', time: 'created_at', touchpoint: 'page', value: 'revenue' }
  const { log } = await readEventLog([csv], columns)
  const { journey } = fitJourney(log, { conversions: ['order'], order: 2 })
  forecast(journey, [scenario], { draws: 50, seed: round })
}
