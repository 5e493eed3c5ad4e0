import type { Language } from '../language.ts'
import { sayIn } from '../language.ts'
import { b2bSale } from './b2b-sale.ts'
import { clothesShop } from './clothes-shop.ts'
import { consultingFirm } from './consulting-firm.ts'
import type { Example, ExampleDefinition } from './example-definition.ts'
import type { ExampleId } from './example-id.ts'
import { holiday } from './holiday.ts'
import { marketingAgency } from './marketing-agency.ts'
import { productivityApp } from './productivity-app.ts'
import { webShop } from './web-shop.ts'
import { yogaStudio } from './yoga-studio.ts'

const EXAMPLES = {
  'web-shop': webShop,
  'b2b-sale': b2bSale,
  'clothes-shop': clothesShop,
  'yoga-studio': yogaStudio,
  'productivity-app': productivityApp,
  'consulting-firm': consultingFirm,
  'marketing-agency': marketingAgency,
  holiday,
} as const satisfies Record<ExampleId, ExampleDefinition>

/**
 * A complete example in a language: a journey with personas, emotions, times and money, scenarios,
 * and a strategist's question that it answers. Ids and numbers are the same in all languages; the
 * numbers are plausible and made up (`provenance: 'illustrative'`).
 *
 * @example
 * ```ts
 * import { example } from '@sojourn/catalogue'
 * const { journey, answer } = example('consulting-firm', 'sv')
 * console.log(journey.name) // Konsultfirma
 * console.log(answer().figures.engagementsPerClient) // 1.44…: worked out from the journey
 * ```
 */
export function example(id: ExampleId, language: Language = 'en'): Example {
  return EXAMPLES[id](sayIn(language), language)
}
