import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { languages } from '@sojourn/catalogue'
import { programCells, type QuestionCells } from './program-cells.ts'
import type { ProgramWords } from './program-words.ts'
import { translateCells } from './translate-cells.ts'

/** What the folder of a question holds: its program, and the words of its translations. */
export async function readQuestion(id: string): Promise<{ program: string; words: ProgramWords }> {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const folder =
    here + readdirSync(here).find((name) => /^\d\d-/.test(name) && name.slice(3) === id)
  const { words } = await import(`${folder}/words.ts`)
  return { program: readFileSync(`${folder}/program.ts`, 'utf8'), words }
}

/** The cells of a question, translated: for a build, since it reads TypeScript with its compiler. */
export async function questionCells(id: string): Promise<QuestionCells> {
  const { program, words } = await readQuestion(id)
  const cells = programCells(program)
  const inEach = languages.map((language) => [language, translateCells(cells, words, language)])
  return Object.fromEntries(inEach)
}
