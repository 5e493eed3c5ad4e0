import { text, textList } from '@sojourn/catalogue'
import { attributionChart, messages } from '@sojourn/charts'
import { analyze } from 'sojourn/analysis'
import { attribute } from 'sojourn/attribution'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { channels, channelTable } from './channels.ts'
import { once } from './once.ts'

/** What each rule gives to each channel, of Nora's orders. */
const credit = once(() => {
  const { conversions, channels: rows } = attribute(channelTable('en'))
  const of = (name: string) => {
    const row = rows.find(({ channel }) => channel === name)
    if (row === undefined) throw new RangeError(`There is no channel ${name}.`)
    const { first, last, linear, markov, removalEffect } = row
    return { first, last, linear, markov, effect: removalEffect ?? 0 }
  }
  return {
    orders: conversions,
    instagram: of('Instagram'),
    search: of('Search'),
    newsletter: of('Newsletter'),
    effects: rows.reduce((sum, { removalEffect }) => sum + (removalEffect ?? 0), 0),
  }
})

/** Orders of a thousand customers when 60 % of those whom Instagram brought search by themselves. */
const switchedOff = once(() => 1000 * (analyze(channels('en', 0.6, 0)).conversion ?? 0))

/** Rules that share out credit, removal effects, and what none of them says. */
export const attribution: Lesson = {
  id: 'attribution',
  version: 1,
  title: text('Who gets the credit', 'Hvem skal ha æren', 'Hvem skal have æren', 'Vem ska få äran'),
  minutes: 40,
  goals: textList(
    text(
      'Share out orders by first, last and every touch, and know whom each rule favours',
      'Fordele bestillinger etter første, siste og alle kontakter, og vite hvem hver regel tilgodeser',
      'Fordele ordrer efter første, sidste og alle kontakter og vide, hvem hver regel tilgodeser',
      'Fördela beställningar efter första, sista och alla kontakter, och veta vem varje regel gynnar',
    ),
    text(
      'Work out by hand what a map loses without a channel',
      'Regne ut for hånd hva et kart taper uten en kanal',
      'Regne ud i hånden, hvad et kort taber uden en kanal',
      'Räkna ut för hand vad en karta förlorar utan en kanal',
    ),
    text(
      'Tell credit from effect, and say what kind of evidence shows an effect',
      'Skille ære fra virkning, og si hva slags belegg som viser en virkning',
      'Skelne ære fra virkning og sige, hvilken slags belæg der viser en virkning',
      'Skilja ära från verkan, och säga vilket slags belägg som visar en verkan',
    ),
  ),
  story: text(
    'Nora sells boots online, and pays for an Instagram ad. Her web analytics show no order at all for Instagram: everybody who ordered came from a search or from the newsletter. “Then I can stop the ad,” she says. The agency that runs the ad answers: “Half of your customers begin there.” Both read the same list of paths.',
    'Nora selger støvler på nettet og betaler for en Instagram-annonse. Webanalysen hennes viser ikke én bestilling for Instagram: alle som bestilte, kom fra et søk eller fra nyhetsbrevet. «Da kan jeg stanse annonsen», sier hun. Byrået som står for annonsen, svarer: «Halvparten av kundene dine begynner der.» Begge leser den samme listen over veier.',
    'Nora sælger støvler på nettet og betaler for en Instagram-annonce. Hendes webanalyse viser ikke én ordre for Instagram: Alle, der bestilte, kom fra en søgning eller fra nyhedsbrevet. »Så kan jeg stoppe annoncen,« siger hun. Bureauet, der står for annoncen, svarer: »Halvdelen af dine kunder begynder dér.« Begge læser den samme liste over veje.',
    'Nora säljer stövlar på nätet och betalar för en Instagramannons. Hennes webbanalys visar inte en enda beställning för Instagram: alla som beställde kom från en sökning eller från nyhetsbrevet. ”Då kan jag sluta med annonsen”, säger hon. Byrån som sköter annonsen svarar: ”Hälften av dina kunder börjar där.” Båda läser samma lista över vägar.',
  ),
  terms: [
    {
      term: text('Attribution', 'Attribusjon', 'Attribution', 'Attribution'),
      meaning: text(
        'Sharing out what was sold among the channels that customers came by.',
        'Å fordele det som ble solgt, på kanalene kundene kom gjennom.',
        'At fordele det, der blev solgt, på de kanaler, kunderne kom igennem.',
        'Att fördela det som såldes på de kanaler som kunderna kom genom.',
      ),
    },
    {
      term: text('Path', 'Vei', 'Vej', 'Väg'),
      meaning: text(
        'The channels that a customer met, in their order, until the order or the last trace.',
        'Kanalene en kunde møtte, i rekkefølge, fram til bestillingen eller det siste sporet.',
        'De kanaler, en kunde mødte, i rækkefølge, frem til ordren eller det sidste spor.',
        'Kanalerna en kund mötte, i ordning, fram till beställningen eller det sista spåret.',
      ),
    },
    {
      term: text('Removal effect', 'Fjerningseffekt', 'Fjernelseseffekt', 'Borttagningseffekt'),
      meaning: text(
        'The share of orders that the chain loses when a channel is taken out, and whoever would come there leaves.',
        'Andelen av bestillingene kjeden taper når en kanal tas ut, og alle som ville kommet dit, gir seg.',
        'Den andel af ordrerne, som kæden taber, når en kanal tages ud, og alle, der ville være kommet dertil, går.',
        'Den andel av beställningarna som kedjan förlorar när en kanal tas bort och alla som skulle ha kommit dit går.',
      ),
    },
    {
      term: text('Effect', 'Virkning', 'Virkning', 'Verkan'),
      meaning: text(
        'What a channel changes: the orders with it, less the orders that there would have been without it.',
        'Det en kanal endrer: bestillingene med den, minus bestillingene det ville vært uten den.',
        'Det, en kanal ændrer: ordrerne med den minus de ordrer, der ville have været uden den.',
        'Det en kanal ändrar: beställningarna med den, minus de beställningar som skulle ha funnits utan den.',
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
          kind: 'text',
          values: () => ({ orders: number(credit().orders) }),
          text: text(
            'A thousand customers, and the four paths they took:\n\n- 200 saw the ad on Instagram and were never seen again.\n- 200 saw the ad and later searched for the shop; 20 of them ordered.\n- 100 saw the ad and signed up for the newsletter; 30 of them ordered.\n- 500 searched, with no ad before; 50 of them ordered.\n\nThat is {orders} orders. As a map, with the shares that go on from each channel:',
            'Tusen kunder, og de fire veiene de tok:\n\n- 200 så annonsen på Instagram og ble aldri sett igjen.\n- 200 så annonsen og søkte senere opp butikken; 20 av dem bestilte.\n- 100 så annonsen og meldte seg på nyhetsbrevet; 30 av dem bestilte.\n- 500 søkte, uten noen annonse først; 50 av dem bestilte.\n\nDet er {orders} bestillinger. Som kart, med andelene som går videre fra hver kanal:',
            'Tusind kunder og de fire veje, de tog:\n\n- 200 så annoncen på Instagram og blev aldrig set igen.\n- 200 så annoncen og søgte senere butikken frem; 20 af dem bestilte.\n- 100 så annoncen og tilmeldte sig nyhedsbrevet; 30 af dem bestilte.\n- 500 søgte uden nogen annonce først; 50 af dem bestilte.\n\nDet er {orders} ordrer. Som kort, med de andele, der går videre fra hver kanal:',
            'Tusen kunder, och de fyra vägar de tog:\n\n- 200 såg annonsen på Instagram och syntes aldrig till igen.\n- 200 såg annonsen och sökte senare upp butiken; 20 av dem beställde.\n- 100 såg annonsen och anmälde sig till nyhetsbrevet; 30 av dem beställde.\n- 500 sökte, utan någon annons före; 50 av dem beställde.\n\nDet är {orders} beställningar. Som karta, med de andelar som går vidare från varje kanal:',
          ),
        },
        { kind: 'map', journey: (language) => channels(language) },
        {
          kind: 'prediction',
          id: 'without-instagram',
          question: text(
            'Take Instagram out of this map: whoever would have begun there never comes. How many of a hundred orders go?',
            'Ta Instagram ut av kartet: alle som ville begynt der, kommer aldri. Hvor mange av hundre bestillinger forsvinner?',
            'Tag Instagram ud af kortet: Alle, der ville være begyndt dér, kommer aldrig. Hvor mange af hundrede ordrer forsvinder?',
            'Ta bort Instagram från kartan: alla som skulle ha börjat där kommer aldrig. Hur många av hundra beställningar försvinner?',
          ),
          scale: { min: 0, max: 100, step: 1, start: 20 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            gone: number(100 * credit().instagram.effect),
            last: number(credit().instagram.last),
          }),
          answer: () => ({ value: 100 * credit().instagram.effect }),
          reveal: text(
            '{gone}: the 20 who searched after the ad, and the 30 who came by the newsletter. The last touch gives Instagram {last} orders. Two ways of reading one list, and so far from each other.',
            '{gone}: de 20 som søkte etter annonsen, og de 30 som kom gjennom nyhetsbrevet. Siste kontakt gir Instagram {last} bestillinger. To måter å lese én liste på, og så langt fra hverandre.',
            '{gone}: de 20, der søgte efter annoncen, og de 30, der kom gennem nyhedsbrevet. Sidste kontakt giver Instagram {last} ordrer. To måder at læse én liste på, og så langt fra hinanden.',
            '{gone}: de 20 som sökte efter annonsen, och de 30 som kom genom nyhetsbrevet. Sista kontakten ger Instagram {last} beställningar. Två sätt att läsa en och samma lista, och så långt från varandra.',
          ),
        },
      ],
    },
    {
      title: text(
        'First, last, or a share for each',
        'Første, siste, eller litt til hver',
        'Første, sidste eller lidt til hver',
        'Första, sista eller lite till var och en',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'The simplest rules look only at the place of a channel in the path.\n\n- **First touch**: the whole order goes to the channel where the path began.\n- **Last touch**: it goes to the channel just before the order. Many reports do this unless told otherwise.\n- **Linear**: every touch of the path gets the same share.\n\nEach gives away every order exactly once. None of them looks at those who *didn’t* order.',
            'De enkleste reglene ser bare på hvor på veien kanalen står.\n\n- **Første kontakt**: hele bestillingen går til kanalen der veien begynte.\n- **Siste kontakt**: den går til kanalen rett før bestillingen. Mange rapporter gjør det hvis ingen ber om noe annet.\n- **Lineær**: alle kontakter i veien får like mye.\n\nHver av dem deler ut hver bestilling nøyaktig én gang. Ingen av dem ser på dem som *ikke* bestilte.',
            'De enkleste regler ser kun på, hvor på vejen kanalen står.\n\n- **Første kontakt**: Hele ordren går til den kanal, hvor vejen begyndte.\n- **Sidste kontakt**: Den går til kanalen lige før ordren. Det gør mange rapporter, hvis ingen beder om andet.\n- **Lineær**: Alle kontakter på vejen får lige meget.\n\nHver af dem uddeler hver ordre nøjagtig én gang. Ingen af dem ser på dem, der *ikke* bestilte.',
            'De enklaste reglerna ser bara till var på vägen kanalen står.\n\n- **Första kontakten**: hela beställningen går till kanalen där vägen började.\n- **Sista kontakten**: den går till kanalen strax före beställningen. Många rapporter gör så om ingen säger något annat.\n- **Linjär**: alla kontakter på vägen får lika mycket.\n\nVar och en delar ut varje beställning exakt en gång. Ingen av dem ser till dem som *inte* beställde.',
          ),
        },
        {
          kind: 'exercise',
          id: 'linear-search',
          question: text(
            'How many of the {orders} orders does *search* get by the linear rule?',
            'Hvor mange av de {orders} bestillingene får *søk* etter den lineære regelen?',
            'Hvor mange af de {orders} ordrer får *søgning* efter den lineære regel?',
            'Hur många av de {orders} beställningarna får *sökning* enligt den linjära regeln?',
          ),
          unit: text('orders', 'bestillinger', 'ordrer', 'beställningar'),
          values: () => ({
            orders: number(credit().orders),
            linear: number(credit().search.linear),
            first: number(credit().search.first),
            last: number(credit().search.last),
          }),
          answer: () => credit().search.linear,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => credit().search.last,
              hint: text(
                'That is the last touch: all orders with a search just before. Where Instagram was there too, they share.',
                'Det er siste kontakt: alle bestillinger med et søk rett før. Der Instagram også var med, deler de.',
                'Det er sidste kontakt: alle ordrer med en søgning lige før. Hvor Instagram også var med, deler de.',
                'Det är sista kontakten: alla beställningar med en sökning strax före. Där Instagram också var med delar de.',
              ),
            },
            {
              answer: () => credit().search.first,
              hint: text(
                'Those are the paths that begin with a search. It also has a share in those that began on Instagram.',
                'Det er veiene som begynner med et søk. Søk har også en del i dem som begynte på Instagram.',
                'Det er de veje, der begynder med en søgning. Søgning har også en del i dem, der begyndte på Instagram.',
                'Det är vägarna som börjar med en sökning. Sökning har också en del i dem som började på Instagram.',
              ),
            },
          ],
          hint: text(
            'Go path by path. An order after two touches is worth a half to each.',
            'Ta én vei om gangen. En bestilling etter to kontakter er en halv til hver.',
            'Tag én vej ad gangen. En ordre efter to kontakter er en halv til hver.',
            'Ta en väg i taget. En beställning efter två kontakter är en halv till var och en.',
          ),
          working: text(
            '50 from the path with search alone, and half of the 20 shared with Instagram: {linear}. First touch says {first}, last touch {last}.',
            '50 fra veien med bare søk, og halvparten av de 20 som deles med Instagram: {linear}. Første kontakt sier {first}, siste kontakt {last}.',
            '50 fra vejen med kun søgning og halvdelen af de 20, der deles med Instagram: {linear}. Første kontakt siger {first}, sidste kontakt {last}.',
            '50 från vägen med bara sökning, och hälften av de 20 som delas med Instagram: {linear}. Första kontakten säger {first}, sista kontakten {last}.',
          ),
        },
        {
          kind: 'choice',
          id: 'whose-rule',
          question: text(
            'Four people are paid by the credit that their channel gets. Who will argue for the *last* touch?',
            'Fire personer får betalt etter æren kanalen deres får. Hvem vil argumentere for *siste* kontakt?',
            'Fire personer bliver betalt efter den ære, deres kanal får. Hvem vil argumentere for *sidste* kontakt?',
            'Fyra personer får betalt efter den ära som deras kanal får. Vem kommer att argumentera för *sista* kontakten?',
          ),
          options: [
            {
              text: text(
                'The one who films for Instagram',
                'Hun som filmer for Instagram',
                'Hende, der filmer til Instagram',
                'Den som filmar för Instagram',
              ),
              right: false,
              why: text(
                'Inspiration comes early in a path; the last touch gives it nothing here.',
                'Inspirasjon kommer tidlig på veien; siste kontakt gir den ingenting her.',
                'Inspiration kommer tidligt på vejen; sidste kontakt giver den intet her.',
                'Inspiration kommer tidigt på vägen; sista kontakten ger den ingenting här.',
              ),
            },
            {
              text: text(
                'The one who buys search ads on the shop’s own name',
                'Han som kjøper søkeannonser på butikkens eget navn',
                'Ham, der køber søgeannoncer på butikkens eget navn',
                'Den som köper sökannonser på butikens eget namn',
              ),
              right: true,
              why: text(
                'Whoever types the name has often decided already. The ad stands at the end of the path and takes it all.',
                'Den som skriver navnet, har ofte bestemt seg. Annonsen står i enden av veien og får alt.',
                'Den, der skriver navnet, har ofte besluttet sig. Annoncen står for enden af vejen og får det hele.',
                'Den som skriver namnet har ofta redan bestämt sig. Annonsen står vid vägens slut och får allt.',
              ),
            },
            {
              text: text(
                'The one who writes guides that people read months before',
                'Hun som skriver guider folk leser måneder i forveien',
                'Hende, der skriver guider, som folk læser måneder i forvejen',
                'Den som skriver guider som folk läser månader i förväg',
              ),
              right: false,
              why: text(
                'A guide read in spring is rarely the last touch before a purchase in autumn.',
                'En guide lest om våren er sjelden siste kontakt før et kjøp om høsten.',
                'En guide, der læses om foråret, er sjældent sidste kontakt før et køb om efteråret.',
                'En guide som läses på våren är sällan sista kontakten före ett köp på hösten.',
              ),
            },
            {
              text: text(
                'The one who arranges a stand at a fair',
                'Han som ordner en stand på en messe',
                'Ham, der arrangerer en stand på en messe',
                'Den som ordnar en monter på en mässa',
              ),
              right: false,
              why: text(
                'A fair opens paths, and leaves no click at all: it is missing in every rule.',
                'En messe åpner veier og etterlater ikke et klikk: den mangler i alle reglene.',
                'En messe åbner veje og efterlader ikke et klik: Den mangler i alle reglerne.',
                'En mässa öppnar vägar och lämnar inte ett enda klick: den saknas i alla reglerna.',
              ),
            },
          ],
        },
      ],
    },
    {
      title: text(
        'Take a channel away',
        'Ta bort en kanal',
        'Tag en kanal væk',
        'Ta bort en kanal',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'A Markov chain allows another rule. Send everybody who would come to a channel out of the journey, and work out the conversion again. The share of orders that goes is the channel’s **removal effect** (Anderl and others, 2016). It looks at the whole map, at those who left too.',
            'En Markov-kjede gjør en annen regel mulig. Send alle som ville kommet til en kanal, ut av reisen, og regn ut konverteringen på nytt. Andelen av bestillingene som forsvinner, er kanalens **fjerningseffekt** (Anderl mfl. 2016). Den ser på hele kartet, også på dem som ga seg.',
            'En Markov-kæde giver mulighed for en anden regel. Send alle, der ville være kommet til en kanal, ud af rejsen, og regn konverteringen ud på ny. Den andel af ordrerne, der forsvinder, er kanalens **fjernelseseffekt** (Anderl m.fl. 2016). Den ser på hele kortet, også på dem, der gik.',
            'En Markovkedja möjliggör en annan regel. Skicka ut alla som skulle ha kommit till en kanal ur resan, och räkna ut konverteringen på nytt. Den andel av beställningarna som försvinner är kanalens **borttagningseffekt** (Anderl m.fl. 2016). Den ser till hela kartan, också till dem som gick.',
          ),
        },
        {
          kind: 'exercise',
          id: 'without-search',
          question: text(
            'Take the search away instead. What is its removal effect?',
            'Ta bort søket i stedet. Hva er fjerningseffekten av det?',
            'Tag i stedet søgningen væk. Hvad er dens fjernelseseffekt?',
            'Ta bort sökningen i stället. Vad är dess borttagningseffekt?',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({ effect: percent(credit().search.effect) }),
          answer: () => 100 * credit().search.effect,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => credit().search.first,
              hint: text(
                'Those who came by search alone. Whoever saw the ad and then searched is gone as well.',
                'Det er de som kom gjennom søk alene. De som så annonsen og så søkte, er også borte.',
                'Det er dem, der kom gennem søgning alene. De, der så annoncen og så søgte, er også væk.',
                'Det är de som kom genom sökning enbart. De som såg annonsen och sedan sökte är också borta.',
              ),
            },
            {
              answer: () => 100 * credit().newsletter.effect,
              hint: text(
                'So many orders are left. The removal effect is the share that goes.',
                'Så mange bestillinger blir igjen. Fjerningseffekten er andelen som forsvinner.',
                'Så mange ordrer bliver tilbage. Fjernelseseffekten er den andel, der forsvinder.',
                'Så många beställningar blir kvar. Borttagningseffekten är den andel som försvinner.',
              ),
            },
          ],
          hint: text(
            'Which orders have a search in their path?',
            'Hvilke bestillinger har et søk på veien?',
            'Hvilke ordrer har en søgning på vejen?',
            'Vilka beställningar har en sökning på vägen?',
          ),
          working: text(
            '50 + 20 of the hundred orders passed through a search: {effect}. In this map it is also the last touch of all of them.',
            '50 + 20 av de hundre bestillingene gikk gjennom et søk: {effect}. I dette kartet er det også siste kontakt for dem alle.',
            '50 + 20 af de hundrede ordrer gik gennem en søgning: {effect}. På dette kort er det også sidste kontakt for dem alle.',
            '50 + 20 av de hundra beställningarna gick genom en sökning: {effect}. I den här kartan är det också sista kontakten för dem alla.',
          ),
        },
        {
          kind: 'prediction',
          id: 'sum-of-effects',
          question: text(
            'Add up the removal effects of the three channels. How many percent?',
            'Legg sammen fjerningseffektene av de tre kanalene. Hvor mange prosent?',
            'Læg de tre kanalers fjernelseseffekter sammen. Hvor mange procent?',
            'Lägg ihop de tre kanalernas borttagningseffekter. Hur många procent?',
          ),
          scale: { min: 0, max: 300, step: 5, start: 100 },
          unit: text('%', '%', '%', '%'),
          values: () => ({
            sum: percent(credit().effects),
            instagram: percent(credit().instagram.effect),
            search: percent(credit().search.effect),
            newsletter: percent(credit().newsletter.effect),
          }),
          answer: () => ({ value: 100 * credit().effects }),
          reveal: text(
            '{instagram} + {search} + {newsletter} = {sum}. An order that passes through two channels is lost without either. That is why credit is shared out *in proportion* to removal effects: each is divided by their sum.',
            '{instagram} + {search} + {newsletter} = {sum}. En bestilling som går gjennom to kanaler, er tapt uten den ene og uten den andre. Derfor fordeles æren *i forhold til* fjerningseffektene: hver deles på summen av dem.',
            '{instagram} + {search} + {newsletter} = {sum}. En ordre, der går gennem to kanaler, er tabt uden den ene og uden den anden. Derfor fordeles æren *i forhold til* fjernelseseffekterne: Hver divideres med deres sum.',
            '{instagram} + {search} + {newsletter} = {sum}. En beställning som går genom två kanaler är förlorad utan den ena och utan den andra. Därför fördelas äran *i proportion till* borttagningseffekterna: var och en divideras med summan av dem.',
          ),
        },
        {
          kind: 'exercise',
          id: 'markov-instagram',
          question: text(
            'So how many of the {orders} orders does Instagram get in proportion to removal effects? One decimal.',
            'Hvor mange av de {orders} bestillingene får da Instagram i forhold til fjerningseffektene? Én desimal.',
            'Hvor mange af de {orders} ordrer får Instagram så i forhold til fjernelseseffekterne? Én decimal.',
            'Hur många av de {orders} beställningarna får då Instagram i proportion till borttagningseffekterna? En decimal.',
          ),
          unit: text('orders', 'bestillinger', 'ordrer', 'beställningar'),
          values: () => ({
            orders: number(credit().orders),
            effect: percent(credit().instagram.effect),
            sum: percent(credit().effects),
            markov: number(credit().instagram.markov, 1),
          }),
          answer: () => credit().instagram.markov,
          tolerance: 0.1,
          mistakes: [
            {
              answer: () => credit().orders * credit().instagram.effect,
              hint: text(
                'That is the removal effect itself. By it, more orders would be given away than there are.',
                'Det er selve fjerningseffekten. Da ville flere bestillinger bli delt ut enn det er.',
                'Det er selve fjernelseseffekten. Så ville der blive uddelt flere ordrer, end der er.',
                'Det är själva borttagningseffekten. Då skulle fler beställningar delas ut än det finns.',
              ),
            },
            {
              answer: () => credit().instagram.linear,
              hint: text(
                'That is the linear rule: half of every order that Instagram had a part in.',
                'Det er den lineære regelen: halvparten av hver bestilling Instagram var med på.',
                'Det er den lineære regel: halvdelen af hver ordre, som Instagram var med i.',
                'Det är den linjära regeln: hälften av varje beställning som Instagram var med om.',
              ),
            },
          ],
          hint: text(
            'Divide its removal effect by the sum of the three, and take that share of the orders.',
            'Del fjerningseffekten på summen av de tre, og ta den andelen av bestillingene.',
            'Divider fjernelseseffekten med summen af de tre, og tag den andel af ordrerne.',
            'Dividera borttagningseffekten med summan av de tre, och ta den andelen av beställningarna.',
          ),
          working: text(
            '{effect} of {sum} is a third; a third of {orders} orders is {markov}.',
            '{effect} av {sum} er en tredjedel; en tredjedel av {orders} bestillinger er {markov}.',
            '{effect} af {sum} er en tredjedel; en tredjedel af {orders} ordrer er {markov}.',
            '{effect} av {sum} är en tredjedel; en tredjedel av {orders} beställningar är {markov}.',
          ),
        },
        {
          kind: 'chart',
          after: 'markov-instagram',
          chart: (language) => {
            const { conversions, channels: rows } = attribute(channelTable(language), {
              draws: 1000,
              seed: 1,
              level: 0.8,
            })
            return attributionChart(
              rows.map(({ channel, markov, markovRange, last }) => ({
                name: channel,
                mean: markov / conversions,
                low: (markovRange?.low ?? markov) / conversions,
                high: (markovRange?.high ?? markov) / conversions,
                other: last / conversions,
              })),
              {
                messages: messages[language],
                other: text('last touch', 'siste kontakt', 'sidste kontakt', 'sista kontakten')[
                  language
                ],
              },
            )
          },
        },
        {
          kind: 'code',
          source:
            "import { attribute, pathTable } from 'sojourn/attribution'\n\nconst paths = pathTable([\n  { path: 'Instagram', conversions: 0, nulls: 200 },\n  { path: 'Instagram > Search', conversions: 20, nulls: 180 },\n  { path: 'Instagram > Newsletter', conversions: 30, nulls: 70 },\n  { path: 'Search', conversions: 50, nulls: 450 },\n])\nattribute(paths).channels.map(({ channel, first, last, linear, markov }) => ({ channel, first, last, linear, markov }))",
        },
      ],
    },
    {
      title: text(
        'What no rule says',
        'Det ingen regel sier',
        'Det, ingen regel siger',
        'Det ingen regel säger',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'A removal effect assumes that whoever would have come to the channel is gone. In life, many take another way. Say Nora stops the ad. Of the 500 whom it reached, 60 % would have needed boots anyway and search for a shop; they order as often as others who search. The rest never hear of her, and nobody finds the newsletter.',
            'En fjerningseffekt forutsetter at alle som ville kommet til kanalen, er borte. I virkeligheten går mange en annen vei. Si at Nora stanser annonsen. Av de 500 den nådde, ville 60 % trengt støvler uansett og søker opp en butikk; de bestiller like ofte som andre som søker. Resten hører aldri om henne, og ingen finner nyhetsbrevet.',
            'En fjernelseseffekt forudsætter, at alle, der ville være kommet til kanalen, er væk. I virkeligheden går mange en anden vej. Sæt, at Nora stopper annoncen. Af de 500, den nåede, ville 60 % have haft brug for støvler alligevel og søger en butik frem; de bestiller lige så ofte som andre, der søger. Resten hører aldrig om hende, og ingen finder nyhedsbrevet.',
            'En borttagningseffekt förutsätter att alla som skulle ha kommit till kanalen är borta. I verkligheten tar många en annan väg. Säg att Nora slutar med annonsen. Av de 500 som den nådde skulle 60 % ha behövt stövlar ändå och söker upp en butik; de beställer lika ofta som andra som söker. Resten hör aldrig talas om henne, och ingen hittar nyhetsbrevet.',
          ),
        },
        {
          kind: 'exercise',
          id: 'ad-stopped',
          question: text(
            'How many orders of {orders} does Nora then lose by stopping the ad?',
            'Hvor mange av {orders} bestillinger taper Nora da på å stanse annonsen?',
            'Hvor mange af {orders} ordrer taber Nora så ved at stoppe annoncen?',
            'Hur många av {orders} beställningar förlorar Nora då på att sluta med annonsen?',
          ),
          unit: text('orders', 'bestillinger', 'ordrer', 'beställningar'),
          values: () => ({
            orders: number(credit().orders),
            left: number(switchedOff()),
            lost: number(credit().orders - switchedOff()),
            markov: number(credit().instagram.markov, 1),
            effect: number(100 * credit().instagram.effect),
          }),
          answer: () => credit().orders - switchedOff(),
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => credit().orders * credit().instagram.effect,
              hint: text(
                'That is the removal effect: it forgets those who find the shop by themselves.',
                'Det er fjerningseffekten: den glemmer dem som finner butikken på egen hånd.',
                'Det er fjernelseseffekten: Den glemmer dem, der finder butikken på egen hånd.',
                'Det är borttagningseffekten: den glömmer dem som hittar butiken på egen hand.',
              ),
            },
            {
              answer: () => switchedOff() - credit().search.first,
              hint: text(
                'So many still order of those the ad had reached. How many of them ordered before?',
                'Så mange av dem annonsen hadde nådd, bestiller fortsatt. Hvor mange av dem bestilte før?',
                'Så mange af dem, annoncen havde nået, bestiller stadig. Hvor mange af dem bestilte før?',
                'Så många av dem som annonsen hade nått beställer fortfarande. Hur många av dem beställde förut?',
              ),
            },
            {
              answer: () => switchedOff(),
              hint: text(
                'So many orders are left. How many were there before?',
                'Så mange bestillinger blir igjen. Hvor mange var det før?',
                'Så mange ordrer bliver tilbage. Hvor mange var der før?',
                'Så många beställningar blir kvar. Hur många var det förut?',
              ),
            },
            {
              answer: () => 100 / 3,
              hint: text(
                'That is what it is credited with in proportion. Count who would still order without it.',
                'Det er det den får æren for i forhold. Tell hvem som likevel ville bestilt uten den.',
                'Det er, hvad den får æren for i forhold. Tæl, hvem der alligevel ville bestille uden den.',
                'Det är vad den får äran för i proportion. Räkna vilka som ändå skulle beställa utan den.',
              ),
            },
          ],
          hint: text(
            '60 % of 500 search, and a tenth of those who search order.',
            '60 % av 500 søker, og en tidel av dem som søker, bestiller.',
            '60 % af 500 søger, og en tiendedel af dem, der søger, bestiller.',
            '60 % av 500 söker, och en tiondel av dem som söker beställer.',
          ),
          working: text(
            '300 search and 30 of them order; with the 50 who never saw the ad that makes {left}. She loses {lost}: not {effect}, which the removal effect says, not {markov}, which it is credited with, and not none.',
            '300 søker, og 30 av dem bestiller; med de 50 som aldri så annonsen, blir det {left}. Hun taper {lost}: ikke {effect}, som fjerningseffekten sier, ikke {markov}, som den får æren for, og ikke null.',
            '300 søger, og 30 af dem bestiller; med de 50, der aldrig så annoncen, bliver det {left}. Hun taber {lost}: ikke {effect}, som fjernelseseffekten siger, ikke {markov}, som den får æren for, og ikke nul.',
            '300 söker, och 30 av dem beställer; med de 50 som aldrig såg annonsen blir det {left}. Hon förlorar {lost}: inte {effect}, som borttagningseffekten säger, inte {markov}, som den får äran för, och inte noll.',
          ),
        },
        {
          kind: 'text',
          text: text(
            'The 60 % were made up, and that is the point: *no list of paths holds that number*. What people would have done without the ad can only be seen in people who didn’t get it, picked by lot. A randomised experiment of that kind with retargeting, ads for those who have visited before, found 17.2 % more visits and 10.5 % more purchases (Johnson, Lewis & Nubbemeyer 2017).\n\nWithout the lot, those who got something are other people than those who didn’t. For loyalty programmes the true effect was seven times smaller than the plain comparison of members with others (Leenheer and others, 2007): members were good customers before.',
            'De 60 prosentene var funnet på, og det er poenget: *ingen liste over veier inneholder det tallet*. Hva folk ville gjort uten annonsen, kan bare ses hos folk som ikke fikk den, trukket ved loddtrekning. Et slikt randomisert eksperiment med retargeting, annonser til dem som har vært innom før, fant 17,2 % flere besøk og 10,5 % flere kjøp (Johnson, Lewis og Nubbemeyer 2017).\n\nUten loddtrekning er de som fikk noe, andre mennesker enn de som ikke fikk det. For lojalitetsprogrammer var den sanne virkningen sju ganger mindre enn den enkle sammenligningen av medlemmer og andre (Leenheer mfl. 2007): medlemmene var gode kunder fra før.',
            'De 60 procent var opdigtede, og det er pointen: *Ingen liste over veje indeholder det tal*. Hvad folk ville have gjort uden annoncen, kan kun ses hos folk, der ikke fik den, udvalgt ved lodtrækning. Et sådant randomiseret eksperiment med retargeting, annoncer til dem, der har været forbi før, fandt 17,2 % flere besøg og 10,5 % flere køb (Johnson, Lewis og Nubbemeyer 2017).\n\nUden lodtrækning er de, der fik noget, andre mennesker end de, der ikke fik det. For loyalitetsprogrammer var den sande virkning syv gange mindre end den simple sammenligning af medlemmer og andre (Leenheer m.fl. 2007): Medlemmerne var gode kunder i forvejen.',
            'De 60 procenten var påhittade, och det är poängen: *ingen lista över vägar innehåller det talet*. Vad folk skulle ha gjort utan annonsen kan bara ses hos folk som inte fick den, utvalda genom lottning. Ett sådant randomiserat experiment med retargeting, annonser till dem som har varit inne förut, fann 17,2 % fler besök och 10,5 % fler köp (Johnson, Lewis och Nubbemeyer 2017).\n\nUtan lottning är de som fick något andra människor än de som inte fick det. För lojalitetsprogram var den sanna verkan sju gånger mindre än den enkla jämförelsen av medlemmar och andra (Leenheer m.fl. 2007): medlemmarna var goda kunder redan innan.',
          ),
        },
        {
          kind: 'choice',
          id: 'find-effect',
          question: text(
            'Nora wants to know what the ad changes. Which plan tells her?',
            'Nora vil vite hva annonsen endrer. Hvilken plan gir svar?',
            'Nora vil vide, hvad annoncen ændrer. Hvilken plan giver svar?',
            'Nora vill veta vad annonsen ändrar. Vilken plan ger svar?',
          ),
          options: [
            {
              text: text(
                'Compare the orders of those who saw the ad with those who didn’t',
                'Sammenligne bestillingene fra dem som så annonsen, og dem som ikke så den',
                'Sammenligne ordrerne fra dem, der så annoncen, og dem, der ikke så den',
                'Jämföra beställningarna från dem som såg annonsen och dem som inte såg den',
              ),
              right: false,
              why: text(
                'Ads are shown to people who look likely to buy. The two groups differed before the ad.',
                'Annonser vises til folk som ser ut til å ville kjøpe. De to gruppene var ulike før annonsen.',
                'Annoncer vises til folk, der ser ud til at ville købe. De to grupper var forskellige før annoncen.',
                'Annonser visas för folk som ser ut att vilja köpa. De två grupperna var olika före annonsen.',
              ),
            },
            {
              text: text(
                'Use a rule that looks at all touches, with more data',
                'Bruke en regel som ser på alle kontakter, med mer data',
                'Bruge en regel, der ser på alle kontakter, med flere data',
                'Använda en regel som ser till alla kontakter, med mer data',
              ),
              right: false,
              why: text(
                'More data makes the credit more exact. It still shares out what happened, with the ad running.',
                'Mer data gjør fordelingen mer nøyaktig. Den fordeler fortsatt det som skjedde med annonsen på.',
                'Flere data gør fordelingen mere præcis. Den fordeler stadig det, der skete, mens annoncen kørte.',
                'Mer data gör fördelningen mer exakt. Den fördelar fortfarande det som hände medan annonsen gick.',
              ),
            },
            {
              text: text(
                'Draw lots among towns: half get no ad for six weeks; compare their orders',
                'Trekke lodd mellom byer: halvparten får ingen annonse i seks uker; sammenligne bestillingene',
                'Trække lod mellem byer: Halvdelen får ingen annonce i seks uger; sammenligne ordrerne',
                'Lotta mellan orter: hälften får ingen annons på sex veckor; jämföra beställningarna',
              ),
              right: true,
              why: text(
                'The lot makes the halves alike but for the ad, and nobody has to be followed. With few towns the answer will be wide.',
                'Loddtrekningen gjør halvdelene like bortsett fra annonsen, og ingen trenger å bli fulgt. Med få byer blir svaret usikkert.',
                'Lodtrækningen gør halvdelene ens bortset fra annoncen, og ingen behøver at blive fulgt. Med få byer bliver svaret usikkert.',
                'Lottningen gör halvorna lika bortsett från annonsen, och ingen behöver följas. Med få orter blir svaret osäkert.',
              ),
            },
            {
              text: text(
                'Stop the ad in July and compare with June',
                'Stanse annonsen i juli og sammenligne med juni',
                'Stoppe annoncen i juli og sammenligne med juni',
                'Sluta med annonsen i juli och jämföra med juni',
              ),
              right: false,
              why: text(
                'July differs from June in more than the ad: few buy boots in summer.',
                'Juli skiller seg fra juni i mer enn annonsen: få kjøper støvler om sommeren.',
                'Juli adskiller sig fra juni i mere end annoncen: Få køber støvler om sommeren.',
                'Juli skiljer sig från juni i mer än annonsen: få köper stövlar på sommaren.',
              ),
            },
          ],
        },
        {
          kind: 'open',
          id: 'bonus',
          question: text(
            'A firm pays its marketing teams a bonus by attributed orders. Which behaviour will each rule bring about, and what would you pay for instead?',
            'Et firma gir markedsteamene bonus etter tilskrevne bestillinger. Hvilken atferd vil hver regel føre til, og hva ville du betalt for i stedet?',
            'Et firma giver sine marketingteams bonus efter tilskrevne ordrer. Hvilken adfærd vil hver regel føre til, og hvad ville du betale for i stedet?',
            'Ett företag ger sina marknadsteam bonus efter tillskrivna beställningar. Vilket beteende leder varje regel till, och vad skulle du betala för i stället?',
          ),
          look: text(
            'For at least two rules, who gains and what they would then do: crowd in before the order, or bring in anybody at all. That credit isn’t effect. What a better measure needs (experiments now and then, a shared goal), and what it costs: orders given away in the half without the ad, patience, and teams that no longer can prove “their” sales.',
            'For minst to regler hvem som tjener på dem, og hva de da ville gjøre: trenge seg inn rett før bestillingen, eller hente inn hvem som helst. At ære ikke er virkning. Hva et bedre mål krever (et eksperiment av og til, et felles mål), og hva det koster: bestillinger som går tapt i halvdelen uten annonse, tålmodighet, og team som ikke lenger kan bevise «sitt» salg.',
            'For mindst to regler, hvem der tjener på dem, og hvad de så ville gøre: trænge sig ind lige før ordren eller hente hvem som helst ind. At ære ikke er virkning. Hvad et bedre mål kræver (et eksperiment nu og da, et fælles mål), og hvad det koster: ordrer, der tabes i halvdelen uden annonce, tålmodighed og teams, der ikke længere kan bevise »deres« salg.',
            'För minst två regler vem som tjänar på dem och vad de då skulle göra: tränga sig in strax före beställningen, eller hämta in vem som helst. Att ära inte är verkan. Vad ett bättre mått kräver (ett experiment då och då, ett gemensamt mål), och vad det kostar: beställningar som går förlorade i halvan utan annons, tålamod, och team som inte längre kan bevisa ”sin” försäljning.',
          ),
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '6 min: the story; vote whether Nora should stop the ad, then the first guess.',
        '6 min: historien; stem over om Nora bør stanse annonsen, så den første gjetningen.',
        '6 min: historien; stem om, hvorvidt Nora bør stoppe annoncen, så det første gæt.',
        '6 min: berättelsen; rösta om Nora bör sluta med annonsen, sedan den första gissningen.',
      ),
      text(
        '10 min: the three simple rules; students play the channels and plead for the credit.',
        '10 min: de tre enkle reglene; elever spiller kanalene og argumenterer for æren.',
        '10 min: de tre enkle regler; elever spiller kanalerne og argumenterer for æren.',
        '10 min: de tre enkla reglerna; elever spelar kanalerna och argumenterar för äran.',
      ),
      text(
        '12 min: removal effects by hand, from the list of paths and from the map.',
        '12 min: fjerningseffekter for hånd, fra listen over veier og fra kartet.',
        '12 min: fjernelseseffekter i hånden, fra listen over veje og fra kortet.',
        '12 min: borttagningseffekter för hand, från listan över vägar och från kartan.',
      ),
      text(
        '12 min: what no rule says; vote again on the ad, then the open question in pairs.',
        '12 min: det ingen regel sier; stem på nytt om annonsen, så det åpne spørsmålet to og to.',
        '12 min: det, ingen regel siger; stem igen om annoncen, så det åbne spørgsmål to og to.',
        '12 min: det ingen regel säger; rösta igen om annonsen, sedan den öppna frågan två och två.',
      ),
    ),
    questions: textList(
      text(
        'Which touches of your own last purchase would be in no list of paths?',
        'Hvilke kontakter i ditt eget siste kjøp ville ikke stå i noen liste over veier?',
        'Hvilke kontakter i dit eget seneste køb ville ikke stå på nogen liste over veje?',
        'Vilka kontakter i ditt eget senaste köp skulle inte finnas i någon lista över vägar?',
      ),
      text(
        'Can a channel have credit and no effect? Effect and no credit?',
        'Kan en kanal ha ære uten virkning? Virkning uten ære?',
        'Kan en kanal have ære uden virkning? Virkning uden ære?',
        'Kan en kanal ha ära utan verkan? Verkan utan ära?',
      ),
      text(
        'Who in a firm has no interest in an experiment, and why?',
        'Hvem i et firma har ingen interesse av et eksperiment, og hvorfor?',
        'Hvem i et firma har ingen interesse i et eksperiment, og hvorfor?',
        'Vem i ett företag har inget intresse av ett experiment, och varför?',
      ),
    ),
    advice: text(
      'Students take the removal effect for the credit and are puzzled that all add up to more than 100 %: let them point at an order that two channels lose. Many believe that the cleverest rule must be the true one; ask which number in the list would be different if the ad did nothing at all.',
      'Elevene tar fjerningseffekten for æren og undrer seg over at summen blir over 100 %: la dem peke på en bestilling som to kanaler mister. Mange tror at den mest avanserte regelen må være den sanne; spør hvilket tall i listen som ville vært annerledes om annonsen ikke virket i det hele tatt.',
      'Eleverne tager fjernelseseffekten for æren og undrer sig over, at summen bliver over 100 %: Lad dem pege på en ordre, som to kanaler mister. Mange tror, at den mest avancerede regel må være den sande; spørg, hvilket tal på listen der ville være anderledes, hvis annoncen slet ikke virkede.',
      'Eleverna tar borttagningseffekten för äran och undrar över att summan blir över 100 %: låt dem peka på en beställning som två kanaler förlorar. Många tror att den mest avancerade regeln måste vara den sanna; fråga vilket tal i listan som skulle vara annorlunda om annonsen inte verkade alls.',
    ),
  },
}
