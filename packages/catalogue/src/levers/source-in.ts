import type { Language } from '../language.ts'

type Said = Readonly<Record<Exclude<Language, 'en'>, string>>

/** How a size was chosen, where it stands in front of the source; `*` is what was read. */
const CHOSEN: readonly (readonly [RegExp, Said])[] = [
  [
    /^Size assumed; direction after (.+)$/,
    {
      nb: 'Størrelsen er antatt; retningen etter *',
      da: 'Størrelsen er antaget; retningen efter *',
      sv: 'Storleken är antagen; riktningen efter *',
    },
  ],
  [
    /^Assumed, as little as most changes of a page do \(after (.+)\)$/,
    {
      nb: 'Antatt, like lite som de fleste endringer av en side gjør (etter *)',
      da: 'Antaget, lige så lidt som de fleste ændringer af en side gør (efter *)',
      sv: 'Antaget, lika lite som de flesta ändringar av en sida gör (efter *)',
    },
  ],
  [
    /^An assumed part of what (.+) found$/,
    {
      nb: 'En antatt del av det * fant',
      da: 'En antaget del af det, * fandt',
      sv: 'En antagen del av det som * fann',
    },
  ],
  [/^Assumed()$/, { nb: 'Antatt', da: 'Antaget', sv: 'Antaget' }],
]

/** What a source is, said after its authors. */
const REMARKS: readonly (readonly [RegExp, Said])[] = [
  [
    /\bonline experiments\b/,
    { nb: 'eksperimenter på nettet', da: 'eksperimenter på nettet', sv: 'experiment på nätet' },
  ],
  [/\bestimates\b/, { nb: 'anslag', da: 'skøn', sv: 'skattningar' }],
  [/\bstudies\b/, { nb: 'studier', da: 'studier', sv: 'studier' }],
  [/\beffects\b/, { nb: 'effekter', da: 'effekter', sv: 'effekter' }],
  [
    /\bfield experiment at\b/,
    { nb: 'felteksperiment hos', da: 'felteksperiment hos', sv: 'fältexperiment hos' },
  ],
  [/\btalks\b/, { nb: 'foredrag', da: 'foredrag', sv: 'föredrag' }],
  [
    /\bnot found again by\b/,
    { nb: 'ikke funnet igjen av', da: 'ikke fundet igen af', sv: 'inte funnet igen av' },
  ],
]

/**
 * What a strength rests on, in a language: names of people and journals stay, what is said about them
 * and numbers are the language's.
 *
 * @param source the `source` of an effect, of a finding, or of a change that a lever made; one of
 * somebody else's stays as it is
 * @param language the reader's language
 * @example
 * ```ts
 * import { sourceIn } from '@sojourn/catalogue'
 * console.log(sourceIn('Kohavi, talks', 'sv')) // Kohavi, föredrag
 * ```
 */
export function sourceIn(source: string, language: Language): string {
  if (language === 'en') return source
  for (const [pattern, said] of CHOSEN) {
    const found = pattern.exec(source)
    if (found) return said[language].replace('*', () => sourceIn(found[1] as string, language))
  }
  const numbers = new Intl.NumberFormat(language)
  return REMARKS.reduce(
    (text, [pattern, said]) => text.replace(pattern, said[language]),
    source.replace(/\b\d{1,3}(?:,\d{3})+\b/g, (number) =>
      numbers.format(Number(number.replaceAll(',', ''))),
    ),
  )
}
