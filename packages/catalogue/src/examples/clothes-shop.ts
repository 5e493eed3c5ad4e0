import { personaMixture } from 'sojourn/analysis'
import { compilePersonaChains, type Journey, journey } from 'sojourn/model'
import { applyScenario, type Scenario, scenario } from 'sojourn/scenarios'
import { framework } from '../frameworks/framework.ts'
import type { Language, Say } from '../language.ts'
import type { Answer, ExampleDefinition } from './example-definition.ts'
import { margin } from './margin.ts'
import { numbersIn } from './numbers.ts'
import { overPersonas } from './over-personas.ts'

/** Instagram ad → collections, reviews, size guide → cart → pop-up → purchase → picture, review, loyalty. */
export const clothesShop: ExampleDefinition = (say, language) => {
  const shop = journey({
    name: say('Clothes shop', 'Klesbutikk', 'Tøjbutik', 'Klädbutik'),
    description: say(
      'Nina sees a dress on Instagram, is unsure of the size, gets a pop-up with ten per cent off, and shares a picture.',
      'Nina ser en kjole på Instagram, er usikker på størrelsen, får et popup-vindu med ti prosent rabatt og deler et bilde.',
      'Nina ser en kjole på Instagram, er i tvivl om størrelsen, får et pop op-vindue med ti procents rabat og deler et billede.',
      'Nina ser en klänning på Instagram, är osäker på storleken, får en popup med tio procents rabatt och delar en bild.',
    ),
    goal: say(
      'More orders that are kept',
      'Flere bestillinger som ikke returneres',
      'Flere ordrer, der ikke returneres',
      'Fler beställningar som inte returneras',
    ),
    provenance: 'illustrative',
    currency: 'NOK',
    phases: framework('use-and-loyalty', language).phases,
    channels: [
      { id: 'instagram', name: 'Instagram' },
      { id: 'search', name: say('Search', 'Søk', 'Søgning', 'Sök') },
      { id: 'website', name: say('Website', 'Nettsted', 'Website', 'Webbplats') },
      { id: 'email', name: say('E-mail', 'E-post', 'E-mail', 'E-post') },
      { id: 'home', name: say('At home', 'Hjemme', 'Hjemme', 'Hemma') },
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
            'Sees a dress and taps',
            'Ser en kjole og trykker',
            'Ser en kjole og trykker',
            'Ser en klänning och trycker',
          ),
        ],
        needs: [
          say(
            'Something new to wear',
            'Noe nytt å ha på seg',
            'Noget nyt at have på',
            'Något nytt att ha på sig',
          ),
        ],
        questions: [
          say(
            'Would it suit me?',
            'Ville den kledd meg?',
            'Ville den klæde mig?',
            'Skulle den klä mig?',
          ),
        ],
        expectation: 0,
        experience: 1,
        cost: 3.5,
        sojourn: { distribution: 'exponential', mean: '2min' },
      },
      {
        id: 'friends-picture',
        name: say(
          'Picture from a friend',
          'Bilde fra en venn',
          'Billede fra en ven',
          'Bild från en vän',
        ),
        role: 'referral',
        phase: 'awareness',
        channel: 'instagram',
        actions: [
          say(
            'Asks where it was bought',
            'Spør hvor den er kjøpt',
            'Spørger, hvor den er købt',
            'Frågar var den är köpt',
          ),
        ],
        needs: [
          say(
            'To see it on a real person',
            'Å se den på en ekte person',
            'At se den på et rigtigt menneske',
            'Att se den på en riktig människa',
          ),
        ],
        questions: [
          say(
            'Where did you get it?',
            'Hvor har du kjøpt den?',
            'Hvor har du købt den?',
            'Var har du köpt den?',
          ),
        ],
        expectation: 1,
        experience: 2,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'search',
        name: say('Search', 'Søk', 'Søgning', 'Sökning'),
        role: 'search',
        phase: 'awareness',
        channel: 'search',
        actions: [
          say(
            'Searches for a green dress',
            'Søker etter en grønn kjole',
            'Søger efter en grøn kjole',
            'Söker efter en grön klänning',
          ),
        ],
        needs: [
          say(
            'Many to choose from',
            'Mange å velge mellom',
            'Mange at vælge imellem',
            'Många att välja mellan',
          ),
        ],
        questions: [
          say(
            'Who has it in my size?',
            'Hvem har den i min størrelse?',
            'Hvem har den i min størrelse?',
            'Vem har den i min storlek?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        cost: 3,
        sojourn: { distribution: 'exponential', mean: '4min' },
      },
      {
        id: 'collections',
        name: say('Collections', 'Kolleksjoner', 'Kollektioner', 'Kollektioner'),
        role: 'website',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Looks through the dresses',
            'Blar i kjolene',
            'Kigger kjolerne igennem',
            'Bläddrar bland klänningarna',
          ),
        ],
        needs: [
          say(
            'To see how the cloth falls',
            'Å se hvordan stoffet faller',
            'At se, hvordan stoffet falder',
            'Att se hur tyget faller',
          ),
        ],
        questions: [
          say(
            'What is it made of?',
            'Hva er den laget av?',
            'Hvad er den lavet af?',
            'Vad är den gjord av?',
          ),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '8min' },
      },
      {
        id: 'reviews',
        name: say('Reviews', 'Omtaler', 'Anmeldelser', 'Omdömen'),
        role: 'reviews',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Looks for somebody of her height',
            'Ser etter noen på hennes høyde',
            'Leder efter nogen på hendes højde',
            'Letar efter någon i hennes längd',
          ),
        ],
        needs: [
          say(
            'Honest words about the fit',
            'Ærlige ord om passformen',
            'Ærlige ord om pasformen',
            'Ärliga ord om passformen',
          ),
        ],
        questions: [
          say(
            'Is it small in the size?',
            'Er den liten i størrelsen?',
            'Er den lille i størrelsen?',
            'Är den liten i storleken?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '10min' },
      },
      {
        id: 'size-guide',
        name: say('Size guide', 'Størrelsesguide', 'Størrelsesguide', 'Storleksguide'),
        role: 'size-guide',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Takes her measurements',
            'Tar mål av seg selv',
            'Tager mål af sig selv',
            'Tar mått på sig själv',
          ),
        ],
        needs: [
          say(
            'To be sure of the size',
            'Å være sikker på størrelsen',
            'At være sikker på størrelsen',
            'Att vara säker på storleken',
          ),
        ],
        questions: [
          say(
            'Small or medium?',
            'Small eller medium?',
            'Small eller medium?',
            'Small eller medium?',
          ),
        ],
        expectation: 1,
        experience: -1,
        sojourn: { distribution: 'exponential', mean: '5min' },
      },
      {
        id: 'cart',
        name: say('Cart', 'Handlekurv', 'Indkøbskurv', 'Varukorg'),
        role: 'cart',
        phase: 'purchase',
        channel: 'website',
        actions: [
          say(
            'Puts two sizes in the cart',
            'Legger to størrelser i kurven',
            'Lægger to størrelser i kurven',
            'Lägger två storlekar i varukorgen',
          ),
        ],
        needs: [say('Easy returns', 'Enkel retur', 'Nem returnering', 'Enkel retur')],
        questions: [
          say(
            'Can I send one back?',
            'Kan jeg sende én tilbake?',
            'Kan jeg sende den ene tilbage?',
            'Kan jag skicka tillbaka den ena?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '3h' },
      },
      {
        id: 'pop-up',
        name: say(
          'Pop-up: 10 % for the newsletter',
          'Popup: 10 % for nyhetsbrevet',
          'Pop op: 10 % for nyhedsbrevet',
          'Popup: 10 % för nyhetsbrevet',
        ),
        role: 'pop-up',
        phase: 'purchase',
        channel: 'website',
        actions: [
          say(
            'Decides whether to give her address',
            'Avgjør om hun vil oppgi adressen',
            'Beslutter, om hun vil opgive adressen',
            'Bestämmer om hon ska lämna sin adress',
          ),
        ],
        needs: [say('A good price', 'En god pris', 'En god pris', 'Ett bra pris')],
        questions: [
          say(
            'How much post will I get?',
            'Hvor mye e-post får jeg?',
            'Hvor meget post får jeg?',
            'Hur mycket post får jag?',
          ),
        ],
        expectation: -0.5,
        experience: 0,
        sojourn: { distribution: 'exponential', mean: '1min' },
      },
      {
        id: 'checkout',
        name: say('Checkout', 'Kasse', 'Kasse', 'Kassa'),
        role: 'checkout',
        phase: 'purchase',
        channel: 'website',
        actions: [
          say(
            'Fills in the address',
            'Fyller inn adressen',
            'Udfylder adressen',
            'Fyller i adressen',
          ),
        ],
        needs: [say('To be done', 'Å bli ferdig', 'At blive færdig', 'Att bli klar')],
        questions: [
          say(
            'Is payment safe?',
            'Er betalingen trygg?',
            'Er betalingen sikker?',
            'Är betalningen säker?',
          ),
        ],
        expectation: 1,
        experience: 0,
        sojourn: { distribution: 'exponential', mean: '6min' },
      },
      {
        id: 'checkout-with-code',
        name: say(
          'Checkout with the discount',
          'Kasse med rabatt',
          'Kasse med rabat',
          'Kassa med rabatt',
        ),
        role: 'checkout',
        phase: 'purchase',
        channel: 'website',
        actions: [
          say(
            'Enters the code from the e-mail',
            'Taster inn koden fra e-posten',
            'Indtaster koden fra e-mailen',
            'Skriver in koden från mejlet',
          ),
        ],
        needs: [
          say('That the code works', 'At koden virker', 'At koden virker', 'Att koden fungerar'),
        ],
        questions: [
          say(
            'Where do I enter it?',
            'Hvor taster jeg den inn?',
            'Hvor indtaster jeg den?',
            'Var skriver jag in den?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '8min' },
      },
      {
        id: 'order',
        name: say('Order', 'Bestilling', 'Ordre', 'Beställning'),
        role: 'purchase',
        phase: 'purchase',
        channel: 'website',
        actions: [say('Pays', 'Betaler', 'Betaler', 'Betalar')],
        needs: [say('Confirmation', 'Bekreftelse', 'Bekræftelse', 'Bekräftelse')],
        questions: [
          say('When does it come?', 'Når kommer den?', 'Hvornår kommer den?', 'När kommer den?'),
        ],
        expectation: 1,
        experience: 1,
        revenue: 850,
        cost: 440,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'discounted-order',
        name: say(
          'Order at 10 % off',
          'Bestilling med 10 % rabatt',
          'Ordre med 10 % rabat',
          'Beställning med 10 % rabatt',
        ),
        role: 'purchase',
        phase: 'purchase',
        channel: 'website',
        actions: [say('Pays less', 'Betaler mindre', 'Betaler mindre', 'Betalar mindre')],
        needs: [
          say('To feel clever', 'Å føle seg smart', 'At føle sig smart', 'Att känna sig smart'),
        ],
        questions: [
          say(
            'Was that a good deal?',
            'Var det et godt kjøp?',
            'Var det et godt køb?',
            'Var det ett bra köp?',
          ),
        ],
        expectation: 1,
        experience: 1.5,
        revenue: 765,
        cost: 440,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'delivery',
        name: say('Delivery', 'Levering', 'Levering', 'Leverans'),
        role: 'delivery',
        phase: 'use',
        channel: 'home',
        actions: [
          say(
            'Tries it on at the mirror',
            'Prøver den foran speilet',
            'Prøver den foran spejlet',
            'Provar den framför spegeln',
          ),
        ],
        needs: [
          say(
            'That it looks like the picture',
            'At den ser ut som på bildet',
            'At den ligner billedet',
            'Att den ser ut som på bilden',
          ),
        ],
        questions: [say('Does it fit?', 'Passer den?', 'Passer den?', 'Passar den?')],
        expectation: 1.5,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '4d' },
      },
      {
        id: 'return',
        name: say('Return', 'Retur', 'Returnering', 'Retur'),
        role: 'returns',
        phase: 'use',
        channel: 'home',
        actions: [
          say(
            'Queues at the post office',
            'Står i kø på posten',
            'Står i kø på posthuset',
            'Köar hos postombudet',
          ),
        ],
        needs: [
          say(
            'The money back soon',
            'Pengene raskt tilbake',
            'Pengene hurtigt tilbage',
            'Pengarna tillbaka snabbt',
          ),
        ],
        questions: [
          say(
            'Who pays for the return?',
            'Hvem betaler returen?',
            'Hvem betaler returneringen?',
            'Vem betalar returen?',
          ),
        ],
        expectation: 0.5,
        experience: -1,
        // The price is paid back, and the garment is sold again at a loss.
        revenue: -520,
        cost: 60,
        sojourn: { distribution: 'exponential', mean: '6d' },
      },
      {
        id: 'wearing',
        name: say('Wears it', 'Bruker den', 'Bruger den', 'Använder den'),
        role: 'use',
        phase: 'use',
        channel: 'home',
        actions: [
          say(
            'Wears it to a party',
            'Har den på seg i en fest',
            'Har den på til en fest',
            'Har den på sig på en fest',
          ),
        ],
        needs: [say('To be seen', 'Å bli sett', 'At blive set', 'Att bli sedd')],
        questions: [
          say(
            'How do I wash it?',
            'Hvordan vasker jeg den?',
            'Hvordan vasker jeg den?',
            'Hur tvättar jag den?',
          ),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '60d' },
      },
      {
        id: 'newsletter',
        name: say('Newsletter', 'Nyhetsbrev', 'Nyhedsbrev', 'Nyhetsbrev'),
        role: 'newsletter',
        phase: 'loyalty',
        channel: 'email',
        actions: [
          say('Reads what is new', 'Leser om nyhetene', 'Læser om nyhederne', 'Läser om nyheterna'),
        ],
        needs: [
          say(
            'Only what concerns her',
            'Bare det som angår henne',
            'Kun det, der vedkommer hende',
            'Bara det som rör henne',
          ),
        ],
        questions: [say('Anything for me?', 'Noe for meg?', 'Noget for mig?', 'Något för mig?')],
        expectation: 0,
        experience: 0.5,
        cost: 0.2,
        sojourn: { distribution: 'exponential', mean: '3d' },
      },
      {
        id: 'shared-picture',
        name: say('Shares a picture', 'Deler et bilde', 'Deler et billede', 'Delar en bild'),
        role: 'advocacy',
        phase: 'loyalty',
        channel: 'instagram',
        actions: [say('Tags the shop', 'Merker butikken', 'Tagger butikken', 'Taggar butiken')],
        needs: [say('Recognition', 'Anerkjennelse', 'Anerkendelse', 'Uppskattning')],
        questions: [
          say(
            'Will the shop see it?',
            'Ser butikken det?',
            'Ser butikken det?',
            'Ser butiken det?',
          ),
        ],
        expectation: 0,
        experience: 1,
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
        phase: 'loyalty',
        channel: 'website',
        actions: [
          say(
            'Tells about the fit',
            'Forteller om passformen',
            'Fortæller om pasformen',
            'Berättar om passformen',
          ),
        ],
        needs: [say('To help others', 'Å hjelpe andre', 'At hjælpe andre', 'Att hjälpa andra')],
        questions: [
          say('Is it quickly done?', 'Går det fort?', 'Er det hurtigt gjort?', 'Går det snabbt?'),
        ],
        expectation: 0,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'loyalty-club',
        name: say('Loyalty club', 'Kundeklubb', 'Kundeklub', 'Kundklubb'),
        role: 'loyalty',
        phase: 'loyalty',
        channel: 'email',
        actions: [say('Collects points', 'Samler poeng', 'Samler point', 'Samlar poäng')],
        needs: [
          say(
            'Rewards that are worth it',
            'Belønninger som er verdt det',
            'Belønninger, der er umagen værd',
            'Belöningar som är värda det',
          ),
        ],
        questions: [
          say(
            'What do I get for my points?',
            'Hva får jeg for poengene?',
            'Hvad får jeg for mine point?',
            'Vad får jag för poängen?',
          ),
        ],
        expectation: 1,
        experience: 1,
        cost: 5,
        sojourn: { distribution: 'exponential', mean: '60d' },
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
    conversions: ['order', 'discounted-order'],
    entries: { 'instagram-ad': 0.6, search: 0.3, 'friends-picture': 0.1 },
    transitions: {
      'instagram-ad': { collections: 0.42, lost: 'rest' },
      'friends-picture': { collections: 0.5, 'instagram-ad': 0.05, lost: 'rest' },
      search: { collections: 0.55, competitor: 0.18, lost: 'rest' },
      collections: {
        reviews: 0.18,
        'size-guide': 0.14,
        cart: 0.06,
        competitor: 0.12,
        lost: 'rest',
      },
      reviews: { collections: 0.3, 'size-guide': 0.15, cart: 0.14, competitor: 0.08, lost: 'rest' },
      'size-guide': { collections: 0.2, cart: 0.3, competitor: 0.05, lost: 'rest' },
      cart: { 'pop-up': 0.42, checkout: 0.06, collections: 0.1, lost: 'rest' },
      'pop-up': { 'checkout-with-code': 0.38, checkout: 0.46, cart: 0.04, lost: 'rest' },
      checkout: { order: 0.61, cart: 0.05, lost: 'rest' },
      'checkout-with-code': { 'discounted-order': 0.88, cart: 0.03, lost: 'rest' },
      order: { delivery: 1 },
      'discounted-order': { delivery: 1 },
      delivery: { wearing: 0.72, return: 0.26, churned: 'rest' },
      return: { newsletter: 0.45, churned: 'rest' },
      wearing: {
        newsletter: 0.34,
        'shared-picture': 0.1,
        'review-written': 0.08,
        'loyalty-club': 0.12,
        churned: 'rest',
      },
      'shared-picture': { 'loyalty-club': 0.35, wearing: 0.55, churned: 'rest' },
      'review-written': { 'loyalty-club': 0.25, wearing: 0.65, churned: 'rest' },
      newsletter: { checkout: 0.08, wearing: 0.62, churned: 'rest' },
      'loyalty-club': { checkout: 0.3, newsletter: 0.52, churned: 'rest' },
    },
    personas: [
      {
        id: 'nina',
        name: 'Nina',
        description: say(
          '27, buys on her phone, is unsure of her size and likes a bargain.',
          '27, handler på mobilen, er usikker på størrelsen og liker et godt tilbud.',
          '27, handler på mobilen, er i tvivl om størrelsen og kan lide et godt tilbud.',
          '27, handlar på mobilen, är osäker på storleken och gillar ett fynd.',
        ),
        share: 5,
        entries: { 'instagram-ad': 0.75, search: 0.1, 'friends-picture': 0.15 },
        transitions: {
          collections: {
            reviews: 0.2,
            'size-guide': 0.2,
            cart: 0.05,
            competitor: 0.1,
            lost: 'rest',
          },
          'pop-up': { 'checkout-with-code': 0.5, checkout: 0.32, cart: 0.05, lost: 'rest' },
          wearing: {
            newsletter: 0.3,
            'shared-picture': 0.17,
            'review-written': 0.09,
            'loyalty-club': 0.12,
            churned: 'rest',
          },
        },
      },
      {
        id: 'astrid',
        name: 'Astrid',
        description: say(
          '45, knows what she wants and searches for it; discounts hardly matter.',
          '45, vet hva hun vil ha, og søker etter det; rabatter betyr lite.',
          '45, ved, hvad hun vil have, og søger efter det; rabatter betyder lidt.',
          '45, vet vad hon vill ha och söker efter det; rabatter betyder lite.',
        ),
        share: 3,
        entries: { 'instagram-ad': 0.3, search: 0.65, 'friends-picture': 0.05 },
        transitions: {
          collections: {
            reviews: 0.15,
            'size-guide': 0.08,
            cart: 0.09,
            competitor: 0.15,
            lost: 'rest',
          },
          'pop-up': { 'checkout-with-code': 0.2, checkout: 0.64, cart: 0.03, lost: 'rest' },
          delivery: { wearing: 0.82, return: 0.16, churned: 'rest' },
          wearing: {
            newsletter: 0.36,
            'shared-picture': 0.02,
            'review-written': 0.06,
            'loyalty-club': 0.18,
            churned: 'rest',
          },
        },
      },
      {
        id: 'gift-buyer',
        name: say('Buys a present', 'Kjøper gave', 'Køber gave', 'Köper present'),
        description: say(
          'Once a year, in a hurry, and often the wrong size.',
          'En gang i året, i hui og hast, og ofte feil størrelse.',
          'En gang om året, i en fart og ofte i forkert størrelse.',
          'En gång om året, i all hast och ofta fel storlek.',
        ),
        share: 2,
        transitions: {
          delivery: { wearing: 0.6, return: 0.36, churned: 'rest' },
          wearing: {
            newsletter: 0.22,
            'shared-picture': 0.03,
            'review-written': 0.05,
            'loyalty-club': 0.05,
            churned: 'rest',
          },
        },
      },
    ],
    referrals: { 'shared-picture': 0.35, 'review-written': 0.02 },
    referralEntries: { 'friends-picture': 1 },
    arrivals: { perDay: 650 },
    slopes: [
      {
        touchpoint: 'size-guide',
        from: 'size-guide',
        to: 'cart',
        slope: 0.25,
        provenance: 'assumed',
      },
      { touchpoint: 'return', from: 'return', to: 'newsletter', slope: 0.3, provenance: 'assumed' },
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
        level: 900,
        acts: [{ from: 'reviews', to: 'cart', exponent: 0.236 }],
      },
    ],
  })

  const withoutPopUp = scenario(shop, {
    name: say('No pop-up', 'Uten popup', 'Uden pop op', 'Utan popup'),
    description: say(
      'Everybody goes straight to the checkout, and nobody gets ten per cent.',
      'Alle går rett til kassen, og ingen får ti prosent.',
      'Alle går direkte til kassen, og ingen får ti procent.',
      'Alla går direkt till kassan, och ingen får tio procent.',
    ),
    changes: [
      {
        op: 'redirect',
        from: 'cart',
        to: 'pop-up',
        share: 1,
        into: 'checkout',
        lever: 'no pop-up',
        source:
          'Assumed: those whom the pop-up annoyed would have gone on as the others do, an upper bound.',
        basis: 'assumed',
      },
    ],
  })

  return {
    journey: shop,
    scenarios: [
      withoutPopUp,
      scenario(shop, {
        name: say(
          'A size guide that fits',
          'En størrelsesguide som treffer',
          'En størrelsesguide, der rammer',
          'En storleksguide som stämmer',
        ),
        description: say(
          'Measurements of each garment, and the sizes that others kept: more go on to the cart, and fewer send back.',
          'Mål på hvert plagg, og størrelsene andre beholdt: flere går videre til kurven, og færre sender tilbake.',
          'Mål på hvert stykke tøj og de størrelser, andre beholdt: flere går videre til kurven, og færre sender retur.',
          'Mått på varje plagg och storlekarna som andra behöll: fler går vidare till varukorgen, och färre skickar tillbaka.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'size-guide',
            to: 'cart',
            factor: { distribution: 'lognormal', median: 1.08, sigma: 0.06 },
            lever: 'size guide',
            source: 'Gallino & Moreno 2018 give the direction; the size is assumed.',
            grade: 'A',
            basis: 'assumed',
            cost: { fixed: 80_000 },
          },
          {
            op: 'scaleOdds',
            from: 'delivery',
            to: 'return',
            factor: { distribution: 'lognormal', median: 0.94, sigma: 0.04 },
            lever: 'size guide',
            source: 'Gallino & Moreno 2018 give the direction; the size is assumed.',
            grade: 'A',
            basis: 'assumed',
          },
        ],
      }),
      scenario(shop, {
        name: say(
          'Pictures are asked for and shown',
          'Ber om bilder og viser dem',
          'Beder om billeder og viser dem',
          'Ber om bilder och visar dem',
        ),
        description: say(
          'A card in the parcel asks for a picture; those who share join the club.',
          'Et kort i pakken ber om et bilde; de som deler, blir med i kundeklubben.',
          'Et kort i pakken beder om et billede; de, der deler, kommer med i kundeklubben.',
          'Ett kort i paketet ber om en bild; de som delar går med i kundklubben.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'wearing',
            to: 'shared-picture',
            factor: { distribution: 'between', low: 1.05, high: 1.5, level: 0.8 },
            lever: 'customers’ pictures',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { perTouch: 1.5 },
          },
          {
            op: 'scaleOdds',
            from: 'shared-picture',
            to: 'loyalty-club',
            factor: { distribution: 'lognormal', median: 1.1, sigma: 0.1 },
            lever: 'customers’ pictures',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
    ],
    question: say(
      'Does the pop-up with ten per cent off pay, once the discount is counted?',
      'Lønner popup-vinduet med ti prosent rabatt seg når rabatten regnes med?',
      'Kan pop op-vinduet med ti procents rabat betale sig, når rabatten regnes med?',
      'Lönar sig popupen med tio procents rabatt när rabatten räknas in?',
    ),
    answer: () => worthOfPopUp(shop, withoutPopUp, say, language),
  }
}

/** Orders and margin of a thousand who enter, as it is and without the pop-up. */
function worthOfPopUp(shop: Journey, without: Scenario, say: Say, language: Language): Answer {
  const per1000 = (each: Journey) => ({
    orders: 1000 * (personaMixture(compilePersonaChains(each)).conversion ?? 0),
    margin: 1000 * overPersonas(each, margin),
  })
  const withPopUp = per1000(shop)
  const withoutPopUp = per1000(applyScenario(shop, without))
  const { rough, money } = numbersIn(language)
  const pays = withPopUp.margin > withoutPopUp.margin
  const [orders, others] = [rough(withPopUp.orders), rough(withoutPopUp.orders)]
  const [earned, instead] = [withPopUp, withoutPopUp].map((each) => money(each.margin, 'NOK')) as [
    string,
    string,
  ]
  return {
    sentence: say(
      `${pays ? 'Yes' : 'No'}: of 1,000 visitors ${orders} become customers with it and ${others} without, and the margin is ${earned} with it and ${instead} without.`,
      `${pays ? 'Ja' : 'Nei'}: av 1000 besøkende blir ${orders} kunder med det og ${others} uten, og dekningsbidraget er ${earned} med det og ${instead} uten.`,
      `${pays ? 'Ja' : 'Nej'}: Af 1.000 besøgende bliver ${orders} kunder med det og ${others} uden, og dækningsbidraget er ${earned} med det og ${instead} uden.`,
      `${pays ? 'Ja' : 'Nej'}: av 1 000 besökare blir ${orders} kunder med den och ${others} utan, och täckningsbidraget är ${earned} med den och ${instead} utan.`,
    ),
    figures: {
      ordersWith: withPopUp.orders,
      ordersWithout: withoutPopUp.orders,
      marginWith: withPopUp.margin,
      marginWithout: withoutPopUp.margin,
    },
  }
}
