import { personaMixture } from 'sojourn/analysis'
import { compilePersonaChains, type Journey, journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { framework } from '../frameworks/framework.ts'
import type { Language, Say } from '../language.ts'
import type { Answer, ExampleDefinition } from './example-definition.ts'
import { numbersIn } from './numbers.ts'

/** Inspiration → comparing places → booking → trip → memories → the same place, another, or tells friends. */
export const holiday: ExampleDefinition = (say, language) => {
  const trips = journey({
    name: say('Holiday', 'Ferie', 'Ferie', 'Semester'),
    description: say(
      'A travel agency, from a picture of a bay to next year’s booking; read “course” for “trip” and it fits a school.',
      'Et reisebyrå, fra et bilde av en bukt til neste års bestilling; les «kurs» for «reise», og det passer en skole.',
      'Et rejsebureau, fra et billede af en bugt til næste års booking; læs »kursus« for »rejse«, og det passer til en skole.',
      'En resebyrå, från en bild på en vik till nästa års bokning; läs ”kurs” i stället för ”resa”, så passar det en skola.',
    ),
    goal: say(
      'More who travel with us again',
      'Flere som reiser med oss igjen',
      'Flere, der rejser med os igen',
      'Fler som reser med oss igen',
    ),
    provenance: 'illustrative',
    currency: 'DKK',
    phases: framework('evaluation', language).phases,
    channels: [
      {
        id: 'social',
        name: say('Social media', 'Sosiale medier', 'Sociale medier', 'Sociala medier'),
      },
      {
        id: 'word-of-mouth',
        name: say('Word of mouth', 'Jungeltelegrafen', 'Mund til mund', 'Mun till mun'),
      },
      { id: 'search', name: say('Search', 'Søk', 'Søgning', 'Sök') },
      { id: 'website', name: say('Website', 'Nettsted', 'Website', 'Webbplats') },
      { id: 'place', name: say('At the place', 'På stedet', 'På stedet', 'På plats') },
      { id: 'email', name: say('E-mail', 'E-post', 'E-mail', 'E-post') },
    ],
    touchpoints: [
      {
        id: 'inspiration',
        name: say(
          'A picture of a bay',
          'Et bilde av en bukt',
          'Et billede af en bugt',
          'En bild på en vik',
        ),
        role: 'social',
        phase: 'awareness',
        channel: 'social',
        actions: [
          say(
            'Dreams in November',
            'Drømmer i november',
            'Drømmer i november',
            'Drömmer i november',
          ),
        ],
        needs: [say('To get away', 'Å komme seg bort', 'At komme væk', 'Att komma bort')],
        questions: [say('Where is that?', 'Hvor er det?', 'Hvor er det?', 'Var är det?')],
        expectation: 0.5,
        experience: 1.5,
        cost: 2,
        sojourn: { distribution: 'exponential', mean: '5d' },
      },
      {
        id: 'friend',
        name: say('A friend tells', 'En venn forteller', 'En ven fortæller', 'En vän berättar'),
        role: 'referral',
        phase: 'awareness',
        channel: 'word-of-mouth',
        actions: [
          say(
            'Looks at holiday pictures',
            'Ser på feriebilder',
            'Ser på feriebilleder',
            'Tittar på semesterbilder',
          ),
        ],
        needs: [
          say(
            'To hear how it really was',
            'Å høre hvordan det egentlig var',
            'At høre, hvordan det egentlig var',
            'Att få höra hur det egentligen var',
          ),
        ],
        questions: [
          say(
            'Was it good with children?',
            'Var det fint med barn?',
            'Var det godt med børn?',
            'Funkade det med barn?',
          ),
        ],
        expectation: 1,
        experience: 1.5,
        sojourn: { distribution: 'exponential', mean: '10d' },
      },
      {
        id: 'search',
        name: say('Search', 'Søk', 'Søgning', 'Sökning'),
        role: 'search',
        phase: 'consideration',
        channel: 'search',
        actions: [
          say(
            'Searches for week 29',
            'Søker etter uke 29',
            'Søger efter uge 29',
            'Söker efter vecka 29',
          ),
        ],
        needs: [say('An overview', 'Oversikt', 'Overblik', 'Överblick')],
        questions: [
          say(
            'What does it cost for four?',
            'Hva koster det for fire?',
            'Hvad koster det for fire?',
            'Vad kostar det för fyra?',
          ),
        ],
        expectation: 0.5,
        experience: 0,
        cost: 5,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'comparing',
        name: say('Compares places', 'Sammenligner steder', 'Sammenligner steder', 'Jämför resmål'),
        role: 'comparison',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Has eleven tabs open',
            'Har elleve faner åpne',
            'Har elleve faner åbne',
            'Har elva flikar öppna',
          ),
        ],
        needs: [
          say(
            'The same facts about each',
            'De samme faktaene om hvert sted',
            'De samme fakta om hvert sted',
            'Samma fakta om varje',
          ),
        ],
        questions: [
          say(
            'How far is the beach?',
            'Hvor langt er det til stranden?',
            'Hvor langt er der til stranden?',
            'Hur långt är det till stranden?',
          ),
        ],
        expectation: 1,
        experience: 0,
        sojourn: { distribution: 'exponential', mean: '9d' },
      },
      {
        id: 'reviews',
        name: say(
          'Reviews by travellers',
          'Omtaler fra reisende',
          'Anmeldelser fra rejsende',
          'Omdömen från resenärer',
        ),
        role: 'reviews',
        phase: 'evaluation',
        channel: 'website',
        actions: [
          say(
            'Looks for pictures of the bathroom',
            'Ser etter bilder av badet',
            'Leder efter billeder af badeværelset',
            'Letar efter bilder på badrummet',
          ),
        ],
        needs: [
          say(
            'No disappointment',
            'Å slippe å bli skuffet',
            'Ikke at blive skuffet',
            'Att slippa bli besviken',
          ),
        ],
        questions: [
          say(
            'Is it noisy at night?',
            'Er det bråk om natten?',
            'Er der larm om natten?',
            'Är det stökigt på natten?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'offer',
        name: say(
          'Page with price and dates',
          'Side med pris og datoer',
          'Side med pris og datoer',
          'Sida med pris och datum',
        ),
        role: 'product',
        phase: 'evaluation',
        channel: 'website',
        actions: [
          say(
            'Adds up flights and luggage',
            'Legger sammen fly og bagasje',
            'Lægger fly og bagage sammen',
            'Räknar ihop flyg och bagage',
          ),
        ],
        needs: [say('The whole price', 'Hele prisen', 'Hele prisen', 'Hela priset')],
        questions: [
          say(
            'Can I change my mind?',
            'Kan jeg ombestemme meg?',
            'Kan jeg fortryde?',
            'Kan jag ångra mig?',
          ),
        ],
        expectation: 1,
        experience: -0.5,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'booking',
        name: say('Booking', 'Bestilling', 'Booking', 'Bokning'),
        role: 'purchase',
        phase: 'purchase',
        channel: 'website',
        actions: [
          say(
            'Pays the deposit',
            'Betaler depositumet',
            'Betaler depositummet',
            'Betalar handpenningen',
          ),
        ],
        needs: [say('Safety', 'Trygghet', 'Tryghed', 'Trygghet')],
        questions: [
          say(
            'What if somebody falls ill?',
            'Hva om noen blir syke?',
            'Hvad hvis nogen bliver syge?',
            'Tänk om någon blir sjuk?',
          ),
        ],
        expectation: 1,
        experience: 1,
        revenue: 16_500,
        cost: 14_200,
        sojourn: { distribution: 'exponential', mean: '3d' },
      },
      {
        id: 'waiting',
        name: say('Looking forward', 'Gleder seg', 'Glæder sig', 'Ser fram emot resan'),
        role: 'delivery',
        phase: 'post-purchase',
        channel: 'email',
        actions: [
          say(
            'Reads the packing list',
            'Leser pakkelisten',
            'Læser pakkelisten',
            'Läser packlistan',
          ),
        ],
        needs: [say('To share the joy', 'Å dele gleden', 'At dele glæden', 'Att dela glädjen')],
        questions: [
          say(
            'Do I need a visa?',
            'Trenger jeg visum?',
            'Skal jeg have visum?',
            'Behöver jag visum?',
          ),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'gamma', shape: 4, scale: '20d' },
      },
      {
        id: 'trip',
        name: say('The trip', 'Reisen', 'Rejsen', 'Resan'),
        role: 'use',
        phase: 'post-purchase',
        channel: 'place',
        actions: [
          say(
            'Swims before breakfast',
            'Bader før frokost',
            'Bader før morgenmaden',
            'Badar före frukost',
          ),
        ],
        needs: [
          say(
            'That it is as promised',
            'At det er som lovet',
            'At det er som lovet',
            'Att det är som utlovat',
          ),
        ],
        questions: [
          say(
            'Whom do I call if something is wrong?',
            'Hvem ringer jeg hvis noe er galt?',
            'Hvem ringer jeg til, hvis noget er galt?',
            'Vem ringer jag om något är fel?',
          ),
        ],
        expectation: 1.5,
        experience: 1.5,
        sojourn: { distribution: 'fixed', value: '8d' },
      },
      {
        id: 'complaint',
        name: say('Something is wrong', 'Noe er galt', 'Noget er galt', 'Något är fel'),
        role: 'support',
        phase: 'post-purchase',
        channel: 'place',
        actions: [
          say('Calls about the room', 'Ringer om rommet', 'Ringer om værelset', 'Ringer om rummet'),
        ],
        needs: [
          say(
            'Another room tonight',
            'Et annet rom i kveld',
            'Et andet værelse i aften',
            'Ett annat rum i kväll',
          ),
        ],
        questions: [
          say(
            'Do I get money back?',
            'Får jeg penger tilbake?',
            'Får jeg penge tilbage?',
            'Får jag pengar tillbaka?',
          ),
        ],
        expectation: 0.5,
        experience: -1.5,
        cost: 600,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'memories',
        name: say('Memories', 'Minner', 'Minder', 'Minnen'),
        role: 'follow-up',
        phase: 'post-purchase',
        channel: 'email',
        actions: [
          say('Sorts the pictures', 'Sorterer bildene', 'Sorterer billederne', 'Sorterar bilderna'),
        ],
        needs: [
          say(
            'To keep the feeling',
            'Å beholde følelsen',
            'At beholde følelsen',
            'Att behålla känslan',
          ),
        ],
        questions: [
          say(
            'Where do we go next year?',
            'Hvor drar vi neste år?',
            'Hvor skal vi hen næste år?',
            'Vart åker vi nästa år?',
          ),
        ],
        expectation: 0.5,
        experience: 1,
        cost: 3,
        sojourn: { distribution: 'exponential', mean: '180d' },
      },
      {
        id: 'tells-friends',
        name: say(
          'Tells friends',
          'Forteller venner om det',
          'Fortæller det til venner',
          'Berättar för vänner',
        ),
        role: 'advocacy',
        phase: 'post-purchase',
        channel: 'word-of-mouth',
        actions: [
          say(
            'Shows the bay to everybody',
            'Viser bukten til alle',
            'Viser bugten til alle',
            'Visar viken för alla',
          ),
        ],
        needs: [
          say(
            'To live it once more',
            'Å oppleve det en gang til',
            'At opleve det en gang til',
            'Att få uppleva det en gång till',
          ),
        ],
        questions: [
          say(
            'Shall we go together?',
            'Skal vi dra sammen?',
            'Skal vi tage af sted sammen?',
            'Ska vi åka tillsammans?',
          ),
        ],
        expectation: 0.5,
        experience: 1.5,
        sojourn: { distribution: 'exponential', mean: '20d' },
      },
      {
        id: 'another-place',
        name: say(
          'Another place with us',
          'Et annet sted med oss',
          'Et andet sted med os',
          'Ett annat resmål med oss',
        ),
        role: 'loyalty',
        phase: 'post-purchase',
        channel: 'website',
        actions: [
          say(
            'Leafs through the new catalogue',
            'Blar i den nye katalogen',
            'Bladrer i det nye katalog',
            'Bläddrar i den nya katalogen',
          ),
        ],
        needs: [
          say(
            'Something new, as safe as last time',
            'Noe nytt, like trygt som sist',
            'Noget nyt, lige så trygt som sidst',
            'Något nytt, lika tryggt som sist',
          ),
        ],
        questions: [
          say(
            'What would you recommend to us?',
            'Hva vil dere anbefale oss?',
            'Hvad vil I anbefale os?',
            'Vad skulle ni rekommendera oss?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '15d' },
      },
    ],
    outcomes: [
      {
        id: 'stayed-at-home',
        name: say('Stayed at home', 'Ble hjemme', 'Blev hjemme', 'Stannade hemma'),
      },
      {
        id: 'booked-elsewhere',
        name: say(
          'Booked elsewhere',
          'Bestilte et annet sted',
          'Bookede et andet sted',
          'Bokade någon annanstans',
        ),
        kind: 'competitor',
      },
      {
        id: 'one-trip-only',
        name: say('Never again', 'Aldri igjen', 'Aldrig igen', 'Aldrig mer'),
        kind: 'churn',
      },
    ],
    conversions: ['booking'],
    entries: { inspiration: 0.6, friend: 0.15, search: 0.25 },
    transitions: {
      inspiration: { search: 0.12, comparing: 0.1, 'stayed-at-home': 'rest' },
      friend: { search: 0.2, comparing: 0.22, offer: 0.06, 'stayed-at-home': 'rest' },
      search: { comparing: 0.34, offer: 0.1, 'booked-elsewhere': 0.2, 'stayed-at-home': 'rest' },
      comparing: {
        reviews: 0.3,
        offer: 0.24,
        search: 0.1,
        inspiration: 0.04,
        'booked-elsewhere': 0.16,
        'stayed-at-home': 'rest',
      },
      reviews: { comparing: 0.32, offer: 0.3, 'booked-elsewhere': 0.16, 'stayed-at-home': 'rest' },
      offer: {
        booking: 0.14,
        comparing: 0.28,
        reviews: 0.1,
        'booked-elsewhere': 0.2,
        'stayed-at-home': 'rest',
      },
      booking: { waiting: 0.96, 'stayed-at-home': 'rest' },
      waiting: { trip: 0.98, 'stayed-at-home': 'rest' },
      trip: { memories: 0.9, complaint: 'rest' },
      complaint: { trip: 0.3, memories: 0.35, 'one-trip-only': 'rest' },
      memories: {
        booking: 0.1,
        'another-place': 0.22,
        'tells-friends': 0.2,
        'booked-elsewhere': 0.26,
        'one-trip-only': 'rest',
      },
      'tells-friends': { memories: 0.94, 'one-trip-only': 'rest' },
      'another-place': { booking: 0.45, comparing: 0.2, 'booked-elsewhere': 'rest' },
    },
    personas: [
      {
        id: 'family',
        name: say('Family with children', 'Barnefamilie', 'Børnefamilie', 'Barnfamilj'),
        description: say(
          'Plans early, wants to be safe, and gladly goes to the same place again.',
          'Planlegger tidlig, vil ha trygghet og drar gjerne til samme sted igjen.',
          'Planlægger tidligt, vil have tryghed og tager gerne til samme sted igen.',
          'Planerar tidigt, vill ha trygghet och åker gärna till samma ställe igen.',
        ),
        share: 35,
        entries: { inspiration: 0.5, friend: 0.22, search: 0.28 },
        transitions: {
          offer: {
            booking: 0.2,
            comparing: 0.26,
            reviews: 0.12,
            'booked-elsewhere': 0.16,
            'stayed-at-home': 'rest',
          },
          memories: {
            booking: 0.18,
            'another-place': 0.2,
            'tells-friends': 0.22,
            'booked-elsewhere': 0.2,
            'one-trip-only': 'rest',
          },
        },
      },
      {
        id: 'bargain',
        name: say(
          'Last-minute traveller',
          'Restplassreisende',
          'Afbudsrejsende',
          'Sistaminutenresenär',
        ),
        description: say(
          'Goes where it is cheap, with whoever is cheapest.',
          'Drar dit det er billig, med den som er billigst.',
          'Tager hen, hvor det er billigt, med den billigste.',
          'Åker dit det är billigt, med den som är billigast.',
        ),
        share: 45,
        entries: { inspiration: 0.6, friend: 0.08, search: 0.32 },
        transitions: {
          offer: {
            booking: 0.1,
            comparing: 0.3,
            reviews: 0.06,
            'booked-elsewhere': 0.28,
            'stayed-at-home': 'rest',
          },
          memories: {
            booking: 0.03,
            'another-place': 0.2,
            'tells-friends': 0.14,
            'booked-elsewhere': 0.4,
            'one-trip-only': 'rest',
          },
        },
        sojourns: { waiting: { distribution: 'gamma', shape: 2, scale: '7d' } },
      },
      {
        id: 'couple',
        name: say(
          'Couple who want to see the world',
          'Par som vil se verden',
          'Par, der vil se verden',
          'Par som vill se världen',
        ),
        description: say(
          'Never the same place twice; tells everybody.',
          'Aldri samme sted to ganger; forteller det til alle.',
          'Aldrig samme sted to gange; fortæller det til alle.',
          'Aldrig samma ställe två gånger; berättar för alla.',
        ),
        share: 20,
        transitions: {
          offer: {
            booking: 0.16,
            comparing: 0.28,
            reviews: 0.14,
            'booked-elsewhere': 0.16,
            'stayed-at-home': 'rest',
          },
          memories: {
            booking: 0.04,
            'another-place': 0.32,
            'tells-friends': 0.28,
            'booked-elsewhere': 0.2,
            'one-trip-only': 'rest',
          },
        },
      },
    ],
    referrals: { 'tells-friends': 0.9 },
    referralEntries: { friend: 1 },
    arrivals: { perDay: 350 },
    slopes: [
      {
        touchpoint: 'trip',
        from: 'memories',
        to: 'another-place',
        slope: 0.35,
        provenance: 'assumed',
      },
      {
        touchpoint: 'complaint',
        from: 'complaint',
        to: 'memories',
        slope: 0.5,
        provenance: 'assumed',
      },
    ],
    stocks: [
      {
        id: 'reviews',
        name: say(
          'Reviews by travellers',
          'Omtaler fra reisende',
          'Anmeldelser fra rejsende',
          'Omdömen från resenärer',
        ),
        inflow: { memories: 0.1, complaint: 0.2 },
        halfLife: '700d',
        level: 2500,
        acts: [{ from: 'reviews', to: 'offer', exponent: 0.236 }],
      },
    ],
  })

  return {
    journey: trips,
    scenarios: [
      scenario(trips, {
        name: say(
          'The whole price from the start',
          'Hele prisen fra begynnelsen',
          'Hele prisen fra starten',
          'Hela priset från början',
        ),
        description: say(
          'Luggage and transfer are in the price, so that nobody is surprised.',
          'Bagasje og transport er med i prisen, så ingen blir overrasket.',
          'Bagage og transport er med i prisen, så ingen bliver overrasket.',
          'Bagage och transfer ingår i priset, så att ingen blir överraskad.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'offer',
            to: 'booking',
            factor: { distribution: 'lognormal', median: 1.03, sigma: 0.04 },
            lever: 'clear prices',
            source: 'Assumed: as any change of a page, little.',
            basis: 'assumed',
          },
        ],
      }),
      scenario(trips, {
        name: say(
          'A book of your pictures',
          'En bok med bildene dine',
          'En bog med dine billeder',
          'En bok med dina bilder',
        ),
        description: say(
          'Two weeks after the trip comes a small printed book, and with it next year’s dates.',
          'To uker etter reisen kommer en liten trykt bok, og med den neste års datoer.',
          'To uger efter rejsen kommer en lille trykt bog og med den næste års datoer.',
          'Två veckor efter resan kommer en liten tryckt bok, och med den nästa års datum.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'memories',
            to: 'another-place',
            factor: { distribution: 'between', low: 1, high: 1.4, level: 0.8 },
            lever: 'picture book',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { perTouch: 60 },
          },
          {
            op: 'scaleOdds',
            from: 'memories',
            to: 'booking',
            factor: { distribution: 'between', low: 1, high: 1.4, level: 0.8 },
            lever: 'picture book',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
      scenario(trips, {
        name: say(
          'Complaints settled the same evening',
          'Klager ordnes samme kveld',
          'Klager klares samme aften',
          'Klagomål löses samma kväll',
        ),
        description: say(
          'Somebody at the place who may decide; it costs more, and fewer say never again.',
          'Noen på stedet som kan bestemme; det koster mer, og færre sier aldri igjen.',
          'Nogen på stedet, der må bestemme; det koster mere, og færre siger aldrig igen.',
          'Någon på plats som får bestämma; det kostar mer, och färre säger aldrig mer.',
        ),
        changes: [
          {
            op: 'setExperience',
            touchpoint: 'complaint',
            experience: 0,
            lever: 'help at the place',
            source: 'Assumed.',
            basis: 'assumed',
          },
          {
            op: 'scaleSojourn',
            touchpoint: 'complaint',
            factor: 0.25,
            lever: 'help at the place',
            source: 'By design.',
            basis: 'assumed',
          },
          {
            op: 'setReward',
            touchpoint: 'complaint',
            cost: 900,
            lever: 'help at the place',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
    ],
    question: say(
      'Which travellers should we speak to: who are the many that look, and who are those that book?',
      'Hvilke reisende bør vi snakke til: hvem er de mange som ser, og hvem er de som bestiller?',
      'Hvilke rejsende skal vi tale til: Hvem er de mange, der kigger, og hvem er dem, der booker?',
      'Vilka resenärer ska vi tala till: vilka är de många som tittar, och vilka är de som bokar?',
    ),
    answer: () => whoBooks(trips, say, language),
  }
}

/** The persona most visitors have, and the one that books out of proportion. */
function whoBooks(trips: Journey, say: Say, language: Language): Answer {
  const { personas } = personaMixture(compilePersonaChains(trips))
  const lift = ({ share, shareOfConverts }: (typeof personas)[0]) => (shareOfConverts ?? 0) / share
  const most = (value: (persona: (typeof personas)[0]) => number) =>
    [...personas].sort((a, b) => value(b) - value(a))[0] as (typeof personas)[0]
  const [largest, best] = [most(({ share }) => share), most(lift)]
  const { percent } = numbersIn(language)
  const words = (persona: (typeof personas)[0]) => ({
    name: trips.personas?.find(({ id }) => id === persona.id)?.name ?? persona.id,
    visits: percent(persona.share),
    bookings: percent(persona.shareOfConverts ?? 0),
  })
  const [many, few] = [words(largest), words(best)]
  return {
    sentence: say(
      `The profile “${many.name}” makes up ${many.visits} of those who look and ${many.bookings} of those who book; “${few.name}” makes up ${few.visits} and ${few.bookings}. Speak to the latter.`,
      `Profilen «${many.name}» utgjør ${many.visits} av dem som ser, og ${many.bookings} av dem som bestiller; «${few.name}» utgjør ${few.visits} og ${few.bookings}. Snakk til de siste.`,
      `Profilen »${many.name}« udgør ${many.visits} af dem, der kigger, og ${many.bookings} af dem, der booker; »${few.name}« udgør ${few.visits} og ${few.bookings}. Tal til de sidste.`,
      `Profilen ”${many.name}” utgör ${many.visits} av dem som tittar och ${many.bookings} av dem som bokar; ”${few.name}” utgör ${few.visits} och ${few.bookings}. Tala till de senare.`,
    ),
    figures: {
      shareOfVisitors: best.share,
      shareOfBookings: best.shareOfConverts ?? 0,
      largestShareOfVisitors: largest.share,
      largestShareOfBookings: largest.shareOfConverts ?? 0,
    },
  }
}
