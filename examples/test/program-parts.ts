import ts from 'typescript'
import { paragraphsOf } from '../paragraphs.ts'
import type { ProgramCell } from '../program-cells.ts'
import { isKey, templateText } from '../translate-code.ts'

/** What is said in the cells of a program, and the names that it gives. */
export interface ProgramParts {
  readonly paragraphs: string[]
  /** Comments, strings and template strings. */
  readonly texts: string[]
  /** Keys of objects and of their types. */
  readonly keys: string[]
  /** Names of its own constants and parameters. */
  readonly names: string[]
}

export function partsOf(cells: readonly ProgramCell[]): ProgramParts {
  const parts: ProgramParts = { paragraphs: [], texts: [], keys: [], names: [] }
  for (const cell of cells)
    if (cell.kind === 'text') parts.paragraphs.push(...paragraphsOf(cell.source))
    else if (cell.kind === 'code') addCode(cell.source, parts)
  return parts
}

function addCode(code: string, { texts, keys, names }: ProgramParts): void {
  const file = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isTemplateExpression(node)) texts.push(templateText(node))
    const isName = ts.isIdentifier(node) || ts.isStringLiteral(node)
    if (isName && (isKey(node) || ts.isShorthandPropertyAssignment(node.parent)))
      keys.push(node.text)
    else if (ts.isStringLiteral(node)) texts.push(node.text)
    else if (ts.isIdentifier(node) && isGiven(node)) names.push(node.text)
    node.forEachChild(visit)
  }
  visit(file)
  texts.push(...[...code.matchAll(/^ *\/\/ (.+)$/gm)].map(([, comment]) => comment as string))
}

/** Whether the program gives this name itself; what it takes out of an object has one already. */
function isGiven({ parent, text }: ts.Identifier): boolean {
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent))
    return ts.isIdentifier(parent.name) && parent.name.text === text
  return ts.isBindingElement(parent) && ts.isArrayBindingPattern(parent.parent)
}
