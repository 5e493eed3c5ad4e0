import { framework, type Language, text, textList } from '@sojourn/catalogue'
import { analyze } from 'sojourn/analysis'
import type { Journey } from 'sojourn/model'
import type { Lesson, SheetColumn } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { asOneChain } from './as-one-chain.ts'
import { once } from './once.ts'

const shop = (language: Language): Journey => asOneChain('web-shop', language)

/** Gaps between what customers expect and get, and what they weigh. */
const facts = once(() => {
  const journey = shop('en')
  const { conversion, expectedVisits, dropOff } = analyze(journey)
  const lostBefore = dropOff.reduce((sum, { share }) => sum + share, 0)
  const at = (id: string) => {
    const { expectation = 0, experience = 0 } =
      journey.touchpoints.find((each) => each.id === id) ?? {}
    const lost = dropOff.find(({ from }) => from === id)?.share ?? 0
    const visits = expectedVisits[id] ?? 0
    return { expectation, experience, gap: experience - expectation, visits: 1000 * visits, lost }
  }
  const gaps = journey.touchpoints.map(({ id }) => at(id).gap)
  return {
    touchpoints: journey.touchpoints.length,
    short: gaps.filter((gap) => gap < 0).length,
    conversion: conversion ?? 0,
    account: at('account'),
    support: at('support'),
    product: at('product'),
    /** Of those who leave before they buy. */
    lostAtAccount: at('account').lost / lostBefore,
    /** Of those who come there. */
    leaveAccount: (1000 * at('account').lost) / at('account').visits,
    backFromAccount: Number(journey.transitions.account?.cart ?? 0),
  }
})

const nameColumn: SheetColumn = {
  title: text('Touchpoint', 'Kontaktpunkt', 'Kontaktpunkt', 'Kontaktpunkt'),
  examples: textList(
    text(
      'A friend shows her tent on a hike',
      'En venn viser teltet sitt på tur',
      'En ven viser sit telt på en tur',
      'En vän visar sitt tält på en vandring',
    ),
    text(
      'Compares two tents on the website',
      'Sammenligner to telt på nettstedet',
      'Sammenligner to telte på websitet',
      'Jämför två tält på webbplatsen',
    ),
  ),
}

/** Phases as the method that asks in each has them. */
const phaseNames = textList(
  ...framework('use-and-loyalty').phases.map(({ id }) => {
    const nameIn = (language: Language) =>
      framework('use-and-loyalty', language).phases.find((phase) => phase.id === id)?.name ?? id
    return text(nameIn('en'), nameIn('nb'), nameIn('da'), nameIn('sv'))
  }),
)

/** Three methods for mapping a journey, each as a form that guides. */
export const mapping: Lesson = {
  id: 'mapping',
  version: 1,
  title: text('Mapping a journey', 'Tegne en reise', 'Tegne en rejse', 'Rita en resa'),
  minutes: 45,
  goals: textList(
    text(
      'Map a journey by one of three methods, and say why you chose it',
      'Tegne en reise med en av tre metoder, og begrunne valget',
      'Tegne en rejse med en af tre metoder og begrunde valget',
      'Rita en resa med en av tre metoder och motivera valet',
    ),
    text(
      'Find a pain point as a gap between what customers expect and what they get',
      'Finne et smertepunkt som et gap mellom det kundene venter, og det de får',
      'Finde et smertepunkt som et gab mellem det, kunderne forventer, og det, de får',
      'Hitta en smärtpunkt som ett gap mellan det kunderna väntar sig och det de får',
    ),
    text(
      'Weigh a gap by how many meet it',
      'Veie et gap etter hvor mange som møter det',
      'Veje et gab efter, hvor mange der møder det',
      'Väga ett gap efter hur många som möter det',
    ),
  ),
  story: text(
    'A small shop sells tents and stoves on the web. Two people run it, and each has a map of the customers in the head. One is sure that they leave because of the prices, the other because of the form in the checkout. On Monday they take a big sheet of paper. Where do they begin?',
    'En liten butikk selger telt og kokeapparater på nett. To personer driver den, og hver av dem har et kart over kundene i hodet. Den ene er sikker på at de går på grunn av prisene, den andre på grunn av skjemaet i kassen. Mandag finner de fram et stort ark. Hvor begynner de?',
    'En lille butik sælger telte og kogegrej på nettet. To personer driver den, og hver af dem har et kort over kunderne i hovedet. Den ene er sikker på, at de går på grund af priserne, den anden på grund af formularen i kassen. Mandag tager de et stort ark papir frem. Hvor begynder de?',
    'En liten butik säljer tält och kök på nätet. Två personer driver den, och båda har en karta över kunderna i huvudet. Den ena är säker på att de går på grund av priserna, den andra på grund av formuläret i kassan. På måndagen tar de fram ett stort papper. Var börjar de?',
  ),
  terms: [
    {
      term: text('Persona', 'Persona', 'Persona', 'Persona'),
      meaning: text(
        'A kind of customer, described as one person: what they want, know and fear.',
        'En type kunde, beskrevet som én person: hva de vil, vet og er redde for.',
        'En type kunde, beskrevet som én person: hvad de vil, ved og er bange for.',
        'En typ av kund, beskriven som en person: vad de vill, vet och är rädda för.',
      ),
    },
    {
      term: text('Gap', 'Gap', 'Gab', 'Gap'),
      meaning: text(
        'What customers get minus what they expect, both on a scale from −2 to 2. Below zero they are let down.',
        'Det kundene får, minus det de venter, begge på en skala fra −2 til 2. Under null blir de skuffet.',
        'Det, kunderne får, minus det, de forventer, begge på en skala fra −2 til 2. Under nul bliver de skuffede.',
        'Det kunderna får minus det de väntar sig, båda på en skala från −2 till 2. Under noll blir de besvikna.',
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
          id: 'fall-short',
          question: text(
            'The two write down {touchpoints} touchpoints, and at each what customers expect and what they get. At how many do customers get *less* than they expect?',
            'De to skriver ned {touchpoints} kontaktpunkter, og ved hvert av dem hva kundene venter, og hva de får. Ved hvor mange får kundene *mindre* enn de venter?',
            'De to skriver {touchpoints} kontaktpunkter ned, og ved hvert af dem hvad kunderne forventer, og hvad de får. Ved hvor mange får kunderne *mindre*, end de forventer?',
            'De två skriver ner {touchpoints} kontaktpunkter, och vid var och en vad kunderna väntar sig och vad de får. Vid hur många får kunderna *mindre* än de väntar sig?',
          ),
          scale: { min: 0, max: 16, step: 1 },
          unit: text('touchpoints', 'kontaktpunkter', 'kontaktpunkter', 'kontaktpunkter'),
          values: () => ({
            touchpoints: number(facts().touchpoints),
            short: number(facts().short),
          }),
          answer: () => ({ value: facts().short }),
          reveal: text(
            '{short} of {touchpoints}. In most places a shop is as good as people think, or better. Mapping is about finding the few where it isn’t.',
            '{short} av {touchpoints}. De fleste steder er en butikk så god som folk tror, eller bedre. Å tegne reisen handler om å finne de få stedene der den ikke er det.',
            '{short} af {touchpoints}. De fleste steder er en butik så god, som folk tror, eller bedre. At tegne rejsen handler om at finde de få steder, hvor den ikke er det.',
            '{short} av {touchpoints}. På de flesta ställen är en butik så bra som folk tror, eller bättre. Att rita resan handlar om att hitta de få ställen där den inte är det.',
          ),
        },
        {
          kind: 'text',
          text: text(
            'Here is their map when it was done, with made-up numbers. This lesson is about how one gets there.',
            'Her er kartet deres da det var ferdig, med tall som er funnet på. Denne leksjonen handler om hvordan man kommer dit.',
            'Her er deres kort, da det var færdigt, med opdigtede tal. Denne lektion handler om, hvordan man når dertil.',
            'Här är deras karta när den var klar, med påhittade siffror. Den här lektionen handlar om hur man kommer dit.',
          ),
        },
        { kind: 'map', journey: shop },
      ],
    },
    {
      title: text('Three methods', 'Tre metoder', 'Tre metoder', 'Tre metoder'),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Guides on customer journeys describe three ways to begin.\n\n1. **From the person.** Describe one or two *personas*. Follow each from touchpoint to touchpoint. At each write the emotion, the question and the need that nobody meets. Then look for patterns, and do it again with real customers.\n2. **From the goal.** Say what shall get better: satisfaction, sales, or fewer customers who leave. List the touchpoints. At each score what customers expect and what they get. The largest *gap* is where to improve; try a change, and score again.\n3. **From the phase.** Take the phases in order. In each ask three things: what do customers do, what do they want, what do they ask?\n\nThe first is good when you don’t know your customers, the second when you have a goal and must choose, the third when you want to miss nothing.',
            'Veiledninger om kundereiser beskriver tre måter å begynne på.\n\n1. **Fra personen.** Beskriv en eller to *personaer*. Følg hver av dem fra kontaktpunkt til kontaktpunkt. Skriv ved hvert følelsen, spørsmålet og behovet som ingen dekker. Se så etter mønstre, og gjør det igjen med ekte kunder.\n2. **Fra målet.** Si hva som skal bli bedre: tilfredshet, salg, eller færre kunder som slutter. List opp kontaktpunktene. Gi ved hvert poeng for hva kundene venter, og hva de får. Det største *gapet* viser hvor du kan forbedre; prøv en endring, og gi poeng på nytt.\n3. **Fra fasen.** Ta fasene i rekkefølge. Spør i hver om tre ting: hva gjør kundene, hva vil de, hva spør de om?\n\nDen første er god når du ikke kjenner kundene dine, den andre når du har et mål og må velge, den tredje når du ikke vil overse noe.',
            'Vejledninger om kunderejser beskriver tre måder at begynde på.\n\n1. **Fra personen.** Beskriv en eller to *personaer*. Følg hver af dem fra kontaktpunkt til kontaktpunkt. Skriv ved hvert følelsen, spørgsmålet og det behov, som ingen dækker. Se så efter mønstre, og gør det igen med rigtige kunder.\n2. **Fra målet.** Sig, hvad der skal blive bedre: tilfredshed, salg eller færre kunder, der falder fra. Skriv kontaktpunkterne op. Giv ved hvert point for, hvad kunderne forventer, og hvad de får. Det største *gab* viser, hvor du kan forbedre; prøv en ændring, og giv point igen.\n3. **Fra fasen.** Tag faserne i rækkefølge. Stil tre spørgsmål i hver: Hvad gør kunderne, hvad vil de, hvad spørger de om?\n\nDen første er god, når du ikke kender dine kunder, den anden, når du har et mål og må vælge, den tredje, når du ikke vil overse noget.',
            'Guider om kundresor beskriver tre sätt att börja.\n\n1. **Från personen.** Beskriv en eller två *personor*. Följ var och en från kontaktpunkt till kontaktpunkt. Skriv vid varje känslan, frågan och behovet som ingen möter. Leta sedan efter mönster, och gör om det med riktiga kunder.\n2. **Från målet.** Säg vad som ska bli bättre: nöjdhet, försäljning eller färre kunder som slutar. Lista kontaktpunkterna. Sätt vid varje poäng på vad kunderna väntar sig och vad de får. Det största *gapet* visar var du kan förbättra; prova en ändring och sätt poäng igen.\n3. **Från fasen.** Ta faserna i ordning. Ställ tre frågor i varje: vad gör kunderna, vad vill de, vad frågar de?\n\nDen första är bra när du inte känner dina kunder, den andra när du har ett mål och måste välja, den tredje när du inte vill missa något.',
          ),
        },
        {
          kind: 'sort',
          id: 'methods',
          question: text(
            'To which method does each note belong?',
            'Hvilken metode hører hver lapp til?',
            'Hvilken metode hører hver seddel til?',
            'Vilken metod hör varje lapp till?',
          ),
          places: [
            text('From the person', 'Fra personen', 'Fra personen', 'Från personen'),
            text('From the goal', 'Fra målet', 'Fra målet', 'Från målet'),
            text('From the phase', 'Fra fasen', 'Fra fasen', 'Från fasen'),
          ],
          cards: [
            {
              text: text(
                '“Ingrid, 34, hikes with two children and shops on the phone after nine at night.”',
                '«Ingrid, 34, går på tur med to barn og handler på mobilen etter ni om kvelden.»',
                '»Ingrid på 34 vandrer med to børn og køber ind på mobilen efter klokken ni om aftenen.«',
                '”Ingrid, 34, vandrar med två barn och handlar på mobilen efter nio på kvällen.”',
              ),
              place: 0,
              why: text(
                'It describes one kind of customer as a person: a persona.',
                'Den beskriver en type kunde som én person: en persona.',
                'Den beskriver en type kunde som én person: en persona.',
                'Den beskriver en typ av kund som en person: en persona.',
              ),
            },
            {
              text: text(
                '“Creating an account: they expect 0, they get −1.5.”',
                '«Opprette konto: de venter 0, de får −1,5.»',
                '»Oprette konto: De forventer 0, de får −1,5.«',
                '”Skapa konto: de väntar sig 0, de får −1,5.”',
              ),
              place: 1,
              why: text(
                'Two scores and their gap: that is how this method finds what to improve.',
                'To poeng og gapet mellom dem: slik finner denne metoden det som kan forbedres.',
                'To pointtal og gabet mellem dem: Sådan finder denne metode det, der kan forbedres.',
                'Två poängtal och gapet mellan dem: så hittar den här metoden det som kan förbättras.',
              ),
            },
            {
              text: text(
                '“Awareness: they want to be informed, not sold to. They ask: which tent stands the wind?”',
                '«Bevissthet: de vil bli informert, ikke solgt til. De spør: Hvilket telt tåler vinden?»',
                '»Opmærksomhed: De vil informeres, ikke sælges til. De spørger: Hvilket telt kan klare vinden?«',
                '”Medvetenhet: de vill få information, inte bli påprackade något. De frågar: vilket tält klarar vinden?”',
              ),
              place: 2,
              why: text(
                'It begins with a phase and asks what customers want and ask there.',
                'Den begynner med en fase og spør hva kundene vil og lurer på der.',
                'Den begynder med en fase og spørger, hvad kunderne vil og undrer sig over dér.',
                'Den börjar med en fas och frågar vad kunderna vill och undrar där.',
              ),
            },
            {
              text: text(
                '“We want ten per cent fewer to give up between the cart and the payment.”',
                '«Vi vil at ti prosent færre skal gi seg mellom handlekurven og betalingen.»',
                '»Vi vil have, at ti procent færre giver op mellem kurven og betalingen.«',
                '”Vi vill att tio procent färre ska ge upp mellan varukorgen och betalningen.”',
              ),
              place: 1,
              why: text(
                'A goal, with a number, before anything is drawn.',
                'Et mål, med et tall, før noe er tegnet.',
                'Et mål, med et tal, før noget er tegnet.',
                'Ett mål, med en siffra, innan något är ritat.',
              ),
            },
            {
              text: text(
                '“At the size of the tent she is nervous: will four of us fit? Nobody answers that.”',
                '«Ved størrelsen på teltet er hun nervøs: er det plass til fire? Det svarer ingen på.»',
                '»Ved teltets størrelse er hun nervøs: Er der plads til fire? Det svarer ingen på.«',
                '”Vid tältets storlek är hon nervös: får vi plats alla fyra? Det svarar ingen på.”',
              ),
              place: 0,
              why: text(
                'An emotion, a question and an unmet need of *one* person at one touchpoint.',
                'En følelse, et spørsmål og et udekket behov hos *én* person ved ett kontaktpunkt.',
                'En følelse, et spørgsmål og et udækket behov hos *én* person ved ét kontaktpunkt.',
                'En känsla, en fråga och ett omött behov hos *en* person vid en kontaktpunkt.',
              ),
            },
          ],
        },
        {
          kind: 'choice',
          id: 'which-method',
          question: text(
            'A gym loses members in the third month. The owner has money for one improvement before summer. Which method is the best first choice?',
            'Et treningssenter mister medlemmer i den tredje måneden. Eieren har penger til én forbedring før sommeren. Hvilken metode er det beste førstevalget?',
            'Et fitnesscenter mister medlemmer i den tredje måned. Ejeren har penge til én forbedring før sommer. Hvilken metode er det bedste førstevalg?',
            'Ett gym tappar medlemmar under den tredje månaden. Ägaren har pengar till en förbättring före sommaren. Vilken metod är det bästa förstavalet?',
          ),
          options: [
            {
              text: text('From the person', 'Fra personen', 'Fra personen', 'Från personen'),
              right: false,
              why: text(
                'Personas tell who the members are. The owner needs to know which of many places to improve.',
                'Personaer forteller hvem medlemmene er. Eieren trenger å vite hvilket av mange steder som skal forbedres.',
                'Personaer fortæller, hvem medlemmerne er. Ejeren har brug for at vide, hvilket af mange steder der skal forbedres.',
                'Personor berättar vilka medlemmarna är. Ägaren behöver veta vilket av många ställen som ska förbättras.',
              ),
            },
            {
              text: text('From the goal', 'Fra målet', 'Fra målet', 'Från målet'),
              right: true,
              why: text(
                'There is a goal, fewer who leave, and a choice to make. This method ends with the largest gap.',
                'Det finnes et mål, færre som slutter, og et valg å ta. Denne metoden ender med det største gapet.',
                'Der er et mål, færre, der falder fra, og et valg at træffe. Denne metode ender med det største gab.',
                'Det finns ett mål, färre som slutar, och ett val att göra. Den här metoden slutar med det största gapet.',
              ),
            },
            {
              text: text('From the phase', 'Fra fasen', 'Fra fasen', 'Från fasen'),
              right: false,
              why: text(
                'It would cover everything from the first ad on. The loss is known to be in use; most of the sheet would be work for nothing.',
                'Den ville dekket alt fra den første annonsen. Tapet ligger i bruksfasen, det er kjent; det meste av skjemaet ville vært bortkastet arbeid.',
                'Den ville dække alt fra den første annonce. Tabet ligger i brugsfasen, det er kendt; det meste af skemaet ville være spildt arbejde.',
                'Den skulle täcka allt från första annonsen. Förlusten ligger i användningen, det är känt; det mesta av formuläret skulle vara bortkastat arbete.',
              ),
            },
          ],
        },
      ],
    },
    {
      title: text('Your own map', 'Ditt eget kart', 'Dit eget kort', 'Din egen karta'),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Choose a business that you know as a customer: a gym, a hairdresser, the school canteen, an app. Fill in *one* of the three sheets; in a class, let each group take its own and compare. The grey words are what the two in the tent shop wrote. Nobody judges the sheets; they go into the file that you hand in.',
            'Velg en bedrift du kjenner som kunde: et treningssenter, en frisør, kantina på skolen, en app. Fyll ut *ett* av de tre skjemaene; i en klasse kan hver gruppe ta sitt og sammenligne. De grå ordene er det de to i teltbutikken skrev. Ingen retter skjemaene; de blir med i filen du leverer.',
            'Vælg en virksomhed, du kender som kunde: et fitnesscenter, en frisør, skolens kantine, en app. Udfyld *ét* af de tre skemaer; i en klasse kan hver gruppe tage sit og sammenligne. De grå ord er det, de to i teltbutikken skrev. Ingen retter skemaerne; de kommer med i den fil, du afleverer.',
            'Välj ett företag som du känner som kund: ett gym, en frisör, skolmatsalen, en app. Fyll i *ett* av de tre formulären; i en klass kan varje grupp ta sitt och jämföra. De grå orden är vad de två i tältbutiken skrev. Ingen rättar formulären; de följer med i filen som du lämnar in.',
          ),
        },
        {
          kind: 'sheet',
          id: 'from-the-person',
          question: text(
            'Sheet 1: from the person',
            'Skjema 1: fra personen',
            'Skema 1: fra personen',
            'Formulär 1: från personen',
          ),
          steps: [
            {
              title: text('The persona', 'Personaen', 'Personaen', 'Personan'),
              help: text(
                'Who is it, what do they want, what are they unsure of? Leave out what changes nothing, such as the favourite colour.',
                'Hvem er det, hva vil de, hva er de usikre på? Dropp det som ikke betyr noe, som yndlingsfargen.',
                'Hvem er det, hvad vil de, hvad er de i tvivl om? Udelad det, der ikke betyder noget, som yndlingsfarven.',
                'Vem är det, vad vill de, vad är de osäkra på? Utelämna det som inte spelar någon roll, som favoritfärgen.',
              ),
              rows: 1,
              columns: [
                {
                  title: text(
                    'In two sentences',
                    'I to setninger',
                    'I to sætninger',
                    'I två meningar',
                  ),
                  examples: textList(
                    text(
                      'Ingrid, 34, hikes with two children. She wants to be sure that it holds in rain.',
                      'Ingrid, 34, går på tur med to barn. Hun vil være sikker på at det tåler regn.',
                      'Ingrid på 34 vandrer med to børn. Hun vil være sikker på, at det holder i regn.',
                      'Ingrid, 34, vandrar med två barn. Hon vill vara säker på att det håller i regn.',
                    ),
                  ),
                },
              ],
            },
            {
              title: text(
                'Her touchpoints',
                'Kontaktpunktene',
                'Kontaktpunkterne',
                'Kontaktpunkterna',
              ),
              help: text(
                'Five of them, in the order in which she meets them. Begin before she knows of the business, and go on after the purchase.',
                'Fem av dem, i den rekkefølgen personen møter dem. Begynn før bedriften er kjent, og gå videre etter kjøpet.',
                'Fem af dem i den rækkefølge, personen møder dem. Begynd, før virksomheden er kendt, og fortsæt efter købet.',
                'Fem stycken, i den ordning personen möter dem. Börja innan företaget är känt och fortsätt efter köpet.',
              ),
              rows: 5,
              columns: [nameColumn],
            },
            {
              title: text(
                'Emotion, question, unmet need',
                'Følelse, spørsmål, udekket behov',
                'Følelse, spørgsmål, udækket behov',
                'Känsla, fråga, omött behov',
              ),
              help: text(
                'At each touchpoint, in the persona’s own words.',
                'Ved hvert kontaktpunkt, med personaens egne ord.',
                'Ved hvert kontaktpunkt, med personaens egne ord.',
                'Vid varje kontaktpunkt, med personans egna ord.',
              ),
              rows: { of: 1 },
              columns: [
                {
                  title: text('Emotion', 'Følelse', 'Følelse', 'Känsla'),
                  examples: textList(text('curious', 'nysgjerrig', 'nysgerrig', 'nyfiken')),
                },
                {
                  title: text('Question', 'Spørsmål', 'Spørgsmål', 'Fråga'),
                  examples: textList(
                    text(
                      'Does it stand the wind?',
                      'Tåler det vinden?',
                      'Kan det klare vinden?',
                      'Klarar det vinden?',
                    ),
                  ),
                },
                {
                  title: text('Unmet need', 'Udekket behov', 'Udækket behov', 'Omött behov'),
                  examples: textList(
                    text(
                      'to see it put up in a storm',
                      'å se det satt opp i storm',
                      'at se det slået op i storm',
                      'att se det uppsatt i storm',
                    ),
                  ),
                },
              ],
            },
            {
              title: text('What you see', 'Det du ser', 'Det, du ser', 'Det du ser'),
              help: text(
                'Which need comes back? Whom could you ask whether it is true?',
                'Hvilket behov går igjen? Hvem kan du spørre om det stemmer?',
                'Hvilket behov går igen? Hvem kan du spørge, om det passer?',
                'Vilket behov återkommer? Vem kan du fråga om det stämmer?',
              ),
              rows: 1,
              columns: [
                {
                  title: text(
                    'Pattern, and how to check it',
                    'Mønster, og hvordan det kan prøves',
                    'Mønster, og hvordan det kan efterprøves',
                    'Mönster, och hur det kan prövas',
                  ),
                },
              ],
            },
          ],
          look: text(
            'Needs of the persona, not wishes of the business. At least one touchpoint at which the emotion is bad. A pattern that could turn out false, and a way to find out, such as asking five customers.',
            'Personaens behov, ikke bedriftens ønsker. Minst ett kontaktpunkt der følelsen er dårlig. Et mønster som kan vise seg å være feil, og en måte å finne det ut på, som å spørre fem kunder.',
            'Personaens behov, ikke virksomhedens ønsker. Mindst ét kontaktpunkt, hvor følelsen er dårlig. Et mønster, der kan vise sig at være forkert, og en måde at finde ud af det på, såsom at spørge fem kunder.',
            'Personans behov, inte företagets önskningar. Minst en kontaktpunkt där känslan är dålig. Ett mönster som kan visa sig vara fel, och ett sätt att ta reda på det, som att fråga fem kunder.',
          ),
        },
        {
          kind: 'sheet',
          id: 'from-the-goal',
          question: text(
            'Sheet 2: from the goal',
            'Skjema 2: fra målet',
            'Skema 2: fra målet',
            'Formulär 2: från målet',
          ),
          steps: [
            {
              title: text('The goal', 'Målet', 'Målet', 'Målet'),
              help: text(
                'Satisfaction, sales, or fewer who leave? Say by how much and by when.',
                'Tilfredshet, salg, eller færre som slutter? Si hvor mye og når.',
                'Tilfredshed, salg eller færre, der falder fra? Sig hvor meget og hvornår.',
                'Nöjdhet, försäljning eller färre som slutar? Säg hur mycket och till när.',
              ),
              rows: 1,
              columns: [
                {
                  title: text('Goal', 'Mål', 'Mål', 'Mål'),
                  examples: textList(
                    text(
                      'Ten per cent fewer give up before paying, by June',
                      'Ti prosent færre gir seg før de betaler, innen juni',
                      'Ti procent færre giver op, før de betaler, inden juni',
                      'Tio procent färre ger upp innan de betalar, till juni',
                    ),
                  ),
                },
              ],
            },
            {
              title: text(
                'The touchpoints',
                'Kontaktpunktene',
                'Kontaktpunkterne',
                'Kontaktpunkterna',
              ),
              help: text(
                'Five that can have to do with the goal.',
                'Fem som kan ha med målet å gjøre.',
                'Fem, der kan have med målet at gøre.',
                'Fem som kan ha med målet att göra.',
              ),
              rows: 5,
              columns: [nameColumn],
            },
            {
              title: text(
                'Needs, expected and real',
                'Behov, ventet og virkelig',
                'Behov, forventet og virkeligt',
                'Behov, väntat och verkligt',
              ),
              help: text(
                'From −2 (very bad) to 2 (very good). Score as a customer, or better, ask some. The gap is worked out below.',
                'Fra −2 (svært dårlig) til 2 (svært bra). Gi poeng som kunde, eller helst: spør noen. Gapet regnes ut under.',
                'Fra −2 (meget dårligt) til 2 (meget godt). Giv point som kunde, eller hellere: Spørg nogle. Gabet regnes ud nedenfor.',
                'Från −2 (mycket dåligt) till 2 (mycket bra). Sätt poäng som kund, eller hellre: fråga några. Gapet räknas ut nedan.',
              ),
              rows: { of: 1 },
              columns: [
                { title: text('Need', 'Behov', 'Behov', 'Behov') },
                { title: text('Expected', 'Ventet', 'Forventet', 'Väntat'), score: true },
                {
                  title: text('What they get', 'Det de får', 'Det, de får', 'Det de får'),
                  score: true,
                },
              ],
              gap: { expected: 1, got: 2 },
            },
            {
              title: text(
                'One improvement, and its test',
                'Én forbedring, og hvordan den prøves',
                'Én forbedring, og hvordan den afprøves',
                'En förbättring, och hur den prövas',
              ),
              help: text(
                'What would close the largest gap? How would you see that it worked?',
                'Hva ville lukket det største gapet? Hvordan ville du sett at det virket?',
                'Hvad ville lukke det største gab? Hvordan ville du se, at det virkede?',
                'Vad skulle stänga det största gapet? Hur skulle du se att det fungerade?',
              ),
              rows: 1,
              columns: [
                {
                  title: text('Improvement', 'Forbedring', 'Forbedring', 'Förbättring'),
                  examples: textList(
                    text(
                      'let people buy without an account',
                      'la folk handle uten konto',
                      'lad folk købe uden konto',
                      'låt folk handla utan konto',
                    ),
                  ),
                },
                {
                  title: text('Test', 'Prøve', 'Afprøvning', 'Prövning'),
                  examples: textList(
                    text(
                      'half of the visitors for four weeks',
                      'halvparten av de besøkende i fire uker',
                      'halvdelen af de besøgende i fire uger',
                      'hälften av besökarna i fyra veckor',
                    ),
                  ),
                },
              ],
            },
          ],
          look: text(
            'A goal that one can miss. Scores that differ: if every gap is the same, nobody has asked. One improvement at the largest gap that serves the goal, and a test that could say no.',
            'Et mål det går an å bomme på. Poeng som er forskjellige: er alle gap like, har ingen spurt. Én forbedring ved det største gapet som tjener målet, og en prøve som kan gi nei.',
            'Et mål, man kan ramme ved siden af. Point, der er forskellige: Er alle gab ens, har ingen spurgt. Én forbedring ved det største gab, der tjener målet, og en afprøvning, der kan sige nej.',
            'Ett mål som går att missa. Poäng som skiljer sig åt: är alla gap lika har ingen frågat. En förbättring vid det största gapet som tjänar målet, och en prövning som kan säga nej.',
          ),
        },
        {
          kind: 'sheet',
          id: 'from-the-phase',
          question: text(
            'Sheet 3: from the phase',
            'Skjema 3: fra fasen',
            'Skema 3: fra fasen',
            'Formulär 3: från fasen',
          ),
          steps: [
            {
              title: text(
                'Three questions a phase',
                'Tre spørsmål per fase',
                'Tre spørgsmål pr. fase',
                'Tre frågor per fas',
              ),
              help: text(
                'What customers do, what they want, and what they ask, phase by phase.',
                'Hva kundene gjør, hva de vil, og hva de spør om, fase for fase.',
                'Hvad kunderne gør, hvad de vil, og hvad de spørger om, fase for fase.',
                'Vad kunderna gör, vad de vill och vad de frågar, fas för fas.',
              ),
              rows: phaseNames,
              columns: [
                {
                  title: text('They do', 'De gjør', 'De gør', 'De gör'),
                  examples: textList(
                    text(
                      'see a picture of a tent',
                      'ser et bilde av et telt',
                      'ser et billede af et telt',
                      'ser en bild på ett tält',
                    ),
                    text(
                      'compare weight and price',
                      'sammenligner vekt og pris',
                      'sammenligner vægt og pris',
                      'jämför vikt och pris',
                    ),
                  ),
                },
                {
                  title: text('They want', 'De vil', 'De vil', 'De vill'),
                  examples: textList(
                    text('to be inspired', 'bli inspirert', 'blive inspireret', 'bli inspirerade'),
                    text(
                      'a choice they can trust',
                      'et valg de kan stole på',
                      'et valg, de kan stole på',
                      'ett val de kan lita på',
                    ),
                  ),
                },
                {
                  title: text('They ask', 'De spør', 'De spørger', 'De frågar'),
                  examples: textList(
                    text('Who are they?', 'Hvem er de?', 'Hvem er de?', 'Vilka är de?'),
                    text(
                      'Is it worth its weight?',
                      'Er det verdt vekten?',
                      'Er det vægten værd?',
                      'Är det värt sin vikt?',
                    ),
                  ),
                },
              ],
            },
          ],
          look: text(
            'Something in every phase, use and loyalty too. Wishes that change from phase to phase: in awareness to be informed, later to be sure. Questions in words that customers use, which one could search for.',
            'Noe i hver fase, også bruk og lojalitet. Ønsker som skifter fra fase til fase: i bevissthetsfasen å bli informert, senere å være trygg. Spørsmål med kundenes egne ord, som det går an å søke etter.',
            'Noget i hver fase, også brug og lojalitet. Ønsker, der skifter fra fase til fase: i opmærksomhedsfasen at blive informeret, senere at være sikker. Spørgsmål med kundernes egne ord, som man kunne søge efter.',
            'Något i varje fas, även användning och lojalitet. Önskningar som växlar från fas till fas: i medvetenhetsfasen att få information, senare att känna sig säker. Frågor med kundernas egna ord, som man skulle kunna söka på.',
          ),
        },
      ],
    },
    {
      title: text(
        'How much does a gap weigh?',
        'Hvor mye veier et gap?',
        'Hvor meget vejer et gab?',
        'Hur mycket väger ett gap?',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'lost-at-account',
          question: text(
            'In the tent shop nothing before the order disappoints as much as having to create an account. Of a hundred who leave before they have ordered, how many leave at that form?',
            'I teltbutikken skuffer ingenting før bestillingen så mye som å måtte opprette konto. Av hundre som går før de har bestilt, hvor mange går ved det skjemaet?',
            'I teltbutikken skuffer intet før ordren så meget som at skulle oprette en konto. Af hundrede, der går, før de har bestilt, hvor mange går ved den formular?',
            'I tältbutiken är inget före beställningen en så stor besvikelse som att behöva skapa konto. Av hundra som går innan de har beställt, hur många går vid det formuläret?',
          ),
          scale: { min: 0, max: 60, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            lost: percent(facts().lostAtAccount, 1),
            visits: number(facts().account.visits),
          }),
          answer: () => ({ value: 100 * facts().lostAtAccount }),
          reveal: text(
            'About {lost} of them: of a thousand who enter, only {visits} ever come to the form. A gap can be deep and narrow.',
            'Omtrent {lost} av dem: av tusen som kommer inn, kommer bare {visits} til skjemaet. Et gap kan være dypt og smalt.',
            'Omkring {lost} af dem: Af tusind, der kommer ind, når kun {visits} til formularen. Et gab kan være dybt og smalt.',
            'Ungefär {lost} av dem: av tusen som kommer in når bara {visits} formuläret. Ett gap kan vara djupt och smalt.',
          ),
        },
        {
          kind: 'exercise',
          id: 'weighed-gap',
          question: text(
            'One way to weigh a gap is *visits times gap*. Of a thousand who enter come {account} visits to the account form, {gap} short each: {weight} points of disappointment. The product page has {visits} visits, and customers expect {expected} and get {got}. How many points is that?',
            'En måte å veie et gap på er *besøk ganger gap*. Tusen som kommer inn, gir {account} besøk på kontoskjemaet, som hver gang er {gap} for lite: {weight} poeng skuffelse. Produktsiden har {visits} besøk, og kundene venter {expected} og får {got}. Hvor mange poeng blir det?',
            'En måde at veje et gab på er *besøg gange gab*. Tusind, der kommer ind, giver {account} besøg på kontoformularen, som hver gang er {gap} for lidt: {weight} point skuffelse. Produktsiden har {visits} besøg, og kunderne forventer {expected} og får {got}. Hvor mange point bliver det?',
            'Ett sätt att väga ett gap är *besök gånger gap*. Tusen som kommer in ger {account} besök på kontoformuläret, som varje gång är {gap} för lite: {weight} poäng besvikelse. Produktsidan har {visits} besök, och kunderna väntar sig {expected} och får {got}. Hur många poäng blir det?',
          ),
          unit: text('points', 'poeng', 'point', 'poäng'),
          values: () => {
            const { account, product } = facts()
            return {
              account: number(account.visits),
              gap: number(-account.gap, 1),
              weight: number(-account.gap * account.visits),
              visits: number(product.visits),
              expected: number(product.expectation, 1),
              got: number(product.experience, 1),
              each: number(-product.gap, 1),
              points: number(-product.gap * product.visits),
            }
          },
          answer: () => -facts().product.gap * facts().product.visits,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => facts().product.visits,
              hint: text(
                'Those are the visits. Each of them falls short by the gap.',
                'Det er besøkene. Hvert av dem blir for lite med gapet.',
                'Det er besøgene. Hvert af dem bliver for lidt med gabet.',
                'Det är besöken. Vart och ett blir för lite med gapet.',
              ),
            },
            {
              answer: () =>
                facts().product.visits * (facts().product.experience + facts().product.expectation),
              hint: text(
                'You added what they expect and what they get. The gap is the difference.',
                'Du la sammen det de venter, og det de får. Gapet er forskjellen.',
                'Du lagde det, de forventer, og det, de får, sammen. Gabet er forskellen.',
                'Du lade ihop det de väntar sig och det de får. Gapet är skillnaden.',
              ),
            },
            {
              answer: () => facts().product.gap * facts().product.visits,
              hint: text(
                'Almost: the gap is below zero, but disappointment is counted upward here. Leave out the minus.',
                'Nesten: gapet er under null, men skuffelse telles oppover her. Dropp minustegnet.',
                'Næsten: Gabet er under nul, men skuffelse tælles opad her. Udelad minusset.',
                'Nästan: gapet är under noll, men besvikelse räknas uppåt här. Utelämna minustecknet.',
              ),
            },
          ],
          hint: text(
            'First the gap at the product page: what they expect less what they get.',
            'Først gapet på produktsiden: det de venter, minus det de får.',
            'Først gabet på produktsiden: det, de forventer, minus det, de får.',
            'Först gapet på produktsidan: det de väntar sig minus det de får.',
          ),
          working: text(
            '{visits} × {each} = {points} points, against {weight} at the account form. A small gap that many meet can weigh more than a large one that few do.',
            '{visits} × {each} = {points} poeng, mot {weight} ved kontoskjemaet. Et lite gap som mange møter, kan veie mer enn et stort som få møter.',
            '{visits} × {each} = {points} point mod {weight} ved kontoformularen. Et lille gab, som mange møder, kan veje mere end et stort, som få møder.',
            '{visits} × {each} = {points} poäng, mot {weight} vid kontoformuläret. Ett litet gap som många möter kan väga mer än ett stort som få möter.',
          ),
        },
        {
          kind: 'exercise',
          id: 'leave-account',
          question: text(
            'Seen the other way: of a thousand who enter come {visits} visits to the account form, and {lost} customers leave for good there. What share of the visits is that? Give it in percent, without decimals.',
            'Sett fra den andre siden: tusen som kommer inn, gir {visits} besøk på kontoskjemaet, og {lost} kunder går for godt der. Hvor stor andel av besøkene er det? Svar i prosent, uten desimaler.',
            'Set fra den anden side: Tusind, der kommer ind, giver {visits} besøg på kontoformularen, og {lost} kunder går for altid dér. Hvor stor en andel af besøgene er det? Svar i procent uden decimaler.',
            'Sett från andra hållet: tusen som kommer in ger {visits} besök på kontoformuläret, och {lost} kunder går för gott där. Hur stor andel av besöken är det? Svara i procent, utan decimaler.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({
            visits: number(facts().account.visits, 1),
            lost: number(1000 * facts().account.lost, 1),
            share: percent(facts().leaveAccount),
          }),
          answer: () => 100 * facts().leaveAccount,
          tolerance: 0.5,
          mistakes: [
            {
              answer: () => 100 * facts().account.lost,
              hint: text(
                'That is the share of all who enter. The question is about those who come to the form.',
                'Det er andelen av alle som kommer inn. Spørsmålet gjelder dem som kommer til skjemaet.',
                'Det er andelen af alle, der kommer ind. Spørgsmålet gælder dem, der når til formularen.',
                'Det är andelen av alla som kommer in. Frågan gäller dem som når formuläret.',
              ),
            },
            {
              answer: () => 100 * (facts().leaveAccount + facts().backFromAccount),
              hint: text(
                'Those who go back to the cart are in it too. They haven’t left.',
                'Der er de som går tilbake til handlekurven, også med. De har ikke gått for godt.',
                'Der er dem, der går tilbage til kurven, også med. De er ikke gået for altid.',
                'Där är de som går tillbaka till varukorgen också med. De har inte gått för gott.',
              ),
            },
            {
              answer: () => 100 * (1 - facts().leaveAccount),
              hint: text(
                'So many stay. How many leave?',
                'Så mange blir. Hvor mange går?',
                'Så mange bliver. Hvor mange går?',
                'Så många stannar. Hur många går?',
              ),
            },
          ],
          hint: text(
            'Divide those who leave by those who come.',
            'Del de som går, på de som kommer.',
            'Divider dem, der går, med dem, der kommer.',
            'Dividera de som går med de som kommer.',
          ),
          working: text(
            '{lost} / {visits} = {share}. Between 19 and 26 % of shoppers who were asked gave a forced account as a reason to leave a checkout (Baymard Institute, surveys; what people say isn’t always what they do).',
            '{lost} / {visits} = {share}. Mellom 19 og 26 % av handlende som ble spurt, oppga tvungen konto som en grunn til å forlate kassen (Baymard Institute, spørreundersøkelser; det folk sier, er ikke alltid det de gjør).',
            '{lost} / {visits} = {share}. Mellem 19 og 26 % af adspurgte kunder angav en tvungen konto som grund til at forlade kassen (Baymard Institute, spørgeskemaer; det, folk siger, er ikke altid det, de gør).',
            '{lost} / {visits} = {share}. Mellan 19 och 26 % av tillfrågade kunder angav tvånget att skapa konto som ett skäl att lämna kassan (Baymard Institute, enkäter; det folk säger är inte alltid det de gör).',
          ),
        },
        {
          kind: 'choice',
          id: 'account-or-support',
          question: text(
            'Two touchpoints have the same gap, {gap}: creating an account and support on the phone. The first has {account} visits per thousand who enter, the second {support}. The goal is *more orders*. Which comes first?',
            'To kontaktpunkter har samme gap, {gap}: å opprette konto og kundeservice på telefon. Det første har {account} besøk per tusen som kommer inn, det andre {support}. Målet er *flere bestillinger*. Hvilket kommer først?',
            'To kontaktpunkter har samme gab, {gap}: at oprette konto og kundeservice på telefonen. Det første har {account} besøg pr. tusind, der kommer ind, det andet {support}. Målet er *flere ordrer*. Hvilket kommer først?',
            'Två kontaktpunkter har samma gap, {gap}: att skapa konto och kundtjänst på telefon. Den första har {account} besök per tusen som kommer in, den andra {support}. Målet är *fler beställningar*. Vilken kommer först?',
          ),
          values: () => ({
            gap: number(facts().account.gap, 1),
            account: number(facts().account.visits),
            support: number(facts().support.visits),
          }),
          options: [
            {
              text: text('Support', 'Kundeservice', 'Kundeservice', 'Kundtjänst'),
              right: false,
              why: text(
                'Fewer meet it, and they have ordered already. For the goal “fewer who leave after the purchase” it would be another matter.',
                'Færre møter den, og de har allerede bestilt. For målet «færre som slutter etter kjøpet» ville det vært en annen sak.',
                'Færre møder den, og de har allerede bestilt. For målet »færre, der falder fra efter købet« ville det være en anden sag.',
                'Färre möter den, och de har redan beställt. För målet ”färre som slutar efter köpet” vore det en annan sak.',
              ),
            },
            {
              text: text('The account', 'Kontoen', 'Kontoen', 'Kontot'),
              right: true,
              why: text(
                'More meet it, and it stands between the cart and the order: it serves the goal.',
                'Flere møter den, og den står mellom handlekurven og bestillingen: den tjener målet.',
                'Flere møder den, og den står mellem kurven og ordren: Den tjener målet.',
                'Fler möter det, och det står mellan varukorgen och beställningen: det tjänar målet.',
              ),
            },
            {
              text: text(
                'It doesn’t matter, the gap is the same',
                'Det er likegyldig, gapet er det samme',
                'Det er lige meget, gabet er det samme',
                'Det spelar ingen roll, gapet är detsamma',
              ),
              right: false,
              why: text(
                'A gap says how deep the disappointment is, not how many feel it nor what it has to do with the goal.',
                'Et gap sier hvor dyp skuffelsen er, ikke hvor mange som kjenner den, og heller ikke hva den har med målet å gjøre.',
                'Et gab siger, hvor dyb skuffelsen er, ikke hvor mange der mærker den, og heller ikke, hvad den har med målet at gøre.',
                'Ett gap säger hur djup besvikelsen är, inte hur många som känner den och inte heller vad den har med målet att göra.',
              ),
            },
          ],
        },
        {
          kind: 'open',
          id: 'whose-map',
          question: text(
            'The two in the tent shop drew the map themselves, on a Monday, in an hour. What could be wrong with it, and what would you do on Tuesday?',
            'De to i teltbutikken tegnet kartet selv, en mandag, på en time. Hva kan være galt med det, og hva ville du gjort på tirsdag?',
            'De to i teltbutikken tegnede selv kortet, en mandag, på en time. Hvad kan være galt med det, og hvad ville du gøre om tirsdagen?',
            'De två i tältbutiken ritade kartan själva, en måndag, på en timme. Vad kan vara fel med den, och vad skulle du göra på tisdagen?',
          ),
          look: text(
            'They drew what they believe, or hope: customers weren’t asked. Touchpoints that the shop doesn’t see are missing, such as a talk between friends. Each kind of customer may have a map of its own. On Tuesday: ask customers, look at numbers that there are, mark on the map what is measured and what is assumed, and ask no more of people than is needed: too much tracking is intrusive.',
            'De tegnet det de tror, eller håper: kundene ble ikke spurt. Kontaktpunkter butikken ikke ser, mangler, som en prat mellom venner. Hver type kunde kan ha sitt eget kart. På tirsdag: spør kunder, se på tall som finnes, merk av på kartet hva som er målt og hva som er antatt, og samle ikke mer om folk enn nødvendig: for mye sporing er påtrengende.',
            'De tegnede det, de tror eller håber: Kunderne blev ikke spurgt. Kontaktpunkter, som butikken ikke ser, mangler, såsom en snak mellem venner. Hver type kunde kan have sit eget kort. Om tirsdagen: Spørg kunder, se på de tal, der findes, markér på kortet, hvad der er målt, og hvad der er antaget, og indsaml ikke mere om folk end nødvendigt: For meget sporing er påtrængende.',
            'De ritade det de tror, eller hoppas: kunderna blev inte tillfrågade. Kontaktpunkter som butiken inte ser saknas, som ett samtal mellan vänner. Varje typ av kund kan ha en egen karta. På tisdagen: fråga kunder, titta på siffror som finns, markera på kartan vad som är uppmätt och vad som är antaget, och samla inte in mer om folk än vad som behövs: för mycket spårning är påträngande.',
          ),
        },
        {
          kind: 'code',
          source:
            'journey.touchpoints\n  .map(({ name, expectation = 0, experience = 0 }) => ({ name, gap: experience - expectation }))\n  .sort((a, b) => a.gap - b.gap)',
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '5 min: the first guess and the map.',
        '5 min: den første gjetningen og kartet.',
        '5 min: det første gæt og kortet.',
        '5 min: den första gissningen och kartan.',
      ),
      text(
        '8 min: the three methods, with the notes to sort in pairs.',
        '8 min: de tre metodene; lappene sorteres to og to.',
        '8 min: de tre metoder; sedlerne sorteres to og to.',
        '8 min: de tre metoderna; lapparna sorteras två och två.',
      ),
      text(
        '18 min: three groups map the same business, each with a sheet of its own; then each shows one thing that the other two don’t have.',
        '18 min: tre grupper tegner samme bedrift, hver med sitt skjema; så viser hver gruppe én ting de to andre ikke har.',
        '18 min: Tre grupper tegner den samme virksomhed, hver med sit skema; så viser hver gruppe én ting, de to andre ikke har.',
        '18 min: tre grupper ritar samma företag, var och en med sitt formulär; sedan visar varje grupp en sak som de två andra inte har.',
      ),
      text(
        '14 min: the weight of a gap, alone, and the open question in class.',
        '14 min: hva et gap veier, alene, og det åpne spørsmålet i klassen.',
        '14 min: hvad et gab vejer, alene, og det åbne spørgsmål i klassen.',
        '14 min: vad ett gap väger, på egen hand, och den öppna frågan i klassen.',
      ),
    ),
    questions: textList(
      text(
        'Which touchpoints did only one of the three groups find? Why that one?',
        'Hvilke kontaktpunkter fant bare én av de tre gruppene? Hvorfor nettopp den?',
        'Hvilke kontaktpunkter fandt kun én af de tre grupper? Hvorfor netop den?',
        'Vilka kontaktpunkter hittade bara en av de tre grupperna? Varför just den?',
      ),
      text(
        'Can one add up disappointment as the exercise does? What would have to be true of the scale?',
        'Kan man legge sammen skuffelse slik oppgaven gjør? Hva måtte da gjelde for skalaen?',
        'Kan man lægge skuffelse sammen, som opgaven gør? Hvad måtte så gælde for skalaen?',
        'Kan man lägga ihop besvikelse som uppgiften gör? Vad måste då gälla för skalan?',
      ),
      text(
        'When is a bad touchpoint worth keeping?',
        'Når er et dårlig kontaktpunkt verdt å beholde?',
        'Hvornår er et dårligt kontaktpunkt værd at beholde?',
        'När är en dålig kontaktpunkt värd att behålla?',
      ),
    ),
    advice: text(
      'Personas turn into caricatures: cross out whatever changes no touchpoint. Scores come out alike when one person fills them in; let two score apart and talk about the differences. Many stop at the purchase: ask what comes in the parcel. “Visits times gap” treats the scale as if two small disappointments were one large, which nobody has shown; it is a way to sort, not to measure.',
      'Personaer blir karikaturer: stryk alt som ikke endrer et kontaktpunkt. Poengene blir like når én person fyller ut; la to gi poeng hver for seg og snakke om forskjellene. Mange stopper ved kjøpet: spør hva som ligger i pakken. «Besøk ganger gap» behandler skalaen som om to små skuffelser var én stor, og det har ingen vist; det er en måte å sortere på, ikke å måle på.',
      'Personaer bliver til karikaturer: Stryg alt, der ikke ændrer et kontaktpunkt. Pointene bliver ens, når én person udfylder dem; lad to give point hver for sig og tale om forskellene. Mange standser ved købet: Spørg, hvad der ligger i pakken. »Besøg gange gab« behandler skalaen, som om to små skuffelser var én stor, og det har ingen vist; det er en måde at sortere på, ikke at måle på.',
      'Personor blir karikatyrer: stryk allt som inte ändrar en kontaktpunkt. Poängen blir lika när en person fyller i dem; låt två sätta poäng var för sig och prata om skillnaderna. Många stannar vid köpet: fråga vad som ligger i paketet. ”Besök gånger gap” behandlar skalan som om två små besvikelser vore en stor, och det har ingen visat; det är ett sätt att sortera, inte att mäta.',
    ),
  },
}
