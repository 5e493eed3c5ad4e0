import { day, percent } from '../../language/numbers.ts'
import { Rich } from '../../language/rich.tsx'
import { ProblemText } from '../../problems/problem-text.tsx'
import { test } from '../fit-actions.ts'
import { fitKey, fitted, shape, tested } from '../fit-state.ts'
import { task } from '../task.ts'
import { words } from '../words.ts'
import type { Tested } from '../work/test-log.ts'
import { Failure } from './failure.tsx'
import { Progress } from './progress.tsx'

const MOST_NAMED = 4

/** Whether the journey would have foretold the later part of the file. */
export function Verdict() {
  const { result } = words.value
  if (shape.value === 'paths') return <p class="sm mut">{result.untestable}</p>
  const key = fitted.value?.key
  const known = tested.value?.key === key ? tested.value : undefined
  if (known === undefined)
    return (
      <>
        <Failure of="test" />
        <Progress of={['test']} goOn={() => void test()} />
        {task.value?.kind !== 'test' && key === fitKey.value && (
          <p class="fit-actions sm mut">{result.notTested}</p>
        )}
      </>
    )
  return <Judged test={known.test} />
}

function Judged({ test: judged }: { readonly test: Tested }) {
  const { result } = words.value
  const { verdict, last, horizonDays, reasons } = judged
  const good = verdict === 'passes'
  return (
    <div class={good ? 'fit-verdict' : 'fit-verdict is-doubtful'} role="status">
      <p>
        <Rich text={sentenceOf(judged)} />
      </p>
      <ul class="sm">
        {last && (
          <li>
            {result.observed(
              horizonDays,
              percent(last.low, 1),
              percent(last.high, 1),
              percent(last.observed, 1),
            )}
          </li>
        )}
        {judged.days > 0 && <li>{result.inside(judged.inside, judged.days)}</li>}
        {changesOf(judged).map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <details>
        <summary>{result.reasons}</summary>
        <ul class="sm fit-list">
          {reasons.map((reason) => (
            <li key={reason}>
              <ProblemText message={reason} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function sentenceOf({ verdict, at, followed, last }: Tested): string {
  const { verdicts } = words.value.result
  const date = day(new Date(at).toISOString())
  if (verdict === 'tooLittleData') return verdicts.tooLittleData
  if (verdict === 'drifts') return verdicts.drifts(date)
  // It passes since chance may go so far, but nobody would call that a forecast that holds.
  const outside = last !== null && (last.observed < last.low || last.observed > last.high)
  if (verdict === 'passes' && outside) return verdicts.narrowly(followed, date)
  return verdicts[verdict](followed, date)
}

function changesOf({ changed }: Tested): string[] {
  const { changed: say } = words.value.result
  return (['transitions', 'entries', 'sojourn'] as const).flatMap((what) => {
    const names = changed.filter((each) => each.what === what).map(({ touchpoint }) => touchpoint)
    if (names.length === 0) return []
    const more = names.length > MOST_NAMED ? ' …' : ''
    return [say[what](`${names.slice(0, MOST_NAMED).join(', ')}${more}`)]
  })
}
