import { useProblem } from '../../problems/problem-text.tsx'
import { failure } from '../forecast/picture.ts'
import { words } from '../words.ts'

/** Why there is no forecast, in words and in its place. */
export function Failure() {
  const { failed, noWorker } = words.value
  const reason = useProblem(failure.value ?? '')
  return (
    <div role="alert">
      {failure.value !== undefined && (
        <p class="failed">{failed((reason || noWorker).replace(/\.$/, ''))}</p>
      )}
    </div>
  )
}
