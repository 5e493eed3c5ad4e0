import { text } from '../language.ts'
import type { Role } from '../roles/role.ts'
import { ASSUMED, assumedAlong, measuredBy, partOf } from './bases.ts'
import { FINDINGS } from './findings.ts'
import type { Lever } from './lever.ts'
import { ANY_CHANGE, CHANGE_IN, parameter, stated, strength } from './parameters.ts'
import { DISCOUNT, priceEffect, WAITING, waiting } from './price-effect.ts'

const CHECKING_OUT: readonly Role[] = ['checkout', 'account', 'payment', 'purchase']

/** Levers on the way from a choice to a purchase. */
export const DECISION: readonly Lever[] = [
  {
    id: 'shorter-checkout',
    stages: ['decision'],
    name: text('Shorter checkout', 'Kortere utsjekk', 'Kortere checkout', 'Kortare utcheckning'),
    description: text(
      'As few steps and fields as possible, and no account needed; the account step goes, and fewer give up in the checkout.',
      'Så få steg og felter som mulig, og ingen konto nødvendig; kontosteget forsvinner, og færre gir opp i kassen.',
      'Så få trin og felter som muligt, og ingen konto nødvendig; kontotrinnet forsvinder, og færre giver op i kassen.',
      'Så få steg och fält som möjligt, och inget konto behövs; kontosteget försvinner och färre ger upp i kassan.',
    ),
    caution: text(
      'What customers name as their reason is more than what a shorter checkout wins back; +35 % is the modelled potential of a full redesign, not of one change.',
      'Det kundene oppgir som grunn, er mer enn en kortere utsjekk vinner tilbake; +35 % er det beregnede potensialet i en full omlegging, ikke i én endring.',
      'Det, kunderne angiver som grund, er mere end en kortere checkout vinder tilbage; +35 % er det beregnede potentiale i et fuldt redesign, ikke i én ændring.',
      'Det som kunderna uppger som skäl är mer än vad en kortare utcheckning vinner tillbaka; +35 % är den beräknade potentialen i en full omarbetning, inte i en enda ändring.',
    ),
    findings: [FINDINGS.checkoutLength, FINDINGS.forcedAccount, FINDINGS.checkoutRedesign],
    parameters: {
      removed: parameter(
        'share',
        [0, 1],
        0.5,
        text(
          'Superfluous fields taken out',
          'Overflødige felter fjernet',
          'Overflødige felter fjernet',
          'Överflödiga fält borttagna',
        ),
        'assumed',
      ),
      nameLength: parameter(
        'share',
        [0, 0.22],
        0.2,
        text(
          'Of those who abandon: name the length',
          'Av dem som avbryter: oppgir lengden',
          'Af dem der afbryder: angiver længden',
          'Av dem som avbryter: uppger längden',
        ),
        'measured',
      ),
      wonBack: parameter(
        'share',
        [0, 1],
        0.25,
        text(
          'Of those: would have stayed',
          'Av disse: ville ha blitt',
          'Af disse: ville være blevet',
          'Av dessa: skulle ha stannat',
        ),
        'assumed',
      ),
      accountAvoided: parameter(
        'share',
        [0, 0.26],
        0.08,
        text(
          'Of those lost at the account: would have stayed',
          'Av dem som tapes ved kontoen: ville ha blitt',
          'Af dem der tabes ved kontoen: ville være blevet',
          'Av dem som tappas vid kontot: skulle ha stannat',
        ),
        'assumed',
      ),
    },
    main: 'removed',
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: ['checkout'],
        measure: 'step',
        size: ({ removed, nameLength, wonBack }) => ({
          median: -(removed as number) * (nameLength as number) * (wonBack as number),
          sd: 0.02,
        }),
        ...partOf(FINDINGS.checkoutLength),
      },
      {
        kind: 'skip',
        at: ['account'],
        avoided: ({ accountAvoided }) => accountAvoided as number,
        most: 0.26,
        ...partOf(FINDINGS.forcedAccount),
      },
    ],
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
  {
    id: 'clear-prices',
    stages: ['decision'],
    name: text('Clear prices', 'Tydelige priser', 'Tydelige priser', 'Tydliga priser'),
    description: text(
      'Say the whole price early, delivery included; fewer give up at the cart, the prices or the proposal.',
      'Si hele prisen tidlig, med frakt; færre gir opp ved handlekurven, prisene eller tilbudet.',
      'Sig hele prisen tidligt, med fragt; færre giver op ved kurven, priserne eller tilbuddet.',
      'Säg hela priset tidigt, med frakt; färre ger upp vid varukorgen, priserna eller offerten.',
    ),
    caution: text(
      'Those for whom it is too dear leave earlier instead: look at the whole journey.',
      'De som synes det er for dyrt, går tidligere i stedet: se på hele reisen.',
      'De, der synes, det er for dyrt, går tidligere i stedet: se på hele rejsen.',
      'De som tycker att det är för dyrt går tidigare i stället: se på hela resan.',
    ),
    findings: [FINDINGS.anyChange, FINDINGS.mostIdeasFail],
    parameters: strength(ANY_CHANGE, [-0.1, 0.3], 'assumed'),
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: ['cart', 'subscription', 'proposal'],
        measure: 'revenue',
        size: stated,
        ...ASSUMED,
      },
    ],
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
  {
    id: 'safe-payment',
    stages: ['decision'],
    name: text(
      'Safe payment and guarantees',
      'Trygg betaling og garantier',
      'Sikker betaling og garantier',
      'Trygg betalning och garantier',
    ),
    description: text(
      'Known ways to pay, a trust badge, money back; fewer give up when they are to pay.',
      'Kjente betalingsmåter, et trygghetsmerke, pengene tilbake; færre gir opp når de skal betale.',
      'Kendte betalingsmåder, et tryghedsmærke, pengene tilbage; færre giver op, når de skal betale.',
      'Kända betalsätt, ett trygghetsmärke, pengarna tillbaka; färre ger upp när de ska betala.',
    ),
    caution: text(
      'More than two badges hurt, well-known shops gain little, and one study finds no effect on average.',
      'Mer enn to merker skader, kjente butikker tjener lite på det, og én studie finner ingen virkning i snitt.',
      'Mere end to mærker skader, kendte butikker får lidt ud af det, og ét studie finder ingen effekt i snit.',
      'Fler än två märken skadar, kända butiker vinner lite på det, och en studie finner ingen effekt i snitt.',
    ),
    findings: [FINDINGS.trustBadge, FINDINGS.anyChange],
    parameters: strength({ median: 0.01, sd: 0.015 }, [-0.05, 0.2], 'assumed'),
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: ['payment'],
        orAt: ['checkout'],
        measure: 'conversion',
        size: stated,
        ...assumedAlong(FINDINGS.trustBadge),
      },
    ],
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
  {
    id: 'cart-reminders',
    stages: ['decision'],
    name: text(
      'Cart reminders',
      'Påminnelser om handlekurven',
      'Påmindelser om kurven',
      'Påminnelser om varukorgen',
    ),
    description: text(
      'An e-mail to those who left goods in the cart; some of them come back to it.',
      'En e-post til dem som forlot varer i handlekurven; noen av dem kommer tilbake til den.',
      'En e-mail til dem, der efterlod varer i kurven; nogle af dem vender tilbage til den.',
      'Ett mejl till dem som lämnade varor i varukorgen; en del av dem kommer tillbaka till den.',
    ),
    caution: text(
      'Vendors count the 3 to 5 % of carts that are recovered, many of which would have come back anyway. With a coupon in it, customers learn to fill carts and wait.',
      'Leverandører teller de 3 til 5 % av kurvene som reddes, og mange av dem ville ha kommet tilbake uansett. Med en kupong i lærer kundene å fylle kurver og vente.',
      'Leverandører tæller de 3 til 5 % af kurvene, der reddes, og mange af dem ville være vendt tilbage alligevel. Med en kupon i lærer kunderne at fylde kurve og vente.',
      'Leverantörer räknar de 3 till 5 % av varukorgarna som räddas, och många av dem skulle ha kommit tillbaka ändå. Med en kupong i lär sig kunderna att fylla varukorgar och vänta.',
    ),
    findings: [
      FINDINGS.abandonmentRecovery,
      FINDINGS.cartReminders,
      FINDINGS.cartTargeting,
      FINDINGS.cartCoupons,
    ],
    parameters: strength({ median: 0.011, sd: 0.01 }, [0, 0.1], 'measured'),
    effects: [
      {
        kind: 'onward',
        at: ['abandoned-cart'],
        to: ['cart', ...CHECKING_OUT],
        measure: 'revenue',
        measuredAt: ['website', 'product'],
        size: stated,
        ...measuredBy(FINDINGS.abandonmentRecovery),
      },
      {
        kind: 'return',
        at: ['cart', 'checkout', 'payment'],
        unless: 'abandoned-cart',
        into: ['cart', 'checkout'],
        measure: 'revenue',
        measuredAt: ['website', 'product'],
        gain: ({ effect, spread }) => ({
          median: effect as number,
          sd: Math.min(1, (spread as number) / (effect as number)),
        }),
        most: 0.05,
        ...measuredBy(FINDINGS.abandonmentRecovery),
      },
    ],
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
  {
    id: 'newsletter-discount',
    stages: ['decision'],
    name: text(
      'Discount for the newsletter',
      'Rabatt for nyhetsbrevet',
      'Rabat for nyhedsbrevet',
      'Rabatt för nyhetsbrevet',
    ),
    description: text(
      'A pop-up that offers a discount (10 %) for subscribing; more of those with a cart buy, at a cost in margin, and there are more subscribers.',
      'Et popup-vindu som tilbyr rabatt (10 %) for å abonnere; flere med handlekurv kjøper, på bekostning av marginen, og abonnentene blir flere.',
      'Et pop op-vindue, der tilbyder rabat (10 %) for at abonnere; flere med kurv køber, på bekostning af marginen, og der kommer flere abonnenter.',
      'Ett popup-fönster som erbjuder rabatt (10 %) för att prenumerera; fler med varukorg köper, på bekostnad av marginalen, och prenumeranterna blir fler.',
    ),
    caution: text(
      'Coupons teach customers to wait for the next one: repeat purchases at full price go down. Many who use it would have bought anyway.',
      'Kuponger lærer kundene å vente på den neste: gjenkjøp til full pris går ned. Mange som bruker den, ville ha kjøpt uansett.',
      'Kuponer lærer kunderne at vente på den næste: genkøb til fuld pris falder. Mange, der bruger den, ville have købt alligevel.',
      'Kuponger lär kunderna att vänta på nästa: återköp till fullt pris minskar. Många som använder den skulle ha köpt ändå.',
    ),
    findings: [FINDINGS.price, FINDINGS.cartCoupons],
    parameters: { ...DISCOUNT, ...WAITING },
    main: 'discount',
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: ['cart', 'pop-up'],
        measure: 'conversion',
        size: priceEffect,
        ...partOf(FINDINGS.price),
      },
      {
        kind: 'onward',
        at: ['website', 'product', 'cart', 'pop-up'],
        optional: true,
        to: ['newsletter'],
        measure: 'step',
        size: () => ({ median: 0.05, sd: 0 }),
        basis: 'assumed',
        source: 'Assumed',
      },
      {
        kind: 'onward',
        at: ['use', 'loyalty', 'follow-up'],
        optional: true,
        to: ['loyalty', 'website', 'product', 'cart', 'purchase'],
        measure: 'step',
        size: waiting,
        ...assumedAlong(FINDINGS.cartCoupons),
      },
    ],
    cost: ({ discount }) => ({ shareOfRevenue: discount as number }),
    reach: 0.15,
    direction: { conversions: 1, retention: -1, cost: 1 },
  },
  {
    id: 'free-trial',
    stages: ['decision'],
    name: text('Free trial', 'Gratis prøveperiode', 'Gratis prøveperiode', 'Gratis provperiod'),
    description: text(
      'Let customers use it for free for some months before they pay; more begin, and those who came this way stay less long.',
      'La kundene bruke det gratis i noen måneder før de betaler; flere begynner, og de som kom denne veien, blir kortere.',
      'Lad kunderne bruge det gratis i nogle måneder, før de betaler; flere begynder, og de, der kom denne vej, bliver kortere tid.',
      'Låt kunderna använda det gratis i några månader innan de betalar; fler börjar, och de som kom den här vägen stannar kortare.',
    ),
    caution: text(
      'Customers who came by a free trial are worth 59 % less than others, and seven days brought more subscriptions than thirty.',
      'Kunder som kom via en gratis prøveperiode, er verdt 59 % mindre enn andre, og sju dager ga flere abonnementer enn tretti.',
      'Kunder, der kom via en gratis prøveperiode, er 59 % mindre værd end andre, og syv dage gav flere abonnementer end tredive.',
      'Kunder som kom via en gratis provperiod är värda 59 % mindre än andra, och sju dagar gav fler prenumerationer än trettio.',
    ),
    findings: [FINDINGS.trialWorth, FINDINGS.trialLength],
    parameters: {
      ...strength(ANY_CHANGE, [-0.1, 1], 'assumed', CHANGE_IN.step),
      days: parameter(
        'days',
        [1, 365],
        90,
        text(
          'Length of the trial',
          'Prøveperiodens lengde',
          'Prøveperiodens længde',
          'Provperiodens längd',
        ),
        'assumed',
      ),
      daysNow: parameter(
        'days',
        [1, 365],
        90,
        text(
          'Length of the trial today',
          'Prøveperiodens lengde i dag',
          'Prøveperiodens længde i dag',
          'Provperiodens längd i dag',
        ),
        'assumed',
      ),
      converts: parameter(
        'share',
        [0, 1],
        0.05,
        text(
          'Of a new trial: pay in the end',
          'Av en ny prøveperiode: betaler til slutt',
          'Af en ny prøveperiode: betaler til sidst',
          'Av en ny provperiod: betalar till slut',
        ),
        'assumed',
      ),
      worthLess: parameter(
        'share',
        [0, 0.95],
        0.59,
        text(
          'Worth less than other customers',
          'Verdt mindre enn andre kunder',
          'Mindre værd end andre kunder',
          'Värda mindre än andra kunder',
        ),
        'measured',
      ),
    },
    effects: [
      {
        kind: 'onward',
        at: ['subscription', 'website', 'video'],
        to: ['trial'],
        measure: 'step',
        size: stated,
        ...ASSUMED,
      },
      {
        kind: 'new step',
        at: ['subscription'],
        unless: 'trial',
        role: 'trial',
        into: ['paying', 'payment', 'purchase', 'account', 'use'],
        converts: ({ converts }) => converts as number,
        days: ({ days }) => days as number,
        basis: 'assumed',
        source: 'Assumed',
      },
      {
        kind: 'onward',
        at: ['trial'],
        optional: true,
        to: ['paying', 'payment', 'purchase', 'account', 'use'],
        measure: 'step',
        // A straight line in the logarithm of the length, through 7 and 30 days.
        size: ({ days, daysNow }) => {
          const shorter = Math.log((daysNow as number) / (days as number)) / Math.log(30 / 7)
          return { median: 1.056 ** shorter - 1, sd: 0.02 * Math.abs(shorter) }
        },
        ...measuredBy(FINDINGS.trialLength),
      },
      {
        kind: 'duration',
        at: ['trial'],
        optional: true,
        factor: ({ days, daysNow }) => (days as number) / (daysNow as number),
        ...ASSUMED,
      },
      {
        kind: 'leaving',
        loss: 'any',
        at: ['paying'],
        orAt: ['use', 'purchase'],
        optional: true,
        // Where there is a trial already, its customers are among those who pay.
        unless: 'trial',
        measure: 'step',
        // Who is worth a share of others stays that share as long, so leaves so much more often.
        size: ({ worthLess }) => ({ median: 1 / (1 - (worthLess as number)) - 1, sd: 0.3 }),
        ...measuredBy(FINDINGS.trialWorth),
      },
    ],
    reach: 0.1,
    direction: { conversions: 1, retention: -1, cost: 1 },
  },
]
