import { takeOverHere } from '../document/open-document.ts'
import { mine } from '../document/ownership.ts'
import { words } from './words.ts'

/** Said where the document is being worked on in another tab. */
export function ReadOnly() {
  const { elsewhere, takeOver } = words.value
  return (
    <div class="strip-box" role="status">
      {!mine.value && (
        <div class="strip">
          <p>{elsewhere}</p>
          <button type="button" class="btn" onClick={takeOverHere}>
            {takeOver}
          </button>
        </div>
      )}
    </div>
  )
}
