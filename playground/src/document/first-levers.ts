import type { ExampleId, LeverId } from '@sojourn/catalogue'

/**
 * Levers that an example opens with, switched on: those that its question is about, or that its people
 * would think of first.
 */
export const firstLevers: Readonly<Record<ExampleId, readonly LeverId[]>> = {
  'web-shop': ['shorter-checkout', 'added-reviews'],
  'b2b-sale': ['added-reviews', 'clear-prices'],
  'clothes-shop': ['size-guide', 'shorter-checkout', 'loyalty-programme'],
  'yoga-studio': ['video-and-free-lessons', 'added-reviews', 'loyalty-programme'],
  'productivity-app': ['tips-on-use', 'fast-support', 'referral-programme'],
  'consulting-firm': ['added-reviews', 'personalised-offers', 'referral-programme'],
  'marketing-agency': ['added-reviews', 'fast-support'],
  holiday: ['added-reviews', 'personalised-offers', 'referral-programme'],
}
