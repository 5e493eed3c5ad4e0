import type { Language } from '@sojourn/catalogue'
import { questionNotebook, questions } from '@sojourn/examples'
import type { Notebook } from '@sojourn/notebook'

/** The questions' programs by their paths, each loaded when it is asked for. */
const programs = import.meta.glob<string>('../../../examples/[0-9][0-9]-*/program.ts', {
  query: '?raw',
  import: 'default',
})

/** The notebook of a question; undefined where there is none of that id. */
export async function questionById(id: string, language: Language): Promise<Notebook | undefined> {
  const question = questions.find((each) => each.id === id)
  const path = Object.keys(programs).find((each) => each.endsWith(`-${id}/program.ts`))
  if (question === undefined || path === undefined) return undefined
  const program = (await programs[path]?.()) ?? ''
  return questionNotebook(question, program, { id: crypto.randomUUID(), language })
}
