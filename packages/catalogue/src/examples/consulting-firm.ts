import { expectedVisits } from 'sojourn/analysis'
import { type Journey, journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { framework } from '../frameworks/framework.ts'
import type { Language, Say } from '../language.ts'
import type { Answer, ExampleDefinition } from './example-definition.ts'
import { numbersIn } from './numbers.ts'
import { overPersonas } from './over-personas.ts'
import { probabilityOfReaching } from './probability-of-reaching.ts'

/** Recommendation or article → website, case studies → consultation → proposal → engagement → hired again. */
export const consultingFirm: ExampleDefinition = (say, language) => {
  const firm = journey({
    name: say('Consulting firm', 'Konsulentselskap', 'Konsulentfirma', 'Konsultfirma'),
    description: say(
      'A firm that helps others to reorganise: found through recommendations, kept through regular meetings.',
      'Et selskap som hjelper andre med omorganisering: funnet gjennom anbefalinger, beholdt gjennom faste møter.',
      'Et firma, der hjælper andre med omorganisering: fundet gennem anbefalinger, fastholdt gennem faste møder.',
      'Ett företag som hjälper andra att omorganisera: hittat genom rekommendationer, kvar genom regelbundna möten.',
    ),
    goal: say(
      'More clients who hire us again',
      'Flere kunder som engasjerer oss igjen',
      'Flere kunder, der hyrer os igen',
      'Fler kunder som anlitar oss igen',
    ),
    provenance: 'illustrative',
    currency: 'SEK',
    phases: framework('evaluation', language).phases,
    channels: [
      {
        id: 'word-of-mouth',
        name: say('Word of mouth', 'Jungeltelegrafen', 'Mund til mund', 'Mun till mun'),
      },
      { id: 'press', name: say('Trade press', 'Fagpressen', 'Fagpressen', 'Fackpressen') },
      { id: 'website', name: say('Website', 'Nettsted', 'Website', 'Webbplats') },
      { id: 'meeting', name: say('Meeting', 'Møte', 'Møde', 'Möte') },
      { id: 'email', name: say('E-mail', 'E-post', 'E-mail', 'E-post') },
    ],
    touchpoints: [
      {
        id: 'recommendation',
        name: say('Recommendation', 'Anbefaling', 'Anbefaling', 'Rekommendation'),
        role: 'referral',
        phase: 'awareness',
        channel: 'word-of-mouth',
        actions: [
          say(
            'Asks a former colleague',
            'Spør en tidligere kollega',
            'Spørger en tidligere kollega',
            'Frågar en tidigare kollega',
          ),
        ],
        needs: [
          say('Somebody to trust', 'Noen å stole på', 'Nogen at stole på', 'Någon att lita på'),
        ],
        questions: [
          say('Whom did you use?', 'Hvem brukte dere?', 'Hvem brugte I?', 'Vilka anlitade ni?'),
        ],
        expectation: 1,
        experience: 1.5,
        sojourn: { distribution: 'exponential', mean: '5d' },
      },
      {
        id: 'article',
        name: say('Article', 'Artikkel', 'Artikel', 'Artikel'),
        role: 'content',
        phase: 'awareness',
        channel: 'press',
        actions: [
          say(
            'Reads about a merger gone wrong',
            'Leser om en fusjon som gikk galt',
            'Læser om en fusion, der gik galt',
            'Läser om en fusion som gick fel',
          ),
        ],
        needs: [
          say(
            'To put a name to the problem',
            'Å sette navn på problemet',
            'At sætte navn på problemet',
            'Att sätta namn på problemet',
          ),
        ],
        questions: [say('Are we like that?', 'Er vi sånn?', 'Er vi sådan?', 'Är vi sådana?')],
        expectation: 0,
        experience: 1,
        cost: 20,
        sojourn: { distribution: 'exponential', mean: '3d' },
      },
      {
        id: 'website',
        name: say('Website', 'Nettsted', 'Website', 'Webbplats'),
        role: 'website',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Looks at who works there',
            'Ser hvem som jobber der',
            'Ser, hvem der arbejder der',
            'Tittar på vilka som arbetar där',
          ),
        ],
        needs: [
          say(
            'To see people, not slogans',
            'Å se mennesker, ikke slagord',
            'At se mennesker, ikke slogans',
            'Att se människor, inte slagord',
          ),
        ],
        questions: [
          say(
            'Do they know our trade?',
            'Kjenner de bransjen vår?',
            'Kender de vores branche?',
            'Kan de vår bransch?',
          ),
        ],
        expectation: 0.5,
        experience: 0,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'case-studies',
        name: say('Case studies', 'Kundehistorier', 'Cases', 'Kundcase'),
        role: 'reviews',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Reads about a similar client',
            'Leser om en lignende kunde',
            'Læser om en lignende kunde',
            'Läser om en liknande kund',
          ),
        ],
        needs: [
          say(
            'Results that were measured',
            'Resultater som er målt',
            'Resultater, der er målt',
            'Resultat som har mätts',
          ),
        ],
        questions: [
          say(
            'What came of it?',
            'Hva kom det ut av det?',
            'Hvad kom der ud af det?',
            'Vad ledde det till?',
          ),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '3d' },
      },
      {
        id: 'consultation',
        name: say('First consultation', 'Første samtale', 'Første samtale', 'Första samtalet'),
        role: 'consultation',
        phase: 'evaluation',
        channel: 'meeting',
        actions: [
          say(
            'Tells what keeps them awake',
            'Forteller hva som holder dem våkne',
            'Fortæller, hvad der holder dem vågne',
            'Berättar vad som håller dem vakna',
          ),
        ],
        needs: [
          say('To be understood', 'Å bli forstått', 'At blive forstået', 'Att bli förstådda'),
        ],
        questions: [
          say(
            'Have you done this before?',
            'Har dere gjort dette før?',
            'Har I gjort det før?',
            'Har ni gjort det här förut?',
          ),
        ],
        expectation: 1,
        experience: 1.5,
        cost: 9000,
        sojourn: { distribution: 'exponential', mean: '10d' },
      },
      {
        id: 'proposal',
        name: say('Proposal', 'Tilbud', 'Tilbud', 'Offert'),
        role: 'proposal',
        phase: 'evaluation',
        channel: 'email',
        actions: [
          say(
            'Compares two proposals',
            'Sammenligner to tilbud',
            'Sammenligner to tilbud',
            'Jämför två offerter',
          ),
        ],
        needs: [say('A clear scope', 'Et klart omfang', 'Et klart omfang', 'En tydlig omfattning')],
        questions: [
          say(
            'What if it takes longer?',
            'Hva om det tar lengre tid?',
            'Hvad hvis det tager længere tid?',
            'Och om det tar längre tid?',
          ),
        ],
        expectation: 1,
        experience: 0,
        cost: 18_000,
        sojourn: { distribution: 'exponential', mean: '20d' },
      },
      {
        id: 'engagement',
        name: say(
          'Engagement begins',
          'Oppdraget begynner',
          'Opgaven begynder',
          'Uppdraget börjar',
        ),
        role: 'purchase',
        phase: 'purchase',
        channel: 'meeting',
        actions: [
          say(
            'Signs and names a contact',
            'Signerer og utpeker en kontaktperson',
            'Underskriver og udpeger en kontaktperson',
            'Skriver på och utser en kontaktperson',
          ),
        ],
        needs: [say('A good start', 'En god start', 'En god start', 'En bra start')],
        questions: [
          say(
            'Who comes on Monday?',
            'Hvem kommer på mandag?',
            'Hvem kommer på mandag?',
            'Vem kommer på måndag?',
          ),
        ],
        expectation: 1.5,
        experience: 1,
        revenue: 380_000,
        cost: 240_000,
        sojourn: { distribution: 'exponential', mean: '7d' },
      },
      {
        id: 'meeting',
        name: say('Regular meeting', 'Fast møte', 'Fast møde', 'Avstämningsmöte'),
        role: 'use',
        phase: 'post-purchase',
        channel: 'meeting',
        actions: [
          say(
            'Goes through the plan',
            'Går gjennom planen',
            'Gennemgår planen',
            'Går igenom planen',
          ),
        ],
        needs: [
          say('No surprises', 'Ingen overraskelser', 'Ingen overraskelser', 'Inga överraskningar'),
        ],
        questions: [
          say('Are we on time?', 'Er vi i rute?', 'Er vi til tiden?', 'Ligger vi i fas?'),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'gamma', shape: 3, scale: '5d' },
      },
      {
        id: 'worry',
        name: say('Something goes wrong', 'Noe går galt', 'Noget går galt', 'Något går fel'),
        role: 'support',
        phase: 'post-purchase',
        channel: 'email',
        actions: [
          say(
            'Writes to the partner',
            'Skriver til partneren',
            'Skriver til partneren',
            'Skriver till partnern',
          ),
        ],
        needs: [
          say('An answer the same day', 'Svar samme dag', 'Svar samme dag', 'Svar samma dag'),
        ],
        questions: [
          say(
            'Who takes care of it?',
            'Hvem tar tak i det?',
            'Hvem tager sig af det?',
            'Vem tar hand om det?',
          ),
        ],
        expectation: 1,
        experience: -1,
        cost: 6000,
        sojourn: { distribution: 'exponential', mean: '3d' },
      },
      {
        id: 'delivery',
        name: say('Final report', 'Sluttrapport', 'Slutrapport', 'Slutrapport'),
        role: 'delivery',
        phase: 'post-purchase',
        channel: 'meeting',
        actions: [
          say(
            'Shows it to the board',
            'Viser den til styret',
            'Viser den til bestyrelsen',
            'Visar den för styrelsen',
          ),
        ],
        needs: [
          say(
            'Something that can be used',
            'Noe som kan brukes',
            'Noget, der kan bruges',
            'Något som går att använda',
          ),
        ],
        questions: [
          say('What do we do now?', 'Hva gjør vi nå?', 'Hvad gør vi nu?', 'Vad gör vi nu?'),
        ],
        expectation: 1.5,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '20d' },
      },
      {
        id: 'former-client',
        name: say('Between engagements', 'Mellom oppdrag', 'Mellem opgaver', 'Mellan uppdrag'),
        role: 'loyalty',
        phase: 'post-purchase',
        channel: 'email',
        actions: [
          say(
            'Meets the partner for lunch',
            'Møter partneren til lunsj',
            'Mødes med partneren til frokost',
            'Äter lunch med partnern',
          ),
        ],
        needs: [
          say(
            'Not to be forgotten',
            'Å ikke bli glemt',
            'Ikke at blive glemt',
            'Att inte bli bortglömd',
          ),
        ],
        questions: [say('What is new?', 'Hva er nytt?', 'Hvad er nyt?', 'Vad är nytt?')],
        expectation: 0.5,
        experience: 0.5,
        cost: 500,
        sojourn: { distribution: 'exponential', mean: '200d' },
      },
      {
        id: 'recommends',
        name: say(
          'Recommends the firm',
          'Anbefaler selskapet',
          'Anbefaler firmaet',
          'Rekommenderar firman',
        ),
        role: 'advocacy',
        phase: 'post-purchase',
        channel: 'word-of-mouth',
        actions: [
          say(
            'Mentions them at a dinner',
            'Nevner dem i et middagsselskap',
            'Nævner dem ved en middag',
            'Nämner dem på en middag',
          ),
        ],
        needs: [
          say(
            'To be known for good advice',
            'Å være kjent for gode råd',
            'At være kendt for gode råd',
            'Att vara känd för goda råd',
          ),
        ],
        questions: [
          say(
            'Will they do it as well for others?',
            'Gjør de det like bra for andre?',
            'Gør de det lige så godt for andre?',
            'Gör de lika bra för andra?',
          ),
        ],
        expectation: 0.5,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '7d' },
      },
    ],
    outcomes: [
      { id: 'not-now', name: say('Not now', 'Ikke nå', 'Ikke nu', 'Inte nu') },
      {
        id: 'competitor',
        name: say(
          'Chose another firm',
          'Valgte et annet selskap',
          'Valgte et andet firma',
          'Valde en annan firma',
        ),
        kind: 'competitor',
      },
      {
        id: 'gone',
        name: say(
          'No further contact',
          'Ingen videre kontakt',
          'Ingen videre kontakt',
          'Ingen vidare kontakt',
        ),
        kind: 'churn',
      },
    ],
    conversions: ['engagement'],
    entries: { recommendation: 0.3, article: 0.7 },
    transitions: {
      recommendation: { website: 0.4, consultation: 0.3, 'not-now': 'rest' },
      article: { website: 0.18, article: 0.08, 'not-now': 'rest' },
      website: {
        'case-studies': 0.3,
        consultation: 0.14,
        article: 0.05,
        competitor: 0.1,
        'not-now': 'rest',
      },
      'case-studies': { consultation: 0.3, website: 0.2, competitor: 0.1, 'not-now': 'rest' },
      consultation: { proposal: 0.55, 'case-studies': 0.08, competitor: 0.1, 'not-now': 'rest' },
      proposal: { engagement: 0.38, consultation: 0.18, competitor: 0.22, 'not-now': 'rest' },
      engagement: { meeting: 1 },
      meeting: { meeting: 0.72, worry: 0.08, delivery: 0.19, gone: 'rest' },
      worry: { meeting: 0.86, competitor: 0.06, gone: 'rest' },
      delivery: { 'former-client': 0.62, recommends: 0.2, engagement: 0.08, gone: 'rest' },
      'former-client': { engagement: 0.28, recommends: 0.16, competitor: 0.14, gone: 'rest' },
      recommends: { 'former-client': 0.9, gone: 'rest' },
    },
    personas: [
      {
        id: 'owner',
        name: say(
          'Owner of a family firm',
          'Eier av en familiebedrift',
          'Ejer af en familievirksomhed',
          'Ägare av ett familjeföretag',
        ),
        description: say(
          'Trusts recommendations, decides alone, comes back.',
          'Stoler på anbefalinger, bestemmer alene, kommer tilbake.',
          'Stoler på anbefalinger, bestemmer alene, kommer tilbage.',
          'Litar på rekommendationer, bestämmer själv, kommer tillbaka.',
        ),
        share: 4,
        entries: { recommendation: 0.45, article: 0.55 },
        transitions: {
          'former-client': { engagement: 0.34, recommends: 0.2, competitor: 0.08, gone: 'rest' },
        },
        sojourns: { proposal: { distribution: 'exponential', mean: '12d' } },
      },
      {
        id: 'director',
        name: say(
          'Director in a large company',
          'Direktør i et stort selskap',
          'Direktør i en stor virksomhed',
          'Direktör i ett stort företag',
        ),
        description: say(
          'Reads much, asks for several proposals, changes suppliers.',
          'Leser mye, ber om flere tilbud, bytter leverandør.',
          'Læser meget, beder om flere tilbud, skifter leverandør.',
          'Läser mycket, begär flera offerter, byter leverantör.',
        ),
        share: 6,
        entries: { recommendation: 0.2, article: 0.8 },
        transitions: {
          proposal: { engagement: 0.33, consultation: 0.24, competitor: 0.26, 'not-now': 'rest' },
          'former-client': { engagement: 0.23, recommends: 0.12, competitor: 0.22, gone: 'rest' },
        },
        sojourns: { proposal: { distribution: 'exponential', mean: '30d' } },
      },
    ],
    referrals: { recommends: 0.8 },
    referralEntries: { recommendation: 1 },
    arrivals: { perDay: 4 },
    slopes: [
      {
        touchpoint: 'consultation',
        from: 'consultation',
        to: 'proposal',
        slope: 0.2,
        provenance: 'assumed',
      },
      { touchpoint: 'worry', from: 'worry', to: 'meeting', slope: 0.5, provenance: 'assumed' },
    ],
  })

  return {
    journey: firm,
    scenarios: [
      scenario(firm, {
        name: say(
          'A lunch each half year',
          'En lunsj hvert halvår',
          'En frokost hvert halve år',
          'En lunch varje halvår',
        ),
        description: say(
          'Former clients hear from their partner, and more of them hire us again.',
          'Tidligere kunder hører fra partneren sin, og flere engasjerer oss igjen.',
          'Tidligere kunder hører fra deres partner, og flere hyrer os igen.',
          'Tidigare kunder hör av sin partner, och fler anlitar oss igen.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'former-client',
            to: 'engagement',
            factor: { distribution: 'between', low: 1, high: 1.4, level: 0.8 },
            lever: 'keeping in touch',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { perTouch: 1200 },
          },
        ],
      }),
      scenario(firm, {
        name: say(
          'Three new case studies',
          'Tre nye kundehistorier',
          'Tre nye cases',
          'Tre nya kundcase',
        ),
        description: say(
          'With results that were measured, in the trades that ask most.',
          'Med målte resultater, i bransjene som spør mest.',
          'Med målte resultater i de brancher, der spørger mest.',
          'Med uppmätta resultat, i de branscher som frågar mest.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'case-studies',
            to: 'consultation',
            factor: { distribution: 'lognormal', median: 1.1, sigma: 0.08 },
            lever: 'case studies',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { fixed: 90_000 },
          },
          {
            op: 'scaleOdds',
            from: 'website',
            to: 'case-studies',
            factor: { distribution: 'lognormal', median: 1.1, sigma: 0.08 },
            lever: 'case studies',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
      scenario(firm, {
        name: say('A fixed price', 'Fast pris', 'Fast pris', 'Fast pris'),
        description: say(
          'Proposals carry the risk of overruns; more are accepted, and each earns less.',
          'Tilbudene tar risikoen for overskridelser; flere blir godtatt, og hvert gir mindre.',
          'Tilbuddene bærer risikoen for overskridelser; flere bliver accepteret, og hvert giver mindre.',
          'Offerterna bär risken för överdrag; fler accepteras, och varje ger mindre.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'proposal',
            to: 'engagement',
            factor: { distribution: 'between', low: 1, high: 1.35, level: 0.8 },
            lever: 'fixed price',
            source: 'Assumed.',
            basis: 'assumed',
          },
          {
            op: 'setReward',
            touchpoint: 'engagement',
            cost: 258_000,
            lever: 'fixed price',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
    ],
    question: say(
      'How much of our work comes from clients who hire us again?',
      'Hvor mye av arbeidet vårt kommer fra kunder som engasjerer oss igjen?',
      'Hvor meget af vores arbejde kommer fra kunder, der hyrer os igen?',
      'Hur mycket av vårt arbete kommer från kunder som anlitar oss igen?',
    ),
    answer: () => workFromReturning(firm, say, language),
  }
}

/** Engagements beyond the first, as a share of all and for each client. */
function workFromReturning(firm: Journey, say: Say, language: Language): Answer {
  const engagements = overPersonas(
    firm,
    (chain) => expectedVisits(chain).visits[chain.ids.indexOf('engagement')] as number,
  )
  const clients = overPersonas(firm, (chain) => probabilityOfReaching(chain, 'engagement'))
  const again = 1 - clients / engagements
  const { percent, rough } = numbersIn(language)
  const [share, each] = [percent(again), rough(engagements / clients)]
  return {
    sentence: say(
      `${share} of all engagements are with clients who have hired us before; one who hires us once does so ${each} times in all.`,
      `${share} av alle oppdrag er for kunder som har engasjert oss før; den som engasjerer oss én gang, gjør det ${each} ganger i alt.`,
      `${share} af alle opgaver er for kunder, der har hyret os før; den, der hyrer os én gang, gør det ${each} gange i alt.`,
      `${share} av alla uppdrag är för kunder som har anlitat oss förut; den som anlitar oss en gång gör det ${each} gånger totalt.`,
    ),
    figures: { shareOfReturning: again, engagementsPerClient: engagements / clients },
  }
}
