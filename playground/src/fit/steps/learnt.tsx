import { ProblemText } from '../../problems/problem-text.tsx'
import { fitted, fittedPaths, shape } from '../fit-state.ts'
import { words } from '../words.ts'
import type { Fitted } from '../work/fit-log.ts'

/** What the journey rests on, and what is to be known of it. */
export function Learnt() {
  const { result } = words.value
  if (shape.value === 'paths') {
    const fit = fittedPaths.value?.fit
    if (fit === undefined) return null
    return (
      <>
        <h3>{result.learntPaths(fit.journeys)}</h3>
        <Remarks warnings={fit.warnings} />
      </>
    )
  }
  const fit = fitted.value?.fit
  if (fit === undefined) return null
  return (
    <>
      <h3>{result.learnt(fit.journeys, fit.customers)}</h3>
      <ul class="sm fit-facts">
        {factsOf(fit).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Remarks warnings={fit.warnings} />
    </>
  )
}

function factsOf(fit: Fitted): string[] {
  const { result } = words.value
  const { step = 0, entry = 0, touchpoint = 0 } = fit.small
  return [
    result.open(fit.censored),
    result.afterwards(fit.afterConversion),
    step + entry > 0 ? result.mergedSteps(step + entry) : '',
    touchpoint > 0 ? result.mergedTouchpoints(touchpoint) : '',
    fit.lostGoals.length > 0 ? result.lostGoals(fit.lostGoals.join(', ')) : '',
    fit.fewCustomers ? result.fewCustomers : '',
    fit.bestOrder !== null && fit.bestOrder > 1 ? result.memory : '',
  ].filter((text) => text !== '')
}

/** What the library remarks. */
function Remarks({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <details>
      <summary>{words.value.result.warnings(warnings.length)}</summary>
      <ul class="sm fit-list">
        {warnings.map((warning) => (
          <li key={warning}>
            <ProblemText message={warning} />
          </li>
        ))}
      </ul>
    </details>
  )
}
