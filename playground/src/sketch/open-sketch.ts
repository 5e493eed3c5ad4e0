import { startHistory } from '@sojourn/notebook'
import type { Journey } from 'sojourn/model'
import { goTo } from '../app/route.ts'
import { openHistory } from '../document/document.ts'
import { notebookOf } from '../document/new-notebook.ts'
import { save } from '../document/saving.ts'
import { language } from '../language/language.ts'
import { gapText } from './gap-text.ts'
import { gaps, sketched } from './sketched.ts'
import { words } from './words.ts'

/** Opens the sketch in the studio: a notebook of one's own, with the questions that are left. */
export function openSketch(): void {
  const journey = sketched.peek()
  if (journey === undefined) return
  const { description } = words.peek().journey
  const told: Journey = { ...journey, description: described(description) }
  const title = journey.name ?? ''
  const history = startHistory(notebookOf(told, { title, language: language.peek() }))
  openHistory(history, true)
  save(history)
  goTo(`studio/${history.notebook.id}`)
}

function described(text: string): string {
  const { gapsTitle } = words.peek().journey
  const questions = gaps.peek().map((gap) => `- ${gapText(gap)}`)
  return questions.length === 0 ? text : `${text}\n\n${gapsTitle}:\n${questions.join('\n')}`
}
