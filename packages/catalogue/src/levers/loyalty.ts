import { text } from '../language.ts'
import type { Role } from '../roles/role.ts'
import { ASSUMED, assumedAlong, partOf } from './bases.ts'
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
import { DISCOUNT, priceEffect, WAITING, waiting } from './price-effect.ts'

/** Where a customer begins to buy again. */
const AGAIN: readonly Role[] = [
  'website',
  'product',
  'cart',
  'checkout',
  'purchase',
  'paying',
  'subscription',
  'loyalty',
]

/** Levers on whether customers come back and bring others. */
export const LOYALTY: readonly Lever[] = [
  {
    id: 'discount-codes',
    stages: ['post-purchase', 'loyalty'],
    name: text(
      'Discount codes and exclusive campaigns',
      'Rabattkoder og eksklusive kampanjer',
      'Rabatkoder og eksklusive kampagner',
      'Rabattkoder och exklusiva kampanjer',
    ),
    description: text(
      'Codes for those who have bought before; more of them buy again, at a cost in margin.',
      'Koder til dem som har kjøpt før; flere av dem kjøper igjen, på bekostning av marginen.',
      'Koder til dem, der har købt før; flere af dem køber igen, på bekostning af marginen.',
      'Koder till dem som har köpt förut; fler av dem köper igen, på bekostnad av marginalen.',
    ),
    caution: text(
      'Coupons teach customers to wait: fewer go on from the cart without a code. Many who use one would have bought anyway.',
      'Kuponger lærer kundene å vente: færre går videre fra handlekurven uten kode. Mange som bruker en, ville ha kjøpt uansett.',
      'Kuponer lærer kunderne at vente: færre går videre fra kurven uden kode. Mange, der bruger en, ville have købt alligevel.',
      'Kuponger lär kunderna att vänta: färre går vidare från varukorgen utan kod. Många som använder en skulle ha köpt ändå.',
    ),
    findings: [FINDINGS.price, FINDINGS.cartCoupons],
    parameters: { ...DISCOUNT, ...WAITING },
    main: 'discount',
    effects: [
      {
        kind: 'onward',
        at: ['use', 'loyalty', 'follow-up', 'newsletter'],
        to: AGAIN,
        measure: 'step',
        size: priceEffect,
        ...partOf(FINDINGS.price),
      },
      {
        kind: 'leaving',
        loss: 'any',
        at: ['cart'],
        optional: true,
        measure: 'conversion',
        size: waiting,
        ...assumedAlong(FINDINGS.cartCoupons),
      },
    ],
    cost: ({ discount }) => ({ shareOfRevenue: discount as number }),
    reach: 0.2,
    direction: { conversions: -1, retention: 1, cost: 1 },
  },
  {
    id: 'loyalty-programme',
    stages: ['loyalty'],
    name: text('Loyalty programme', 'Lojalitetsprogram', 'Loyalitetsprogram', 'Lojalitetsprogram'),
    description: text(
      'Member bonus and VIP offers; more customers come back and buy again.',
      'Medlemsbonus og VIP-tilbud; flere kunder kommer tilbake og kjøper igjen.',
      'Medlemsbonus og VIP-tilbud; flere kunder kommer tilbage og køber igen.',
      'Medlemsbonus och VIP-erbjudanden; fler kunder kommer tillbaka och köper igen.',
    ),
    caution: text(
      'Those who join buy more anyway: the true effect is a seventh of the difference between members and others. Light buyers grow, heavy ones do not.',
      'De som melder seg inn, kjøper mer uansett: den sanne virkningen er en sjuendedel av forskjellen mellom medlemmer og andre. De som kjøper lite, øker; de som kjøper mye, gjør det ikke.',
      'De, der melder sig ind, køber mere alligevel: den sande effekt er en syvendedel af forskellen mellem medlemmer og andre. De, der køber lidt, køber mere; de, der køber meget, gør ikke.',
      'De som går med köper mer ändå: den sanna effekten är en sjundedel av skillnaden mellan medlemmar och andra. De som köper lite ökar; de som köper mycket gör det inte.',
    ),
    findings: [FINDINGS.loyaltyProgrammes],
    parameters: {
      naiveLift: parameter(
        'relative change',
        [0, 2],
        0.2,
        text(
          'Members buy more than others, as counted',
          'Medlemmer kjøper mer enn andre, slik det telles',
          'Medlemmer køber mere end andre, som det tælles',
          'Medlemmar köper mer än andra, som det räknas',
        ),
        'assumed',
      ),
      shrinkage: parameter(
        'share',
        [0, 1],
        1 / 7,
        text(
          'Of that: due to the programme',
          'Av dette: på grunn av programmet',
          'Heraf: på grund af programmet',
          'Av detta: tack vare programmet',
        ),
        'measured',
      ),
      bonus: parameter(
        'share',
        [0, 0.5],
        0.02,
        text(
          'Bonus, of what members pay',
          'Bonus, av det medlemmer betaler',
          'Bonus, af hvad medlemmer betaler',
          'Bonus, av vad medlemmar betalar',
        ),
        'assumed',
      ),
    },
    effects: [
      {
        kind: 'onward',
        at: ['use', 'loyalty', 'paying'],
        to: AGAIN,
        measure: 'step',
        size: ({ naiveLift, shrinkage }) => ({
          median: (naiveLift as number) * (shrinkage as number),
          sd: 0.02,
        }),
        ...partOf(FINDINGS.loyaltyProgrammes),
      },
    ],
    cost: ({ bonus }) => ({ shareOfRevenue: bonus as number }),
    reach: 0.3,
    direction: { conversions: 0, retention: 1, cost: 1 },
  },
  {
    id: 'referral-programme',
    stages: ['loyalty'],
    name: text(
      'Referral programme',
      'Verveprogram med belønning',
      'Henvisningsprogram med belønning',
      'Värvningsprogram med belöning',
    ),
    description: text(
      'Real rewards for customers who bring others; more recommend you, more enter on a recommendation, and those stay a little longer.',
      'Ordentlige belønninger til kunder som tar med andre; flere anbefaler deg, flere kommer inn på en anbefaling, og de blir litt lenger.',
      'Rigtige belønninger til kunder, der tager andre med; flere anbefaler dig, flere kommer ind på en anbefaling, og de bliver lidt længere.',
      'Riktiga belöningar till kunder som tar med andra; fler rekommenderar dig, fler kommer in på en rekommendation, och de stannar lite längre.',
    ),
    caution: text(
      'That referred customers stay longer was found again, that they are worth more was not; rewards also go to those who would have recommended you anyway.',
      'At vervede kunder blir lenger, er funnet igjen, at de er verdt mer, er det ikke; belønningen går også til dem som ville ha anbefalt deg uansett.',
      'At henviste kunder bliver længere, er fundet igen, at de er mere værd, er ikke; belønningen går også til dem, der ville have anbefalet dig alligevel.',
      'Att värvade kunder stannar längre har hittats igen, att de är mer värda har det inte; belöningen går också till dem som skulle ha rekommenderat dig ändå.',
    ),
    findings: [FINDINGS.referredCustomers],
    parameters: {
      ...strength(ANY_CHANGE, [-0.1, 1], 'assumed', CHANGE_IN.step),
      moreReferred: parameter(
        'relative change',
        [0, 2],
        ANY_CHANGE.median,
        CHANGE_IN.entries,
        'assumed',
      ),
      longer: parameter(
        'relative change',
        [0, 0.5],
        ANY_CHANGE.median,
        CHANGE_IN.leaving,
        'assumed',
      ),
      reward: parameter(
        'money a visit',
        [0, 1e6],
        0,
        text(
          'Reward for a recommendation',
          'Belønning for en anbefaling',
          'Belønning for en anbefaling',
          'Belöning för en rekommendation',
        ),
      ),
    },
    effects: [
      {
        kind: 'onward',
        at: ['use', 'loyalty', 'paying', 'delivery', 'follow-up', 'purchase'],
        to: ['advocacy'],
        measure: 'step',
        size: stated,
        ...ASSUMED,
      },
      {
        kind: 'entries',
        at: ['referral'],
        size: ({ moreReferred, spread }) => ({
          median: moreReferred as number,
          sd: spread as number,
        }),
        ...ASSUMED,
      },
      {
        kind: 'leaving',
        loss: 'any',
        at: ['loyalty', 'paying'],
        optional: true,
        measure: 'step',
        size: ({ longer, spread }) => fewer({ median: longer as number, sd: spread as number }),
        ...assumedAlong(FINDINGS.referredCustomers),
      },
      {
        kind: 'visit cost',
        at: ['advocacy'],
        optional: true,
        amount: ({ reward }) => reward as number,
        ...ASSUMED,
      },
    ],
    direction: { conversions: 1, retention: 1, cost: 1 },
  },
  {
    id: 'review-requests',
    stages: ['loyalty'],
    name: text('Asking for reviews', 'Be om omtaler', 'Bede om anmeldelser', 'Be om omdömen'),
    description: text(
      'Ask customers for a review when they have used the product; more write one, which helps those who come later where the journey says how.',
      'Be kundene om en omtale når de har brukt produktet; flere skriver en, og det hjelper dem som kommer senere, der reisen sier hvordan.',
      'Bed kunderne om en anmeldelse, når de har brugt produktet; flere skriver en, og det hjælper dem, der kommer senere, hvor rejsen siger hvordan.',
      'Be kunderna om ett omdöme när de har använt produkten; fler skriver ett, och det hjälper dem som kommer senare, där resan säger hur.',
    ),
    caution: text(
      'What reviews do for others is a stock of the journey: without one, this shows no gain. Never ask only the satisfied.',
      'Det omtaler gjør for andre, er en beholdning i reisen: uten en vises ingen gevinst. Spør aldri bare de fornøyde.',
      'Det, anmeldelser gør for andre, er en beholdning i rejsen: uden en vises ingen gevinst. Spørg aldrig kun de tilfredse.',
      'Det omdömen gör för andra är ett lager i resan: utan ett visas ingen vinst. Fråga aldrig bara de nöjda.',
    ),
    findings: [FINDINGS.reviewVolume, FINDINGS.starRating],
    parameters: {
      ...strength(ANY_CHANGE, [-0.1, 2], 'assumed', CHANGE_IN.step),
      costAVisit: COST_A_VISIT,
    },
    effects: [
      {
        kind: 'onward',
        at: ['purchase', 'thank-you', 'delivery', 'follow-up', 'use', 'loyalty'],
        to: ['review-written'],
        measure: 'step',
        size: stated,
        ...ASSUMED,
      },
      {
        kind: 'visit cost',
        at: ['review-written'],
        optional: true,
        amount: ({ costAVisit }) => costAVisit as number,
        ...ASSUMED,
      },
    ],
    direction: { conversions: 0, retention: 1, cost: 1 },
  },
]
