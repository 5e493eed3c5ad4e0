import { journey } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import {
  confirmRoles,
  example,
  exampleIds,
  guessRoles,
  languages,
  ROLES,
  SURE_ENOUGH,
} from '../src/index.ts'
import { canonicalWords } from '../src/roles/canonical-words.ts'
import { matchRole } from '../src/roles/match-roles.ts'

describe('names in four languages', () => {
  test.each([
    [
      'ad',
      [
        'Instagram ad',
        'Sponsored post',
        'Sponset innlegg',
        'Sponsrat inlägg',
        'instagram-ad',
        'Sponsored Facebook ad',
        'Annonse på Instagram',
        'Instagram-annonse',
        'Annonce på Facebook',
        'Facebookannons',
        'Banner',
      ],
    ],
    [
      'social',
      [
        'Facebook post',
        'Instagram',
        'Innlegg fra influenser',
        'Opslag på Facebook',
        'Inlägg i sociala medier',
      ],
    ],
    [
      'search',
      [
        'Search',
        'Google search',
        'googleSearch',
        'Google-søk',
        'Søkemotor',
        'Google-søgning',
        'Sökmotor',
        'soek',
      ],
    ],
    [
      'content',
      [
        'Blog article',
        'Bloggartikkel',
        'Bloginnlegg om støvler',
        'Check out our blog',
        'Check out this article',
        'Checkout our blog',
      ],
    ],
    ['event', ['Conference', 'Konferanse', 'Konference', 'Konferens']],
    [
      'referral',
      [
        "A friend's tip",
        'Word of mouth',
        'Anbefaling fra venn',
        'Anbefaling fra en ven',
        'Rekommendation från en vän',
      ],
    ],
    [
      'website',
      [
        'Website',
        'Home page',
        'Nettsted',
        'Nettsiden',
        'Hjemmeside',
        'Webbplats',
        'Collections',
        'Kolleksjoner',
        'Kollektioner',
      ],
    ],
    [
      'product',
      ['Product page', 'product_page', 'Produktside', 'Produktsida', 'PDP', 'produkt-side'],
    ],
    [
      'reviews',
      [
        'Reviews',
        'Product reviews',
        'Reviews on the product page',
        'Omtaler',
        'Kundeanmeldelser',
        'Anmeldelser',
        'Omdömen',
        'Recensioner',
        'Case studies',
        'Kundehistorier',
      ],
    ],
    [
      'comparison',
      [
        'Comparison guide',
        'Compares prices',
        'Sammenligning',
        'Prissammenligning',
        'Jämförelse av priser',
      ],
    ],
    [
      'size-guide',
      [
        'Size guide',
        'sizeGuide',
        'Størrelsesguide',
        'Storleksguide',
        'stoerrelsesguide',
        'storrelsesguide',
        'Guide to sizes',
      ],
    ],
    ['video', ['Video', 'Free lesson', 'Gratistime', 'Gratislektion']],
    ['retargeting', ['Retargeting ad', 'Retargeting-annonse', 'Retargetingannonce', 'Remarketing']],
    ['newsletter', ['Newsletter', 'Nyhetsbrev', 'Nyhedsbrev']],
    ['consultation', ['First consultation', 'Første konsultasjon', 'Første møte', 'Konsultation']],
    ['proposal', ['Proposal', 'Proposal evaluated', 'Offert', 'Tilbud']],
    ['pop-up', ['Pop-up', 'Popup', 'Pop-up: 10 % for the newsletter', 'Pop op-vindue']],
    ['subscription', ['Subscription page', 'Abonnementsside', 'Prenumerationssida', 'Pricing']],
    [
      'trial',
      [
        'Free trial',
        'Three-month free trial',
        'Gratis prøveperiode',
        'Gratis provperiod',
        'Prøvemåned',
      ],
    ],
    [
      'cart',
      [
        'Cart',
        'Shopping cart',
        'Add to cart',
        'Handlekurv',
        'Indkøbskurv',
        'Varukorg',
        'Kundvagn',
        'Legg i handlekurven',
      ],
    ],
    [
      'abandoned-cart',
      [
        'Abandoned cart',
        'Cart reminder',
        'Cart reminder e-mail',
        'Forlatt handlekurv',
        'Forladt kurv',
        'Övergiven varukorg',
      ],
    ],
    [
      'account',
      ['Create account', 'Account', 'Opprett konto', 'Opret konto', 'Skapa konto', 'Log in'],
    ],
    [
      'checkout',
      [
        'Checkout',
        'checkout',
        'Check out',
        'checkOut',
        'Go to checkout',
        'Blog checkout',
        'Kasse',
        'Til kassen',
        'Till kassan',
        'Shipping address',
      ],
    ],
    [
      'payment',
      ['Payment', 'Betaling', 'Betalning', 'Vipps', 'Pay with Klarna', 'Betaling med kort'],
    ],
    ['purchase', ['Purchase', 'Order', 'Kjøp', 'kjoep', 'Køb', 'Köp', 'Bestilling', 'Beställning']],
    [
      'thank-you',
      [
        'Thank-you e-mail',
        'Order confirmation',
        'Takk for kjøpet',
        'Tak for købet',
        'Tack för köpet',
        'Ordrebekreftelse',
        'Orderbekräftelse',
      ],
    ],
    [
      'delivery',
      ['Delivery', 'Order status', 'Levering', 'Leverans', 'Pakkesporing', 'Where is my order?'],
    ],
    ['returns', ['Returns', 'Retur', 'Returnering', 'Return of goods']],
    [
      'follow-up',
      [
        'Follow-up e-mail',
        'E-post med tips om bruk',
        'Tips by e-mail',
        'Oppfølgingsmail',
        'Opfølgning',
        'Uppföljning',
      ],
    ],
    [
      'use',
      ['First use', 'Daily use', 'Daglig bruk', 'Daglig brug', 'Daglig användning', 'Live lessons'],
    ],
    [
      'support',
      ['Support', 'Customer service', 'Kundeservice', 'Kundtjänst', 'Hjelp', 'Help with payment'],
    ],
    ['paying', ['Paying', 'Paying customer', 'Betalende kunde', 'Betalande kund']],
    [
      'loyalty',
      ['Loyalty programme', 'Lojal kunde', 'Kundeklubb', 'Kundklubb', 'Loyal kunde', 'Stamkund'],
    ],
    [
      'review-written',
      [
        'Writes a review',
        'Review written',
        'Skriver anmeldelse',
        'Skriver en omtale',
        'Skriver ett omdöme',
        'Lämnar omdöme',
      ],
    ],
    [
      'advocacy',
      [
        'Recommends',
        'Recommends to a friend',
        'Anbefaler videre',
        'Deler bilde',
        'Rekommenderar till andra',
        'Shares a picture',
        'Tells friends',
      ],
    ],
  ])('%s', (role, names) => {
    for (const name of names) expect([name, matchRole(name)?.role]).toEqual([name, role])
  })

  test('every role but "other" is among them, and has a name of its own in each language', () => {
    for (const language of ['en', 'nb', 'da', 'sv'] as const) {
      const names = Object.values(ROLES).map(({ name }) => name[language])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test.each([
    'Touchpoint 7',
    'x17',
    'Trinn',
    'Thing',
    'wastebasketry',
    'adventure',
    'Kasserolle',
    'postage',
    'reorder',
  ])('%s says nothing', (name) => expect(matchRole(name)).toBeUndefined())

  test('one spelling for what keyboards and languages spell differently', () => {
    expect(canonicalWords('Kjøp')).toEqual(canonicalWords('KJOEP'))
    expect(canonicalWords('Kjøp')).not.toEqual(canonicalWords('Köpa'))
    expect(canonicalWords('måltabell')).toEqual(canonicalWords('maaltabell'))
    expect(canonicalWords('productPage-2')).toEqual(['product', 'page'])
  })
})

const PLAIN = journey({
  phases: [{ id: 'kj', name: 'Kjennskap' }, { id: 'beslutning' }],
  touchpoints: [
    { id: 'a', name: 'Reviews', role: 'product' },
    { id: 'b', name: 'Betaling', phase: 'beslutning' },
    { id: 'betaling-2', name: 'Trinn 2', phase: 'kj' },
    { id: 'c', name: 'Trinn', channel: 'Instagram' },
    { id: 'goal' },
    { id: 'd' },
  ],
  outcomes: [{ id: 'lost' }],
  conversions: ['goal'],
  entries: { a: 1 },
  transitions: {
    a: { b: 0.5, lost: 'rest' },
    b: { 'betaling-2': 0.5, lost: 'rest' },
    'betaling-2': { c: 0.5, lost: 'rest' },
    c: { goal: 0.5, lost: 'rest' },
    goal: { d: 0.5, lost: 'rest' },
    d: { lost: 1 },
  },
})

describe('guessRoles', () => {
  const [a, b, b2, c, goal, d] = guessRoles(PLAIN)

  test('what the journey states wins over its name', () => {
    expect(a).toMatchObject({ role: 'product', confidence: 1, because: 'stated' })
  })

  test('a name, an id, a goal and a channel say less and less; nothing is no role', () => {
    expect(b).toMatchObject({ role: 'payment', because: 'name', words: 'betaling' })
    expect(b2).toMatchObject({ role: 'payment', because: 'id' })
    expect(c).toMatchObject({ role: 'social', because: 'channel' })
    expect(goal).toMatchObject({ role: 'purchase', because: 'goal' })
    expect(d).toEqual({ touchpoint: 'd', confidence: 0, because: 'nothing' })
    const confidence = [a, b, goal, c, d].map((proposal) => proposal?.confidence)
    expect(confidence).toEqual([...confidence].sort((x, y) => (y as number) - (x as number)))
    expect(new Set(confidence).size).toBe(5)
  })

  test('a phase that the role does not belong to lowers the confidence', () => {
    expect(b2?.confidence).toBeLessThan(0.7 * (b?.confidence as number))
  })
})

describe('confirmRoles', () => {
  test('writes what is given, and what is sure enough', () => {
    const roles = confirmRoles(PLAIN, { d: 'use', b: 'other' }).touchpoints.map(({ role }) => role)
    expect(roles).toEqual(['product', 'other', 'payment', undefined, 'purchase', 'use'])
  })

  test('refuses ids and roles that are none, all at once', () => {
    expect(() => confirmRoles(PLAIN, { gaol: 'use', d: 'chekout' } as never)).toThrow(
      /"gaol".*"goal"[\s\S]*"chekout" is no role.*"checkout"/,
    )
  })
})

// The names of the examples were written by somebody else, with a role beside each.
test.each(languages)(
  'of those of the examples that it is sure of, most are right: %s',
  (language) => {
    let sure = 0
    let right = 0
    let all = 0
    for (const id of exampleIds) {
      const { journey } = example(id, language)
      const unstated = journey.touchpoints.map(({ role: _, ...touchpoint }) => touchpoint)
      for (const [i, guess] of guessRoles({ ...journey, touchpoints: unstated }).entries()) {
        all++
        if (guess.confidence < SURE_ENOUGH) continue
        sure++
        if (guess.role === journey.touchpoints[i]?.role) right++
      }
    }
    expect(right / sure).toBeGreaterThan(0.75)
    expect(right / all).toBeGreaterThan(0.7)
  },
)
