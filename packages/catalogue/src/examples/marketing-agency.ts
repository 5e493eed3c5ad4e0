import { expectedVisits } from 'sojourn/analysis'
import { type Chain, compilePersonaChains, editJourney, type Journey, journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { framework } from '../frameworks/framework.ts'
import type { Language, Say } from '../language.ts'
import type { Answer, ExampleDefinition } from './example-definition.ts'
import { margin } from './margin.ts'
import { numbersIn } from './numbers.ts'
import { probabilityOfReaching } from './probability-of-reaching.ts'

/** Interest → analysis → strategy → presented, feedback → campaigns → results → evaluated → adjusted: a loop. */
export const marketingAgency: ExampleDefinition = (say, language) => {
  const agency = journey({
    name: say(
      'Digital marketing agency',
      'Digitalt markedsføringsbyrå',
      'Digitalt marketingbureau',
      'Digital marknadsbyrå',
    ),
    description: say(
      'An agency and its clients: a strategy first, then campaigns that are watched, evaluated and adjusted, round after round.',
      'Et byrå og kundene: først en strategi, så kampanjer som følges, evalueres og justeres, runde etter runde.',
      'Et bureau og dets kunder: først en strategi, så kampagner, der følges, evalueres og justeres, runde efter runde.',
      'En byrå och dess kunder: först en strategi, sedan kampanjer som följs, utvärderas och justeras, varv efter varv.',
    ),
    goal: say(
      'Clients who stay for more rounds',
      'Kunder som blir med flere runder',
      'Kunder, der bliver med i flere runder',
      'Kunder som stannar fler varv',
    ),
    provenance: 'illustrative',
    currency: 'SEK',
    phases: framework('evaluation', language).phases,
    channels: [
      { id: 'website', name: say('Website', 'Nettsted', 'Website', 'Webbplats') },
      {
        id: 'word-of-mouth',
        name: say('Word of mouth', 'Jungeltelegrafen', 'Mund til mund', 'Mun till mun'),
      },
      { id: 'phone', name: say('Phone', 'Telefon', 'Telefon', 'Telefon') },
      { id: 'meeting', name: say('Meeting', 'Møte', 'Møde', 'Möte') },
      { id: 'dashboard', name: say('Dashboard', 'Resultattavle', 'Dashboard', 'Resultattavla') },
    ],
    touchpoints: [
      {
        id: 'interest',
        name: say(
          'Fills in the form',
          'Fyller ut skjemaet',
          'Udfylder formularen',
          'Fyller i formuläret',
        ),
        role: 'website',
        phase: 'awareness',
        channel: 'website',
        actions: [
          say(
            'Asks to be called',
            'Ber om å bli ringt opp',
            'Beder om at blive ringet op',
            'Ber att få bli uppringd',
          ),
        ],
        needs: [
          say(
            'More customers, soon',
            'Flere kunder, snart',
            'Flere kunder, snart',
            'Fler kunder, snart',
          ),
        ],
        questions: [
          say(
            'What can you do for us?',
            'Hva kan dere gjøre for oss?',
            'Hvad kan I gøre for os?',
            'Vad kan ni göra för oss?',
          ),
        ],
        expectation: 0.5,
        experience: 0.5,
        cost: 150,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'recommended',
        name: say(
          'Recommended by a client',
          'Anbefalt av en kunde',
          'Anbefalet af en kunde',
          'Rekommenderad av en kund',
        ),
        role: 'referral',
        phase: 'awareness',
        channel: 'word-of-mouth',
        actions: [
          say('Calls at once', 'Ringer med én gang', 'Ringer med det samme', 'Ringer direkt'),
        ],
        needs: [
          say('The same results', 'De samme resultatene', 'De samme resultater', 'Samma resultat'),
        ],
        questions: [
          say(
            'Can you do it for us too?',
            'Kan dere gjøre det for oss også?',
            'Kan I også gøre det for os?',
            'Kan ni göra det för oss också?',
          ),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'analysis',
        name: say('Analysis', 'Analyse', 'Analyse', 'Analys'),
        role: 'consultation',
        phase: 'consideration',
        channel: 'phone',
        actions: [
          say(
            'Opens the accounts to us',
            'Gir oss tilgang til kontoene',
            'Giver os adgang til kontiene',
            'Ger oss tillgång till kontona',
          ),
        ],
        needs: [
          say(
            'The truth about the advertising',
            'Sannheten om annonseringen',
            'Sandheden om annonceringen',
            'Sanningen om annonseringen',
          ),
        ],
        questions: [
          say(
            'Where does our money go?',
            'Hvor blir pengene våre av?',
            'Hvor bliver vores penge af?',
            'Vart tar våra pengar vägen?',
          ),
        ],
        expectation: 1,
        experience: 1,
        cost: 6000,
        sojourn: { distribution: 'exponential', mean: '8d' },
      },
      {
        id: 'strategy',
        name: say(
          'Strategy drawn up',
          'Strategien utarbeides',
          'Strategien udarbejdes',
          'Strategin tas fram',
        ),
        role: 'proposal',
        phase: 'consideration',
        channel: 'meeting',
        actions: [
          say('Waits for the plan', 'Venter på planen', 'Venter på planen', 'Väntar på planen'),
        ],
        needs: [
          say(
            'A plan of their own, not a template',
            'En egen plan, ikke en mal',
            'Deres egen plan, ikke en skabelon',
            'En egen plan, inte en mall',
          ),
        ],
        questions: [
          say(
            'How long will it take?',
            'Hvor lang tid tar det?',
            'Hvor lang tid tager det?',
            'Hur lång tid tar det?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        cost: 14_000,
        sojourn: { distribution: 'exponential', mean: '12d' },
      },
      {
        id: 'presentation',
        name: say(
          'Strategy presented',
          'Strategien presenteres',
          'Strategien præsenteres',
          'Strategin presenteras',
        ),
        role: 'comparison',
        phase: 'evaluation',
        channel: 'meeting',
        actions: [
          say(
            'Asks what it costs a month',
            'Spør hva det koster i måneden',
            'Spørger, hvad det koster om måneden',
            'Frågar vad det kostar i månaden',
          ),
        ],
        needs: [
          say(
            'Goals that can be measured',
            'Mål som kan måles',
            'Mål, der kan måles',
            'Mål som går att mäta',
          ),
        ],
        questions: [
          say(
            'What may we expect?',
            'Hva kan vi vente oss?',
            'Hvad kan vi forvente?',
            'Vad kan vi vänta oss?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '7d' },
      },
      {
        id: 'feedback',
        name: say('Feedback', 'Tilbakemelding', 'Feedback', 'Återkoppling'),
        role: 'other',
        phase: 'evaluation',
        channel: 'meeting',
        actions: [
          say(
            'Wants two things changed',
            'Vil ha endret to ting',
            'Vil have ændret to ting',
            'Vill ändra två saker',
          ),
        ],
        needs: [
          say('To be listened to', 'Å bli lyttet til', 'At blive lyttet til', 'Att bli lyssnad på'),
        ],
        questions: [
          say(
            'Can it be done more cheaply?',
            'Kan det gjøres billigere?',
            'Kan det gøres billigere?',
            'Går det att göra billigare?',
          ),
        ],
        expectation: 0.5,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '5d' },
      },
      {
        id: 'agreement',
        name: say('Agreement', 'Avtale', 'Aftale', 'Avtal'),
        role: 'purchase',
        phase: 'purchase',
        channel: 'meeting',
        actions: [
          say(
            'Signs for three months',
            'Signerer for tre måneder',
            'Underskriver for tre måneder',
            'Skriver på för tre månader',
          ),
        ],
        needs: [say('A way out', 'En vei ut', 'En vej ud', 'En väg ut')],
        questions: [
          say('When do we start?', 'Når begynner vi?', 'Hvornår går vi i gang?', 'När börjar vi?'),
        ],
        expectation: 1,
        experience: 1,
        revenue: 30_000,
        cost: 8000,
        sojourn: { distribution: 'exponential', mean: '5d' },
      },
      {
        id: 'campaign',
        name: say('Campaign runs', 'Kampanjen går', 'Kampagnen kører', 'Kampanjen pågår'),
        role: 'paying',
        phase: 'post-purchase',
        channel: 'dashboard',
        actions: [
          say(
            'Answers customers who come',
            'Svarer kundene som kommer',
            'Svarer de kunder, der kommer',
            'Svarar kunderna som kommer',
          ),
        ],
        needs: [
          say(
            'To know what happens',
            'Å vite hva som skjer',
            'At vide, hvad der sker',
            'Att veta vad som händer',
          ),
        ],
        questions: [
          say(
            'Is anything coming in?',
            'Kommer det noe inn?',
            'Kommer der noget ind?',
            'Kommer det in något?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        revenue: 42_000,
        cost: 26_000,
        sojourn: { distribution: 'gamma', shape: 4, scale: '7d' },
      },
      {
        id: 'results',
        name: say(
          'Results watched',
          'Resultatene følges',
          'Resultaterne følges',
          'Resultaten följs',
        ),
        role: 'follow-up',
        phase: 'post-purchase',
        channel: 'dashboard',
        actions: [
          say(
            'Looks at the numbers on Friday',
            'Ser på tallene på fredag',
            'Ser på tallene om fredagen',
            'Tittar på siffrorna på fredagen',
          ),
        ],
        needs: [
          say(
            'Numbers one can understand',
            'Tall man kan forstå',
            'Tal, man kan forstå',
            'Siffror man kan förstå',
          ),
        ],
        questions: [say('Is that good?', 'Er det bra?', 'Er det godt?', 'Är det bra?')],
        expectation: 1,
        experience: -0.5,
        sojourn: { distribution: 'exponential', mean: '5d' },
      },
      {
        id: 'evaluation',
        name: say(
          'Evaluated together',
          'Evalueres sammen',
          'Evalueres i fællesskab',
          'Utvärderas tillsammans',
        ),
        role: 'support',
        phase: 'post-purchase',
        channel: 'meeting',
        actions: [
          say(
            'Asks why it didn’t work',
            'Spør hvorfor det ikke virket',
            'Spørger, hvorfor det ikke virkede',
            'Frågar varför det inte fungerade',
          ),
        ],
        needs: [say('Honesty', 'Ærlighet', 'Ærlighed', 'Ärlighet')],
        questions: [
          say(
            'What have we learned?',
            'Hva har vi lært?',
            'Hvad har vi lært?',
            'Vad har vi lärt oss?',
          ),
        ],
        expectation: 1,
        experience: 0,
        cost: 3000,
        sojourn: { distribution: 'exponential', mean: '4d' },
      },
      {
        id: 'adjustment',
        name: say('Adjusted', 'Justeres', 'Justeres', 'Justeras'),
        role: 'loyalty',
        phase: 'post-purchase',
        channel: 'dashboard',
        actions: [
          say(
            'Agrees to the next test',
            'Blir enig om neste test',
            'Bliver enig om næste test',
            'Kommer överens om nästa test',
          ),
        ],
        needs: [
          say(
            'To see that it gets better',
            'Å se at det blir bedre',
            'At se, at det bliver bedre',
            'Att se att det blir bättre',
          ),
        ],
        questions: [
          say(
            'What do we try now?',
            'Hva prøver vi nå?',
            'Hvad prøver vi nu?',
            'Vad provar vi nu?',
          ),
        ],
        expectation: 1,
        experience: 1,
        cost: 2500,
        sojourn: { distribution: 'exponential', mean: '6d' },
      },
      {
        id: 'recommends',
        name: say('Recommends us', 'Anbefaler oss', 'Anbefaler os', 'Rekommenderar oss'),
        role: 'advocacy',
        phase: 'post-purchase',
        channel: 'word-of-mouth',
        actions: [
          say(
            'Shows the curve to a friend',
            'Viser kurven til en venn',
            'Viser kurven til en ven',
            'Visar kurvan för en vän',
          ),
        ],
        needs: [say('Pride', 'Stolthet', 'Stolthed', 'Stolthet')],
        questions: [
          say(
            'Will you still have time for us?',
            'Har dere fortsatt tid til oss?',
            'Har I stadig tid til os?',
            'Har ni fortfarande tid för oss?',
          ),
        ],
        expectation: 0.5,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '3d' },
      },
    ],
    outcomes: [
      {
        id: 'lost',
        name: say(
          'Nothing came of it',
          'Det ble ikke noe av',
          'Det blev ikke til noget',
          'Det blev inget av det',
        ),
      },
      {
        id: 'competitor',
        name: say('Another agency', 'Et annet byrå', 'Et andet bureau', 'En annan byrå'),
        kind: 'competitor',
      },
      {
        id: 'ended',
        name: say('Ended the agreement', 'Sa opp avtalen', 'Opsagde aftalen', 'Avslutade avtalet'),
        kind: 'churn',
      },
    ],
    conversions: ['agreement'],
    entries: { interest: 0.8, recommended: 0.2 },
    transitions: {
      interest: { analysis: 0.3, interest: 0.05, lost: 'rest' },
      recommended: { analysis: 0.6, lost: 'rest' },
      analysis: { strategy: 0.55, competitor: 0.12, lost: 'rest' },
      strategy: { presentation: 0.92, lost: 'rest' },
      presentation: { agreement: 0.3, feedback: 0.38, competitor: 0.16, lost: 'rest' },
      feedback: { strategy: 0.4, agreement: 0.3, competitor: 0.1, lost: 'rest' },
      agreement: { campaign: 1 },
      campaign: { results: 0.95, ended: 'rest' },
      results: { evaluation: 0.6, campaign: 0.3, competitor: 0.02, ended: 'rest' },
      evaluation: {
        adjustment: 0.72,
        strategy: 0.06,
        recommends: 0.08,
        competitor: 0.05,
        ended: 'rest',
      },
      adjustment: { campaign: 0.97, ended: 'rest' },
      recommends: { adjustment: 0.98, ended: 'rest' },
    },
    personas: [
      {
        id: 'local-shop',
        name: say('Local shop', 'Lokal butikk', 'Lokal butik', 'Lokal butik'),
        description: say(
          'Has little money and wants results next week.',
          'Har lite penger og vil ha resultater neste uke.',
          'Har få penge og vil have resultater i næste uge.',
          'Har lite pengar och vill ha resultat nästa vecka.',
        ),
        share: 6,
        transitions: {
          presentation: { agreement: 0.28, feedback: 0.34, competitor: 0.14, lost: 'rest' },
          evaluation: {
            adjustment: 0.66,
            strategy: 0.04,
            recommends: 0.08,
            competitor: 0.07,
            ended: 'rest',
          },
        },
      },
      {
        id: 'growing-firm',
        name: say('Growing firm', 'Voksende bedrift', 'Voksende virksomhed', 'Växande företag'),
        description: say(
          'Has a marketing manager who tests and learns.',
          'Har en markedssjef som tester og lærer.',
          'Har en marketingchef, der tester og lærer.',
          'Har en marknadschef som testar och lär.',
        ),
        share: 4,
        transitions: {
          presentation: { agreement: 0.34, feedback: 0.42, competitor: 0.14, lost: 'rest' },
          evaluation: {
            adjustment: 0.78,
            strategy: 0.08,
            recommends: 0.08,
            competitor: 0.03,
            ended: 'rest',
          },
        },
      },
    ],
    referrals: { recommends: 0.7 },
    referralEntries: { recommended: 1 },
    arrivals: { perDay: 6 },
    slopes: [
      {
        touchpoint: 'results',
        from: 'results',
        to: 'ended',
        slope: -0.5,
        provenance: 'assumed',
      },
      {
        touchpoint: 'evaluation',
        from: 'evaluation',
        to: 'adjustment',
        slope: 0.3,
        provenance: 'assumed',
      },
    ],
  })

  return {
    journey: agency,
    scenarios: [
      scenario(agency, {
        name: say(
          'Numbers one can understand',
          'Tall man kan forstå',
          'Tal, man kan forstå',
          'Siffror man kan förstå',
        ),
        description: say(
          'One page a week in plain words: the experience of the results rises by one.',
          'Én side i uken i klare ord: opplevelsen av resultatene stiger med én.',
          'Én side om ugen i klare ord: Oplevelsen af resultaterne stiger med én.',
          'En sida i veckan i klartext: upplevelsen av resultaten stiger med ett.',
        ),
        changes: [
          {
            op: 'setExperience',
            touchpoint: 'results',
            experience: 0.5,
            lever: 'plain report',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { perTouch: 400 },
          },
        ],
      }),
      scenario(agency, {
        name: say('An early win', 'En tidlig gevinst', 'En tidlig gevinst', 'En tidig vinst'),
        description: say(
          'Between the agreement and the first campaign something small is mended that shows at once.',
          'Mellom avtalen og den første kampanjen rettes noe lite som synes med én gang.',
          'Mellem aftalen og den første kampagne rettes noget lille, der kan ses med det samme.',
          'Mellan avtalet och den första kampanjen åtgärdas något litet som syns direkt.',
        ),
        changes: [
          {
            op: 'insertTouchpoint',
            touchpoint: {
              id: 'early-win',
              name: say('Early win', 'Tidlig gevinst', 'Tidlig gevinst', 'Tidig vinst'),
              phase: 'post-purchase',
              channel: 'dashboard',
              cost: 4000,
              sojourn: { distribution: 'exponential', mean: '1d' },
            },
            between: ['agreement', 'campaign'],
            row: { campaign: 1 },
            lever: 'early win',
            source: 'By design.',
            basis: 'assumed',
          },
          {
            op: 'scaleOdds',
            from: 'results',
            to: 'ended',
            factor: { distribution: 'between', low: 0.7, high: 1, level: 0.8 },
            lever: 'early win',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
      scenario(agency, {
        name: say(
          'Feedback settled in one meeting',
          'Tilbakemelding avklart i ett møte',
          'Feedback afklaret på ét møde',
          'Återkoppling klar på ett möte',
        ),
        description: say(
          'Of those who would send the strategy back, half agree on the spot.',
          'Av dem som ville sendt strategien tilbake, blir halvparten enige på stedet.',
          'Af dem, der ville sende strategien tilbage, bliver halvdelen enige på stedet.',
          'Av dem som skulle ha skickat tillbaka strategin kommer hälften överens direkt.',
        ),
        changes: [
          {
            op: 'redirect',
            from: 'feedback',
            to: 'strategy',
            share: { distribution: 'uniform', min: 0.2, max: 0.6 },
            into: 'agreement',
            lever: 'decision meeting',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
    ],
    question: say(
      'How many rounds of campaigns does a client stay for, and what is one who stays a round longer worth?',
      'Hvor mange kampanjerunder blir en kunde med på, og hva er én runde til verdt?',
      'Hvor mange kampagnerunder bliver en kunde, og hvad er en runde mere værd?',
      'Hur många kampanjvarv stannar en kund, och vad är ett varv till värt?',
    ),
    answer: () => roundsOfCampaigns(agency, say, language),
  }
}

/** Campaigns of a client, and the margin from one campaign to the next. */
function roundsOfCampaigns(agency: Journey, say: Say, language: Language): Answer {
  const clients = (chain: Chain) => probabilityOfReaching(chain, 'agreement')
  const asClient = editJourney(agency, (draft) => {
    draft.entries = { agreement: 1 }
  })
  // Each persona as often as it is among the clients.
  const shares = compilePersonaChains(agency).map(({ share, chain }) => share * clients(chain))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const perClient = (of: (chain: Chain) => number) =>
    compilePersonaChains(asClient).reduce(
      (sum, { chain }, k) => sum + ((shares[k] as number) / total) * of(chain),
      0,
    )
  const rounds = perClient(
    (chain) => expectedVisits(chain).visits[chain.ids.indexOf('campaign')] as number,
  )
  const { revenue = 0, cost = 0 } = agency.touchpoints.find(({ id }) => id === 'agreement') ?? {}
  const perRound = (perClient(margin) - (revenue - cost)) / rounds
  const { rough, money } = numbersIn(language)
  const [count, each] = [rough(rounds), money(perRound, 'SEK')]
  return {
    sentence: say(
      `A client stays for ${count} rounds on average, and each is worth ${each} once its meetings and adjustments are paid for.`,
      `En kunde blir med i ${count} runder i snitt, og hver er verdt ${each} når møtene og justeringene er betalt.`,
      `En kunde bliver i gennemsnit i ${count} runder, og hver er ${each} værd, når møderne og justeringerne er betalt.`,
      `En kund stannar i snitt ${count} varv, och varje varv är värt ${each} när mötena och justeringarna är betalda.`,
    ),
    figures: { rounds, marginPerRound: perRound },
  }
}
