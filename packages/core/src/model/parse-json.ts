import { type ObjectNode, parse, traverse, type ValueNode } from '@humanwhocodes/momoa'
import { DEEPEST, nestedTooDeep } from './nesting.ts'
import { JourneyError, type Problem } from './problem.ts'

/**
 * Parses JSON. What isn't JSON is refused with the line and column where it goes wrong, and so are
 * keys that stand twice in one object, of which JSON.parse would drop the first without a word.
 */
export function parseJson(text: string, subject: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  if (nestedTooDeep(json))
    throw new JourneyError(subject, [
      { path: '', message: `Its lists and objects lie in one another more than ${DEEPEST} deep.` },
    ])
  let body: ValueNode
  try {
    body = parse(json, { mode: 'json' }).body
  } catch (error) {
    const { line, column, message } = error as Error & { line: number; column: number }
    const what = message.replace(/ \(\d+:\d+\)$/, '')
    throw new JourneyError(subject, [
      { path: `line ${line}, column ${column}`, message: `This is not JSON. ${what}` },
    ])
  }
  const bare = controlCharacters(body, json)
  if (bare.length > 0) throw new JourneyError(subject, bare)
  const repeated = repeatedKeys(body)
  if (repeated.length > 0) throw new JourneyError(subject, repeated)
  return JSON.parse(json)
}

/** Characters such as tabs that stand in texts as they are, which the parser lets pass and JSON does not. */
function controlCharacters(body: ValueNode, json: string): Problem[] {
  const problems: Problem[] = []
  traverse(body, {
    enter(node) {
      if (node.type !== 'String') return
      const { start, end } = node.loc
      const found = [...json.slice(start.offset, end.offset)].find((one) => one < ' ')
      if (found === undefined) return
      const code = JSON.stringify(found).slice(1, -1)
      problems.push({
        path: `line ${start.line}, column ${start.column}`,
        message: `This is not JSON. A text has the character ${code} as it is; write ${code}, or leave it out.`,
      })
    },
  })
  return problems
}

function repeatedKeys(body: ValueNode): Problem[] {
  const problems: Problem[] = []
  traverse(body, {
    enter(node) {
      if (node.type !== 'Object') return
      const first = new Map<string, number>()
      for (const { name } of (node as ObjectNode).members) {
        const key = name.type === 'String' ? name.value : name.name
        const { line, column } = name.loc.start
        const before = first.get(key)
        if (before === undefined) first.set(key, line)
        else
          problems.push({
            path: `line ${line}, column ${column}`,
            message: `The key ${JSON.stringify(key)} stands twice in one object, first on line ${before}; keep one of them.`,
          })
      }
    },
  })
  return problems
}
