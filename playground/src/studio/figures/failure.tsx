import { failure, picture } from '../forecast/picture.ts'
import { en } from '../messages/en.ts'

/** Why there is no forecast, in words and in its place. */
export function Failure() {
  const words = picture.value === undefined ? en.failed : en.failedSince
  return <div role="alert">{failure.value && <p class="failed">{words(failure.value)}</p>}</div>
}
