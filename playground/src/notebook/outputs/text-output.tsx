import { decimal } from '../../language/numbers.ts'
import { words } from '../words.ts'

const SHOWN = 100_000

/** A text as it is; of a very long one its beginning, which is all that anybody reads in a page. */
export function TextOutput({ text }: { readonly text: string }) {
  return (
    <>
      <pre class="nb-value">{text.slice(0, SHOWN)}</pre>
      {text.length > SHOWN && (
        <p class="xs mut">{words.value.charactersShown(decimal(SHOWN), decimal(text.length))}</p>
      )}
    </>
  )
}
