import { da } from './da.ts'
import { en, type Messages } from './en.ts'
import { nb } from './nb.ts'
import { sv } from './sv.ts'

/**
 * The words of the charts in each language, by BCP 47 tag. A page that wants only one imports that
 * one alone.
 *
 * @example
 * ```ts
 * import { funnelChart, messages } from '@sojourn/charts'
 * const stages = [{ name: 'Besøk', reached: 1000 }, { name: 'Bestilling', reached: 80 }]
 * console.log(funnelChart(stages, { messages: messages.nb }).title)
 * // 'Det største tapet er på vei til Bestilling: omtrent 92 % av dem før når ikke dit'
 * ```
 */
export const messages: Readonly<Record<'en' | 'nb' | 'da' | 'sv', Messages>> = { en, nb, da, sv }
