import { JourneyError } from './problem.ts'

/** Parses JSON; what isn't JSON is refused with the line and column where it goes wrong. */
export function parseJson(text: string, subject: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = (error as SyntaxError).message
    const offset = Number(/at position (\d+)/.exec(reason)?.[1] ?? Number.NaN)
    const before = Number.isNaN(offset) ? text : text.slice(0, offset)
    const line = before.split('\n').length
    const column = before.length - before.lastIndexOf('\n')
    const what = reason
      .replace(/ (in JSON )?at position.*$/, '')
      .replace(/,? ?"[^]*" is not valid JSON$/, '')
    throw new JourneyError(subject, [
      { path: `line ${line}, column ${column}`, message: `This is not JSON: ${what}.` },
    ])
  }
}
