import { useSignal } from '@preact/signals'
import { writeHandIn } from '@sojourn/lessons'
import { useId } from 'preact/hooks'
import { fileName } from '../app/file-name.ts'
import { saveFile, textFile } from '../app/save-file.ts'
import { answered } from './progress.ts'
import { words } from './words.ts'

/** Saves a file with all answers of the course, for the teacher. */
export function HandInForm() {
  const id = useId()
  const name = useSignal('')
  const submit = async (event: Event) => {
    event.preventDefault()
    const file = await writeHandIn(name.value.trim(), answered.value)
    saveFile(fileName(name.value, 'answers.json'), textFile(file, 'application/json'))
  }
  return (
    <form class="hand-in" onSubmit={submit}>
      <h2>{words.value.handIn}</h2>
      <p class="mut">{words.value.handInLead}</p>
      <label for={id}>{words.value.name}</label>
      <div class="number">
        <input
          id={id}
          required
          maxLength={200}
          autoComplete="name"
          value={name.value}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value
          }}
        />
        <button type="submit" class="btn" disabled={answered.value.length === 0}>
          {words.value.download}
        </button>
      </div>
    </form>
  )
}
