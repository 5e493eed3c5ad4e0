import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { language } from '../language/language.ts'

/** Loaded when something is wrong for the first time. */
const translate = signal<typeof import('./translate.ts').translate>()

/** What a reader of files says is wrong, in the reader's language as far as it is known. */
export function ProblemText({ message }: { readonly message: string }) {
  const foreign = language.value !== 'en'
  useEffect(() => {
    if (foreign && translate.peek() === undefined)
      void import('./translate.ts').then((loaded) => {
        translate.value = loaded.translate
      })
  }, [foreign])
  const said = translate.value?.(message, language.value) ?? message
  return <span lang={foreign && said === message ? 'en' : undefined}>{said}</span>
}
