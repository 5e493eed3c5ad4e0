import { type Notebook, readNotebook, readNotebookFile } from '@sojourn/notebook'
import { type Journey, parseJourney, readScenario } from 'sojourn'
import { createNotebook } from '../document/create-notebook.ts'
import { notebookOf } from '../document/new-notebook.ts'
import { language } from '../language/language.ts'

/** What a notebook without a title is called by those who read it. */
const UNTITLED = 'Untitled'

/**
 * Opens a notebook, journey or scenario file as a notebook of its own: what the reader has is never
 * written over. Code of a notebook runs only when its reader has agreed.
 */
export async function openNotebookFile(file: File): Promise<void> {
  const text = await file.text()
  const title = file.name.replace(/\.\w+$/, '')
  const value = objectOf(text)
  if (value?.format === 'sojourn-journey')
    await createNotebook(ofJourney(parseJourney(text), title), 'studio')
  else if (value?.format === 'sojourn-scenario')
    await createNotebook(ofScenario(value, title), 'notebook')
  else {
    const read = readNotebookFile(text)
    const named = read.title === UNTITLED ? { title } : {}
    const notebook = { ...read, ...named, id: crypto.randomUUID() }
    await createNotebook(notebook, viewOf(notebook), true)
  }
}

/** The studio shows a journey and its levers, and no code. */
function viewOf({ cells }: Notebook): 'studio' | 'notebook' {
  const kinds = new Set(cells.map(({ kind }) => kind))
  return kinds.has('map') && !kinds.has('code') ? 'studio' : 'notebook'
}

function ofJourney(journey: Journey, title: string): Notebook {
  return notebookOf(journey, { title: journey.name ?? title, language: language.peek() })
}

function ofScenario(value: object, title: string): Notebook {
  const { name } = readScenario(value)
  return readNotebook({
    format: 'sojourn-notebook',
    version: 1,
    id: crypto.randomUUID(),
    title: name || title,
    language: language.peek(),
    cells: [{ id: 'c1', kind: 'scenario', name: 'scenario', scenario: value }],
  })
}

/** Nothing where it is no JSON: reading it as a notebook then says what it is not. */
function objectOf(text: string): { readonly format?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
