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

/** Loaded when a value is shown that a note of the library may be in. */
const withNotes = signal<typeof import('./notes.ts').withNotes>()

/** A value that a cell shows; what the library notes in it is in the reader's language. */
export function ValueText({ value }: { readonly value: string }) {
  const foreign = language.value !== 'en' && / \w+ [^']*\w/.test(value)
  useEffect(() => {
    if (foreign && withNotes.peek() === undefined)
      void import('./notes.ts').then((loaded) => {
        withNotes.value = loaded.withNotes
      })
  }, [foreign])
  return <>{foreign ? (withNotes.value?.(value, language.value) ?? value) : value}</>
}
