import { type Language, text, textList } from '@sojourn/catalogue'
import { dropOffChart, funnelChart, journeyFlow, messages } from '@sojourn/charts'
import { analyze, hittingProbabilities } from 'sojourn/analysis'
import { compileChain, editJourney, type Journey } from 'sojourn/model'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { workedOut } from '../worked-out.ts'
import { asOneChain } from './as-one-chain.ts'
import { boots } from './boots.ts'
import { once } from './once.ts'

const shop = (language: Language): Journey => asOneChain('clothes-shop', language)

/** Who leaves where in Nina's shop, and the chance they had. */
const shopFacts = workedOut('losses of a shop', () => {
  const journey = shop('en')
  const { conversion, dropOff, hitting } = analyze(journey)
  const lostBefore = dropOff.reduce((sum, { share }) => sum + share, 0)
  const at = (id: string) => {
    const lost = dropOff.find(({ from }) => from === id)?.share ?? 0
    const buy = hitting?.[id] ?? 0
    const leave = rowOf(journey, id).lost
    /** Of those who go on from there, since whoever leaves at once doesn't buy. */
    const chance = buy / (1 - leave)
    return { lost: 1000 * lost, leave, buy, chance, purchases: 1000 * lost * chance }
  }
  return {
    conversion: conversion ?? 0,
    ad: at('instagram-ad'),
    collections: at('collections'),
    sizeGuide: at('size-guide'),
    cart: at('cart'),
    adOfLost: at('instagram-ad').lost / 1000 / lostBefore,
    /** So many lost at the ad weigh as one lost at the cart. */
    adsPerCart: at('cart').chance / at('instagram-ad').chance,
  }
})

/** The row of a touchpoint, and the share in it that leaves. */
function rowOf(journey: Journey, id: string) {
  const outcomes = new Set(journey.outcomes.map((outcome) => outcome.id))
  const row = Object.entries(journey.transitions[id] ?? {})
  const sum = row.reduce((all, [, p]) => all + (typeof p === 'number' ? p : 0), 0)
  const steps = row.map(([to, p]) => ({
    to,
    probability: p === 'rest' ? 1 - sum : Number(p),
    leaves: outcomes.has(to),
  }))
  const lost = steps.reduce((all, { probability, leaves }) => all + (leaves ? probability : 0), 0)
  return { steps, lost }
}

/** Conversion of the shop when a tenth fewer leave at a touchpoint; they go on as the others do. */
function withFewerLosses(id: string): number {
  const before = shop('en')
  const { steps, lost } = rowOf(before, id)
  const more = (1 - 0.9 * lost) / (1 - lost)
  const after = editJourney(before, (draft) => {
    draft.transitions[id] = Object.fromEntries(
      steps.map(({ to, probability, leaves }) => [to, (leaves ? 0.9 : more) * probability]),
    )
  })
  return analyze(after).conversion ?? 0
}

/** Orders more of 10,000 who enter, when a tenth fewer leave at a touchpoint. */
const gains = workedOut('a tenth fewer', () => {
  const now = shopFacts().conversion
  const gain = (id: string) => 10_000 * (withFewerLosses(id) - now)
  return {
    ad: gain('instagram-ad'),
    collections: gain('collections'),
    cart: gain('cart'),
  }
})

/** Nora's boots, per 1,000 clicks. */
const bootsFacts = once(() => {
  const journey = boots('en')
  const { expectedVisits, dropOff, conversion } = analyze(journey)
  const lost = (id: string) => 1000 * (dropOff.find(({ from }) => from === id)?.share ?? 0)
  return {
    visits: 1000 * (expectedVisits.reviews as number),
    ad: lost('ad'),
    reviews: lost('reviews'),
    cart: lost('cart'),
    bought: 1000 * (conversion ?? 0),
  }
})

/** Who ever gets to the stages before an order. */
function funnel(language: Language) {
  const journey = shop(language)
  const chain = compileChain(journey)
  const reached = (id: string) => {
    const { probability } = hittingProbabilities(chain, [id])
    return 1000 * chain.entry.reduce((sum, share, i) => sum + share * (probability[i] as number), 0)
  }
  const stages = ['collections', 'cart', 'order'].map((id) => {
    const touchpoint = journey.touchpoints.find((each) => each.id === id)
    if (id === 'order')
      return { name: touchpoint?.name ?? id, reached: 1000 * shopFacts().conversion }
    return { name: touchpoint?.name ?? id, reached: reached(id) }
  })
  return funnelChart(stages, { messages: messages[language] })
}

/** Drop-off in three ways of counting, and what a lost customer was worth. */
export const whereCustomersAreLost: Lesson = {
  id: 'where-customers-are-lost',
  version: 1,
  title: text(
    'Where customers are lost',
    'Der kundene gir seg',
    'Hvor kunderne falder fra',
    'Där kunderna tappas',
  ),
  minutes: 35,
  goals: textList(
    text(
      'Count losses in three ways, and know which question each answers',
      'Telle tap på tre måter, og vite hvilket spørsmål hver av dem svarer på',
      'Tælle tab på tre måder og vide, hvilket spørgsmål hver af dem besvarer',
      'Räkna förluster på tre sätt, och veta vilken fråga vart och ett besvarar',
    ),
    text(
      'Work out by hand how many leave at a touchpoint that customers come back to',
      'Regne ut for hånd hvor mange som gir seg ved et kontaktpunkt kundene kommer tilbake til',
      'Regne ud i hånden, hvor mange der falder fra ved et kontaktpunkt, som kunderne vender tilbage til',
      'Räkna ut för hand hur många som går vid en kontaktpunkt som kunderna kommer tillbaka till',
    ),
    text(
      'Explain why the place where most leave isn’t always the one to mend',
      'Forklare hvorfor stedet der flest gir seg, ikke alltid er det som bør utbedres',
      'Forklare, hvorfor stedet, hvor flest falder fra, ikke altid er det, der skal udbedres',
      'Förklara varför stället där flest går inte alltid är det som bör åtgärdas',
    ),
  ),
  story: text(
    'The manager of Nina’s shop has looked at the figures. “Nowhere do we lose as many as at the ad. We need a better ad.” The web designer says: “Almost everybody who fills a cart wants to buy. We need a better cart.” Both have read the same figures. Who is right?',
    'Sjefen for Ninas butikk har sett på tallene. «Ingen steder mister vi så mange som ved annonsen. Vi trenger en bedre annonse.» Nettdesigneren sier: «Nesten alle som fyller handlekurven, vil kjøpe. Vi trenger en bedre handlekurv.» Begge har lest de samme tallene. Hvem har rett?',
    'Chefen for Ninas butik har set på tallene. »Ingen steder mister vi så mange som ved annoncen. Vi har brug for en bedre annonce.« Webdesigneren siger: »Næsten alle, der fylder kurven, vil købe. Vi har brug for en bedre kurv.« Begge har læst de samme tal. Hvem har ret?',
    'Chefen för Ninas butik har tittat på siffrorna. ”Ingenstans tappar vi så många som vid annonsen. Vi behöver en bättre annons.” Webbdesignern säger: ”Nästan alla som fyller varukorgen vill köpa. Vi behöver en bättre varukorg.” Båda har läst samma siffror. Vem har rätt?',
  ),
  terms: [
    {
      term: text('Drop-off', 'Frafall', 'Frafald', 'Avhopp'),
      meaning: text(
        'Customers who leave for good at a touchpoint, before they have bought.',
        'Kunder som gir seg for godt ved et kontaktpunkt, før de har kjøpt.',
        'Kunder, der går for altid ved et kontaktpunkt, før de har købt.',
        'Kunder som går för gott vid en kontaktpunkt, innan de har köpt.',
      ),
    },
    {
      term: text('Expected visits', 'Forventede besøk', 'Forventede besøg', 'Förväntade besök'),
      meaning: text(
        'How often a customer who enters comes to a touchpoint on average, returns included.',
        'Hvor ofte en kunde som kommer inn, i snitt kommer til et kontaktpunkt, gjenbesøk medregnet.',
        'Hvor ofte en kunde, der kommer ind, i gennemsnit kommer til et kontaktpunkt, genbesøg medregnet.',
        'Hur ofta en kund som kommer in i genomsnitt kommer till en kontaktpunkt, återbesök medräknade.',
      ),
    },
    {
      term: text('Pain point', 'Smertepunkt', 'Smertepunkt', 'Smärtpunkt'),
      meaning: text(
        'Where customers drop off, or are least satisfied.',
        'Der kundene faller fra, eller er minst fornøyde.',
        'Der, hvor kunderne falder fra eller er mindst tilfredse.',
        'Där kunderna faller ifrån, eller är minst nöjda.',
      ),
    },
    {
      term: text('Lost purchases', 'Tapte kjøp', 'Tabte køb', 'Förlorade köp'),
      meaning: text(
        'Customers lost at a touchpoint, times the chance to buy of those who go on from there.',
        'Kunder som går tapt ved et kontaktpunkt, ganger sjansen for å kjøpe blant dem som går videre derfra.',
        'Kunder, der tabes ved et kontaktpunkt, gange chancen for at købe blandt dem, der går videre derfra.',
        'Kunder som tappas vid en kontaktpunkt, gånger chansen att köpa bland dem som går vidare därifrån.',
      ),
    },
  ],
  sections: [
    {
      title: text(
        'Guess first, then see',
        'Gjett først, så ser du',
        'Gæt først, så ser du',
        'Gissa först, se sedan',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'lost-at-ad',
          question: text(
            'Of a hundred customers who leave Nina’s shop before they have bought anything, how many leave at the Instagram ad, the very first step?',
            'Av hundre kunder som forlater Ninas butikk før de har kjøpt noe, hvor mange gir seg ved Instagram-annonsen, det aller første steget?',
            'Af hundrede kunder, der forlader Ninas butik, før de har købt noget, hvor mange går ved Instagram-annoncen, det allerførste trin?',
            'Av hundra kunder som lämnar Ninas butik innan de har köpt något, hur många går vid Instagramannonsen, det allra första steget?',
          ),
          scale: { min: 0, max: 100, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            ad: number(100 * shopFacts().adOfLost),
            cart: number(shopFacts().cart.lost),
          }),
          answer: () => ({ value: 100 * shopFacts().adOfLost }),
          reveal: text(
            '{ad} of a hundred; at the cart leave {cart} of a *thousand* who enter. The manager is right about the number. Whether it says what to do is the question of this lesson.',
            '{ad} av hundre; ved handlekurven gir {cart} seg av *tusen* som kommer inn. Sjefen har rett om tallet. Om det sier hva som bør gjøres, er spørsmålet i denne leksjonen.',
            '{ad} af hundrede; ved kurven går {cart} af *tusind*, der kommer ind. Chefen har ret om tallet. Om det siger, hvad der bør gøres, er denne lektions spørgsmål.',
            '{ad} av hundra; vid varukorgen går {cart} av *tusen* som kommer in. Chefen har rätt om siffran. Om den säger vad som bör göras är frågan i den här lektionen.',
          ),
        },
        { kind: 'map', journey: shop, after: 'lost-at-ad' },
      ],
    },
    {
      title: text(
        'Three ways to count',
        'Tre måter å telle på',
        'Tre måder at tælle på',
        'Tre sätt att räkna',
      ),
      blocks: [
        {
          kind: 'text',
          values: () => ({
            ad: number(shopFacts().ad.lost),
            adShare: percent(shopFacts().ad.leave),
            collections: number(shopFacts().collections.lost),
            collectionsShare: percent(shopFacts().collections.leave),
          }),
          text: text(
            '1. **How many leave here, of all who enter?** Expected visits times the share that leaves. At the ad {ad} of a thousand, at the collections {collections}. It says where the crowd thins.\n2. **What share of the visits here ends the journey?** At the ad {adShare}, at the collections {collectionsShare}. It says how good the touchpoint is at keeping those who are there.\n3. **How many purchases are lost here?** Those who leave, times the chance to buy that they would have had if they had gone on as the others do. It says what the losses cost.\n\nThe chart shows the first one, and its table the second. The third you work out below.',
            '1. **Hvor mange gir seg her, av alle som kommer inn?** Forventede besøk ganger andelen som gir seg. Ved annonsen {ad} av tusen, ved kolleksjonene {collections}. Det sier hvor flokken tynnes ut.\n2. **Hvor stor andel av besøkene her ender reisen?** Ved annonsen {adShare}, ved kolleksjonene {collectionsShare}. Det sier hvor godt kontaktpunktet holder på dem som er der.\n3. **Hvor mange kjøp går tapt her?** De som gir seg, ganger sjansen de ville hatt for å kjøpe om de gikk videre som de andre. Det sier hva tapene koster.\n\nDiagrammet viser det første, og tabellen under det andre. Det tredje regner du ut lenger ned.',
            '1. **Hvor mange går her, af alle, der kommer ind?** Forventede besøg gange den andel, der går. Ved annoncen {ad} af tusind, ved kollektionerne {collections}. Det siger, hvor flokken tyndes ud.\n2. **Hvor stor en andel af besøgene her afslutter rejsen?** Ved annoncen {adShare}, ved kollektionerne {collectionsShare}. Det siger, hvor godt kontaktpunktet holder på dem, der er dér.\n3. **Hvor mange køb tabes her?** De, der går, gange den chance for at købe, de ville have haft, hvis de var gået videre som de andre. Det siger, hvad tabene koster.\n\nDiagrammet viser det første, og tabellen under det andet. Det tredje regner du ud længere nede.',
            '1. **Hur många går här, av alla som kommer in?** Förväntade besök gånger andelen som går. Vid annonsen {ad} av tusen, vid kollektionerna {collections}. Det säger var skaran glesnar.\n2. **Hur stor andel av besöken här avslutar resan?** Vid annonsen {adShare}, vid kollektionerna {collectionsShare}. Det säger hur väl kontaktpunkten håller kvar dem som är där.\n3. **Hur många köp går förlorade här?** De som går, gånger chansen att köpa som de skulle ha haft om de gått vidare som de andra. Det säger vad förlusterna kostar.\n\nDiagrammet visar det första, och tabellen under det andra. Det tredje räknar du ut längre ner.',
          ),
        },
        {
          kind: 'chart',
          chart: (language) =>
            dropOffChart(journeyFlow(shop(language)), { messages: messages[language] }),
        },
        {
          kind: 'choice',
          id: 'which-count',
          question: text(
            'Two designers made two product pages for two shops of different size. Which count compares *how well the pages keep customers*?',
            'To designere har laget hver sin produktside for to butikker av ulik størrelse. Hvilken telling sammenligner *hvor godt sidene holder på kundene*?',
            'To designere har lavet hver sin produktside til to butikker af forskellig størrelse. Hvilken optælling sammenligner, *hvor godt siderne holder på kunderne*?',
            'Två designer har gjort var sin produktsida åt två butiker av olika storlek. Vilken räkning jämför *hur väl sidorna håller kvar kunderna*?',
          ),
          options: [
            {
              text: text(
                'How many leave there, of all who enter',
                'Hvor mange som gir seg der, av alle som kommer inn',
                'Hvor mange der går dér, af alle, der kommer ind',
                'Hur många som går där, av alla som kommer in',
              ),
              right: false,
              why: text(
                'That depends on how many get to the page. A page that few reach loses few, however bad it is.',
                'Det avhenger av hvor mange som kommer til siden. En side få når fram til, mister få, uansett hvor dårlig den er.',
                'Det afhænger af, hvor mange der når til siden. En side, som få når frem til, mister få, hvor dårlig den end er.',
                'Det beror på hur många som når sidan. En sida som få når tappar få, hur dålig den än är.',
              ),
            },
            {
              text: text(
                'The share of its visits that ends the journey',
                'Andelen av besøkene der som ender reisen',
                'Andelen af besøgene dér, som afslutter rejsen',
                'Andelen av besöken där som avslutar resan',
              ),
              right: true,
              why: text(
                'It speaks only of those who are on the page, whatever the size of the shop. Still, other kinds of customers may come to each.',
                'Den handler bare om dem som er på siden, uansett hvor stor butikken er. Likevel kan det komme ulike kunder til de to.',
                'Den handler kun om dem, der er på siden, uanset butikkens størrelse. Alligevel kan der komme forskellige kunder til de to.',
                'Den handlar bara om dem som är på sidan, oavsett butikens storlek. Ändå kan det komma olika slags kunder till de två.',
              ),
            },
            {
              text: text(
                'Purchases lost there',
                'Kjøp som går tapt der',
                'Køb, der tabes dér',
                'Köp som går förlorade där',
              ),
              right: false,
              why: text(
                'In that is also what comes after the page: a bad page before a bad checkout would look harmless.',
                'I det ligger også det som kommer etter siden: en dårlig side foran en dårlig kasse ville sett harmløs ut.',
                'I det ligger også det, der kommer efter siden: En dårlig side foran en dårlig kasse ville se harmløs ud.',
                'I det ligger också det som kommer efter sidan: en dålig sida före en dålig kassa skulle se harmlös ut.',
              ),
            },
          ],
        },
      ],
    },
    {
      title: text('By hand', 'For hånd', 'I hånden', 'För hand'),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Back to Nora’s boots, where the numbers are small. From the ad 30 % go to the reviews, from there 40 % to the cart; from the cart 55 % buy and 15 % go back to the reviews. A thousand click.\n\nHow many visits do the reviews get? Call it *v*. 300 come from the ad. Of the *v* visits 40 % go to the cart and 15 % of those come back:\n\n> *v* = 300 + 0.40 × 0.15 × *v*',
            'Tilbake til Noras støvler, der tallene er små. Fra annonsen går 30 % til anmeldelsene, derfra 40 % til handlekurven; fra handlekurven kjøper 55 %, og 15 % går tilbake til anmeldelsene. Tusen klikker.\n\nHvor mange besøk får anmeldelsene? Kall det *v*. 300 kommer fra annonsen. Av de *v* besøkene går 40 % til handlekurven, og 15 % av dem kommer tilbake:\n\n> *v* = 300 + 0,40 × 0,15 × *v*',
            'Tilbage til Noras støvler, hvor tallene er små. Fra annoncen går 30 % til anmeldelserne, derfra 40 % til kurven; fra kurven køber 55 %, og 15 % går tilbage til anmeldelserne. Tusind klikker.\n\nHvor mange besøg får anmeldelserne? Kald det *v*. 300 kommer fra annoncen. Af de *v* besøg går 40 % til kurven, og 15 % af dem kommer tilbage:\n\n> *v* = 300 + 0,40 × 0,15 × *v*',
            'Tillbaka till Noras stövlar, där siffrorna är små. Från annonsen går 30 % till omdömena, därifrån 40 % till varukorgen; från varukorgen köper 55 %, och 15 % går tillbaka till omdömena. Tusen klickar.\n\nHur många besök får omdömena? Kalla det *v*. 300 kommer från annonsen. Av de *v* besöken går 40 % till varukorgen, och 15 % av dem kommer tillbaka:\n\n> *v* = 300 + 0,40 × 0,15 × *v*',
          ),
        },
        {
          kind: 'exercise',
          id: 'visits-of-reviews',
          question: text(
            'Solve it: how many visits do the reviews get, of a thousand clicks? Round to a whole number.',
            'Løs ligningen: hvor mange besøk får anmeldelsene, av tusen klikk? Rund av til et helt tall.',
            'Løs ligningen: Hvor mange besøg får anmeldelserne ud af tusind klik? Rund af til et helt tal.',
            'Lös ekvationen: hur många besök får omdömena, av tusen klick? Avrunda till ett heltal.',
          ),
          unit: text('visits', 'besøk', 'besøg', 'besök'),
          values: () => ({
            visits: number(bootsFacts().visits),
            returns: number(bootsFacts().visits - 300),
          }),
          answer: () => bootsFacts().visits,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => 300,
              hint: text(
                'Those come from the ad. Some are there for the second time.',
                'De kommer fra annonsen. Noen er der for andre gang.',
                'De kommer fra annoncen. Nogle er der for anden gang.',
                'De kommer från annonsen. Några är där för andra gången.',
              ),
            },
            {
              answer: () => 300 + 0.4 * 0.15 * 300,
              hint: text(
                'Almost: that counts one return. Some return twice; the equation counts them all.',
                'Nesten: det teller én retur. Noen kommer tilbake to ganger; ligningen teller alle.',
                'Næsten: Det tæller ét genbesøg. Nogle vender tilbage to gange; ligningen tæller dem alle.',
                'Nästan: det räknar ett återbesök. Några kommer tillbaka två gånger; ekvationen räknar alla.',
              ),
            },
            {
              answer: () => 300 / (1 - 0.15),
              hint: text(
                'Only those who get to the cart can come back: 0.40 × 0.15, not 0.15.',
                'Bare de som kommer til handlekurven, kan komme tilbake: 0,40 × 0,15, ikke 0,15.',
                'Kun de, der når til kurven, kan komme tilbage: 0,40 × 0,15, ikke 0,15.',
                'Bara de som når varukorgen kan komma tillbaka: 0,40 × 0,15, inte 0,15.',
              ),
            },
          ],
          hint: text(
            'Bring both terms with *v* to one side: 0.94 *v* = 300.',
            'Samle leddene med *v* på én side: 0,94 *v* = 300.',
            'Saml leddene med *v* på den ene side: 0,94 *v* = 300.',
            'Samla termerna med *v* på ena sidan: 0,94 *v* = 300.',
          ),
          working: text(
            '*v* = 300 / (1 − 0.06) = {visits}. {returns} of them are returns.',
            '*v* = 300 / (1 − 0,06) = {visits}. {returns} av dem er gjenbesøk.',
            '*v* = 300 / (1 − 0,06) = {visits}. {returns} af dem er genbesøg.',
            '*v* = 300 / (1 − 0,06) = {visits}. {returns} av dem är återbesök.',
          ),
        },
        {
          kind: 'exercise',
          id: 'lost-at-reviews',
          question: text(
            'And how many customers leave for good at the reviews, of a thousand clicks? Round to a whole number.',
            'Og hvor mange kunder gir seg for godt ved anmeldelsene, av tusen klikk? Rund av til et helt tall.',
            'Og hvor mange kunder går for altid ved anmeldelserne ud af tusind klik? Rund af til et helt tal.',
            'Och hur många kunder går för gott vid omdömena, av tusen klick? Avrunda till ett heltal.',
          ),
          unit: text('customers', 'kunder', 'kunder', 'kunder'),
          values: () => ({
            visits: number(bootsFacts().visits),
            reviews: number(bootsFacts().reviews),
            ad: number(bootsFacts().ad),
            cart: number(bootsFacts().cart),
            bought: number(bootsFacts().bought),
          }),
          answer: () => bootsFacts().reviews,
          tolerance: 0.6,
          mistakes: [
            {
              answer: () => 180,
              hint: text(
                'You took 60 % of 300. Those who come back may leave the second time: use all visits.',
                'Du tok 60 % av 300. De som kommer tilbake, kan gi seg andre gang: bruk alle besøkene.',
                'Du tog 60 % af 300. De, der vender tilbage, kan gå anden gang: Brug alle besøgene.',
                'Du tog 60 % av 300. De som kommer tillbaka kan gå den andra gången: använd alla besök.',
              ),
            },
            {
              answer: () => bootsFacts().visits * 0.4,
              hint: text(
                'So many go on to the cart. The others leave.',
                'Så mange går videre til handlekurven. De andre gir seg.',
                'Så mange går videre til kurven. De andre går for altid.',
                'Så många går vidare till varukorgen. De andra går för gott.',
              ),
            },
            {
              answer: () => 600,
              hint: text(
                '60 % of those at the reviews leave, not of all who click.',
                '60 % av dem ved anmeldelsene gir seg, ikke av alle som klikker.',
                '60 % af dem ved anmeldelserne går, ikke af alle, der klikker.',
                '60 % av dem vid omdömena går, inte av alla som klickar.',
              ),
            },
          ],
          hint: text(
            'Of the visits to the reviews 40 % lead to the cart. What do the others do?',
            'Av besøkene på anmeldelsene fører 40 % til handlekurven. Hva gjør de andre?',
            'Af besøgene på anmeldelserne fører 40 % til kurven. Hvad gør de andre?',
            'Av besöken på omdömena leder 40 % till varukorgen. Vad gör de andra?',
          ),
          working: text(
            '{visits} × 0.60 ≈ {reviews}. Check: {ad} leave at the ad, {reviews} at the reviews, {cart} at the cart, and {bought} buy. Together a thousand, but for rounding: everybody ends somewhere.',
            '{visits} × 0,60 ≈ {reviews}. Prøve: {ad} gir seg ved annonsen, {reviews} ved anmeldelsene, {cart} ved handlekurven, og {bought} kjøper. Til sammen tusen, bortsett fra avrunding: alle ender et sted.',
            '{visits} × 0,60 ≈ {reviews}. Prøve: {ad} går ved annoncen, {reviews} ved anmeldelserne, {cart} ved kurven, og {bought} køber. Tilsammen tusind, bortset fra afrunding: Alle ender et sted.',
            '{visits} × 0,60 ≈ {reviews}. Kontroll: {ad} går vid annonsen, {reviews} vid omdömena, {cart} vid varukorgen, och {bought} köper. Tillsammans tusen, bortsett från avrundning: alla slutar någonstans.',
          ),
        },
      ],
    },
    {
      title: text(
        'What was a lost customer worth?',
        'Hva var en tapt kunde verdt?',
        'Hvad var en tabt kunde værd?',
        'Vad var en tappad kund värd?',
      ),
      blocks: [
        {
          kind: 'text',
          values: () => ({
            leave: number(100 * shopFacts().cart.leave),
            stay: number(100 * (1 - shopFacts().cart.leave)),
            buy: number(100 * shopFacts().cart.buy),
            chance: percent(shopFacts().cart.chance),
          }),
          text: text(
            'In Nina’s shop, two customers leave. One has tapped an ad, the other stands at the cart with a dress in it. Each is one customer lost. But had they gone on, they would not have bought with the same chance.\n\nWith which? Of a hundred visits to the cart, {leave} leave at once and {buy} buy in the end: that is the *hitting probability* of lesson 4. All {buy} are among the {stay} who go on, so of those who go on {buy} / {stay} ≈ {chance} buy. Had a lost customer gone on as they do, that would have been her chance too.',
            'I Ninas butikk gir to kunder seg. Den ene har trykket på en annonse, den andre står ved handlekurven med en kjole i den. Begge er én tapt kunde. Men hadde de gått videre, ville de ikke kjøpt med samme sjanse.\n\nHvilken sjanse? Av hundre besøk i handlekurven gir {leave} seg med en gang, og {buy} kjøper til slutt: det er *treffsannsynligheten* fra leksjon 4. Alle {buy} er blant de {stay} som går videre, så av dem som går videre, kjøper {buy} / {stay} ≈ {chance}. Hadde en tapt kunde gått videre som dem, ville det vært hennes sjanse også.',
            'I Ninas butik går to kunder. Den ene har trykket på en annonce, den anden står ved kurven med en kjole i. Begge er én tabt kunde. Men var de gået videre, ville de ikke have købt med samme chance.\n\nHvilken chance? Af hundrede besøg i kurven går {leave} med det samme, og {buy} køber til sidst: Det er *træfsandsynligheden* fra lektion 4. Alle {buy} er blandt de {stay}, der går videre, så af dem, der går videre, køber {buy} / {stay} ≈ {chance}. Var en tabt kunde gået videre som dem, ville det også have været hendes chance.',
            'I Ninas butik går två kunder. Den ena har tryckt på en annons, den andra står vid varukorgen med en klänning i den. Båda är en tappad kund. Men om de hade gått vidare skulle de inte ha köpt med samma chans.\n\nVilken chans? Av hundra besök i varukorgen går {leave} genast, och {buy} köper till slut: det är *träffsannolikheten* från lektion 4. Alla {buy} är bland de {stay} som går vidare, så av dem som går vidare köper {buy} / {stay} ≈ {chance}. Om en tappad kund hade gått vidare som de, skulle det ha varit hennes chans också.',
          ),
        },
        { kind: 'chart', chart: funnel },
        {
          kind: 'prediction',
          id: 'ads-per-cart',
          question: text(
            'How many customers lost at the ad weigh as much, in purchases, as *one* lost at the cart?',
            'Hvor mange kunder tapt ved annonsen veier, i kjøp, like mye som *én* tapt ved handlekurven?',
            'Hvor mange kunder tabt ved annoncen vejer, i køb, lige så meget som *én* tabt ved kurven?',
            'Hur många kunder tappade vid annonsen väger, i köp, lika mycket som *en* tappad vid varukorgen?',
          ),
          scale: { min: 0, max: 40, step: 1 },
          unit: text('customers', 'kunder', 'kunder', 'kunder'),
          values: () => ({
            times: number(shopFacts().adsPerCart),
            ad: percent(shopFacts().ad.chance, 1),
            cart: percent(shopFacts().cart.chance, 1),
          }),
          answer: () => ({ value: shopFacts().adsPerCart }),
          reveal: text(
            'About {times}: of those who go on from the ad {ad} buy in the end, of those who go on from the cart {cart}.',
            'Omtrent {times}: av dem som går videre fra annonsen, kjøper {ad} til slutt, av dem som går videre fra handlekurven, {cart}.',
            'Cirka {times}: Af dem, der går videre fra annoncen, køber {ad} til sidst, af dem, der går videre fra kurven, {cart}.',
            'Ungefär {times}: av dem som går vidare från annonsen köper {ad} till slut, av dem som går vidare från varukorgen {cart}.',
          ),
        },
        {
          kind: 'exercise',
          id: 'purchases-lost-at-cart',
          question: text(
            'Of a thousand who enter, {lost} leave at the cart. Of those who go on from there {chance} buy. How many *purchases* are lost there? One decimal.',
            'Av tusen som kommer inn, gir {lost} seg ved handlekurven. Av dem som går videre derfra, kjøper {chance}. Hvor mange *kjøp* går tapt der? Én desimal.',
            'Af tusind, der kommer ind, går {lost} ved kurven. Af dem, der går videre derfra, køber {chance}. Hvor mange *køb* tabes dér? Én decimal.',
            'Av tusen som kommer in går {lost} vid varukorgen. Av dem som går vidare därifrån köper {chance}. Hur många *köp* går förlorade där? En decimal.',
          ),
          unit: text('purchases', 'kjøp', 'køb', 'köp'),
          values: () => ({
            lost: number(shopFacts().cart.lost, 1),
            chance: percent(shopFacts().cart.chance, 1),
            purchases: number(shopFacts().cart.purchases, 1),
          }),
          answer: () => shopFacts().cart.purchases,
          tolerance: 0.1,
          mistakes: [
            {
              answer: () => shopFacts().cart.lost * shopFacts().conversion,
              hint: text(
                'You used the chance of all who enter. Those at the cart have come much further.',
                'Du brukte sjansen til alle som kommer inn. De ved handlekurven er kommet mye lenger.',
                'Du brugte chancen for alle, der kommer ind. De ved kurven er nået meget længere.',
                'Du använde chansen för alla som kommer in. De vid varukorgen har kommit mycket längre.',
              ),
            },
            {
              answer: () => shopFacts().cart.lost * shopFacts().cart.buy,
              hint: text(
                'You used the chance of all who are at the cart. In it are those who leave at once.',
                'Du brukte sjansen til alle som er ved handlekurven. Der er de som gir seg med en gang, med.',
                'Du brugte chancen for alle, der er ved kurven. Der er dem, der går med det samme, talt med.',
                'Du använde chansen för alla som är vid varukorgen. Där är de som går genast inräknade.',
              ),
            },
            {
              answer: () => shopFacts().cart.lost * (1 - shopFacts().cart.chance),
              hint: text(
                'That is those who would have left all the same. The purchases are the others.',
                'Det er de som ville gitt seg likevel. Kjøpene er de andre.',
                'Det er dem, der ville være gået alligevel. Købene er de andre.',
                'Det är de som skulle ha gått ändå. Köpen är de andra.',
              ),
            },
            {
              answer: () => shopFacts().cart.lost,
              hint: text(
                'Those are customers. Not each of them would have bought.',
                'Det er kunder. Ikke alle av dem ville kjøpt.',
                'Det er kunder. Ikke alle af dem ville have købt.',
                'Det är kunder. Alla av dem skulle inte ha köpt.',
              ),
            },
          ],
          hint: text(
            'Customers times chance.',
            'Kunder ganger sjanse.',
            'Kunder gange chance.',
            'Kunder gånger chans.',
          ),
          working: text(
            '{lost} × {chance} ≈ {purchases} purchases of a thousand who enter.',
            '{lost} × {chance} ≈ {purchases} kjøp av tusen som kommer inn.',
            '{lost} × {chance} ≈ {purchases} køb af tusind, der kommer ind.',
            '{lost} × {chance} ≈ {purchases} köp av tusen som kommer in.',
          ),
        },
        {
          kind: 'choice',
          id: 'where-most-is-lost',
          question: text(
            'The same for three touchpoints: how many of a thousand who enter leave, and the chance of those who go on.\n\n| | Leave | Chance to buy |\n|---|---|---|\n| Instagram ad | {adLost} | {adChance} |\n| Collections | {collectionsLost} | {collectionsChance} |\n| Cart | {cartLost} | {cartChance} |\n\nWhere are most *purchases* lost?',
            'Det samme for tre kontaktpunkter: hvor mange som gir seg av tusen som kommer inn, og sjansen blant dem som går videre.\n\n| | Gir seg | Sjanse for å kjøpe |\n|---|---|---|\n| Instagram-annonse | {adLost} | {adChance} |\n| Kolleksjoner | {collectionsLost} | {collectionsChance} |\n| Handlekurv | {cartLost} | {cartChance} |\n\nHvor går flest *kjøp* tapt?',
            'Det samme for tre kontaktpunkter: hvor mange der går af tusind, der kommer ind, og chancen blandt dem, der går videre.\n\n| | Går | Chance for at købe |\n|---|---|---|\n| Instagram-annonce | {adLost} | {adChance} |\n| Kollektioner | {collectionsLost} | {collectionsChance} |\n| Kurv | {cartLost} | {cartChance} |\n\nHvor tabes flest *køb*?',
            'Samma sak för tre kontaktpunkter: hur många som går av tusen som kommer in, och chansen bland dem som går vidare.\n\n| | Går | Chans att köpa |\n|---|---|---|\n| Instagramannons | {adLost} | {adChance} |\n| Kollektioner | {collectionsLost} | {collectionsChance} |\n| Varukorg | {cartLost} | {cartChance} |\n\nVar går flest *köp* förlorade?',
          ),
          values: () => {
            const { ad, collections, cart } = shopFacts()
            return {
              adLost: number(ad.lost),
              adChance: percent(ad.chance, 1),
              adPurchases: number(ad.purchases, 1),
              collectionsLost: number(collections.lost),
              collectionsChance: percent(collections.chance, 1),
              collectionsPurchases: number(collections.purchases, 1),
              cartLost: number(cart.lost),
              cartChance: percent(cart.chance, 1),
              cartPurchases: number(cart.purchases, 1),
            }
          },
          options: [
            {
              text: text('At the ad', 'Ved annonsen', 'Ved annoncen', 'Vid annonsen'),
              right: false,
              why: text(
                'Most customers are lost there, but {adLost} × {adChance} are only {adPurchases} purchases.',
                'Flest kunder går tapt der, men {adLost} × {adChance} er bare {adPurchases} kjøp.',
                'Flest kunder tabes dér, men {adLost} × {adChance} er kun {adPurchases} køb.',
                'Flest kunder tappas där, men {adLost} × {adChance} är bara {adPurchases} köp.',
              ),
            },
            {
              text: text(
                'At the collections',
                'Ved kolleksjonene',
                'Ved kollektionerne',
                'Vid kollektionerna',
              ),
              right: true,
              why: text(
                '{collectionsLost} × {collectionsChance} = {collectionsPurchases} purchases, against {cartPurchases} at the cart and {adPurchases} at the ad. Many are lost there who have some way behind them. Neither the manager nor the designer had it in mind.',
                '{collectionsLost} × {collectionsChance} = {collectionsPurchases} kjøp, mot {cartPurchases} ved handlekurven og {adPurchases} ved annonsen. Der går mange tapt som alt har kommet et stykke. Verken sjefen eller designeren tenkte på det.',
                '{collectionsLost} × {collectionsChance} = {collectionsPurchases} køb mod {cartPurchases} ved kurven og {adPurchases} ved annoncen. Dér tabes mange, der allerede er nået et stykke. Hverken chefen eller designeren tænkte på det.',
                '{collectionsLost} × {collectionsChance} = {collectionsPurchases} köp, mot {cartPurchases} vid varukorgen och {adPurchases} vid annonsen. Där tappas många som redan har kommit en bit. Varken chefen eller designern tänkte på det.',
              ),
            },
            {
              text: text('At the cart', 'Ved handlekurven', 'Ved kurven', 'Vid varukorgen'),
              right: false,
              why: text(
                'Each loss there weighs most, but they are few: {cartLost} × {cartChance} = {cartPurchases} purchases.',
                'Hvert tap der veier mest, men de er få: {cartLost} × {cartChance} = {cartPurchases} kjøp.',
                'Hvert tab dér vejer mest, men de er få: {cartLost} × {cartChance} = {cartPurchases} køb.',
                'Varje förlust där väger mest, men de är få: {cartLost} × {cartChance} = {cartPurchases} köp.',
              ),
            },
          ],
        },
        {
          kind: 'prediction',
          id: 'a-tenth-fewer',
          question: text(
            'Suppose a *tenth* fewer leave at the collections, and those who stay go on as the others do. Of 10,000 who enter, how many more order?',
            'Sett at en *tidel* færre gir seg ved kolleksjonene, og at de som blir, går videre som de andre. Av 10 000 som kommer inn, hvor mange flere bestiller?',
            'Antag, at en *tiendedel* færre går ved kollektionerne, og at de, der bliver, går videre som de andre. Af 10.000, der kommer ind, hvor mange flere bestiller?',
            'Anta att en *tiondel* färre går vid kollektionerna, och att de som stannar går vidare som de andra. Av 10 000 som kommer in, hur många fler beställer?',
          ),
          scale: { min: 0, max: 100, step: 1 },
          unit: text('more of 10,000', 'flere av 10 000', 'flere af 10.000', 'fler av 10 000'),
          values: () => ({
            before: number(10_000 * shopFacts().conversion),
            collections: number(gains().collections),
            cart: number(gains().cart),
            ad: number(gains().ad),
          }),
          answer: () => ({ value: gains().collections }),
          reveal: text(
            '{collections} more than the {before} of today: a tenth of the lost purchases, and a little more since some walk past the collections twice. A tenth fewer at the cart would bring {cart} more, at the ad {ad}. That the rescued behave as the others do is a hope: show it as the upper end.',
            '{collections} flere enn dagens {before}: en tidel av de tapte kjøpene, og litt til, siden noen er innom kolleksjonene to ganger. En tidel færre ved handlekurven ville gitt {cart} flere, ved annonsen {ad}. At de reddede oppfører seg som de andre, er et håp: vis det som den øvre enden.',
            '{collections} flere end de {before} i dag: en tiendedel af de tabte køb og lidt til, fordi nogle kommer forbi kollektionerne to gange. En tiendedel færre ved kurven ville give {cart} flere, ved annoncen {ad}. At de reddede opfører sig som de andre, er et håb: Vis det som den øvre ende.',
            '{collections} fler än dagens {before}: en tiondel av de förlorade köpen, och lite till eftersom några passerar kollektionerna två gånger. En tiondel färre vid varukorgen skulle ge {cart} fler, vid annonsen {ad}. Att de räddade beter sig som de andra är en förhoppning: visa det som den övre änden.',
          ),
        },
      ],
    },
    {
      title: text(
        'Lost, or never ours?',
        'Tapt, eller aldri våre?',
        'Tabt, eller aldrig vores?',
        'Tappade, eller aldrig våra?',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Not everybody who leaves was lost. Most who tap on a picture only wanted to look, and in awareness people want to be informed, not sold to. A loss is a *pain point* where customers leave and are let down: in Nina’s shop the size guide promises more than it gives.\n\nNor does every nuisance cost the same everywhere. When pages became 10 % slower, abandonment rose by 1.7 % at the checkout, 0.8 % on product pages and 0.15 % on the home page (Gallino, Karacaoglu & Moreno; observational data). The nearer the purchase, the dearer the wait.\n\nAnd drop-off as counted here ends with the first order. Who leaves *after* it is the matter of the next lesson.',
            'Ikke alle som gir seg, var tapt. De fleste som trykker på et bilde, ville bare se, og i bevissthetsfasen vil folk bli informert, ikke solgt til. Et tap er et *smertepunkt* der kundene både gir seg og blir skuffet: i Ninas butikk lover størrelsesguiden mer enn den holder.\n\nEn ulempe koster heller ikke det samme overalt. Da sider ble 10 % tregere, økte frafallet med 1,7 % i kassen, 0,8 % på produktsider og 0,15 % på forsiden (Gallino, Karacaoglu og Moreno; observasjonsdata). Jo nærmere kjøpet, desto dyrere er ventingen.\n\nOg frafall slik det telles her, slutter med den første bestillingen. De som gir seg *etter* den, hører til neste leksjon.',
            'Ikke alle, der går, var tabt. De fleste, der trykker på et billede, ville kun kigge, og i opmærksomhedsfasen vil folk informeres, ikke sælges til. Et tab er et *smertepunkt*, hvor kunderne både går og bliver skuffede: I Ninas butik lover størrelsesguiden mere, end den holder.\n\nEn gene koster heller ikke det samme overalt. Da sider blev 10 % langsommere, steg frafaldet med 1,7 % i kassen, 0,8 % på produktsider og 0,15 % på forsiden (Gallino, Karacaoglu og Moreno; observationsdata). Jo nærmere købet, desto dyrere er ventetiden.\n\nOg frafald, som det tælles her, slutter med den første ordre. De, der går *efter* den, hører til næste lektion.',
            'Alla som går var inte tappade. De flesta som trycker på en bild ville bara titta, och i medvetenhetsfasen vill folk få information, inte bli påprackade något. En förlust är en *smärtpunkt* där kunderna både går och blir besvikna: i Ninas butik lovar storleksguiden mer än den håller.\n\nEn olägenhet kostar inte heller detsamma överallt. När sidor blev 10 % långsammare ökade avhoppen med 1,7 % i kassan, 0,8 % på produktsidor och 0,15 % på startsidan (Gallino, Karacaoglu och Moreno; observationsdata). Ju närmare köpet, desto dyrare är väntan.\n\nOch avhopp som de räknas här slutar med den första beställningen. De som går *efter* den hör till nästa lektion.',
          ),
        },
        {
          kind: 'open',
          id: 'what-to-mend',
          question: text(
            'You may mend one touchpoint of Nina’s shop this autumn. The size guide loses {lost} of a thousand of whom {chance} would have bought if they had gone on as the others do, and feels worst of all before the purchase; a new one costs little. The collections lose most purchases; new pictures cost much. Which do you take, and what would make you change your mind?',
            'Du får utbedre ett kontaktpunkt i Ninas butikk i høst. Størrelsesguiden mister {lost} av tusen, der {chance} ville kjøpt om de gikk videre som de andre, og oppleves som verst av alt før kjøpet; en ny koster lite. Kolleksjonene mister flest kjøp; nye bilder koster mye. Hva velger du, og hva kunne fått deg til å skifte mening?',
            'Du må udbedre ét kontaktpunkt i Ninas butik til efteråret. Størrelsesguiden mister {lost} af tusind, hvoraf {chance} ville have købt, hvis de var gået videre som de andre, og opleves som værst af alt før købet; en ny koster lidt. Kollektionerne mister flest køb; nye billeder koster meget. Hvad vælger du, og hvad kunne få dig til at skifte mening?',
            'Du får åtgärda en kontaktpunkt i Ninas butik i höst. Storleksguiden tappar {lost} av tusen, varav {chance} skulle ha köpt om de gått vidare som de andra, och upplevs som sämst av allt före köpet; en ny kostar lite. Kollektionerna tappar flest köp; nya bilder kostar mycket. Vad väljer du, och vad skulle kunna få dig att ändra dig?',
          ),
          values: () => ({
            lost: number(shopFacts().sizeGuide.lost),
            chance: percent(shopFacts().sizeGuide.chance, 1),
          }),
          look: text(
            'The purchases lost at both, worked out or estimated, and not only the customers. What a change can be expected to do there: a page that loses most need not be one that can be mended. The cost. The feeling, and that a bad size guide also sends parcels back. Something that could prove you wrong, best a test with half of the visitors.',
            'Kjøpene som går tapt begge steder, regnet ut eller anslått, ikke bare kundene. Hva en endring kan ventes å gjøre der: en side som mister flest, er ikke nødvendigvis en som lar seg utbedre. Kostnaden. Følelsen, og at en dårlig størrelsesguide også sender pakker i retur. Noe som kan vise at du tar feil, helst en test med halvparten av de besøkende.',
            'De tabte køb begge steder, regnet ud eller anslået, ikke kun kunderne. Hvad en ændring kan ventes at gøre dér: En side, der mister flest, er ikke nødvendigvis en, der kan udbedres. Omkostningen. Følelsen, og at en dårlig størrelsesguide også sender pakker retur. Noget, der kan vise, at du tager fejl, helst en test med halvdelen af de besøgende.',
            'De förlorade köpen på båda ställena, uträknade eller uppskattade, inte bara kunderna. Vad en ändring kan väntas göra där: en sida som tappar flest är inte nödvändigtvis en som går att åtgärda. Kostnaden. Känslan, och att en dålig storleksguide också skickar paket i retur. Något som kan visa att du har fel, helst ett test med hälften av besökarna.',
          ),
        },
        {
          kind: 'code',
          source:
            "import { analyze } from 'sojourn/analysis'\n\nconst outcomes = new Set(journey.outcomes.map(({ id }) => id))\nconst goOn = (from: string) =>\n  Object.entries(journey.transitions[from])\n    .filter(([to]) => !outcomes.has(to))\n    .reduce((sum, [, probability]) => sum + probability, 0)\n\nconst { dropOff, hitting } = analyze(journey)\ndropOff\n  .filter(({ share }) => share > 0)\n  .map(({ from, share }) => {\n    const chance = hitting[from] / goOn(from)\n    return { from, lost: 1000 * share, chance, purchases: 1000 * share * chance }\n  })\n  .sort((a, b) => b.purchases - a.purchases)",
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '5 min: the story and the first guess. Vote: the manager or the designer?',
        '5 min: historien og den første gjetningen. Avstemning: sjefen eller designeren?',
        '5 min: historien og det første gæt. Afstemning: chefen eller designeren?',
        '5 min: berättelsen och den första gissningen. Rösta: chefen eller designern?',
      ),
      text(
        '8 min: three ways to count; let students find for each a question that it answers.',
        '8 min: tre måter å telle på; la elevene finne et spørsmål som hver av dem svarer på.',
        '8 min: tre måder at tælle på; lad eleverne finde et spørgsmål, som hver af dem besvarer.',
        '8 min: tre sätt att räkna; låt eleverna hitta en fråga som vart och ett besvarar.',
      ),
      text(
        '10 min: by hand, alone, with the check that all add up to a thousand.',
        '10 min: for hånd, alene, med prøven på at alt blir tusen.',
        '10 min: i hånden, alene, med prøven på, at det hele giver tusind.',
        '10 min: för hand, på egen hand, med kontrollen att allt blir tusen.',
      ),
      text(
        '12 min: what a lost customer was worth, in pairs; vote again, then the open question.',
        '12 min: hva en tapt kunde var verdt, to og to; stem på nytt, så det åpne spørsmålet.',
        '12 min: hvad en tabt kunde var værd, to og to; stem igen, så det åbne spørgsmål.',
        '12 min: vad en tappad kund var värd, två och två; rösta igen, sedan den öppna frågan.',
      ),
    ),
    questions: textList(
      text(
        'Should a shop want nobody to leave at the ad?',
        'Bør en butikk ønske at ingen gir seg ved annonsen?',
        'Bør en butik ønske, at ingen går ved annoncen?',
        'Bör en butik önska att ingen går vid annonsen?',
      ),
      text(
        'Why may a rescued customer buy less often than one who came by herself?',
        'Hvorfor kan en reddet kunde kjøpe sjeldnere enn en som kom av seg selv?',
        'Hvorfor kan en reddet kunde købe sjældnere end en, der kom af sig selv?',
        'Varför kan en räddad kund köpa mer sällan än en som kom av sig själv?',
      ),
      text(
        'Which losses does no figure show?',
        'Hvilke tap viser ingen tall?',
        'Hvilke tab viser intet tal?',
        'Vilka förluster visar ingen siffra?',
      ),
    ),
    advice: text(
      'Students take 60 % of the 300 who come from the ad and forget the returns; the check against a thousand finds it. Some multiply by the conversion of the whole shop instead of that from the touchpoint. The words “lost purchases” sound like money on the table: remind them that no change brings all of them back.',
      'Elevene tar 60 % av de 300 som kommer fra annonsen, og glemmer gjenbesøkene; prøven mot tusen avslører det. Noen ganger med konverteringen for hele butikken i stedet for den fra kontaktpunktet. Ordene «tapte kjøp» høres ut som penger på bordet: minn om at ingen endring henter alle tilbake.',
      'Eleverne tager 60 % af de 300, der kommer fra annoncen, og glemmer genbesøgene; prøven mod tusind afslører det. Nogle ganger med hele butikkens konvertering i stedet for den fra kontaktpunktet. Ordene »tabte køb« lyder som penge på bordet: Mind om, at ingen ændring henter dem alle tilbage.',
      'Eleverna tar 60 % av de 300 som kommer från annonsen och glömmer återbesöken; kontrollen mot tusen avslöjar det. Några multiplicerar med hela butikens konvertering i stället för den från kontaktpunkten. Orden ”förlorade köp” låter som pengar på bordet: påminn om att ingen ändring hämtar tillbaka alla.',
    ),
  },
}
