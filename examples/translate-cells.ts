import type { Language } from '@sojourn/catalogue'
import { paragraphsOf } from './paragraphs.ts'
import type { ProgramCell } from './program-cells.ts'
import type { ProgramWords } from './program-words.ts'
import { byEnglish, translateCode } from './translate-code.ts'

/** The cells of a program in a language. */
export function translateCells(
  cells: readonly ProgramCell[],
  words: ProgramWords,
  language: Language,
): ProgramCell[] {
  if (language === 'en') return [...cells]
  const said = byEnglish(words.said, language)
  return cells.map((cell): ProgramCell => {
    if (cell.kind === 'chart') return { ...cell, of: translateCode(cell.of, words, language) }
    if (cell.kind === 'code')
      return { ...cell, source: translateCode(cell.source, words, language) }
    const paragraphs = paragraphsOf(cell.source).map((each) => said.get(each) ?? each)
    return { ...cell, source: paragraphs.join('\n\n') }
  })
}
