import { computed, type ReadonlySignal } from '@preact/signals'
import type { Language } from '@sojourn/catalogue'
import { language } from './language.ts'

/**
 * Messages in the reader's language, as a signal: `const words = inLanguages({ en, nb, da, sv })`.
 * English is the shape; a message that another language lacks is a compile error there, where its
 * file says `satisfies typeof en` or `: typeof en`.
 */
export function inLanguages<Messages>(
  messages: Readonly<Record<Language, Messages>>,
): ReadonlySignal<Messages> {
  return computed(() => messages[language.value])
}
