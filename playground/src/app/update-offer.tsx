import { update, waitingVersion } from './update.ts'
import { words } from './words.ts'

/** Says that a newer version is ready; it comes when the reader wants it. */
export function UpdateOffer() {
  const { update: ready, updateNow, later } = words.value
  return (
    <div role="status">
      {waitingVersion.value && (
        <div class="update">
          <p>{ready}</p>
          <button type="button" class="btn pri" onClick={update}>
            {updateNow}
          </button>
          <button
            type="button"
            class="btn q"
            onClick={() => {
              waitingVersion.value = undefined
            }}
          >
            {later}
          </button>
        </div>
      )}
    </div>
  )
}
