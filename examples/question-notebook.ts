import type { Language } from '@sojourn/catalogue'
import { type Notebook, readNotebook } from '@sojourn/notebook'
import type { ProgramCell } from './program-cells.ts'
import type { Question } from './questions.ts'

/** The notebook of a question in a language: its title, then the cells of its program. */
export function questionNotebook(
  { title, summary }: Question,
  cells: readonly ProgramCell[],
  { id, language }: { readonly id: string; readonly language: Language },
): Notebook {
  const heading = { kind: 'text', source: `# ${title[language]}\n\n${summary[language]}` }
  return readNotebook({
    format: 'sojourn-notebook',
    version: 1,
    id,
    title: title[language],
    language,
    cells: [heading, ...cells].map((cell, i) => ({ ...cell, id: `c${i + 1}` })),
  })
}
