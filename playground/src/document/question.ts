import { cellsOf } from 'virtual:questions'
import type { Language } from '@sojourn/catalogue'
import { questionNotebook, questions } from '@sojourn/examples'
import type { Notebook } from '@sojourn/notebook'

/** The notebook of a question in a language; undefined where there is none of that id. */
export async function questionById(id: string, language: Language): Promise<Notebook | undefined> {
  const question = questions.find((each) => each.id === id)
  if (question === undefined) return undefined
  const cells = await cellsOf[id]?.()
  if (cells === undefined) return undefined
  return questionNotebook(question, cells.default[language], {
    id: crypto.randomUUID(),
    language,
  })
}
