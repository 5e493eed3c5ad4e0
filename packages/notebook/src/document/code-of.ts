import type { Cell } from './cell.ts'

/**
 * The TypeScript that a cell stands for: what "show me the code" shows, and what runs.
 *
 * @returns the code, or `undefined` for text and quizzes
 * @example
 * ```ts
 * import { codeOf } from '@sojourn/notebook'
 *
 * const control = { type: 'switch', label: 'Reviews', value: true } as const
 * console.log(codeOf({ id: 'c1', kind: 'input', name: 'reviews', control })) // const reviews = true
 * ```
 */
export function codeOf(cell: Cell): string | undefined {
  switch (cell.kind) {
    case 'code':
      return cell.source
    case 'input':
      return `const ${cell.name} = ${JSON.stringify(cell.control.value)}`
    case 'map':
      return fromFile('readJourney', 'sojourn/model', cell.name, cell.journey)
    case 'scenario':
      return fromFile('readScenario', 'sojourn/scenarios', cell.name, cell.scenario)
    case 'levers':
      return fromLevers(cell)
    case 'chart':
    case 'table':
      return cell.of
    default:
      return undefined
  }
}

/** `$` keeps the import from clashing with one in a cell. */
function fromFile(read: string, module: string, name: string, data: unknown): string {
  const json = JSON.stringify(data, null, 2)
  return `import { ${read} as $${read} } from '${module}'\nconst ${name} = $${read}(${json})\n${name}`
}

function fromLevers({ name, of, title, levers }: Extract<Cell, { kind: 'levers' }>): string {
  const choice = levers
    .filter(({ on }) => on)
    .map(({ id, parameters }) => {
      const values = Object.fromEntries(parameters.map(({ name, value }) => [name, value]))
      return `  ${JSON.stringify(id)}: ${JSON.stringify(values)},\n`
    })
  const chosen = choice.length === 0 ? '{}' : `{\n${choice.join('')}}`
  const named = title === undefined ? '' : `, { name: ${JSON.stringify(title)} }`
  const scenario = `$leverScenario(${of}, ${chosen}${named}).scenario`
  return `import { leverScenario as $leverScenario } from '@sojourn/catalogue'\nconst ${name} = ${scenario}\n${name}`
}
