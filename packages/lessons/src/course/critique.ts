import { text, textList } from '@sojourn/catalogue'
import { analyze } from 'sojourn/analysis'
import { findDrift } from 'sojourn/estimation'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { workedOut } from '../worked-out.ts'
import { once } from './once.ts'
import { productPage } from './product-page.ts'

/** Orders of a thousand customers, of whom so many came by a friend. */
const orders = (friends: number, together?: number) =>
  1000 * (analyze(productPage('en', friends, together)).conversion ?? 0)

/** What the chain that tells nobody apart forecasts, and what comes. */
const memory = once(() => {
  const share = orders(0.5) / 1000
  return {
    share,
    before: orders(0.5),
    forecast: orders(0.8, share),
    came: orders(0.8),
    fewFriends: orders(0.1),
    manyFriends: orders(0.9),
  }
})

/** Carts of four months, and of the four after them. */
const earlier = { cart: { order: 30, left: 70 } }
const later = { cart: { order: 20, left: 80 } }
const months = [earlier, earlier, earlier, earlier, later, later, later, later]

const change = workedOut('drift', () => {
  const { at, pValue } = findDrift(months, { seed: 1 })
  const ordered = months.reduce((sum, { cart }) => sum + cart.order, 0)
  const carts = months.reduce((sum, { cart }) => sum + cart.order + cart.left, 0)
  return {
    carts,
    pooled: ordered / carts,
    forecast: (400 * ordered) / carts,
    now: 400 * (later.cart.order / 100),
    before: 400 * (earlier.cart.order / 100),
    month: (at ?? 0) + 1,
    chance: pValue,
  }
})

/** Rows of a chain on twelve touchpoints by how many it remembers, and how many of 5,000 steps each has. */
const rows = (remembered: number) => 12 ** remembered
const stepsPerRow = (remembered: number) => 5000 / rows(remembered)

/** Customers by group, where 6,000 are told apart by 40 places, 10 ages and 30 paths. */
const groups = { places: 40, ages: 10, paths: 30 }
const cells = groups.places * groups.ages * groups.paths

/** What the course leaves out: memory, change, complexity, and the price of watching. */
export const critique: Lesson = {
  id: 'critique',
  version: 1,
  title: text(
    'What a map can’t do',
    'Det et kart ikke kan',
    'Det, et kort ikke kan',
    'Det en karta inte kan',
  ),
  minutes: 45,
  goals: textList(
    text(
      'Say what a Markov chain forgets, and mend it where it can be mended',
      'Si hva en Markov-kjede glemmer, og bøte på det der det lar seg gjøre',
      'Sige, hvad en Markov-kæde glemmer, og råde bod på det, hvor det kan lade sig gøre',
      'Säga vad en Markovkedja glömmer, och råda bot på det där det går',
    ),
    text(
      'Recognise when a model describes customers that no longer exist',
      'Se når en modell beskriver kunder som ikke finnes lenger',
      'Se, hvornår en model beskriver kunder, der ikke længere findes',
      'Se när en modell beskriver kunder som inte längre finns',
    ),
    text(
      'Weigh what more data would tell against what it costs those who are watched',
      'Veie det mer data ville fortelle, mot det det koster dem som blir fulgt',
      'Veje det, flere data ville fortælle, mod det, det koster dem, der bliver fulgt',
      'Väga det som mer data skulle berätta mot vad det kostar dem som följs',
    ),
  ),
  story: text(
    'Nora’s forecast was wrong. A film of her boots went round among friends, and far more orders came than the chain had said; in autumn it was the other way about. A salesman has the remedy: “Your map is too simple. With our system you follow each customer, by name, on every device and in the shop, for ever. Then the model is right.” Before she signs, Nora asks three questions: what did the map forget, what has changed, and what would it cost to know?',
    'Noras prognose slo feil. En film av støvlene gikk fra venn til venn, og det kom langt flere bestillinger enn kjeden hadde sagt; om høsten var det omvendt. En selger har løsningen: «Kartet ditt er for enkelt. Med systemet vårt følger du hver kunde, ved navn, på alle enheter og i butikken, for alltid. Da blir modellen riktig.» Før hun skriver under, stiller Nora tre spørsmål: Hva glemte kartet, hva har endret seg, og hva ville det koste å vite?',
    'Noras prognose slog fejl. En film om støvlerne gik fra ven til ven, og der kom langt flere ordrer, end kæden havde sagt; om efteråret var det omvendt. En sælger har løsningen: »Dit kort er for enkelt. Med vores system følger du hver kunde ved navn på alle enheder og i butikken, for altid. Så bliver modellen rigtig.« Før hun skriver under, stiller Nora tre spørgsmål: Hvad glemte kortet, hvad har ændret sig, og hvad ville det koste at vide det?',
    'Noras prognos slog fel. En film om stövlarna gick från vän till vän, och det kom långt fler beställningar än kedjan hade sagt; på hösten var det tvärtom. En säljare har lösningen: ”Din karta är för enkel. Med vårt system följer du varje kund, vid namn, på alla enheter och i butiken, för alltid. Då blir modellen rätt.” Innan hon skriver på ställer Nora tre frågor: vad glömde kartan, vad har ändrats, och vad skulle det kosta att veta?',
  ),
  terms: [
    {
      term: text('Markov property', 'Markov-egenskapen', 'Markov-egenskaben', 'Markovegenskapen'),
      meaning: text(
        'What happens next depends on where a customer is, not on how she got there.',
        'Det neste som skjer, avhenger av hvor en kunde er, ikke av hvordan hun kom dit.',
        'Det næste, der sker, afhænger af, hvor en kunde er, ikke af, hvordan hun kom dertil.',
        'Det som händer härnäst beror på var en kund är, inte på hur hon kom dit.',
      ),
    },
    {
      term: text('Order of a chain', 'Ordenen til en kjede', 'En kædes orden', 'En kedjas ordning'),
      meaning: text(
        'How many of the last touchpoints it remembers; one, unless something else is said.',
        'Hvor mange av de siste kontaktpunktene den husker; ett, hvis ikke noe annet er sagt.',
        'Hvor mange af de seneste kontaktpunkter den husker; ét, hvis intet andet er sagt.',
        'Hur många av de senaste kontaktpunkterna den minns; en, om inget annat sägs.',
      ),
    },
    {
      term: text('Drift', 'Drift', 'Drift', 'Drift'),
      meaning: text(
        'Probabilities that change with the calendar, so that old data mislead.',
        'Sannsynligheter som endrer seg over tid, slik at gamle data villeder.',
        'Sandsynligheder, der ændrer sig med tiden, så gamle data vildleder.',
        'Sannolikheter som ändras med tiden, så att gamla data vilseleder.',
      ),
    },
    {
      term: text('Aggregated data', 'Aggregerte data', 'Aggregerede data', 'Aggregerade data'),
      meaning: text(
        'Counts of many customers together, in which no single one can be seen.',
        'Tall for mange kunder samlet, der ingen enkelt kunde kan ses.',
        'Tal for mange kunder samlet, hvor ingen enkelt kunde kan ses.',
        'Antal för många kunder tillsammans, där ingen enskild kund syns.',
      ),
    },
  ],
  sections: [
    {
      title: text(
        'What the map forgot',
        'Det kartet glemte',
        'Det, kortet glemte',
        'Det kartan glömde',
      ),
      blocks: [
        {
          kind: 'text',
          values: () => ({ before: number(memory().before), share: percent(memory().share) }),
          text: text(
            'In spring a thousand customers came to the product page, half by an ad and half on a friend’s advice. {before} of them ordered, and so the map says {share}:',
            'Om våren kom tusen kunder til produktsiden, halvparten via en annonse og halvparten etter råd fra en venn. {before} av dem bestilte, så kartet sier {share}:',
            'Om foråret kom tusind kunder til produktsiden, halvdelen via en annonce og halvdelen på råd fra en ven. {before} af dem bestilte, så kortet siger {share}:',
            'På våren kom tusen kunder till produktsidan, hälften via en annons och hälften på en väns inrådan. {before} av dem beställde, så kartan säger {share}:',
          ),
        },
        {
          kind: 'map',
          journey: (language) => productPage(language, 0.5, memory().share),
        },
        {
          kind: 'prediction',
          id: 'after-film',
          question: text(
            'After the film, 800 of a thousand come on a friend’s advice and 200 by the ad. The chain forecasts {forecast} orders. Whoever comes from a friend is readier to order. How many do you think came?',
            'Etter filmen kommer 800 av tusen etter råd fra en venn og 200 via annonsen. Kjeden spår {forecast} bestillinger. De som kommer fra en venn, bestiller lettere. Hvor mange tror du det ble?',
            'Efter filmen kommer 800 af tusind på råd fra en ven og 200 via annoncen. Kæden forudsiger {forecast} ordrer. De, der kommer fra en ven, bestiller lettere. Hvor mange tror du, det blev?',
            'Efter filmen kommer 800 av tusen på en väns inrådan och 200 via annonsen. Kedjan förutspår {forecast} beställningar. De som kommer från en vän beställer lättare. Hur många tror du att det blev?',
          ),
          scale: { min: 0, max: 1000, step: 10 },
          unit: text('of a thousand', 'av tusen', 'af tusind', 'av tusen'),
          values: () => ({
            forecast: number(memory().forecast),
            came: number(memory().came),
            share: percent(memory().share),
          }),
          answer: () => ({ value: memory().came }),
          reveal: text(
            'In the end {came} come. Of those who came by the ad 10 % order, of those who came from a friend 40 %. On the page the chain forgets where they came from and gives each {share}. That was right on average in spring, and wrong as soon as the mixture changed.',
            'Det kom {came}. Av dem som kom via annonsen, bestiller 10 %, av dem som kom fra en venn, 40 %. På siden glemmer kjeden hvor de kom fra, og gir alle {share}. Det stemte i snitt om våren, og ble feil straks blandingen endret seg.',
            'Der kom {came}. Af dem, der kom via annoncen, bestiller 10 %, af dem, der kom fra en ven, 40 %. På siden glemmer kæden, hvor de kom fra, og giver alle {share}. Det passede i gennemsnit om foråret og blev forkert, så snart blandingen ændrede sig.',
            'Det kom {came}. Av dem som kom via annonsen beställer 10 %, av dem som kom från en vän 40 %. På sidan glömmer kedjan var de kom ifrån och ger alla {share}. Det stämde i genomsnitt på våren, och blev fel så snart blandningen ändrades.',
          ),
        },
        {
          kind: 'text',
          text: text(
            'The remedy is simple: what must be remembered becomes part of *where the customer is*. The page is split in two, and the chain needs no memory.',
            'Botemiddelet er enkelt: det som må huskes, blir en del av *hvor kunden er*. Siden deles i to, og kjeden trenger ingen hukommelse.',
            'Midlet er enkelt: Det, der skal huskes, bliver en del af, *hvor kunden er*. Siden deles i to, og kæden behøver ingen hukommelse.',
            'Botemedlet är enkelt: det som måste minnas blir en del av *var kunden är*. Sidan delas i två, och kedjan behöver inget minne.',
          ),
        },
        { kind: 'map', journey: (language) => productPage(language, 0.5) },
        {
          kind: 'exercise',
          id: 'few-friends',
          question: text(
            'In autumn the film is forgotten: 100 of a thousand come from a friend, 900 by the ad. How many order, by the split map?',
            'Om høsten er filmen glemt: 100 av tusen kommer fra en venn, 900 via annonsen. Hvor mange bestiller, ifølge det delte kartet?',
            'Om efteråret er filmen glemt: 100 af tusind kommer fra en ven, 900 via annoncen. Hvor mange bestiller ifølge det delte kort?',
            'På hösten är filmen glömd: 100 av tusen kommer från en vän, 900 via annonsen. Hur många beställer, enligt den delade kartan?',
          ),
          unit: text('orders', 'bestillinger', 'ordrer', 'beställningar'),
          values: () => ({
            few: number(memory().fewFriends),
            forecast: number(memory().before),
          }),
          answer: () => memory().fewFriends,
          tolerance: 1,
          mistakes: [
            {
              answer: () => memory().before,
              hint: text(
                'The map with one page says so. Give each of the two groups its own chance.',
                'Det sier kartet med én side. Gi hver av de to gruppene sin egen sjanse.',
                'Det siger kortet med én side. Giv hver af de to grupper sin egen chance.',
                'Så säger kartan med en sida. Ge var och en av de två grupperna sin egen chans.',
              ),
            },
            {
              answer: () => memory().manyFriends,
              hint: text(
                'That is 900 from a friend and 100 by the ad: the other way about.',
                'Det er 900 fra en venn og 100 via annonsen: omvendt.',
                'Det er 900 fra en ven og 100 via annoncen: omvendt.',
                'Det är 900 från en vän och 100 via annonsen: tvärtom.',
              ),
            },
            {
              answer: () => 0.4 * 100,
              hint: text(
                'Those are the ones who come from a friend. Add those who come by the ad.',
                'Det er de som kommer fra en venn. Legg til dem som kommer via annonsen.',
                'Det er dem, der kommer fra en ven. Læg dem til, der kommer via annoncen.',
                'Det är de som kommer från en vän. Lägg till dem som kommer via annonsen.',
              ),
            },
            {
              answer: () => 0.1 * 900,
              hint: text(
                'Those are the ones who come by the ad. Add those who come from a friend.',
                'Det er de som kommer via annonsen. Legg til dem som kommer fra en venn.',
                'Det er dem, der kommer via annoncen. Læg dem til, der kommer fra en ven.',
                'Det är de som kommer via annonsen. Lägg till dem som kommer från en vän.',
              ),
            },
          ],
          hint: text(
            '40 % of one group and 10 % of the other.',
            '40 % av den ene gruppen og 10 % av den andre.',
            '40 % af den ene gruppe og 10 % af den anden.',
            '40 % av den ena gruppen och 10 % av den andra.',
          ),
          working: text(
            '0.40 × 100 + 0.10 × 900 = {few}. The map with one page still says {forecast}. Nothing about the page had changed; those who came to it had.',
            '0,40 × 100 + 0,10 × 900 = {few}. Kartet med én side sier fortsatt {forecast}. Siden var ikke endret; det var de som kom til den.',
            '0,40 × 100 + 0,10 × 900 = {few}. Kortet med én side siger stadig {forecast}. Siden var ikke ændret; det var dem, der kom til den.',
            '0,40 × 100 + 0,10 × 900 = {few}. Kartan med en sida säger fortfarande {forecast}. Sidan hade inte ändrats; det hade de som kom till den.',
          ),
        },
        {
          kind: 'code',
          source:
            "import { testOrder } from 'sojourn/estimation'\n\n// Does it matter where customers of the page came from? Journeys of spring, as codes.\nconst [ad, friend, page, order, left] = [0, 1, 2, 3, 4]\nconst times = (n: number, path: number[]) => Array.from({ length: n }, () => path)\nconst journeys = [\n  ...times(50, [ad, page, order]),\n  ...times(450, [ad, page, left]),\n  ...times(200, [friend, page, order]),\n  ...times(300, [friend, page, left]),\n]\ntestOrder(journeys)",
        },
      ],
    },
    {
      title: text(
        'Why not remember everything?',
        'Hvorfor ikke huske alt?',
        'Hvorfor ikke huske alt?',
        'Varför inte minnas allt?',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'rows-of-memory',
          question: text(
            'A journey has 12 touchpoints. A chain that remembers one needs 12 rows of probabilities, one for each place. How many rows has one that remembers the last *three* touchpoints?',
            'En reise har 12 kontaktpunkter. En kjede som husker ett, trenger 12 rader med sannsynligheter, én for hvert sted. Hvor mange rader har en som husker de *tre* siste kontaktpunktene?',
            'En rejse har 12 kontaktpunkter. En kæde, der husker ét, behøver 12 rækker af sandsynligheder, én for hvert sted. Hvor mange rækker har en, der husker de *tre* seneste kontaktpunkter?',
            'En resa har 12 kontaktpunkter. En kedja som minns en behöver 12 rader med sannolikheter, en för varje plats. Hur många rader har en som minns de *tre* senaste kontaktpunkterna?',
          ),
          scale: { min: 0, max: 2000, step: 1 },
          unit: text('rows', 'rader', 'rækker', 'rader'),
          values: () => ({ rows: number(rows(3)) }),
          answer: () => ({ value: rows(3) }),
          reveal: text(
            '12 × 12 × 12 = {rows}, when every order of three is possible. Each step of memory makes the model twelve times as large, and the data stay the same.',
            '12 × 12 × 12 = {rows}, når alle rekkefølger av tre er mulige. Hvert ledd i hukommelsen gjør modellen tolv ganger så stor, mens dataene er de samme.',
            '12 × 12 × 12 = {rows}, når alle rækkefølger af tre er mulige. Hvert led i hukommelsen gør modellen tolv gange så stor, mens dataene er de samme.',
            '12 × 12 × 12 = {rows}, när alla ordningar av tre är möjliga. Varje led i minnet gör modellen tolv gånger så stor, medan data är desamma.',
          ),
        },
        {
          kind: 'exercise',
          id: 'steps-per-row',
          question: text(
            'Nora has seen 5,000 steps. On how many of them does a row of that chain rest on average? One decimal.',
            'Nora har sett 5 000 steg. Hvor mange av dem hviler en rad i den kjeden på i snitt? Én desimal.',
            'Nora har set 5.000 trin. Hvor mange af dem hviler en række i den kæde på i gennemsnit? Én decimal.',
            'Nora har sett 5 000 steg. Hur många av dem vilar en rad i den kedjan på i genomsnitt? En decimal.',
          ),
          unit: text('steps', 'steg', 'trin', 'steg'),
          values: () => ({
            three: number(stepsPerRow(3), 1),
            one: number(stepsPerRow(1)),
            rows: number(rows(3)),
          }),
          answer: () => stepsPerRow(3),
          tolerance: 0.1,
          mistakes: [
            {
              answer: () => stepsPerRow(1),
              hint: text(
                'That is the chain that remembers one touchpoint.',
                'Det er kjeden som husker ett kontaktpunkt.',
                'Det er kæden, der husker ét kontaktpunkt.',
                'Det är kedjan som minns en kontaktpunkt.',
              ),
            },
            {
              answer: () => 5000 / 36,
              hint: text(
                'Three touchpoints in order: multiply 12 by itself, don’t add.',
                'Tre kontaktpunkter i rekkefølge: gang 12 med seg selv, ikke legg sammen.',
                'Tre kontaktpunkter i rækkefølge: Gang 12 med sig selv, læg ikke sammen.',
                'Tre kontaktpunkter i ordning: multiplicera 12 med sig själv, addera inte.',
              ),
            },
            {
              answer: () => stepsPerRow(2),
              hint: text(
                'That is the chain that remembers two touchpoints.',
                'Det er kjeden som husker to kontaktpunkter.',
                'Det er kæden, der husker to kontaktpunkter.',
                'Det är kedjan som minns två kontaktpunkter.',
              ),
            },
          ],
          hint: text(
            '5,000 steps are spread over {rows} rows.',
            '5 000 steg fordeles på {rows} rader.',
            '5.000 trin fordeles på {rows} rækker.',
            '5 000 steg fördelas på {rows} rader.',
          ),
          working: text(
            '5,000 / {rows} = {three}, where the simple chain has {one}. From three customers nobody can tell 20 % from 40 %. A map that is too simple is wrong in a way one can see; one that is too complex is wrong at random, and looks exact.',
            '5 000 / {rows} = {three}, mens den enkle kjeden har {one}. Ut fra tre kunder kan ingen skille 20 % fra 40 %. Et kart som er for enkelt, tar feil på en måte en kan se; et som er for innviklet, tar feil på måfå og ser nøyaktig ut.',
            '5.000 / {rows} = {three}, mens den enkle kæde har {one}. Ud fra tre kunder kan ingen skelne 20 % fra 40 %. Et kort, der er for enkelt, tager fejl på en måde, man kan se; et, der er for indviklet, tager fejl på må og få og ser nøjagtigt ud.',
            '5 000 / {rows} = {three}, medan den enkla kedjan har {one}. Utifrån tre kunder kan ingen skilja 20 % från 40 %. En karta som är för enkel har fel på ett sätt som går att se; en som är för invecklad har fel på måfå och ser exakt ut.',
          ),
        },
        {
          kind: 'sort',
          id: 'can-and-cannot',
          question: text(
            'What can a Markov chain say? Put each card where it belongs.',
            'Hva kan en Markov-kjede si noe om? Legg hvert kort der det hører hjemme.',
            'Hvad kan en Markov-kæde sige noget om? Læg hvert kort, hvor det hører hjemme.',
            'Vad kan en Markovkedja säga något om? Lägg varje kort där det hör hemma.',
          ),
          places: [
            text('As it is', 'Som den er', 'Som den er', 'Som den är'),
            text(
              'With touchpoints or customers split',
              'Med delte kontaktpunkter eller kundegrupper',
              'Med delte kontaktpunkter eller kundegrupper',
              'Med delade kontaktpunkter eller kundgrupper',
            ),
            text(
              'Not from the data of the map',
              'Ikke ut fra kartets data',
              'Ikke ud fra kortets data',
              'Inte utifrån kartans data',
            ),
          ],
          cards: [
            {
              text: text(
                'Customers go back and forth between reviews and cart',
                'Kunder går fram og tilbake mellom anmeldelser og handlekurv',
                'Kunder går frem og tilbage mellem anmeldelser og kurv',
                'Kunder går fram och tillbaka mellan omdömen och varukorg',
              ),
              place: 0,
              why: text(
                'Loops are what a chain is made for: no straight line is assumed.',
                'Løkker er det en kjede er laget for: den forutsetter ingen rett linje.',
                'Løkker er det, en kæde er lavet til: Den forudsætter ingen lige linje.',
                'Slingor är vad en kedja är gjord för: den förutsätter ingen rak linje.',
              ),
            },
            {
              text: text(
                'The share of those who enter that ever buy',
                'Andelen av dem som kommer inn, som noen gang kjøper',
                'Den andel af dem, der kommer ind, som nogensinde køber',
                'Andelen av dem som kommer in som någonsin köper',
              ),
              place: 0,
              why: text(
                'A hitting probability, worked out exactly from the steps.',
                'En treffsannsynlighet, regnet nøyaktig ut fra stegene.',
                'En træfsandsynlighed, regnet nøjagtigt ud fra trinene.',
                'En träffsannolikhet, exakt uträknad från stegen.',
              ),
            },
            {
              text: text(
                'Those who come from friends order more often on the same page',
                'De som kommer fra venner, bestiller oftere på den samme siden',
                'De, der kommer fra venner, bestiller oftere på den samme side',
                'De som kommer från vänner beställer oftare på samma sida',
              ),
              place: 1,
              why: text(
                'One page forgets it; two pages, by origin, remember.',
                'Én side glemmer det; to sider, etter opphav, husker.',
                'Én side glemmer det; to sider, efter ophav, husker.',
                'En sida glömmer det; två sidor, efter ursprung, minns.',
              ),
            },
            {
              text: text(
                'Bargain hunters and loyal customers come to the same shop',
                'Tilbudsjegere og lojale kunder kommer til samme butikk',
                'Tilbudsjægere og loyale kunder kommer til samme butik',
                'Fyndjägare och lojala kunder kommer till samma butik',
              ),
              place: 1,
              why: text(
                'Personas have probabilities of their own. A chain of all of them mixes what no customer does.',
                'Personaer har sine egne sannsynligheter. En kjede for alle blander til noe ingen kunde gjør.',
                'Personaer har deres egne sandsynligheder. En kæde for alle blander til noget, ingen kunde gør.',
                'Personas har egna sannolikheter. En kedja för alla blandar till något som ingen kund gör.',
              ),
            },
            {
              text: text(
                'How many would have bought without the ad',
                'Hvor mange som ville kjøpt uten annonsen',
                'Hvor mange der ville have købt uden annoncen',
                'Hur många som skulle ha köpt utan annonsen',
              ),
              place: 2,
              why: text(
                'Those people were not seen. It takes an experiment, or an assumption that is stated.',
                'De menneskene ble ikke sett. Det krever et eksperiment, eller en forutsetning som sies høyt.',
                'De mennesker blev ikke set. Det kræver et eksperiment eller en forudsætning, der siges højt.',
                'De människorna sågs inte. Det kräver ett experiment, eller ett antagande som sägs högt.',
              ),
            },
            {
              text: text(
                'Why customers at the size guide are annoyed',
                'Hvorfor kundene ved størrelsesguiden blir irriterte',
                'Hvorfor kunderne ved størrelsesguiden bliver irriterede',
                'Varför kunderna vid storleksguiden blir irriterade',
              ),
              place: 2,
              why: text(
                'Steps show that they leave, not why. Ask them.',
                'Stegene viser at de gir seg, ikke hvorfor. Spør dem.',
                'Trinene viser, at de går, ikke hvorfor. Spørg dem.',
                'Stegen visar att de går, inte varför. Fråga dem.',
              ),
            },
          ],
        },
      ],
    },
    {
      title: text(
        'Customers change',
        'Kundene endrer seg',
        'Kunderne ændrer sig',
        'Kunder förändras',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Tastes, prices and competitors move, and probabilities with them. In each of four months Nora saw 100 carts, of which 30 became orders. Then a cheap rival opened, and in each of the next four months 20 of 100 did.',
            'Smak, priser og konkurrenter flytter seg, og sannsynlighetene med dem. I hver av fire måneder så Nora 100 handlekurver, og 30 av dem ble til bestillinger. Så åpnet en billig konkurrent, og i hver av de neste fire månedene gjaldt det 20 av 100.',
            'Smag, priser og konkurrenter flytter sig og sandsynlighederne med dem. I hver af fire måneder så Nora 100 kurve, hvoraf 30 blev til ordrer. Så åbnede en billig konkurrent, og i hver af de næste fire måneder gjaldt det 20 ud af 100.',
            'Smak, priser och konkurrenter rör sig, och sannolikheterna med dem. Under var och en av fyra månader såg Nora 100 varukorgar, och 30 av dem blev beställningar. Sedan öppnade en billig konkurrent, och under var och en av de följande fyra månaderna gällde det 20 av 100.',
          ),
        },
        {
          kind: 'exercise',
          id: 'all-months',
          question: text(
            'A chain is fitted to all eight months together. How many orders does it forecast from the next 400 carts?',
            'En kjede tilpasses alle åtte månedene under ett. Hvor mange bestillinger spår den av de neste 400 handlekurvene?',
            'En kæde tilpasses alle otte måneder under ét. Hvor mange ordrer forudsiger den af de næste 400 kurve?',
            'En kedja anpassas till alla åtta månaderna tillsammans. Hur många beställningar förutspår den av de nästa 400 varukorgarna?',
          ),
          unit: text('orders', 'bestillinger', 'ordrer', 'beställningar'),
          values: () => ({
            carts: number(change().carts),
            pooled: percent(change().pooled),
            forecast: number(change().forecast),
            now: number(change().now),
            month: number(change().month),
            chance: percent(change().chance, 1),
          }),
          answer: () => change().forecast,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => change().now,
              hint: text(
                'That is what will come if the last months go on. The model gives every month the same weight.',
                'Det er det som kommer hvis de siste månedene fortsetter. Modellen gir alle måneder samme vekt.',
                'Det er det, der kommer, hvis de seneste måneder fortsætter. Modellen giver alle måneder samme vægt.',
                'Det är vad som kommer om de senaste månaderna fortsätter. Modellen ger alla månader samma vikt.',
              ),
            },
            {
              answer: () => change().before,
              hint: text(
                'That is the time before the rival. The last four months count too.',
                'Det er tiden før konkurrenten. De fire siste månedene teller også.',
                'Det er tiden før konkurrenten. De fire seneste måneder tæller også.',
                'Det är tiden före konkurrenten. De fyra senaste månaderna räknas också.',
              ),
            },
            {
              answer: () => 200,
              hint: text(
                'So many were ordered in all eight months. The next 400 carts are half as many.',
                'Så mange ble bestilt i alle åtte månedene. De neste 400 kurvene er halvparten så mange.',
                'Så mange blev bestilt i alle otte måneder. De næste 400 kurve er halvt så mange.',
                'Så många beställdes under alla åtta månaderna. De nästa 400 varukorgarna är hälften så många.',
              ),
            },
          ],
          hint: text(
            'What share of all {carts} carts became orders?',
            'Hvor stor andel av alle {carts} handlekurvene ble til bestillinger?',
            'Hvor stor en andel af alle {carts} kurve blev til ordrer?',
            'Hur stor andel av alla {carts} varukorgarna blev beställningar?',
          ),
          working: text(
            '{pooled} of 400 is {forecast}; if the last months go on, {now} come. No month ever had {pooled}. A search for the change finds it before month {month}; had nothing changed, chance would make so large a change in {chance} of cases.',
            '{pooled} av 400 er {forecast}; fortsetter de siste månedene, kommer det {now}. Ingen måned har noen gang hatt {pooled}. Et søk etter endringen finner den foran måned {month}; var ingenting endret, ville tilfeldigheter gitt en så stor endring i {chance} av tilfellene.',
            '{pooled} af 400 er {forecast}; fortsætter de seneste måneder, kommer der {now}. Ingen måned har nogensinde haft {pooled}. En søgning efter ændringen finder den før måned {month}; var intet ændret, ville tilfældet give så stor en ændring i {chance} af tilfældene.',
            '{pooled} av 400 är {forecast}; fortsätter de senaste månaderna kommer {now}. Ingen månad har någonsin haft {pooled}. En sökning efter ändringen hittar den före månad {month}; hade ingenting ändrats skulle slumpen ge en så stor ändring i {chance} av fallen.',
          ),
        },
      ],
    },
    {
      title: text(
        'The price of watching',
        'Overvåkingens pris',
        'Overvågningens pris',
        'Övervakningens pris',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Back to the salesman. He is right that more tracking would tell more. But customers pay for it too, and mostly without being asked. “We have removed the names” helps less than it sounds: whoever is alone in a group can be pointed at.',
            'Tilbake til selgeren. Han har rett i at mer sporing ville fortelle mer. Men kundene betaler også, som oftest uten å bli spurt. «Vi har fjernet navnene» hjelper mindre enn det høres ut som: den som er alene i en gruppe, kan pekes ut.',
            'Tilbage til sælgeren. Han har ret i, at mere sporing ville fortælle mere. Men kunderne betaler også, som oftest uden at blive spurgt. »Vi har fjernet navnene« hjælper mindre, end det lyder: Den, der er alene i en gruppe, kan udpeges.',
            'Tillbaka till säljaren. Han har rätt i att mer spårning skulle berätta mer. Men kunderna betalar också, för det mesta utan att bli tillfrågade. ”Vi har tagit bort namnen” hjälper mindre än det låter: den som är ensam i en grupp kan pekas ut.',
          ),
        },
        {
          kind: 'exercise',
          id: 'alone-in-a-group',
          question: text(
            'His system keeps 6,000 customers without names, but with the postal area (40 of them), age (10 groups) and path through the shop (30 kinds). How many customers are there in a group on average?',
            'Systemet hans lagrer 6 000 kunder uten navn, men med postområde (40 av dem), alder (10 grupper) og vei gjennom butikken (30 slag). Hvor mange kunder er det i snitt i en gruppe?',
            'Hans system gemmer 6.000 kunder uden navne, men med postområde (40 af dem), alder (10 grupper) og vej gennem butikken (30 slags). Hvor mange kunder er der i gennemsnit i en gruppe?',
            'Hans system sparar 6 000 kunder utan namn, men med postområde (40 stycken), ålder (10 grupper) och väg genom butiken (30 slag). Hur många kunder finns det i genomsnitt i en grupp?',
          ),
          unit: text('customers', 'kunder', 'kunder', 'kunder'),
          values: () => ({ groups: number(cells), each: number(6000 / cells, 1) }),
          answer: () => 6000 / cells,
          tolerance: 0.05,
          mistakes: [
            {
              answer: () => 6000 / (groups.places * groups.ages),
              hint: text(
                'So many by place and age. The path splits each of these groups again.',
                'Så mange er det etter sted og alder. Veien deler hver av disse gruppene på nytt.',
                'Så mange er der efter sted og alder. Vejen deler hver af disse grupper igen.',
                'Så många är det efter plats och ålder. Vägen delar var och en av de grupperna igen.',
              ),
            },
            {
              answer: () => 6000 / (groups.places + groups.ages + groups.paths),
              hint: text(
                'Every place is combined with every age and every path: multiply.',
                'Hvert sted kombineres med hver alder og hver vei: gang.',
                'Hvert sted kombineres med hver alder og hver vej: Gang.',
                'Varje plats kombineras med varje ålder och varje väg: multiplicera.',
              ),
            },
            {
              answer: () => cells / 6000,
              hint: text(
                'That is groups per customer. Divide the other way about.',
                'Det er grupper per kunde. Del den andre veien.',
                'Det er grupper pr. kunde. Divider den anden vej.',
                'Det är grupper per kund. Dividera åt andra hållet.',
              ),
            },
          ],
          hint: text(
            'How many combinations of place, age and path are there?',
            'Hvor mange kombinasjoner av sted, alder og vei finnes det?',
            'Hvor mange kombinationer af sted, alder og vej findes der?',
            'Hur många kombinationer av plats, ålder och väg finns det?',
          ),
          working: text(
            '40 × 10 × 30 = {groups} groups, {each} customers in each. Most who are in a group at all are alone in it: whoever knows a neighbour’s age and that she looked at boots may read all the rest.',
            '40 × 10 × 30 = {groups} grupper, {each} kunder i hver. De fleste som er i en gruppe, er nesten eller helt alene i den: den som kjenner naboens alder og vet at hun så på støvler, kan kanskje lese alt det andre.',
            '40 × 10 × 30 = {groups} grupper, {each} kunder i hver. De fleste, der er i en gruppe, er næsten eller helt alene i den: Den, der kender naboens alder og ved, at hun så på støvler, kan måske læse alt det andet.',
            '40 × 10 × 30 = {groups} grupper, {each} kunder i varje. De flesta som är i en grupp är nästan eller helt ensamma i den: den som känner till grannens ålder och vet att hon tittade på stövlar kan kanske läsa allt det andra.',
          ),
        },
        {
          kind: 'choice',
          id: 'least-data',
          question: text(
            'Nora wants a map with probabilities, of order one. What is the *least* she must keep?',
            'Nora vil ha et kart med sannsynligheter, av orden én. Hva er det *minste* hun må ta vare på?',
            'Nora vil have et kort med sandsynligheder af orden ét. Hvad er det *mindste*, hun skal gemme?',
            'Nora vill ha en karta med sannolikheter, av ordning ett. Vad är det *minsta* hon måste spara?',
          ),
          options: [
            {
              text: text(
                'Every click of each customer, by name',
                'Hvert klikk fra hver kunde, med navn',
                'Hvert klik fra hver kunde, med navn',
                'Varje klick av varje kund, med namn',
              ),
              right: false,
              why: text(
                'Names appear nowhere in the map. What isn’t kept can’t leak.',
                'Navn finnes ikke noe sted i kartet. Det som ikke lagres, kan ikke lekke.',
                'Navne findes ingen steder på kortet. Det, der ikke gemmes, kan ikke lække.',
                'Namn finns ingenstans i kartan. Det som inte sparas kan inte läcka.',
              ),
            },
            {
              text: text(
                'The whole path of each customer, without names',
                'Hele veien til hver kunde, uten navn',
                'Hele vejen for hver kunde, uden navne',
                'Hela vägen för varje kund, utan namn',
              ),
              right: false,
              why: text(
                'A long path is like a fingerprint: few have the same. A chain of order one looks at one step at a time.',
                'En lang vei er som et fingeravtrykk: få har den samme. En kjede av orden én ser på ett steg om gangen.',
                'En lang vej er som et fingeraftryk: Få har den samme. En kæde af orden ét ser på ét trin ad gangen.',
                'En lång väg är som ett fingeravtryck: få har samma. En kedja av ordning ett ser på ett steg i taget.',
              ),
            },
            {
              text: text(
                'How many entered where, and went from each touchpoint to each other or left',
                'Hvor mange som kom inn hvor, og gikk fra hvert kontaktpunkt til hvert annet eller ga seg',
                'Hvor mange der kom ind hvor, og gik fra hvert kontaktpunkt til hvert andet eller helt væk',
                'Hur många som kom in var, och gick från varje kontaktpunkt till varje annan eller därifrån',
              ),
              right: true,
              why: text(
                'A table of counts is all that the probabilities need. Steps that only a few took can be merged or left out.',
                'En tabell med antall er alt sannsynlighetene trenger. Steg som bare få har tatt, kan slås sammen eller utelates.',
                'En tabel med antal er alt, hvad sandsynlighederne behøver. Trin, som kun få har taget, kan slås sammen eller udelades.',
                'En tabell med antal är allt som sannolikheterna behöver. Steg som bara några få har tagit kan slås ihop eller utelämnas.',
              ),
            },
            {
              text: text(
                'How many visits each touchpoint had',
                'Hvor mange besøk hvert kontaktpunkt hadde',
                'Hvor mange besøg hvert kontaktpunkt havde',
                'Hur många besök varje kontaktpunkt hade',
              ),
              right: false,
              why: text(
                'Too little: it doesn’t say where visitors went next.',
                'For lite: det sier ikke hvor de besøkende gikk videre.',
                'For lidt: Det siger ikke, hvor de besøgende gik hen derefter.',
                'För lite: det säger inte vart besökarna gick sedan.',
              ),
            },
          ],
        },
        {
          kind: 'open',
          id: 'sign-or-not',
          question: text(
            'Should Nora sign? Write to her: what would the system tell that counts don’t, which decision would it change, what would her customers say if they knew, and what do you advise?',
            'Bør Nora skrive under? Skriv til henne: Hva ville systemet fortelle som opptelling ikke gjør, hvilken beslutning ville det endre, hva ville kundene sagt om de visste det, og hva råder du til?',
            'Bør Nora skrive under? Skriv til hende: Hvad ville systemet fortælle, som optælling ikke gør, hvilken beslutning ville det ændre, hvad ville kunderne sige, hvis de vidste det, og hvad råder du til?',
            'Bör Nora skriva på? Skriv till henne: vad skulle systemet berätta som antal inte gör, vilket beslut skulle det ändra, vad skulle kunderna säga om de visste, och vad råder du till?',
          ),
          look: text(
            'Something the system really would add, such as memory over devices, and a decision that hangs on it; or the finding that none does. That no tracking shows why customers leave, what they would have done otherwise, or what comes next year. The customers’ side: consent, leaks, being pointed at. A milder way: split one page, count, ask twenty customers, delete after a while. Advice that follows from the reasons.',
            'Noe systemet virkelig ville tilføre, for eksempel hukommelse på tvers av enheter, og en beslutning som avhenger av det; eller at ingen gjør det. At ingen sporing viser hvorfor kunder gir seg, hva de ellers ville gjort, eller hva som kommer neste år. Kundenes side: samtykke, lekkasjer, å bli pekt ut. En mildere vei: dele én side, telle, spørre tjue kunder, slette etter en tid. Et råd som følger av grunnene.',
            'Noget, systemet virkelig ville tilføre, for eksempel hukommelse på tværs af enheder, og en beslutning, der afhænger af det; eller at ingen gør det. At ingen sporing viser, hvorfor kunder går, hvad de ellers ville have gjort, eller hvad der kommer næste år. Kundernes side: samtykke, lækager, at blive udpeget. En mildere vej: dele én side, tælle, spørge tyve kunder, slette efter en tid. Et råd, der følger af grundene.',
            'Något som systemet verkligen skulle tillföra, till exempel minne över flera enheter, och ett beslut som beror på det; eller att inget gör det. Att ingen spårning visar varför kunder går, vad de annars skulle ha gjort eller vad som kommer nästa år. Kundernas sida: samtycke, läckor, att bli utpekad. En mildare väg: dela en sida, räkna, fråga tjugo kunder, radera efter en tid. Ett råd som följer av skälen.',
          ),
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '5 min: the story; students note what they would ask the salesman.',
        '5 min: historien; elevene noterer hva de ville spurt selgeren om.',
        '5 min: historien; eleverne noterer, hvad de ville spørge sælgeren om.',
        '5 min: berättelsen; eleverna antecknar vad de skulle fråga säljaren.',
      ),
      text(
        '12 min: what the map forgot, up to the split page.',
        '12 min: det kartet glemte, fram til den delte siden.',
        '12 min: det, kortet glemte, frem til den delte side.',
        '12 min: det kartan glömde, fram till den delade sidan.',
      ),
      text(
        '10 min: memory and its price, then the cards in pairs, spoken aloud.',
        '10 min: hukommelsen og prisen for den, så kortene to og to, høyt.',
        '10 min: hukommelsen og dens pris, så kortene to og to, højt.',
        '10 min: minnet och dess pris, sedan korten två och två, högt.',
      ),
      text(
        '6 min: customers change.',
        '6 min: kundene endrer seg.',
        '6 min: kunderne ændrer sig.',
        '6 min: kunder förändras.',
      ),
      text(
        '12 min: the price of watching; the letter to Nora may be finished at home.',
        '12 min: overvåkingens pris; brevet til Nora kan skrives ferdig hjemme.',
        '12 min: overvågningens pris; brevet til Nora kan skrives færdigt hjemme.',
        '12 min: övervakningens pris; brevet till Nora kan skrivas färdigt hemma.',
      ),
    ),
    questions: textList(
      text(
        'Which map of this course would you trust least, and why?',
        'Hvilket kart i dette kurset ville du stolt minst på, og hvorfor?',
        'Hvilket kort i dette kursus ville du stole mindst på, og hvorfor?',
        'Vilken karta i den här kursen skulle du lita minst på, och varför?',
      ),
      text(
        'When does a model change what it describes, for instance by whom it is shown offers?',
        'Når endrer en modell det den beskriver, for eksempel gjennom hvem som får tilbud?',
        'Hvornår ændrer en model det, den beskriver, for eksempel gennem hvem der får tilbud?',
        'När ändrar en modell det den beskriver, till exempel genom vilka som får erbjudanden?',
      ),
      text(
        'What have you yourself been followed in today, and who gained by it?',
        'Hva er du selv blitt fulgt i i dag, og hvem tjente på det?',
        'Hvad er du selv blevet fulgt i i dag, og hvem vandt ved det?',
        'I vad har du själv blivit följd i dag, och vem tjänade på det?',
      ),
    ),
    advice: text(
      'Students conclude either that models are useless or that more data mend everything. Hold on to the cards: some limits are mended by splitting, some by an experiment, some by asking, some by nothing. The figures on groups are averages; some groups are crowded and many are empty, which makes it no better for those who are alone. If students want to tell what they have been tracked in, let nobody have to.',
      'Elevene konkluderer enten med at modeller er ubrukelige, eller med at mer data løser alt. Hold fast ved kortene: noen grenser hjelper det å dele, noen krever et eksperiment, noen krever at en spør, og for noen hjelper ingenting. Tallene for grupper er snitt; noen grupper er fulle og mange er tomme, og det gjør det ikke bedre for dem som er alene. Om elevene vil fortelle hva de selv er blitt sporet i, skal ingen måtte.',
      'Eleverne konkluderer enten, at modeller er ubrugelige, eller at flere data løser alt. Hold fast i kortene: Nogle grænser hjælper det at dele, nogle kræver et eksperiment, nogle kræver, at man spørger, og for nogle hjælper intet. Tallene for grupper er gennemsnit; nogle grupper er fulde og mange er tomme, og det gør det ikke bedre for dem, der er alene. Hvis eleverne vil fortælle, hvad de selv er blevet sporet i, skal ingen være nødt til det.',
      'Eleverna drar antingen slutsatsen att modeller är oanvändbara eller att mer data löser allt. Håll fast vid korten: vissa gränser hjälper det att dela, vissa kräver ett experiment, vissa kräver att man frågar, och för vissa hjälper ingenting. Siffrorna för grupper är genomsnitt; några grupper är fulla och många är tomma, och det gör det inte bättre för dem som är ensamma. Om eleverna vill berätta vad de själva har spårats i ska ingen behöva göra det.',
    ),
  },
}
