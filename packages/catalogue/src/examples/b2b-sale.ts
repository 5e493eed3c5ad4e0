import { conditionOn, rewardToAbsorption } from 'sojourn/analysis'
import { type Chain, type Journey, journey } from 'sojourn/model'
import { scenario } from 'sojourn/scenarios'
import { framework } from '../frameworks/framework.ts'
import type { Language, Say } from '../language.ts'
import { dearestLoss } from './dearest-loss.ts'
import type { Answer, ExampleDefinition } from './example-definition.ts'
import { nameOf } from './name-of.ts'
import { numbersIn } from './numbers.ts'
import { overPersonas } from './over-personas.ts'
import { probabilityOfReaching } from './probability-of-reaching.ts'

const SECONDS_A_DAY = 86_400

/** Conference → consultation → proposal evaluated → contract → delivery → follow-up. */
export const b2bSale: ExampleDefinition = (say, language) => {
  const sale = journey({
    name: say('B2B sale', 'B2B-salg', 'B2B-salg', 'B2B-försäljning'),
    description: say(
      'A supplier of planning software to businesses: few customers, long decisions, several who decide.',
      'En leverandør av planleggingssystemer til bedrifter: få kunder, lange beslutninger, flere som bestemmer.',
      'En leverandør af planlægningssystemer til virksomheder: få kunder, lange beslutninger, flere, der bestemmer.',
      'En leverantör av planeringssystem till företag: få kunder, långa beslut, flera som bestämmer.',
    ),
    goal: say(
      'More contracts, sooner',
      'Flere kontrakter, raskere',
      'Flere kontrakter, hurtigere',
      'Fler avtal, snabbare',
    ),
    provenance: 'illustrative',
    currency: 'NOK',
    phases: framework('four-phases', language).phases,
    channels: [
      { id: 'conference', name: say('Conference', 'Konferanse', 'Konference', 'Konferens') },
      { id: 'linkedin', name: 'LinkedIn' },
      { id: 'website', name: say('Website', 'Nettsted', 'Website', 'Webbplats') },
      { id: 'meeting', name: say('Meeting', 'Møte', 'Møde', 'Möte') },
      { id: 'email', name: say('E-mail', 'E-post', 'E-mail', 'E-post') },
      { id: 'on-site', name: say('At the customer’s', 'Hos kunden', 'Hos kunden', 'Hos kunden') },
    ],
    touchpoints: [
      {
        id: 'conference',
        name: say(
          'Talk at the conference stand',
          'Prat på konferansestanden',
          'Snak på konferencestanden',
          'Samtal i konferensmontern',
        ),
        role: 'event',
        phase: 'awareness',
        channel: 'conference',
        actions: [
          say(
            'Leaves a business card',
            'Legger igjen visittkort',
            'Lægger et visitkort',
            'Lämnar ett visitkort',
          ),
        ],
        needs: [
          say(
            'To see what others do',
            'Å se hva andre gjør',
            'At se, hvad andre gør',
            'Att se vad andra gör',
          ),
        ],
        questions: [
          say(
            'Who else uses it?',
            'Hvem andre bruker det?',
            'Hvem bruger det ellers?',
            'Vilka andra använder det?',
          ),
        ],
        expectation: 0,
        experience: 1,
        cost: 1500,
        sojourn: { distribution: 'gamma', shape: 2, scale: '3d' },
      },
      {
        id: 'article',
        name: say(
          'Article on LinkedIn',
          'Artikkel på LinkedIn',
          'Artikel på LinkedIn',
          'Artikel på LinkedIn',
        ),
        role: 'content',
        phase: 'awareness',
        channel: 'linkedin',
        actions: [
          say(
            'Shares it with a colleague',
            'Deler den med en kollega',
            'Deler den med en kollega',
            'Delar den med en kollega',
          ),
        ],
        needs: [say('To learn something', 'Å lære noe', 'At lære noget', 'Att lära sig något')],
        questions: [
          say(
            'Do we have that problem?',
            'Har vi det problemet?',
            'Har vi det problem?',
            'Har vi det problemet?',
          ),
        ],
        expectation: 0,
        experience: 0.5,
        cost: 30,
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'website',
        name: say('Website', 'Nettsted', 'Website', 'Webbplats'),
        role: 'website',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Looks for prices and customers',
            'Leter etter priser og kunder',
            'Leder efter priser og kunder',
            'Letar efter priser och kunder',
          ),
        ],
        needs: [
          say(
            'An idea of the price',
            'En idé om prisen',
            'En idé om prisen',
            'En uppfattning om priset',
          ),
        ],
        questions: [
          say(
            'Roughly, what does it cost?',
            'Hva koster det omtrent?',
            'Hvad koster det cirka?',
            'Vad kostar det ungefär?',
          ),
        ],
        expectation: 1,
        experience: -0.5,
        sojourn: { distribution: 'exponential', mean: '3d' },
      },
      {
        id: 'cases',
        name: say('Customer cases', 'Kundehistorier', 'Kundecases', 'Kundcase'),
        role: 'reviews',
        phase: 'consideration',
        channel: 'website',
        actions: [
          say(
            'Reads about a business like theirs',
            'Leser om en bedrift som ligner',
            'Læser om en virksomhed, der ligner',
            'Läser om ett liknande företag',
          ),
        ],
        needs: [
          say(
            'Proof that it works',
            'Bevis på at det virker',
            'Bevis på, at det virker',
            'Bevis på att det fungerar',
          ),
        ],
        questions: [
          say('What did they save?', 'Hva sparte de?', 'Hvad sparede de?', 'Vad sparade de?'),
        ],
        expectation: 1,
        experience: 1,
        sojourn: { distribution: 'exponential', mean: '5d' },
      },
      {
        id: 'consultation',
        name: say('Consultation', 'Konsultasjon', 'Konsultation', 'Konsultation'),
        role: 'consultation',
        phase: 'consideration',
        channel: 'meeting',
        actions: [
          say(
            'Describes how they plan today',
            'Beskriver hvordan de planlegger i dag',
            'Beskriver, hvordan de planlægger i dag',
            'Beskriver hur de planerar i dag',
          ),
        ],
        needs: [
          say(
            'Somebody who understands the trade',
            'Noen som forstår bransjen',
            'Nogen, der forstår branchen',
            'Någon som förstår branschen',
          ),
        ],
        questions: [
          say(
            'Does it fit our systems?',
            'Passer det med systemene våre?',
            'Passer det til vores systemer?',
            'Passar det våra system?',
          ),
        ],
        expectation: 1,
        experience: 1,
        cost: 6000,
        sojourn: { distribution: 'gamma', shape: 2, scale: '7d' },
      },
      {
        id: 'proposal',
        name: say('Proposal', 'Tilbud', 'Tilbud', 'Offert'),
        role: 'proposal',
        phase: 'decision-and-purchase',
        channel: 'email',
        actions: [
          say(
            'Waits for the proposal',
            'Venter på tilbudet',
            'Venter på tilbuddet',
            'Väntar på offerten',
          ),
        ],
        needs: [
          say(
            'A proposal that speaks of their case',
            'Et tilbud som handler om dem',
            'Et tilbud, der handler om dem',
            'En offert som handlar om dem',
          ),
        ],
        questions: [
          say('When do we get it?', 'Når får vi det?', 'Hvornår får vi det?', 'När får vi den?'),
        ],
        expectation: 1,
        experience: -0.5,
        cost: 15_000,
        sojourn: { distribution: 'gamma', shape: 3, scale: '6d' },
      },
      {
        id: 'evaluation',
        name: say(
          'Evaluated by those who decide',
          'Vurderes av beslutningstakerne',
          'Vurderes af beslutningstagerne',
          'Utvärderas av beslutsfattarna',
        ),
        role: 'comparison',
        phase: 'decision-and-purchase',
        channel: 'meeting',
        actions: [
          say(
            'Compares three suppliers',
            'Sammenligner tre leverandører',
            'Sammenligner tre leverandører',
            'Jämför tre leverantörer',
          ),
        ],
        needs: [
          say(
            'Arguments for the finance director',
            'Argumenter til økonomisjefen',
            'Argumenter til økonomichefen',
            'Argument till ekonomichefen',
          ),
        ],
        questions: [
          say(
            'What if it fails?',
            'Hva om det ikke går bra?',
            'Hvad hvis det mislykkes?',
            'Tänk om det misslyckas?',
          ),
        ],
        expectation: 1,
        experience: 0,
        sojourn: { distribution: 'lognormal', median: '30d', sigma: 0.6 },
      },
      {
        id: 'contract',
        name: say('Contract', 'Kontrakt', 'Kontrakt', 'Avtal'),
        role: 'purchase',
        phase: 'decision-and-purchase',
        channel: 'meeting',
        actions: [say('Signs', 'Signerer', 'Underskriver', 'Skriver under')],
        needs: [say('Clear terms', 'Klare vilkår', 'Klare vilkår', 'Tydliga villkor')],
        questions: [
          say(
            'When can we start?',
            'Når kan vi begynne?',
            'Hvornår kan vi begynde?',
            'När kan vi börja?',
          ),
        ],
        expectation: 1,
        experience: 1,
        revenue: 420_000,
        sojourn: { distribution: 'exponential', mean: '14d' },
      },
      {
        id: 'delivery',
        name: say(
          'Delivery and training',
          'Levering og opplæring',
          'Levering og oplæring',
          'Leverans och utbildning',
        ),
        role: 'delivery',
        phase: 'post-purchase',
        channel: 'on-site',
        actions: [
          say(
            'Moves the plans over',
            'Flytter planene over',
            'Flytter planerne over',
            'Flyttar över planerna',
          ),
        ],
        needs: [say('No standstill', 'Ingen driftsstans', 'Intet driftsstop', 'Inget driftstopp')],
        questions: [
          say(
            'Who trains our people?',
            'Hvem lærer opp folkene våre?',
            'Hvem oplærer vores folk?',
            'Vem utbildar vår personal?',
          ),
        ],
        expectation: 1.5,
        experience: 0.5,
        cost: 210_000,
        sojourn: { distribution: 'gamma', shape: 4, scale: '15d' },
      },
      {
        id: 'use',
        name: say('A year of use', 'Et år i bruk', 'Et år i brug', 'Ett år i drift'),
        role: 'use',
        phase: 'post-purchase',
        channel: 'on-site',
        actions: [
          say(
            'Plans every week with it',
            'Planlegger med det hver uke',
            'Planlægger med det hver uge',
            'Planerar med det varje vecka',
          ),
        ],
        needs: [
          say(
            'That it simply works',
            'At det bare virker',
            'At det bare virker',
            'Att det bara fungerar',
          ),
        ],
        questions: [
          say(
            'What do we get out of it?',
            'Hva får vi ut av det?',
            'Hvad får vi ud af det?',
            'Vad får vi ut av det?',
          ),
        ],
        expectation: 1,
        experience: 1,
        revenue: 120_000,
        cost: 30_000,
        sojourn: { distribution: 'exponential', mean: '300d' },
      },
      {
        id: 'support',
        name: say('Support', 'Kundeservice', 'Kundeservice', 'Kundtjänst'),
        role: 'support',
        phase: 'post-purchase',
        channel: 'email',
        actions: [say('Reports an error', 'Melder en feil', 'Melder en fejl', 'Anmäler ett fel')],
        needs: [
          say(
            'To be taken seriously',
            'Å bli tatt på alvor',
            'At blive taget alvorligt',
            'Att bli tagen på allvar',
          ),
        ],
        questions: [
          say(
            'When is it mended?',
            'Når er det rettet?',
            'Hvornår er det rettet?',
            'När är det åtgärdat?',
          ),
        ],
        expectation: 1,
        experience: -0.5,
        cost: 2500,
        sojourn: { distribution: 'exponential', mean: '5d' },
      },
      {
        id: 'follow-up',
        name: say('Yearly follow-up', 'Årlig oppfølging', 'Årlig opfølgning', 'Årlig uppföljning'),
        role: 'follow-up',
        phase: 'post-purchase',
        channel: 'meeting',
        actions: [
          say(
            'Looks at what was gained',
            'Ser på hva de har oppnådd',
            'Ser på, hvad de har opnået',
            'Ser på vad de har uppnått',
          ),
        ],
        needs: [
          say(
            'A partner who brings ideas',
            'En partner som kommer med ideer',
            'En partner, der kommer med idéer',
            'En partner som kommer med idéer',
          ),
        ],
        questions: [
          say('Shall we go on?', 'Skal vi fortsette?', 'Skal vi fortsætte?', 'Ska vi fortsätta?'),
        ],
        expectation: 1,
        experience: 1,
        cost: 4000,
        sojourn: { distribution: 'exponential', mean: '14d' },
      },
    ],
    outcomes: [
      {
        id: 'no-decision',
        name: say('No decision', 'Ingen beslutning', 'Ingen beslutning', 'Inget beslut'),
      },
      {
        id: 'competitor',
        name: say('Chose another', 'Valgte en annen', 'Valgte en anden', 'Valde någon annan'),
        kind: 'competitor',
      },
      {
        id: 'churned',
        name: say('Gave notice', 'Sa opp', 'Sagde op', 'Sade upp avtalet'),
        kind: 'churn',
      },
    ],
    conversions: ['contract'],
    entries: { conference: 0.4, article: 0.45, website: 0.15 },
    transitions: {
      conference: { consultation: 0.3, website: 0.25, 'no-decision': 'rest' },
      article: { website: 0.22, article: 0.1, 'no-decision': 'rest' },
      website: {
        cases: 0.3,
        consultation: 0.14,
        article: 0.06,
        competitor: 0.1,
        'no-decision': 'rest',
      },
      cases: { consultation: 0.28, website: 0.2, competitor: 0.12, 'no-decision': 'rest' },
      consultation: { proposal: 0.5, cases: 0.1, competitor: 0.1, 'no-decision': 'rest' },
      proposal: { evaluation: 0.85, competitor: 0.08, 'no-decision': 'rest' },
      evaluation: {
        contract: 0.28,
        proposal: 0.18,
        consultation: 0.08,
        competitor: 0.24,
        'no-decision': 'rest',
      },
      contract: { delivery: 0.97, competitor: 'rest' },
      delivery: { use: 0.86, support: 0.12, churned: 'rest' },
      use: { 'follow-up': 0.55, support: 0.35, churned: 'rest' },
      support: { use: 0.92, competitor: 0.03, churned: 'rest' },
      'follow-up': { use: 0.86, competitor: 0.05, churned: 'rest' },
    },
    personas: [
      {
        id: 'mid-sized-firm',
        name: say(
          'Mid-sized firm',
          'Mellomstor bedrift',
          'Mellemstor virksomhed',
          'Medelstort företag',
        ),
        description: say(
          'The manager decides alone, and fast.',
          'Lederen bestemmer alene, og raskt.',
          'Lederen bestemmer alene og hurtigt.',
          'Chefen bestämmer ensam och snabbt.',
        ),
        share: 55,
        transitions: {
          evaluation: {
            contract: 0.32,
            proposal: 0.12,
            consultation: 0.06,
            competitor: 0.24,
            'no-decision': 'rest',
          },
        },
        sojourns: { evaluation: { distribution: 'lognormal', median: '20d', sigma: 0.5 } },
      },
      {
        id: 'large-group',
        name: say('Large group', 'Stort konsern', 'Stor koncern', 'Stor koncern'),
        description: say(
          'Operations, finance and IT must all agree; the proposal comes back more than once.',
          'Drift, økonomi og IT må alle være enige; tilbudet kommer tilbake mer enn én gang.',
          'Drift, økonomi og it skal alle være enige; tilbuddet kommer tilbage mere end én gang.',
          'Drift, ekonomi och it måste alla vara överens; offerten kommer tillbaka mer än en gång.',
        ),
        share: 30,
        entries: { conference: 0.55, article: 0.35, website: 0.1 },
        transitions: {
          evaluation: {
            contract: 0.2,
            proposal: 0.3,
            consultation: 0.12,
            competitor: 0.2,
            'no-decision': 'rest',
          },
        },
        sojourns: { evaluation: { distribution: 'lognormal', median: '60d', sigma: 0.6 } },
      },
      {
        id: 'public-body',
        name: say(
          'Public body',
          'Offentlig virksomhet',
          'Offentlig myndighed',
          'Offentlig verksamhet',
        ),
        description: say(
          'Buys by public tender.',
          'Kjøper gjennom offentlig anbud.',
          'Køber gennem offentligt udbud.',
          'Köper genom offentlig upphandling.',
        ),
        share: 15,
        transitions: {
          consultation: { proposal: 0.6, cases: 0.05, competitor: 0.15, 'no-decision': 'rest' },
          evaluation: {
            contract: 0.3,
            proposal: 0.05,
            consultation: 0.02,
            competitor: 0.5,
            'no-decision': 'rest',
          },
          use: { 'follow-up': 0.6, support: 0.36, churned: 'rest' },
        },
        sojourns: { evaluation: { distribution: 'fixed', value: '45d' } },
      },
    ],
    referrals: { 'follow-up': 0.15 },
    referralEntries: { website: 0.4, conference: 0.2, article: 0.4 },
    arrivals: { perDay: 3 },
    slopes: [
      {
        touchpoint: 'proposal',
        from: 'evaluation',
        to: 'contract',
        slope: 0.15,
        provenance: 'assumed',
      },
      { touchpoint: 'support', from: 'support', to: 'use', slope: 0.3, provenance: 'assumed' },
    ],
  })

  return {
    journey: sale,
    scenarios: [
      scenario(sale, {
        name: say(
          'A call within two days',
          'Ringer innen to dager',
          'Ringer inden for to dage',
          'Ringer inom två dagar',
        ),
        description: say(
          'Whoever left a card at the conference is called while they remember us.',
          'De som la igjen visittkort på konferansen, blir oppringt mens de husker oss.',
          'De, der lagde et visitkort på konferencen, bliver ringet op, mens de husker os.',
          'De som lämnade visitkort på konferensen blir uppringda medan de minns oss.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'conference',
            to: 'consultation',
            factor: { distribution: 'between', low: 1, high: 1.5, level: 0.8 },
            lever: 'quick call',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { perTouch: 200 },
          },
          {
            op: 'scaleSojourn',
            touchpoint: 'conference',
            factor: 0.4,
            lever: 'quick call',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
      scenario(sale, {
        name: say(
          'Proposals in half the time',
          'Tilbud på halve tiden',
          'Tilbud på den halve tid',
          'Offerter på halva tiden',
        ),
        description: say(
          'Building blocks for proposals, so that they come in nine days and not in eighteen.',
          'Byggeklosser til tilbud, så de kommer på ni dager og ikke på atten.',
          'Byggeklodser til tilbud, så de kommer på ni dage og ikke på atten.',
          'Byggstenar till offerter, så att de kommer på nio dagar och inte på arton.',
        ),
        changes: [
          {
            op: 'scaleSojourn',
            touchpoint: 'proposal',
            factor: 0.5,
            lever: 'quick proposal',
            source: 'Assumed.',
            basis: 'assumed',
            cost: { fixed: 250_000 },
          },
          {
            op: 'scaleOdds',
            from: 'proposal',
            to: 'evaluation',
            factor: { distribution: 'lognormal', median: 1.1, sigma: 0.08 },
            lever: 'quick proposal',
            source: 'Assumed: fewer have chosen another meanwhile.',
            basis: 'assumed',
          },
          {
            op: 'setReward',
            touchpoint: 'proposal',
            cost: 11_000,
            lever: 'quick proposal',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
      scenario(sale, {
        name: say(
          'A customer case with every proposal',
          'En kundehistorie med hvert tilbud',
          'En kundecase med hvert tilbud',
          'Ett kundcase med varje offert',
        ),
        description: say(
          'Those who evaluate meet a customer like them.',
          'De som vurderer, møter en kunde som ligner.',
          'De, der vurderer, møder en kunde, der ligner dem selv.',
          'De som utvärderar får träffa en kund som liknar dem.',
        ),
        changes: [
          {
            op: 'scaleOdds',
            from: 'evaluation',
            to: 'contract',
            factor: { distribution: 'lognormal', median: 1.08, sigma: 0.06 },
            lever: 'case studies',
            source: 'Assumed.',
            basis: 'assumed',
          },
        ],
      }),
    ],
    question: say(
      'How long does it take from the first contact to a signed contract, and where do we lose most of those whom we could win?',
      'Hvor lang tid tar det fra første kontakt til signert kontrakt, og hvor mister vi flest av dem vi kunne vunnet?',
      'Hvor lang tid går der fra første kontakt til underskrevet kontrakt, og hvor mister vi flest af dem, vi kunne vinde?',
      'Hur lång tid tar det från första kontakt till påskrivet avtal, och var förlorar vi flest av dem vi kunde vinna?',
    ),
    answer: () => timeToContract(sale, say, language),
  }
}

/** Days of those who sign, and the touchpoint whose losses would have been worth most contracts. */
function timeToContract(sale: Journey, say: Say, language: Language): Answer {
  const signed = overPersonas(sale, (chain) => probabilityOfReaching(chain, 'contract'))
  const days = overPersonas(
    sale,
    (chain) => probabilityOfReaching(chain, 'contract') * daysToContract(chain),
  )
  const { id, conversions } = dearestLoss(sale)
  const { rough } = numbersIn(language)
  const mean = rough(days / signed)
  const per1000 = rough(1000 * conversions)
  const place = nameOf(sale, id)
  return {
    sentence: say(
      `Those who sign do so ${mean} days after the first contact, on average. The dearest losses are at “${place}”: had all gone on, there would be about ${per1000} more contracts per 1,000 contacts.`,
      `De som signerer, gjør det i snitt ${mean} dager etter første kontakt. Det dyreste frafallet er ved «${place}»: hadde alle gått videre, ville det gitt omtrent ${per1000} flere kontrakter per 1000 kontakter.`,
      `De, der underskriver, gør det i gennemsnit ${mean} dage efter første kontakt. Det dyreste frafald er ved »${place}«: Var alle gået videre, ville det give cirka ${per1000} flere kontrakter pr. 1.000 kontakter.`,
      `De som skriver under gör det i snitt ${mean} dagar efter första kontakten. Det dyraste bortfallet är vid ”${place}”: hade alla gått vidare skulle det ge ungefär ${per1000} fler avtal per 1 000 kontakter.`,
    ),
    figures: { days: days / signed, contractsLostPer1000: 1000 * conversions },
  }
}

/** Mean days from the first contact to the contract, of those who sign. */
function daysToContract(chain: Chain): number {
  const signing = conditionOn(chain, ['contract'])
  const onStates = Float64Array.from(signing.ids, (_, i) =>
    i < signing.touchpoints ? (signing.meanSojourn[i] as number) / SECONDS_A_DAY : 0,
  )
  return rewardToAbsorption(signing, { onStates, until: ['contract'] }).fromEntries.mean
}
