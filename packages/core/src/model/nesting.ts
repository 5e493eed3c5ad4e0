/** How deep a file may be nested; ours are five deep. */
export const DEEPEST = 200

/**
 * Whether lists and objects of a JSON text lie in one another deeper than {@link DEEPEST}: what reads
 * them calls itself at each level, and would run out of stack.
 */
export function nestedTooDeep(json: string): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < json.length; i++) {
    const character = json[i]
    if (quoted) {
      if (character === '\\') i++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '[' || character === '{') {
      if (++depth > DEEPEST) return true
    } else if (character === ']' || character === '}') depth--
  }
  return false
}
