import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { language } from '../language/language.ts'

/** Loaded when something is wrong for the first time. */
const translate = signal<typeof import('./translate.ts').translate>()

/** What the library says is wrong, in the reader's language as far as it is known. */
export function useProblem(message: string): string {
  const foreign = language.value !== 'en' && message !== ''
  useEffect(() => {
    if (foreign && translate.peek() === undefined)
      void import('./translate.ts').then((loaded) => {
        translate.value = loaded.translate
      })
  }, [foreign])
  return translate.value?.(message, language.value) ?? message
}

/** The same as a text of its own, which says where it is in English still. */
export function ProblemText({ message }: { readonly message: string }) {
  const said = useProblem(message)
  return <span lang={language.value !== 'en' && said === message ? 'en' : undefined}>{said}</span>
}
