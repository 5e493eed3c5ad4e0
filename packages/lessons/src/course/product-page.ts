import { type Language, sayIn } from '@sojourn/catalogue'
import { type Journey, journey } from 'sojourn/model'

/** Chance to order of those on the product page who came by the ad, and by a friend. */
const byOrigin = { ad: 0.1, friend: 0.4 }

/**
 * A product page that customers come to by an ad or, `friends` of them, by a friend. With `together`,
 * all of them order with this chance; without, the page is two touchpoints that tell them apart.
 */
export function productPage(language: Language, friends: number, together?: number): Journey {
  const say = sayIn(language)
  const page = say('Product page', 'Produktside', 'Produktside', 'Produktsida')
  const apart = together === undefined
  const pages = apart
    ? [
        {
          id: 'page-ad',
          name: say('Page, by ad', 'Side, via annonse', 'Side, via annonce', 'Sida, via annons'),
        },
        {
          id: 'page-friend',
          name: say('Page, by friend', 'Side, via venn', 'Side, via ven', 'Sida, via vän'),
        },
      ]
    : [{ id: 'page', name: page }]
  return journey({
    name: page,
    provenance: 'illustrative',
    phases: [
      { id: 'awareness', name: say('Awareness', 'Bevissthet', 'Opmærksomhed', 'Medvetenhet') },
      {
        id: 'consideration',
        name: say('Consideration', 'Vurdering', 'Overvejelse', 'Övervägande'),
      },
    ],
    touchpoints: [
      { id: 'ad', phase: 'awareness', name: say('Ad', 'Annonse', 'Annonce', 'Annons') },
      { id: 'friend', phase: 'awareness', name: say('Friend', 'Venn', 'Ven', 'Vän') },
      ...pages.map((each) => ({ ...each, phase: 'consideration' as const })),
    ],
    outcomes: [
      { id: 'order', kind: 'conversion', name: say('Order', 'Bestilling', 'Ordre', 'Beställning') },
      { id: 'left', name: say('Left', 'Ga seg', 'Gik', 'Gick') },
    ],
    entries: { ad: 1 - friends, friend: friends },
    transitions: apart
      ? {
          ad: { 'page-ad': 1 },
          friend: { 'page-friend': 1 },
          'page-ad': { order: byOrigin.ad, left: 'rest' },
          'page-friend': { order: byOrigin.friend, left: 'rest' },
        }
      : {
          ad: { page: 1 },
          friend: { page: 1 },
          page: { order: together, left: 'rest' },
        },
  })
}
