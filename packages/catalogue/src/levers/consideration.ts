import { text } from '../language.ts'
import type { Role } from '../roles/role.ts'
import { ASSUMED, assumedAlong, measuredBy, partOf } from './bases.ts'
import { FINDINGS } from './findings.ts'
import type { Lever } from './lever.ts'
import { ANY_CHANGE, CHANGE_IN, fewer, parameter, stated, strength } from './parameters.ts'

/** Steps that one takes when one has decided, in whatever trade. */
const DECIDED: readonly Role[] = [
  'cart',
  'pop-up',
  'account',
  'checkout',
  'payment',
  'trial',
  'subscription',
  'consultation',
  'purchase',
  'paying',
]

/** Levers on how customers choose. */
export const CONSIDERATION: readonly Lever[] = [
  {
    id: 'added-reviews',
    stages: ['consideration'],
    name: text(
      'More reviews and case studies',
      'Flere omtaler og kundehistorier',
      'Flere anmeldelser og kundecases',
      'Fler omdömen och kundcase',
    ),
    description: text(
      'Show more reviews or case studies by customers; more of those who look at the product or the reviews go on to decide.',
      'Vis flere omtaler eller kundehistorier; flere av dem som ser på produktet eller omtalene, går videre til å bestemme seg.',
      'Vis flere anmeldelser eller kundecases; flere af dem, der ser på produktet eller anmeldelserne, går videre og beslutter sig.',
      'Visa fler omdömen eller kundcase; fler av dem som tittar på produkten eller omdömena går vidare och bestämmer sig.',
    ),
    caution: text(
      'The chance of buying is highest at 4.2 to 4.5 stars, not at 5. The large numbers (+270 %) are for those who open the first five reviews, never for all visitors.',
      'Sjansen for kjøp er høyest ved 4,2 til 4,5 stjerner, ikke ved 5. De store tallene (+270 %) gjelder dem som åpner de fem første omtalene, aldri alle besøkende.',
      'Chancen for køb er højest ved 4,2 til 4,5 stjerner, ikke ved 5. De store tal (+270 %) gælder dem, der åbner de første fem anmeldelser, aldrig alle besøgende.',
      'Chansen för köp är störst vid 4,2 till 4,5 stjärnor, inte vid 5. De stora talen (+270 %) gäller dem som öppnar de första fem omdömena, aldrig alla besökare.',
    ),
    findings: [
      FINDINGS.reviewVolume,
      FINDINGS.reviewsShown,
      FINDINGS.starRating,
      FINDINGS.socialProof,
    ],
    parameters: {
      moreReviews: parameter(
        'relative change',
        [0, 10],
        0.5,
        text('More reviews', 'Flere omtaler', 'Flere anmeldelser', 'Fler omdömen'),
        'assumed',
      ),
      elasticity: parameter(
        'elasticity',
        [0, 1],
        0.236,
        text(
          'Sales for each percent more reviews',
          'Salg for hver prosent flere omtaler',
          'Salg for hver procent flere anmeldelser',
          'Försäljning för varje procent fler omdömen',
        ),
        'measured',
      ),
      elasticitySpread: parameter(
        'elasticity',
        [0, 1],
        0.1,
        text('How unsure', 'Hvor usikkert', 'Hvor usikkert', 'Hur osäkert'),
        'assumed',
      ),
    },
    main: 'moreReviews',
    effects: [
      {
        kind: 'onward',
        at: ['product', 'reviews'],
        orAt: ['website', 'subscription'],
        to: DECIDED,
        measure: 'conversion',
        size: ({ moreReviews, elasticity, elasticitySpread }) => {
          const logMore = Math.log1p(moreReviews as number)
          return {
            median: Math.expm1((elasticity as number) * logMore),
            sd: (elasticitySpread as number) * logMore,
          }
        },
        ...measuredBy(FINDINGS.reviewVolume),
      },
    ],
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
  {
    id: 'comparison-guide',
    stages: ['consideration'],
    name: text('Comparison guide', 'Sammenligningsguide', 'Sammenligningsguide', 'Jämförelseguide'),
    description: text(
      'An honest comparison with the alternatives; fewer of those who are weighing them leave for a competitor.',
      'En ærlig sammenligning med alternativene; færre av dem som vurderer, går til en konkurrent.',
      'En ærlig sammenligning med alternativerne; færre af dem, der overvejer, går til en konkurrent.',
      'En ärlig jämförelse med alternativen; färre av dem som överväger går till en konkurrent.',
    ),
    caution: text(
      'It may also show customers a competitor that they had not thought of.',
      'Den kan også vise kundene en konkurrent de ikke hadde tenkt på.',
      'Den kan også vise kunderne en konkurrent, de ikke havde tænkt på.',
      'Den kan också visa kunderna en konkurrent som de inte hade tänkt på.',
    ),
    findings: [FINDINGS.anyChange, FINDINGS.mostIdeasFail],
    parameters: strength(ANY_CHANGE, [-0.1, 0.5], 'assumed', CHANGE_IN.competitor),
    effects: [
      {
        kind: 'leaving',
        loss: 'competitor',
        at: ['comparison', 'reviews', 'product', 'website', 'proposal'],
        measure: 'step',
        size: (given) => fewer(stated(given)),
        ...ASSUMED,
      },
    ],
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
  {
    id: 'retargeting',
    stages: ['consideration', 'decision'],
    name: text(
      'Retargeting ads',
      'Retargeting-annonser',
      'Retargeting-annoncer',
      'Retargeting-annonser',
    ),
    description: text(
      'Ads for those who looked and left; some of them come back.',
      'Annonser til dem som så og gikk; noen av dem kommer tilbake.',
      'Annoncer til dem, der kiggede og gik; nogle af dem kommer tilbage.',
      'Annonser till dem som tittade och gick; en del av dem kommer tillbaka.',
    ),
    caution: text(
      'Ads with the very product that was looked at work less well than generic ones, and may do harm. Only those who consent to tracking can be reached.',
      'Annonser med akkurat det produktet kunden så på, virker dårligere enn generelle, og kan skade. Bare de som samtykker til sporing, kan nås.',
      'Annoncer med netop det produkt, kunden så på, virker dårligere end generelle og kan skade. Kun de, der giver samtykke til sporing, kan nås.',
      'Annonser med just den produkt som kunden tittade på fungerar sämre än allmänna och kan skada. Bara de som samtycker till spårning kan nås.',
    ),
    findings: [FINDINGS.retargeting, FINDINGS.retargetingReturns, FINDINGS.retargetingProducts],
    // Half of what was measured at large advertisers in the middle, all of it at the upper end.
    parameters: strength({ median: 0.05, sd: 0.58 }, [0, 0.3], 'assumed'),
    effects: [
      {
        kind: 'onward',
        at: ['retargeting'],
        to: ['website', 'product', 'subscription', 'cart', 'checkout', 'purchase'],
        measure: 'step',
        size: ({ effect, spread }) => ({
          median: effect as number,
          sd: (effect as number) * (spread as number),
        }),
        ...partOf(FINDINGS.retargeting),
      },
      {
        kind: 'return',
        at: ['product', 'website', 'cart', 'subscription'],
        unless: 'retargeting',
        into: ['product', 'website', 'subscription', 'cart'],
        measure: 'conversion',
        gain: stated,
        most: 0.2,
        ...partOf(FINDINGS.retargeting),
      },
    ],
    reach: 0.5,
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
  {
    id: 'size-guide',
    stages: ['consideration'],
    name: text('Size guide', 'Størrelsesguide', 'Størrelsesguide', 'Storleksguide'),
    description: text(
      'Help with choosing the right size; more put goods in the cart, and fewer send them back.',
      'Hjelp til å velge riktig størrelse; flere legger varer i handlekurven, og færre sender dem tilbake.',
      'Hjælp til at vælge den rigtige størrelse; flere lægger varer i kurven, og færre sender dem retur.',
      'Hjälp att välja rätt storlek; fler lägger varor i varukorgen och färre skickar tillbaka dem.',
    ),
    caution: text(
      'That virtual fitting helps was measured in an experiment; how much a plain size guide helps was not.',
      'At virtuell prøving hjelper, er målt i et eksperiment; hvor mye en vanlig størrelsesguide hjelper, er det ikke.',
      'At virtuel prøvning hjælper, er målt i et eksperiment; hvor meget en almindelig størrelsesguide hjælper, er ikke.',
      'Att virtuell provning hjälper är uppmätt i ett experiment; hur mycket en vanlig storleksguide hjälper är det inte.',
    ),
    findings: [FINDINGS.sizeGuide, FINDINGS.anyChange],
    parameters: {
      ...strength({ median: 0.01, sd: 0.01 }, [-0.05, 0.3], 'assumed'),
      fewerReturns: parameter(
        'relative change',
        [0, 0.5],
        0.02,
        text('Fewer returns', 'Færre returer', 'Færre returneringer', 'Färre returer'),
        'assumed',
      ),
    },
    effects: [
      {
        kind: 'onward',
        at: ['product', 'size-guide'],
        to: ['cart', 'pop-up', 'checkout'],
        measure: 'conversion',
        size: stated,
        ...assumedAlong(FINDINGS.sizeGuide),
      },
      {
        kind: 'onward',
        at: ['delivery', 'use', 'purchase', 'thank-you'],
        optional: true,
        to: ['returns'],
        measure: 'step',
        size: ({ fewerReturns }) => ({ median: -(fewerReturns as number), sd: 0.02 }),
        ...assumedAlong(FINDINGS.sizeGuide),
      },
    ],
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
  {
    id: 'video-and-free-lessons',
    stages: ['consideration'],
    name: text(
      'Video and free lessons',
      'Video og gratistimer',
      'Video og gratis lektioner',
      'Video och gratislektioner',
    ),
    description: text(
      'Let customers see or try a little before they sign up; more of them begin a trial or subscribe.',
      'La kundene se eller prøve litt før de melder seg på; flere starter en prøveperiode eller abonnerer.',
      'Lad kunderne se eller prøve lidt, før de melder sig til; flere starter en prøveperiode eller abonnerer.',
      'Låt kunderna se eller prova lite innan de anmäler sig; fler börjar en provperiod eller prenumererar.',
    ),
    caution: text(
      'What is given away may be all that some customers wanted.',
      'Det som gis bort, kan være alt noen av kundene ville ha.',
      'Det, der gives væk, kan være alt, hvad nogle af kunderne ville have.',
      'Det som ges bort kan vara allt som en del av kunderna ville ha.',
    ),
    findings: [FINDINGS.anyChange, FINDINGS.mostIdeasFail],
    parameters: strength(ANY_CHANGE, [-0.1, 0.3], 'assumed'),
    effects: [
      {
        kind: 'onward',
        at: ['subscription', 'video'],
        to: ['trial', 'account', 'payment', 'paying', 'purchase'],
        measure: 'conversion',
        size: stated,
        ...ASSUMED,
      },
    ],
    direction: { conversions: 1, retention: 0, cost: -1 },
  },
]
