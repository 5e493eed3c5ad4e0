import type { Language } from '@sojourn/catalogue'

/** What the playground is, in a line: for search engines, link previews and the installed app. */
export const descriptions: Readonly<Record<Language, string>> = {
  en: 'What a change to a customer journey would do, as a range.',
  nb: 'Hva en endring i en kundereise trolig ville føre til, med usikkerheten.',
  da: 'Hvad en ændring i en kunderejse formentlig ville føre til, med usikkerheden.',
  sv: 'Vad en ändring i en kundresa troligen skulle leda till, med osäkerheten.',
}
