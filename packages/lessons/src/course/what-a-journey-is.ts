import { type Language, sayIn, text, textList } from '@sojourn/catalogue'
import { journeyFlow, messages, transitionChart } from '@sojourn/charts'
import { analyze } from 'sojourn/analysis'
import type { Journey } from 'sojourn/model'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { workedOut } from '../worked-out.ts'
import { asOneChain } from './as-one-chain.ts'

const shop = (language: Language): Journey => asOneChain('clothes-shop', language)

/** One customer's way, by touchpoint. */
const WAY = [
  'instagram-ad',
  'collections',
  'size-guide',
  'cart',
  'checkout',
  'order',
  'delivery',
  'wearing',
  'newsletter',
]

/** Touchpoints, orders, and steps within and between phases, of Nina's shop. */
const facts = workedOut('steps of a shop', () => {
  const journey = shop('en')
  const phases = (journey.phases ?? []).map(({ id }) => id)
  const placeOf = new Map(
    journey.touchpoints.map(({ id, phase = '' }) => [id, phases.indexOf(phase)]),
  )
  const purchase = phases.indexOf('purchase')
  const { edges } = journeyFlow(journey)
  const steps = { all: 0, next: 0, same: 0, back: 0 }
  for (const { from, to, flow } of edges) {
    const jump = (placeOf.get(to) ?? 0) - (placeOf.get(from) ?? 0)
    steps.all += flow
    if (jump === 1) steps.next += flow
    else if (jump === 0) steps.same += flow
    else if (jump < 0) steps.back += flow
  }
  const { conversion, expectedVisits } = analyze(journey)
  const way = WAY.map((id) => journey.touchpoints.find((each) => each.id === id))
  const channels = way.map((each) => each?.channel)
  return {
    touchpoints: journey.touchpoints.length,
    after: [...placeOf.values()].filter((place) => place > purchase).length,
    next: steps.next / steps.all,
    same: steps.same / steps.all,
    back: steps.back / steps.all,
    customers: 1e5 * (conversion ?? 0),
    orders:
      1e5 *
      (journey.conversions ?? []).reduce((sum, id) => sum + (expectedVisits[id] as number), 0),
    channels: new Set(channels).size,
    changes: channels.filter((channel, i) => i > 0 && channel !== channels[i - 1]).length,
    phasesOnTheWay: new Set(way.map((each) => each?.phase)).size,
  }
})

/** Who goes on from each phase to which, as shares of the visits in it. */
function betweenPhases(language: Language) {
  const journey = shop(language)
  const { phases, nodes, edges, losses } = journeyFlow(journey)
  const phaseOf = new Map(nodes.map(({ id, phase }) => [id, phase]))
  const left = sayIn(language)('Left for good', 'Gikk for godt', 'Gik for altid', 'Gick för gott')
  const visits = (phase: string) =>
    nodes.reduce((sum, node) => sum + (node.phase === phase ? node.visits : 0), 0)
  const shares = phases.map(({ id: from }) => [
    ...phases.map(({ id: to }) =>
      edges.reduce(
        (sum, edge) =>
          sum + (phaseOf.get(edge.from) === from && phaseOf.get(edge.to) === to ? edge.flow : 0),
        0,
      ),
    ),
    losses.reduce((sum, loss) => sum + (phaseOf.get(loss.from) === from ? loss.flow : 0), 0),
  ])
  const names = phases.map(({ name }) => name)
  return transitionChart(
    {
      from: names,
      to: [...names, left],
      shares: shares.map((row, i) => row.map((flow) => flow / visits(phases[i]?.id ?? ''))),
      leaving: [left],
    },
    { messages: messages[language] },
  )
}

/** Phases, touchpoints and channels; the buyer journey and the customer journey. */
export const whatAJourneyIs: Lesson = {
  id: 'what-a-journey-is',
  version: 1,
  title: text('What a journey is', 'Hva en reise er', 'Hvad en rejse er', 'Vad en resa är'),
  minutes: 30,
  goals: textList(
    text(
      'Tell phases, touchpoints and channels apart in a journey of your own',
      'Skille faser, kontaktpunkter og kanaler i en reise du selv har gjort',
      'Skelne faser, kontaktpunkter og kanaler i en rejse, du selv har været på',
      'Skilja faser, kontaktpunkter och kanaler åt i en resa du själv har gjort',
    ),
    text(
      'Say what the customer journey has in it that the buyer journey leaves out',
      'Si hva kundereisen rommer som kjøpsreisen utelater',
      'Sige, hvad kunderejsen rummer, som købsrejsen udelader',
      'Säga vad kundresan rymmer som köpresan utelämnar',
    ),
    text(
      'Show from numbers that customers don’t walk in a straight line',
      'Vise med tall at kunder ikke går i en rett linje',
      'Vise med tal, at kunder ikke går i en lige linje',
      'Visa med siffror att kunder inte går i en rak linje',
    ),
  ),
  story: text(
    'Nina sees a green dress on Instagram and taps. She looks through the collections, reads what others say, isn’t sure of the size, and closes the page. Two days later she searches for it and buys. The dress fits; she shares a picture. Where did her journey begin, and has it ended?',
    'Nina ser en grønn kjole på Instagram og trykker på bildet. Hun blar i kolleksjonene, leser hva andre skriver, er usikker på størrelsen og lukker siden. To dager senere søker hun den opp og kjøper. Kjolen passer, og hun deler et bilde. Hvor begynte reisen hennes, og er den slutt?',
    'Nina ser en grøn kjole på Instagram og trykker på billedet. Hun kigger kollektionerne igennem, læser, hvad andre skriver, er i tvivl om størrelsen og lukker siden. To dage senere søger hun den frem og køber. Kjolen passer, og hun deler et billede. Hvor begyndte hendes rejse, og er den slut?',
    'Nina ser en grön klänning på Instagram och trycker på bilden. Hon bläddrar bland kollektionerna, läser vad andra skriver, är osäker på storleken och stänger sidan. Två dagar senare söker hon upp den och köper. Klänningen passar, och hon delar en bild. Var började hennes resa, och är den slut?',
  ),
  terms: [
    {
      term: text('Customer journey', 'Kundereise', 'Kunderejse', 'Kundresa'),
      meaning: text(
        'Everything a customer does with a brand, from the first contact to long after the purchase.',
        'Alt en kunde gjør med en merkevare, fra første kontakt til lenge etter kjøpet.',
        'Alt, hvad en kunde gør med et brand, fra den første kontakt til længe efter købet.',
        'Allt en kund gör med ett varumärke, från första kontakten till långt efter köpet.',
      ),
    },
    {
      term: text('Buyer journey', 'Kjøpsreise', 'Købsrejse', 'Köpresa'),
      meaning: text(
        'The part of it that ends with the purchase.',
        'Den delen av den som slutter med kjøpet.',
        'Den del af den, der slutter med købet.',
        'Den del av den som slutar med köpet.',
      ),
    },
    {
      term: text('Phase', 'Fase', 'Fase', 'Fas'),
      meaning: text(
        'A stretch of the journey in which the customer wants one thing, such as to compare.',
        'En strekning av reisen der kunden vil én ting, for eksempel sammenligne.',
        'En strækning af rejsen, hvor kunden vil én ting, for eksempel sammenligne.',
        'En sträcka av resan där kunden vill en sak, till exempel jämföra.',
      ),
    },
    {
      term: text('Touchpoint', 'Kontaktpunkt', 'Kontaktpunkt', 'Kontaktpunkt'),
      meaning: text(
        'One meeting of customer and brand. It belongs to one phase and one channel.',
        'Ett møte mellom kunde og merkevare. Det hører til én fase og én kanal.',
        'Ét møde mellem kunde og brand. Det hører til én fase og én kanal.',
        'Ett möte mellan kund och varumärke. Det hör till en fas och en kanal.',
      ),
    },
    {
      term: text('Channel', 'Kanal', 'Kanal', 'Kanal'),
      meaning: text(
        'Where they meet: Instagram, search, the website, e-mail, a shop, the phone.',
        'Der de møtes: Instagram, søk, nettstedet, e-post, en butikk, telefonen.',
        'Der, hvor de mødes: Instagram, søgning, websitet, e-mail, en butik, telefonen.',
        'Platsen där de möts: Instagram, sök, webbplatsen, e-post, en butik, telefonen.',
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
          id: 'after-the-purchase',
          question: text(
            'The people who run Nina’s shop have mapped every meeting with their customers and found {touchpoints}. How many of them come after the purchase?',
            'De som driver Ninas butikk, har kartlagt alle møtene med kundene og funnet {touchpoints}. Hvor mange av dem kommer etter kjøpet?',
            'De, der driver Ninas butik, har kortlagt alle møder med kunderne og fundet {touchpoints}. Hvor mange af dem kommer efter købet?',
            'De som driver Ninas butik har kartlagt alla möten med kunderna och hittat {touchpoints}. Hur många av dem kommer efter köpet?',
          ),
          scale: { min: 0, max: 19, step: 1 },
          unit: text('touchpoints', 'kontaktpunkter', 'kontaktpunkter', 'kontaktpunkter'),
          values: () => ({
            touchpoints: number(facts().touchpoints),
            after: number(facts().after),
          }),
          answer: () => ({ value: facts().after }),
          reveal: text(
            '{after} of {touchpoints}. The parcel, the mirror at home, the return, the newsletter: the shop meets its customers there too, whether it plans to or not.',
            '{after} av {touchpoints}. Pakken, speilet hjemme, returen, nyhetsbrevet: butikken møter kundene der også, enten den har planlagt det eller ikke.',
            '{after} af {touchpoints}. Pakken, spejlet derhjemme, returneringen, nyhedsbrevet: Butikken møder også kunderne dér, hvad enten den har planlagt det eller ej.',
            '{after} av {touchpoints}. Paketet, spegeln hemma, returen, nyhetsbrevet: butiken möter kunderna där också, vare sig den har planerat det eller inte.',
          ),
        },
      ],
    },
    {
      title: text(
        'Read the map of a shop',
        'Les kartet over en butikk',
        'Læs kortet over en butik',
        'Läs kartan över en butik',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'The map has three layers.\n\n- The columns are *phases*: stretches in which the customer wants one thing. In awareness she wants to understand what she needs, in consideration to trust what she reads, at the purchase to be sure and done, in use to feel that the money was well spent.\n- The bars are *touchpoints*: single meetings.\n- Each touchpoint takes place in a *channel*. The same customer moves between channels, from the phone on the bus to the parcel at home.\n\nThe bands are customers who go on, as thick as they are many. The hatched fins are those who leave for good. The shop and its numbers are made up, to learn from.',
            'Kartet har tre lag.\n\n- Kolonnene er *faser*: strekninger der kunden vil én ting. I bevissthetsfasen vil hun forstå hva hun trenger, i vurderingsfasen stole på det hun leser, ved kjøpet være trygg og bli ferdig, i bruk føle at pengene var vel anvendt.\n- Søylene er *kontaktpunkter*: enkelte møter.\n- Hvert kontaktpunkt finner sted i en *kanal*. Samme kunde beveger seg mellom kanaler, fra mobilen på bussen til pakken hjemme.\n\nBåndene er kunder som går videre, så tykke som de er mange. De skraverte finnene er de som går for godt. Butikken og tallene er funnet på, til å lære av.',
            'Kortet har tre lag.\n\n- Kolonnerne er *faser*: strækninger, hvor kunden vil én ting. I opmærksomhedsfasen vil hun forstå, hvad hun har brug for, i overvejelsesfasen stole på det, hun læser, ved købet være sikker og blive færdig, i brug føle, at pengene var givet godt ud.\n- Søjlerne er *kontaktpunkter*: enkelte møder.\n- Hvert kontaktpunkt finder sted i en *kanal*. Den samme kunde bevæger sig mellem kanaler, fra mobilen i bussen til pakken derhjemme.\n\nBåndene er kunder, der går videre, så tykke, som de er mange. De skraverede finner er dem, der går for altid. Butikken og dens tal er opdigtede, til at lære af.',
            'Kartan har tre lager.\n\n- Kolumnerna är *faser*: sträckor där kunden vill en sak. I medvetenhetsfasen vill hon förstå vad hon behöver, i övervägandet kunna lita på det hon läser, vid köpet känna sig säker och bli klar, i användningen känna att pengarna var väl använda.\n- Staplarna är *kontaktpunkter*: enskilda möten.\n- Varje kontaktpunkt äger rum i en *kanal*. Samma kund rör sig mellan kanaler, från mobilen på bussen till paketet hemma.\n\nBanden är kunder som går vidare, så tjocka som de är många. De streckade fenorna är de som går för gott. Butiken och dess siffror är påhittade, att lära av.',
          ),
        },
        { kind: 'map', journey: shop },
        {
          kind: 'sort',
          id: 'phases',
          question: text(
            'In which phase is the customer? Ask what she *wants*, not where she is.',
            'I hvilken fase er kunden? Spør hva hun *vil*, ikke hvor hun er.',
            'I hvilken fase er kunden? Spørg, hvad hun *vil*, ikke hvor hun er.',
            'I vilken fas är kunden? Fråga vad hon *vill*, inte var hon är.',
          ),
          places: [
            text('Awareness', 'Bevissthet', 'Opmærksomhed', 'Medvetenhet'),
            text('Consideration', 'Vurdering', 'Overvejelse', 'Övervägande'),
            text('Purchase', 'Kjøp', 'Køb', 'Köp'),
            text('Use', 'Bruk', 'Brug', 'Användning'),
            text('Loyalty', 'Lojalitet', 'Lojalitet', 'Lojalitet'),
          ],
          cards: [
            {
              text: text(
                'A friend wears a dress, and Nina asks where it is from.',
                'En venninne har på seg en kjole, og Nina spør hvor den er fra.',
                'En veninde har en kjole på, og Nina spørger, hvor den er fra.',
                'En väninna har på sig en klänning, och Nina frågar varifrån den är.',
              ),
              place: 0,
              why: text(
                'She hears of the shop for the first time. She isn’t choosing yet.',
                'Hun hører om butikken for første gang. Hun velger ikke ennå.',
                'Hun hører om butikken for første gang. Hun vælger ikke endnu.',
                'Hon hör talas om butiken för första gången. Hon väljer inte än.',
              ),
            },
            {
              text: text(
                'On the shop’s website she looks for a review by somebody of her height.',
                'På butikkens nettsted leter hun etter en omtale fra noen på hennes høyde.',
                'På butikkens website leder hun efter en anmeldelse fra nogen på hendes højde.',
                'På butikens webbplats letar hon efter ett omdöme från någon i hennes längd.',
              ),
              place: 1,
              why: text(
                'She wants information that she can trust, to choose.',
                'Hun vil ha informasjon hun kan stole på, for å velge.',
                'Hun vil have information, hun kan stole på, for at vælge.',
                'Hon vill ha information som hon kan lita på, för att välja.',
              ),
            },
            {
              text: text(
                'With the dress in the cart she searches the web for a discount code.',
                'Med kjolen i handlekurven søker hun på nettet etter en rabattkode.',
                'Med kjolen i kurven søger hun på nettet efter en rabatkode.',
                'Med klänningen i varukorgen söker hon på nätet efter en rabattkod.',
              ),
              place: 2,
              why: text(
                'She has chosen and wants a good price. That she searches doesn’t take her back to awareness: the channel is the same, the intent another.',
                'Hun har valgt og vil ha en god pris. At hun søker, tar henne ikke tilbake til bevissthetsfasen: kanalen er den samme, hensikten en annen.',
                'Hun har valgt og vil have en god pris. At hun søger, fører hende ikke tilbage til opmærksomhedsfasen: Kanalen er den samme, hensigten en anden.',
                'Hon har valt och vill ha ett bra pris. Att hon söker för henne inte tillbaka till medvetenhetsfasen: kanalen är densamma, avsikten en annan.',
              ),
            },
            {
              text: text(
                'She writes to the shop: where is my parcel?',
                'Hun skriver til butikken: Hvor er pakken min?',
                'Hun skriver til butikken: Hvor er min pakke?',
                'Hon skriver till butiken: var är mitt paket?',
              ),
              place: 3,
              why: text(
                'She has paid and wants to feel that it was right. Delivery and help belong to use.',
                'Hun har betalt og vil føle at det var riktig. Levering og hjelp hører til bruk.',
                'Hun har betalt og vil føle, at det var rigtigt. Levering og hjælp hører til brug.',
                'Hon har betalat och vill känna att det var rätt. Leverans och hjälp hör till användningen.',
              ),
            },
            {
              text: text(
                'She tags the shop in a picture of herself in the dress.',
                'Hun merker butikken i et bilde av seg selv i kjolen.',
                'Hun tagger butikken i et billede af sig selv i kjolen.',
                'Hon taggar butiken i en bild på sig själv i klänningen.',
              ),
              place: 4,
              why: text(
                'She recommends the shop to others. For the friend who sees it, it is awareness: one customer’s end is another’s beginning.',
                'Hun anbefaler butikken til andre. For venninnen som ser det, er det bevissthet: den enes slutt er den andres begynnelse.',
                'Hun anbefaler butikken til andre. For veninden, der ser det, er det opmærksomhed: Den enes slutning er den andens begyndelse.',
                'Hon rekommenderar butiken till andra. För väninnan som ser det är det medvetenhet: den enas slut är den andras början.',
              ),
            },
          ],
        },
        {
          kind: 'exercise',
          id: 'channels',
          question: text(
            'Nina’s sister goes: Instagram ad → collections → size guide → cart → checkout → order (all five on the website) → delivery → wears it (both at home) → newsletter by e-mail. How many *channels* does her journey use?',
            'Søsteren til Nina går slik: Instagram-annonse → kolleksjoner → størrelsesguide → handlekurv → kasse → bestilling (alle fem på nettstedet) → levering → bruker den (begge hjemme) → nyhetsbrev på e-post. Hvor mange *kanaler* bruker reisen hennes?',
            'Ninas søster går sådan: Instagram-annonce → kollektioner → størrelsesguide → indkøbskurv → kasse → ordre (alle fem på websitet) → levering → bruger den (begge derhjemme) → nyhedsbrev på e-mail. Hvor mange *kanaler* bruger hendes rejse?',
            'Ninas syster går så här: Instagramannons → kollektioner → storleksguide → varukorg → kassa → beställning (alla fem på webbplatsen) → leverans → använder den (båda hemma) → nyhetsbrev med e-post. Hur många *kanaler* använder hennes resa?',
          ),
          unit: text('channels', 'kanaler', 'kanaler', 'kanaler'),
          values: () => ({ channels: number(facts().channels), touchpoints: number(WAY.length) }),
          answer: () => facts().channels,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => WAY.length,
              hint: text(
                'Those are the touchpoints. Several of them share a channel.',
                'Det er kontaktpunktene. Flere av dem deler kanal.',
                'Det er kontaktpunkterne. Flere af dem deler kanal.',
                'Det är kontaktpunkterna. Flera av dem delar kanal.',
              ),
            },
            {
              answer: () => facts().phasesOnTheWay,
              hint: text(
                'Those are the phases: what she wants. A channel is where she is.',
                'Det er fasene: det hun vil. En kanal er der hun er.',
                'Det er faserne: det, hun vil. En kanal er dér, hun er.',
                'Det är faserna: det hon vill. En kanal är platsen där hon är.',
              ),
            },
            {
              answer: () => facts().changes,
              hint: text(
                'So often she changes channel. The one that she begins in counts too.',
                'Så mange ganger skifter hun kanal. Den hun begynner i, teller også.',
                'Så mange gange skifter hun kanal. Den, hun begynder i, tæller også med.',
                'Så många gånger byter hon kanal. Den hon börjar i räknas också.',
              ),
            },
          ],
          hint: text(
            'Write the place beside each touchpoint, and count each place once.',
            'Skriv stedet ved siden av hvert kontaktpunkt, og tell hvert sted én gang.',
            'Skriv stedet ved siden af hvert kontaktpunkt, og tæl hvert sted én gang.',
            'Skriv platsen bredvid varje kontaktpunkt och räkna varje plats en gång.',
          ),
          working: text(
            'Instagram, website, home and e-mail: {channels} channels for {touchpoints} touchpoints.',
            'Instagram, nettsted, hjemme og e-post: {channels} kanaler for {touchpoints} kontaktpunkter.',
            'Instagram, website, hjemme og e-mail: {channels} kanaler til {touchpoints} kontaktpunkter.',
            'Instagram, webbplats, hemma och e-post: {channels} kanaler för {touchpoints} kontaktpunkter.',
          ),
        },
      ],
    },
    {
      title: text(
        'The buyer’s journey and the customer’s',
        'Kjøperens reise og kundens',
        'Køberens rejse og kundens',
        'Köparens resa och kundens',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'The *buyer journey* has three phases and ends with the purchase. The *customer journey* has the buyer journey in it and goes on: use, then loyalty, in which customers buy again and tell others. Which of the two a business maps decides what it can see.',
            '*Kjøpsreisen* har tre faser og slutter med kjøpet. *Kundereisen* har kjøpsreisen i seg og går videre: bruk, deretter lojalitet, der kundene kjøper igjen og forteller andre om det. Hvilken av dem en bedrift tegner, avgjør hva den kan se.',
            '*Købsrejsen* har tre faser og slutter med købet. *Kunderejsen* har købsrejsen i sig og går videre: brug, derefter loyalitet, hvor kunderne køber igen og fortæller andre om det. Hvilken af dem en virksomhed tegner, afgør, hvad den kan se.',
            '*Köpresan* har tre faser och slutar med köpet. *Kundresan* har köpresan i sig och går vidare: användning, därefter lojalitet, där kunderna köper igen och berättar för andra. Vilken av dem ett företag ritar avgör vad det kan se.',
          ),
        },
        {
          kind: 'choice',
          id: 'what-the-buyer-journey-hides',
          question: text(
            'A colleague wants a map that ends with the order. Which question can that map *not* answer?',
            'En kollega vil ha et kart som slutter med bestillingen. Hvilket spørsmål kan det kartet *ikke* svare på?',
            'En kollega vil have et kort, der slutter med ordren. Hvilket spørgsmål kan det kort *ikke* svare på?',
            'En kollega vill ha en karta som slutar med beställningen. Vilken fråga kan den kartan *inte* svara på?',
          ),
          options: [
            {
              text: text(
                'Do more customers give up at the size guide or at the checkout?',
                'Gir flere kunder seg ved størrelsesguiden eller i kassen?',
                'Giver flere kunder op ved størrelsesguiden eller i kassen?',
                'Ger fler kunder upp vid storleksguiden eller i kassan?',
              ),
              right: false,
              why: text(
                'Both come before the order, so the buyer journey shows them.',
                'Begge kommer før bestillingen, så kjøpsreisen viser dem.',
                'Begge kommer før ordren, så købsrejsen viser dem.',
                'Båda kommer före beställningen, så köpresan visar dem.',
              ),
            },
            {
              text: text(
                'Is the discount for the newsletter worth its price?',
                'Er rabatten for nyhetsbrevet verdt prisen?',
                'Er rabatten for nyhedsbrevet prisen værd?',
                'Är rabatten för nyhetsbrevet värd sitt pris?',
              ),
              right: true,
              why: text(
                'The discount is paid at the order; what the newsletter brings comes later. A map that ends with the order sees the cost and not the gain.',
                'Rabatten betales ved bestillingen; det nyhetsbrevet gir, kommer senere. Et kart som slutter med bestillingen, ser kostnaden og ikke gevinsten.',
                'Rabatten betales ved ordren; det, nyhedsbrevet giver, kommer senere. Et kort, der slutter med ordren, ser omkostningen og ikke gevinsten.',
                'Rabatten betalas vid beställningen; det nyhetsbrevet ger kommer senare. En karta som slutar med beställningen ser kostnaden men inte vinsten.',
              ),
            },
            {
              text: text(
                'Do those who come by search buy more often than those who come by the ad?',
                'Kjøper de som kommer via søk, oftere enn de som kommer via annonsen?',
                'Køber dem, der kommer via søgning, oftere end dem, der kommer via annoncen?',
                'Köper de som kommer via sök oftare än de som kommer via annonsen?',
              ),
              right: false,
              why: text(
                'Where they enter and whether they order are both on that map.',
                'Både hvor de kommer inn og om de bestiller, står på det kartet.',
                'Både hvor de kommer ind, og om de bestiller, står på det kort.',
                'Både var de kommer in och om de beställer finns på den kartan.',
              ),
            },
          ],
        },
        {
          kind: 'exercise',
          id: 'repeat-orders',
          question: text(
            'Of 100,000 people who enter Nina’s shop, {customers} buy at least once. Together they place {orders} orders. What share of the orders are *repeat orders*, that is, not a customer’s first? Give it in percent, with one decimal.',
            'Av 100 000 personer som kommer inn i Ninas butikk, kjøper {customers} minst én gang. Til sammen legger de inn {orders} bestillinger. Hvor stor andel av bestillingene er *gjenkjøp*, altså ikke kundens første? Svar i prosent, med én desimal.',
            'Af 100.000 personer, der kommer ind i Ninas butik, køber {customers} mindst én gang. Tilsammen afgiver de {orders} ordrer. Hvor stor en andel af ordrerne er *genkøb*, altså ikke kundens første? Svar i procent med én decimal.',
            'Av 100 000 personer som kommer in i Ninas butik köper {customers} minst en gång. Tillsammans gör de {orders} beställningar. Hur stor andel av beställningarna är *återköp*, alltså inte kundens första? Svara i procent, med en decimal.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => {
            const { customers, orders } = facts()
            return {
              customers: number(customers),
              orders: number(orders),
              repeats: number(Math.round(orders) - Math.round(customers)),
              share: percent(1 - customers / orders, 1),
            }
          },
          answer: () => 100 * (1 - facts().customers / facts().orders),
          tolerance: 0.06,
          mistakes: [
            {
              answer: () => 100 * (facts().orders / facts().customers - 1),
              hint: text(
                'That is repeat orders per *customer*. The question is about the share of the *orders*: divide by those.',
                'Det er gjenkjøp per *kunde*. Spørsmålet gjelder andelen av *bestillingene*: del på dem.',
                'Det er genkøb pr. *kunde*. Spørgsmålet gælder andelen af *ordrerne*: Divider med dem.',
                'Det är återköp per *kund*. Frågan gäller andelen av *beställningarna*: dividera med dem.',
              ),
            },
            {
              answer: () => (100 * facts().customers) / facts().orders,
              hint: text(
                'That is the share of first orders. The others are the repeats.',
                'Det er andelen førstegangskjøp. Resten er gjenkjøpene.',
                'Det er andelen af førstegangskøb. Resten er genkøbene.',
                'Det är andelen förstagångsköp. Resten är återköpen.',
              ),
            },
          ],
          hint: text(
            'Each customer has exactly one first order. How many orders are left?',
            'Hver kunde har nøyaktig én første bestilling. Hvor mange bestillinger er igjen?',
            'Hver kunde har præcis én første ordre. Hvor mange ordrer er der tilbage?',
            'Varje kund har exakt en första beställning. Hur många beställningar är kvar?',
          ),
          working: text(
            '{orders} − {customers} = {repeats} repeat orders, {share} of all. A map that ends with the first order doesn’t know of them.',
            '{orders} − {customers} = {repeats} gjenkjøp, {share} av alle. Et kart som slutter med den første bestillingen, vet ikke om dem.',
            '{orders} − {customers} = {repeats} genkøb, {share} af alle. Et kort, der slutter med den første ordre, kender ikke til dem.',
            '{orders} − {customers} = {repeats} återköp, {share} av alla. En karta som slutar med den första beställningen känner inte till dem.',
          ),
        },
      ],
    },
    {
      title: text(
        'Is it a line?',
        'Er det en rett linje?',
        'Er det en lige linje?',
        'Är det en rak linje?',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'straight-on',
          question: text(
            'Think of every step from one touchpoint to the next, of all who enter the shop. Of a hundred such steps, how many lead to the *next phase*?',
            'Tenk på hvert steg fra ett kontaktpunkt til det neste, for alle som kommer inn i butikken. Av hundre slike steg, hvor mange fører til *neste fase*?',
            'Tænk på hvert skridt fra ét kontaktpunkt til det næste for alle, der kommer ind i butikken. Af hundrede af den slags skridt, hvor mange fører til *næste fase*?',
            'Tänk på varje steg från en kontaktpunkt till nästa, för alla som kommer in i butiken. Av hundra sådana steg, hur många leder till *nästa fas*?',
          ),
          scale: { min: 0, max: 100, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            next: number(100 * facts().next),
            same: number(100 * facts().same),
            back: number(100 * facts().back),
          }),
          answer: () => ({ value: 100 * facts().next }),
          reveal: text(
            '{next} of a hundred. {same} stay within their phase, from the collections to the reviews and back, and {back} go back to an earlier phase.',
            '{next} av hundre. {same} blir i fasen, fra kolleksjonene til omtalene og tilbake, og {back} går tilbake til en tidligere fase.',
            '{next} af hundrede. {same} bliver i fasen, fra kollektionerne til anmeldelserne og tilbage, og {back} går tilbage til en tidligere fase.',
            '{next} av hundra. {same} stannar i fasen, från kollektionerna till omdömena och tillbaka, och {back} går tillbaka till en tidigare fas.',
          ),
        },
        {
          kind: 'text',
          after: 'straight-on',
          text: text(
            'The table below says the same phase by phase. Read a row: of the visits to that phase, so many go on to each other one, and the hatched ones leave for good. Numbers below the diagonal are steps back.\n\nA journey is not a line. Customers loop, skip and return, and a model must let them. That is why this course uses a *chain*: it says where customers may go *next* from each touchpoint, and leaves the order of things to them.',
            'Tabellen under sier det samme fase for fase. Les en rad: av besøkene i den fasen går så mange videre til hver av de andre, og de skraverte går for godt. Tall under diagonalen er steg tilbake.\n\nEn reise er ikke en rett linje. Kunder går i løkker, hopper over ting og kommer tilbake, og en modell må la dem gjøre det. Derfor bruker dette kurset en *kjede*: den sier hvor kunder kan gå *nå* fra hvert kontaktpunkt, og overlater rekkefølgen til dem.',
            'Tabellen nedenfor siger det samme fase for fase. Læs en række: Af besøgene i den fase går så mange videre til hver af de andre, og de skraverede går for altid. Tal under diagonalen er skridt tilbage.\n\nEn rejse er ikke en lige linje. Kunder går i ring, springer over og vender tilbage, og en model må lade dem gøre det. Derfor bruger dette kursus en *kæde*: Den siger, hvor kunder kan gå hen *nu* fra hvert kontaktpunkt, og overlader rækkefølgen til dem.',
            'Tabellen nedan säger samma sak fas för fas. Läs en rad: av besöken i den fasen går så många vidare till var och en av de andra, och de streckade går för gott. Tal under diagonalen är steg tillbaka.\n\nEn resa är inte en rak linje. Kunder går i slingor, hoppar över saker och kommer tillbaka, och en modell måste låta dem göra det. Därför använder den här kursen en *kedja*: den säger vart kunder kan gå *härnäst* från varje kontaktpunkt och överlåter ordningen åt dem.',
          ),
        },
        { kind: 'chart', chart: betweenPhases, after: 'straight-on' },
        {
          kind: 'open',
          id: 'own-journey',
          question: text(
            'Take the last thing that you bought for more than a day’s pocket money. Write your journey as a list of touchpoints, each with its phase and its channel. Mark where you went back, where you nearly gave up, and the last touchpoint so far.',
            'Ta den siste tingen du kjøpte som kostet mer enn lommepengene for en dag. Skriv reisen din som en liste av kontaktpunkter, hvert med fase og kanal. Merk av hvor du gikk tilbake, hvor du nesten ga opp, og det siste kontaktpunktet så langt.',
            'Tag den seneste ting, du købte, som kostede mere end en dags lommepenge. Skriv din rejse som en liste af kontaktpunkter, hvert med fase og kanal. Markér, hvor du gik tilbage, hvor du næsten gav op, og det seneste kontaktpunkt indtil nu.',
            'Ta det senaste du köpte som kostade mer än en dags fickpengar. Skriv din resa som en lista av kontaktpunkter, var och en med fas och kanal. Markera var du gick tillbaka, var du nästan gav upp, och den senaste kontaktpunkten hittills.',
          ),
          look: text(
            'At least one touchpoint before the shop knew of you, such as a friend or a video. Phases named by what you wanted, not by where you were. A loop or a change of channel. Something after the purchase: a parcel, a manual, a mail, a word to a friend. If you could not recall it all: nobody can capture every touchpoint, and a good map says where it guesses.',
            'Minst ett kontaktpunkt før butikken visste om deg, som en venn eller en video. Faser etter hva du ville, ikke etter hvor du var. En løkke eller et skifte av kanal. Noe etter kjøpet: en pakke, en veiledning, en e-post, et ord til en venn. Husket du ikke alt: ingen kan fange opp hvert eneste kontaktpunkt, og et godt kart sier fra hvor det gjetter.',
            'Mindst ét kontaktpunkt, før butikken kendte til dig, såsom en ven eller en video. Faser efter, hvad du ville, ikke efter, hvor du var. En sløjfe eller et skift af kanal. Noget efter købet: en pakke, en vejledning, en mail, et ord til en ven. Kunne du ikke huske det hele: Ingen kan fange hvert eneste kontaktpunkt, og et godt kort siger, hvor det gætter.',
            'Minst en kontaktpunkt innan butiken kände till dig, som en vän eller en video. Faser efter vad du ville, inte efter var du var. En slinga eller ett byte av kanal. Något efter köpet: ett paket, en bruksanvisning, ett mejl, ett ord till en vän. Mindes du inte allt: ingen kan fånga varje kontaktpunkt, och en bra karta säger var den gissar.',
          ),
        },
        {
          kind: 'code',
          source:
            "import { analyze } from 'sojourn/analysis'\n\nconst { expectedVisits } = analyze(journey)\njourney.touchpoints.map(({ id, name, phase, channel }) => ({\n  name,\n  phase,\n  channel,\n  visitsPer1000: 1000 * expectedVisits[id],\n}))",
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '5 min: the first guess, alone. Ask two who guessed low and two who guessed high for their reasons.',
        '5 min: den første gjetningen, alene. Be to som gjettet lavt og to som gjettet høyt, om å begrunne det.',
        '5 min: det første gæt, alene. Bed to, der gættede lavt, og to, der gættede højt, om at begrunde det.',
        '5 min: den första gissningen, på egen hand. Be två som gissade lågt och två som gissade högt om deras skäl.',
      ),
      text(
        '10 min: the map together on the screen; let the class name what the columns, bars and bands are. Then the cards and the channels, in pairs.',
        '10 min: kartet sammen på skjermen; la klassen si hva kolonner, søyler og bånd er. Så kortene og kanalene, to og to.',
        '10 min: kortet sammen på skærmen; lad klassen sige, hvad kolonner, søjler og bånd er. Så opgaven med faser og den med kanaler, to og to.',
        '10 min: kartan tillsammans på skärmen; låt klassen säga vad kolumner, staplar och band är. Sedan korten och kanalerna, två och två.',
      ),
      text(
        '8 min: buyer and customer journey, with the repeat orders worked out alone.',
        '8 min: kjøpsreise og kundereise; gjenkjøpene regnes ut alene.',
        '8 min: købsrejse og kunderejse; genkøbene regnes ud alene.',
        '8 min: köpresa och kundresa; återköpen räknas ut på egen hand.',
      ),
      text(
        '7 min: the second guess and the students’ own journeys; collect three on the board and keep them for the next lesson.',
        '7 min: den andre gjetningen og elevenes egne reiser; samle tre på tavla og ta vare på dem til neste leksjon.',
        '7 min: det andet gæt og elevernes egne rejser; saml tre på tavlen, og gem dem til næste lektion.',
        '7 min: den andra gissningen och elevernas egna resor; samla tre på tavlan och spara dem till nästa lektion.',
      ),
    ),
    questions: textList(
      text(
        'When does a journey begin: at the ad, or when the need arises?',
        'Når begynner en reise: ved annonsen, eller når behovet oppstår?',
        'Hvornår begynder en rejse: ved annoncen, eller når behovet opstår?',
        'När börjar en resa: vid annonsen, eller när behovet uppstår?',
      ),
      text(
        'Who in a business sees each phase? Who sees the whole?',
        'Hvem i en bedrift ser hver fase? Hvem ser helheten?',
        'Hvem i en virksomhed ser hver fase? Hvem ser helheden?',
        'Vem i ett företag ser varje fas? Vem ser helheten?',
      ),
      text(
        'A sale between firms has several people who decide. Whose journey is it then?',
        'I et salg mellom bedrifter er det flere som bestemmer. Hvem sin reise er det da?',
        'I et salg mellem virksomheder er der flere, der beslutter. Hvis rejse er det så?',
        'I en affär mellan företag är det flera som bestämmer. Vems resa är det då?',
      ),
    ),
    advice: text(
      'Students take the channel for the phase: whatever happens on Instagram is “awareness”. Ask each time what the customer wants. Some write what the business does (“we send an e-mail”); turn it round to what the customer meets. If a journey comes out as a straight line, ask where they nearly gave up.',
      'Elevene tar kanalen for fasen: alt som skjer på Instagram, blir «bevissthet». Spør hver gang hva kunden vil. Noen skriver hva bedriften gjør («vi sender en e-post»); snu det til hva kunden møter. Blir reisen en rett linje, så spør hvor de nesten ga opp.',
      'Eleverne forveksler kanal og fase: Alt, hvad der sker på Instagram, bliver »opmærksomhed«. Spørg hver gang, hvad kunden vil. Nogle skriver, hvad virksomheden gør (»vi sender en mail«); vend det til, hvad kunden møder. Bliver rejsen en lige linje, så spørg, hvor de næsten gav op.',
      'Eleverna blandar ihop kanal och fas: allt som händer på Instagram blir ”medvetenhet”. Fråga varje gång vad kunden vill. Några skriver vad företaget gör (”vi skickar ett mejl”); vänd på det till vad kunden möter. Blir resan en rak linje, fråga var de nästan gav upp.',
    ),
  },
}
