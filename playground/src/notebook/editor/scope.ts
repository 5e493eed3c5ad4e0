import { type Cell, compileCell } from '@sojourn/notebook'

/** What one cell gives the others, as TypeScript. */
interface Given {
  /** The cell's code with its names exported, for their types; absent for forms. */
  readonly mirror?: string
  /** Declarations of its names for all cells. */
  readonly globals: readonly { readonly name: string; readonly text: string }[]
}

export const modules = [
  'sojourn',
  'sojourn/model',
  'sojourn/analysis',
  'sojourn/estimation',
  'sojourn/retention',
  'sojourn/decisions',
  'sojourn/simulation',
  'sojourn/attribution',
  'sojourn/scenarios',
  'sojourn/forecast',
  'sojourn/validation',
  '@sojourn/catalogue',
  '@observablehq/plot',
] as const

const known = new WeakMap<Cell, Given | undefined>()
const lastGood = new Map<string, Given>()

/**
 * What a cell gives the others. Cells are modules to the editor, so that each may import; what one
 * declares is global to the others by its type in a copy of it that exports its names. While the code
 * of a cell is no TypeScript, it gives what it gave before.
 */
export function givenBy(cell: Cell): Given | undefined {
  if (!known.has(cell)) known.set(cell, given(cell))
  return known.get(cell) ?? lastGood.get(cell.id)
}

function given(cell: Cell): Given | undefined {
  if (cell.kind === 'code') {
    const made = ofCode(cell.id, cell.source)
    if (made) lastGood.set(cell.id, made)
    return made
  }
  if (!('name' in cell)) return { globals: [] }
  const { name } = cell
  return { globals: [{ name, text: `const ${name}: ${typeOf(cell)}` }] }
}

function typeOf(
  cell: Exclude<Cell, { kind: 'code' | 'text' | 'quiz' | 'chart' | 'table' }>,
): string {
  if (cell.kind === 'map') return "import('sojourn').Journey"
  if (cell.kind !== 'input') return "import('sojourn').Scenario"
  const { control } = cell
  if (control.type === 'distribution') return "import('sojourn').Strength"
  if (control.type === 'choice')
    return control.options.map((each) => JSON.stringify(each)).join(' | ')
  return control.type === 'switch' ? 'boolean' : 'number'
}

/** Types that a cell declares at its left margin; those with parameters stay its own. */
const TYPE = /^(?:type|interface)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*(?=[={])/gmu

function ofCode(id: string, source: string): Given | undefined {
  try {
    const { outputs, imports } = compileCell(source, modules)
    const types = [...source.matchAll(TYPE)].map(([, name]) => name as string)
    const exported = [...outputs, ...types.map((name) => `type ${name}`)]
    const from = `import('./${id}')`
    return {
      mirror: `${source}\nexport { ${exported.join(', ')} }`,
      globals: [
        ...outputs.map((name) => ({
          name,
          text: `const ${name}: typeof ${from}.${name}${/^\p{Lu}/u.test(name) ? `\ntype ${name} = ${from}.${name}` : ''}`,
        })),
        ...types.map((name) => ({ name, text: `type ${name} = ${from}.${name}` })),
        ...imports.map(({ local, module, name }) => ({
          name: local,
          text:
            name === '*'
              ? `const ${local}: typeof import('${module}')`
              : `const ${local}: typeof import('${module}').${name}\ntype ${local} = import('${module}').${name}`,
        })),
      ],
    }
  } catch {
    return undefined
  }
}

/** What every cell can call without an import, and the names of all cells, each declared once. */
export function globalsOf(cells: readonly Cell[]): string {
  const seen = new Set<string>()
  const lines = cells.flatMap((cell) =>
    (givenBy(cell)?.globals ?? []).flatMap(({ name, text }) => {
      if (seen.has(name)) return []
      seen.add(name)
      return text
    }),
  )
  return `export {}\ndeclare global {\n${OWN}\n${lines.join('\n')}\n}\n`
}

/** The names that cells have in common. */
export function namesInScope(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.flatMap((cell) => (givenBy(cell)?.globals ?? []).map(({ name }) => name)))
}

const OWN = `/** Shows a value below the cell, beside what its last expression shows. @returns the value */
function display<Value>(value: Value): Value
/** Rows as a table. */
function table(rows: readonly object[]): unknown
/** A chart by its name, such as \`chart('retention', forecast(journey, [plan]))\`. */
function chart(name: string, of: unknown, options?: object, summary?: string): unknown
/** Text with Markdown in it. */
function markdown(text: string): unknown
/** Settled when the cell runs anew or is gone. */
const invalidation: Promise<void>
const console: { log(...values: unknown[]): void; info(...values: unknown[]): void; warn(...values: unknown[]): void; error(...values: unknown[]): void; debug(...values: unknown[]): void; table(value: unknown): void }
function setTimeout(call: () => void, milliseconds?: number): number
function clearTimeout(timer: number): void`
