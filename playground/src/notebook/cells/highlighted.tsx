import { useMemo } from 'preact/hooks'
import { SugarHigh } from 'sugar-high/core'
import { tokenize } from 'sugar-high/lang/typescript'
import { decimal } from '../../language/numbers.ts'
import { words } from '../words.ts'

const MOST = 20_000
const MOST_LINES = 2000

/** Code in colour, with its lines numbered, as the editor shows it when it is there. */
export function Highlighted({
  code,
  bad,
}: {
  readonly code: string
  /** The line in which something is wrong, from 1. */
  readonly bad?: number | undefined
}) {
  const all = useMemo(() => linesOf(code), [code])
  const lines = all.slice(0, MOST_LINES)
  return (
    <code>
      {lines.map((tokens, i) => (
        <span class={i + 1 === bad ? 'nb-line bad' : 'nb-line'} key={i}>
          <span class="nb-no" aria-hidden="true">
            {i + 1}
          </span>
          <span>
            {tokens.map(([type, text], k) => (
              <span key={k} class={`tok-${type}`}>
                {text}
              </span>
            ))}
            {'\n'}
          </span>
        </span>
      ))}
      {all.length > MOST_LINES && (
        <span class="nb-line mut">
          <span />
          <span>{words.value.linesShown(decimal(MOST_LINES), decimal(all.length))}</span>
        </span>
      )}
    </code>
  )
}

/** What is very long is not coloured. */
function linesOf(code: string): [string, string][][] {
  const lines: [string, string][][] = [[]]
  const add = (type: string, text: string) => lines.at(-1)?.push([type, text])
  const tokens: [string, string][] =
    code.length > MOST
      ? [['identifier', code]]
      : tokenize(code, {}).map(([type, text]) => [
          typeOf(SugarHigh.TokenTypes[type] ?? 'identifier', text),
          text,
        ])
  for (const [type, text] of tokens) {
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([])
      if (part !== '') add(type, part)
    })
  }
  return lines
}

function typeOf(type: string, text: string): string {
  return type === 'class' && /^[\d.]/.test(text) ? 'number' : type
}
