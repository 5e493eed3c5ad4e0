import { text, textList } from '@sojourn/catalogue'
import { messages, worthChart } from '@sojourn/charts'
import { evpi, expectedNetBenefit, planTest, sampleSize } from 'sojourn/decisions'
import type { Lesson } from '../lesson.ts'
import { money, number } from '../quantity.ts'
import { workedOut } from '../worked-out.ts'
import { once } from './once.ts'

const repeat = (value: number, times: number) => Array.from({ length: times }, () => value)

/** What each idea may bring in a year, in kroner: ten cases, all as likely. */
const ideas = {
  checkout: [...repeat(30_000, 3), ...repeat(-10_000, 7)],
  giftWrap: [...repeat(50_000, 5), ...repeat(10_000, 5)],
  button: [...repeat(1_000, 5), ...repeat(-1_000, 5)],
}

/** What an idea brings on average, and what it is worth to know for certain beforehand. */
const worth = once(() => {
  const of = (gains: readonly number[]) => {
    const strategies = [repeat(0, gains.length), gains]
    return {
      mean: expectedNetBenefit(strategies)[1]?.mean ?? 0,
      knowing: evpi(strategies).mean,
    }
  }
  const [checkout, giftWrap, button] = [ideas.checkout, ideas.giftWrap, ideas.button].map(of)
  if (!checkout || !giftWrap || !button) throw new RangeError('There are three ideas.')
  return { checkout, giftWrap, button }
})

/** Customers an arm and days, with 400 customers a day in two arms. */
const power = once(() => {
  const size = sampleSize(0.1, 0.11)
  const half = sampleSize(0.1, 0.105)
  const usual = sampleSize(0.1, 0.1012)
  return {
    size,
    half,
    usual,
    days: (2 * size) / 400,
    oneArm: size / 400,
    ratio: half / size,
    years: (2 * usual) / 400 / 365,
  }
})

/** The same idea in a shop of so many customers a day: from 10 % to between 9.5 and 11 %. */
function plan(customersPerDay: number) {
  const now = repeat(0.1, 400)
  const changed = now.map((_, d) => 0.095 + (0.015 * (d + 0.5)) / 400)
  const arms = [now, changed].map((conversion) => ({
    conversion,
    benefit: conversion.map((p) => 300 * p),
  }))
  return planTest({ arms, customersPerDay, horizonDays: 365, cost: { fixed: 20_000 } })
}

const plans = workedOut('plans of tests', () => {
  const [large, small] = [plan(1000), plan(200)]
  if (large.best === null || small.best !== null)
    throw new RangeError('The lesson needs a test that pays in the large shop only.')
  return {
    days: large.best.days,
    value: large.best.value.mean,
    cost: large.best.cost,
    gain: large.best.gain.mean,
    smallKnowing: small.perfectInformation.mean,
  }
})

/** Money that is only about right. */
const thousands = (value: number) => money(1000 * Math.round(value / 1000), 'kr')

/** The value of information: which experiment is worth running, and when none is. */
export const whichTest: Lesson = {
  id: 'which-test',
  version: 1,
  title: text('Which test to run', 'Hvilken test?', 'Hvilken test?', 'Vilket test?'),
  minutes: 40,
  goals: textList(
    text(
      'Work out by hand what knowing is worth before a decision',
      'Regne ut for hånd hva det er verdt å vite før en beslutning',
      'Regne ud i hånden, hvad det er værd at vide før en beslutning',
      'Räkna ut för hand vad det är värt att veta före ett beslut',
    ),
    text(
      'Choose among tests by what they could change',
      'Velge mellom tester etter hva de kunne endre',
      'Vælge mellem tests efter, hvad de kunne ændre',
      'Välja mellan test efter vad de skulle kunna ändra',
    ),
    text(
      'Say how large a test must be, and recognise when no test pays',
      'Si hvor stor en test må være, og se når ingen test lønner seg',
      'Sige, hvor stor en test skal være, og se, hvornår ingen test betaler sig',
      'Säga hur stort ett test måste vara, och se när inget test lönar sig',
    ),
  ),
  story: text(
    'Nora’s boots have three ideas on the wall: a new checkout, gift wrap, and a green button. There are visitors for one test this season. Her cousin says: “Test the gift wrap. It is the one where we know least: it could bring 10,000 kroner or 50,000.” Is that a reason?',
    'Noras støvler har tre ideer på veggen: en ny kasse, gaveinnpakning og en grønn knapp. Det er besøkende nok til én test denne sesongen. Fetteren hennes sier: «Test gaveinnpakningen. Det er den vi vet minst om: den kan gi 10 000 kroner eller 50 000.» Er det en grunn?',
    'Noras støvler har tre idéer på væggen: en ny kasse, gaveindpakning og en grøn knap. Der er besøgende nok til én test i denne sæson. Hendes fætter siger: »Test gaveindpakningen. Det er den, vi ved mindst om: Den kan give 10.000 kroner eller 50.000.« Er det en grund?',
    'Noras stövlar har tre idéer på väggen: en ny kassa, presentinslagning och en grön knapp. Det finns besökare nog för ett test den här säsongen. Hennes kusin säger: ”Testa presentinslagningen. Det är den vi vet minst om: den kan ge 10 000 kronor eller 50 000.” Är det ett skäl?',
  ),
  terms: [
    {
      term: text('A/B test', 'A/B-test', 'A/B-test', 'A/B-test'),
      meaning: text(
        'Customers are divided by lot: some get the journey as it is, others the changed one.',
        'Kundene deles ved loddtrekning: noen får reisen som den er, andre den endrede.',
        'Kunderne deles ved lodtrækning: Nogle får rejsen, som den er, andre den ændrede.',
        'Kunderna delas genom lottning: några får resan som den är, andra den ändrade.',
      ),
    },
    {
      term: text(
        'Value of perfect information',
        'Verdien av full kunnskap',
        'Værdien af fuld viden',
        'Värdet av full kunskap',
      ),
      meaning: text(
        'What one expects to gain if everything were known before deciding. No test is worth more.',
        'Det en venter å tjene hvis alt var kjent før beslutningen. Ingen test er verdt mer.',
        'Det, man venter at vinde, hvis alt var kendt før beslutningen. Ingen test er mere værd.',
        'Det man väntar sig att tjäna om allt vore känt före beslutet. Inget test är värt mer.',
      ),
    },
    {
      term: text('Arm', 'Gruppe', 'Gruppe', 'Grupp'),
      meaning: text(
        'The customers of a test who are shown the same.',
        'Kundene i en test som får se det samme.',
        'De kunder i en test, der får vist det samme.',
        'De kunder i ett test som får se samma sak.',
      ),
    },
    {
      term: text('Power', 'Teststyrke', 'Teststyrke', 'Teststyrka'),
      meaning: text(
        'The chance that a test finds a difference of a given size, if it is there.',
        'Sjansen for at en test finner en forskjell av en gitt størrelse, hvis den er der.',
        'Chancen for, at en test finder en forskel af en given størrelse, hvis den er der.',
        'Chansen att ett test hittar en skillnad av en viss storlek, om den finns.',
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
          text: text(
            'This is what Nora believes, per year and with all costs counted:\n\n- **New checkout**: 3 chances in 10 that it brings 30,000 kr; 7 in 10 that it confuses people and loses 10,000 kr.\n- **Gift wrap**: as likely 50,000 kr as 10,000 kr.\n- **Green button**: as likely 1,000 kr more as 1,000 kr less.\n\nShe may also leave things as they are: that brings 0.',
            'Dette tror Nora, per år og med alle kostnader regnet med:\n\n- **Ny kasse**: 3 sjanser av 10 for at den gir 30 000 kr; 7 av 10 for at den forvirrer folk og taper 10 000 kr.\n- **Gaveinnpakning**: like sannsynlig 50 000 kr som 10 000 kr.\n- **Grønn knapp**: like sannsynlig 1 000 kr mer som 1 000 kr mindre.\n\nHun kan også la alt være som det er: det gir 0.',
            'Dette tror Nora, pr. år og med alle omkostninger regnet med:\n\n- **Ny kasse**: 3 chancer ud af 10 for, at den giver 30.000 kr; 7 ud af 10 for, at den forvirrer folk og taber 10.000 kr.\n- **Gaveindpakning**: lige så sandsynligt 50.000 kr som 10.000 kr.\n- **Grøn knap**: lige så sandsynligt 1.000 kr mere som 1.000 kr mindre.\n\nHun kan også lade alt være, som det er: Det giver 0.',
            'Detta tror Nora, per år och med alla kostnader inräknade:\n\n- **Ny kassa**: 3 chanser av 10 att den ger 30 000 kr; 7 av 10 att den förvirrar folk och förlorar 10 000 kr.\n- **Presentinslagning**: lika troligt 50 000 kr som 10 000 kr.\n- **Grön knapp**: lika troligt 1 000 kr mer som 1 000 kr mindre.\n\nHon kan också låta allt vara som det är: det ger 0.',
          ),
        },
        {
          kind: 'prediction',
          id: 'worth-of-gift-wrap',
          question: text(
            'Somebody could tell Nora for certain what the gift wrap will bring. What is the most she should pay to hear it before she decides?',
            'Noen kunne fortelle Nora helt sikkert hva gaveinnpakningen vil gi. Hvor mye bør hun høyst betale for å få vite det før hun bestemmer seg?',
            'Nogen kunne fortælle Nora helt sikkert, hvad gaveindpakningen vil give. Hvor meget bør hun højst betale for at få det at vide, før hun beslutter sig?',
            'Någon skulle kunna berätta för Nora med säkerhet vad presentinslagningen kommer att ge. Hur mycket bör hon högst betala för att få veta det innan hon bestämmer sig?',
          ),
          scale: { min: 0, max: 40_000, step: 500 },
          unit: text('kr', 'kr', 'kr', 'kr'),
          values: () => ({ knowing: money(worth().giftWrap.knowing, 'kr') }),
          answer: () => ({ value: worth().giftWrap.knowing }),
          reveal: text(
            '{knowing}. Whether it is 10,000 or 50,000, she will wrap gifts. What cannot change the decision is worth nothing to the decision, however little one knows.',
            '{knowing}. Enten det blir 10 000 eller 50 000, vil hun pakke inn gaver. Det som ikke kan endre beslutningen, er ingenting verdt for den, uansett hvor lite en vet.',
            '{knowing}. Uanset om det bliver 10.000 eller 50.000, vil hun pakke gaver ind. Det, der ikke kan ændre beslutningen, er intet værd for den, hvor lidt man end ved.',
            '{knowing}. Vare sig det blir 10 000 eller 50 000 kommer hon att slå in presenter. Det som inte kan ändra beslutet är ingenting värt för det, hur lite man än vet.',
          ),
        },
      ],
    },
    {
      title: text(
        'What knowing is worth',
        'Hva det er verdt å vite',
        'Hvad det er værd at vide',
        'Vad det är värt att veta',
      ),
      blocks: [
        {
          kind: 'exercise',
          id: 'mean-of-checkout',
          question: text(
            'What does the new checkout bring on average? Weigh each outcome by its chance.',
            'Hva gir den nye kassen i snitt? Vei hvert utfall med sjansen for det.',
            'Hvad giver den nye kasse i gennemsnit? Vægt hvert udfald med chancen for det.',
            'Vad ger den nya kassan i genomsnitt? Väg varje utfall med dess chans.',
          ),
          unit: text('kr', 'kr', 'kr', 'kr'),
          values: () => ({ mean: money(worth().checkout.mean, 'kr') }),
          answer: () => worth().checkout.mean,
          tolerance: 50,
          mistakes: [
            {
              answer: () => (30_000 - 10_000) / 2,
              hint: text(
                'That takes both outcomes as equally likely. The loss has 7 chances in 10.',
                'Det regner begge utfallene som like sannsynlige. Tapet har 7 sjanser av 10.',
                'Det regner begge udfald for lige sandsynlige. Tabet har 7 chancer ud af 10.',
                'Det räknar båda utfallen som lika troliga. Förlusten har 7 chanser av 10.',
              ),
            },
            {
              answer: () => 0.3 * 30_000,
              hint: text(
                'That is the good side alone. Subtract what is lost 7 times in 10.',
                'Det er bare den gode siden. Trekk fra det som tapes 7 ganger av 10.',
                'Det er kun den gode side. Træk det fra, der tabes 7 gange ud af 10.',
                'Det är bara den goda sidan. Dra ifrån det som förloras 7 gånger av 10.',
              ),
            },
            {
              answer: () => 30_000 - 10_000,
              hint: text(
                'That adds the two outcomes as they are. Weigh each by its chance first.',
                'Det legger sammen de to utfallene som de er. Vekt hvert av dem med sjansen først.',
                'Det lægger de to udfald sammen, som de er. Vægt først hvert af dem med chancen.',
                'Det lägger ihop de två utfallen som de är. Väg först vart och ett med dess chans.',
              ),
            },
            {
              answer: () => 0.3 * 30_000 + 0.7 * 10_000,
              hint: text(
                'You added the loss. It is subtracted.',
                'Du la til tapet. Det skal trekkes fra.',
                'Du lagde tabet til. Det skal trækkes fra.',
                'Du lade till förlusten. Den ska dras ifrån.',
              ),
            },
          ],
          hint: text(
            '0.3 × 30,000 and 0.7 × (−10,000).',
            '0,3 × 30 000 og 0,7 × (−10 000).',
            '0,3 × 30.000 og 0,7 × (−10.000).',
            '0,3 × 30 000 och 0,7 × (−10 000).',
          ),
          working: text(
            '9,000 − 7,000 = {mean}. With nothing more to be known, she would introduce it, and be wrong 7 times in 10.',
            '9 000 − 7 000 = {mean}. Får hun ikke vite mer, innfører hun den, og tar feil 7 ganger av 10.',
            '9.000 − 7.000 = {mean}. Får hun ikke mere at vide, indfører hun den og tager fejl 7 gange ud af 10.',
            '9 000 − 7 000 = {mean}. Får hon inte veta mer inför hon den, och har fel 7 gånger av 10.',
          ),
        },
        {
          kind: 'exercise',
          id: 'worth-of-checkout',
          question: text(
            'Now suppose she could know beforehand how the checkout turns out, and introduce it only when it is good. How much more does she then expect than without knowing?',
            'Sett at hun kunne vite på forhånd hvordan kassen slår ut, og bare innføre den når den er god. Hvor mye mer kan hun da vente enn uten å vite?',
            'Sæt, at hun på forhånd kunne vide, hvordan kassen falder ud, og kun indføre den, når den er god. Hvor meget mere kan hun så vente end uden at vide det?',
            'Anta att hon i förväg kunde veta hur kassan slår ut, och bara införa den när den är bra. Hur mycket mer kan hon då vänta sig än utan att veta?',
          ),
          unit: text('kr', 'kr', 'kr', 'kr'),
          values: () => ({
            knowing: money(worth().checkout.knowing, 'kr'),
            mean: money(worth().checkout.mean, 'kr'),
          }),
          answer: () => worth().checkout.knowing,
          tolerance: 50,
          mistakes: [
            {
              answer: () => worth().checkout.knowing + worth().checkout.mean,
              hint: text(
                'So much she expects when she knows. Some of it she would have had anyway: subtract it.',
                'Så mye venter hun når hun vet. Noe av det ville hun fått uansett: trekk det fra.',
                'Så meget venter hun, når hun ved det. Noget af det ville hun have fået alligevel: Træk det fra.',
                'Så mycket väntar hon sig när hon vet. En del av det skulle hon ha fått ändå: dra ifrån det.',
              ),
            },
            {
              answer: () => 10_000,
              hint: text(
                'That is the loss she would be spared when it is bad. How often is it bad?',
                'Det er tapet hun slipper når den er dårlig. Hvor ofte er den dårlig?',
                'Det er det tab, hun slipper for, når den er dårlig. Hvor ofte er den dårlig?',
                'Det är förlusten hon slipper när den är dålig. Hur ofta är den dålig?',
              ),
            },
          ],
          hint: text(
            'Without knowing she introduces it. In which cases would knowing make her do something else?',
            'Uten å vite innfører hun den. I hvilke tilfeller ville hun gjort noe annet om hun visste?',
            'Uden at vide det indfører hun den. I hvilke tilfælde ville hun gøre noget andet, hvis hun vidste det?',
            'Utan att veta inför hon den. I vilka fall skulle hon göra något annat om hon visste?',
          ),
          working: text(
            'With knowledge 0.3 × 30,000 + 0.7 × 0 = 9,000 kr, without it {mean}: the difference is {knowing}. Or directly: 7 times in 10 she is spared a loss of 10,000 kr. It is the most that any test of the checkout can be worth.',
            'Med kunnskap 0,3 × 30 000 + 0,7 × 0 = 9 000 kr, uten {mean}: forskjellen er {knowing}. Eller direkte: 7 ganger av 10 slipper hun et tap på 10 000 kr. Mer kan ingen test av kassen være verdt.',
            'Med viden 0,3 × 30.000 + 0,7 × 0 = 9.000 kr, uden {mean}: Forskellen er {knowing}. Eller direkte: 7 gange ud af 10 slipper hun for et tab på 10.000 kr. Mere kan ingen test af kassen være værd.',
            'Med kunskap 0,3 × 30 000 + 0,7 × 0 = 9 000 kr, utan {mean}: skillnaden är {knowing}. Eller direkt: 7 gånger av 10 slipper hon en förlust på 10 000 kr. Mer kan inget test av kassan vara värt.',
          ),
        },
        {
          kind: 'choice',
          id: 'choose-test',
          question: text(
            'There are visitors for one test. Which one?',
            'Det er besøkende nok til én test. Hvilken?',
            'Der er besøgende nok til én test. Hvilken?',
            'Det finns besökare nog för ett test. Vilket?',
          ),
          values: () => ({
            checkout: money(worth().checkout.knowing, 'kr'),
            button: money(worth().button.knowing, 'kr'),
          }),
          options: [
            {
              text: text(
                'The gift wrap: it brings most',
                'Gaveinnpakningen: den gir mest',
                'Gaveindpakningen: Den giver mest',
                'Presentinslagningen: den ger mest',
              ),
              right: false,
              why: text(
                'It does, and so it is introduced. A test would only hold it back for half of the customers.',
                'Det gjør den, og derfor innføres den. En test ville bare holde den tilbake for halvparten av kundene.',
                'Det gør den, og derfor indføres den. En test ville kun holde den tilbage for halvdelen af kunderne.',
                'Det gör den, och därför införs den. Ett test skulle bara hålla den borta från hälften av kunderna.',
              ),
            },
            {
              text: text(
                'The checkout: it brings little on average',
                'Kassen: den gir lite i snitt',
                'Kassen: Den giver lidt i gennemsnit',
                'Kassan: den ger lite i genomsnitt',
              ),
              right: true,
              why: text(
                'It is nearly a toss-up and much is at stake: a result would often change what she does. Knowing it is worth up to {checkout}.',
                'Det er nesten et sjansespill, og mye står på spill: et resultat ville ofte endre hva hun gjør. Å vite er verdt inntil {checkout}.',
                'Det er næsten plat eller krone, og meget er på spil: Et resultat ville ofte ændre, hvad hun gør. At vide det er op til {checkout} værd.',
                'Det är nästan krona eller klave, och mycket står på spel: ett resultat skulle ofta ändra vad hon gör. Att veta är värt upp till {checkout}.',
              ),
            },
            {
              text: text(
                'The button: nobody knows even the sign',
                'Knappen: ingen vet engang fortegnet',
                'Knappen: Ingen kender engang fortegnet',
                'Knappen: ingen vet ens tecknet',
              ),
              right: false,
              why: text(
                'Its result would decide, but little hangs on it: knowing is worth at most {button}.',
                'Resultatet ville avgjøre, men lite avhenger av det: å vite er verdt høyst {button}.',
                'Resultatet ville afgøre det, men lidt afhænger af det: At vide det er højst {button} værd.',
                'Resultatet skulle avgöra, men lite beror på det: att veta är värt högst {button}.',
              ),
            },
          ],
        },
        {
          kind: 'chart',
          after: 'choose-test',
          chart: (language) =>
            worthChart(
              [
                {
                  name: text('New checkout', 'Ny kasse', 'Ny kasse', 'Ny kassa')[language],
                  worth: worth().checkout.knowing,
                },
                {
                  name: text('Gift wrap', 'Gaveinnpakning', 'Gaveindpakning', 'Presentinslagning')[
                    language
                  ],
                  worth: worth().giftWrap.knowing,
                },
                {
                  name: text('Green button', 'Grønn knapp', 'Grøn knap', 'Grön knapp')[language],
                  worth: worth().button.knowing,
                },
              ],
              { currency: 'kr', messages: messages[language] },
            ),
        },
      ],
    },
    {
      title: text(
        'How large a test must be',
        'Hvor stor en test må være',
        'Hvor stor en test skal være',
        'Hur stort ett test måste vara',
      ),
      blocks: [
        {
          kind: 'text',
          values: () => ({ size: number(power().size) }),
          text: text(
            'No test tells everything: customers differ, and chance makes two arms unlike even where nothing was changed. To find a rise of conversion from 10 % to 11 % in 8 tests of 10 (the *power*), while calling a difference that isn’t there only once in 20, each arm needs {size} customers.',
            'Ingen test forteller alt: kunder er ulike, og tilfeldighetene gjør to grupper ulike selv der ingenting er endret. For å finne en økning i konverteringen fra 10 % til 11 % i 8 av 10 tester (*teststyrken*), og bare én gang av 20 melde om en forskjell som ikke finnes, trenger hver gruppe {size} kunder.',
            'Ingen test fortæller alt: Kunder er forskellige, og tilfældet gør to grupper forskellige, selv hvor intet er ændret. For at finde en stigning i konverteringen fra 10 % til 11 % i 8 ud af 10 tests (*teststyrken*) og kun én gang ud af 20 melde om en forskel, der ikke findes, kræver hver gruppe {size} kunder.',
            'Inget test berättar allt: kunder är olika, och slumpen gör två grupper olika även där ingenting har ändrats. För att hitta en ökning av konverteringen från 10 % till 11 % i 8 av 10 test (*teststyrkan*), och bara en gång av 20 larma om en skillnad som inte finns, behöver varje grupp {size} kunder.',
          ),
        },
        {
          kind: 'exercise',
          id: 'days',
          question: text(
            '400 customers a day come to the checkout, and each is put by lot into one of two arms. How many days until both arms have {size} customers?',
            '400 kunder om dagen kommer til kassen, og hver av dem trekkes til en av to grupper. Hvor mange dager går det før begge gruppene har {size} kunder?',
            '400 kunder om dagen kommer til kassen, og hver af dem trækkes til en af to grupper. Hvor mange dage går der, før begge grupper har {size} kunder?',
            '400 kunder om dagen kommer till kassan, och var och en lottas till en av två grupper. Hur många dagar tar det innan båda grupperna har {size} kunder?',
          ),
          unit: text('days', 'dager', 'dage', 'dagar'),
          values: () => ({ size: number(power().size), days: number(power().days, 1) }),
          answer: () => power().days,
          tolerance: 1,
          mistakes: [
            {
              answer: () => power().oneArm,
              hint: text(
                'That would fill one arm. Each day’s customers are divided between two.',
                'Det ville fylle én gruppe. Kundene hver dag deles på to.',
                'Det ville fylde én gruppe. Hver dags kunder deles i to.',
                'Det skulle fylla en grupp. Varje dags kunder delas på två.',
              ),
            },
            {
              answer: () => (2 * power().size) / 200,
              hint: text(
                'You divided the day’s customers by two and doubled the customers needed, too: the two arms are counted twice.',
                'Du delte dagens kunder på to og doblet i tillegg kundene som trengs: de to gruppene er telt dobbelt.',
                'Du delte dagens kunder med to og fordoblede også de kunder, der skal til: De to grupper er talt dobbelt.',
                'Du delade dagens kunder på två och dubblade dessutom kunderna som behövs: de två grupperna räknas dubbelt.',
              ),
            },
          ],
          hint: text(
            'How many customers do both arms need together?',
            'Hvor mange kunder trenger de to gruppene til sammen?',
            'Hvor mange kunder kræver de to grupper tilsammen?',
            'Hur många kunder behöver de två grupperna tillsammans?',
          ),
          working: text(
            '2 × {size} customers, 400 a day: {days} days. In practice whole weeks, since a Saturday isn’t a Monday.',
            '2 × {size} kunder, 400 om dagen: {days} dager. I praksis hele uker, for en lørdag er ikke en mandag.',
            '2 × {size} kunder, 400 om dagen: {days} dage. I praksis hele uger, for en lørdag er ikke en mandag.',
            '2 × {size} kunder, 400 om dagen: {days} dagar. I praktiken hela veckor, för en lördag är inte en måndag.',
          ),
        },
        {
          kind: 'exercise',
          id: 'half-the-difference',
          question: text(
            'Half the difference is to be found: from 10 % to 10.5 %. About how many times as many customers does that take?',
            'Halvparten av forskjellen skal finnes: fra 10 % til 10,5 %. Omtrent hvor mange ganger så mange kunder krever det?',
            'Den halve forskel skal findes: fra 10 % til 10,5 %. Omtrent hvor mange gange så mange kunder kræver det?',
            'Halva skillnaden ska hittas: från 10 % till 10,5 %. Ungefär hur många gånger så många kunder kräver det?',
          ),
          unit: text('times', 'ganger', 'gange', 'gånger'),
          values: () => ({
            half: number(power().half),
            ratio: number(power().ratio, 1),
            usual: number(power().usual),
            years: number(power().years, 1),
          }),
          answer: () => power().ratio,
          tolerance: 0.3,
          mistakes: [
            {
              answer: () => 2,
              hint: text(
                'Chance shrinks with the *square root* of the number of customers: twice the customers don’t halve it.',
                'Tilfeldighetene minker med *kvadratroten* av antall kunder: dobbelt så mange kunder halverer dem ikke.',
                'Tilfældet mindskes med *kvadratroden* af antallet af kunder: Dobbelt så mange kunder halverer det ikke.',
                'Slumpen minskar med *kvadratroten* ur antalet kunder: dubbelt så många kunder halverar den inte.',
              ),
            },
            {
              answer: () => 0.5,
              hint: text(
                'A smaller difference is harder to see, and takes more customers.',
                'En mindre forskjell er vanskeligere å se, og krever flere kunder.',
                'En mindre forskel er sværere at se og kræver flere kunder.',
                'En mindre skillnad är svårare att se, och kräver fler kunder.',
              ),
            },
            {
              answer: () => Math.SQRT2,
              hint: text(
                'That is the square root of two. It is the other way about: what is halved is squared.',
                'Det er kvadratroten av to. Det er omvendt: det som halveres, blir kvadrert.',
                'Det er kvadratroden af to. Det er omvendt: Det, der halveres, bliver kvadreret.',
                'Det är kvadratroten ur två. Det är tvärtom: det som halveras kvadreras.',
              ),
            },
          ],
          hint: text(
            'To halve what chance does, one needs four times the customers.',
            'For å halvere tilfeldighetene trengs fire ganger så mange kunder.',
            'For at halvere tilfældet kræves fire gange så mange kunder.',
            'För att halvera slumpen behövs fyra gånger så många kunder.',
          ),
          working: text(
            '{half} in each arm: {ratio} times as many. And small differences are the rule: of 6,700 tests in web shops, 90 % ended within ±1.2 % of revenue per visitor (Browne & Swarbrick Jones 2017). A rise by 1.2 % of 10 % takes {usual} customers in each arm; with 400 a day, {years} years.',
            '{half} i hver gruppe: {ratio} ganger så mange. Og små forskjeller er regelen: av 6 700 tester i nettbutikker endte 90 % innenfor ±1,2 % av omsetningen per besøkende (Browne og Swarbrick Jones 2017). En økning på 1,2 % av 10 % krever {usual} kunder i hver gruppe; med 400 om dagen, {years} år.',
            '{half} i hver gruppe: {ratio} gange så mange. Og små forskelle er reglen: Af 6.700 tests i netbutikker endte 90 % inden for ±1,2 % af omsætningen pr. besøgende (Browne og Swarbrick Jones 2017). En stigning på 1,2 % af 10 % kræver {usual} kunder i hver gruppe; med 400 om dagen {years} år.',
            '{half} i varje grupp: {ratio} gånger så många. Och små skillnader är regeln: av 6 700 test i nätbutiker slutade 90 % inom ±1,2 % av intäkten per besökare (Browne och Swarbrick Jones 2017). En ökning med 1,2 % av 10 % kräver {usual} kunder i varje grupp; med 400 om dagen {years} år.',
          ),
        },
      ],
    },
    {
      title: text(
        'When no test pays',
        'Når ingen test lønner seg',
        'Når ingen test betaler sig',
        'När inget test lönar sig',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'A test also costs: to build and watch it, and what is given away on the customers who get the worse arm. And it helps only those who come after it. So the best test is not the surest one. Its length is where one more day costs as much as it tells.\n\nTake one idea in two shops. Conversion is 10 % today, and with the idea anything from 9.5 % to 11 %, all as likely. An order earns 300 kr, the test costs 20,000 kr, and the season is a year. The large shop has 1,000 customers a day, the small one 200.',
            'En test koster også: å lage og følge den, og det som går tapt på kundene i den dårligste gruppen. Og den hjelper bare dem som kommer etterpå. Derfor er ikke den beste testen den sikreste. Den er så lang at én dag til koster like mye som den forteller.\n\nTa én idé i to butikker. Konverteringen er 10 % i dag, og med ideen alt fra 9,5 % til 11 %, like sannsynlig alt sammen. En bestilling gir 300 kr, testen koster 20 000 kr, og det hele gjelder et år. Den store butikken har 1 000 kunder om dagen, den lille 200.',
            'En test koster også: at lave og følge den, og det, der tabes på kunderne i den dårligste gruppe. Og den hjælper kun dem, der kommer bagefter. Derfor er den bedste test ikke den sikreste. Den er så lang, at én dag til koster lige så meget, som den fortæller.\n\nTag én idé i to butikker. Konverteringen er 10 % i dag og med idéen alt fra 9,5 % til 11 %, lige sandsynligt alt sammen. En ordre giver 300 kr, testen koster 20.000 kr, og det hele gælder et år. Den store butik har 1.000 kunder om dagen, den lille 200.',
            'Ett test kostar också: att bygga och följa det, och det som går förlorat på kunderna i den sämre gruppen. Och det hjälper bara dem som kommer efteråt. Därför är det bästa testet inte det säkraste. Det är så långt att en dag till kostar lika mycket som den berättar.\n\nTa en idé i två butiker. Konverteringen är 10 % i dag, och med idén allt från 9,5 % till 11 %, lika troligt alltihop. En beställning ger 300 kr, testet kostar 20 000 kr, och det hela gäller ett år. Den stora butiken har 1 000 kunder om dagen, den lilla 200.',
          ),
        },
        {
          kind: 'prediction',
          id: 'best-days',
          question: text(
            'How many days should the large shop test, so that it gains most over the year?',
            'Hvor mange dager bør den store butikken teste for å tjene mest i løpet av året?',
            'Hvor mange dage bør den store butik teste for at tjene mest i løbet af året?',
            'Hur många dagar bör den stora butiken testa för att tjäna mest under året?',
          ),
          scale: { min: 0, max: 365, step: 1 },
          unit: text('days', 'dager', 'dage', 'dagar'),
          values: () => ({
            days: number(plans().days),
            value: thousands(plans().value),
            cost: thousands(plans().cost),
            gain: thousands(plans().gain),
          }),
          answer: () => ({ value: plans().days }),
          reveal: text(
            'About {days} days, of the lengths that were compared. Then the result is worth {value} to the customers after it, and costs {cost}: a gain of {gain}. It leaves some doubt, and doubt that costs less than more days do may stay.',
            'Omtrent {days} dager, av lengdene som ble sammenlignet. Da er resultatet verdt {value} for kundene etterpå og koster {cost}: en gevinst på {gain}. Noe tvil blir igjen, og tvil som koster mindre enn flere dager, kan få bli.',
            'Omtrent {days} dage af de længder, der blev sammenlignet. Så er resultatet {value} værd for kunderne bagefter og koster {cost}: en gevinst på {gain}. Nogen tvivl bliver tilbage, og tvivl, der koster mindre end flere dage, må gerne blive.',
            'Omkring {days} dagar, av de längder som jämfördes. Då är resultatet värt {value} för kunderna efteråt och kostar {cost}: en vinst på {gain}. En del tvivel blir kvar, och tvivel som kostar mindre än fler dagar får stanna.',
          ),
        },
        {
          kind: 'choice',
          id: 'small-shop',
          question: text(
            'In the small shop, knowing everything for certain would be worth {knowing} over the year, and the test costs 20,000 kr. On average the idea is good. What should the small shop do?',
            'I den lille butikken ville det vært verdt {knowing} i løpet av året å vite alt helt sikkert, og testen koster 20 000 kr. I snitt er ideen god. Hva bør den lille butikken gjøre?',
            'I den lille butik ville det være {knowing} værd i løbet af året at vide alt helt sikkert, og testen koster 20.000 kr. I gennemsnit er idéen god. Hvad bør den lille butik gøre?',
            'I den lilla butiken skulle det vara värt {knowing} under året att veta allt säkert, och testet kostar 20 000 kr. I genomsnitt är idén bra. Vad bör den lilla butiken göra?',
          ),
          values: () => ({ knowing: thousands(plans().smallKnowing) }),
          options: [
            {
              text: text(
                'Test until the result is significant',
                'Teste til resultatet er signifikant',
                'Teste, indtil resultatet er signifikant',
                'Testa tills resultatet är signifikant',
              ),
              right: false,
              why: text(
                'The test costs more than its result can be worth. And whoever stops as soon as it looks significant is often fooled by chance.',
                'Testen koster mer enn resultatet kan være verdt. Og den som stopper straks det ser signifikant ut, blir ofte lurt av tilfeldighetene.',
                'Testen koster mere, end resultatet kan være værd. Og den, der stopper, så snart det ser signifikant ud, bliver ofte narret af tilfældet.',
                'Testet kostar mer än resultatet kan vara värt. Och den som slutar så snart det ser signifikant ut blir ofta lurad av slumpen.',
              ),
            },
            {
              text: text(
                'Leave everything as it is until there are data',
                'La alt være som det er til det finnes data',
                'Lade alt være, som det er, indtil der er data',
                'Låta allt vara som det är tills det finns data',
              ),
              right: false,
              why: text(
                'That is a decision too, and the worse one on what is known: the idea is good on average.',
                'Det er også en beslutning, og den dårligste ut fra det en vet: ideen er god i snitt.',
                'Det er også en beslutning, og den dårligste ud fra det, man ved: Idéen er god i gennemsnit.',
                'Det är också ett beslut, och det sämre utifrån vad man vet: idén är bra i genomsnitt.',
              ),
            },
            {
              text: text(
                'Introduce it now, without a test',
                'Innføre den nå, uten test',
                'Indføre den nu, uden test',
                'Införa den nu, utan test',
              ),
              right: true,
              why: text(
                'No test pays here, so the best guess decides. It may turn out wrong; that was a good decision with bad luck. Keep it easy to undo.',
                'Ingen test lønner seg her, så den beste gjetningen avgjør. Det kan vise seg å være feil; da var det en god beslutning med uflaks. Gjør den lett å angre.',
                'Ingen test betaler sig her, så det bedste gæt afgør det. Det kan vise sig at være forkert; så var det en god beslutning med uheld. Gør den let at fortryde.',
                'Inget test lönar sig här, så den bästa gissningen avgör. Den kan visa sig vara fel; då var det ett bra beslut med otur. Gör den lätt att ångra.',
              ),
            },
          ],
        },
        {
          kind: 'code',
          source:
            "import { planTest } from 'sojourn/decisions'\n\nconst now = Array.from({ length: 400 }, () => 0.1)\nconst changed = now.map((_, d) => 0.095 + (0.015 * (d + 0.5)) / 400) // 9.5 to 11 %, all as likely\nconst arms = [now, changed].map((conversion) => ({ conversion, benefit: conversion.map((p) => 300 * p) }))\nconst { sizes } = planTest({ arms, customersPerDay: 1000, horizonDays: 365, cost: { fixed: 20_000 } })\nsizes.map(({ days, value, cost, gain }) => ({ days, value: value.mean, cost, gain: gain.mean }))",
        },
        {
          kind: 'open',
          id: 'not-on-customers',
          question: text(
            'Some tests would pay and should still not be run: prices by lot, a checkout that is hard to leave, false scarcity. Where would you draw the line, and who should be asked?',
            'Noen tester ville lønt seg og bør likevel ikke gjøres: priser ved loddtrekning, en kasse som er vanskelig å forlate, falsk knapphet. Hvor ville du satt grensen, og hvem bør spørres?',
            'Nogle tests ville betale sig og bør alligevel ikke gennemføres: priser ved lodtrækning, en kasse, der er svær at forlade, falsk knaphed. Hvor ville du sætte grænsen, og hvem bør spørges?',
            'En del test skulle löna sig och bör ändå inte göras: priser genom lottning, en kassa som är svår att lämna, falsk knapphet. Var skulle du dra gränsen, och vem bör tillfrågas?',
          ),
          look: text(
            'A line with a reason, such as: whether the customer would mind if told, whether anybody is harmed by the worse arm, whether it deceives. Who bears the loss and who has the gain. That a short-term measure (orders this week) can reward what costs trust later. Somebody outside the team who can say no.',
            'En grense med en begrunnelse, for eksempel om kunden ville hatt noe imot det om hun visste, om noen skades i den dårligste gruppen, om det er villedende. Hvem som bærer tapet, og hvem som får gevinsten. At et kortsiktig mål (bestillinger denne uken) kan belønne det som koster tillit senere. Noen utenfor teamet som kan si nei.',
            'En grænse med en begrundelse, for eksempel om kunden ville have noget imod det, hvis hun vidste det, om nogen skades i den dårligste gruppe, om det vildleder. Hvem der bærer tabet, og hvem der får gevinsten. At et kortsigtet mål (ordrer i denne uge) kan belønne det, der koster tillid senere. Nogen uden for teamet, der kan sige nej.',
            'En gräns med ett skäl, till exempel om kunden skulle ha något emot det om hon visste, om någon skadas i den sämre gruppen, om det vilseleder. Vem som bär förlusten och vem som får vinsten. Att ett kortsiktigt mått (beställningar den här veckan) kan belöna det som kostar förtroende senare. Någon utanför teamet som kan säga nej.',
          ),
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '6 min: the story and the first guess; collect guesses before the reveal, they spread widely.',
        '6 min: historien og den første gjetningen; samle gjetningene før svaret vises, de spriker.',
        '6 min: historien og det første gæt; saml gættene, før svaret vises, de spreder sig.',
        '6 min: berättelsen och den första gissningen; samla gissningarna innan svaret visas, de spretar.',
      ),
      text(
        '12 min: the value of knowing by hand, then the choice among three tests.',
        '12 min: verdien av å vite for hånd, så valget mellom tre tester.',
        '12 min: værdien af at vide i hånden, så valget mellem tre tests.',
        '12 min: värdet av att veta för hand, sedan valet mellan tre test.',
      ),
      text(
        '10 min: how large a test must be; let students look up how many visitors a local shop has.',
        '10 min: hvor stor en test må være; la elevene finne ut hvor mange besøkende en lokal butikk har.',
        '10 min: hvor stor en test skal være; lad eleverne finde ud af, hvor mange besøgende en lokal butik har.',
        '10 min: hur stort ett test måste vara; låt eleverna ta reda på hur många besökare en lokal butik har.',
      ),
      text(
        '12 min: when no test pays, and the open question in groups of three.',
        '12 min: når ingen test lønner seg, og det åpne spørsmålet i grupper på tre.',
        '12 min: når ingen test betaler sig, og det åbne spørgsmål i grupper på tre.',
        '12 min: när inget test lönar sig, och den öppna frågan i grupper om tre.',
      ),
    ),
    questions: textList(
      text(
        'Which of your own questions would you not act on, whatever the answer?',
        'Hvilke av dine egne spørsmål ville du ikke handlet på, uansett svar?',
        'Hvilke af dine egne spørgsmål ville du ikke handle på, uanset svaret?',
        'Vilka av dina egna frågor skulle du inte handla på, vad svaret än blev?',
      ),
      text(
        'Where do Nora’s 3 chances in 10 come from, and what if they are wrong?',
        'Hvor kommer Noras 3 sjanser av 10 fra, og hva om de er feil?',
        'Hvor kommer Noras 3 chancer ud af 10 fra, og hvad hvis de er forkerte?',
        'Var kommer Noras 3 chanser av 10 ifrån, och vad händer om de är fel?',
      ),
      text(
        'Can a test that shows no difference have been worth its cost?',
        'Kan en test som ikke viser noen forskjell, ha vært verdt kostnaden?',
        'Kan en test, der ikke viser nogen forskel, have været omkostningen værd?',
        'Kan ett test som inte visar någon skillnad ha varit värt kostnaden?',
      ),
    ),
    advice: text(
      'Students take uncertainty itself for the value of a test; go back to the gift wrap and ask what she would do differently. Many subtract nothing and answer 9,000 for the checkout: ask what she would have had without knowing. The power calculation is the one that firms use; the calculation by money asks more (beliefs, what an order earns) and answers more.',
      'Elevene tar selve usikkerheten for verdien av en test; gå tilbake til gaveinnpakningen og spør hva hun ville gjort annerledes. Mange glemmer å trekke fra og svarer 9 000 for kassen: spør hva hun ville hatt uten å vite. Beregningen med teststyrke er den firmaer bruker; beregningen med penger krever mer (hva en tror, hva en bestilling gir) og svarer på mer.',
      'Eleverne tager selve usikkerheden for værdien af en test; gå tilbage til gaveindpakningen, og spørg, hvad hun ville gøre anderledes. Mange glemmer at trække fra og svarer 9.000 for kassen: Spørg, hvad hun ville have haft uden at vide det. Beregningen med teststyrke er den, firmaer bruger; beregningen med penge kræver mere (hvad man tror, hvad en ordre giver) og svarer på mere.',
      'Eleverna tar själva osäkerheten för värdet av ett test; gå tillbaka till presentinslagningen och fråga vad hon skulle göra annorlunda. Många glömmer att dra ifrån och svarar 9 000 för kassan: fråga vad hon skulle ha haft utan att veta. Beräkningen med teststyrka är den som företag använder; beräkningen med pengar kräver mer (vad man tror, vad en beställning ger) och svarar på mer.',
    ),
  },
}
