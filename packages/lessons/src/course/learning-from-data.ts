import { text, textList } from '@sojourn/catalogue'
import { credibleInterval, type EventLog, fitJourney } from 'sojourn/estimation'
import { compileChain } from 'sojourn/model'
import { simulate } from 'sojourn/simulation'
import { backtest } from 'sojourn/validation'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { workedOut } from '../worked-out.ts'
import { boots } from './boots.ts'
import { once } from './once.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What is likely of a share after so many of so many: Jeffreys' interval that holds 80 %. */
function after(bought: number, visits: number) {
  const { low, high } = credibleInterval(bought + 0.5, visits - bought + 0.5, 0.8)
  return { share: bought / visits, low, high, width: 100 * (high - low) }
}

const twenty = once(() => after(8, 20))
const eighty = once(() => after(32, 80))
const many = once(() => after(800, 2000))

/** Steps of customers who began on a day, an hour apart. */
function logOf(journeys: readonly { readonly day: number; readonly path: readonly string[] }[]) {
  const touchpoints = [...new Set(journeys.flatMap(({ path }) => path))]
  const events = journeys.flatMap(({ day, path }, customer) =>
    path.map((touchpoint, step) => ({ customer, touchpoint, time: day * DAY + step * HOUR })),
  )
  return {
    customers: journeys.length,
    touchpoints,
    channels: [],
    customer: Int32Array.from(events, (event) => event.customer),
    touchpoint: Int32Array.from(events, (event) => touchpoints.indexOf(event.touchpoint)),
    time: Float64Array.from(events, (event) => event.time),
  } satisfies EventLog
}

/** Of the visits to the cart these bought, went back, fell silent; and began only yesterday. */
const CART = { bought: 22, back: 6, silent: 12, open: 10 }

const cart = once(() => {
  const { bought, back, silent, open } = CART
  const some = (count: number, day: number, path: string[]) =>
    Array.from({ length: count }, () => ({ day, path }))
  const { transitions } = fitJourney(
    logOf([
      ...some(bought, 0, ['cart', 'purchase']),
      ...some(back, 0, ['cart', 'reviews']),
      ...some(silent, 0, ['cart']),
      ...some(open, 29, ['cart']),
    ]),
    { conversions: ['purchase'], gap: '7d', until: 30 * DAY },
  )
  const row = transitions.find(({ from, to }) => from === 'cart' && to === 'purchase')
  return {
    share: row?.probability ?? 0,
    known: bought + back + silent,
    all: bought + back + silent + open,
  }
})

/** The gift page: of four who opened it three bought, one left, and nobody went back. */
const GIFT = { visits: 4, ways: 3 }
const neverSeen = () => 1 / (GIFT.visits + GIFT.ways)

/** Two shops' shares of satisfied customers, with one of each kind added. */
const rated = (satisfied: number, all: number) => (satisfied + 1) / (all + 2)

const PER_DAY = 60
const SUMMER = 60
const END = 90

/** Nora's spring as a log, and a summer in which fewer or as many go from the cart to the purchase. */
function tested(onward: number) {
  const season = (chance: number, from: number, until: number, seed: number) => {
    const customers = PER_DAY * (until - from)
    const chain = compileChain(boots('en', chance))
    return simulate(chain, { customers, paths: customers, seed }).paths.map(({ states }, i) => ({
      day: from + i / PER_DAY,
      path: Array.from(states, (state) => chain.ids[state] as string).filter((id) => id !== 'left'),
    }))
  }
  const log = logOf([...season(0.55, 0, SUMMER, 1), ...season(onward, SUMMER, END, 2)])
  const { conversion } = backtest(log, {
    conversions: ['purchase'],
    gap: '2d',
    at: SUMMER * DAY,
    horizon: 1,
    draws: 60,
  })
  const last = conversion?.points.at(-1)
  return {
    low: 100 * (last?.low ?? 0),
    high: 100 * (last?.high ?? 0),
    observed: 100 * (last?.observed ?? 0),
  }
}

const steady = workedOut('the same summer', () => tested(0.55))
const changed = workedOut('another summer', () => tested(0.3))

/** Counts, what they leave open, and whether a model holds up. */
export const learningFromData: Lesson = {
  id: 'learning-from-data',
  version: 1,
  title: text('Learning from data', 'Å lære av data', 'At lære af data', 'Att lära av data'),
  minutes: 40,
  goals: textList(
    text(
      'Turn counts into probabilities, without counting open visits as lost',
      'Gjøre tellinger om til sannsynligheter uten å regne åpne besøk som tapt',
      'Gøre optællinger til sandsynligheder uden at regne åbne besøg som tabt',
      'Göra om räknade besök till sannolikheter utan att räkna öppna besök som förlorade',
    ),
    text(
      'Say with a range how sure a number is, and how the range shrinks with data',
      'Si med et intervall hvor sikkert et tall er, og hvordan det krymper med mer data',
      'Sige med et interval, hvor sikkert et tal er, og hvordan det skrumper med flere data',
      'Säga med ett intervall hur säkert ett tal är, och hur det krymper med mer data',
    ),
    text(
      'Say what a prior is for when data are few',
      'Si hva en forhåndsfordeling er til når det er lite data',
      'Sige, hvad en forhåndsfordeling er til, når der er få data',
      'Säga vad en förhandsfördelning är till för när data är få',
    ),
    text(
      'Test a forecast on data that it has not seen',
      'Teste en prognose på data den ikke har sett',
      'Teste en prognose på data, den ikke har set',
      'Testa en prognos på data som den inte har sett',
    ),
  ),
  story: text(
    'Nora counted for an afternoon: of 20 visits to the cart 8 ended in a purchase. “Four of ten,” she writes on her map. Her cousin runs a large shop and counted for a year: 800 of 2,000. “Four of ten,” he says, “the same as you.” Do the two know the same?',
    'Nora telte en ettermiddag: av 20 besøk i handlekurven endte 8 med kjøp. «Fire av ti,» skriver hun på kartet. Fetteren hennes driver en stor butikk og telte i et år: 800 av 2 000. «Fire av ti,» sier han, «det samme som deg.» Vet de to det samme?',
    'Nora talte en eftermiddag: Af 20 besøg i kurven endte 8 med et køb. »Fire af ti,« skriver hun på sit kort. Hendes fætter driver en stor butik og talte i et år: 800 af 2.000. »Fire af ti,« siger han, »det samme som dig.« Ved de to det samme?',
    'Nora räknade en eftermiddag: av 20 besök i varukorgen slutade 8 med köp. ”Fyra av tio”, skriver hon på sin karta. Hennes kusin driver en stor butik och räknade i ett år: 800 av 2 000. ”Fyra av tio”, säger han, ”samma som du.” Vet de två lika mycket?',
  ),
  terms: [
    {
      term: text(
        'Credible interval',
        'Troverdighetsintervall',
        'Troværdighedsinterval',
        'Trovärdighetsintervall',
      ),
      meaning: text(
        'A range that holds the true number with a stated probability, such as 80 %, given the data and the model.',
        'Et intervall som rommer det sanne tallet med en oppgitt sannsynlighet, som 80 %, gitt dataene og modellen.',
        'Et interval, der rummer det sande tal med en angiven sandsynlighed, fx 80 %, givet data og model.',
        'Ett intervall som rymmer det sanna talet med en angiven sannolikhet, till exempel 80 %, givet data och modell.',
      ),
    },
    {
      term: text('Prior', 'Forhåndsfordeling', 'Forhåndsfordeling', 'Förhandsfördelning'),
      meaning: text(
        'What is held likely before the data are seen; it can be written as a few imagined visits.',
        'Det en holder for sannsynlig før en har sett dataene; det kan skrives som noen få tenkte besøk.',
        'Det, man anser for sandsynligt, før man har set data; det kan skrives som nogle få tænkte besøg.',
        'Det man håller för sannolikt innan man har sett data; det kan skrivas som några få tänkta besök.',
      ),
    },
    {
      term: text('Backtest', 'Etterprøving', 'Efterprøvning', 'Efterprövning'),
      meaning: text(
        'To fit a model to what was known on an earlier date, let it forecast, and compare with what happened.',
        'Å tilpasse en modell til det som var kjent på en tidligere dato, la den lage en prognose og sammenligne med det som skjedde.',
        'At tilpasse en model til det, der var kendt på en tidligere dato, lade den lave en prognose og sammenligne med det, der skete.',
        'Att anpassa en modell till det som var känt vid ett tidigare datum, låta den göra en prognos och jämföra med det som hände.',
      ),
    },
  ],
  sections: [
    {
      title: text('How sure?', 'Hvor sikkert?', 'Hvor sikkert?', 'Hur säkert?'),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Here 40 customers walk Nora’s journey, whose probabilities are known. Let three crowds walk and write down how many buy each time. The journey is the same; the counts are not. Whoever saw one crowd only knows one of those counts.',
            'Her går 40 kunder gjennom Noras reise, der sannsynlighetene er kjent. La tre grupper gå, og skriv ned hvor mange som kjøper hver gang. Reisen er den samme; tallene er det ikke. Den som så bare én gruppe, kjenner bare ett av tallene.',
            'Her går 40 kunder gennem Noras rejse, hvis sandsynligheder er kendt. Lad tre grupper gå, og skriv ned, hvor mange der køber hver gang. Rejsen er den samme; tallene er det ikke. Den, der kun så én gruppe, kender kun ét af tallene.',
            'Här går 40 kunder genom Noras resa, vars sannolikheter är kända. Låt tre grupper gå och skriv upp hur många som köper varje gång. Resan är densamma; siffrorna är det inte. Den som bara såg en grupp känner bara till en av siffrorna.',
          ),
        },
        { kind: 'walk', journey: (language) => boots(language), customers: 40, seed: 3 },
        {
          kind: 'prediction',
          id: 'four-times-the-data',
          question: text(
            'After 8 purchases of 20 visits the true share lies between {low} and {high}, with a probability of 80 %: a range {wide} percentage points wide. Nora counts on, until she has *four times* as many: 32 of 80. How wide is the range now?',
            'Etter 8 kjøp på 20 besøk ligger den sanne andelen mellom {low} og {high}, med sannsynlighet 80 %: et intervall på {wide} prosentpoeng. Nora teller videre til hun har *fire ganger* så mange: 32 av 80. Hvor bredt er intervallet nå?',
            'Efter 8 køb ved 20 besøg ligger den sande andel mellem {low} og {high} med en sandsynlighed på 80 %: et interval på {wide} procentpoint. Nora tæller videre, til hun har *fire gange* så mange: 32 af 80. Hvor bredt er intervallet nu?',
            'Efter 8 köp på 20 besök ligger den sanna andelen mellan {low} och {high}, med sannolikheten 80 %: ett intervall på {wide} procentenheter. Nora räknar vidare tills hon har *fyra gånger* så många: 32 av 80. Hur brett är intervallet nu?',
          ),
          scale: { min: 0, max: 40, step: 1 },
          unit: text('percentage points', 'prosentpoeng', 'procentpoint', 'procentenheter'),
          values: () => ({
            low: percent(twenty().low),
            high: percent(twenty().high),
            wide: number(twenty().width),
            eighty: number(eighty().width),
            many: number(many().width, 1),
          }),
          answer: () => ({ value: eighty().width }),
          reveal: text(
            '{eighty}: about half, not a quarter. To halve a range takes four times the data. The cousin’s 2,000 visits are a hundred times Nora’s, and his range is a tenth of hers: {many} points.',
            '{eighty}: omtrent halvparten, ikke en fjerdedel. Å halvere et intervall krever fire ganger så mye data. Fetterens 2 000 besøk er hundre ganger Noras, og intervallet hans er en tidel av hennes: {many} poeng.',
            '{eighty}: omkring halvdelen, ikke en fjerdedel. At halvere et interval kræver fire gange så mange data. Fætterens 2.000 besøg er hundrede gange Noras, og hans interval er en tiendedel af hendes: {many} point.',
            '{eighty}: ungefär hälften, inte en fjärdedel. Att halvera ett intervall kräver fyra gånger så mycket data. Kusinens 2 000 besök är hundra gånger Noras, och hans intervall är en tiondel av hennes: {many} enheter.',
          ),
        },
        {
          kind: 'choice',
          id: 'what-eighty-means',
          question: text(
            'What do the 80 % of Nora’s range, {low} to {high}, mean?',
            'Hva betyr de 80 % i Noras intervall, {low} til {high}?',
            'Hvad betyder de 80 % i Noras interval, {low} til {high}?',
            'Vad betyder de 80 % i Noras intervall, {low} till {high}?',
          ),
          values: () => ({ low: percent(twenty().low), high: percent(twenty().high) }),
          options: [
            {
              text: text(
                '80 % of the customers buy with a chance in this range',
                '80 % av kundene kjøper med en sjanse i dette intervallet',
                '80 % af kunderne køber med en chance i dette interval',
                '80 % av kunderna köper med en chans i detta intervall',
              ),
              right: false,
              why: text(
                'The range is about one number, the share of all who buy, and not about how customers differ.',
                'Intervallet gjelder ett tall, andelen av alle som kjøper, og ikke hvor ulike kundene er.',
                'Intervallet gælder ét tal, andelen af alle, der køber, og ikke, hvor forskellige kunderne er.',
                'Intervallet gäller ett enda tal, andelen av alla som köper, och inte hur olika kunderna är.',
              ),
            },
            {
              text: text(
                'Of many such ranges about four of five hold the true share',
                'Av mange slike intervaller rommer omtrent fire av fem den sanne andelen',
                'Af mange sådanne intervaller rummer omkring fire af fem den sande andel',
                'Av många sådana intervall rymmer ungefär fyra av fem den sanna andelen',
              ),
              right: true,
              why: text(
                'As long as the model is right. One of five misses; that is the price of a range that is narrow enough to be of use.',
                'Så lenge modellen stemmer. Ett av fem bommer; det er prisen for et intervall som er smalt nok til å være til nytte.',
                'Så længe modellen passer. Ét af fem rammer forbi; det er prisen for et interval, der er smalt nok til at være til nytte.',
                'Så länge modellen stämmer. Ett av fem missar; det är priset för ett intervall som är smalt nog att vara till nytta.',
              ),
            },
            {
              text: text(
                'Next week’s share will lie in it with 80 %, even of ten visits',
                'Neste ukes andel ligger i det med 80 %, selv av ti besøk',
                'Næste uges andel ligger i det med 80 %, selv af ti besøg',
                'Nästa veckas andel ligger i det med 80 %, även av tio besök',
              ),
              right: false,
              why: text(
                'The share of ten visits jumps about by itself, as the crowds did. It needs a wider range.',
                'Andelen av ti besøk hopper av seg selv, slik gruppene gjorde. Den trenger et bredere intervall.',
                'Andelen af ti besøg springer af sig selv, som grupperne gjorde. Den kræver et bredere interval.',
                'Andelen av tio besök hoppar av sig själv, som grupperna gjorde. Den behöver ett bredare intervall.',
              ),
            },
          ],
        },
        {
          kind: 'code',
          source:
            "import { credibleInterval } from 'sojourn/estimation'\n\n// 8 of 20 bought, 12 did not; half a visit is added to each.\ncredibleInterval(8 + 0.5, 12 + 0.5, 0.8)",
        },
      ],
    },
    {
      title: text(
        'Not gone, only not finished',
        'Ikke borte, bare ikke ferdig',
        'Ikke væk, kun ikke færdig',
        'Inte borta, bara inte klar',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Data end on some day, and on that day some customers are still on their way. Nora says: who has been silent for a week is gone. Who came to the cart yesterday is *open*: it isn’t known yet what will become of the visit. Open visits are left out of the count, both above and below the line. To call them lost makes every journey look worse than it is, and the newest part of it worst.',
            'Data slutter en dag, og den dagen er noen kunder fortsatt underveis. Nora sier: den som har vært taus i en uke, er borte. Den som kom til handlekurven i går, er *åpen*: det er ikke kjent hva det blir av besøket. Åpne besøk holdes utenfor, både over og under brøkstreken. Å kalle dem tapt får hver reise til å se verre ut enn den er, og den nyeste delen verst.',
            'Data slutter en dag, og den dag er nogle kunder stadig undervejs. Nora siger: Den, der har været tavs i en uge, er væk. Den, der kom til kurven i går, er *åben*: Man ved endnu ikke, hvad der bliver af besøget. Åbne besøg holdes udenfor, både over og under brøkstregen. At kalde dem tabt får enhver rejse til at se værre ud, end den er, og den nyeste del værst.',
            'Data slutar en dag, och den dagen är några kunder fortfarande på väg. Nora säger: den som har varit tyst i en vecka är borta. Den som kom till varukorgen i går är *öppen*: man vet ännu inte vad det blir av besöket. Öppna besök lämnas utanför, både ovanför och under bråkstrecket. Att kalla dem förlorade får varje resa att se sämre ut än den är, och den nyaste delen sämst.',
          ),
        },
        {
          kind: 'exercise',
          id: 'open-visits',
          question: text(
            'In a month Nora counts {all} visits to the cart: 22 bought, 6 went back to the reviews, 12 have been silent for more than a week, and 10 began yesterday and are open. What is the probability to go from the cart to the purchase? In percent.',
            'På en måned teller Nora {all} besøk i handlekurven: 22 kjøpte, 6 gikk tilbake til anmeldelsene, 12 har vært tause i over en uke, og 10 begynte i går og er åpne. Hva er sannsynligheten for å gå fra handlekurv til kjøp? I prosent.',
            'På en måned tæller Nora {all} besøg i kurven: 22 købte, 6 gik tilbage til anmeldelserne, 12 har været tavse i over en uge, og 10 begyndte i går og er åbne. Hvad er sandsynligheden for at gå fra kurv til køb? I procent.',
            'På en månad räknar Nora {all} besök i varukorgen: 22 köpte, 6 gick tillbaka till omdömena, 12 har varit tysta i över en vecka, och 10 började i går och är öppna. Vad är sannolikheten att gå från varukorg till köp? I procent.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({
            all: number(cart().all),
            known: number(cart().known),
            share: percent(cart().share),
          }),
          answer: () => 100 * cart().share,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => (100 * CART.bought) / cart().all,
              hint: text(
                'You counted the ten open visits as if none of them would buy.',
                'Du regnet de ti åpne besøkene som om ingen av dem kom til å kjøpe.',
                'Du regnede de ti åbne besøg, som om ingen af dem ville købe.',
                'Du räknade de tio öppna besöken som om ingen av dem skulle köpa.',
              ),
            },
            {
              answer: () => (100 * CART.bought) / (CART.bought + CART.back),
              hint: text(
                'Those who fell silent made their choice too: they left. They belong below the line.',
                'De som ble tause, har også valgt: de gikk. De hører hjemme under brøkstreken.',
                'De, der blev tavse, har også valgt: De gik. De hører til under brøkstregen.',
                'De som tystnade har också valt: de gick. De hör hemma under bråkstrecket.',
              ),
            },
            {
              answer: () =>
                (100 * (CART.bought + CART.open)) /
                (CART.bought + CART.back + CART.silent + CART.open),
              hint: text(
                'You counted the ten open visits as purchases. Nobody knows that yet: leave them out above the line and below it.',
                'Du regnet de ti åpne besøkene som kjøp. Det vet ingen ennå: hold dem utenfor både over og under brøkstreken.',
                'Du regnede de ti åbne besøg som køb. Det ved ingen endnu: Hold dem ude både over og under brøkstregen.',
                'Du räknade de tio öppna besöken som köp. Det vet ingen än: lämna dem utanför både över och under bråkstrecket.',
              ),
            },
          ],
          hint: text(
            'Of which visits is it known how they ended?',
            'For hvilke besøk er det kjent hvordan de endte?',
            'For hvilke besøg ved man, hvordan de endte?',
            'För vilka besök vet man hur de slutade?',
          ),
          working: text(
            'The end is known of 22 + 6 + 12 = {known} visits, and 22 of them bought: {share}.',
            'Slutten er kjent for 22 + 6 + 12 = {known} besøk, og 22 av dem kjøpte: {share}.',
            'Slutningen er kendt for 22 + 6 + 12 = {known} besøg, og 22 af dem købte: {share}.',
            'Slutet är känt för 22 + 6 + 12 = {known} besök, och 22 av dem köpte: {share}.',
          ),
        },
      ],
    },
    {
      title: text(
        'When data are few',
        'Når det er lite data',
        'Når der er få data',
        'När data är få',
      ),
      blocks: [
        {
          kind: 'choice',
          id: 'which-shop',
          question: text(
            'One shop has 1 review, and it is good: 100 %. Another has 200, of which 190 are good: {share}. Where would you rather expect to be satisfied?',
            'Én butikk har 1 omtale, og den er god: 100 %. En annen har 200, og 190 av dem er gode: {share}. Hvor venter du helst å bli fornøyd?',
            'Én butik har 1 anmeldelse, og den er god: 100 %. En anden har 200, og 190 af dem er gode: {share}. Hvor forventer du helst at blive tilfreds?',
            'En butik har 1 omdöme, och det är gott: 100 %. En annan har 200, och 190 av dem är goda: {share}. Var väntar du dig helst att bli nöjd?',
          ),
          values: () => ({
            share: percent(190 / 200),
            one: percent(rated(1, 1)),
            many: percent(rated(190, 200)),
          }),
          options: [
            {
              text: text(
                'In the first: 100 % is more',
                'I den første: 100 % er mer',
                'I den første: 100 % er mere',
                'I den första: 100 % är mer',
              ),
              right: false,
              why: text(
                'One review says little. Give each shop one good and one bad review beforehand, and the first has {one}, the second {many}.',
                'Én omtale sier lite. Gi hver butikk én god og én dårlig omtale på forhånd, så har den første {one} og den andre {many}.',
                'Én anmeldelse siger ikke meget. Giv hver butik én god og én dårlig anmeldelse på forhånd, så har den første {one} og den anden {many}.',
                'Ett omdöme säger lite. Ge varje butik ett gott och ett dåligt omdöme på förhand, så har den första {one} och den andra {many}.',
              ),
            },
            {
              text: text('In the second', 'I den andre', 'I den anden', 'I den andra'),
              right: true,
              why: text(
                'You have just used a prior: few shops please everybody, and one review can’t prove that this one does.',
                'Du har nettopp brukt en forhåndsfordeling: få butikker gjør alle fornøyd, og én omtale kan ikke bevise at denne gjør det.',
                'Du har netop brugt en forhåndsfordeling: Få butikker gør alle tilfredse, og én anmeldelse kan ikke bevise, at denne gør det.',
                'Du har just använt en förhandsfördelning: få butiker gör alla nöjda, och ett omdöme kan inte bevisa att den här gör det.',
              ),
            },
          ],
        },
        {
          kind: 'text',
          text: text(
            'A share from few visits is extreme by chance: none, or all. A chain takes it literally, and what was never seen becomes impossible. A *prior* helps: imagined visits are added to each way that a customer can go, one or less. Many real visits soon drown them; where there are few, they keep the number within reason. How strong it should be can be learned from other touchpoints: if these are all alike, then much.',
            'En andel fra få besøk blir ekstrem av tilfeldigheter: ingen eller alle. En kjede tar den bokstavelig, og det som aldri er sett, blir umulig. En *forhåndsfordeling* hjelper: tenkte besøk legges til for hver vei en kunde kan gå, ett eller mindre. Mange virkelige besøk drukner dem snart; der det er få, holder de tallet innenfor rimelighetens grenser. Hvor sterk den bør være, kan læres av andre kontaktpunkter: ligner de alle på hverandre, da sterk.',
            'En andel fra få besøg bliver ekstrem ved et tilfælde: ingen eller alle. En kæde tager den bogstaveligt, og det, der aldrig er set, bliver umuligt. En *forhåndsfordeling* hjælper: Tænkte besøg lægges til for hver vej, en kunde kan gå, ét eller mindre. Mange virkelige besøg drukner dem snart; hvor der er få, holder de tallet inden for rimelighedens grænser. Hvor stærk den bør være, kan læres af andre kontaktpunkter: Ligner de alle hinanden, så stærk.',
            'En andel från få besök blir extrem av en slump: ingen eller alla. En kedja tar den bokstavligt, och det som aldrig har setts blir omöjligt. En *förhandsfördelning* hjälper: tänkta besök läggs till för varje väg en kund kan gå, ett eller mindre. Många verkliga besök dränker dem snart; där de är få håller de talet inom rimliga gränser. Hur stark den bör vara kan läras av andra kontaktpunkter: liknar de alla varandra, då stark.',
          ),
        },
        {
          kind: 'exercise',
          id: 'never-seen',
          question: text(
            'Nora has a new gift page. Of four who opened it three bought, one left, and none went back to the reviews. She adds one imagined visit to each of the three ways. What is now the probability to go back? In percent, with one decimal.',
            'Nora har en ny gaveside. Av fire som åpnet den, kjøpte tre, én ga seg, og ingen gikk tilbake til anmeldelsene. Hun legger til ett tenkt besøk for hver av de tre veiene. Hva er nå sannsynligheten for å gå tilbake? I prosent, med én desimal.',
            'Nora har en ny gaveside. Af fire, der åbnede den, købte tre, én gik, og ingen gik tilbage til anmeldelserne. Hun lægger ét tænkt besøg til for hver af de tre veje. Hvad er nu sandsynligheden for at gå tilbage? I procent med én decimal.',
            'Nora har en ny presentsida. Av fyra som öppnade den köpte tre, en gick, och ingen gick tillbaka till omdömena. Hon lägger till ett tänkt besök för var och en av de tre vägarna. Vad är nu sannolikheten att gå tillbaka? I procent, med en decimal.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({ share: percent(neverSeen(), 1) }),
          answer: () => 100 * neverSeen(),
          tolerance: 0.1,
          mistakes: [
            {
              answer: () => 0,
              hint: text(
                'That is the count alone: it calls impossible what four visits didn’t show.',
                'Det er tellingen alene: den kaller umulig det fire besøk ikke viste.',
                'Det er optællingen alene: Den kalder det umuligt, som fire besøg ikke viste.',
                'Det är bara räkningen: den kallar det omöjligt som fyra besök inte visade.',
              ),
            },
            {
              answer: () => 100 / (GIFT.visits + 1),
              hint: text(
                'Each of the *three* ways gets an imagined visit, so three are added below the line.',
                'Hver av de *tre* veiene får et tenkt besøk, så under brøkstreken kommer tre til.',
                'Hver af de *tre* veje får et tænkt besøg, så under brøkstregen kommer der tre til.',
                'Var och en av de *tre* vägarna får ett tänkt besök, så under bråkstrecket tillkommer tre.',
              ),
            },
            {
              answer: () => 100 / GIFT.visits,
              hint: text(
                'The imagined visits also count below the line.',
                'De tenkte besøkene teller også under brøkstreken.',
                'De tænkte besøg tæller også under brøkstregen.',
                'De tänkta besöken räknas också under bråkstrecket.',
              ),
            },
            {
              answer: () => 100 / GIFT.ways,
              hint: text(
                'That is what the imagined visits say alone. The four real ones count, too.',
                'Det er det de tenkte besøkene sier alene. De fire virkelige teller også.',
                'Det er, hvad de tænkte besøg siger alene. De fire virkelige tæller også.',
                'Det är vad de tänkta besöken säger ensamma. De fyra verkliga räknas också.',
              ),
            },
          ],
          hint: text(
            'How many visits are there for each way, and in all, once the imagined ones are added?',
            'Hvor mange besøk er det for hver vei, og i alt, når de tenkte er lagt til?',
            'Hvor mange besøg er der for hver vej og i alt, når de tænkte er lagt til?',
            'Hur många besök finns det för varje väg, och totalt, när de tänkta har lagts till?',
          ),
          working: text(
            '(0 + 1) / (4 + 3) = {share}. It says: unlikely, but ask again when there are more data.',
            '(0 + 1) / (4 + 3) = {share}. Det sier: lite sannsynlig, men spør igjen når det er mer data.',
            '(0 + 1) / (4 + 3) = {share}. Det siger: ikke sandsynligt, men spørg igen, når der er flere data.',
            '(0 + 1) / (4 + 3) = {share}. Det säger: inte så sannolikt, men fråga igen när det finns mer data.',
          ),
        },
      ],
    },
    {
      title: text('Does it hold?', 'Holder det?', 'Holder det?', 'Håller det?'),
      blocks: [
        {
          kind: 'text',
          values: () => ({
            low: number(steady().low, 1),
            high: number(steady().high, 1),
            seen: number(steady().observed, 1),
          }),
          text: text(
            'A model that fits the past proves nothing: it was made for it. So hide the newest part of the data, fit to the rest, forecast, and uncover. Nora fitted a journey to 60 days of spring. For summer it forecast that of a hundred who enter between {low} and {high} would buy, with 80 %. {seen} did. A range of 80 % misses one time in five, so a single summer proves little, hit or miss. Nora writes all her forecasts down, and counts how many of them held.',
            'En modell som passer til fortiden, beviser ingenting: den er laget for den. Skjul derfor den nyeste delen av dataene, tilpass modellen til resten, lag en prognose og avdekk fasiten. Nora tilpasset en reise til 60 vårdager. For sommeren ga den en prognose på at mellom {low} og {high} av hundre som kommer inn, ville kjøpe, med 80 %. {seen} gjorde det. Et intervall på 80 % bommer én av fem ganger, så én enkelt sommer beviser lite, treff eller bom. Nora skriver ned alle prognosene sine og teller hvor mange som holdt.',
            'En model, der passer til fortiden, beviser ingenting: Den er lavet til den. Skjul derfor den nyeste del af data, tilpas modellen til resten, lav en prognose, og afdæk facit. Nora tilpassede en rejse til 60 forårsdage. For sommeren gav den den prognose, at mellem {low} og {high} af hundrede, der kommer ind, ville købe, med 80 %. {seen} gjorde det. Et interval på 80 % rammer forbi én gang ud af fem, så en enkelt sommer beviser ikke meget, hvad enten den rammer eller ej. Nora skriver alle sine prognoser ned og tæller, hvor mange der holdt.',
            'En modell som passar till det förflutna bevisar ingenting: den är gjord för det. Göm därför den nyaste delen av data, anpassa modellen till resten, gör en prognos och avtäck facit. Nora anpassade en resa till 60 vårdagar. För sommaren gav den prognosen att mellan {low} och {high} av hundra som kommer in skulle köpa, med 80 %. {seen} gjorde det. Ett intervall på 80 % missar en gång av fem, så en enda sommar bevisar inte mycket, träff eller miss. Nora skriver ner alla sina prognoser och räknar hur många som höll.',
          ),
        },
        {
          kind: 'prediction',
          id: 'another-summer',
          question: text(
            'In another summer a competitor offers free delivery, and only 30 of a hundred in Nora’s cart buy at once instead of 55. The model still knows spring only. How many of a hundred who enter bought that summer?',
            'En annen sommer tilbyr en konkurrent gratis levering, og bare 30 av hundre i Noras handlekurv kjøper med en gang, mot 55 før. Modellen kjenner fortsatt bare våren. Hvor mange av hundre som kom inn, kjøpte den sommeren?',
            'En anden sommer tilbyder en konkurrent gratis levering, og kun 30 af hundrede i Noras kurv køber med det samme mod 55 før. Modellen kender stadig kun foråret. Hvor mange af hundrede, der kom ind, købte den sommer?',
            'En annan sommar erbjuder en konkurrent gratis leverans, och bara 30 av hundra i Noras varukorg köper genast, mot 55 tidigare. Modellen känner fortfarande bara våren. Hur många av hundra som kom in köpte den sommaren?',
          ),
          scale: { min: 0, max: 20, step: 0.5 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            low: number(changed().low, 1),
            high: number(changed().high, 1),
            seen: number(changed().observed, 1),
          }),
          answer: () => ({ value: changed().observed }),
          reveal: text(
            '{seen}, far outside of the {low} to {high} that was forecast. The range knew how little was counted; it didn’t know that the world would change. No range does. The backtest finds it, and then the model has to be fitted anew.',
            '{seen}, langt utenfor de {low} til {high} som var prognosen. Intervallet visste hvor lite som var talt; det visste ikke at verden ville endre seg. Det vet ingen intervaller. Etterprøvingen oppdager det, og da må modellen tilpasses på nytt.',
            '{seen}, langt uden for de {low} til {high}, der var prognosen. Intervallet vidste, hvor lidt der var talt; det vidste ikke, at verden ville ændre sig. Det ved ingen intervaller. Efterprøvningen opdager det, og så må modellen tilpasses på ny.',
            '{seen}, långt utanför de {low} till {high} som var prognosen. Intervallet visste hur lite som var räknat; det visste inte att världen skulle ändras. Det vet inga intervall. Efterprövningen upptäcker det, och då måste modellen anpassas på nytt.',
          ),
        },
        {
          kind: 'choice',
          id: 'a-fair-test',
          question: text(
            'Which of these is a fair test of a model?',
            'Hva av dette er en ærlig test av en modell?',
            'Hvad af dette er en fair test af en model?',
            'Vilket av detta är ett rättvist test av en modell?',
          ),
          options: [
            {
              text: text(
                'Fit to the whole year, and see how well the year’s conversion is hit',
                'Tilpass til hele året og se hvor godt årets konvertering treffes',
                'Tilpas til hele året, og se, hvor godt årets konvertering rammes',
                'Anpassa till hela året och se hur väl årets konvertering träffas',
              ),
              right: false,
              why: text(
                'The model has seen the answers. It would hit them even if it forecast badly.',
                'Modellen har sett fasiten. Den ville truffet selv om den er dårlig til prognoser.',
                'Modellen har set facit. Den ville ramme, selv om den er dårlig til prognoser.',
                'Modellen har sett facit. Den skulle träffa även om den är dålig på prognoser.',
              ),
            },
            {
              text: text(
                'Fit to customers drawn at random from the year, test on the others',
                'Tilpass til tilfeldig trukne kunder fra året, test på de andre',
                'Tilpas til tilfældigt udtrukne kunder fra året, test på de andre',
                'Anpassa till slumpvis dragna kunder från året, testa på de andra',
              ),
              right: false,
              why: text(
                'Better, but both halves come from the same days. Whether the model holds *tomorrow* it doesn’t test.',
                'Bedre, men begge halvdeler er fra de samme dagene. Om modellen holder *i morgen*, tester det ikke.',
                'Bedre, men begge halvdele er fra de samme dage. Om modellen holder *i morgen*, tester det ikke.',
                'Bättre, men båda halvorna är från samma dagar. Om modellen håller *i morgon* testas inte.',
              ),
            },
            {
              text: text(
                'Fit to January to August, forecast those who enter from September on',
                'Tilpass til januar til august, lag prognose for dem som kommer fra september',
                'Tilpas til januar til august, lav en prognose for dem, der kommer fra september',
                'Anpassa till januari till augusti, gör en prognos för dem som kommer från september',
              ),
              right: true,
              why: text(
                'It is used as one would really use it: nothing after the date was known.',
                'Den brukes slik en virkelig ville brukt den: ingenting etter datoen var kjent.',
                'Den bruges, som man virkelig ville bruge den: Intet efter datoen var kendt.',
                'Den används som man verkligen skulle använda den: inget efter datumet var känt.',
              ),
            },
          ],
        },
        {
          kind: 'open',
          id: 'what-to-count',
          question: text(
            'Oliver wants to know how many of those on a free trial join his yoga studio. He has data from five weeks; a trial lasts up to three months. What would you count, what would you leave out, and what would you tell him about how sure the number is?',
            'Oliver vil vite hvor mange av dem på gratis prøvetid som blir medlem i yogastudioet. Han har data fra fem uker; en prøvetid varer opptil tre måneder. Hva ville du telt, hva ville du holdt utenfor, og hva ville du sagt til ham om hvor sikkert tallet er?',
            'Oliver vil vide, hvor mange af dem i gratis prøveperiode der bliver medlem af yogastudiet. Han har data fra fem uger; en prøveperiode varer op til tre måneder. Hvad ville du tælle, hvad ville du holde udenfor, og hvad ville du fortælle ham om, hvor sikkert tallet er?',
            'Oliver vill veta hur många av dem på gratis provperiod som blir medlemmar i yogastudion. Han har data från fem veckor; en provperiod varar upp till tre månader. Vad skulle du räkna, vad skulle du lämna utanför, och vad skulle du säga till honom om hur säkert talet är?',
          ),
          look: text(
            'That almost all trials are still open, and that those that have ended are the quick ones: they aren’t like the rest, so even leaving the open ones out misleads here. That a range must be given, and that it doesn’t cover this. A way on: wait, look at older trials, or use what similar studios have seen as a prior, and say so.',
            'At nesten alle prøvetidene fortsatt er åpne, og at de som er avsluttet, er de raske: de ligner ikke resten, så her villeder det til og med å holde de åpne utenfor. At et intervall må oppgis, og at det ikke dekker dette. En vei videre: vent, se på eldre prøvetider, eller bruk det lignende studioer har sett, som forhåndsfordeling, og si fra om det.',
            'At næsten alle prøveperioder stadig er åbne, og at de, der er afsluttet, er de hurtige: De ligner ikke resten, så her vildleder det endda at holde de åbne udenfor. At der skal angives et interval, og at det ikke dækker dette. En vej frem: vent, se på ældre prøveperioder, eller brug det, lignende studier har set, som forhåndsfordeling, og sig det.',
            'Att nästan alla provperioder fortfarande är öppna, och att de som har slutat är de snabba: de liknar inte resten, så här vilseleder det till och med att lämna de öppna utanför. Att ett intervall måste anges, och att det inte täcker detta. En väg vidare: vänta, titta på äldre provperioder, eller använd det som liknande studior har sett som förhandsfördelning, och säg det.',
          ),
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '12 min: three crowds each, all counts as dots on the board; then the ranges.',
        '12 min: tre grupper hver, alle tall som prikker på tavla; så intervallene.',
        '12 min: tre grupper hver, alle tal som prikker på tavlen; så intervallerne.',
        '12 min: tre grupper var, alla siffror som prickar på tavlan; sedan intervallen.',
      ),
      text(
        '8 min: open visits, alone.',
        '8 min: åpne besøk, alene.',
        '8 min: åbne besøg, alene.',
        '8 min: öppna besök, på egen hand.',
      ),
      text(
        '8 min: few data, in pairs.',
        '8 min: lite data, to og to.',
        '8 min: få data, to og to.',
        '8 min: få data, två och två.',
      ),
      text(
        '12 min: the backtest together, and the open question in groups.',
        '12 min: etterprøvingen sammen, og det åpne spørsmålet i grupper.',
        '12 min: efterprøvningen sammen, og det åbne spørgsmål i grupper.',
        '12 min: efterprövningen tillsammans, och den öppna frågan i grupper.',
      ),
    ),
    questions: textList(
      text(
        'Which of the counts on the board would have led Nora to a wrong decision?',
        'Hvilke av tallene på tavla ville ført Nora til en feil beslutning?',
        'Hvilke af tallene på tavlen ville have ført Nora til en forkert beslutning?',
        'Vilka av siffrorna på tavlan skulle ha lett Nora till ett felaktigt beslut?',
      ),
      text(
        'When is a prior an honest help, and when a way to get what one wanted?',
        'Når er en forhåndsfordeling ærlig hjelp, og når er den en måte å få det som en ville?',
        'Hvornår er en forhåndsfordeling en ærlig hjælp, og hvornår en måde at få det, som man ville?',
        'När är en förhandsfördelning ärlig hjälp, och när är den ett sätt att få som man ville?',
      ),
      text(
        'Is less data sometimes better, for the sake of the customers?',
        'Er mindre data noen ganger bedre, av hensyn til kundene?',
        'Er færre data nogle gange bedre af hensyn til kunderne?',
        'Är mindre data ibland bättre, för kundernas skull?',
      ),
    ),
    advice: text(
      'Many expect a quarter of the range from four times the data; the dots on the board help: pool four crowds and look how the dots draw together. Open visits are confused with lost ones; ask on which day the class’s own parcels would be called lost. The forecast of spring was made with simulated customers of Nora’s journey, so the truth is known.',
      'Mange venter en fjerdedel av intervallet med fire ganger så mye data; prikkene på tavla hjelper: slå sammen fire grupper og se hvordan prikkene trekker seg sammen. Åpne besøk forveksles med tapte; spør hvilken dag klassens egne pakker ville blitt kalt tapt. Vårens prognose er laget med simulerte kunder i Noras reise, så fasiten er kjent.',
      'Mange forventer en fjerdedel af intervallet med fire gange så mange data; prikkerne på tavlen hjælper: Slå fire grupper sammen, og se, hvordan prikkerne trækker sig sammen. Åbne besøg forveksles med tabte; spørg, hvilken dag klassens egne pakker ville blive kaldt tabt. Forårets prognose er lavet med simulerede kunder i Noras rejse, så facit er kendt.',
      'Många väntar sig en fjärdedel av intervallet med fyra gånger så mycket data; prickarna på tavlan hjälper: slå ihop fyra grupper och se hur prickarna dras samman. Öppna besök förväxlas med förlorade; fråga vilken dag klassens egna paket skulle kallas förlorade. Vårens prognos är gjord med simulerade kunder i Noras resa, så facit är känt.',
    ),
  },
}
