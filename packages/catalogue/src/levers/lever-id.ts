/** Ids of the catalogue, in the order of a journey. */
export const LEVER_IDS = [
  'search-optimisation',
  'social-posts',
  'descriptions-and-articles',
  'added-reviews',
  'comparison-guide',
  'retargeting',
  'size-guide',
  'video-and-free-lessons',
  'shorter-checkout',
  'clear-prices',
  'safe-payment',
  'cart-reminders',
  'newsletter-discount',
  'free-trial',
  'thank-you-email',
  'pleasant-surprises',
  'tips-on-use',
  'order-updates',
  'fast-support',
  'personalised-offers',
  'discount-codes',
  'loyalty-programme',
  'referral-programme',
  'review-requests',
] as const

/** Id of a lever of the catalogue. */
export type LeverId = (typeof LEVER_IDS)[number]
