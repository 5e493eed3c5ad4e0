import type { Language } from '@sojourn/catalogue'
import type { Journey } from 'sojourn'

type Names = readonly [nb: string, da: string, sv: string]

/** What the fitted example calls things, whose file has them in English, by id. */
const names: Readonly<Record<string, Names>> = {
  awareness: ['Oppmerksomhet', 'Opmærksomhed', 'Uppmärksamhet'],
  consideration: ['Vurdering', 'Overvejelse', 'Övervägande'],
  purchase: ['Kjøp', 'Køb', 'Köp'],
  use: ['Bruk', 'Brug', 'Användning'],
  loyalty: ['Lojalitet', 'Loyalitet', 'Lojalitet'],
  'instagram-ad': ['Instagram-annonse', 'Instagram-annonce', 'Instagramannons'],
  search: ['Søk', 'Søgning', 'Sökning'],
  friend: ['Et tips fra en venn', 'Et tip fra en ven', 'Ett tips från en vän'],
  product: ['Produktside', 'Produktside', 'Produktsida'],
  reviews: ['Omtaler', 'Anmeldelser', 'Omdömen'],
  cart: ['Handlekurv', 'Indkøbskurv', 'Varukorg'],
  account: ['Opprett konto', 'Opret konto', 'Skapa konto'],
  checkout: ['Utsjekk', 'Checkout', 'Kassa'],
  payment: ['Betaling', 'Betaling', 'Betalning'],
  order: ['Bestilling', 'Ordre', 'Beställning'],
  delivery: ['Levering', 'Levering', 'Leverans'],
  support: ['Kundeservice', 'Kundeservice', 'Kundtjänst'],
  'tips-email': ['Tips på e-post', 'Tips på e-mail', 'Tips i mejl'],
  newsletter: ['Nyhetsbrev', 'Nyhedsbrev', 'Nyhetsbrev'],
  'return-visit': ['Kommer tilbake', 'Kommer tilbage', 'Kommer tillbaka'],
  recommend: ['Anbefaler', 'Anbefaler', 'Rekommenderar'],
  lost: ['Blir taus', 'Bliver tavs', 'Tystnar'],
}

/** The same of its channels, which have no id. */
const channels: Readonly<Record<string, Names>> = {
  search: ['søk', 'søgning', 'sökning'],
  'word of mouth': ['jungeltelegraf', 'mund til mund', 'mun till mun'],
  website: ['nettsted', 'website', 'webbplats'],
  parcel: ['pakke', 'pakke', 'paket'],
  phone: ['telefon', 'telefon', 'telefon'],
  'e-mail': ['e-post', 'e-mail', 'mejl'],
}

const PLACE = { nb: 0, da: 1, sv: 2 } as const

/** The fitted example with the names of a language. */
export function fittedIn(journey: Journey, language: Language): Journey {
  if (language === 'en') return journey
  const place = PLACE[language]
  const named = <T extends { readonly id: string }>(each: T): T => {
    const name = names[each.id]?.[place]
    return name === undefined ? each : { ...each, name }
  }
  return {
    ...journey,
    ...(journey.phases && { phases: journey.phases.map(named) }),
    touchpoints: journey.touchpoints.map((touchpoint) => {
      const channel = channels[touchpoint.channel ?? '']?.[place]
      return { ...named(touchpoint), ...(channel !== undefined && { channel }) }
    }),
    outcomes: journey.outcomes.map(named),
  }
}
