import { failure } from '../forecast/picture.ts'
import { en } from '../messages/en.ts'

/** Why there is no forecast, in words and in its place. */
export function Failure() {
  return <div role="alert">{failure.value && <p class="failed">{en.failed(failure.value)}</p>}</div>
}
