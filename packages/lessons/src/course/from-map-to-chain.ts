import { type Language, text, textList } from '@sojourn/catalogue'
import { journeyFlow, messages, steppedFlowChart, transitionChart } from '@sojourn/charts'
import { cohortTrace } from 'sojourn/analysis'
import { compileChain } from 'sojourn/model'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { binomial } from './binomial.ts'
import { boots } from './boots.ts'
import { once } from './once.ts'

/** Clicks in Nora's week: so many that all counts are whole. */
const CLICKS = 940

/** What Nora counted, and where her customers are after some steps. */
const facts = once(() => {
  const journey = boots('en')
  const { nodes, edges, losses } = journeyFlow(journey, CLICKS)
  const visits = (id: string) => nodes.find((node) => node.id === id)?.visits ?? 0
  const steps = (from: string, to: string) =>
    edges.find((edge) => edge.from === from && edge.to === to)?.flow ?? 0
  const left = (from: string) => losses.find((loss) => loss.from === from)?.flow ?? 0
  const chain = compileChain(journey)
  const three = cohortTrace(chain, 3).share
  return {
    ad: visits('ad'),
    reviews: visits('reviews'),
    cart: visits('cart'),
    adToReviews: steps('ad', 'reviews'),
    reviewsToCart: steps('reviews', 'cart'),
    cartToReviews: steps('cart', 'reviews'),
    cartToPurchase: steps('cart', 'purchase'),
    adLeft: left('ad'),
    reviewsLeft: left('reviews'),
    cartLeft: left('cart'),
    backAfterThree: three[chain.ids.indexOf('reviews')] as number,
    walkingAfterThree: three.slice(0, chain.touchpoints).reduce((sum, share) => sum + share, 0),
  }
})

/** Nora's chain as rows of probabilities. */
function rows(language: Language) {
  const { touchpoints, outcomes } = boots(language)
  const { ids, rowStart, column, probability } = compileChain(boots('en'))
  const nameOf = new Map<string, string>(
    [...touchpoints, ...outcomes].map(({ id, name = id }) => [id, name]),
  )
  const left = nameOf.get('left') ?? ''
  return transitionChart(
    {
      from: touchpoints.map(({ name = '' }) => name),
      to: ids.map((id) => nameOf.get(id) ?? id),
      shares: touchpoints.map((_, i) => {
        const row = ids.map(() => 0)
        for (let p = rowStart[i] as number; p < (rowStart[i + 1] as number); p++)
          row[column[p] as number] = probability[p] as number
        return row
      }),
      leaving: [left],
    },
    { messages: messages[language] },
  )
}

/** A thousand customers, step by step. */
function stepByStep(language: Language) {
  const chain = compileChain(boots('en'))
  const at = (id: string) => chain.ids.indexOf(id)
  const steps = Array.from({ length: 8 }, (_, step) => {
    const { share } = cohortTrace(chain, step)
    const [converted, lost] = [share[at('purchase')] as number, share[at('left')] as number]
    return {
      step,
      active: 1000 * (1 - converted - lost),
      converted: 1000 * converted,
      lost: 1000 * lost,
    }
  })
  return steppedFlowChart(steps, { messages: messages[language] })
}

/** A map with a row of probabilities at each touchpoint: a Markov chain. */
export const fromMapToChain: Lesson = {
  id: 'from-map-to-chain',
  version: 1,
  title: text(
    'From map to Markov chain',
    'Fra kart til Markov-kjede',
    'Fra kort til Markovkæde',
    'Från karta till Markovkedja',
  ),
  minutes: 40,
  goals: textList(
    text(
      'Turn counts of steps into the rows of a chain',
      'Gjøre tellinger av steg om til radene i en kjede',
      'Gøre optællinger af skridt til rækkerne i en kæde',
      'Göra om räknade steg till raderna i en kedja',
    ),
    text(
      'Work out where customers are after two or three steps',
      'Regne ut hvor kundene er etter to eller tre steg',
      'Regne ud, hvor kunderne er efter to eller tre skridt',
      'Räkna ut var kunderna är efter två eller tre steg',
    ),
    text(
      'Say what a chain forgets, and what to do where that matters',
      'Si hva en kjede glemmer, og hva du gjør der det betyr noe',
      'Sige, hvad en kæde glemmer, og hvad du gør, hvor det betyder noget',
      'Säga vad en kedja glömmer, och vad du gör där det spelar roll',
    ),
  ),
  story: text(
    'Nora has drawn her map: ad, reviews, cart, purchase. It shows where customers may go, but not how many do. Last week she paid for 940 clicks and let the website count every step. What does she have to write on the arrows?',
    'Nora har tegnet kartet sitt: annonse, anmeldelser, handlekurv, kjøp. Det viser hvor kundene kan gå, men ikke hvor mange som gjør det. Forrige uke betalte hun for 940 klikk og lot nettstedet telle hvert steg. Hva skal hun skrive på pilene?',
    'Nora har tegnet sit kort: annonce, anmeldelser, kurv, køb. Det viser, hvor kunderne kan gå hen, men ikke hvor mange der gør det. I sidste uge betalte hun for 940 klik og lod websitet tælle hvert skridt. Hvad skal hun skrive på pilene?',
    'Nora har ritat sin karta: annons, omdömen, varukorg, köp. Den visar vart kunderna kan gå, men inte hur många som gör det. Förra veckan betalade hon för 940 klick och lät webbplatsen räkna varje steg. Vad ska hon skriva på pilarna?',
  ),
  terms: [
    {
      term: text('State', 'Tilstand', 'Tilstand', 'Tillstånd'),
      meaning: text(
        'Where a customer can be: a touchpoint, or an end of the journey.',
        'Der en kunde kan være: et kontaktpunkt, eller en slutt på reisen.',
        'Dér, hvor en kunde kan være: et kontaktpunkt eller en slutning på rejsen.',
        'Där en kund kan vara: en kontaktpunkt, eller ett slut på resan.',
      ),
    },
    {
      term: text(
        'Transition probability',
        'Overgangssannsynlighet',
        'Overgangssandsynlighed',
        'Övergångssannolikhet',
      ),
      meaning: text(
        'Of those in one state, the share whose next step leads to another.',
        'Av dem som er i én tilstand: andelen som tar neste steg til en bestemt annen.',
        'Af dem, der er i én tilstand: andelen, hvis næste skridt fører til en bestemt anden.',
        'Av dem som är i ett tillstånd: andelen vars nästa steg leder till ett visst annat.',
      ),
    },
    {
      term: text('Markov chain', 'Markov-kjede', 'Markovkæde', 'Markovkedja'),
      meaning: text(
        'States with a row of probabilities each, where the next step depends only on where one is.',
        'Tilstander med hver sin rad av sannsynligheter, der neste steg bare avhenger av hvor man er.',
        'Tilstande med hver sin række af sandsynligheder, hvor næste skridt kun afhænger af, hvor man er.',
        'Tillstånd med var sin rad av sannolikheter, där nästa steg bara beror på var man är.',
      ),
    },
    {
      term: text(
        'Absorbing state',
        'Absorberende tilstand',
        'Absorberende tilstand',
        'Absorberande tillstånd',
      ),
      meaning: text(
        'One that nobody leaves again: the purchase here, and having left.',
        'En som ingen forlater igjen: her kjøpet, og det å ha gitt seg.',
        'En, som ingen forlader igen: her købet og det at være gået.',
        'Ett som ingen lämnar igen: här köpet, och att ha gått.',
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
          id: 'go-back',
          question: text(
            'Of a hundred visits to the cart, how many go *back* to the reviews as the next step?',
            'Av hundre besøk i handlekurven, hvor mange går *tilbake* til anmeldelsene som neste steg?',
            'Af hundrede besøg i kurven, hvor mange går *tilbage* til anmeldelserne som næste skridt?',
            'Av hundra besök i varukorgen, hur många går *tillbaka* till omdömena som nästa steg?',
          ),
          scale: { min: 0, max: 60, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({ back: number((100 * facts().cartToReviews) / facts().cart) }),
          answer: () => ({ value: (100 * facts().cartToReviews) / facts().cart }),
          reveal: text(
            '{back} of a hundred. Whoever thinks of a funnel guesses none; a cart is also a place to think it over.',
            '{back} av hundre. Den som tenker på en trakt, gjetter ingen; en handlekurv er også et sted å tenke seg om.',
            '{back} af hundrede. Den, der tænker på en tragt, gætter på ingen; en kurv er også et sted at tænke sig om.',
            '{back} av hundra. Den som tänker på en tratt gissar på ingen; en varukorg är också en plats att tänka efter på.',
          ),
        },
      ],
    },
    {
      title: text(
        'From counts to a row',
        'Fra tellinger til en rad',
        'Fra optælling til en række',
        'Från räkning till en rad',
      ),
      blocks: [
        {
          kind: 'text',
          values: () => {
            const all = facts()
            return {
              ad: number(all.ad),
              reviews: number(all.reviews),
              cart: number(all.cart),
              adToReviews: number(all.adToReviews),
              adLeft: number(all.adLeft),
              reviewsToCart: number(all.reviewsToCart),
              reviewsLeft: number(all.reviewsLeft),
              cartToReviews: number(all.cartToReviews),
              cartToPurchase: number(all.cartToPurchase),
              cartLeft: number(all.cartLeft),
              share: percent(all.adToReviews / all.ad),
            }
          },
          text: text(
            'Nora’s website counted, visit by visit, what came next:\n\n| From | Reviews | Cart | Purchase | Left | All visits |\n|---|---|---|---|---|---|\n| Ad | {adToReviews} | | | {adLeft} | {ad} |\n| Reviews | | {reviewsToCart} | | {reviewsLeft} | {reviews} |\n| Cart | {cartToReviews} | | {cartToPurchase} | {cartLeft} | {cart} |\n\nA *transition probability* is a count divided by the sum of its row: {adToReviews} / {ad} = {share} of the visits to the ad go on to the reviews. Note the {reviews} visits to the reviews: {adToReviews} came from the ad and {cartToReviews} came back from the cart.',
            'Noras nettsted telte, besøk for besøk, hva som kom etterpå:\n\n| Fra | Anmeldelser | Handlekurv | Kjøp | Ga seg | Alle besøk |\n|---|---|---|---|---|---|\n| Annonse | {adToReviews} | | | {adLeft} | {ad} |\n| Anmeldelser | | {reviewsToCart} | | {reviewsLeft} | {reviews} |\n| Handlekurv | {cartToReviews} | | {cartToPurchase} | {cartLeft} | {cart} |\n\nEn *overgangssannsynlighet* er en telling delt på summen av raden: {adToReviews} / {ad} = {share} av besøkene på annonsen går videre til anmeldelsene. Legg merke til de {reviews} besøkene på anmeldelsene: {adToReviews} kom fra annonsen, og {cartToReviews} kom tilbake fra handlekurven.',
            'Noras website talte, besøg for besøg, hvad der kom bagefter:\n\n| Fra | Anmeldelser | Kurv | Køb | Gik | Alle besøg |\n|---|---|---|---|---|---|\n| Annonce | {adToReviews} | | | {adLeft} | {ad} |\n| Anmeldelser | | {reviewsToCart} | | {reviewsLeft} | {reviews} |\n| Kurv | {cartToReviews} | | {cartToPurchase} | {cartLeft} | {cart} |\n\nEn *overgangssandsynlighed* er et antal divideret med rækkens sum: {adToReviews} / {ad} = {share} af besøgene på annoncen går videre til anmeldelserne. Læg mærke til de {reviews} besøg på anmeldelserne: {adToReviews} kom fra annoncen, og {cartToReviews} kom tilbage fra kurven.',
            'Noras webbplats räknade, besök för besök, vad som kom härnäst:\n\n| Från | Omdömen | Varukorg | Köp | Gick | Alla besök |\n|---|---|---|---|---|---|\n| Annons | {adToReviews} | | | {adLeft} | {ad} |\n| Omdömen | | {reviewsToCart} | | {reviewsLeft} | {reviews} |\n| Varukorg | {cartToReviews} | | {cartToPurchase} | {cartLeft} | {cart} |\n\nEn *övergångssannolikhet* är ett antal dividerat med radens summa: {adToReviews} / {ad} = {share} av besöken på annonsen går vidare till omdömena. Lägg märke till de {reviews} besöken på omdömena: {adToReviews} kom från annonsen och {cartToReviews} kom tillbaka från varukorgen.',
          ),
        },
        {
          kind: 'exercise',
          id: 'reviews-to-cart',
          question: text(
            'What is the probability that somebody at the reviews goes on to the cart? Give it in percent.',
            'Hva er sannsynligheten for at en som leser anmeldelser, går videre til handlekurven? Svar i prosent.',
            'Hvad er sandsynligheden for, at en, der læser anmeldelser, går videre til kurven? Svar i procent.',
            'Hur stor är sannolikheten att någon som läser omdömen går vidare till varukorgen? Svara i procent.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({
            cart: number(facts().reviewsToCart),
            reviews: number(facts().reviews),
            share: percent(facts().reviewsToCart / facts().reviews),
          }),
          answer: () => (100 * facts().reviewsToCart) / facts().reviews,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => (100 * facts().reviewsToCart) / facts().adToReviews,
              hint: text(
                'You divided by those who came from the ad. Some came back from the cart: divide by *all* visits to the reviews.',
                'Du delte på dem som kom fra annonsen. Noen kom tilbake fra handlekurven: del på *alle* besøk på anmeldelsene.',
                'Du dividerede med dem, der kom fra annoncen. Nogle kom tilbage fra kurven: Divider med *alle* besøg på anmeldelserne.',
                'Du dividerade med dem som kom från annonsen. Några kom tillbaka från varukorgen: dividera med *alla* besök på omdömena.',
              ),
            },
            {
              answer: () => (100 * facts().reviewsToCart) / facts().ad,
              hint: text(
                'That is the share of all clicks. A row speaks only of those who are there.',
                'Det er andelen av alle klikk. En rad handler bare om dem som er der.',
                'Det er andelen af alle klik. En række handler kun om dem, der er dér.',
                'Det är andelen av alla klick. En rad handlar bara om dem som är där.',
              ),
            },
            {
              answer: () => (100 * facts().cart) / (facts().cart + facts().reviews),
              hint: text(
                'That compares two numbers of visits. Take one row: of the visits to the reviews, how many went on to the cart?',
                'Det sammenligner to besøkstall. Ta én rad: av besøkene på anmeldelsene, hvor mange gikk videre til handlekurven?',
                'Det sammenligner to besøgstal. Tag én række: Af besøgene på anmeldelserne, hvor mange gik videre til kurven?',
                'Det jämför två besökstal. Ta en rad: av besöken på omdömena, hur många gick vidare till varukorgen?',
              ),
            },
          ],
          hint: text(
            'Take the row of the reviews. What is its sum?',
            'Ta raden for anmeldelsene. Hva er summen?',
            'Tag rækken for anmeldelserne. Hvad er summen?',
            'Ta raden för omdömena. Vad är summan?',
          ),
          working: text(
            '{cart} / {reviews} = {share}.',
            '{cart} / {reviews} = {share}.',
            '{cart} / {reviews} = {share}.',
            '{cart} / {reviews} = {share}.',
          ),
        },
        {
          kind: 'exercise',
          id: 'rest-of-the-cart',
          question: text(
            'From the cart 55 % buy and 15 % go back to the reviews. What share leaves there, if everybody must do one of the three? Give it in percent.',
            'Fra handlekurven kjøper 55 %, og 15 % går tilbake til anmeldelsene. Hvor stor andel gir seg der, når alle må gjøre ett av de tre? Svar i prosent.',
            'Fra kurven køber 55 %, og 15 % går tilbage til anmeldelserne. Hvor stor en andel går derfra for altid, når alle må gøre ét af de tre? Svar i procent.',
            'Från varukorgen köper 55 %, och 15 % går tillbaka till omdömena. Hur stor andel går därifrån för gott, när alla måste göra ett av de tre? Svara i procent.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({ left: percent(facts().cartLeft / facts().cart) }),
          answer: () => (100 * facts().cartLeft) / facts().cart,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => 100 - (100 * facts().cartToPurchase) / facts().cart,
              hint: text(
                'Those are all who don’t buy at once. Some of them go back and are still on their way.',
                'Det er alle som ikke kjøper med en gang. Noen av dem går tilbake og er fortsatt underveis.',
                'Det er alle, der ikke køber med det samme. Nogle af dem går tilbage og er stadig undervejs.',
                'Det är alla som inte köper genast. Några av dem går tillbaka och är fortfarande på väg.',
              ),
            },
            {
              answer: () => 100 - (100 * facts().cartToReviews) / facts().cart,
              hint: text(
                'Take off those who buy, too.',
                'Trekk fra dem som kjøper, også.',
                'Træk også dem fra, der køber.',
                'Dra av dem som köper också.',
              ),
            },
            {
              answer: () => 55 + 15,
              hint: text(
                'So many do one of the two things that are given. The question is about the others.',
                'Så mange gjør en av de to tingene som er oppgitt. Spørsmålet gjelder de andre.',
                'Så mange gør en af de to ting, der er givet. Spørgsmålet gælder de andre.',
                'Så många gör en av de två saker som är givna. Frågan gäller de andra.',
              ),
            },
          ],
          hint: text(
            'A row adds up to 100 %.',
            'En rad blir til sammen 100 %.',
            'En række giver tilsammen 100 %.',
            'En rad blir tillsammans 100 %.',
          ),
          working: text(
            '100 − 55 − 15 = {left}. A row always adds up to 100 %: nobody disappears between two states. Whoever is not seen again has left, and that is a state too.',
            '100 − 55 − 15 = {left}. En rad blir alltid 100 %: ingen forsvinner mellom to tilstander. Den som ikke sees igjen, har gitt seg, og det er også en tilstand.',
            '100 − 55 − 15 = {left}. En række giver altid 100 %: Ingen forsvinder mellem to tilstande. Den, der ikke ses igen, er gået, og det er også en tilstand.',
            '100 − 55 − 15 = {left}. En rad blir alltid 100 %: ingen försvinner mellan två tillstånd. Den som inte syns mer har gått, och det är också ett tillstånd.',
          ),
        },
        {
          kind: 'choice',
          id: 'legal-row',
          question: text(
            'A consultant sends four rows for a new touchpoint, the size guide: to the cart, back to the reviews, left. Which can be a row of a chain?',
            'En konsulent sender fire rader for et nytt kontaktpunkt, størrelsesguiden: til handlekurven, tilbake til anmeldelsene, ga seg. Hvilken kan være en rad i en kjede?',
            'En konsulent sender fire rækker for et nyt kontaktpunkt, størrelsesguiden: til kurven, tilbage til anmeldelserne, gik. Hvilken kan være en række i en kæde?',
            'En konsult skickar fyra rader för en ny kontaktpunkt, storleksguiden: till varukorgen, tillbaka till omdömena, gick. Vilken kan vara en rad i en kedja?',
          ),
          options: [
            {
              text: text(
                '50 %, 30 %, 30 %',
                '50 %, 30 %, 30 %',
                '50 %, 30 %, 30 %',
                '50 %, 30 %, 30 %',
              ),
              right: false,
              why: text(
                'That makes 110 %: somebody would do two things at once.',
                'Det blir 110 %: noen måtte gjøre to ting på én gang.',
                'Det giver 110 %: Nogle måtte gøre to ting på én gang.',
                'Det blir 110 %: någon skulle göra två saker på en gång.',
              ),
            },
            {
              text: text(
                '70 %, 40 %, −10 %',
                '70 %, 40 %, −10 %',
                '70 %, 40 %, −10 %',
                '70 %, 40 %, −10 %',
              ),
              right: false,
              why: text(
                'It adds up, but nobody can leave with a probability below zero.',
                'Summen stemmer, men ingen kan gi seg med en sannsynlighet under null.',
                'Summen passer, men ingen kan gå med en sandsynlighed under nul.',
                'Summan stämmer, men ingen kan gå med en sannolikhet under noll.',
              ),
            },
            {
              text: text(
                '50 %, 0 %, 50 %',
                '50 %, 0 %, 50 %',
                '50 %, 0 %, 50 %',
                '50 %, 0 %, 50 %',
              ),
              right: true,
              why: text(
                'None below zero, and together 100 %. Zero is allowed: nobody takes that way.',
                'Ingen under null, og til sammen 100 %. Null er lov: ingen går den veien.',
                'Ingen under nul, og tilsammen 100 %. Nul er tilladt: Ingen går den vej.',
                'Ingen under noll, och tillsammans 100 %. Noll är tillåtet: ingen går den vägen.',
              ),
            },
            {
              text: text(
                '60 %, 20 %, 10 %',
                '60 %, 20 %, 10 %',
                '60 %, 20 %, 10 %',
                '60 %, 20 %, 10 %',
              ),
              right: false,
              why: text(
                'Where are the other 10 %? If the site lost sight of them, the row must say so: as those who left, or as a state of their own.',
                'Hvor er de siste 10 %? Hvis nettstedet mistet dem av syne, må raden si det: som noen som ga seg, eller som en egen tilstand.',
                'Hvor er de sidste 10 %? Hvis websitet tabte dem af syne, må rækken sige det: som nogle, der gik, eller som en tilstand for sig.',
                'Var är de sista 10 %? Om webbplatsen tappade dem ur sikte måste raden säga det: som några som gick, eller som ett eget tillstånd.',
              ),
            },
          ],
        },
        {
          kind: 'text',
          text: text(
            'The three rows together are the chain. Each row says, in percent, where those who are there go next; the hatched column are those who leave. The map and this table hold the same thing.',
            'De tre radene er til sammen kjeden. Hver rad sier i prosent hvor de som er der, går som neste steg; den skraverte kolonnen er de som gir seg. Kartet og denne tabellen rommer det samme.',
            'De tre rækker er tilsammen kæden. Hver række siger i procent, hvor de, der er dér, går hen som næste skridt; den skraverede kolonne er dem, der går for altid. Kortet og denne tabel rummer det samme.',
            'De tre raderna är tillsammans kedjan. Varje rad säger i procent vart de som är där går härnäst; den streckade kolumnen är de som går för gott. Kartan och den här tabellen rymmer samma sak.',
          ),
        },
        { kind: 'map', journey: (language) => boots(language) },
        { kind: 'chart', chart: rows },
        {
          kind: 'sort',
          id: 'absorbing',
          question: text(
            'Which states do customers go on from, and which keep them for ever?',
            'Hvilke tilstander går kundene videre fra, og hvilke holder på dem for alltid?',
            'Hvilke tilstande går kunderne videre fra, og hvilke beholder dem for altid?',
            'Vilka tillstånd går kunderna vidare från, och vilka behåller dem för alltid?',
          ),
          places: [
            text('They go on', 'De går videre', 'De går videre', 'De går vidare'),
            text(
              'Absorbing: the end',
              'Absorberende: slutt',
              'Absorberende: slut',
              'Absorberande: slut',
            ),
          ],
          cards: [
            {
              text: text('Cart', 'Handlekurv', 'Kurv', 'Varukorg'),
              place: 0,
              why: text(
                'It has a row: buy, go back, leave.',
                'Den har en rad: kjøp, gå tilbake, gi seg.',
                'Den har en række: køb, gå tilbage, gå for altid.',
                'Den har en rad: köp, gå tillbaka, gå för gott.',
              ),
            },
            {
              text: text(
                'Purchase, on Nora’s map',
                'Kjøp, på Noras kart',
                'Køb, på Noras kort',
                'Köp, på Noras karta',
              ),
              place: 1,
              why: text(
                'On this map nothing comes after it. On a customer journey, with use and loyalty, it would be a state to go on from.',
                'På dette kartet kommer det ikke noe etter det. I en kundereise med bruk og lojalitet ville det vært en tilstand å gå videre fra.',
                'På dette kort kommer der ikke noget efter. I en kunderejse med brug og loyalitet ville det være en tilstand at gå videre fra.',
                'På den här kartan kommer inget efter det. I en kundresa med användning och lojalitet vore det ett tillstånd att gå vidare från.',
              ),
            },
            {
              text: text(
                'Left for a competitor',
                'Gikk til en konkurrent',
                'Gik til en konkurrent',
                'Gick till en konkurrent',
              ),
              place: 1,
              why: text(
                'The journey with this shop is over.',
                'Reisen med denne butikken er over.',
                'Rejsen med denne butik er slut.',
                'Resan med den här butiken är över.',
              ),
            },
            {
              text: text(
                'Waiting for the parcel',
                'Venter på pakken',
                'Venter på pakken',
                'Väntar på paketet',
              ),
              place: 0,
              why: text(
                'It may take days, but something comes next. How long one stays is another matter than whether one goes on.',
                'Det kan ta dager, men noe kommer etterpå. Hvor lenge man blir, er noe annet enn om man går videre.',
                'Det kan tage dage, men noget kommer bagefter. Hvor længe man bliver, er noget andet, end om man går videre.',
                'Det kan ta dagar, men något kommer härnäst. Hur länge man stannar är en annan sak än om man går vidare.',
              ),
            },
          ],
        },
      ],
    },
    {
      title: text('Step by step', 'Steg for steg', 'Skridt for skridt', 'Steg för steg'),
      blocks: [
        {
          kind: 'prediction',
          id: 'still-walking',
          question: text(
            'A hundred customers click the ad. After *three* steps, how many have neither bought nor left and are still on their way?',
            'Hundre kunder klikker på annonsen. Etter *tre* steg, hvor mange har verken kjøpt eller gitt seg og er fortsatt underveis?',
            'Hundrede kunder klikker på annoncen. Efter *tre* skridt, hvor mange har hverken købt eller er gået og er stadig undervejs?',
            'Hundra kunder klickar på annonsen. Efter *tre* steg, hur många har varken köpt eller gått och är fortfarande på väg?',
          ),
          scale: { min: 0, max: 40, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({ walking: number(100 * facts().walkingAfterThree, 1) }),
          answer: () => binomial(100, facts().walkingAfterThree, 40),
          reveal: text(
            'On average {walking}. Those who click an ad decide soon: most of a journey’s customers are gone after a few steps, and those who stay long are few.',
            'I snitt {walking}. De som klikker på en annonse, bestemmer seg fort: de fleste kundene i en reise er borte etter få steg, og de som blir lenge, er få.',
            'I gennemsnit {walking}. De, der klikker på en annonce, bestemmer sig hurtigt: De fleste kunder i en rejse er væk efter få skridt, og de, der bliver længe, er få.',
            'I genomsnitt {walking}. De som klickar på en annons bestämmer sig snabbt: de flesta kunderna i en resa är borta efter några få steg, och de som stannar länge är få.',
          ),
        },
        {
          kind: 'text',
          text: text(
            'To take two steps, multiply: of those at the ad 30 % go to the reviews, and of those 40 % to the cart, so 0.30 × 0.40 of all are in the cart after two steps. If there are several ways to the same place, add them up. A computer does nothing else; it only does it for all states at once.',
            'For å ta to steg, gang sammen: av dem ved annonsen går 30 % til anmeldelsene, og av dem 40 % til handlekurven, så 0,30 × 0,40 av alle er i handlekurven etter to steg. Er det flere veier til samme sted, legges de sammen. En datamaskin gjør ikke noe annet; den gjør det bare for alle tilstander på én gang.',
            'For at tage to skridt ganger man: Af dem ved annoncen går 30 % til anmeldelserne, og af dem 40 % til kurven, så 0,30 × 0,40 af alle er i kurven efter to skridt. Er der flere veje til samme sted, lægges de sammen. En computer gør ikke andet; den gør det blot for alle tilstande på én gang.',
            'För att ta två steg multiplicerar man: av dem vid annonsen går 30 % till omdömena, och av dem 40 % till varukorgen, så 0,30 × 0,40 av alla är i varukorgen efter två steg. Finns det flera vägar till samma ställe läggs de ihop. En dator gör inget annat; den gör det bara för alla tillstånd på en gång.',
          ),
        },
        { kind: 'chart', chart: stepByStep },
        {
          kind: 'exercise',
          id: 'back-after-three',
          question: text(
            'What share of those who click the ad is *back at the reviews* after exactly three steps? Give it in percent, with one decimal.',
            'Hvor stor andel av dem som klikker på annonsen, er *tilbake ved anmeldelsene* etter nøyaktig tre steg? Svar i prosent, med én desimal.',
            'Hvor stor en andel af dem, der klikker på annoncen, er *tilbage ved anmeldelserne* efter præcis tre skridt? Svar i procent med én decimal.',
            'Hur stor andel av dem som klickar på annonsen är *tillbaka vid omdömena* efter exakt tre steg? Svara i procent, med en decimal.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({ back: percent(facts().backAfterThree, 1) }),
          answer: () => 100 * facts().backAfterThree,
          tolerance: 0.05,
          mistakes: [
            {
              answer: () => (100 * facts().cartToReviews) / facts().cart,
              hint: text(
                'That is the last step alone. First they have to get to the cart.',
                'Det er det siste steget alene. Først må de komme til handlekurven.',
                'Det er det sidste skridt alene. Først skal de nå til kurven.',
                'Det är det sista steget ensamt. Först måste de komma till varukorgen.',
              ),
            },
            {
              answer: () =>
                (100 * facts().cartToReviews * facts().reviewsToCart) /
                facts().cart /
                facts().reviews,
              hint: text(
                'Those are two steps, from the reviews to the cart and back. The first one, from the ad, is missing.',
                'Det er to steg, fra anmeldelsene til handlekurven og tilbake. Det første, fra annonsen, mangler.',
                'Det er to skridt, fra anmeldelserne til kurven og tilbage. Det første, fra annoncen, mangler.',
                'Det är två steg, från omdömena till varukorgen och tillbaka. Det första, från annonsen, saknas.',
              ),
            },
            {
              answer: () =>
                100 *
                (facts().adToReviews / facts().ad +
                  facts().reviewsToCart / facts().reviews +
                  facts().cartToReviews / facts().cart),
              hint: text(
                'You added the steps. One after the other is multiplied; only different ways are added.',
                'Du la sammen stegene. Det som kommer etter hverandre, ganges; bare ulike veier legges sammen.',
                'Du lagde skridtene sammen. Det, der kommer efter hinanden, ganges; kun forskellige veje lægges sammen.',
                'Du lade ihop stegen. Det som kommer efter vartannat multipliceras; bara olika vägar läggs ihop.',
              ),
            },
            {
              answer: () => 100 * 0.3 * 0.15,
              hint: text(
                'The step from the reviews to the cart is missing between the two.',
                'Steget fra anmeldelsene til kurven mangler mellom de to.',
                'Trinnet fra anmeldelserne til kurven mangler mellem de to.',
                'Steget från omdömena till varukorgen saknas mellan de två.',
              ),
            },
          ],
          hint: text(
            'There is only one way: ad, reviews, cart, reviews.',
            'Det finnes bare én vei: annonse, anmeldelser, handlekurv, anmeldelser.',
            'Der er kun én vej: annonce, anmeldelser, kurv, anmeldelser.',
            'Det finns bara en väg: annons, omdömen, varukorg, omdömen.',
          ),
          working: text(
            '0.30 × 0.40 × 0.15 = {back}. These are the only ones still on their way after three steps.',
            '0,30 × 0,40 × 0,15 = {back}. Det er de eneste som fortsatt er underveis etter tre steg.',
            '0,30 × 0,40 × 0,15 = {back}. Det er de eneste, der stadig er undervejs efter tre skridt.',
            '0,30 × 0,40 × 0,15 = {back}. De är de enda som fortfarande är på väg efter tre steg.',
          ),
        },
      ],
    },
    {
      title: text(
        'What a chain forgets',
        'Det en kjede glemmer',
        'Det, en kæde glemmer',
        'Det en kedja glömmer',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'third-time',
          question: text(
            'Petra came straight to the cart. Ola has been back at the reviews twice and stands in the cart for the *third* time. Nora’s chain gives Petra 55 chances of a hundred to buy as the next step. How many does it give Ola?',
            'Petra kom rett til handlekurven. Ola har vært tilbake ved anmeldelsene to ganger og står i handlekurven for *tredje* gang. Noras kjede gir Petra 55 av hundre sjanser til å kjøpe i neste steg. Hvor mange gir den Ola?',
            'Petra kom direkte til kurven. Ola har været tilbage ved anmeldelserne to gange og står i kurven for *tredje* gang. Noras kæde giver Petra 55 ud af hundrede chancer for at købe i næste skridt. Hvor mange giver den Ola?',
            'Petra kom raka vägen till varukorgen. Ola har varit tillbaka vid omdömena två gånger och står i varukorgen för *tredje* gången. Noras kedja ger Petra 55 chanser av hundra att köpa i nästa steg. Hur många ger den Ola?',
          ),
          scale: { min: 0, max: 100, step: 1, start: 25 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({ same: number((100 * facts().cartToPurchase) / facts().cart) }),
          answer: () => ({ value: (100 * facts().cartToPurchase) / facts().cart }),
          reveal: text(
            '{same}, exactly as many. The chain knows where Ola is and nothing of how he came. That is the *Markov property*: an assumption that makes the sums easy, and that may be wrong.',
            '{same}, nøyaktig like mange. Kjeden vet hvor Ola er, og ikke noe om hvordan han kom dit. Det er *Markov-egenskapen*: en antakelse som gjør regningen lett, og som kan være feil.',
            '{same}, præcis lige så mange. Kæden ved, hvor Ola er, og intet om, hvordan han kom dertil. Det er *Markovegenskaben*: en antagelse, der gør regningen let, og som kan være forkert.',
            '{same}, exakt lika många. Kedjan vet var Ola är och inget om hur han kom dit. Det är *Markovegenskapen*: ett antagande som gör räkningen lätt, och som kan vara fel.',
          ),
        },
        {
          kind: 'choice',
          id: 'second-time-in-the-cart',
          question: text(
            'Nora looks closer: of those in the cart for the first time 56 of a hundred buy, of those who come again only 40. What should she do with her chain?',
            'Nora ser nærmere etter: av dem som er i handlekurven for første gang, kjøper 56 av hundre, av dem som kommer igjen, bare 40. Hva bør hun gjøre med kjeden?',
            'Nora ser nærmere efter: Af dem, der er i kurven for første gang, køber 56 af hundrede, af dem, der kommer igen, kun 40. Hvad bør hun gøre med kæden?',
            'Nora tittar närmare: av dem som är i varukorgen för första gången köper 56 av hundra, av dem som kommer igen bara 40. Vad bör hon göra med kedjan?',
          ),
          options: [
            {
              text: text(
                'Give it up: customers remember, so no chain fits',
                'Gi den opp: kunder husker, så ingen kjede passer',
                'Opgive den: Kunder husker, så ingen kæde passer',
                'Ge upp den: kunder minns, så ingen kedja passar',
              ),
              right: false,
              why: text(
                'Too soon. What has to be remembered can be made a part of where one is.',
                'For tidlig. Det som må huskes, kan gjøres til en del av hvor man er.',
                'For tidligt. Det, der skal huskes, kan gøres til en del af, hvor man er.',
                'För tidigt. Det som måste kommas ihåg kan göras till en del av var man är.',
              ),
            },
            {
              text: text(
                'Make two states of the cart: “first time” and “again”',
                'Dele handlekurven i to tilstander: «første gang» og «igjen»',
                'Dele kurven i to tilstande: »første gang« og »igen«',
                'Dela varukorgen i två tillstånd: ”första gången” och ”igen”',
              ),
              right: true,
              why: text(
                'Each gets a row of its own. The chain stays a chain, with one state more; the price is that each row rests on fewer counts.',
                'Hver får sin egen rad. Kjeden er fortsatt en kjede, med én tilstand mer; prisen er at hver rad bygger på færre tellinger.',
                'Hver får sin egen række. Kæden er stadig en kæde, med én tilstand mere; prisen er, at hver række hviler på færre tal.',
                'Var och en får en egen rad. Kedjan är fortfarande en kedja, med ett tillstånd till; priset är att varje rad vilar på färre räknade besök.',
              ),
            },
            {
              text: text(
                'Write 48 on the arrow, halfway between',
                'Skrive 48 på pilen, midt imellom',
                'Skrive 48 på pilen, midt imellem',
                'Skriva 48 på pilen, mitt emellan',
              ),
              right: false,
              why: text(
                'Far more visits to the cart are first ones. The mean of all visits is what she had before, and it hides the difference.',
                'Langt flere av besøkene i handlekurven er første besøk. Snittet av alle besøk er det hun hadde fra før, og det skjuler forskjellen.',
                'Langt flere af besøgene i kurven er første besøg. Gennemsnittet af alle besøg er det, hun havde i forvejen, og det skjuler forskellen.',
                'Långt fler av besöken i varukorgen är första besök. Genomsnittet av alla besök är det hon hade förut, och det döljer skillnaden.',
              ),
            },
            {
              text: text(
                'Take out the way back to the reviews',
                'Fjerne veien tilbake til anmeldelsene',
                'Fjerne vejen tilbage til anmeldelserne',
                'Ta bort vägen tillbaka till omdömena',
              ),
              right: false,
              why: text(
                'Customers would go back all the same; only the map would be wrong.',
                'Kundene ville gått tilbake likevel; det er bare kartet som ville vært feil.',
                'Kunderne ville gå tilbage alligevel; kun kortet ville være forkert.',
                'Kunderna skulle gå tillbaka ändå; bara kartan skulle vara fel.',
              ),
            },
          ],
        },
        {
          kind: 'open',
          id: 'where-memory-matters',
          question: text(
            'Think of a journey that you know. Where would it matter most how a customer *came* there? Which state would you split, and what would you need to count?',
            'Tenk på en reise du kjenner. Hvor ville det betydd mest hvordan en kunde *kom* dit? Hvilken tilstand ville du delt, og hva måtte du telle?',
            'Tænk på en rejse, du kender. Hvor ville det betyde mest, hvordan en kunde *kom* dertil? Hvilken tilstand ville du dele, og hvad skulle du tælle?',
            'Tänk på en resa du känner till. Var skulle det spela störst roll hur en kund *kom* dit? Vilket tillstånd skulle du dela, och vad skulle du behöva räkna?',
          ),
          look: text(
            'A touchpoint at which two groups behave differently for a reason that lies before it: from a friend’s tip or from an ad, first call to support or third. A split into two states with a row each. A count for each new row, and the thought that every split leaves fewer customers in each, until the numbers say nothing or point at single people.',
            'Et kontaktpunkt der to grupper oppfører seg ulikt av en grunn som ligger før det: etter et tips fra en venn eller en annonse, første eller tredje gang hos kundeservice. En deling i to tilstander med hver sin rad. En telling for hver ny rad, og tanken om at hver deling gir færre kunder i hver, til tallene ikke sier noe eller peker på enkeltpersoner.',
            'Et kontaktpunkt, hvor to grupper opfører sig forskelligt af en grund, der ligger før det: efter et tip fra en ven eller en annonce, første eller tredje gang hos kundeservice. En deling i to tilstande med hver sin række. En optælling for hver ny række, og tanken om, at hver deling giver færre kunder i hver, indtil tallene intet siger eller peger på enkeltpersoner.',
            'En kontaktpunkt där två grupper beter sig olika av ett skäl som ligger före den: efter ett tips från en vän eller en annons, första eller tredje gången hos kundtjänst. En delning i två tillstånd med var sin rad. En räkning för varje ny rad, och tanken att varje delning ger färre kunder i varje, tills siffrorna inte säger något eller pekar ut enskilda personer.',
          ),
        },
        {
          kind: 'code',
          source:
            "import { cohortTrace } from 'sojourn/analysis'\nimport { compileChain } from 'sojourn/model'\n\nconst chain = compileChain(journey)\nArray.from({ length: 6 }, (_, step) => {\n  const { share } = cohortTrace(chain, step)\n  return { step, ...Object.fromEntries(chain.ids.map((id, i) => [id, share[i]])) }\n})",
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '5 min: the first guess. Ask who has gone back from a cart, and why.',
        '5 min: den første gjetningen. Spør hvem som har gått tilbake fra en handlekurv, og hvorfor.',
        '5 min: det første gæt. Spørg, hvem der er gået tilbage fra en kurv, og hvorfor.',
        '5 min: den första gissningen. Fråga vem som har gått tillbaka från en varukorg, och varför.',
      ),
      text(
        '15 min: the table of counts on the board; the class works out the row of the ad together, those of the reviews and the cart alone.',
        '15 min: tabellen med tellinger på tavla; klassen regner ut raden for annonsen sammen, radene for anmeldelsene og handlekurven alene.',
        '15 min: tabellen med optællinger på tavlen; klassen regner annoncens række ud sammen, anmeldelsernes og kurvens alene.',
        '15 min: tabellen med räknade steg på tavlan; klassen räknar ut annonsens rad tillsammans, omdömenas och varukorgens på egen hand.',
      ),
      text(
        '10 min: step by step. Twenty students stand up as customers at the ad, each with a random number, and walk the chain across the classroom.',
        '10 min: steg for steg. Tjue elever stiller seg opp som kunder ved annonsen, hver med et tilfeldig tall, og går kjeden gjennom klasserommet.',
        '10 min: skridt for skridt. Tyve elever stiller sig op som kunder ved annoncen, hver med et tilfældigt tal, og går kæden gennem klasselokalet.',
        '10 min: steg för steg. Tjugo elever ställer sig upp som kunder vid annonsen, var och en med ett slumptal, och går kedjan genom klassrummet.',
      ),
      text(
        '10 min: what a chain forgets, with the guess before anybody speaks.',
        '10 min: det en kjede glemmer; alle gjetter før noen sier noe.',
        '10 min: det, en kæde glemmer; alle gætter, før nogen siger noget.',
        '10 min: det en kedja glömmer; alla gissar innan någon säger något.',
      ),
    ),
    questions: textList(
      text(
        'Why do the visits to the reviews add up to more than came from the ad?',
        'Hvorfor er det flere besøk på anmeldelsene enn det kom fra annonsen?',
        'Hvorfor er der flere besøg på anmeldelserne, end der kom fra annoncen?',
        'Varför är det fler besök på omdömena än det kom från annonsen?',
      ),
      text(
        'What would it mean if a row added up to 90 %?',
        'Hva ville det betydd om en rad ble 90 %?',
        'Hvad ville det betyde, hvis en række gav 90 %?',
        'Vad skulle det betyda om en rad blev 90 %?',
      ),
      text(
        'Is the weather a Markov chain? Is a football match?',
        'Er været en Markov-kjede? Er en fotballkamp det?',
        'Er vejret en Markovkæde? Er en fodboldkamp?',
        'Är vädret en Markovkedja? Är en fotbollsmatch det?',
      ),
    ),
    advice: text(
      'The usual mistake is to divide by all clicks instead of by the row. Let students say the sentence: “of those who are *here*, so many go there”. The second is to add along a way. With the Markov property some hear “customers have no memory”; say rather that the *model* has none, and that one buys memory with more states.',
      'Den vanlige feilen er å dele på alle klikk i stedet for på raden. La elevene si setningen: «av dem som er *her*, går så mange dit». Den nest vanligste er å legge sammen langs en vei. Ved Markov-egenskapen hører noen «kunder har ikke hukommelse»; si heller at *modellen* ikke har det, og at man kjøper hukommelse med flere tilstander.',
      'Den almindelige fejl er at dividere med alle klik i stedet for med rækken. Lad eleverne sige sætningen: »af dem, der er *her*, går så mange derhen«. Den næstmest almindelige er at lægge sammen langs en vej. Ved Markovegenskaben hører nogle »kunder har ingen hukommelse«; sig hellere, at *modellen* ikke har det, og at man køber hukommelse med flere tilstande.',
      'Det vanliga felet är att dividera med alla klick i stället för med raden. Låt eleverna säga meningen: ”av dem som är *här* går så många dit”. Det näst vanligaste är att lägga ihop längs en väg. Vid Markovegenskapen hör några ”kunder har inget minne”; säg hellre att *modellen* inte har något, och att man köper minne med fler tillstånd.',
    ),
  },
}
