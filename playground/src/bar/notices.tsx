import { phone } from '../app/screen/phone.ts'
import { takeOverHere } from '../document/open-document.ts'
import { mine } from '../document/ownership.ts'
import { saving } from '../document/saving.ts'
import { FailedToSave } from './failed-to-save.tsx'
import { words } from './words.ts'

/** What must be known of the document, below the bar: it is another tab's, or it is not saved. */
export function Notices() {
  const { elsewhere, takeOver } = words.value
  const { state } = saving.value
  return (
    <>
      <div role="status">
        {!mine.value && (
          <div class="strip">
            <p>{elsewhere}</p>
            <button type="button" class="btn" onClick={takeOverHere}>
              {takeOver}
            </button>
          </div>
        )}
      </div>
      {phone.value && state === 'failed' && (
        <div class="strip">
          <FailedToSave name={saving.value.name} />
        </div>
      )}
    </>
  )
}
