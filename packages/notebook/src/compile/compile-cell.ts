import { type ExpressionStatement, type Node, type Position, type Program, parse } from 'acorn'
import { simple } from 'acorn-walk'
import { analyze } from 'periscopic'
import { CodeError } from './code-error.ts'
import { type CompiledCell, ENDED, type Import, SHOW } from './compiled-cell.ts'
import { sourcePosition } from './source-position.ts'
import { stripTypes } from './strip-types.ts'

/** Names that a cell is given and cannot define. */
export const GIVEN = ['display', 'invalidation', 'console'] as const

/** Names that are not looked up, since a function in strict mode cannot have such a parameter. */
const NOT_INPUTS = new Set<string>([...GIVEN, ENDED, 'undefined', 'arguments', 'eval'])

/**
 * Compiles the TypeScript of a cell to JavaScript that is a function of what other cells define.
 *
 * The top-level declarations and imports of the cell are what it defines for others. The value of
 * its last statement, where that is an expression, is what it shows. `await` is allowed. Lines keep
 * their numbers.
 *
 * @param source - the TypeScript
 * @param modules - the names of the modules that it may import
 * @returns the compiled cell; about a millisecond
 * @throws CodeError with line and column in `source`, in words
 * @example
 * ```ts
 * import { compileCell } from '@sojourn/notebook'
 *
 * const { inputs, outputs } = compileCell('const double: number = price * 2', [])
 * console.log(inputs, outputs) // ['price'] ['double']
 * ```
 */
export function compileCell(source: string, modules: readonly string[]): CompiledCell {
  const stripped = stripTypes(source)
  const at = (place: Position) => sourcePosition(stripped.map, place)
  const program = parseProgram(stripped.code, at)
  const refuse = (node: Node, message: string): never => {
    throw new CodeError(message, at(positionOf(node)))
  }
  const { scope, globals } = analyze(program as never)
  const outputs = [...scope.declarations.keys()]
  const imports = readImports(program, modules, refuse)
  checkNames(program, globals, outputs, refuse)
  // An import that only types use is not looked up.
  const used = imports.map(({ local }) => local).filter((name) => scope.references.has(name))
  const own = outputs.filter((name) => !imports.some(({ local }) => local === name))
  const inputs = [...new Set([...globals.keys(), ...used])].filter((name) => !NOT_INPUTS.has(name))
  return {
    inputs,
    inputsAt: inputs.map((name) => {
      const read = globals.get(name) as Node | undefined
      return read ? at(positionOf(read)) : null
    }),
    outputs: own,
    imports,
    ...body(stripped.code, program, own),
    map: stripped.map,
  }
}

function parseProgram(code: string, at: (place: Position) => Position): Program {
  try {
    return parse(code, {
      ecmaVersion: 2022,
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      locations: true,
    })
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc: Position }
    throw new CodeError(message.replace(/ \(\d+:\d+\)$/, ''), at(loc))
  }
}

function readImports(
  program: Program,
  modules: readonly string[],
  refuse: (node: Node, message: string) => never,
): Import[] {
  const imports: Import[] = []
  for (const node of program.body) {
    if (node.type.startsWith('Export'))
      refuse(node, 'A cell has no export: what it declares can be used in all cells.')
    if (node.type !== 'ImportDeclaration') continue
    const module = String(node.source.value)
    if (!modules.includes(module)) {
      refuse(node, `A notebook cannot import ${module}. It can import ${modules.join(', ')}.`)
    }
    for (const specifier of node.specifiers) {
      imports.push({ module, local: specifier.local.name, name: importedName(specifier) })
    }
  }
  return imports
}

type Specifier = Extract<
  Program['body'][number],
  { type: 'ImportDeclaration' }
>['specifiers'][number]

function importedName(specifier: Specifier): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  const { imported } = specifier
  return imported.type === 'Identifier' ? imported.name : String(imported.value)
}

function checkNames(
  program: Program,
  globals: ReadonlyMap<string, unknown>,
  outputs: readonly string[],
  refuse: (node: Node, message: string) => never,
): void {
  const given = outputs.find((name) => GIVEN.includes(name as never))
  if (given !== undefined) refuse(program, `${given} is given to every cell; choose another name.`)
  const assigned = (node: Node) => {
    const target = node as Node & { name: string }
    if (target.type === 'Identifier' && globals.has(target.name)) {
      refuse(
        node,
        `${target.name} is not defined in this cell, so it cannot be assigned here. Declare it with let, or change it where it is defined.`,
      )
    }
  }
  simple(program, {
    AssignmentExpression: (node) => assigned(node.left),
    UpdateExpression: (node) => assigned(node.argument),
    ImportExpression: (node) =>
      refuse(node, 'import() is not available in a notebook; use an import statement.'),
  })
}

/** The code with its imports blanked and its last expression and declarations returned. */
function body(
  code: string,
  program: Program,
  own: readonly string[],
): Pick<CompiledCell, 'code' | 'shown'> {
  const last = program.body.at(-1)
  const shown = last?.type === 'ExpressionStatement' && !isDisplay(last) ? last : undefined
  let text = code
  const cut = (start: number, end: number, before: string, after = '') => {
    const lines = text.slice(start, end).replace(/[^\n]/g, '')
    text = `${text.slice(0, start)}${lines}${before}${after}${text.slice(end)}`
  }
  // From the end, so that earlier positions stay right.
  if (shown) {
    cut(shown.expression.end, shown.end, ');')
    cut(shown.start, shown.expression.start, SHOW)
  }
  for (const node of [...program.body].reverse()) {
    if (node.type !== 'ImportDeclaration') continue
    cut(node.start, node.end, '')
  }
  const fields = [...own, ...(shown ? ['$shown'] : [])].join(', ')
  return {
    code: `${text}\nreturn { ${fields} }`,
    shown: shown ? { ...positionOf(shown.expression), by: SHOW.length - opening(shown) } : null,
  }
}

/** What is displayed is shown already. */
function isDisplay({ expression }: ExpressionStatement): boolean {
  return (
    expression.type === 'CallExpression' &&
    expression.callee.type === 'Identifier' &&
    expression.callee.name === 'display'
  )
}

function positionOf({ loc }: Node): Position {
  return (loc as NonNullable<Node['loc']>).start
}

/** How much of the line before the shown expression was replaced: its parentheses. */
function opening({ start, expression, loc }: ExpressionStatement): number {
  const sameLine = loc?.start.line === expression.loc?.start.line
  return sameLine ? expression.start - start : (expression.loc?.start.column ?? 0)
}
