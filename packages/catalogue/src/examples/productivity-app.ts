import { wordOfMouth } from 'sojourn/analysis'
import { type Journey, journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { framework } from '../frameworks/framework.ts'
import type { Language, Say } from '../language.ts'
import type { Answer, ExampleDefinition } from './example-definition.ts'
import { numbersIn } from './numbers.ts'
import { overPersonas } from './over-personas.ts'

/** Ad or friend → website, reviews → install → first use → daily use → support → loyal → recommends. */
export const productivityApp: ExampleDefinition = (say, language) => {
  const app = journey({
    name: say('Productivity app', 'Produktivitetsapp', 'Produktivitetsapp', 'Produktivitetsapp'),
    description: say(
      'A start-up’s to-do list: free to install, paid by those who can’t do without it.',
      'En gründerbedrifts oppgaveliste: gratis å installere, betalt av dem som ikke klarer seg uten.',
      'En startups opgaveliste: gratis at installere, betalt af dem, der ikke kan undvære den.',
      'Ett startupföretags att göra-lista: gratis att installera, betald av dem som inte klarar sig utan den.',
    ),
    goal: say(
      'More daily users',
      'Flere daglige brukere',
      'Flere daglige brugere',
      'Fler dagliga användare',
    ),
    provenance: 'illustrative',
    currency: 'SEK',
    phases: framework('retention-and-advocacy', language).phases,
    channels: [
      {
        id: 'social',
        name: say('Social media', 'Sosiale medier', 'Sociale medier', 'Sociala medier'),
      },
      {
        id: 'word-of-mouth',
        name: say('Word of mouth', 'Jungeltelegrafen', 'Mund til mund', 'Mun till mun'),
      },
      { id: 'website', name: say('Website', 'Nettsted', 'Website', 'Webbplats') },
      { id: 'app-store', name: say('App store', 'Appbutikk', 'Appbutik', 'Appbutik') },
      { id: 'app', name: say('The app', 'Appen', 'Appen', 'Appen') },
      { id: 'chat', name: say('Chat', 'Chat', 'Chat', 'Chatt') },
    ],
    touchpoints: [
      {
        id: 'ad',
        name: say('Ad', 'Annonse', 'Annonce', 'Annons'),
        role: 'ad',
        phase: 'awareness',
        channel: 'social',
        actions: [
          say(
            'Taps between two meetings',
            'Trykker mellom to møter',
            'Trykker mellem to møder',
            'Trycker mellan två möten',
          ),
        ],
        needs: [
          say(
            'To get things done',
            'Å få ting gjort',
            'At få tingene gjort',
            'Att få saker gjorda',
          ),
        ],
        questions: [say('Another list?', 'Enda en liste?', 'Endnu en liste?', 'Ännu en lista?')],
        expectation: -0.5,
        experience: 0,
        cost: 5,
        sojourn: { distribution: 'exponential', mean: '2min' },
      },
      {
        id: 'friend',
        name: say(
          "A friend's recommendation",
          'Anbefaling fra en venn',
          'Anbefaling fra en ven',
          'Rekommendation från en vän',
        ),
        role: 'referral',
        phase: 'awareness',
        channel: 'word-of-mouth',
        actions: [
          say(
            'Sees it on a friend’s phone',
            'Ser den på mobilen til en venn',
            'Ser den på en vens mobil',
            'Ser den i en väns mobil',
          ),
        ],
        needs: [
          say(
            'Something that really works',
            'Noe som virkelig fungerer',
            'Noget, der virkelig fungerer',
            'Något som verkligen fungerar',
          ),
        ],
        questions: [
          say(
            'Do you use it every day?',
            'Bruker du den hver dag?',
            'Bruger du den hver dag?',
            'Använder du den varje dag?',
          ),
        ],
        expectation: 1,
        experience: 1.5,
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
            'Watches the film of twenty seconds',
            'Ser filmen på tjue sekunder',
            'Ser filmen på tyve sekunder',
            'Tittar på filmen på tjugo sekunder',
          ),
        ],
        needs: [
          say(
            'To see how it looks',
            'Å se hvordan den ser ut',
            'At se, hvordan den ser ud',
            'Att se hur den ser ut',
          ),
        ],
        questions: [
          say('What does it cost?', 'Hva koster den?', 'Hvad koster den?', 'Vad kostar den?'),
        ],
        expectation: 0.5,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '4min' },
      },
      {
        id: 'reviews',
        name: say(
          'Reviews in the app store',
          'Omtaler i appbutikken',
          'Anmeldelser i appbutikken',
          'Omdömen i appbutiken',
        ),
        role: 'reviews',
        phase: 'consideration',
        channel: 'app-store',
        actions: [
          say(
            'Reads the worst review first',
            'Leser den dårligste omtalen først',
            'Læser den dårligste anmeldelse først',
            'Läser det sämsta omdömet först',
          ),
        ],
        needs: [
          say(
            'No unpleasant surprise',
            'Ingen ubehagelige overraskelser',
            'Ingen ubehagelige overraskelser',
            'Inga obehagliga överraskningar',
          ),
        ],
        questions: [say('Does it crash?', 'Krasjer den?', 'Går den ned?', 'Kraschar den?')],
        expectation: 0.5,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '5min' },
      },
      {
        id: 'install',
        name: say('Install', 'Installasjon', 'Installation', 'Installation'),
        role: 'trial',
        phase: 'decision',
        channel: 'app-store',
        actions: [
          say(
            'Installs it on the bus',
            'Installerer den på bussen',
            'Installerer den i bussen',
            'Installerar den på bussen',
          ),
        ],
        needs: [
          say('That it is fast', 'At det går fort', 'At det går hurtigt', 'Att det går snabbt'),
        ],
        questions: [
          say(
            'Why does it want my contacts?',
            'Hvorfor vil den se kontaktene mine?',
            'Hvorfor vil den se mine kontakter?',
            'Varför vill den se mina kontakter?',
          ),
        ],
        expectation: 1,
        experience: 0.5,
        sojourn: { distribution: 'exponential', mean: '10h' },
      },
      {
        id: 'first-use',
        name: say('First use', 'Første gangs bruk', 'Første brug', 'Första användningen'),
        role: 'use',
        phase: 'decision',
        channel: 'app',
        actions: [
          say(
            'Writes the first three tasks',
            'Skriver de tre første oppgavene',
            'Skriver de første tre opgaver',
            'Skriver de tre första uppgifterna',
          ),
        ],
        needs: [
          say(
            'To see the point within a minute',
            'Å se poenget innen et minutt',
            'At se pointen inden for et minut',
            'Att se poängen inom en minut',
          ),
        ],
        questions: [
          say(
            'Do I need an account?',
            'Må jeg ha en konto?',
            'Skal jeg have en konto?',
            'Måste jag ha ett konto?',
          ),
        ],
        expectation: 1,
        experience: -0.5,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'daily-use',
        name: say('Daily use', 'Daglig bruk', 'Daglig brug', 'Daglig användning'),
        role: 'use',
        phase: 'retention',
        channel: 'app',
        actions: [
          say(
            'Plans the day at breakfast',
            'Planlegger dagen til frokost',
            'Planlægger dagen ved morgenmaden',
            'Planerar dagen till frukosten',
          ),
        ],
        needs: [
          say(
            'That it is simply there',
            'At den bare er der',
            'At den bare er der',
            'Att den bara finns där',
          ),
        ],
        questions: [
          say(
            'Can I share a list?',
            'Kan jeg dele en liste?',
            'Kan jeg dele en liste?',
            'Kan jag dela en lista?',
          ),
        ],
        expectation: 1,
        experience: 1,
        cost: 0.5,
        sojourn: { distribution: 'exponential', mean: '20d' },
      },
      {
        id: 'support',
        name: say('Support', 'Kundestøtte', 'Support', 'Support'),
        role: 'support',
        phase: 'retention',
        channel: 'chat',
        actions: [
          say(
            'Asks where the tasks have gone',
            'Spør hvor oppgavene er blitt av',
            'Spørger, hvor opgaverne er blevet af',
            'Frågar vart uppgifterna tog vägen',
          ),
        ],
        needs: [
          say(
            'The tasks back',
            'Å få oppgavene tilbake',
            'At få opgaverne tilbage',
            'Att få tillbaka uppgifterna',
          ),
        ],
        questions: [
          say(
            'Is my data safe?',
            'Er dataene mine trygge?',
            'Er mine data sikre?',
            'Är mina data säkra?',
          ),
        ],
        expectation: 1,
        experience: -0.5,
        cost: 25,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'idle',
        name: say(
          'Not opened for a while',
          'Ikke åpnet på en stund',
          'Ikke åbnet i et stykke tid',
          'Inte öppnad på ett tag',
        ),
        role: 'other',
        phase: 'retention',
        channel: 'app',
        actions: [
          say(
            'Swipes the reminder away',
            'Sveiper bort påminnelsen',
            'Swiper påmindelsen væk',
            'Sveper bort påminnelsen',
          ),
        ],
        needs: [
          say(
            'A reason to come back',
            'En grunn til å komme tilbake',
            'En grund til at vende tilbage',
            'Ett skäl att komma tillbaka',
          ),
        ],
        questions: [
          say(
            'Do I still need it?',
            'Trenger jeg den fortsatt?',
            'Har jeg stadig brug for den?',
            'Behöver jag den fortfarande?',
          ),
        ],
        expectation: 0,
        experience: -0.5,
        sojourn: { distribution: 'exponential', mean: '15d' },
      },
      {
        id: 'loyal',
        name: say(
          'Pays for a month more',
          'Betaler for en måned til',
          'Betaler for en måned mere',
          'Betalar för en månad till',
        ),
        role: 'paying',
        phase: 'advocacy',
        channel: 'app',
        actions: [
          say(
            'Uses it with the family',
            'Bruker den med familien',
            'Bruger den med familien',
            'Använder den med familjen',
          ),
        ],
        needs: [
          say(
            'New things, but not too many',
            'Nyheter, men ikke for mange',
            'Nyheder, men ikke for mange',
            'Nyheter, men inte för många',
          ),
        ],
        questions: [
          say(
            'Is it worth 79 a month?',
            'Er den verdt 79 i måneden?',
            'Er den 79 om måneden værd?',
            'Är den värd 79 i månaden?',
          ),
        ],
        expectation: 1,
        experience: 1.5,
        revenue: 79,
        cost: 18,
        sojourn: { distribution: 'exponential', mean: '30d' },
      },
      {
        id: 'recommends',
        name: say('Recommends it', 'Anbefaler den', 'Anbefaler den', 'Rekommenderar den'),
        role: 'advocacy',
        phase: 'advocacy',
        channel: 'word-of-mouth',
        actions: [
          say(
            'Shows it to a colleague',
            'Viser den til en kollega',
            'Viser den til en kollega',
            'Visar den för en kollega',
          ),
        ],
        needs: [
          say(
            'To look well informed',
            'Å framstå som velinformert',
            'At fremstå velinformeret',
            'Att framstå som välinformerad',
          ),
        ],
        questions: [
          say(
            'Do we both get something?',
            'Får vi noe begge to?',
            'Får vi begge noget?',
            'Får vi något båda två?',
          ),
        ],
        expectation: 0.5,
        experience: 1.5,
        sojourn: { distribution: 'exponential', mean: '3d' },
      },
    ],
    outcomes: [
      { id: 'lost', name: say('Left', 'Forsvant', 'Forsvandt', 'Försvann') },
      {
        id: 'competitor',
        name: say(
          'Uses another app',
          'Bruker en annen app',
          'Bruger en anden app',
          'Använder en annan app',
        ),
        kind: 'competitor',
      },
      {
        id: 'uninstalled',
        name: say('Uninstalled', 'Avinstallerte', 'Afinstallerede', 'Avinstallerade'),
        kind: 'churn',
      },
    ],
    conversions: ['install'],
    entries: { ad: 0.75, friend: 0.25 },
    transitions: {
      ad: { website: 0.2, reviews: 0.16, lost: 'rest' },
      friend: { website: 0.3, reviews: 0.35, lost: 'rest' },
      website: { reviews: 0.35, install: 0.1, competitor: 0.1, lost: 'rest' },
      reviews: { install: 0.3, website: 0.12, competitor: 0.15, lost: 'rest' },
      install: { 'first-use': 0.8, idle: 0.08, uninstalled: 'rest' },
      'first-use': { 'daily-use': 0.38, idle: 0.24, support: 0.04, uninstalled: 'rest' },
      'daily-use': {
        'daily-use': 0.35,
        idle: 0.22,
        support: 0.06,
        loyal: 0.15,
        recommends: 0.06,
        uninstalled: 'rest',
      },
      support: { 'daily-use': 0.6, idle: 0.15, uninstalled: 'rest' },
      idle: { 'daily-use': 0.2, competitor: 0.1, uninstalled: 'rest' },
      loyal: { loyal: 0.72, 'daily-use': 0.1, recommends: 0.1, support: 0.02, uninstalled: 'rest' },
      recommends: { loyal: 0.5, 'daily-use': 0.48, uninstalled: 'rest' },
    },
    personas: [
      {
        id: 'student',
        name: say('Student', 'Student', 'Studerende', 'Student'),
        description: say(
          'Tries everything, pays for little.',
          'Prøver alt, betaler for lite.',
          'Prøver alt, betaler for lidt.',
          'Provar allt, betalar för lite.',
        ),
        share: 45,
        transitions: {
          'daily-use': {
            'daily-use': 0.33,
            idle: 0.26,
            support: 0.04,
            loyal: 0.07,
            recommends: 0.08,
            uninstalled: 'rest',
          },
        },
      },
      {
        id: 'project-leader',
        name: say('Project leader', 'Prosjektleder', 'Projektleder', 'Projektledare'),
        description: say(
          'Has many balls in the air, and stays with what works.',
          'Har mange baller i lufta og blir ved det som virker.',
          'Har mange bolde i luften og holder fast i det, der virker.',
          'Har många bollar i luften och håller fast vid det som fungerar.',
        ),
        share: 35,
        transitions: {
          'first-use': { 'daily-use': 0.46, idle: 0.18, support: 0.06, uninstalled: 'rest' },
          'daily-use': {
            'daily-use': 0.36,
            idle: 0.18,
            support: 0.08,
            loyal: 0.22,
            recommends: 0.06,
            uninstalled: 'rest',
          },
          loyal: {
            loyal: 0.78,
            'daily-use': 0.06,
            recommends: 0.1,
            support: 0.02,
            uninstalled: 'rest',
          },
        },
      },
      {
        id: 'parent',
        name: say(
          'Parent of small children',
          'Småbarnsforelder',
          'Småbørnsforælder',
          'Småbarnsförälder',
        ),
        description: say(
          'Short of time; comes through friends.',
          'Har dårlig tid; kommer gjennom venner.',
          'Har travlt; kommer gennem venner.',
          'Har ont om tid; kommer genom vänner.',
        ),
        share: 20,
        entries: { ad: 0.5, friend: 0.5 },
        transitions: {
          'first-use': { 'daily-use': 0.36, idle: 0.34, support: 0.02, uninstalled: 'rest' },
        },
      },
    ],
    referrals: { recommends: 2.5, 'daily-use': 0.1 },
    referralEntries: { friend: 1 },
    arrivals: { perDay: 900 },
    slopes: [
      {
        touchpoint: 'first-use',
        from: 'first-use',
        to: 'daily-use',
        slope: 0.35,
        provenance: 'assumed',
      },
      {
        touchpoint: 'support',
        from: 'support',
        to: 'daily-use',
        slope: 0.4,
        provenance: 'assumed',
      },
    ],
    stocks: [
      {
        id: 'reviews',
        name: say(
          'Reviews in the app store',
          'Omtaler i appbutikken',
          'Anmeldelser i appbutikken',
          'Omdömen i appbutiken',
        ),
        inflow: { loyal: 0.02, recommends: 0.1 },
        halfLife: '180d',
        level: 1200,
        acts: [{ from: 'reviews', to: 'install', exponent: 0.236 }],
      },
    ],
  })

  return {
    journey: app,
    scenarios: [
      scenario(app, {
        name: say(
          'A first use without an account',
          'Første gangs bruk uten konto',
          'Første brug uden konto',
          'Första användningen utan konto',
        ),
        description: say(
          'Three tasks before anything is asked for.',
          'Tre oppgaver før man blir bedt om noe som helst.',
          'Tre opgaver, før man bliver bedt om noget.',
          'Tre uppgifter innan man ombeds om någonting.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'first-use',
            to: 'daily-use',
            factor: { distribution: 'between', low: 1, high: 1.3, level: 0.8 },
            lever: 'quick start',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { fixed: 200_000 },
          },
        ],
      }),
      scenario(app, {
        name: say(
          'Support answers within the hour',
          'Kundestøtte svarer innen en time',
          'Support svarer inden for en time',
          'Supporten svarar inom en timme',
        ),
        description: say(
          'A waiting time of an hour instead of a day.',
          'Ventetid på en time i stedet for et døgn.',
          'En ventetid på en time i stedet for et døgn.',
          'En väntetid på en timme i stället för ett dygn.',
        ),
        changes: [
          {
            op: 'scaleSojourn',
            touchpoint: 'support',
            factor: 0.05,
            lever: 'fast support',
            source: 'By design.',
            basis: 'assumed',
          },
          {
            op: 'scaleOdds',
            from: 'support',
            to: 'daily-use',
            factor: { distribution: 'lognormal', median: 1.15, sigma: 0.1 },
            lever: 'fast support',
            source: 'Assumed.',
            basis: 'assumed',
          },
          {
            op: 'setReward',
            touchpoint: 'support',
            cost: 32,
            lever: 'fast support',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
      scenario(app, {
        name: say(
          'A month for you, a month for me',
          'En måned til deg, en måned til meg',
          'En måned til dig, en måned til mig',
          'En månad till dig, en månad till mig',
        ),
        description: say(
          'Whoever recommends the app gets a month, and so does the friend.',
          'Den som anbefaler appen, får en måned, og det gjør vennen også.',
          'Den, der anbefaler appen, får en måned, og det gør vennen også.',
          'Den som rekommenderar appen får en månad, och det får vännen också.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'daily-use',
            to: 'recommends',
            factor: { distribution: 'between', low: 1.1, high: 1.8, level: 0.8 },
            lever: 'referral programme',
            source:
              'Assumed. Schmitt, Skiera & Van den Bulte 2011 speak of the referred, not of how many there are.',
            grade: 'B',
            basis: 'assumed',
            cost: { perTouch: 3 },
          },
          {
            op: 'scaleOdds',
            from: 'loyal',
            to: 'recommends',
            factor: { distribution: 'between', low: 1.1, high: 1.8, level: 0.8 },
            lever: 'referral programme',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { perTouch: 3 },
          },
        ],
      }),
    ],
    question: say(
      'How many of our visitors come by word of mouth, and could the app grow without ads?',
      'Hvor mange av de besøkende kommer gjennom anbefalinger, og kunne appen vokst uten annonser?',
      'Hvor mange af de besøgende kommer gennem anbefalinger, og kunne appen vokse uden annoncer?',
      'Hur många av besökarna kommer genom rekommendationer, och skulle appen kunna växa utan annonser?',
    ),
    answer: () => growthByWordOfMouth(app, say, language),
  }
}

/** What a hundred visitors who come by themselves bring with them, and how far that is from growth. */
function growthByWordOfMouth(app: Journey, say: Say, language: Language): Answer {
  const options = {
    referrals: app.referrals ?? {},
    ...(app.referralEntries && { entries: app.referralEntries }),
  }
  // Those who are referred are of all personas, as those who come by themselves are.
  const perFirst = overPersonas(app, (chain) => wordOfMouth(chain, options).perFirst)
  const perReferred = overPersonas(app, (chain) => wordOfMouth(chain, options).perReferred)
  const totalEntries = 1 + perFirst / (1 - perReferred)
  const referred = 1 - 1 / totalEntries
  const { percent, rough } = numbersIn(language)
  const [share, each] = [percent(referred), rough(perReferred)]
  return {
    sentence: say(
      `${share} of all visitors are referred. One who was referred brings ${each} others; to grow without ads, that would have to be above 1.`,
      `${share} av alle besøkende er anbefalt av andre. Én som er blitt anbefalt appen, tar med seg ${each} andre; for å vokse uten annonser måtte tallet vært over 1.`,
      `${share} af alle besøgende kommer på anbefaling. Én, der kommer på anbefaling, tager ${each} andre med; for at vokse uden annoncer skulle tallet være over 1.`,
      `${share} av alla besökare kommer på rekommendation. En som kommer på rekommendation tar med sig ${each} andra; för att växa utan annonser måste talet vara över 1.`,
    ),
    figures: { referred, perReferred, totalEntries },
  }
}
