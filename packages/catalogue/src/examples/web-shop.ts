import { journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { framework } from '../frameworks/framework.ts'
import { betterScenario } from './better-scenario.ts'
import type { ExampleDefinition } from './example-definition.ts'

/** Instagram ad → reviews → cart → purchase → an e-mail with tips on use. */
export const webShop: ExampleDefinition = (say, language) => {
  const shop = journey({
    name: say('Web shop', 'Nettbutikk', 'Webshop', 'Webbutik'),
    description: say(
      'A shop for outdoor gear, from the first ad to the second order.',
      'En butikk for turutstyr, fra den første annonsen til den andre bestillingen.',
      'En butik med friluftsudstyr, fra den første annonce til den anden ordre.',
      'En butik för friluftsutrustning, från den första annonsen till den andra beställningen.',
    ),
    goal: say('More orders', 'Flere bestillinger', 'Flere ordrer', 'Fler beställningar'),
    provenance: 'illustrative',
    currency: 'NOK',
    phases: framework('four-phases', language).phases,
    channels: [
      { id: 'instagram', name: 'Instagram' },
      { id: 'search', name: say('Search', 'Søk', 'Søgning', 'Sök') },
      {
        id: 'word-of-mouth',
        name: say('Word of mouth', 'Jungeltelegrafen', 'Mund til mund', 'Mun till mun'),
      },
      { id: 'website', name: say('Website', 'Nettsted', 'Website', 'Webbplats') },
      { id: 'email', name: say('E-mail', 'E-post', 'E-mail', 'E-post') },
      {
        id: 'home',
        name: say(
          'At home and outdoors',
          'Hjemme og på tur',
          'Hjemme og på tur',
          'Hemma och på tur',
        ),
      },
      { id: 'phone', name: say('Phone', 'Telefon', 'Telefon', 'Telefon') },
    ],
    touchpoints: [
      {
        id: 'instagram-ad',
        name: say('Instagram ad', 'Instagram-annonse', 'Instagram-annonce', 'Instagramannons'),
        role: 'ad',
        phase: 'awareness',
        channel: 'instagram',
        actions: [
          say(
            'Taps the picture of a tent',
            'Trykker på bildet av et telt',
            'Trykker på billedet af et telt',
            'Trycker på bilden av ett tält',
          ),
        ],
        needs: [
          say('To be inspired', 'Å bli inspirert', 'At blive inspireret', 'Att bli inspirerad'),
        ],
        questions: [say('Who are they?', 'Hvem er de?', 'Hvem er de?', 'Vilka är de?')],
        expectation: 0,
        experience: 1,
        cost: 4,
        sojourn: { distribution: 'exponential', mean: '3min' },
      },
      {
        id: 'search',
        name: say('Search', 'Søk', 'Søgning', 'Sökning'),
        role: 'search',
        phase: 'awareness',
        channel: 'search',
        actions: [
          say(
            'Searches for the best tent',
            'Søker etter det beste teltet',
            'Søger efter det bedste telt',
            'Söker efter det bästa tältet',
          ),
        ],
        needs: [
          say(
            'To find it fast',
            'Å finne det fort',
            'At finde det hurtigt',
            'Att hitta det snabbt',
          ),
        ],
        questions: [
          say(
            'Which tent stands the wind?',
            'Hvilket telt tåler vinden?',
            'Hvilket telt kan klare vinden?',
            'Vilket tält klarar vinden?',
          ),
        ],
        expectation: 1,
        experience: 1,
        cost: 3,
        sojourn: { distribution: 'exponential', mean: '5min' },
      },
      {
        id: 'friend',
        name: say(
          "A friend's tip",
          'Et tips fra en venn',
          'Et tip fra en ven',
          'Ett tips från en vän',
        ),
        role: 'referral',
        phase: 'awareness',
        channel: 'word-of-mouth',
        actions: [
          say(
            'Hears about the shop on a hike',
            'Hører om butikken på tur',
            'Hører om butikken på en vandretur',
            'Hör om butiken på en vandring',
          ),
        ],
        needs: [
          say(
            'Advice from somebody they trust',
            'Råd fra noen de stoler på',
            'Råd fra nogen, de stoler på',
            'Råd från någon de litar på',
          ),
        ],
        questions: [
          say(
            'Would you buy there again?',
            'Ville du handlet der igjen?',
            'Ville du handle der igen?',
            'Skulle du handla där igen?',
          ),
        ],
        expectation: 1,
        experience: 2,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'product',
        name: say('Product page', 'Produktside', 'Produktside', 'Produktsida'),
        role: 'product',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Compares weight and price',
            'Sammenligner vekt og pris',
            'Sammenligner vægt og pris',
            'Jämför vikt och pris',
          ),
        ],
        needs: [
          say(
            'Facts that can be compared',
            'Fakta som kan sammenlignes',
            'Fakta, der kan sammenlignes',
            'Fakta som går att jämföra',
          ),
        ],
        questions: [
          say('What does it weigh?', 'Hva veier det?', 'Hvad vejer det?', 'Vad väger det?'),
        ],
        expectation: 1,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '12min' },
      },
      {
        id: 'reviews',
        name: say('Reviews', 'Omtaler', 'Anmeldelser', 'Omdömen'),
        role: 'reviews',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Reads what others say',
            'Leser hva andre sier',
            'Læser, hvad andre siger',
            'Läser vad andra säger',
          ),
        ],
        needs: [
          say('Honest experience', 'Ærlige erfaringer', 'Ærlige erfaringer', 'Ärliga erfarenheter'),
        ],
        questions: [say('Did it last?', 'Holdt det?', 'Holdt det?', 'Höll det?')],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '6h' },
      },
      {
        id: 'cart',
        name: say('Cart', 'Handlekurv', 'Indkøbskurv', 'Varukorg'),
        role: 'cart',
        phase: 'decision-and-purchase',
        channel: 'website',
        actions: [
          say(
            'Looks for the delivery cost',
            'Ser etter fraktprisen',
            'Kigger efter fragtprisen',
            'Letar efter fraktkostnaden',
          ),
        ],
        needs: [
          say(
            'The whole price at once',
            'Hele prisen med én gang',
            'Hele prisen med det samme',
            'Hela priset direkt',
          ),
        ],
        questions: [
          say(
            'What does delivery cost?',
            'Hva koster frakten?',
            'Hvad koster fragten?',
            'Vad kostar frakten?',
          ),
        ],
        expectation: 1,
        experience: 0,
        sojourn: { distribution: 'exponential', mean: '4h' },
      },
      {
        id: 'account',
        name: say('Create an account', 'Opprett konto', 'Opret konto', 'Skapa konto'),
        role: 'account',
        phase: 'decision-and-purchase',
        channel: 'website',
        actions: [
          say(
            'Fills in one more form',
            'Fyller ut enda et skjema',
            'Udfylder endnu en formular',
            'Fyller i ännu ett formulär',
          ),
        ],
        needs: [say('To get on', 'Å komme videre', 'At komme videre', 'Att komma vidare')],
        questions: [
          say(
            'Why must I have a password?',
            'Hvorfor må jeg ha et passord?',
            'Hvorfor skal jeg have en adgangskode?',
            'Varför måste jag ha ett lösenord?',
          ),
        ],
        expectation: 0,
        experience: -1.5,
        sojourn: { distribution: 'exponential', mean: '6min' },
      },
      {
        id: 'payment',
        name: say('Payment', 'Betaling', 'Betaling', 'Betalning'),
        role: 'payment',
        phase: 'decision-and-purchase',
        channel: 'website',
        actions: [
          say(
            'Pays with the phone',
            'Betaler med mobilen',
            'Betaler med mobilen',
            'Betalar med mobilen',
          ),
        ],
        needs: [say('Safety', 'Trygghet', 'Tryghed', 'Trygghet')],
        questions: [
          say(
            'Is payment safe?',
            'Er betalingen trygg?',
            'Er betalingen sikker?',
            'Är betalningen säker?',
          ),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '4min' },
      },
      {
        id: 'order',
        name: say('Order', 'Bestilling', 'Ordre', 'Beställning'),
        role: 'purchase',
        phase: 'decision-and-purchase',
        channel: 'website',
        actions: [
          say('Reads the receipt', 'Leser kvitteringen', 'Læser kvitteringen', 'Läser kvittot'),
        ],
        needs: [
          say(
            'Confirmation that it is right',
            'En bekreftelse på at det er riktig',
            'En bekræftelse på, at det er rigtigt',
            'En bekräftelse på att det är rätt',
          ),
        ],
        questions: [
          say('When does it come?', 'Når kommer det?', 'Hvornår kommer det?', 'När kommer det?'),
        ],
        expectation: 1,
        experience: 1.5,
        revenue: 1150,
        cost: 720,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'delivery',
        name: say('Delivery', 'Levering', 'Levering', 'Leverans'),
        role: 'delivery',
        phase: 'post-purchase',
        channel: 'home',
        actions: [say('Follows the parcel', 'Følger pakken', 'Følger pakken', 'Följer paketet')],
        needs: [say('To know when', 'Å vite når', 'At vide hvornår', 'Att veta när')],
        questions: [
          say(
            'Where is my order?',
            'Hvor er bestillingen min?',
            'Hvor er min ordre?',
            'Var är min beställning?',
          ),
        ],
        expectation: 1,
        experience: 0,
        sojourn: { distribution: 'exponential', mean: '4d' },
      },
      {
        id: 'tips',
        name: say(
          'E-mail with tips on use',
          'E-post med tips om bruk',
          'E-mail med tips til brug',
          'Mejl med tips om användning',
        ),
        role: 'follow-up',
        phase: 'post-purchase',
        channel: 'email',
        actions: [
          say(
            'Reads how to pitch the tent',
            'Leser hvordan teltet settes opp',
            'Læser, hvordan teltet slås op',
            'Läser hur tältet slås upp',
          ),
        ],
        needs: [
          say(
            'To get the best out of it',
            'Å få mest mulig ut av det',
            'At få mest muligt ud af det',
            'Att få ut det mesta av det',
          ),
        ],
        questions: [
          say(
            'How do I look after it?',
            'Hvordan tar jeg vare på det?',
            'Hvordan passer jeg på det?',
            'Hur tar jag hand om det?',
          ),
        ],
        expectation: 0,
        experience: 1.5,
        cost: 0.5,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'use',
        name: say('Use', 'Bruk', 'Brug', 'Användning'),
        role: 'use',
        phase: 'post-purchase',
        channel: 'home',
        actions: [say('Sleeps outdoors', 'Sover ute', 'Sover ude', 'Sover ute')],
        needs: [
          say(
            'To feel that the money was well spent',
            'Å føle at pengene var vel anvendt',
            'At føle, at pengene var givet godt ud',
            'Att känna att pengarna var väl använda',
          ),
        ],
        questions: [
          say(
            'What else do I need?',
            'Hva annet trenger jeg?',
            'Hvad har jeg ellers brug for?',
            'Vad mer behöver jag?',
          ),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '90d' },
      },
      {
        id: 'support',
        name: say('Support', 'Kundeservice', 'Kundeservice', 'Kundtjänst'),
        role: 'support',
        phase: 'post-purchase',
        channel: 'phone',
        actions: [
          say(
            'Calls about a broken pole',
            'Ringer om en knekt teltstang',
            'Ringer om en knækket teltstang',
            'Ringer om en avbruten tältstång',
          ),
        ],
        needs: [
          say('An answer at once', 'Svar med én gang', 'Et svar med det samme', 'Svar direkt'),
        ],
        questions: [
          say('Do I get a new one?', 'Får jeg en ny?', 'Får jeg en ny?', 'Får jag en ny?'),
        ],
        expectation: 1,
        experience: -0.5,
        cost: 90,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'review-written',
        name: say(
          'Writes a review',
          'Skriver en omtale',
          'Skriver en anmeldelse',
          'Skriver ett omdöme',
        ),
        role: 'review-written',
        phase: 'post-purchase',
        channel: 'website',
        actions: [
          say(
            'Tells others how it went',
            'Forteller andre hvordan det gikk',
            'Fortæller andre, hvordan det gik',
            'Berättar för andra hur det gick',
          ),
        ],
        needs: [say('To be heard', 'Å bli hørt', 'At blive hørt', 'Att bli hörd')],
        questions: [
          say(
            'Does anybody read it?',
            'Er det noen som leser den?',
            'Er der nogen, der læser den?',
            'Är det någon som läser det?',
          ),
        ],
        expectation: 0,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'back',
        name: say(
          'Back in the shop',
          'Tilbake i butikken',
          'Tilbage i butikken',
          'Tillbaka i butiken',
        ),
        role: 'loyalty',
        phase: 'post-purchase',
        channel: 'website',
        actions: [
          say(
            'Looks for a sleeping bag',
            'Ser etter en sovepose',
            'Kigger efter en sovepose',
            'Letar efter en sovsäck',
          ),
        ],
        needs: [
          say('To be recognised', 'Å bli gjenkjent', 'At blive genkendt', 'Att bli igenkänd'),
        ],
        questions: [
          say(
            'Is there anything for old customers?',
            'Finnes det noe for gamle kunder?',
            'Er der noget til gamle kunder?',
            'Finns det något för gamla kunder?',
          ),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'reorder',
        name: say('Another order', 'Ny bestilling', 'Ny ordre', 'Ny beställning'),
        role: 'purchase',
        phase: 'post-purchase',
        channel: 'website',
        actions: [
          say(
            'Pays with two taps',
            'Betaler med to trykk',
            'Betaler med to tryk',
            'Betalar med två tryck',
          ),
        ],
        needs: [
          say(
            'No form this time',
            'Ikke noe skjema denne gangen',
            'Ingen formular denne gang',
            'Inget formulär den här gången',
          ),
        ],
        questions: [
          say('Is it in stock?', 'Er den på lager?', 'Er den på lager?', 'Finns den i lager?'),
        ],
        expectation: 1,
        experience: 1.5,
        revenue: 900,
        cost: 560,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
    ],
    outcomes: [
      { id: 'lost', name: say('Left', 'Forlot oss', 'Gik igen', 'Lämnade') },
      {
        id: 'competitor',
        name: say(
          'Bought elsewhere',
          'Kjøpte et annet sted',
          'Købte et andet sted',
          'Köpte någon annanstans',
        ),
        kind: 'competitor',
      },
      {
        id: 'churned',
        name: say(
          'Never came back',
          'Kom aldri tilbake',
          'Kom aldrig tilbage',
          'Kom aldrig tillbaka',
        ),
        kind: 'churn',
      },
    ],
    conversions: ['order'],
    entries: { 'instagram-ad': 0.55, search: 0.35, friend: 0.1 },
    transitions: {
      'instagram-ad': { product: 0.32, reviews: 0.05, lost: 'rest' },
      search: { product: 0.55, reviews: 0.08, competitor: 0.12, lost: 'rest' },
      friend: { product: 0.6, reviews: 0.1, lost: 'rest' },
      product: { reviews: 0.22, cart: 0.09, search: 0.05, competitor: 0.1, lost: 'rest' },
      reviews: { product: 0.25, cart: 0.2, competitor: 0.12, lost: 'rest' },
      cart: { account: 0.45, product: 0.12, lost: 'rest' },
      account: { payment: 0.74, cart: 0.04, lost: 'rest' },
      payment: { order: 0.85, cart: 0.05, lost: 'rest' },
      order: { delivery: 0.95, support: 'rest' },
      delivery: { use: 0.62, tips: 0.3, support: 'rest' },
      tips: { use: 0.97, support: 'rest' },
      use: { back: 0.4, support: 0.06, 'review-written': 0.08, churned: 'rest' },
      support: { use: 0.8, churned: 'rest' },
      'review-written': { use: 0.85, back: 0.1, churned: 'rest' },
      back: { reorder: 0.32, use: 0.5, churned: 'rest' },
      reorder: { delivery: 1 },
    },
    personas: [
      {
        id: 'weekend-hiker',
        name: say('Weekend hiker', 'Helgeturgåer', 'Weekendvandrer', 'Helgvandrare'),
        description: say(
          'Buys seldom and asks others first.',
          'Kjøper sjelden og spør andre først.',
          'Køber sjældent og spørger andre først.',
          'Köper sällan och frågar andra först.',
        ),
        share: 5,
        transitions: {
          product: { reviews: 0.28, cart: 0.07, search: 0.05, competitor: 0.1, lost: 'rest' },
          use: { back: 0.34, support: 0.07, 'review-written': 0.06, churned: 'rest' },
        },
      },
      {
        id: 'price-hunter',
        name: say('Price hunter', 'Prisjeger', 'Prisjæger', 'Prisjägare'),
        description: say(
          'Compares until the end, and leaves at an unexpected cost.',
          'Sammenligner til siste slutt, og går ved en uventet kostnad.',
          'Sammenligner til det sidste og går ved en uventet udgift.',
          'Jämför in i det sista och går vid en oväntad kostnad.',
        ),
        share: 3,
        entries: { 'instagram-ad': 0.4, search: 0.55, friend: 0.05 },
        transitions: {
          product: { reviews: 0.16, cart: 0.1, search: 0.1, competitor: 0.2, lost: 'rest' },
          cart: { account: 0.36, product: 0.16, lost: 'rest' },
          use: { back: 0.36, support: 0.05, 'review-written': 0.04, churned: 'rest' },
        },
      },
      {
        id: 'enthusiast',
        name: say('Enthusiast', 'Entusiast', 'Entusiast', 'Entusiast'),
        description: say(
          'Knows the gear, comes back, and tells everybody.',
          'Kan utstyret, kommer tilbake og forteller det til alle.',
          'Kender udstyret, kommer tilbage og fortæller det til alle.',
          'Kan utrustningen, kommer tillbaka och berättar för alla.',
        ),
        share: 2,
        entries: { 'instagram-ad': 0.45, search: 0.3, friend: 0.25 },
        transitions: {
          product: { reviews: 0.18, cart: 0.15, search: 0.03, competitor: 0.06, lost: 'rest' },
          use: { back: 0.55, support: 0.05, 'review-written': 0.14, churned: 'rest' },
        },
        sojourns: { use: { distribution: 'exponential', mean: '70d' } },
      },
    ],
    referrals: { use: 0.04, 'review-written': 0.08 },
    referralEntries: { friend: 1 },
    arrivals: { perDay: 400 },
    slopes: [
      { touchpoint: 'delivery', from: 'use', to: 'back', slope: 0.15, provenance: 'assumed' },
      { touchpoint: 'support', from: 'support', to: 'use', slope: 0.4, provenance: 'assumed' },
    ],
    stocks: [
      {
        id: 'reviews',
        name: say(
          'Reviews on the website',
          'Omtaler på nettstedet',
          'Anmeldelser på websitet',
          'Omdömen på webbplatsen',
        ),
        inflow: { 'review-written': 1 },
        halfLife: '365d',
        level: 600,
        acts: [{ from: 'reviews', to: 'cart', exponent: 0.236 }],
      },
    ],
  })

  const scenarios = [
    scenario(shop, {
      name: say('No account needed', 'Uten konto', 'Uden konto', 'Utan konto'),
      description: say(
        'Four of five buy as guests, and some of those whom the form lost go on.',
        'Fire av fem handler som gjest, og noen av dem som skjemaet mistet, går videre.',
        'Fire ud af fem køber som gæst, og nogle af dem, som formularen mistede, går videre.',
        'Fyra av fem handlar som gäst, och några av dem som formuläret förlorade går vidare.',
      ),
      changes: [
        {
          op: 'removeTouchpoint',
          touchpoint: 'account',
          avoided: { distribution: 'between', low: 0.1, high: 0.5, level: 0.8 },
          reach: 0.8,
          lever: 'guest checkout',
          source:
            'Baymard Institute: 19 to 26 % name a forced account as a reason to leave. How many of those lost would stay is assumed.',
          grade: 'C',
          basis: 'assumed',
          cost: { fixed: 150_000 },
        },
      ],
    }),
    scenario(shop, {
      name: say(
        'Half as many reviews again',
        'Halvannen gang så mange omtaler',
        'Halvanden gang så mange anmeldelser',
        'En och en halv gång så många omdömen',
      ),
      description: say(
        'Every buyer is asked for a review, so that those who read find more of them.',
        'Alle kjøpere blir bedt om en omtale, så de som leser, finner flere.',
        'Alle købere bliver bedt om en anmeldelse, så de, der læser, finder flere.',
        'Alla köpare ombeds skriva ett omdöme, så att de som läser hittar fler.',
      ),
      changes: [
        {
          op: 'scaleOdds',
          from: 'reviews',
          to: 'cart',
          factor: { distribution: 'lognormal', median: 1.1, sigma: 0.06 },
          lever: 'added reviews',
          source:
            'You, Vadakkepatt & Joshi 2015: elasticity of sales to the number of reviews 0.236, so +50 % is about +10 %. The spread is assumed.',
          grade: 'A',
          basis: 'assumed',
          cost: { perDay: 150 },
        },
      ],
    }),
    scenario(shop, {
      name: say(
        'Tips on use for everybody',
        'Brukstips til alle',
        'Brugstips til alle',
        'Användningstips till alla',
      ),
      description: say(
        'Those who get no e-mail after the delivery get one, and support is fast.',
        'De som ikke får e-post etter leveringen, får en, og kundeservice svarer raskt.',
        'De, der ikke får en e-mail efter leveringen, får en, og kundeservice svarer hurtigt.',
        'De som inte får något mejl efter leveransen får ett, och kundtjänsten svarar snabbt.',
      ),
      changes: [
        {
          op: 'redirect',
          from: 'delivery',
          to: 'use',
          share: 0.9,
          into: 'tips',
          lever: 'follow-up e-mail',
          source: 'Assumed.',
          basis: 'assumed',
        },
        {
          op: 'scaleOdds',
          from: 'use',
          to: 'back',
          factor: { distribution: 'lognormal', median: 1.02, sigma: 0.02 },
          lever: 'follow-up e-mail',
          source: 'Assumed: as any change, little.',
          basis: 'assumed',
        },
        {
          op: 'scaleSojourn',
          touchpoint: 'support',
          factor: 0.5,
          lever: 'fast support',
          source: 'Assumed.',
          basis: 'assumed',
        },
      ],
    }),
  ]

  return {
    journey: shop,
    scenarios,
    question: say(
      'We can build one thing before summer: a checkout without an account, or more reviews. Which brings more orders?',
      'Vi rekker å lage én ting før sommeren: en kasse uten konto, eller flere omtaler. Hva gir flest bestillinger?',
      'Vi kan nå at lave én ting inden sommer: en kasse uden konto eller flere anmeldelser. Hvad giver flest ordrer?',
      'Vi hinner göra en sak före sommaren: en kassa utan konto eller fler omdömen. Vad ger flest beställningar?',
    ),
    answer: () => betterScenario(shop, scenarios.slice(0, 2), say, language),
  }
}
