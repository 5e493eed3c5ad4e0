import { type Text, text } from '../language.ts'

/** The stretch of a journey that a role or a lever belongs to, whatever a framework calls it. */
export type Stage = 'awareness' | 'consideration' | 'decision' | 'post-purchase' | 'loyalty'

/** What a role is called, and where in a journey it usually stands. */
export interface RoleDescription {
  readonly stage: Stage
  readonly name: Text
}

const role = (stage: Stage, en: string, nb: string, da: string, sv: string): RoleDescription => ({
  stage,
  name: text(en, nb, da, sv),
})

/** The roles that a touchpoint can play in a journey, by id, in the order of a journey. */
export const ROLES = {
  ad: role('awareness', 'advertisement', 'annonse', 'annonce', 'annons'),
  social: role('awareness', 'social media', 'sosiale medier', 'sociale medier', 'sociala medier'),
  search: role('awareness', 'search', 'søk', 'søgning', 'sökning'),
  content: role(
    'awareness',
    'article or blog',
    'artikkel eller blogg',
    'artikel eller blog',
    'artikel eller blogg',
  ),
  event: role('awareness', 'event', 'arrangement', 'arrangement', 'evenemang'),
  referral: role(
    'awareness',
    'recommended by a friend',
    'anbefalt av en venn',
    'anbefalet af en ven',
    'rekommenderad av en vän',
  ),
  website: role(
    'consideration',
    'website or list of products',
    'nettsted eller produktoversikt',
    'website eller produktoversigt',
    'webbplats eller produktöversikt',
  ),
  product: role('consideration', 'product page', 'produktside', 'produktside', 'produktsida'),
  reviews: role(
    'consideration',
    'reviews and case studies',
    'omtaler og kundehistorier',
    'anmeldelser og kundecases',
    'omdömen och kundcase',
  ),
  comparison: role('consideration', 'comparison', 'sammenligning', 'sammenligning', 'jämförelse'),
  'size-guide': role(
    'consideration',
    'size guide',
    'størrelsesguide',
    'størrelsesguide',
    'storleksguide',
  ),
  video: role(
    'consideration',
    'video or free lesson',
    'video eller gratistime',
    'video eller gratis lektion',
    'video eller gratislektion',
  ),
  retargeting: role(
    'consideration',
    'retargeting ad',
    'retargeting-annonse',
    'retargeting-annonce',
    'retargeting-annons',
  ),
  newsletter: role('consideration', 'newsletter', 'nyhetsbrev', 'nyhedsbrev', 'nyhetsbrev'),
  consultation: role(
    'consideration',
    'consultation',
    'konsultasjon',
    'konsultation',
    'konsultation',
  ),
  proposal: role('consideration', 'proposal', 'tilbud', 'tilbud', 'offert'),
  'pop-up': role('decision', 'pop-up', 'popup-vindu', 'pop op-vindue', 'popup-fönster'),
  subscription: role(
    'decision',
    'subscription page',
    'abonnementsside',
    'abonnementsside',
    'prenumerationssida',
  ),
  trial: role(
    'decision',
    'free trial',
    'gratis prøveperiode',
    'gratis prøveperiode',
    'gratis provperiod',
  ),
  cart: role('decision', 'cart', 'handlekurv', 'indkøbskurv', 'varukorg'),
  'abandoned-cart': role(
    'decision',
    'abandoned cart',
    'forlatt handlekurv',
    'forladt kurv',
    'övergiven varukorg',
  ),
  account: role('decision', 'account', 'konto', 'konto', 'konto'),
  checkout: role('decision', 'checkout step', 'steg i kassen', 'trin i kassen', 'steg i kassan'),
  payment: role('decision', 'payment', 'betaling', 'betaling', 'betalning'),
  purchase: role('decision', 'purchase', 'kjøp', 'køb', 'köp'),
  'thank-you': role(
    'post-purchase',
    'thank-you',
    'takk for kjøpet',
    'tak for købet',
    'tack för köpet',
  ),
  delivery: role(
    'post-purchase',
    'delivery or order status',
    'levering eller ordrestatus',
    'levering eller ordrestatus',
    'leverans eller orderstatus',
  ),
  returns: role('post-purchase', 'returns', 'retur', 'returnering', 'retur'),
  'follow-up': role(
    'post-purchase',
    'follow-up e-mail',
    'oppfølgings-e-post',
    'opfølgende e-mail',
    'uppföljande mejl',
  ),
  use: role('post-purchase', 'use', 'bruk', 'brug', 'användning'),
  support: role('post-purchase', 'support', 'kundeservice', 'kundeservice', 'kundtjänst'),
  paying: role(
    'loyalty',
    'paying customer',
    'betalende kunde',
    'betalende kunde',
    'betalande kund',
  ),
  loyalty: role('loyalty', 'loyal customer', 'lojal kunde', 'loyal kunde', 'lojal kund'),
  'review-written': role(
    'loyalty',
    'review written',
    'skrevet omtale',
    'skrevet anmeldelse',
    'skrivet omdöme',
  ),
  advocacy: role(
    'loyalty',
    'recommends to others',
    'anbefaler videre',
    'anbefaler til andre',
    'rekommenderar till andra',
  ),
  other: role('consideration', 'something else', 'noe annet', 'noget andet', 'något annat'),
} as const satisfies Record<string, RoleDescription>

/** What a touchpoint is for in a journey, such as `checkout`; levers attach to it, and never to `other`. */
export type Role = keyof typeof ROLES

/** Whether a text names a role. */
export function isRole(text: string | undefined): text is Role {
  return text !== undefined && Object.hasOwn(ROLES, text)
}
