import { type Cell, freshId, type Notebook } from '@sojourn/notebook'
import { words } from '../words.ts'

/** Kinds that a reader can add; a scenario of a file comes with the file, one's own is of levers. */
export const addable = ['text', 'code', 'input', 'map', 'levers', 'chart', 'table', 'quiz'] as const
export type Addable = (typeof addable)[number]

/** A cell as it begins: it stands for something at once, where the notebook has something to show. */
export function newCell(kind: Addable, notebook: Notebook): Cell {
  const id = freshId(notebook)
  const journey = notebook.cells.find((cell) => cell.kind === 'map')?.name ?? ''
  const said = words.peek()
  switch (kind) {
    case 'text':
      return { id, kind, source: '' }
    case 'code':
      return { id, kind, source: '' }
    case 'input': {
      const label = said.input.labelOfNew
      const control = { type: 'slider', label, min: 0, max: 100, step: 1, value: 50 } as const
      return { id, kind, name: freshName('value', notebook), control }
    }
    case 'map':
      return { id, kind, name: freshName('journey', notebook), journey: firstJourney() }
    case 'levers':
      return { id, kind, name: freshName('plan', notebook), of: journey || 'journey', levers: [] }
    case 'chart':
      return { id, kind, chart: 'dropOff', of: journey }
    case 'table':
      return { id, kind, of: journey && `${journey}.touchpoints` }
    case 'quiz':
      return {
        id,
        kind,
        source: '',
        answers: [
          { text: said.input.firstOption, right: true },
          { text: said.input.secondOption, right: false },
        ],
      }
  }
}

/** The smallest journey that has something to see, to be made one's own in the studio or as code. */
function firstJourney() {
  const { name, visit, look, order, left } = words.peek().map.first
  return {
    format: 'sojourn-journey',
    version: 1,
    name,
    touchpoints: [
      { id: 'visit', name: visit },
      { id: 'look', name: look },
    ],
    outcomes: [
      { id: 'order', name: order, kind: 'conversion' },
      { id: 'left', name: left },
    ],
    entries: { visit: 1 },
    transitions: {
      visit: { look: 0.4, left: 'rest' },
      look: { visit: 0.1, order: 0.3, left: 'rest' },
    },
  }
}

function freshName(stem: string, { cells }: Notebook): string {
  const taken = new Set(cells.flatMap((cell) => ('name' in cell ? [cell.name] : [])))
  let name = stem
  for (let n = 2; taken.has(name); n++) name = `${stem}${n}`
  return name
}
