import { text } from '../language.ts'
import { ASSUMED } from './bases.ts'
import { FINDINGS } from './findings.ts'
import type { Lever } from './lever.ts'
import { ANY_CHANGE, CHANGE_IN, fewer, stated, strength } from './parameters.ts'

/** Levers on how customers meet the brand. */
export const AWARENESS: readonly Lever[] = [
  {
    id: 'search-optimisation',
    stages: ['awareness'],
    name: text(
      'Search-engine optimisation',
      'Søkemotoroptimalisering',
      'Søgemaskineoptimering',
      'Sökmotoroptimering',
    ),
    description: text(
      'Work on content and keywords so that more people find you when they search; more customers enter through search.',
      'Arbeid med innhold og søkeord, slik at flere finner deg når de søker; flere kunder kommer inn via søk.',
      'Arbejd med indhold og søgeord, så flere finder dig, når de søger; flere kunder kommer ind via søgning.',
      'Arbeta med innehåll och sökord så att fler hittar dig när de söker; fler kunder kommer in via sökning.',
    ),
    caution: text(
      'It takes months to work, and nobody has measured how much it brings in general: set what you expect yourself.',
      'Det tar måneder før det virker, og ingen har målt hva det gir generelt: angi selv hva du venter.',
      'Det tager måneder, før det virker, og ingen har målt, hvad det giver generelt: angiv selv, hvad du forventer.',
      'Det tar månader innan det verkar, och ingen har mätt vad det ger i allmänhet: ange själv vad du väntar dig.',
    ),
    findings: [FINDINGS.advertising, FINDINGS.mostIdeasFail],
    parameters: strength(ANY_CHANGE, [-0.2, 1], 'assumed', CHANGE_IN.entries),
    effects: [{ kind: 'entries', at: ['search'], size: stated, ...ASSUMED }],
    direction: { conversions: 1, retention: 0, cost: -1 },
  },
  {
    id: 'social-posts',
    stages: ['awareness'],
    name: text(
      'Social-media posts and influencers',
      'Innlegg i sosiale medier og influensere',
      'Opslag på sociale medier og influencere',
      'Inlägg i sociala medier och influerare',
    ),
    description: text(
      'Posts of your own, by influencers and by customers; more people enter through social media, and they trust you a little more.',
      'Egne innlegg, og innlegg fra influensere og kunder; flere kommer inn via sosiale medier, og de har litt større tillit til deg.',
      'Egne opslag og opslag fra influencere og kunder; flere kommer ind via sociale medier, og de har lidt større tillid til dig.',
      'Egna inlägg och inlägg från influerare och kunder; fler kommer in via sociala medier, och de litar lite mer på dig.',
    ),
    caution: text(
      'Likes are not customers: look at how those who come this way convert, not only at how many they are.',
      'Likerklikk er ikke kunder: se på hvordan de som kommer denne veien konverterer, ikke bare på hvor mange de er.',
      'Likes er ikke kunder: se på, hvordan de, der kommer denne vej, konverterer, og ikke kun på, hvor mange de er.',
      'Gillamarkeringar är inte kunder: se på hur de som kommer den här vägen konverterar, inte bara på hur många de är.',
    ),
    findings: [FINDINGS.socialProof, FINDINGS.advertising],
    parameters: strength(ANY_CHANGE, [-0.2, 1], 'assumed', CHANGE_IN.entries),
    effects: [
      { kind: 'entries', at: ['social'], size: stated, ...ASSUMED },
      {
        kind: 'leaving',
        loss: 'any',
        at: ['social'],
        optional: true,
        measure: 'step',
        size: () => fewer(ANY_CHANGE),
        ...ASSUMED,
      },
    ],
    direction: { conversions: 1, retention: 0, cost: -1 },
  },
  {
    id: 'descriptions-and-articles',
    stages: ['awareness', 'consideration'],
    name: text(
      'Good product descriptions and articles',
      'Gode produktbeskrivelser og blogginnlegg',
      'Gode produktbeskrivelser og blogindlæg',
      'Bra produktbeskrivningar och blogginlägg',
    ),
    description: text(
      'Say what customers want to know about the product and their need; fewer give up at articles and product pages.',
      'Fortell det kundene vil vite om produktet og behovet sitt; færre gir opp på artikler og produktsider.',
      'Fortæl det, kunderne vil vide om produktet og deres behov; færre giver op på artikler og produktsider.',
      'Berätta det kunderna vill veta om produkten och sitt behov; färre ger upp på artiklar och produktsidor.',
    ),
    caution: text(
      'Most changes of a page do close to nothing; a change of wording alone lowered revenue per visitor by 0.3 % on average.',
      'De fleste endringer av en side gjør nesten ingen forskjell; nye formuleringer alene senket inntekten per besøkende med 0,3 % i snitt.',
      'De fleste ændringer af en side gør næsten ingen forskel; nye formuleringer alene sænkede omsætningen pr. besøgende med 0,3 % i snit.',
      'De flesta ändringar av en sida gör nästan ingen skillnad; nya formuleringar i sig sänkte intäkten per besökare med 0,3 % i snitt.',
    ),
    findings: [FINDINGS.anyChange, FINDINGS.mostIdeasFail],
    parameters: strength(ANY_CHANGE, [-0.1, 0.3], 'assumed'),
    effects: [
      {
        kind: 'leaving',
        loss: 'any',
        at: ['content', 'product'],
        measure: 'conversion',
        size: stated,
        ...ASSUMED,
      },
    ],
    direction: { conversions: 1, retention: 1, cost: -1 },
  },
]
