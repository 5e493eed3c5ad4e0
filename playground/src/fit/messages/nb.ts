import { decimal } from '../../language/numbers.ts'
import type { FitMessages } from './en.ts'

export const nb: FitMessages = {
  title: 'Lær en kundereise av dine egne data',
  lead: 'Noen få steg, og hvert av dem kan endres når som helst. Ingenting forlater denne maskinen: filen leses på denne siden, og det finnes ingen tjener.',
  private: 'Ingenting forlater denne maskinen',
  steps: 'Steg',
  stepNames: {
    file: 'Filen',
    columns: 'Hva kolonnene betyr',
    meaning: 'Hva som teller',
    privacy: 'Personvern',
    result: 'Lær og test',
  },
  summaries: {
    rows: (rows) => `${decimal(rows)} rader`,
    group: (customers) => `minst ${decimal(customers)} kunder`,
    journeys: (journeys) => `${decimal(journeys)} kundereiser`,
    verdicts: {
      passes: 'prognosen holder',
      drifts: 'kundene har endret seg',
      misfits: 'prognosen bommet',
      tooLittleData: 'for lite å teste på',
      none: 'ikke testet ennå',
    },
  },
  waiting: 'Venter på steget før',
  file: {
    encoded: (encoding) => `Skrevet i ${encoding}, og lest slik.`,
    above: (lines) =>
      lines === 1
        ? '1 linje over overskriftene er utelatt.'
        : `${lines} linjer over overskriftene er utelatt.`,
    drop: 'Slipp en fil her',
    kinds:
      'En hendelseslogg, eller en eksport fra Google Analytics eller et CRM-system: CSV, TSV, JSON, NDJSON, Parquet eller XES, også pakket med gzip. Eller en tabell over veier med hvor mange som tok hver av dem.',
    choose: 'Velg en fil',
    another: 'Velg en annen fil',
    remove: 'Ta den bort',
    size: (megabytes) =>
      megabytes < 0.1
        ? `${decimal(Math.ceil(megabytes * 1000))} kB`
        : `${decimal(megabytes, megabytes < 10 ? 1 : 0)} MB`,
  },
  columns: {
    intro: (rows) =>
      rows === 1
        ? 'Den eneste raden er sett på. Rett det som ikke stemmer.'
        : `De første ${decimal(rows)} radene er sett på. Rett det som ikke stemmer.`,
    shape: 'Hva en rad er',
    events: 'Noe som en kunde gjorde',
    paths: 'En vei, med hvor mange som tok den',
    tool: 'Hvor filen kommer fra',
    byHand: 'Noe annet: velg kolonnene',
    own: 'slik verktøyet har det',
    none: 'ingen',
    roles: {
      customer: ['Kunde', 'skiller kundene fra hverandre'],
      time: ['Tidspunkt', 'når det skjedde'],
      touchpoint: ['Kontaktpunkt', 'hva som skjedde'],
      channel: ['Kanal', 'hvor det skjedde; kan utelates'],
      value: ['Verdi', 'hva det var verdt; kan utelates'],
      tie: ['Rekkefølge', 'for hendelser på samme tidspunkt; kan utelates'],
    },
    pathRoles: {
      path: ['Vei', 'kanalene i rekkefølge'],
      conversions: ['Konverteringer', 'hvor mange på veien som konverterte'],
      value: ['Verdi', 'hva de var verdt; kan utelates'],
      nulls: ['Uten konvertering', 'hvor mange som ikke konverterte; kan utelates'],
    },
    separator: 'Mellom kanalene på en vei',
    timesRead: (count, example) =>
      `Alle de ${decimal(count)} tidspunktene i de første radene er forstått; det første er ${example}.`,
    timesNot: (count, of, example) =>
      `${decimal(count)} av ${decimal(of)} tidspunkter i de første radene kan ikke leses, for eksempel «${example}». Rader med slike tidspunkter utelates.`,
    dates: 'Hvordan datoene er skrevet',
    dateOrders: {
      'day-first': 'dag, måned, år: 31.12.2026',
      'month-first': 'måned, dag, år: 12/31/2026',
      'year-first': 'år, måned, dag: 2026/12/31',
    },
    datesEither: 'Alle datoene i de første radene kan leses på to måter: velg selv.',
    comma: 'Beløpene har desimalkomma, og det er forstått.',
    missing: {
      customer: 'Velg kolonnen som skiller kundene fra hverandre.',
      time: 'Velg kolonnen med tidspunktet.',
      touchpoint: 'Velg kolonnen med det som skjedde.',
    },
    oneColumn:
      'Denne filen har bare én kolonne; en logg trenger tre: kunden, tidspunktet og hva som skjedde. Er det flere i den, lagre den på nytt med komma, semikolon eller tabulator mellom dem.',
    missingPath: 'Velg kolonnene med veien og konverteringene.',
    preview: 'De første radene i filen',
    found: (rows, customers, from, until) =>
      `**${decimal(rows)}** rader er lest: **${decimal(customers)}** kunder fra ${from} til ${until}.`,
    skipped: (count) =>
      count === 1
        ? 'Én rad kunne ikke leses og er utelatt'
        : `${decimal(count)} rader kunne ikke leses og er utelatt`,
    leftOut: (count) =>
      count === 1
        ? 'Én rad er riktig, men er ingen hendelse'
        : `${decimal(count)} rader er riktige, men er ingen hendelser`,
    line: (line) => `Linje ${decimal(line)}`,
  },
  meaning: {
    intro:
      'Velg hva som teller som en suksess. Går kundene videre etterpå, for å bruke produktet eller kjøpe igjen, velger du «suksess, og går videre».',
    name: 'Navn i filen',
    events: 'Hendelser',
    what: 'Hva det er',
    phase: 'Fase',
    whatOf: (name) => `Hva «${name}» er`,
    phaseOf: (name) => `Fasen til «${name}»`,
    kinds: {
      step: 'et steg',
      end: 'suksess, reisen er slutt',
      goal: 'suksess, og går videre',
      out: 'utelates',
    },
    noPhase: 'ingen',
    find: 'Finn et navn',
    listed: (shown, of) => `${decimal(shown)} av ${decimal(of)} navn`,
    noSuccess: 'Ingenting teller som suksess ennå. Velg minst ett navn.',
    framework: 'Faser',
    noFramework: 'ingen faser',
    gap: 'En kundereise er over etter en stillhet på',
    noGap: 'ingen grense: hver kunde har én reise',
    days: (days) => (days === 1 ? '1 dag' : `${decimal(days)} dager`),
    gapWhy: (days) =>
      `99 av 100 stillheter hos én og samme kunde er kortere enn ${
        days < 1 ? `${decimal(Math.max(0.1, days * 24), 1)} timer` : `${decimal(days, 1)} dager`
      }. Kunder som ikke har vært stille lenger enn grensen når loggen slutter, regnes som fortsatt underveis.`,
    currency: 'Valuta for verdiene',
    currencyHint: 'tre bokstaver, som NOK',
    most: 'Kontaktpunkter som beholdes',
    mostHint: (merged) =>
      merged === 0
        ? 'Alle navnene beholdes.'
        : `De ${decimal(merged)} sjeldneste navnene blir til ett, «Annet». Navn som teller som suksess, beholdes alltid.`,
    rules: 'Regler som gjør rå navn til kontaktpunkter',
    rulesHint:
      'For nettadresser og koder: Den første regelen som passer på et navn, bestemmer hva det kalles. Uten et nytt navn utelates hendelsene.',
    match: 'Hvis navnet',
    matches: { exact: 'er', prefix: 'begynner med', pattern: 'passer til uttrykket' },
    text: 'Tekst',
    touchpoint: 'kall det',
    addRule: 'Legg til en regel',
    removeRule: (number) => `Fjern regel ${number}`,
    onlyRules: 'Utelat navn som ingen regel passer på',
    uncaught: (names, events) =>
      `Navn som ingen regel passer på: ${decimal(names)} (hendelser: ${decimal(events)})`,
  },
  privacy: {
    intro:
      'Kundereisen inneholder antall og ingen kunder. For at ingen antall skal peke på en person, blir det som færre kunder enn dette gjorde, slått sammen med andre steg eller utelatt.',
    group: 'Minste gruppe',
    customers: 'kunder',
    off: 'Med 1 kan stegene til hver enkelt kunde ses i kundereisen.',
    paths: 'En tabell over veier har antall og ingen kunder, så det er ingenting å slå sammen.',
  },
  result: {
    learn: 'Lær kundereisen',
    again: 'Lær den på nytt',
    stale: 'Utdatert fordi et valg over ble endret',
    learnt: (journeys, customers) =>
      `Lært av ${decimal(journeys)} kundereiser hos ${decimal(customers)} kunder`,
    learntPaths: (journeys) => `Lært av veiene til ${decimal(journeys)} kunder`,
    open: (censored) =>
      censored === 0
        ? ''
        : `${decimal(censored)} reiser var fortsatt underveis da loggen sluttet; stegene deres teller, slutten gjør ikke det.`,
    afterwards: (events) =>
      events === 0
        ? ''
        : `${decimal(events)} hendelser kom etter at en reise var slutt, og er ikke brukt.`,
    mergedSteps: (steps) =>
      `Steg som var for sjeldne til å vises, og som av hensyn til personvernet er slått sammen eller utelatt: ${decimal(steps)}.`,
    mergedTouchpoints: (touchpoints) =>
      `Kontaktpunkter som var for sjeldne til å vises, og som ble til ett: ${decimal(touchpoints)}.`,
    lostGoals: (names) =>
      `For få kunder kom fram til ${names}, som derfor ikke lenger teller som suksess. En mindre gruppe i steget over ville ha beholdt det.`,
    fewCustomers:
      'Filen har få kunder, så mye er slått sammen eller utelatt. Hvis ingen trenger vern, kan den minste gruppen i steget over være 1.',
    memory:
      'Også steget før det siste betyr noe, og det glemmer denne typen modell. Stol mer på testen nedenfor enn på noe enkelt tall.',
    warnings: (count) =>
      count === 1 ? 'Én merknad til tilpasningen' : `${decimal(count)} merknader til tilpasningen`,
    mapTable: 'Alle strømmene som tabell',
    verdicts: {
      passes: (followed, date) =>
        `**Prognosen holder.** Lært av det som skjedde før ${date}, forutsa den hva de ${decimal(followed)} reisene som begynte senere, ble til, så nær som tilfeldighetene tillater.`,
      narrowly: (followed, date) =>
        `**Prognosen er ikke motbevist.** Lært av det som skjedde før ${date}, bommet den på de ${decimal(followed)} reisene som begynte senere, men ikke mer enn tilfeldigheter kan forklare.`,
      drifts: (date) =>
        `**Kundene har endret seg.** Etter ${date} oppfører de seg annerledes enn før, så en prognose fra hele filen kan bomme. Vurder en fil med bare den siste delen.`,
      misfits: (followed, date) =>
        `**Prognosen bommet.** Lært av det som skjedde før ${date}, forutsa den ikke hva de ${decimal(followed)} reisene som begynte senere, ble til.`,
      tooLittleData:
        '**For lite å teste på.** For få reiser begynte tidlig nok til å kunne følges, så ingen vet ennå hvor godt denne kundereisen spår.',
    },
    inside: (inside, days) =>
      `Konverteringen lå innenfor 80 %-båndet på ${decimal(inside)} av ${decimal(days)} dager; nabodager følger hverandre.`,
    observed: (days, low, high, seen) =>
      `${decimal(days)} dager etter at kundene kom: forutsagt ${low} til ${high}, observert ${seen}.`,
    changed: {
      transitions: (names) => `Kundene går andre veier fra ${names}.`,
      entries: (names) => `Kundene begynner andre steder; mest ved ${names}.`,
      sojourn: (names) => `Kundene blir lengre eller kortere ved ${names}.`,
    },
    reasons: 'Hva som ble funnet, i tall',
    untestable: 'En tabell over veier har ingen datoer, så ingen prognose fra den kan testes.',
    notTested: 'Ikke testet ennå',
    testFirst: 'Den kan åpnes før testen er ferdig; da sier den at den ikke er testet.',
    openStudio: 'Åpne i studioet',
    lossName: 'Faller fra',
    successName: 'Konverterer',
    otherName: 'Annet',
    fromLog: (source, journeys, customers) =>
      `Lært av ${source}: ${decimal(journeys)} kundereiser hos ${decimal(customers)} kunder.`,
    fromPaths: (source, customers) => `Lært av ${source}: veiene til ${decimal(customers)} kunder.`,
  },
  work: {
    reading: 'Leser',
    fitting: 'Lærer',
    testing: 'Tester',
    rows: (rows, perSecond) =>
      perSecond === undefined
        ? `${decimal(rows)} rader`
        : `${decimal(rows)} rader, ${decimal(Number(perSecond.toPrecision(2)))} i sekundet`,
    left: (seconds) =>
      seconds < 1.5 ? 'omtrent ett sekund igjen' : `omtrent ${decimal(seconds)} sekunder igjen`,
    cancel: 'Avbryt',
    cancelled: 'Avbrutt. Ingenting av det du har valgt, er tapt.',
    goOn: 'Fortsett',
  },
  failed: {
    look: 'Denne filen kan ikke leses.',
    read: 'Filen kan ikke leses med disse kolonnene.',
    fit: 'Kundereisen kan ikke læres slik.',
    test: 'Kundereisen kan ikke testes slik.',
    paths: 'Veiene kan ikke leses med disse kolonnene.',
    program:
      'Noe gikk galt her, og ikke i filen din. Ingenting av det du har valgt, er tapt; prøv igjen, eller med en mindre fil.',
    details: 'Hva som er galt, og hvordan det rettes',
  },
}
