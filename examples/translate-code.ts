import type { Language } from '@sojourn/catalogue'
import ts from 'typescript'
import type { ProgramWords } from './program-words.ts'

/**
 * The same code with its words and its names in another language, and numbers with a decimal comma.
 * Only what has a translation changes: what the library calls its own stays.
 */
export function translateCode(code: string, words: ProgramWords, language: Language): string {
  if (language === 'en') return code
  const said = byEnglish(words.said, language)
  const names = byEnglish(words.names, language)
  const file = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.Latest, true)

  const written = (node: ts.Node): string => {
    const own = replaced(node)
    if (own !== undefined)
      return betweenNodes(code.slice(node.getFullStart(), node.getStart())) + own
    let result = ''
    let at = node.getFullStart()
    node.forEachChild((child) => {
      result += betweenNodes(code.slice(at, child.getFullStart())) + written(child)
      at = child.end
    })
    // A node without parts is a name, a number or a keyword; the rest ends with punctuation.
    return result + betweenNodes(code.slice(at, node.end))
  }

  /** Punctuation and comments. */
  const betweenNodes = (text: string) =>
    text.replace(/(\/\/ )(.+)/g, (_, mark, comment) => mark + (said.get(comment) ?? comment))

  const replaced = (node: ts.Node): string | undefined => {
    if (ts.isStringLiteral(node)) {
      const text = said.get(node.text)
      if (text === undefined) return undefined
      return isKey(node) ? key(text) : quoted(text)
    }
    if (ts.isTemplateExpression(node)) return template(node)
    if (ts.isShorthandPropertyAssignment(node))
      return pair(key(said.get(node.name.text) ?? node.name.text), nameOf(node.name))
    // What is taken out of an object keeps its key.
    if (ts.isIdentifier(node) && isTakenOut(node)) return pair(node.text, nameOf(node))
    if (ts.isIdentifier(node)) {
      if (isKey(node)) return key(said.get(node.text) ?? node.text)
      return isOfTheLibrary(node) ? undefined : nameOf(node)
    }
    return withDecimals(node) ? `${trimmed(node)}.replace('.', ',')` : undefined
  }

  const nameOf = ({ text }: ts.Identifier) => names.get(text) ?? text
  const trimmed = (node: ts.CallExpression) =>
    written(node.expression).trimStart() + code.slice(node.expression.end, node.end)

  const template = (node: ts.TemplateExpression): string => {
    const english = templateText(node)
    const text = said.get(english) ?? english
    const parts = node.templateSpans.map(({ expression }) => `\${${written(expression)}}`)
    return `\`${text.replace(/\{(\d+)\}/g, (_, n) => parts[n - 1] ?? '')}\``
  }

  return written(file)
}

/** The text of a template string with its expressions numbered. */
export function templateText({ head, templateSpans }: ts.TemplateExpression): string {
  return head.text + templateSpans.map(({ literal }, i) => `{${i + 1}}${literal.text}`).join('')
}

/** Whether a name stands before the colon of an object or of its type. */
export function isKey(node: ts.Node): boolean {
  return (
    (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) &&
    node.parent.name === node
  )
}

/** Whether a name is both a key of an object and what its value is called from here on. */
function isTakenOut(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    parent.propertyName === undefined &&
    parent.dotDotDotToken === undefined &&
    parent.name === node
  )
}

/** Whether a name is a property, of an object that the program didn't write down. */
function isOfTheLibrary(node: ts.Identifier): boolean {
  const { parent, end: at } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name.end === at) ||
    (ts.isQualifiedName(parent) && parent.right.end === at) ||
    (ts.isBindingElement(parent) && parent.propertyName?.end === at) ||
    ts.isImportSpecifier(parent)
  )
}

/** Whether a call writes a number with a decimal point. */
function withDecimals(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'toFixed' &&
    node.arguments[0]?.getText() !== '0'
  )
}

function pair(property: string, value: string): string {
  return property === value ? property : `${property}: ${value}`
}

function key(text: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) ? text : quoted(text)
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
}

/** Translations by their English. */
export function byEnglish(texts: ProgramWords['said'], language: Language): Map<string, string> {
  return new Map(texts.map((each) => [each.en, each[language]]))
}
