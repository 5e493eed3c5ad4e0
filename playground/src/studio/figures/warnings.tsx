import { lever } from '@sojourn/catalogue'
import { language } from '../../language/language.ts'
import { percent } from '../../language/numbers.ts'
import { useProblem } from '../../problems/problem-text.tsx'
import { planProblem, withoutPlace } from '../study.ts'
import { words } from '../words.ts'
import { warnings } from './verdict.ts'

/** Why the figures are not to be trusted yet, above the headline. */
export function Warnings() {
  const said = words.value.warnings
  const problem = useProblem(planProblem.value ?? '')
  return (
    <div role="alert">
      {warnings.value.map((warning) => (
        <p key={warning.kind} class="failed">
          {warning.kind === 'failedBacktest'
            ? said.failedBacktest
            : said.notReproduced(
                percent(warning.forecast, 1),
                percent(warning.low, 1),
                percent(warning.high, 1),
              )}
        </p>
      ))}
      {problem !== '' && <p class="failed">{said.plan(problem)}</p>}
      {withoutPlace.value.map(({ lever: id, because }) => (
        <p key={id} class="failed">
          {said.left(lever(id).name[language.value], because[0]?.text[language.value] ?? '')}
        </p>
      ))}
    </div>
  )
}
