import { type Language, sayIn } from '../language.ts'
import type { Example, ExampleDefinition } from './example-definition.ts'
import type { ExampleId } from './example-id.ts'

/** By example, so that a page loads the one it shows. */
const LOADERS: Readonly<Record<ExampleId, () => Promise<ExampleDefinition>>> = {
  'web-shop': async () => (await import('./web-shop.ts')).webShop,
  'b2b-sale': async () => (await import('./b2b-sale.ts')).b2bSale,
  'clothes-shop': async () => (await import('./clothes-shop.ts')).clothesShop,
  'yoga-studio': async () => (await import('./yoga-studio.ts')).yogaStudio,
  'productivity-app': async () => (await import('./productivity-app.ts')).productivityApp,
  'consulting-firm': async () => (await import('./consulting-firm.ts')).consultingFirm,
  'marketing-agency': async () => (await import('./marketing-agency.ts')).marketingAgency,
  holiday: async () => (await import('./holiday.ts')).holiday,
}

/**
 * The same as `example`, for pages: only the code of the example that is asked for is loaded.
 *
 * @example
 * ```ts
 * import { loadExample } from '@sojourn/catalogue'
 * const { journey } = await loadExample('holiday', 'da')
 * console.log(journey.name) // Ferie
 * ```
 */
export async function loadExample(id: ExampleId, language: Language = 'en'): Promise<Example> {
  const define = await LOADERS[id]()
  return define(sayIn(language), language)
}
