import { text } from '../language.ts'
import { ASSUMED, partOf } from './bases.ts'
import { FINDINGS } from './findings.ts'
import type { Lever } from './lever.ts'
import {
  ANY_CHANGE,
  CHANGE_IN,
  COST_A_VISIT,
  fewer,
  parameter,
  stated,
  strength,
} from './parameters.ts'

const happier = (points: number) =>
  parameter(
    'points',
    [0, 2],
    points,
    text('Better experience', 'Bedre opplevelse', 'Bedre oplevelse', 'Bättre upplevelse'),
    'assumed',
  )

/** Levers on what comes after the purchase, and on offers in every phase. */
export const POST_PURCHASE: readonly Lever[] = [
  {
    id: 'thank-you-email',
    stages: ['post-purchase'],
    name: text(
      'Thank-you e-mail at once',
      'Takk-e-post med en gang',
      'Takkemail med det samme',
      'Tackmejl direkt',
    ),
    description: text(
      'Thank customers within moments of their payment; they are more satisfied, and fewer are never seen again.',
      'Takk kundene i det de har betalt; de blir mer fornøyde, og færre forsvinner for godt.',
      'Tak kunderne, lige når de har betalt; de bliver mere tilfredse, og færre forsvinder for altid.',
      'Tacka kunderna direkt när de har betalat; de blir nöjdare och färre försvinner för gott.',
    ),
    caution: text(
      'Nobody has measured how much it does; do not bury the receipt under offers.',
      'Ingen har målt hvor mye det gjør; ikke begrav kvitteringen under tilbud.',
      'Ingen har målt, hvor meget det gør; begrav ikke kvitteringen under tilbud.',
      'Ingen har mätt hur mycket det gör; begrav inte kvittot under erbjudanden.',
    ),
    findings: [FINDINGS.anyChange],
    parameters: {
      ...strength(ANY_CHANGE, [-0.1, 0.5], 'assumed', CHANGE_IN.leaving),
      experience: happier(0.2),
    },
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: ['thank-you', 'purchase'],
        measure: 'step',
        size: (given) => fewer(stated(given)),
        ...ASSUMED,
      },
      {
        kind: 'experience',
        at: ['thank-you', 'purchase'],
        by: ({ experience }) => experience as number,
        ...ASSUMED,
      },
    ],
    // Those who are kept need support and send things back before they buy again.
    direction: { conversions: 0, retention: 1, cost: 1 },
  },
  {
    id: 'pleasant-surprises',
    stages: ['post-purchase'],
    name: text(
      'Pleasant surprises before delivery',
      'Hyggelige overraskelser før levering',
      'Behagelige overraskelser før levering',
      'Trevliga överraskningar före leverans',
    ),
    description: text(
      'A small gift or a greeting while customers wait or when the parcel comes; they are more satisfied, and more of them recommend you.',
      'En liten gave eller hilsen mens kundene venter eller når pakken kommer; de blir mer fornøyde, og flere anbefaler deg.',
      'En lille gave eller hilsen, mens kunderne venter, eller når pakken kommer; de bliver mere tilfredse, og flere anbefaler dig.',
      'En liten gåva eller hälsning medan kunderna väntar eller när paketet kommer; de blir nöjdare och fler rekommenderar dig.',
    ),
    caution: text(
      'A surprise that comes each time is expected, and missed when it fails to come.',
      'En overraskelse som kommer hver gang, blir ventet, og savnet når den uteblir.',
      'En overraskelse, der kommer hver gang, bliver forventet og savnet, når den udebliver.',
      'En överraskning som kommer varje gång blir väntad, och saknad när den uteblir.',
    ),
    findings: [FINDINGS.anyChange],
    parameters: {
      ...strength(ANY_CHANGE, [-0.1, 0.5], 'assumed', CHANGE_IN.step),
      experience: happier(0.3),
      costAVisit: COST_A_VISIT,
    },
    effects: [
      {
        kind: 'onward',
        at: ['delivery'],
        orAt: ['thank-you', 'purchase'],
        to: ['advocacy', 'loyalty', 'review-written'],
        measure: 'step',
        size: stated,
        ...ASSUMED,
      },
      {
        kind: 'experience',
        at: ['delivery'],
        by: ({ experience }) => experience as number,
        ...ASSUMED,
      },
      {
        kind: 'visit cost',
        at: ['delivery'],
        orAt: ['thank-you', 'purchase'],
        optional: true,
        amount: ({ costAVisit }) => costAVisit as number,
        ...ASSUMED,
      },
    ],
    direction: { conversions: 0, retention: 1, cost: 1 },
  },
  {
    id: 'tips-on-use',
    stages: ['post-purchase'],
    name: text(
      'Follow-up e-mail with tips on use',
      'Oppfølgings-e-post med tips om bruk',
      'Opfølgende e-mail med tips til brug',
      'Uppföljande mejl med användartips',
    ),
    description: text(
      'Help customers to get the most out of what they bought; more go on using it and buy again, and fewer need support.',
      'Hjelp kundene å få mest ut av det de kjøpte; flere fortsetter å bruke det og kjøper igjen, og færre trenger kundeservice.',
      'Hjælp kunderne med at få mest ud af det, de købte; flere bliver ved med at bruge det og køber igen, og færre har brug for kundeservice.',
      'Hjälp kunderna att få ut mest av det de köpte; fler fortsätter att använda det och köper igen, och färre behöver kundtjänst.',
    ),
    caution: text(
      'Every e-mail is also a chance to unsubscribe.',
      'Hver e-post er også en anledning til å melde seg av.',
      'Hver e-mail er også en anledning til at framelde sig.',
      'Varje mejl är också ett tillfälle att avregistrera sig.',
    ),
    findings: [FINDINGS.anyChange],
    parameters: {
      ...strength(ANY_CHANGE, [-0.1, 0.5], 'assumed', CHANGE_IN.leaving),
      fewerContacts: parameter('relative change', [0, 0.9], 0.01, CHANGE_IN.support, 'assumed'),
    },
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: ['follow-up', 'use'],
        measure: 'step',
        size: (given) => fewer(stated(given)),
        ...ASSUMED,
      },
      {
        kind: 'onward',
        at: ['follow-up', 'use'],
        optional: true,
        to: ['support'],
        measure: 'step',
        size: ({ fewerContacts }) => ({ median: -(fewerContacts as number), sd: 0.01 }),
        ...ASSUMED,
      },
    ],
    direction: { conversions: 0, retention: 1, cost: -1 },
  },
  {
    id: 'order-updates',
    stages: ['post-purchase'],
    name: text(
      'Proactive order updates',
      'Proaktive ordreoppdateringer',
      'Proaktive ordreopdateringer',
      'Proaktiva orderuppdateringar',
    ),
    description: text(
      'Tell customers where their order is before they ask; fewer contact support, and they are more satisfied.',
      'Fortell kundene hvor bestillingen er før de spør; færre kontakter kundeservice, og de er mer fornøyde.',
      'Fortæl kunderne, hvor deres ordre er, før de spørger; færre kontakter kundeservice, og de er mere tilfredse.',
      'Berätta för kunderna var deras order är innan de frågar; färre kontaktar kundtjänst, och de är nöjdare.',
    ),
    caution: text(
      'It makes a late delivery visible: be on time first.',
      'Det gjør en sen levering synlig: lever i tide først.',
      'Det gør en sen levering synlig: lever til tiden først.',
      'Det gör en sen leverans synlig: leverera i tid först.',
    ),
    findings: [FINDINGS.anyChange],
    parameters: {
      ...strength({ median: 0.01, sd: 0.01 }, [-0.1, 0.9], 'assumed', CHANGE_IN.support),
      experience: happier(0.2),
    },
    effects: [
      {
        kind: 'onward',
        at: ['delivery', 'thank-you', 'purchase'],
        to: ['support'],
        measure: 'step',
        size: (given) => fewer(stated(given)),
        ...ASSUMED,
      },
      {
        kind: 'experience',
        at: ['delivery'],
        by: ({ experience }) => experience as number,
        ...ASSUMED,
      },
    ],
    direction: { conversions: 0, retention: 1, cost: -1 },
  },
  {
    id: 'fast-support',
    stages: ['post-purchase'],
    name: text(
      'Fast, helpful support',
      'Rask og hjelpsom kundeservice',
      'Hurtig og hjælpsom kundeservice',
      'Snabb och hjälpsam kundtjänst',
    ),
    description: text(
      'Answer quickly and solve the problem; fewer of those who needed help leave for good.',
      'Svar raskt og løs problemet; færre av dem som trengte hjelp, forsvinner for godt.',
      'Svar hurtigt og løs problemet; færre af dem, der havde brug for hjælp, forsvinder for altid.',
      'Svara snabbt och lös problemet; färre av dem som behövde hjälp försvinner för gott.',
    ),
    caution: text(
      'It costs more for each contact; those who contact you are only a part of those with a problem.',
      'Det koster mer per henvendelse; de som tar kontakt, er bare en del av dem som har et problem.',
      'Det koster mere pr. henvendelse; de, der henvender sig, er kun en del af dem, der har et problem.',
      'Det kostar mer per ärende; de som hör av sig är bara en del av dem som har ett problem.',
    ),
    findings: [FINDINGS.anyChange],
    parameters: {
      ...strength({ median: 0.01, sd: 0.01 }, [-0.1, 0.9], 'assumed', CHANGE_IN.leaving),
      experience: happier(0.3),
      wait: parameter(
        'share',
        [0.01, 1],
        1,
        text(
          'Time it takes, of what it takes today',
          'Tiden det tar, av det den tar i dag',
          'Tiden det tager, af hvad det tager i dag',
          'Tiden det tar, av vad det tar i dag',
        ),
        'assumed',
      ),
      costAVisit: COST_A_VISIT,
    },
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: ['support'],
        measure: 'step',
        size: (given) => fewer(stated(given)),
        ...ASSUMED,
      },
      {
        kind: 'duration',
        at: ['support'],
        optional: true,
        factor: ({ wait }) => wait as number,
        ...ASSUMED,
      },
      {
        kind: 'experience',
        at: ['support'],
        optional: true,
        by: ({ experience }) => experience as number,
        ...ASSUMED,
      },
      {
        kind: 'visit cost',
        at: ['support'],
        optional: true,
        amount: ({ costAVisit }) => costAVisit as number,
        ...ASSUMED,
      },
    ],
    direction: { conversions: 0, retention: 1, cost: 1 },
  },
  {
    id: 'personalised-offers',
    stages: ['awareness', 'consideration', 'decision', 'post-purchase', 'loyalty'],
    name: text(
      'Personalised offers by phase',
      'Personlige tilbud etter fase',
      'Personlige tilbud efter fase',
      'Personliga erbjudanden efter fas',
    ),
    description: text(
      'Messages and offers that fit where the customer is in the journey; more take the next step, in every phase.',
      'Budskap og tilbud som passer til hvor kunden er i reisen; flere tar neste steg, i hver fase.',
      'Budskaber og tilbud, der passer til, hvor kunden er i rejsen; flere tager det næste skridt, i hver fase.',
      'Budskap och erbjudanden som passar var kunden är i resan; fler tar nästa steg, i varje fas.',
    ),
    caution: text(
      'An experiment with names in e-mails found +20 % opens, a replication found nothing; too personal feels intrusive.',
      'Et eksperiment med navn i e-poster fant +20 % åpninger, en gjentakelse fant ingenting; for personlig kjennes påtrengende.',
      'Et eksperiment med navne i e-mails fandt +20 % åbninger, en gentagelse fandt ingenting; for personligt føles påtrængende.',
      'Ett experiment med namn i mejl fann +20 % öppningar, en upprepning fann ingenting; för personligt känns påträngande.',
    ),
    findings: [FINDINGS.personalisedAgain, FINDINGS.personalised, FINDINGS.recommendations],
    parameters: strength({ median: 0.02, sd: 0.03 }, [-0.1, 0.1], 'assumed', CHANGE_IN.leaving),
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: [
          'website',
          'content',
          'newsletter',
          'follow-up',
          'reviews',
          'cart',
          'loyalty',
          'paying',
        ],
        measure: 'step',
        size: (given) => fewer(stated(given)),
        ...partOf(FINDINGS.personalisedAgain),
      },
    ],
    reach: 0.5,
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
]
