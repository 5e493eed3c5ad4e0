import { type Language, sayIn, text, textList } from '@sojourn/catalogue'
import { differenceChart, messages } from '@sojourn/charts'
import { forecast } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import { applyScenario, type Scenario, scenario } from 'sojourn/scenarios'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { workedOut } from '../worked-out.ts'
import { boots } from './boots.ts'
import { once } from './once.ts'

/** Nora's journey with what it was counted from, the week of 940 clicks. */
function counted(language: Language): Journey {
  return {
    ...boots(language),
    evidence: {
      transitions: {
        ad: { reviews: 282, left: 658 },
        reviews: { cart: 120, left: 180 },
        cart: { purchase: 66, reviews: 18, left: 36 },
      },
    },
  }
}

const FACTOR = 1.5

/** The odds of the last step times so much, for certain. */
function certain(factor: number): Scenario {
  return scenario(boots('en'), {
    name: 'Shorter checkout',
    changes: [{ op: 'scaleOdds', from: 'cart', to: 'purchase', factor }],
  })
}

/** What Nora believes of her two ideas: ranges that hold 80 %. */
function ideas(language: Language) {
  const say = sayIn(language)
  const journey = boots(language)
  const between = (low: number, high: number) =>
    ({ distribution: 'between', low, high, level: 0.8 }) as const
  return [
    scenario(journey, {
      name: say('Shorter checkout', 'Kortere kasse', 'Kortere checkout', 'Kortare kassa'),
      changes: [{ op: 'scaleOdds', from: 'cart', to: 'purchase', factor: between(1, 1.6) }],
    }),
    scenario(journey, {
      name: say(
        'New picture in the ad',
        'Nytt bilde i annonsen',
        'Nyt billede i annoncen',
        'Ny bild i annonsen',
      ),
      changes: [{ op: 'scaleOdds', from: 'ad', to: 'reviews', factor: between(0.8, 1.3) }],
    }),
  ]
}

/** Clicks a month, what the new checkout costs in it, and what a purchase earns. */
const CLICKS = 10_000
const COST = 9000
const EARNS = 150

const facts = workedOut('two worlds', () => {
  const journey = counted('en')
  const sure = forecast(journey, [certain(1.2)], { seed: 1 })
  const [moved] = sure.scenarios
  const base = sure.baseline.samples.conversion
  const draws = moved?.samples.conversion ?? base
  // Another draw for each: customers who have nothing to do with each other.
  const apart = draws.filter((value, d) => value > (base[(d + base.length / 2) % base.length] ?? 0))
  const [checkout, picture] = forecast(journey, ideas('en'), { seed: 1 }).scenarios
  const more = checkout?.differences.conversion ?? new Float64Array(1)
  return {
    before: sure.baseline.conversion,
    after: moved?.conversion ?? sure.baseline.conversion,
    together: moved?.probabilityBetter ?? 0,
    apart: apart.length / draws.length,
    checkout: checkout?.difference.conversion ?? { mean: 0, low: 0, high: 0 },
    picture: picture?.difference.conversion ?? { mean: 0, low: 0, high: 0 },
    checkoutBetter: checkout?.probabilityBetter ?? 0,
    pictureBetter: picture?.probabilityBetter ?? 0,
    pays: more.filter((share) => CLICKS * share * EARNS > COST).length / more.length,
  }
})

/** The last step when its odds are half as high again. */
const improved = once(() => {
  const row = applyScenario(boots('en'), certain(FACTOR)).transitions.cart ?? {}
  return Number(row.purchase)
})

const NOW = 0.55
const odds = NOW / (1 - NOW)

function differences(language: Language) {
  const scenarios = ideas(language)
  const compared = forecast(counted(language), scenarios, { seed: 1 }).scenarios
  return differenceChart(
    compared.map((comparison) => ({ name: comparison.name, comparison })),
    'conversion',
    undefined,
    { messages: messages[language] },
  )
}

/** Levers, what is not known about them, and the same customers in two worlds. */
export const whatIf: Lesson = {
  id: 'what-if',
  version: 1,
  title: text('What if?', 'Hva om?', 'Hvad nu hvis?', 'Vad händer om?'),
  minutes: 45,
  goals: textList(
    text(
      'Say of an idea which step of the journey it acts on',
      'Si hvilket steg i reisen en idé virker på',
      'Sige, hvilket trin i rejsen en idé virker på',
      'Säga vilket steg i resan en idé påverkar',
    ),
    text(
      'Reckon with odds, so that no probability leaves the range from 0 to 1',
      'Regne med odds, slik at ingen sannsynlighet havner utenfor 0 til 1',
      'Regne med odds, så ingen sandsynlighed havner uden for 0 til 1',
      'Räkna med odds, så att ingen sannolikhet hamnar utanför 0 till 1',
    ),
    text(
      'Explain why two worlds are compared with the same customers',
      'Forklare hvorfor to verdener sammenlignes med de samme kundene',
      'Forklare, hvorfor to verdener sammenlignes med de samme kunder',
      'Förklara varför två världar jämförs med samma kunder',
    ),
    text(
      'Give a forecast as a range first, and decide with it',
      'Gi en prognose som intervall først, og bruke det til å bestemme seg',
      'Give en prognose som interval først og træffe en beslutning med det',
      'Ge en prognos som intervall först, och fatta beslut med det',
    ),
  ),
  story: text(
    'Nora has money for one change. A firm offers a shorter checkout and promises “35 % more sales”. Her sister would rather have a new picture in the ad. Nora can’t try both; but she has a model of her journey, in which both can be tried for nothing. What can it tell her, and what not?',
    'Nora har penger til én endring. Et firma tilbyr en kortere kasse og lover «35 % mer salg». Søsteren vil heller ha et nytt bilde i annonsen. Nora kan ikke prøve begge; men hun har en modell av reisen, der begge kan prøves gratis. Hva kan den fortelle henne, og hva ikke?',
    'Nora har penge til én ændring. Et firma tilbyder en kortere checkout og lover »35 % mere salg«. Søsteren vil hellere have et nyt billede i annoncen. Nora kan ikke prøve begge dele; men hun har en model af rejsen, hvor begge kan prøves gratis. Hvad kan den fortælle hende, og hvad ikke?',
    'Nora har pengar till en ändring. Ett företag erbjuder en kortare kassa och lovar ”35 % mer försäljning”. Systern vill hellre ha en ny bild i annonsen. Nora kan inte prova båda; men hon har en modell av resan där båda kan provas gratis. Vad kan den säga henne, och vad inte?',
  ),
  terms: [
    {
      term: text('Lever', 'Tiltak', 'Tiltag', 'Åtgärd'),
      meaning: text(
        'A change that the business can make, and that acts on named steps of the journey.',
        'En endring bedriften kan gjøre, og som virker på bestemte steg i reisen.',
        'En ændring, virksomheden kan foretage, og som virker på bestemte trin i rejsen.',
        'En ändring som företaget kan göra, och som påverkar bestämda steg i resan.',
      ),
    },
    {
      term: text('Odds', 'Odds', 'Odds', 'Odds'),
      meaning: text(
        'A probability divided by its opposite: 0.8 has odds of 0.8 / 0.2 = 4, four to one.',
        'En sannsynlighet delt på det motsatte: 0,8 har odds 0,8 / 0,2 = 4, fire mot én.',
        'En sandsynlighed divideret med det modsatte: 0,8 har odds 0,8 / 0,2 = 4, fire mod én.',
        'En sannolikhet delad med sin motsats: 0,8 har oddset 0,8 / 0,2 = 4, fyra mot ett.',
      ),
    },
    {
      term: text('Scenario', 'Scenario', 'Scenarie', 'Scenario'),
      meaning: text(
        'The journey with one or more levers switched on.',
        'Reisen med ett eller flere tiltak slått på.',
        'Rejsen med et eller flere tiltag slået til.',
        'Resan med en eller flera åtgärder påslagna.',
      ),
    },
  ],
  sections: [
    {
      title: text(
        'Which step does it act on?',
        'Hvilket steg virker det på?',
        'Hvilket trin virker det på?',
        'Vilket steg påverkas?',
      ),
      blocks: [
        { kind: 'map', journey: counted },
        {
          kind: 'sort',
          id: 'levers',
          question: text(
            '“More sales” is a wish. A lever acts on a step first. Put each where it acts.',
            '«Mer salg» er et ønske. Et tiltak virker først på et steg. Legg hvert tiltak der det virker.',
            '»Mere salg« er et ønske. Et tiltag virker først på et trin. Læg hvert tiltag dér, hvor det virker.',
            '”Mer försäljning” är en önskan. En åtgärd påverkar först ett steg. Lägg varje åtgärd där den verkar.',
          ),
          places: [
            text(
              'More who enter',
              'Flere som kommer inn',
              'Flere, der kommer ind',
              'Fler som kommer in',
            ),
            text(
              'Ad → reviews',
              'Annonse → anmeldelser',
              'Annonce → anmeldelser',
              'Annons → omdömen',
            ),
            text(
              'Reviews → cart',
              'Anmeldelser → handlekurv',
              'Anmeldelser → kurv',
              'Omdömen → varukorg',
            ),
            text('Cart → purchase', 'Handlekurv → kjøp', 'Kurv → køb', 'Varukorg → köp'),
          ],
          cards: [
            {
              text: text('Shorter checkout', 'Kortere kasse', 'Kortere checkout', 'Kortare kassa'),
              place: 3,
              why: text(
                'It is met by those who have something in the cart.',
                'Den møtes av dem som har noe i handlekurven.',
                'Den mødes af dem, der har noget i kurven.',
                'Den möts av dem som har något i varukorgen.',
              ),
            },
            {
              text: text(
                'Twice as many clicks bought',
                'Dobbelt så mange kjøpte klikk',
                'Dobbelt så mange købte klik',
                'Dubbelt så många köpta klick',
              ),
              place: 0,
              why: text(
                'More come to the ad; what each of them does next stays as it was.',
                'Flere kommer til annonsen; hva hver av dem gjør videre, er som før.',
                'Flere kommer til annoncen; hvad hver af dem gør bagefter, er som før.',
                'Fler kommer till annonsen; vad var och en gör sedan är som förut.',
              ),
            },
            {
              text: text(
                'The ad shows what is said in the reviews',
                'Annonsen viser hva anmeldelsene sier',
                'Annoncen viser, hvad anmeldelserne siger',
                'Annonsen visar vad omdömena säger',
              ),
              place: 1,
              why: text(
                'It makes more of those who see the ad go on to the reviews.',
                'Den får flere av dem som ser annonsen, til å gå videre til anmeldelsene.',
                'Den får flere af dem, der ser annoncen, til at gå videre til anmeldelserne.',
                'Den får fler av dem som ser annonsen att gå vidare till omdömena.',
              ),
            },
            {
              text: text(
                'More and newer reviews',
                'Flere og nyere anmeldelser',
                'Flere og nyere anmeldelser',
                'Fler och nyare omdömen',
              ),
              place: 2,
              why: text(
                'Those who read them are convinced more often; in the cart they matter no more.',
                'De som leser dem, blir oftere overbevist; i handlekurven betyr de ikke noe mer.',
                'De, der læser dem, bliver oftere overbevist; i kurven betyder de ikke mere noget.',
                'De som läser dem blir oftare övertygade; i varukorgen spelar de inte längre någon roll.',
              ),
            },
          ],
        },
        {
          kind: 'text',
          text: text(
            'How strong is a lever? “Ten per cent more” of a probability of 0.95 would be more than one. So strengths are told in *odds*: p / (1 − p). To multiply the odds never leaves the range from 0 to 1, whatever the factor, and several levers on one step multiply in any order. The other ways out of the touchpoint share what is left, in the proportion they had.',
            'Hvor sterkt er et tiltak? «Ti prosent mer» av en sannsynlighet på 0,95 ville bli mer enn én. Derfor oppgis styrker i *odds*: p / (1 − p). Å gange oddsen fører aldri utenfor 0 til 1, uansett faktor, og flere tiltak på ett steg ganges sammen i hvilken rekkefølge som helst. De andre veiene ut av kontaktpunktet deler resten, i det forholdet de hadde.',
            'Hvor stærkt er et tiltag? »Ti procent mere« af en sandsynlighed på 0,95 ville blive mere end én. Derfor angives styrker i *odds*: p / (1 − p). At gange oddsene fører aldrig uden for 0 til 1, uanset faktoren, og flere tiltag på ét trin ganges sammen i hvilken som helst rækkefølge. De andre veje ud af kontaktpunktet deler resten i det forhold, de havde.',
            'Hur stark är en åtgärd? ”Tio procent mer” av en sannolikhet på 0,95 skulle bli mer än ett. Därför anges styrkor i *odds*: p / (1 − p). Att multiplicera oddset för aldrig utanför 0 till 1, vilken faktorn än är, och flera åtgärder på ett steg multipliceras i valfri ordning. De andra vägarna ut från kontaktpunkten delar på resten, i den proportion de hade.',
          ),
        },
        {
          kind: 'exercise',
          id: 'times-the-odds',
          question: text(
            'From the cart {now} go to the purchase. A shorter checkout multiplies the odds by 1.5. What is the probability then? In percent, with one decimal.',
            'Fra handlekurven går {now} til kjøp. En kortere kasse ganger oddsen med 1,5. Hva er sannsynligheten da? I prosent, med én desimal.',
            'Fra kurven går {now} til køb. En kortere checkout ganger oddsene med 1,5. Hvad er sandsynligheden så? I procent med én decimal.',
            'Från varukorgen går {now} till köp. En kortare kassa multiplicerar oddset med 1,5. Vad är sannolikheten då? I procent, med en decimal.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({
            now: percent(NOW),
            odds: number(odds, 3),
            after: number(FACTOR * odds, 3),
            share: percent(improved(), 1),
          }),
          answer: () => 100 * improved(),
          tolerance: 0.1,
          mistakes: [
            {
              answer: () => 100 * FACTOR * NOW,
              hint: text(
                'You multiplied the probability. First make odds of it, and in the end a probability again.',
                'Du ganget sannsynligheten. Gjør den først om til odds, og til slutt til sannsynlighet igjen.',
                'Du gangede sandsynligheden. Gør den først til odds og til sidst til en sandsynlighed igen.',
                'Du multiplicerade sannolikheten. Gör först om den till odds, och till sist till sannolikhet igen.',
              ),
            },
            {
              answer: () => 100 * FACTOR * odds,
              hint: text(
                'Those are the new odds. A probability is odds / (1 + odds).',
                'Det er den nye oddsen. En sannsynlighet er odds / (1 + odds).',
                'Det er de nye odds. En sandsynlighed er odds / (1 + odds).',
                'Det är det nya oddset. En sannolikhet är odds / (1 + odds).',
              ),
            },
            {
              answer: () => (100 * NOW * FACTOR) / (1 + NOW * FACTOR),
              hint: text(
                'You took the probability for the odds. The odds of 55 % are 0.55 / 0.45.',
                'Du brukte sannsynligheten som odds. Oddsen for 55 % er 0,55 / 0,45.',
                'Du brugte sandsynligheden som odds. Oddsene for 55 % er 0,55 / 0,45.',
                'Du använde sannolikheten som odds. Oddset för 55 % är 0,55 / 0,45.',
              ),
            },
            {
              answer: () => 100 * odds,
              hint: text(
                'Those are the odds of today. Multiply them, then make a probability of them.',
                'Det er oddsen i dag. Gang den, og gjør den så om til en sannsynlighet.',
                'Det er oddsene i dag. Gang dem, og lav dem derefter om til en sandsynlighed.',
                'Det är dagens odds. Multiplicera det, och gör det sedan till en sannolikhet.',
              ),
            },
          ],
          hint: text(
            'What are the odds now, 0.55 against 0.45? What are they times 1.5?',
            'Hva er oddsen nå, 0,55 mot 0,45? Hva er den ganger 1,5?',
            'Hvad er oddsene nu, 0,55 mod 0,45? Hvad er de gange 1,5?',
            'Vad är oddset nu, 0,55 mot 0,45? Vad är det gånger 1,5?',
          ),
          working: text(
            '0.55 / 0.45 = {odds}; times 1.5 that is {after}; {after} / (1 + {after}) = {share}.',
            '0,55 / 0,45 = {odds}; ganger 1,5 blir det {after}; {after} / (1 + {after}) = {share}.',
            '0,55 / 0,45 = {odds}; gange 1,5 bliver det {after}; {after} / (1 + {after}) = {share}.',
            '0,55 / 0,45 = {odds}; gånger 1,5 blir det {after}; {after} / (1 + {after}) = {share}.',
          ),
        },
      ],
    },
    {
      title: text(
        'How strong are levers?',
        'Hvor sterke er tiltak?',
        'Hvor stærke er tiltag?',
        'Hur starka är åtgärder?',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'most-tests',
          question: text(
            'Somebody gathered 6,700 tests in which half of a shop’s visitors, drawn by lot, saw a changed page. In nine of ten tests the change of the revenue per visitor was smaller than how many percent, up or down?',
            'Noen samlet 6 700 tester der en tilfeldig trukket halvdel av de besøkende i en butikk så en endret side. I ni av ti tester var endringen i omsetning per besøkende mindre enn hvor mange prosent, opp eller ned?',
            'Nogen samlede 6.700 test, hvor en halvdel af en butiks besøgende, trukket ved lodtrækning, så en ændret side. I ni ud af ti test var ændringen i omsætning pr. besøgende mindre end hvor mange procent, op eller ned?',
            'Någon samlade 6 700 tester där hälften av en butiks besökare, dragna genom lottning, såg en ändrad sida. I nio av tio tester var ändringen i intäkt per besökare mindre än hur många procent, upp eller ner?',
          ),
          scale: { min: 0, max: 20, step: 0.2 },
          unit: text('%', '%', '%', '%'),
          answer: () => ({ value: 1.2 }),
          reveal: text(
            '1.2 % (Browne and Swarbrick Jones 2017). Most changes do little, and some do harm. The “35 %” of the firm is what the Baymard Institute reckons a *complete* redesign of a bad checkout might bring at most: a ceiling, not what to expect.',
            '1,2 % (Browne og Swarbrick Jones 2017). De fleste endringer gjør lite, og noen skader. «35 %» fra firmaet er det Baymard Institute regner med at en *fullstendig* omlegging av en dårlig kasse høyst kan gi: et tak, ikke noe å vente seg.',
            '1,2 % (Browne og Swarbrick Jones 2017). De fleste ændringer gør ikke meget, og nogle skader. Firmaets »35 %« er, hvad Baymard Institute regner med, at en *fuldstændig* omlægning af en dårlig checkout højst kan give: et loft, ikke noget at forvente.',
            '1,2 % (Browne och Swarbrick Jones 2017). De flesta ändringar gör lite, och några skadar. Företagets ”35 %” är vad Baymard Institute räknar med att en *fullständig* omgörning av en dålig kassa som mest kan ge: ett tak, inte något att vänta sig.',
          ),
        },
        {
          kind: 'choice',
          id: 'how-to-put-it-in',
          question: text(
            'How should Nora put the firm’s “35 % more sales” into her model?',
            'Hvordan bør Nora legge firmaets «35 % mer salg» inn i modellen?',
            'Hvordan bør Nora lægge firmaets »35 % mere salg« ind i modellen?',
            'Hur bör Nora lägga in företagets ”35 % mer försäljning” i modellen?',
          ),
          options: [
            {
              text: text(
                'As 35 %: it is the only number there is',
                'Som 35 %: det er det eneste tallet som finnes',
                'Som 35 %: Det er det eneste tal, der er',
                'Som 35 %: det är det enda tal som finns',
              ),
              right: false,
              why: text(
                'It comes from somebody who sells it, and is the most that might be. The model would give the promise back with decimals.',
                'Det kommer fra en som selger det, og er det meste det kan bli. Modellen ville gitt løftet tilbake med desimaler.',
                'Det kommer fra en, der sælger det, og er det mest mulige. Modellen ville give løftet tilbage med decimaler.',
                'Det kommer från någon som säljer det, och är det mesta det kan bli. Modellen skulle ge tillbaka löftet med decimaler.',
              ),
            },
            {
              text: text(
                'As a range near no change, with 35 % far out, and say where it comes from',
                'Som et intervall nær ingen endring, med 35 % langt ute, og si hvor det kommer fra',
                'Som et interval nær ingen ændring, med 35 % langt ude, og sige, hvor det kommer fra',
                'Som ett intervall nära ingen ändring, med 35 % långt ut, och säga var det kommer ifrån',
              ),
              right: true,
              why: text(
                'What is known of other changes counts too, and the model carries the doubt on into the result.',
                'Det en vet om andre endringer, teller også, og modellen bærer tvilen videre til resultatet.',
                'Det, man ved om andre ændringer, tæller også, og modellen bærer tvivlen videre til resultatet.',
                'Det man vet om andra ändringar räknas också, och modellen bär tvivlet vidare till resultatet.',
              ),
            },
            {
              text: text(
                'Not at all: it is advertising',
                'Ikke i det hele tatt: det er reklame',
                'Slet ikke: Det er reklame',
                'Inte alls: det är reklam',
              ),
              right: false,
              why: text(
                'A ceiling is knowledge too. Left out, the lever counts as without effect, and that isn’t known either.',
                'Et tak er også kunnskap. Utelatt regnes tiltaket som virkningsløst, og det vet en heller ikke.',
                'Et loft er også viden. Udeladt regnes tiltaget som uden virkning, og det ved man heller ikke.',
                'Ett tak är också kunskap. Utelämnad räknas åtgärden som verkningslös, och det vet man inte heller.',
              ),
            },
          ],
        },
      ],
    },
    {
      title: text(
        'The same customers in two worlds',
        'De samme kundene i to verdener',
        'De samme kunder i to verdener',
        'Samma kunder i två världar',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'how-often-better',
          question: text(
            'Say the odds at the checkout are 1.2 times as high, for certain. Nora’s counts leave open what the journey is like: now between {low} and {high} of a hundred buy, with the change between {lowAfter} and {highAfter}. The ranges overlap widely. In how many of a hundred worlds that fit her counts is the change better than none?',
            'Si at oddsen i kassen er 1,2 ganger så høy, helt sikkert. Noras tellinger lar det stå åpent hvordan reisen er: nå kjøper mellom {low} og {high} av hundre, med endringen mellom {lowAfter} og {highAfter}. Intervallene overlapper mye. I hvor mange av hundre verdener som passer med tellingene, er endringen bedre enn ingen?',
            'Sig, at oddsene ved checkout er 1,2 gange så høje, helt sikkert. Noras optællinger lader det stå åbent, hvordan rejsen er: Nu køber mellem {low} og {high} af hundrede, med ændringen mellem {lowAfter} og {highAfter}. Intervallerne overlapper meget. I hvor mange af hundrede verdener, der passer med optællingerne, er ændringen bedre end ingen?',
            'Säg att oddset i kassan är 1,2 gånger så högt, helt säkert. Noras räkningar lämnar öppet hur resan är: nu köper mellan {low} och {high} av hundra, med ändringen mellan {lowAfter} och {highAfter}. Intervallen överlappar mycket. I hur många av hundra världar som stämmer med räkningarna är ändringen bättre än ingen?',
          ),
          scale: { min: 0, max: 100, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            low: number(100 * facts().before.low, 1),
            high: number(100 * facts().before.high, 1),
            lowAfter: number(100 * facts().after.low, 1),
            highAfter: number(100 * facts().after.high, 1),
            together: number(100 * facts().together),
            apart: number(100 * facts().apart),
          }),
          answer: () => ({ value: 100 * facts().together }),
          reveal: text(
            'In {together}. Whatever the journey is like, a better last step makes it better. Whoever compares one world with the change to *another* one without finds it better in only {apart} of a hundred: then luck in the one and bad luck in the other hide it. So each world is gone through twice, with the same customers, once without and once with the change.',
            'I {together}. Uansett hvordan reisen er, blir den bedre av et bedre siste steg. Den som sammenligner én verden med endringen og en *annen* uten, finner den bedre i bare {apart} av hundre: da skjuler hell i den ene og uhell i den andre forskjellen. Derfor gås hver verden gjennom to ganger, med de samme kundene, én gang uten og én gang med endringen.',
            'I {together}. Uanset hvordan rejsen er, bliver den bedre af et bedre sidste trin. Den, der sammenligner én verden med ændringen og en *anden* uden, finder den bedre i kun {apart} af hundrede: Så skjuler held i den ene og uheld i den anden forskellen. Derfor gennemgås hver verden to gange med de samme kunder, én gang uden og én gang med ændringen.',
            'I {together}. Hur resan än är blir den bättre av ett bättre sista steg. Den som jämför en värld med ändringen och en *annan* utan finner den bättre i bara {apart} av hundra: då döljer tur i den ena och otur i den andra skillnaden. Därför gås varje värld igenom två gånger, med samma kunder, en gång utan och en gång med ändringen.',
          ),
        },
        {
          kind: 'text',
          values: () => ({
            low: number(100 * facts().checkout.low, 1),
            high: number(100 * facts().checkout.high, 1),
            mean: number(100 * facts().checkout.mean, 1),
            better: percent(facts().checkoutBetter),
            lowPicture: number(100 * facts().picture.low, 1),
            highPicture: number(100 * facts().picture.high, 1),
            betterPicture: percent(facts().pictureBetter),
          }),
          text: text(
            'Now with what isn’t known of the levers themselves. Nora believes with 80 % that the checkout multiplies the odds by 1 to 1.6, and the picture those of the first step by 0.8 to 1.3. Drawn a thousand times, worlds and strengths:\n\n- *Shorter checkout*: {low} to {high} more purchases of a hundred clicks, {mean} on average; better than now in {better} of the draws.\n- *New picture*: {lowPicture} to {highPicture}; better than now in {betterPicture}.\n\nThe range comes first. Who reads “{mean} more” will plan with {mean}; who reads the range asks what happens at its low end.',
            'Nå med det en ikke vet om selve tiltakene. Nora tror med 80 % at kassen ganger oddsen med 1 til 1,6, og bildet oddsen i første steg med 0,8 til 1,3. Trukket tusen ganger, verdener og styrker:\n\n- *Kortere kasse*: {low} til {high} flere kjøp av hundre klikk, {mean} i snitt; bedre enn nå i {better} av trekningene.\n- *Nytt bilde*: {lowPicture} til {highPicture}; bedre enn nå i {betterPicture}.\n\nIntervallet kommer først. Den som leser «{mean} flere», planlegger med {mean}; den som leser intervallet, spør hva som skjer i den lave enden.',
            'Nu med det, man ikke ved om selve tiltagene. Nora tror med 80 %, at checkout ganger oddsene med 1 til 1,6 og billedet oddsene i første trin med 0,8 til 1,3. Trukket tusind gange, verdener og styrker:\n\n- *Kortere checkout*: {low} til {high} flere køb af hundrede klik, {mean} i gennemsnit; bedre end nu i {better} af trækningerne.\n- *Nyt billede*: {lowPicture} til {highPicture}; bedre end nu i {betterPicture}.\n\nIntervallet kommer først. Den, der læser »{mean} flere«, planlægger med {mean}; den, der læser intervallet, spørger, hvad der sker i den lave ende.',
            'Nu med det man inte vet om själva åtgärderna. Nora tror med 80 % att kassan multiplicerar oddset med 1 till 1,6, och bilden oddset i första steget med 0,8 till 1,3. Draget tusen gånger, världar och styrkor:\n\n- *Kortare kassa*: {low} till {high} fler köp av hundra klick, {mean} i genomsnitt; bättre än nu i {better} av dragningarna.\n- *Ny bild*: {lowPicture} till {highPicture}; bättre än nu i {betterPicture}.\n\nIntervallet kommer först. Den som läser ”{mean} fler” planerar med {mean}; den som läser intervallet frågar vad som händer i den låga änden.',
          ),
        },
        { kind: 'chart', chart: differences },
        {
          kind: 'code',
          source:
            "import { forecast } from 'sojourn/forecast'\nimport { scenario } from 'sojourn/scenarios'\n\nconst shorter = scenario(journey, {\n  name: 'Shorter checkout',\n  changes: [\n    {\n      op: 'scaleOdds',\n      from: 'cart',\n      to: 'purchase',\n      factor: { distribution: 'between', low: 1, high: 1.6, level: 0.8 },\n    },\n  ],\n})\nconst [{ difference, probabilityBetter }] = forecast(journey, [shorter]).scenarios\n;({ ...difference.conversion, probabilityBetter })",
        },
      ],
    },
    {
      title: text(
        'Decide with a range',
        'Bestem deg med et intervall',
        'Beslut med et interval',
        'Besluta med ett intervall',
      ),
      blocks: [
        {
          kind: 'exercise',
          id: 'break-even',
          question: text(
            'The new checkout costs 9,000 kroner a month. Nora pays for 10,000 clicks a month, and a purchase earns her 150 kroner. How many more purchases *of a hundred clicks* does she need for it to pay? With one decimal.',
            'Den nye kassen koster 9 000 kroner i måneden. Nora betaler for 10 000 klikk i måneden, og et kjøp gir henne 150 kroner. Hvor mange flere kjøp *av hundre klikk* trenger hun for at det skal lønne seg? Med én desimal.',
            'Den nye checkout koster 9.000 kroner om måneden. Nora betaler for 10.000 klik om måneden, og et køb giver hende 150 kroner. Hvor mange flere køb *af hundrede klik* skal der til, for at det betaler sig? Med én decimal.',
            'Den nya kassan kostar 9 000 kronor i månaden. Nora betalar för 10 000 klick i månaden, och ett köp ger henne 150 kronor. Hur många fler köp *av hundra klick* behöver hon för att det ska löna sig? Med en decimal.',
          ),
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            purchases: number(COST / EARNS),
            share: number((100 * COST) / EARNS / CLICKS, 1),
          }),
          answer: () => (100 * COST) / EARNS / CLICKS,
          tolerance: 0.01,
          mistakes: [
            {
              answer: () => COST / EARNS,
              hint: text(
                'So many purchases a month. Of how many clicks are they?',
                'Så mange kjøp i måneden. Av hvor mange klikk er de?',
                'Så mange køb om måneden. Af hvor mange klik er de?',
                'Så många köp i månaden. Av hur många klick är de?',
              ),
            },
            {
              answer: () => COST / CLICKS,
              hint: text(
                'That is the cost of a click. What does a purchase earn?',
                'Det er kostnaden per klikk. Hva gir et kjøp?',
                'Det er omkostningen pr. klik. Hvad giver et køb?',
                'Det är kostnaden per klick. Vad ger ett köp?',
              ),
            },
          ],
          hint: text(
            'First: how many more purchases a month pay for 9,000 kroner?',
            'Først: hvor mange flere kjøp i måneden dekker 9 000 kroner?',
            'Først: Hvor mange flere køb om måneden dækker 9.000 kroner?',
            'Först: hur många fler köp i månaden täcker 9 000 kronor?',
          ),
          working: text(
            '9,000 / 150 = {purchases} purchases of 10,000 clicks, so {share} of a hundred.',
            '9 000 / 150 = {purchases} kjøp av 10 000 klikk, altså {share} av hundre.',
            '9.000 / 150 = {purchases} køb af 10.000 klik, altså {share} af hundrede.',
            '9 000 / 150 = {purchases} köp av 10 000 klick, alltså {share} av hundra.',
          ),
        },
        {
          kind: 'choice',
          id: 'what-to-say',
          question: text(
            'Nora tells her bank about the checkout. Which sentence is the honest one?',
            'Nora forteller banken om kassen. Hvilken setning er den ærlige?',
            'Nora fortæller banken om checkout. Hvilken sætning er den ærlige?',
            'Nora berättar för banken om kassan. Vilken mening är den ärliga?',
          ),
          values: () => ({
            low: number(100 * facts().checkout.low, 1),
            high: number(100 * facts().checkout.high, 1),
            mean: number(100 * facts().checkout.mean, 2),
            pays: percent(facts().pays),
          }),
          options: [
            {
              text: text(
                '“It brings {mean} more purchases of a hundred clicks.”',
                '«Den gir {mean} flere kjøp av hundre klikk.»',
                '»Den giver {mean} flere køb af hundrede klik.«',
                '”Den ger {mean} fler köp av hundra klick.”',
              ),
              right: false,
              why: text(
                'Two decimals promise a certainty that nobody has.',
                'To desimaler lover en sikkerhet ingen har.',
                'To decimaler lover en sikkerhed, ingen har.',
                'Två decimaler lovar en säkerhet som ingen har.',
              ),
            },
            {
              text: text(
                '“Likely {low} to {high} more of a hundred; if my guess of its strength is right, it pays with a chance of {pays}.”',
                '«Trolig {low} til {high} flere av hundre; stemmer anslaget mitt for styrken, lønner den seg med en sjanse på {pays}.»',
                '»Sandsynligvis {low} til {high} flere af hundrede; passer mit skøn over styrken, betaler den sig med en chance på {pays}.«',
                '”Troligen {low} till {high} fler av hundra; stämmer min uppskattning av styrkan lönar den sig med en chans på {pays}.”',
              ),
              right: true,
              why: text(
                'The range, what it means for the money, and what it rests on.',
                'Intervallet, hva det betyr for pengene, og hva det bygger på.',
                'Intervallet, hvad det betyder for pengene, og hvad det bygger på.',
                'Intervallet, vad det betyder för pengarna, och vad det bygger på.',
              ),
            },
            {
              text: text(
                '“Nothing can be known before it has been tried.”',
                '«Ingenting kan vites før det er prøvd.»',
                '»Man kan intet vide, før det er prøvet.«',
                '”Man kan inget veta innan det har provats.”',
              ),
              right: false,
              why: text(
                'Much is known: which step it acts on, how many come there, and what would be enough.',
                'En vet mye: hvilket steg det virker på, hvor mange som kommer dit, og hva som ville vært nok.',
                'Man ved meget: hvilket trin det virker på, hvor mange der kommer dertil, og hvad der ville være nok.',
                'Man vet mycket: vilket steg som påverkas, hur många som kommer dit, och vad som skulle räcka.',
              ),
            },
          ],
        },
        {
          kind: 'open',
          id: 'your-advice',
          question: text(
            'Advise Nora in five sentences: checkout, picture, neither, or find out more first? Say what your advice rests on: what was counted, what was assumed, and what somebody claims.',
            'Gi Nora råd i fem setninger: kassen, bildet, ingen av delene, eller finne ut mer først? Si hva rådet bygger på: hva som er talt, hva som er antatt, og hva noen påstår.',
            'Giv Nora et råd i fem sætninger: checkout, billedet, ingen af delene eller finde ud af mere først? Sig, hvad rådet bygger på: hvad der er talt, hvad der er antaget, og hvad nogen påstår.',
            'Ge Nora råd i fem meningar: kassan, bilden, ingetdera, eller ta reda på mer först? Säg vad rådet bygger på: vad som är räknat, vad som är antaget, och vad någon påstår.',
          ),
          look: text(
            'The range before the number, and the cost beside it. That the strengths are Nora’s own beliefs, and that the chance to pay is no better than they are. That a picture costs little and can be tested on half of the clicks. That the model takes customers to behave as before at every other step: those whom a new picture brings may not. What would change the advice.',
            'Intervallet før tallet, og kostnaden ved siden av. At styrkene er det Nora selv tror, og at sjansen for at det lønner seg, ikke er bedre enn dem. At et bilde koster lite og kan testes på halvparten av klikkene. At modellen regner med at kundene oppfører seg som før i alle andre steg: de som et nytt bilde trekker til seg, gjør kanskje ikke det. Hva som ville endret rådet.',
            'Intervallet før tallet og omkostningen ved siden af. At styrkerne er, hvad Nora selv tror, og at chancen for, at det betaler sig, ikke er bedre end dem. At et billede koster lidt og kan testes på halvdelen af klikkene. At modellen regner med, at kunderne opfører sig som før i alle andre trin: De, som et nyt billede trækker til, gør det måske ikke. Hvad der ville ændre rådet.',
            'Intervallet före talet, och kostnaden bredvid. Att styrkorna är vad Nora själv tror, och att chansen att det lönar sig inte är bättre än de. Att en bild kostar lite och kan testas på hälften av klicken. Att modellen räknar med att kunderna beter sig som förut i alla andra steg: de som en ny bild lockar gör kanske inte det. Vad som skulle ändra rådet.',
          ),
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '12 min: levers and steps in pairs, then the odds alone.',
        '12 min: tiltak og steg to og to, så oddsen alene.',
        '12 min: tiltag og trin to og to, så oddsene alene.',
        '12 min: åtgärder och steg två och två, sedan oddset på egen hand.',
      ),
      text(
        '10 min: guess what tests find; talk about who publishes which numbers.',
        '10 min: gjett hva tester finner; snakk om hvem som offentliggjør hvilke tall.',
        '10 min: gæt, hvad test finder; tal om, hvem der offentliggør hvilke tal.',
        '10 min: gissa vad tester visar; prata om vem som publicerar vilka siffror.',
      ),
      text(
        '11 min: two worlds; all guess, then read the chart aloud, range first.',
        '11 min: to verdener; alle gjetter, les så diagrammet høyt, intervallet først.',
        '11 min: to verdener; alle gætter, læs så diagrammet højt, intervallet først.',
        '11 min: två världar; alla gissar, läs sedan diagrammet högt, intervallet först.',
      ),
      text(
        '12 min: what pays, and the advice in groups; two groups present.',
        '12 min: hva som lønner seg, og rådet i grupper; to grupper legger fram.',
        '12 min: hvad der betaler sig, og rådet i grupper; to grupper fremlægger.',
        '12 min: vad som lönar sig, och rådet i grupper; två grupper redovisar.',
      ),
    ),
    questions: textList(
      text(
        'Would you run a change that is better with 70 % and costs nothing? And one that can’t be undone?',
        'Ville du gjennomført en endring som er bedre med 70 % og ikke koster noe? Og en som ikke kan angres?',
        'Ville du gennemføre en ændring, der er bedre med 70 % og ikke koster noget? Og en, der ikke kan fortrydes?',
        'Skulle du genomföra en ändring som är bättre med 70 % och inte kostar något? Och en som inte kan ångras?',
      ),
      text(
        'Where does a forecast of a difference hold though the level is wrong?',
        'Når holder prognosen for en forskjell selv om nivået er feil?',
        'Hvornår holder prognosen for en forskel, selv om niveauet er forkert?',
        'När håller prognosen för en skillnad fast nivån är fel?',
      ),
      text(
        'Two levers are better apart. Are they better together, too?',
        'To tiltak er bedre hver for seg. Er de bedre sammen også?',
        'To tiltag er bedre hver for sig. Er de også bedre sammen?',
        'Två åtgärder är bättre var för sig. Är de bättre tillsammans också?',
      ),
    ),
    advice: text(
      'Odds and probabilities get mixed up; let students say odds aloud, “eleven to nine”. Overlapping ranges are taken to mean “no difference”: draw one line for each world from its number without to its number with the change, and all of them rise. Whoever asks where 1 to 1.6 comes from has understood the lesson: from Nora’s head. Change it in the code and see what becomes of the advice.',
      'Odds og sannsynlighet blandes; la elevene si odds høyt, «elleve mot ni». Intervaller som overlapper, tolkes som «ingen forskjell»: tegn én strek for hver verden fra tallet uten til tallet med endringen, så stiger alle. Den som spør hvor 1 til 1,6 kommer fra, har forstått leksjonen: fra Noras hode. Endre det i koden og se hva det blir av rådet.',
      'Odds og sandsynlighed blandes sammen; lad eleverne sige odds højt, »elleve mod ni«. Intervaller, der overlapper, tolkes som »ingen forskel«: Tegn én streg for hver verden fra tallet uden til tallet med ændringen, så stiger de alle. Den, der spørger, hvor 1 til 1,6 kommer fra, har forstået lektionen: fra Noras hoved. Lav det om i koden, og se, hvad der bliver af rådet.',
      'Odds och sannolikhet blandas ihop; låt eleverna säga odds högt, ”elva mot nio”. Intervall som överlappar tolkas som ”ingen skillnad”: rita ett streck för varje värld från talet utan till talet med ändringen, så stiger alla. Den som frågar var 1 till 1,6 kommer ifrån har förstått lektionen: från Noras huvud. Ändra det i koden och se vad det blir av rådet.',
    ),
  },
}
