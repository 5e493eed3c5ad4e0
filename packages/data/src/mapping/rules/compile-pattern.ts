import { RE2JS } from 're2js'
import { quoted } from '../../fields/quoted.ts'

const LONGEST = 1_000

/**
 * Whether a text has a match of a regular expression, in time linear in the text whatever the
 * expression: RE2 (Cox 2010), which has no look-around and no back-references. In words, what is
 * wrong with one that it has not.
 */
export function compilePattern(pattern: string): ((text: string) => boolean) | string {
  if (pattern.length > LONGEST) return `is longer than ${LONGEST} characters`
  try {
    const compiled = RE2JS.compile(pattern)
    return (text) => compiled.matcher(text).find()
  } catch (error) {
    const hint = /\(\?[=!<]|\\[1-9]/.test(pattern)
      ? ': look-around and back-references are not read here, since they can take for ever'
      : ''
    return `${quoted(pattern)} is no regular expression (${(error as Error).message})${hint}`
  }
}
