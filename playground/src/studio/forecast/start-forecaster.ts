import { batch } from '@preact/signals'
import type { Comparison, Journey, Projection } from 'sojourn'
import { scenarioOf } from '../levers/scenario-of.ts'
import { inForce, type Settings } from '../levers/settings.ts'
import { alone, failure, isNews, picture } from './picture.ts'
import type { Compared } from './protocol.ts'
import { startWorker } from './start-worker.ts'

/** Starts a worker, and shows each of its answers that is news. Returns how to ask it. */
export function startForecaster(
  journey: Journey,
  draws: number,
): (id: number, settings: Settings) => void {
  let baseline: Projection
  let asked: { id: number; settings: Settings }[] = []
  let comparisons: Comparison[] = []

  const ask = startWorker(journey, draws, (answer) => {
    if (answer.kind === 'failed') failure.value = answer.message
    else if (answer.kind === 'prepared') baseline = answer.baseline
    else batch(() => show(answer))
  })

  function show({ id, index, comparison }: Compared): void {
    asked = asked.filter((question) => question.id >= id)
    const of = { ...(asked[0] as { id: number; settings: Settings }), draws, baseline }
    const levers = inForce(of.settings)
    comparisons = index === 0 ? [comparison] : [...comparisons, comparison]
    if (index === 0 && isNews(of, picture.value)) {
      picture.value = { ...of, together: comparison }
      failure.value = undefined
    }
    if (index < aloneIn(levers).length || !isNews(of, alone.value)) return
    const [together, ...own] = comparisons as [Comparison, ...Comparison[]]
    alone.value = { ...of, comparisons: levers.length === 0 ? [] : [...own, together] }
  }

  return (id, settings) => {
    asked.push({ id, settings })
    const levers = inForce(settings)
    const scenarios = [levers, ...aloneIn(levers)].map((each) => scenarioOf(each, settings))
    ask({ kind: 'compare', id, scenarios })
  }
}

/** Levers to be compared by themselves: a single one is compared already. */
function aloneIn<Lever>(levers: readonly Lever[]): Lever[][] {
  return levers.length > 1 ? levers.map((lever) => [lever]) : []
}
