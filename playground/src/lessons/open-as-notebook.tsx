import type { Lesson } from '@sojourn/lessons'
import { startHistory } from '@sojourn/notebook'
import { goTo } from '../app/route.ts'
import { storeNotebook } from '../document/storage.ts'
import { language } from '../language/language.ts'
import { lessonNotebook } from './lesson-notebook.ts'
import { words } from './words.ts'

/** Makes a notebook of the lesson, one's own to change. */
export function OpenAsNotebook({ lesson }: { readonly lesson: Lesson }) {
  const open = async () => {
    const notebook = lessonNotebook(lesson, language.value)
    const { id, title } = notebook
    await storeNotebook({ id, title, changed: Date.now(), history: startHistory(notebook) })
    goTo(`notebook/${id}`)
  }
  return (
    <button type="button" class="btn" onClick={() => void open()}>
      {words.value.openNotebook}
    </button>
  )
}
