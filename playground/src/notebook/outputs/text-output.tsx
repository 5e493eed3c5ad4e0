import { decimal } from '../../language/numbers.ts'
import { ProblemText, ValueText } from '../../problems/problem-text.tsx'
import { words } from '../words.ts'

const SHOWN = 100_000

/** What the kernel says instead of a value. */
const NOT_SHOWN =
  /^(This output is (nested too deep|too large) to show\b|An? (output|value) that cannot be shown\.$)/

/** A text as it is; of a very long one its beginning, which is all that anybody reads in a page. */
export function TextOutput({ text }: { readonly text: string }) {
  return (
    <>
      <pre class="nb-value">
        {NOT_SHOWN.test(text) ? (
          <ProblemText message={text} />
        ) : (
          <ValueText value={text.slice(0, SHOWN)} />
        )}
      </pre>
      {text.length > SHOWN && (
        <p class="xs mut">{words.value.charactersShown(decimal(SHOWN), decimal(text.length))}</p>
      )}
    </>
  )
}
