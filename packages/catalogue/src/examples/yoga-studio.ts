import { retention } from 'sojourn/analysis'
import { type Chain, type Journey, journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { framework } from '../frameworks/framework.ts'
import type { Language, Say } from '../language.ts'
import type { Answer, ExampleDefinition } from './example-definition.ts'
import { numbersIn } from './numbers.ts'
import { overPersonas } from './over-personas.ts'
import { probabilityOfReaching } from './probability-of-reaching.ts'

/** Sponsored post → subscription page, video, reviews → three-month free trial → live lessons → paying → shares. */
export const yogaStudio: ExampleDefinition = (say, language) => {
  const studio = journey({
    name: say(
      'Online yoga studio',
      'Yogastudio på nett',
      'Yogastudie på nettet',
      'Yogastudio på nätet',
    ),
    description: say(
      'Oliver sees a sponsored post, looks at a free lesson, tries for three months and becomes a paying member.',
      'Oliver ser et sponset innlegg, ser på en gratistime, prøver i tre måneder og blir betalende medlem.',
      'Oliver ser et sponsoreret opslag, ser en gratis lektion, prøver i tre måneder og bliver betalende medlem.',
      'Oliver ser ett sponsrat inlägg, tittar på en gratislektion, provar i tre månader och blir betalande medlem.',
    ),
    goal: say(
      'More members who stay',
      'Flere medlemmer som blir værende',
      'Flere medlemmer, der bliver',
      'Fler medlemmar som stannar',
    ),
    provenance: 'illustrative',
    currency: 'DKK',
    phases: framework('use-and-loyalty', language).phases,
    channels: [
      { id: 'facebook', name: 'Facebook' },
      { id: 'youtube', name: 'YouTube' },
      { id: 'website', name: say('Website', 'Nettsted', 'Website', 'Webbplats') },
      { id: 'live', name: say('Live lessons', 'Direktetimer', 'Livelektioner', 'Livelektioner') },
      { id: 'email', name: say('E-mail', 'E-post', 'E-mail', 'E-post') },
    ],
    touchpoints: [
      {
        id: 'sponsored-post',
        name: say('Sponsored post', 'Sponset innlegg', 'Sponsoreret opslag', 'Sponsrat inlägg'),
        role: 'ad',
        phase: 'awareness',
        channel: 'facebook',
        actions: [
          say(
            'Stops at a video of a stiff back',
            'Stopper ved en video om en stiv rygg',
            'Stopper ved en video om en stiv ryg',
            'Stannar vid en video om en stel rygg',
          ),
        ],
        needs: [
          say(
            'Less pain in the back',
            'Mindre vondt i ryggen',
            'Mindre ondt i ryggen',
            'Mindre ont i ryggen',
          ),
        ],
        questions: [
          say(
            'Is yoga for people like me?',
            'Er yoga noe for meg?',
            'Er yoga noget for mig?',
            'Är yoga något för mig?',
          ),
        ],
        expectation: -0.5,
        experience: 0.5,
        cost: 3,
        sojourn: { distribution: 'exponential', mean: '2min' },
      },
      {
        id: 'friends-post',
        name: say(
          'Post from a friend',
          'Innlegg fra en venn',
          'Opslag fra en ven',
          'Inlägg från en vän',
        ),
        role: 'referral',
        phase: 'awareness',
        channel: 'facebook',
        actions: [
          say(
            'Reads that a colleague feels better',
            'Leser at en kollega har fått det bedre',
            'Læser, at en kollega har fået det bedre',
            'Läser att en kollega mår bättre',
          ),
        ],
        needs: [
          say(
            'Somebody who has tried it',
            'Noen som har prøvd det',
            'Nogen, der har prøvet det',
            'Någon som har provat',
          ),
        ],
        questions: [
          say('Did it help you?', 'Hjalp det deg?', 'Hjalp det dig?', 'Hjälpte det dig?'),
        ],
        expectation: 0.5,
        experience: 1.5,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'video',
        name: say('Free video', 'Gratis video', 'Gratis video', 'Gratis video'),
        role: 'video',
        phase: 'consideration',
        channel: 'youtube',
        actions: [
          say(
            'Tries ten minutes on the carpet',
            'Prøver ti minutter på stueteppet',
            'Prøver ti minutter på tæppet',
            'Provar tio minuter på mattan',
          ),
        ],
        needs: [
          say(
            'To feel whether it helps',
            'Å kjenne om det hjelper',
            'At mærke, om det hjælper',
            'Att känna om det hjälper',
          ),
        ],
        questions: [
          say(
            'Can I do it with a bad knee?',
            'Går det med et dårlig kne?',
            'Går det med et dårligt knæ?',
            'Går det med ett dåligt knä?',
          ),
        ],
        expectation: 0.5,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'subscription-page',
        name: say('Subscription page', 'Abonnementsside', 'Abonnementsside', 'Prenumerationssida'),
        role: 'subscription',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Looks for how to leave again',
            'Ser etter hvordan man sier opp',
            'Leder efter, hvordan man siger op',
            'Letar efter hur man säger upp',
          ),
        ],
        needs: [
          say(
            'No hidden terms',
            'Ingen skjulte vilkår',
            'Ingen skjulte vilkår',
            'Inga dolda villkor',
          ),
        ],
        questions: [
          say(
            'What does it cost after the trial?',
            'Hva koster det etter prøvetiden?',
            'Hvad koster det efter prøveperioden?',
            'Vad kostar det efter provperioden?',
          ),
        ],
        expectation: 0.5,
        experience: 0,
        sojourn: { distribution: 'exponential', mean: '10min' },
      },
      {
        id: 'reviews',
        name: say('Reviews', 'Omtaler', 'Anmeldelser', 'Omdömen'),
        role: 'reviews',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Looks for other beginners',
            'Ser etter andre nybegynnere',
            'Leder efter andre begyndere',
            'Letar efter andra nybörjare',
          ),
        ],
        needs: [
          say(
            'To recognise himself',
            'Å kjenne seg igjen',
            'At kunne genkende sig selv',
            'Att känna igen sig',
          ),
        ],
        questions: [
          say('Do they keep it up?', 'Holder de det gående?', 'Bliver de ved?', 'Fortsätter de?'),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'trial',
        name: say(
          'Free trial begun',
          'Gratis prøvetid begynt',
          'Gratis prøveperiode begyndt',
          'Gratis provperiod inledd',
        ),
        role: 'trial',
        phase: 'purchase',
        channel: 'website',
        actions: [
          say(
            'Chooses a first course',
            'Velger et første kurs',
            'Vælger et første forløb',
            'Väljer en första kurs',
          ),
        ],
        needs: [
          say(
            'Help to begin',
            'Hjelp til å komme i gang',
            'Hjælp til at komme i gang',
            'Hjälp att komma igång',
          ),
        ],
        questions: [
          say('Where do I start?', 'Hvor begynner jeg?', 'Hvor begynder jeg?', 'Var börjar jag?'),
        ],
        expectation: 1,
        experience: 0.5,
        cost: 5,
        sojourn: { distribution: 'exponential', mean: '12d' },
      },
      {
        id: 'live-lesson',
        name: say(
          'Live lessons in the trial',
          'Direktetimer i prøvetiden',
          'Livelektioner i prøveperioden',
          'Livelektioner under provperioden',
        ),
        role: 'use',
        phase: 'purchase',
        channel: 'live',
        actions: [
          say(
            'Joins on Tuesday evenings',
            'Er med tirsdag kveld',
            'Er med tirsdag aften',
            'Är med på tisdagskvällar',
          ),
        ],
        needs: [
          say(
            'To be seen by the teacher',
            'Å bli sett av læreren',
            'At blive set af underviseren',
            'Att bli sedd av läraren',
          ),
        ],
        questions: [
          say(
            'Am I doing it right?',
            'Gjør jeg det riktig?',
            'Gør jeg det rigtigt?',
            'Gör jag rätt?',
          ),
        ],
        expectation: 0.5,
        experience: 1.5,
        cost: 12,
        sojourn: { distribution: 'exponential', mean: '25d' },
      },
      {
        id: 'reminder',
        name: say(
          'E-mail: the trial ends',
          'E-post: prøvetiden går ut',
          'E-mail: Prøveperioden udløber',
          'Mejl: provperioden går ut',
        ),
        role: 'newsletter',
        phase: 'purchase',
        channel: 'email',
        actions: [
          say(
            'Counts how often he took part',
            'Teller hvor ofte han har vært med',
            'Tæller, hvor tit han har været med',
            'Räknar hur ofta han har varit med',
          ),
        ],
        needs: [
          say(
            'To decide in peace',
            'Å bestemme seg i ro',
            'At beslutte sig i fred',
            'Att få bestämma sig i lugn och ro',
          ),
        ],
        questions: [
          say(
            'Is it worth 149 a month?',
            'Er det verdt 149 i måneden?',
            'Er det 149 om måneden værd?',
            'Är det värt 149 i månaden?',
          ),
        ],
        expectation: 0,
        experience: 0,
        sojourn: { distribution: 'exponential', mean: '5d' },
      },
      {
        id: 'joins',
        name: say('Becomes a member', 'Blir medlem', 'Bliver medlem', 'Blir medlem'),
        role: 'purchase',
        phase: 'purchase',
        channel: 'website',
        actions: [
          say('Enters the card', 'Legger inn kortet', 'Indtaster kortet', 'Lägger in kortet'),
        ],
        needs: [
          say(
            'To be free to leave',
            'Å kunne si opp når som helst',
            'At kunne opsige når som helst',
            'Att kunna säga upp när som helst',
          ),
        ],
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
        sojourn: { distribution: 'exponential', mean: '1d' },
      },
      {
        id: 'member-month',
        name: say(
          'A month as a paying member',
          'En måned som betalende medlem',
          'En måned som betalende medlem',
          'En månad som betalande medlem',
        ),
        role: 'paying',
        phase: 'use',
        channel: 'live',
        actions: [
          say(
            'Takes part once a week',
            'Er med en gang i uken',
            'Er med en gang om ugen',
            'Är med en gång i veckan',
          ),
        ],
        needs: [
          say('To feel progress', 'Å merke framgang', 'At mærke fremgang', 'Att märka framsteg'),
        ],
        questions: [
          say('What is next?', 'Hva er neste steg?', 'Hvad er næste skridt?', 'Vad är nästa steg?'),
        ],
        expectation: 1,
        experience: 1,
        revenue: 149,
        cost: 35,
        sojourn: { distribution: 'exponential', mean: '30d' },
      },
      {
        id: 'pause',
        name: say('A pause', 'En pause', 'En pause', 'En paus'),
        role: 'other',
        phase: 'use',
        channel: 'email',
        actions: [say('Goes on holiday', 'Drar på ferie', 'Tager på ferie', 'Åker på semester')],
        needs: [
          say(
            'To come back without shame',
            'Å komme tilbake uten skam',
            'At komme tilbage uden skam',
            'Att komma tillbaka utan skam',
          ),
        ],
        questions: [
          say(
            'Have they forgotten me?',
            'Har de glemt meg?',
            'Har de glemt mig?',
            'Har de glömt mig?',
          ),
        ],
        expectation: 0,
        experience: -0.5,
        sojourn: { distribution: 'exponential', mean: '40d' },
      },
      {
        id: 'support',
        name: say('Support', 'Kundeservice', 'Kundeservice', 'Kundtjänst'),
        role: 'support',
        phase: 'use',
        channel: 'email',
        actions: [
          say(
            'Writes that the sound is gone',
            'Skriver at lyden er borte',
            'Skriver, at lyden er væk',
            'Skriver att ljudet är borta',
          ),
        ],
        needs: [
          say(
            'Help before the lesson',
            'Hjelp før timen',
            'Hjælp før lektionen',
            'Hjälp före lektionen',
          ),
        ],
        questions: [
          say(
            'Why can’t I hear you?',
            'Hvorfor hører jeg dere ikke?',
            'Hvorfor kan jeg ikke høre jer?',
            'Varför hör jag er inte?',
          ),
        ],
        expectation: 1,
        experience: -0.5,
        cost: 40,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'shares',
        name: say(
          'Shares on Facebook',
          'Deler på Facebook',
          'Deler på Facebook',
          'Delar på Facebook',
        ),
        role: 'advocacy',
        phase: 'loyalty',
        channel: 'facebook',
        actions: [
          say(
            'Tells that the back is better',
            'Forteller at ryggen er bedre',
            'Fortæller, at ryggen har det bedre',
            'Berättar att ryggen är bättre',
          ),
        ],
        needs: [say('Recognition', 'Anerkjennelse', 'Anerkendelse', 'Uppskattning')],
        questions: [
          say('Who joins me?', 'Hvem blir med?', 'Hvem vil være med?', 'Vem hänger med?'),
        ],
        expectation: 0.5,
        experience: 1.5,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
    ],
    outcomes: [
      { id: 'lost', name: say('Left', 'Forsvant', 'Forsvandt', 'Försvann') },
      {
        id: 'competitor',
        name: say('Another studio', 'Et annet studio', 'Et andet studie', 'En annan studio'),
        kind: 'competitor',
      },
      {
        id: 'churned',
        name: say(
          'Ended the membership',
          'Sa opp medlemskapet',
          'Opsagde medlemskabet',
          'Sade upp medlemskapet',
        ),
        kind: 'churn',
      },
    ],
    conversions: ['joins'],
    entries: { 'sponsored-post': 0.85, 'friends-post': 0.15 },
    transitions: {
      'sponsored-post': { video: 0.12, 'subscription-page': 0.2, lost: 'rest' },
      'friends-post': { video: 0.25, 'subscription-page': 0.3, lost: 'rest' },
      video: { 'subscription-page': 0.35, 'sponsored-post': 0.03, competitor: 0.05, lost: 'rest' },
      'subscription-page': {
        reviews: 0.22,
        video: 0.13,
        trial: 0.18,
        competitor: 0.08,
        lost: 'rest',
      },
      reviews: { 'subscription-page': 0.4, trial: 0.15, competitor: 0.06, lost: 'rest' },
      trial: { 'live-lesson': 0.52, reminder: 0.3, lost: 'rest' },
      'live-lesson': { 'live-lesson': 0.4, joins: 0.26, reminder: 0.2, lost: 'rest' },
      reminder: { joins: 0.16, 'live-lesson': 0.2, competitor: 0.04, lost: 'rest' },
      joins: { 'member-month': 1 },
      'member-month': {
        'member-month': 0.77,
        pause: 0.06,
        support: 0.04,
        shares: 0.05,
        churned: 'rest',
      },
      pause: { 'member-month': 0.5, churned: 'rest' },
      support: { 'member-month': 0.88, churned: 'rest' },
      shares: { 'member-month': 0.99, churned: 'rest' },
    },
    personas: [
      {
        id: 'oliver',
        name: 'Oliver',
        description: say(
          '38, sits all day, is doubtful and wants to see it first.',
          '38, sitter hele dagen, er skeptisk og vil se det først.',
          '38, sidder ned hele dagen, er skeptisk og vil se det først.',
          '38, sitter hela dagen, är skeptisk och vill se det först.',
        ),
        share: 5,
        transitions: {
          'sponsored-post': { video: 0.16, 'subscription-page': 0.17, lost: 'rest' },
          'live-lesson': { 'live-lesson': 0.4, joins: 0.24, reminder: 0.2, lost: 'rest' },
        },
      },
      {
        id: 'practised',
        name: say(
          'Has done yoga for years',
          'Har drevet med yoga i årevis',
          'Har dyrket yoga i årevis',
          'Har yogat i åratal',
        ),
        description: say(
          'Knows what good teaching is, and stays where it is.',
          'Vet hva god undervisning er, og blir der den finnes.',
          'Ved, hvad god undervisning er, og bliver, hvor den findes.',
          'Vet vad bra undervisning är och stannar där den finns.',
        ),
        share: 2,
        entries: { 'sponsored-post': 0.65, 'friends-post': 0.35 },
        transitions: {
          trial: { 'live-lesson': 0.68, reminder: 0.18, lost: 'rest' },
          'live-lesson': { 'live-lesson': 0.4, joins: 0.34, reminder: 0.14, lost: 'rest' },
          'member-month': {
            'member-month': 0.82,
            pause: 0.05,
            support: 0.02,
            shares: 0.07,
            churned: 'rest',
          },
        },
      },
      {
        id: 'new-year',
        name: say('New year’s resolution', 'Nyttårsforsett', 'Nytårsforsæt', 'Nyårslöfte'),
        description: say(
          'Begins with zeal, and forgets it by spring.',
          'Begynner ivrig og har glemt det til våren.',
          'Begynder ivrigt og har glemt det til foråret.',
          'Börjar ivrigt och har glömt det till våren.',
        ),
        share: 3,
        transitions: {
          'subscription-page': {
            reviews: 0.15,
            video: 0.1,
            trial: 0.26,
            competitor: 0.08,
            lost: 'rest',
          },
          trial: { 'live-lesson': 0.4, reminder: 0.42, lost: 'rest' },
          'member-month': {
            'member-month': 0.7,
            pause: 0.1,
            support: 0.03,
            shares: 0.03,
            churned: 'rest',
          },
        },
      },
    ],
    referrals: { shares: 0.6, 'member-month': 0.02 },
    referralEntries: { 'friends-post': 1 },
    arrivals: { perDay: 220 },
    slopes: [
      {
        touchpoint: 'live-lesson',
        from: 'live-lesson',
        to: 'joins',
        slope: 0.3,
        provenance: 'assumed',
      },
      {
        touchpoint: 'member-month',
        from: 'member-month',
        to: 'churned',
        slope: -0.4,
        provenance: 'assumed',
      },
    ],
  })

  return {
    journey: studio,
    scenarios: [
      scenario(studio, {
        name: say(
          'One month free, not three',
          'Én måned gratis, ikke tre',
          'Én måned gratis, ikke tre',
          'En månad gratis, inte tre',
        ),
        description: say(
          'The trial takes a third of the time, and a few more join.',
          'Prøvetiden tar en tredjedel av tiden, og noen flere blir medlem.',
          'Prøveperioden varer en tredjedel så længe, og lidt flere bliver medlem.',
          'Provperioden tar en tredjedel av tiden, och några fler blir medlemmar.',
        ),
        changes: [
          {
            op: 'scaleSojourn',
            touchpoint: 'trial',
            factor: 0.33,
            lever: 'shorter trial',
            source: 'By design.',
            basis: 'assumed',
          },
          {
            op: 'scaleSojourn',
            touchpoint: 'live-lesson',
            factor: 0.33,
            lever: 'shorter trial',
            source: 'By design.',
            basis: 'assumed',
          },
          {
            op: 'scaleOdds',
            from: 'live-lesson',
            to: 'joins',
            factor: { distribution: 'lognormal', median: 1.05, sigma: 0.05 },
            lever: 'shorter trial',
            source:
              'Yoganarasimhan, Barzegary & Pani 2022: 7 days beat 30, +5.6 % subscriptions. That it holds for months is assumed.',
            grade: 'A',
            basis: 'assumed',
          },
        ],
      }),
      scenario(studio, {
        name: say(
          'A teacher says hello',
          'En lærer sier hei',
          'En underviser siger hej',
          'En lärare säger hej',
        ),
        description: say(
          'Whoever begins the trial gets a personal invitation to the first live lesson.',
          'Alle som begynner prøvetiden, får en personlig invitasjon til den første direktetimen.',
          'Alle, der begynder prøveperioden, får en personlig invitation til den første livelektion.',
          'Alla som börjar provperioden får en personlig inbjudan till den första livelektionen.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'trial',
            to: 'live-lesson',
            factor: { distribution: 'between', low: 1, high: 1.4, level: 0.8 },
            lever: 'personal invitation',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { perTouch: 15 },
          },
        ],
      }),
      scenario(studio, {
        name: say(
          'A friend gets a month',
          'En venn får en måned',
          'En ven får en måned',
          'En vän får en månad',
        ),
        description: say(
          'Members who share give a friend a month, so that more come through friends.',
          'Medlemmer som deler, gir en venn en måned, så flere kommer gjennom venner.',
          'Medlemmer, der deler, giver en ven en måned, så flere kommer gennem venner.',
          'Medlemmar som delar ger en vän en månad, så att fler kommer genom vänner.',
        ),
        changes: [
          {
            op: 'scaleEntries',
            touchpoint: 'friends-post',
            factor: { distribution: 'between', low: 1.02, high: 1.3, level: 0.8 },
            lever: 'referral programme',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { perTouch: 10 },
          },
        ],
      }),
    ],
    question: say(
      'Of those who begin the free trial, how many become members, and how many of these are left after half a year?',
      'Hvor mange av dem som begynner den gratis prøvetiden, blir medlemmer, og hvor mange av disse er igjen etter et halvt år?',
      'Hvor mange af dem, der begynder den gratis prøveperiode, bliver medlemmer, og hvor mange af dem er tilbage efter et halvt år?',
      'Hur många av dem som börjar den gratis provperioden blir medlemmar, och hur många av dessa är kvar efter ett halvår?',
    ),
    answer: () => membersLeft(studio, say, language),
  }
}

/** From the trial to membership, and from there through half a year. */
function membersLeft(studio: Journey, say: Say, language: Language): Answer {
  const reaching = (id: string) => (chain: Chain) => probabilityOfReaching(chain, id)
  const members = overPersonas(studio, reaching('joins'))
  const joining = members / overPersonas(studio, reaching('trial'))
  const left =
    overPersonas(
      studio,
      (chain) => reaching('joins')(chain) * (retention(chain, 180).retained?.[180] as number),
    ) / members
  const { percent } = numbersIn(language)
  const [joined, stayed, both] = [joining, left, joining * left].map(percent) as [
    string,
    string,
    string,
  ]
  return {
    sentence: say(
      `${joined} of those who begin the trial become members, and ${stayed} of these are members after half a year: ${both} of the trials.`,
      `${joined} av dem som begynner prøvetiden, blir medlemmer, og ${stayed} av disse er medlemmer etter et halvt år: ${both} av prøvetidene.`,
      `${joined} af dem, der begynder prøveperioden, bliver medlemmer, og ${stayed} af dem er medlemmer efter et halvt år: ${both} af prøveperioderne.`,
      `${joined} av dem som börjar provperioden blir medlemmar, och ${stayed} av dessa är medlemmar efter ett halvår: ${both} av provperioderna.`,
    ),
    figures: { joining, retainedAt180Days: left },
  }
}
