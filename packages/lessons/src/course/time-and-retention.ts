import { type Language, sayIn, text, textList } from '@sojourn/catalogue'
import { messages, retentionChart, sojournChart } from '@sojourn/charts'
import { analyze, cohortTrace, timeToAbsorption } from 'sojourn/analysis'
import { forecast } from 'sojourn/forecast'
import { compileChain, type Journey, journey } from 'sojourn/model'
import { compareChurn } from 'sojourn/retention'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { once } from './once.ts'

const DAY = 86_400

/** The way into Oliver's studio: a page, a free trial, a reminder. */
function trial(language: Language): Journey {
  const say = sayIn(language)
  return journey({
    name: say('Oliver’s trial', 'Olivers prøvetid', 'Olivers prøvetid', 'Olivers provperiod'),
    provenance: 'illustrative',
    touchpoints: [
      {
        id: 'page',
        name: say('Subscription page', 'Abonnementsside', 'Abonnementsside', 'Prenumerationssida'),
        sojourn: { distribution: 'exponential', mean: '2d' },
      },
      {
        id: 'trial',
        name: say('Free trial', 'Gratis prøvetid', 'Gratis prøveperiode', 'Gratis provperiod'),
        sojourn: { distribution: 'exponential', mean: '14d' },
      },
      {
        id: 'reminder',
        name: say('Reminder', 'Påminnelse', 'Påmindelse', 'Påminnelse'),
        sojourn: { distribution: 'exponential', mean: '4d' },
      },
    ],
    outcomes: [
      { id: 'member', kind: 'conversion', name: say('Member', 'Medlem', 'Medlem', 'Medlem') },
      { id: 'left', name: say('Left', 'Ga seg', 'Gik', 'Gick') },
    ],
    entries: { page: 1 },
    transitions: {
      page: { trial: 0.3, left: 'rest' },
      trial: { member: 0.4, reminder: 0.5, left: 'rest' },
      reminder: { member: 0.2, left: 'rest' },
    },
  })
}

const DEVOTED = 0.95
const RESOLVED = 0.7

/** Membership month by month: so many of a hundred stay for one more. */
function membership(stay: number, mixed = false): Journey {
  const months = (share: number) => ({ month: { month: share, gone: 'rest' as const } })
  return journey({
    touchpoints: [{ id: 'month', sojourn: { distribution: 'fixed', value: '30d' } }],
    outcomes: [{ id: 'gone', kind: 'churn' }],
    conversions: ['month'],
    entries: { month: 1 },
    transitions: months(stay),
    ...(mixed && {
      personas: [
        { id: 'devoted', share: 1, transitions: months(DEVOTED) },
        { id: 'resolved', share: 1, transitions: months(RESOLVED) },
      ],
    }),
  })
}

/** Share still there after so many months, and how many months they are there on average. */
function kind(stay: number) {
  const one = membership(stay)
  const chain = compileChain(one)
  return {
    after: (month: number) => cohortTrace(chain, month).share[chain.ids.indexOf('month')] as number,
    months: analyze(one).expectedVisits.month as number,
  }
}

const facts = once(() => {
  const devoted = kind(DEVOTED)
  const resolved = kind(RESOLVED)
  const after = (month: number) => (devoted.after(month) + resolved.after(month)) / 2
  const flat = kind(after(1))
  return {
    first: after(1),
    second: after(2),
    year: after(12),
    secondRate: after(2) / after(1),
    lastRate: after(12) / after(11),
    flatYear: flat.after(12),
    devotedYear: devoted.after(12) / 2 / after(12),
    devotedMonths: devoted.months,
    resolvedMonths: resolved.months,
    months: (devoted.months + resolved.months) / 2,
    flatMonths: flat.months,
  }
})

const days = once(() => {
  const chain = compileChain(trial('en'))
  return {
    mean: (timeToAbsorption(chain).mean as number) / DAY,
    visits: analyze(trial('en')).expectedVisits,
    trial: (chain.meanSojourn[chain.ids.indexOf('trial')] as number) / DAY,
  }
})

/** Share of stays that last longer than a share of their mean; they end at a constant rate. */
const outlasts = (ofMean: number) => Math.exp(-ofMean)

function stays(language: Language) {
  const one = trial(language)
  const chain = compileChain(one)
  return sojournChart(
    one.touchpoints.map(({ id, name = id }) => {
      const mean = (chain.meanSojourn[chain.ids.indexOf(id)] as number) / DAY
      const quantile = (share: number) => -mean * Math.log(1 - share)
      return {
        name,
        p10: quantile(0.1),
        p25: quantile(0.25),
        median: quantile(0.5),
        p75: quantile(0.75),
        p90: quantile(0.9),
      }
    }),
    { messages: messages[language] },
  )
}

/** A year of members who are all alike, and of as many of two kinds. */
function retained(language: Language) {
  const say = sayIn(language)
  const flat = forecast(membership(facts().first), [], { horizon: 365 }).baseline
  const mixed = forecast(membership(facts().first, true), [], { horizon: 365 }).baseline
  const more = (mixed.retention?.at(-1)?.mean ?? 0) - (flat.retention?.at(-1)?.mean ?? 0)
  const none = { mean: 0, low: 0, high: 0 }
  return retentionChart(
    flat,
    {
      ...mixed,
      name: say(
        'A mix of two kinds',
        'En blanding av to slag',
        'En blanding af to slags',
        'En blandning av två sorter',
      ),
      difference: {
        conversion: none,
        revenue: null,
        retention: { mean: more, low: more, high: more },
      },
      differences: {
        conversion: Float64Array.of(0),
        revenue: null,
        retention: Float64Array.of(more),
      },
      entrants: { mean: 1, low: 1, high: 1 },
      probabilityBetter: 0,
      certified: true,
    },
    {
      messages: {
        ...messages[language],
        noChange: say('All alike', 'Alle like', 'Alle ens', 'Alla lika'),
      },
    },
  )
}

/** "High End" subscribers of Fader & Hardie (2007) who are left, by year. */
const SUBSCRIBERS = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]

const subscribers = once(() => {
  const { backtests } = compareChurn(SUBSCRIBERS, {
    fittedOn: 7,
    models: ['geometric', 'shifted-beta-geometric'],
  })
  const [flat, mixed] = backtests.map(({ survival }) => 1000 * (survival?.[12] ?? 0))
  return {
    flat: flat as number,
    mixed: mixed as number,
    seven: SUBSCRIBERS[7] as number,
    twelve: SUBSCRIBERS[12] as number,
    one: SUBSCRIBERS[1] as number,
  }
})

/** Steps take time, and customers who differ leave at different speeds. */
export const timeAndRetention: Lesson = {
  id: 'time-and-retention',
  version: 1,
  title: text(
    'Time and retention',
    'Tid, og kundene som blir',
    'Tid og fastholdelse',
    'Tid, och kunderna som stannar',
  ),
  minutes: 40,
  goals: textList(
    text(
      'Turn steps into days with sojourn times',
      'Gjøre steg om til dager med oppholdstider',
      'Omregne skridt til dage med opholdstider',
      'Räkna om steg till dagar med uppehållstider',
    ),
    text(
      'Read a retention curve, and work out a retention rate from it',
      'Lese en kurve over hvem som blir, og regne ut andelen som blir, fra den',
      'Læse en fastholdelseskurve og regne fastholdelsesgraden ud fra den',
      'Läsa en kurva över vilka som stannar, och räkna ut andelen som stannar ur den',
    ),
    text(
      'Explain why one churn rate for everybody gives too few loyal customers',
      'Forklare hvorfor én frafallsrate for alle gir for få trofaste kunder',
      'Forklare, hvorfor én frafaldsrate for alle giver for få trofaste kunder',
      'Förklara varför en enda bortfallsgrad för alla ger för få trogna kunder',
    ),
  ),
  story: text(
    'A hundred people have joined Oliver’s online yoga studio in January. In the first month between 17 and 18 of them cancel. “At that speed hardly anybody is left by next January,” says Oliver’s accountant. “Then we needn’t plan for them.” Is that so?',
    'Hundre personer har meldt seg inn i Olivers yogastudio på nett i januar. Den første måneden sier mellom 17 og 18 av dem opp. «I det tempoet er nesten ingen igjen neste januar,» sier regnskapsføreren til Oliver. «Da trenger vi ikke planlegge for dem.» Stemmer det?',
    'Hundrede personer har meldt sig ind i Olivers online yogastudie i januar. Den første måned melder mellem 17 og 18 af dem sig ud. »I det tempo er der næsten ingen tilbage til næste januar,« siger Olivers revisor. »Så behøver vi ikke planlægge for dem.« Passer det?',
    'Hundra personer har gått med i Olivers yogastudio på nätet i januari. Den första månaden säger 17 till 18 av dem upp sig. ”I den takten är nästan ingen kvar nästa januari”, säger Olivers redovisningskonsult. ”Då behöver vi inte planera för dem.” Stämmer det?',
  ),
  terms: [
    {
      term: text('Sojourn time', 'Oppholdstid', 'Opholdstid', 'Uppehållstid'),
      meaning: text(
        'How long a visit to a touchpoint lasts, until the next step.',
        'Hvor lenge et besøk ved et kontaktpunkt varer, fram til neste steg.',
        'Hvor længe et besøg ved et kontaktpunkt varer, indtil næste skridt.',
        'Hur länge ett besök vid en kontaktpunkt varar, fram till nästa steg.',
      ),
    },
    {
      term: text('Retention', 'Kunder som blir', 'Fastholdelse', 'Kunder som stannar'),
      meaning: text(
        'The share of those who became customers that still are, after a stated time.',
        'Andelen av dem som ble kunder, som fortsatt er det etter en oppgitt tid.',
        'Andelen af dem, der blev kunder, som stadig er det efter en angiven tid.',
        'Andelen av dem som blev kunder som fortfarande är det efter en angiven tid.',
      ),
    },
    {
      term: text('Churn rate', 'Frafallsrate', 'Frafaldsrate', 'Bortfallsgrad'),
      meaning: text(
        'Of those who are customers when a month begins, the share lost in it.',
        'Av dem som er kunder når en måned begynner: andelen som går tapt i løpet av den.',
        'Af dem, der er kunder, når en måned begynder: andelen, der tabes i løbet af den.',
        'Av dem som är kunder när en månad börjar: andelen som tappas under den.',
      ),
    },
  ],
  sections: [
    {
      title: text(
        'Steps are not days',
        'Steg er ikke dager',
        'Skridt er ikke dage',
        'Steg är inte dagar',
      ),
      blocks: [
        { kind: 'map', journey: trial },
        {
          kind: 'text',
          text: text(
            'Before anybody is a member, there is a page, a free trial and perhaps a reminder. On average a customer thinks about the page for 2 days, tries for 14, and takes 4 to react to the reminder. Three of ten who see the page begin a trial, and half of the trials come to a reminder.\n\nThe chart shows that stays differ: the wide bar holds 80 % of them, the tick has half of them on either side.',
            'Før noen blir medlem, kommer en side, en gratis prøvetid og kanskje en påminnelse. I snitt tenker en kunde på siden i 2 dager, prøver i 14 og bruker 4 på å reagere på påminnelsen. Tre av ti som ser siden, begynner en prøvetid, og halvparten av prøvetidene fører til en påminnelse.\n\nDiagrammet viser at oppholdene er ulike: den brede stolpen rommer 80 % av dem, streken har halvparten på hver side.',
            'Før nogen bliver medlem, er der en side, en gratis prøveperiode og måske en påmindelse. I gennemsnit tænker en kunde over siden i 2 dage, prøver i 14 og er 4 om at reagere på påmindelsen. Tre af ti, der ser siden, begynder en prøveperiode, og halvdelen af prøveperioderne fører til en påmindelse.\n\nDiagrammet viser, at opholdene er forskellige: Den brede bjælke rummer 80 % af dem, stregen har halvdelen på hver side.',
            'Innan någon är medlem finns en sida, en gratis provperiod och kanske en påminnelse. I genomsnitt funderar en kund på sidan i 2 dagar, provar i 14 och tar 4 på sig att reagera på påminnelsen. Tre av tio som ser sidan börjar en provperiod, och hälften av provperioderna leder till en påminnelse.\n\nDiagrammet visar att uppehållen skiljer sig åt: den breda stapeln rymmer 80 % av dem, strecket har hälften på var sida.',
          ),
        },
        { kind: 'chart', chart: stays },
        {
          kind: 'exercise',
          id: 'days-to-the-end',
          question: text(
            'How many days pass on average from the page until a customer is a member or gone, over all who see the page?',
            'Hvor mange dager går det i snitt fra siden til en kunde er medlem eller borte, over alle som ser siden?',
            'Hvor mange dage går der i gennemsnit fra siden, til en kunde er medlem eller væk, over alle, der ser siden?',
            'Hur många dagar går det i genomsnitt från sidan tills en kund är medlem eller borta, över alla som ser sidan?',
          ),
          unit: text('days', 'dager', 'dage', 'dagar'),
          values: () => ({ mean: number(days().mean, 1) }),
          answer: () => days().mean,
          tolerance: 0.05,
          mistakes: [
            {
              answer: () => 2 + 14 + 4,
              hint: text(
                'That is the time of one who meets all three. Most never begin a trial.',
                'Det er tiden til en som møter alle tre. De fleste begynner aldri en prøvetid.',
                'Det er tiden for en, der møder alle tre. De fleste begynder aldrig en prøveperiode.',
                'Det är tiden för en som möter alla tre. De flesta börjar aldrig någon provperiod.',
              ),
            },
            {
              answer: () => 2 + 0.3 * 14 + 0.5 * 4,
              hint: text(
                'Half of those *on trial* meet the reminder, not half of all.',
                'Halvparten av dem *i prøvetid* får påminnelsen, ikke halvparten av alle.',
                'Halvdelen af dem *i prøveperioden* får påmindelsen, ikke halvdelen af alle.',
                'Hälften av dem *på prov* får påminnelsen, inte hälften av alla.',
              ),
            },
            {
              answer: () => 2 + 0.3 * 14,
              hint: text(
                'Almost: the days with the reminder are missing. Half of those on trial meet it.',
                'Nesten: dagene med påminnelsen mangler. Halvparten av dem på prøve får den.',
                'Næsten: Dagene med påmindelsen mangler. Halvdelen af dem på prøve får den.',
                'Nästan: dagarna med påminnelsen saknas. Hälften av dem som provar får den.',
              ),
            },
            {
              answer: () => (2 + 14 + 4) / 3,
              hint: text(
                'That is the mean of the three times. They aren’t met equally often: weigh each by its expected visits.',
                'Det er snittet av de tre tidene. De er ikke like vanlige: vekt hver av dem med forventede besøk.',
                'Det er gennemsnittet af de tre tider. De er ikke lige hyppige: Vægt hver af dem med de forventede besøg.',
                'Det är medelvärdet av de tre tiderna. De är inte lika vanliga: väg var och en med dess förväntade besök.',
              ),
            },
          ],
          hint: text(
            'How often does a customer come to each of the three on average? A visit lasts so many days.',
            'Hvor ofte kommer en kunde i snitt til hvert av de tre? Et besøk varer så og så mange dager.',
            'Hvor ofte kommer en kunde i gennemsnit til hvert af de tre? Et besøg varer så og så mange dage.',
            'Hur ofta kommer en kund i genomsnitt till var och en av de tre? Ett besök varar så och så många dagar.',
          ),
          working: text(
            'Expected visits times the time of a visit: 2 + 0.30 × 14 + 0.30 × 0.50 × 4 = {mean} days.',
            'Forventede besøk ganger tiden et besøk tar: 2 + 0,30 × 14 + 0,30 × 0,50 × 4 = {mean} dager.',
            'Forventede besøg gange den tid, et besøg tager: 2 + 0,30 × 14 + 0,30 × 0,50 × 4 = {mean} dage.',
            'Förväntade besök gånger tiden för ett besök: 2 + 0,30 × 14 + 0,30 × 0,50 × 4 = {mean} dagar.',
          ),
        },
        {
          kind: 'choice',
          id: 'longer-than-the-mean',
          question: text(
            'A trial lasts {days} days on average. However long it has run, it is as likely to end on the next day as ever. What share of the trials lasts *longer* than the average?',
            'En prøvetid varer {days} dager i snitt. Uansett hvor lenge den har vart, er sjansen for at den slutter neste dag, den samme. Hvor stor andel av prøvetidene varer *lenger* enn snittet?',
            'En prøveperiode varer {days} dage i gennemsnit. Uanset hvor længe den har varet, er chancen for, at den slutter næste dag, den samme. Hvor stor en andel af prøveperioderne varer *længere* end gennemsnittet?',
            'En provperiod varar {days} dagar i genomsnitt. Hur länge den än har varat är chansen att den slutar nästa dag densamma. Hur stor andel av provperioderna varar *längre* än genomsnittet?',
          ),
          values: () => ({
            days: number(days().trial),
            share: percent(outlasts(1)),
            half: percent(0.5),
            none: percent(0),
          }),
          options: [
            {
              text: text('{half}', '{half}', '{half}', '{half}'),
              right: false,
              why: text(
                'Half of them outlast the *median*. A few very long stays pull the average above it.',
                'Halvparten varer lenger enn *medianen*. Noen få svært lange opphold trekker snittet over den.',
                'Halvdelen varer længere end *medianen*. Nogle få meget lange ophold trækker gennemsnittet over den.',
                'Hälften varar längre än *medianen*. Några få mycket långa uppehåll drar genomsnittet över den.',
              ),
            },
            {
              text: text('{share}', '{share}', '{share}', '{share}'),
              right: true,
              why: text(
                'Most are shorter than the average, since a few very long ones pull it up. In the chart the tick lies left of it.',
                'De fleste er kortere enn snittet, siden noen få svært lange trekker det opp. I diagrammet ligger streken til venstre for det.',
                'De fleste er kortere end gennemsnittet, for nogle få meget lange trækker det op. I diagrammet ligger stregen til venstre for det.',
                'De flesta är kortare än genomsnittet, eftersom några få mycket långa drar upp det. I diagrammet ligger strecket till vänster om det.',
              ),
            },
            {
              text: text('{none}', '{none}', '{none}', '{none}'),
              right: false,
              why: text(
                'Then all would be as long as the average. People differ.',
                'Da ville alle vart like lenge som snittet. Folk er ulike.',
                'Så ville alle vare lige så længe som gennemsnittet. Folk er forskellige.',
                'Då skulle alla vara lika länge som genomsnittet. Folk är olika.',
              ),
            },
          ],
        },
        {
          kind: 'code',
          source:
            "import { timeToAbsorption } from 'sojourn/analysis'\nimport { compileChain } from 'sojourn/model'\n\n// Seconds, as days.\n(timeToAbsorption(compileChain(journey)).mean ?? 0) / 86_400",
        },
      ],
    },
    {
      title: text(
        'A hundred members, a year later',
        'Hundre medlemmer, et år senere',
        'Hundrede medlemmer, et år senere',
        'Hundra medlemmar, ett år senare',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'after-a-year',
          question: text(
            'Of the hundred members, fifty practise yoga for life: 5 of a hundred such people cancel each month. The other fifty made a New Year’s resolution: 30 of a hundred cancel each month. How many of all the hundred are still members after twelve months?',
            'Av de hundre medlemmene driver femti med yoga for livet: 5 av hundre slike sier opp hver måned. De andre femti hadde et nyttårsforsett: 30 av hundre sier opp hver måned. Hvor mange av alle hundre er fortsatt medlemmer etter tolv måneder?',
            'Af de hundrede medlemmer dyrker halvtreds yoga for livet: 5 af hundrede af den slags melder sig ud hver måned. De andre halvtreds havde et nytårsforsæt: 30 af hundrede melder sig ud hver måned. Hvor mange af alle hundrede er stadig medlemmer efter tolv måneder?',
            'Av de hundra medlemmarna utövar femtio yoga för livet: 5 av hundra sådana säger upp sig varje månad. De andra femtio hade ett nyårslöfte: 30 av hundra säger upp sig varje månad. Hur många av alla hundra är fortfarande medlemmar efter tolv månader?',
          ),
          scale: { min: 0, max: 80, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            year: number(100 * facts().year),
            flat: number(100 * facts().flatYear),
            lost: number(100 * (1 - facts().first), 1),
            devoted: percent(facts().devotedYear),
          }),
          answer: () => ({ value: 100 * facts().year }),
          reveal: text(
            'About {year}. The accountant reckoned with {lost} of a hundred lost in every month, as in the first, and came to {flat}. But {devoted} of those who are left belong to the fifty who stay.',
            'Om lag {year}. Regnskapsføreren regnet med at {lost} av hundre går tapt hver måned, som i den første, og kom til {flat}. Men {devoted} av dem som er igjen, hører til de femti som blir.',
            'Omkring {year}. Revisoren regnede med, at {lost} af hundrede tabes hver måned som i den første, og kom til {flat}. Men {devoted} af dem, der er tilbage, hører til de halvtreds, der bliver.',
            'Ungefär {year}. Redovisningskonsulten räknade med att {lost} av hundra tappas varje månad, som i den första, och kom till {flat}. Men {devoted} av dem som är kvar hör till de femtio som stannar.',
          ),
        },
        { kind: 'chart', chart: retained, after: 'after-a-year' },
        {
          kind: 'text',
          values: () => ({
            devoted: number(facts().devotedMonths),
            resolved: number(facts().resolvedMonths, 1),
            mean: number(facts().months, 1),
            flat: number(facts().flatMonths, 1),
          }),
          text: text(
            'A chain with one churn rate falls by the same *share* each month. A mix falls fast at first and then slowly. It matters for money: with one rate a member would pay for 1 / 0.175 = {flat} months on average. In fact one half pays for {devoted} and the other for {resolved}, so {mean} on average.\n\nA chain forgets who somebody is. If it matters, the model must know: as personas, each with a chain of its own, or as a distribution of churn rates.',
            'En kjede med én frafallsrate faller med den samme *andelen* hver måned. En blanding faller fort først og så sakte. Det betyr noe for pengene: med én rate ville et medlem betale for 1 / 0,175 = {flat} måneder i snitt. I virkeligheten betaler den ene halvparten for {devoted} og den andre for {resolved}, altså {mean} i snitt.\n\nEn kjede glemmer hvem noen er. Betyr det noe, må modellen vite det: som personas med hver sin kjede, eller som en fordeling av frafallsrater.',
            'En kæde med én frafaldsrate falder med den samme *andel* hver måned. En blanding falder først hurtigt og så langsomt. Det betyder noget for pengene: Med én rate ville et medlem betale for 1 / 0,175 = {flat} måneder i gennemsnit. I virkeligheden betaler den ene halvdel for {devoted} og den anden for {resolved}, altså {mean} i gennemsnit.\n\nEn kæde glemmer, hvem nogen er. Betyder det noget, må modellen vide det: som forbrugerprofiler med hver sin kæde eller som en fordeling af frafaldsrater.',
            'En kedja med en enda bortfallsgrad faller med samma *andel* varje månad. En blandning faller först snabbt och sedan långsamt. Det spelar roll för pengarna: med en enda grad skulle en medlem betala för 1 / 0,175 = {flat} månader i genomsnitt. I verkligheten betalar den ena halvan för {devoted} och den andra för {resolved}, alltså {mean} i genomsnitt.\n\nEn kedja glömmer vem någon är. Spelar det roll måste modellen veta det: som personas med var sin kedja, eller som en fördelning av bortfallsgrader.',
          ),
        },
        {
          kind: 'exercise',
          id: 'second-month',
          question: text(
            'Of those who are still members after the first month, what share stays through the second? Give it in percent, with one decimal.',
            'Av dem som fortsatt er medlemmer etter den første måneden: hvor stor andel blir gjennom den andre? Svar i prosent, med én desimal.',
            'Af dem, der stadig er medlemmer efter den første måned: Hvor stor en andel bliver den anden måned ud? Svar i procent med én decimal.',
            'Av dem som fortfarande är medlemmar efter första månaden: hur stor andel stannar hela den andra? Svara i procent, med en decimal.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({
            first: number(100 * facts().first, 1),
            second: number(100 * facts().second, 1),
            rate: percent(facts().secondRate, 1),
          }),
          answer: () => 100 * facts().secondRate,
          tolerance: 0.1,
          mistakes: [
            {
              answer: () => 100 * facts().first,
              hint: text(
                'That is the first month. Those who are left are another mix: who has gone?',
                'Det er den første måneden. De som er igjen, er en annen blanding: hvem har gått?',
                'Det er den første måned. De, der er tilbage, er en anden blanding: Hvem er gået?',
                'Det är första månaden. De som är kvar är en annan blandning: vilka har gått?',
              ),
            },
            {
              answer: () => 100 * facts().second,
              hint: text(
                'That is the share of all hundred. Asked is the share of those left after one month.',
                'Det er andelen av alle hundre. Spørsmålet gjelder andelen av dem som er igjen etter én måned.',
                'Det er andelen af alle hundrede. Der spørges om andelen af dem, der er tilbage efter én måned.',
                'Det är andelen av alla hundra. Frågan gäller andelen av dem som är kvar efter en månad.',
              ),
            },
            {
              answer: () => 100 * facts().first ** 2,
              hint: text(
                'That is the first month’s share twice, of all who joined. Who is left after it?',
                'Det er andelen for første måned to ganger, av alle som meldte seg inn. Hvem er igjen etter den?',
                'Det er den første måneds andel to gange, af alle, der meldte sig ind. Hvem er tilbage efter den?',
                'Det är den första månadens andel två gånger, av alla som gick med. Vilka är kvar efter den?',
              ),
            },
          ],
          hint: text(
            'Follow the two fifties apart, two months long; then add.',
            'Følg de to femti hver for seg i to måneder; legg så sammen.',
            'Følg de to gange halvtreds hver for sig i to måneder; læg så sammen.',
            'Följ de två femtio var för sig i två månader; lägg sedan ihop.',
          ),
          working: text(
            'After one month 50 × 0.95 + 50 × 0.70 = {first} are left, after two 50 × 0.95² + 50 × 0.70² = {second}. The one divided by the other: {rate}.',
            'Etter én måned er 50 × 0,95 + 50 × 0,70 = {first} igjen, etter to 50 × 0,95² + 50 × 0,70² = {second}. Det siste delt på det første: {rate}.',
            'Efter én måned er 50 × 0,95 + 50 × 0,70 = {first} tilbage, efter to 50 × 0,95² + 50 × 0,70² = {second}. Det sidste divideret med det første: {rate}.',
            'Efter en månad är 50 × 0,95 + 50 × 0,70 = {first} kvar, efter två 50 × 0,95² + 50 × 0,70² = {second}. Det senare delat med det förra: {rate}.',
          ),
        },
        {
          kind: 'choice',
          id: 'why-it-rises',
          question: text(
            'In the first month {first} of the members stay, in the twelfth {last} of those who are left. Why?',
            'Den første måneden blir {first} av medlemmene, den tolvte {last} av dem som er igjen. Hvorfor?',
            'Den første måned bliver {first} af medlemmerne, den tolvte {last} af dem, der er tilbage. Hvorfor?',
            'Den första månaden stannar {first} av medlemmarna, den tolfte {last} av dem som är kvar. Varför?',
          ),
          values: () => ({
            first: percent(facts().first, 1),
            last: percent(facts().lastRate, 1),
          }),
          options: [
            {
              text: text(
                'Members grow fonder of the studio with time',
                'Medlemmene blir gladere i studioet med tiden',
                'Medlemmerne kommer til at holde mere af studiet med tiden',
                'Medlemmarna tycker allt bättre om studion med tiden',
              ),
              right: false,
              why: text(
                'They may, but here nobody changes: each kind cancels as often in December as in January.',
                'Det kan de, men her endrer ingen seg: hvert slag sier opp like ofte i desember som i januar.',
                'Det kan de, men her ændrer ingen sig: Hver slags melder sig ud lige så ofte i december som i januar.',
                'Det kan hända, men här ändras ingen: varje sort säger upp sig lika ofta i december som i januari.',
              ),
            },
            {
              text: text(
                'Those who leave easily have left already',
                'De som lett går, har alt gått',
                'De, der let går, er allerede gået',
                'De som lätt går har redan gått',
              ),
              right: true,
              why: text(
                'The people are the same, the mix is another.',
                'Folkene er de samme, blandingen er en annen.',
                'Folkene er de samme, blandingen er en anden.',
                'Människorna är desamma, blandningen är en annan.',
              ),
            },
            {
              text: text(
                'The studio has become better',
                'Studioet er blitt bedre',
                'Studiet er blevet bedre',
                'Studion har blivit bättre',
              ),
              right: false,
              why: text(
                'Nothing was changed. A rate that rises by itself is easily taken for one’s own success.',
                'Ingenting ble endret. En andel som stiger av seg selv, er lett å ta for egen suksess.',
                'Intet blev ændret. En andel, der stiger af sig selv, tages let for ens egen succes.',
                'Ingenting ändrades. En andel som stiger av sig själv tas lätt för egen framgång.',
              ),
            },
          ],
        },
      ],
    },
    {
      title: text('In earnest', 'På ordentlig', 'I virkeligheden', 'På riktigt'),
      blocks: [
        {
          kind: 'prediction',
          id: 'twelve-years',
          question: text(
            'A firm followed 1,000 subscribers. After one year {one} were left, after seven {seven}. How many were left after *twelve*?',
            'Et firma fulgte 1 000 abonnenter. Etter ett år var {one} igjen, etter sju {seven}. Hvor mange var igjen etter *tolv*?',
            'Et firma fulgte 1.000 abonnenter. Efter ét år var {one} tilbage, efter syv {seven}. Hvor mange var tilbage efter *tolv*?',
            'Ett företag följde 1 000 prenumeranter. Efter ett år var {one} kvar, efter sju {seven}. Hur många var kvar efter *tolv*?',
          ),
          scale: { min: 0, max: 500, step: 10 },
          unit: text('of 1,000', 'av 1 000', 'af 1.000', 'av 1 000'),
          values: () => ({
            one: number(subscribers().one),
            seven: number(subscribers().seven),
            twelve: number(subscribers().twelve),
            flat: number(subscribers().flat),
            mixed: number(subscribers().mixed),
          }),
          answer: () => ({ value: subscribers().twelve }),
          reveal: text(
            '{twelve} (“High End” subscribers, Fader and Hardie 2007). One churn rate, fitted to the seven years, forecasts {flat}. A model in which rates differ between customers, fitted to the same seven years, forecasts {mixed}.',
            '{twelve} («High End»-abonnenter, Fader og Hardie 2007). Én frafallsrate, tilpasset de sju årene, gir en prognose på {flat}. En modell der ratene er ulike fra kunde til kunde, tilpasset de samme sju årene, gir {mixed}.',
            '{twelve} (»High End«-abonnenter, Fader og Hardie 2007). Én frafaldsrate, tilpasset de syv år, giver en prognose på {flat}. En model, hvor raterne er forskellige fra kunde til kunde, tilpasset de samme syv år, giver {mixed}.',
            '{twelve} (”High End”-prenumeranter, Fader och Hardie 2007). En enda bortfallsgrad, anpassad till de sju åren, ger prognosen {flat}. En modell där graderna skiljer sig mellan kunder, anpassad till samma sju år, ger {mixed}.',
          ),
        },
        {
          kind: 'code',
          source:
            "import { compareChurn } from 'sojourn/retention'\n\nconst left = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]\ncompareChurn(left, { fittedOn: 7 }).backtests.map(({ fit, survival }) => ({\n  model: fit.model,\n  year12: 1000 * (survival?.[12] ?? 0),\n}))",
        },
        {
          kind: 'choice',
          id: 'marginal-customers',
          question: text(
            'Of 1,000 visitors 100 used to join, and 60 of them stayed for half a year. With a discount 150 join, and 75 stay. What has happened?',
            'Av 1 000 besøkende pleide 100 å melde seg inn, og 60 av dem ble i et halvt år. Med rabatt melder 150 seg inn, og 75 blir. Hva har skjedd?',
            'Af 1.000 besøgende plejede 100 at melde sig ind, og 60 af dem blev i et halvt år. Med rabat melder 150 sig ind, og 75 bliver. Hvad er der sket?',
            'Av 1 000 besökare brukade 100 gå med, och 60 av dem stannade ett halvår. Med rabatt går 150 med, och 75 stannar. Vad har hänt?',
          ),
          values: () => ({ before: percent(60 / 100), after: percent(75 / 150) }),
          options: [
            {
              text: text(
                'Retention fell from {before} to {after}: the discount did harm',
                'Andelen som blir, falt fra {before} til {after}: rabatten skadet',
                'Fastholdelsen faldt fra {before} til {after}: rabatten skadede',
                'Andelen som stannar föll från {before} till {after}: rabatten skadade',
              ),
              right: false,
              why: text(
                'The share fell, since those who joined for the discount leave more easily. Yet more are there after half a year.',
                'Andelen falt, fordi de som kom for rabatten, lettere går. Likevel er flere der etter et halvt år.',
                'Andelen faldt, fordi de, der kom for rabattens skyld, lettere går. Alligevel er flere der efter et halvt år.',
                'Andelen föll, eftersom de som kom för rabattens skull lättare går. Ändå är fler kvar efter ett halvår.',
              ),
            },
            {
              text: text(
                'Retention fell, and yet 15 more of 1,000 visitors are members after half a year',
                'Andelen som blir, falt, og likevel er 15 flere av 1 000 besøkende medlemmer etter et halvt år',
                'Fastholdelsen faldt, og alligevel er 15 flere af 1.000 besøgende medlemmer efter et halvt år',
                'Andelen som stannar föll, och ändå är 15 fler av 1 000 besökare medlemmar efter ett halvår',
              ),
              right: true,
              why: text(
                'So always look at both: the share of those who joined, and the number of 1,000 who came. Whether it pays depends on the discount.',
                'Se derfor alltid på begge: andelen av dem som meldte seg inn, og antallet av 1 000 som kom. Om det lønner seg, avhenger av rabatten.',
                'Se derfor altid på begge: andelen af dem, der meldte sig ind, og antallet af 1.000, der kom. Om det betaler sig, afhænger af rabatten.',
                'Se därför alltid på båda: andelen av dem som gick med, och antalet av 1 000 som kom. Om det lönar sig beror på rabatten.',
              ),
            },
            {
              text: text(
                'Retention rose, since 75 is more than 60',
                'Andelen som blir, steg, siden 75 er mer enn 60',
                'Fastholdelsen steg, for 75 er mere end 60',
                'Andelen som stannar steg, eftersom 75 är mer än 60',
              ),
              right: false,
              why: text(
                'Retention is a share of those who joined: 75 of 150.',
                'Det er en andel av dem som meldte seg inn: 75 av 150.',
                'Fastholdelse er en andel af dem, der meldte sig ind: 75 af 150.',
                'Det är en andel av dem som gick med: 75 av 150.',
              ),
            },
          ],
        },
        {
          kind: 'open',
          id: 'our-work-pays',
          question: text(
            'In autumn Oliver’s manager reports: “Of the members who joined in January, 18 of a hundred cancelled in the first month, and now only 7 of a hundred a month. Our new e-mails work.” What do you ask before you believe it, and which figures would show that the e-mails work?',
            'Om høsten melder sjefen til Oliver: «Av medlemmene som kom i januar, sa 18 av hundre opp den første måneden, og nå bare 7 av hundre i måneden. De nye e-postene våre virker.» Hva spør du om før du tror på det, og hvilke tall ville vist at e-postene virker?',
            'Om efteråret melder Olivers chef: »Af de medlemmer, der kom i januar, meldte 18 af hundrede sig ud den første måned, og nu kun 7 af hundrede om måneden. Vores nye e-mails virker.« Hvad spørger du om, før du tror på det, og hvilke tal ville vise, at mailene virker?',
            'På hösten rapporterar Olivers chef: ”Av medlemmarna som kom i januari sade 18 av hundra upp sig den första månaden, och nu bara 7 av hundra i månaden. Våra nya mejl fungerar.” Vad frågar du innan du tror på det, och vilka siffror skulle visa att mejlen fungerar?',
          ),
          look: text(
            'That churn falls by itself as those who leave easily have gone. New members must be compared with new members: those of September in their first month with those of January in theirs; and even then another sort of people may join in January. Best are members of the same month of whom half, drawn by lot, got the e-mails.',
            'At frafallet synker av seg selv når de som lett går, er borte. Nye medlemmer må sammenlignes med nye: septembers i sin første måned med januars i sin; og selv da kan det være en annen type folk som melder seg inn i januar. Best er medlemmer fra samme måned, der en tilfeldig trukket halvdel fikk e-postene.',
            'At frafaldet falder af sig selv, når de, der let går, er væk. Nye medlemmer må sammenlignes med nye: septembers i deres første måned med januars i deres; og selv da kan det være en anden slags mennesker, der melder sig ind i januar. Bedst er medlemmer fra samme måned, hvor en halvdel trukket ved lodtrækning fik mailene.',
            'Att bortfallet minskar av sig självt när de som lätt går är borta. Nya medlemmar måste jämföras med nya: septembers under sin första månad med januaris under sin; och även då kan det vara en annan sorts människor som går med i januari. Bäst är medlemmar från samma månad där hälften, dragna genom lottning, fick mejlen.',
          ),
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '12 min: steps and days; the sum on the board before the exercise.',
        '12 min: steg og dager; summen på tavla før oppgaven.',
        '12 min: skridt og dage; summen på tavlen før opgaven.',
        '12 min: steg och dagar; summan på tavlan före uppgiften.',
      ),
      text(
        '15 min: guess the year alone, then work it out in pairs, one student for each fifty.',
        '15 min: gjett året alene, regn det så ut to og to, én elev for hver femti.',
        '15 min: gæt året alene, regn det så ud to og to, én elev for hver halvtreds.',
        '15 min: gissa året på egen hand, räkna sedan ut det två och två, en elev för varje femtio.',
      ),
      text(
        '13 min: the subscribers, the discount, and the open question in groups.',
        '13 min: abonnentene, rabatten og det åpne spørsmålet i grupper.',
        '13 min: abonnenterne, rabatten og det åbne spørgsmål i grupper.',
        '13 min: prenumeranterna, rabatten och den öppna frågan i grupper.',
      ),
    ),
    questions: textList(
      text(
        'Of what are you a member yourself, and which kind are you?',
        'Hva er du selv medlem av, og hvilket slag er du?',
        'Hvad er du selv medlem af, og hvilken slags er du?',
        'Vad är du själv medlem i, och vilken sort är du?',
      ),
      text(
        'If a shop has no contract, how can it tell that somebody is no longer a customer?',
        'Hvis en butikk ikke har kontrakter, hvordan kan den vite at noen ikke lenger er kunde?',
        'Hvis en butik ikke har kontrakter, hvordan kan den så vide, at nogen ikke længere er kunde?',
        'Om en butik inte har några avtal, hur kan den veta att någon inte längre är kund?',
      ),
    ),
    advice: text(
      'Students add the three stays without asking who meets them. In the second part the mistake is to average the churn rates anew each month with equal weights; ask how many of each fifty are left. Coins and dice show it well: half of the class stays on anything but a 6, half only on 1 to 3.',
      'Elevene legger sammen de tre oppholdene uten å spørre hvem som møter dem. I andre del er feilen å ta snittet av frafallsratene på nytt hver måned med like vekter; spør hvor mange som er igjen av hver femti. Terninger viser det godt: halve klassen blir på alt unntatt 6, den andre halvparten bare på 1 til 3.',
      'Eleverne lægger de tre ophold sammen uden at spørge, hvem der møder dem. I anden del er fejlen at tage gennemsnittet af frafaldsraterne på ny hver måned med lige vægte; spørg, hvor mange der er tilbage af hver halvtreds. Terninger viser det godt: Halvdelen af klassen bliver på alt undtagen 6, den anden halvdel kun på 1 til 3.',
      'Eleverna lägger ihop de tre uppehållen utan att fråga vilka som möter dem. I andra delen är felet att ta medelvärdet av bortfallsgraderna på nytt varje månad med lika vikter; fråga hur många som är kvar av varje femtio. Tärningar visar det bra: halva klassen stannar på allt utom 6, den andra halvan bara på 1 till 3.',
    ),
  },
}
