import { decimal } from '../../language/numbers.ts'
import type { FitMessages } from './en.ts'

export const da: FitMessages = {
  title: 'Lær en kunderejse af dine egne data',
  lead: 'Nogle få trin, som hver især kan ændres når som helst. Intet forlader denne maskine: filen læses på denne side, og der er ingen server.',
  private: 'Intet forlader denne maskine',
  steps: 'Trin',
  stepNames: {
    file: 'Filen',
    columns: 'Hvad kolonnerne betyder',
    meaning: 'Hvad der tæller',
    privacy: 'Privatliv',
    result: 'Lær og test',
  },
  summaries: {
    rows: (rows) => `${decimal(rows)} rækker`,
    group: (customers) => `mindst ${decimal(customers)} kunder`,
    journeys: (journeys) => `${decimal(journeys)} kunderejser`,
    verdicts: {
      passes: 'prognosen holder',
      drifts: 'kunderne har ændret sig',
      misfits: 'prognosen ramte ved siden af',
      tooLittleData: 'for lidt at teste på',
      none: 'ikke testet endnu',
    },
  },
  waiting: 'Venter på trinnet før',
  file: {
    encoded: (encoding) => `Skrevet i ${encoding}, og læst sådan.`,
    above: (lines) =>
      lines === 1
        ? '1 linje over overskrifterne er udeladt.'
        : `${lines} linjer over overskrifterne er udeladt.`,
    drop: 'Slip en fil her',
    kinds:
      'En hændelseslog eller en eksport fra Google Analytics eller et CRM-system: CSV, TSV, JSON, NDJSON, Parquet eller XES, også pakket med gzip. Eller en tabel over veje med, hvor mange der tog hver af dem.',
    choose: 'Vælg en fil',
    another: 'Vælg en anden fil',
    remove: 'Fjern den',
    size: (megabytes) =>
      megabytes < 0.1
        ? `${decimal(Math.ceil(megabytes * 1000))} kB`
        : `${decimal(megabytes, megabytes < 10 ? 1 : 0)} MB`,
  },
  columns: {
    intro: (rows) =>
      rows === 1
        ? 'Der er set på den eneste række. Ret det, der ikke passer.'
        : `Der er set på de første ${decimal(rows)} rækker. Ret det, der ikke passer.`,
    shape: 'Hvad en række er',
    events: 'Noget, en kunde gjorde',
    paths: 'En vej med, hvor mange der tog den',
    tool: 'Hvor filen kommer fra',
    byHand: 'Noget andet: vælg kolonnerne',
    own: 'som værktøjet har det',
    none: 'ingen',
    roles: {
      customer: ['Kunde', 'skelner kunderne fra hinanden'],
      time: ['Tidspunkt', 'hvornår det skete'],
      touchpoint: ['Kontaktpunkt', 'hvad der skete'],
      channel: ['Kanal', 'hvor det skete; kan udelades'],
      value: ['Værdi', 'hvad det var værd; kan udelades'],
      tie: ['Rækkefølge', 'for hændelser på samme tidspunkt; kan udelades'],
    },
    pathRoles: {
      path: ['Vej', 'kanalerne i rækkefølge'],
      conversions: ['Konverteringer', 'hvor mange på vejen der konverterede'],
      value: ['Værdi', 'hvad de var værd; kan udelades'],
      nulls: ['Uden konvertering', 'hvor mange der ikke konverterede; kan udelades'],
    },
    separator: 'Mellem kanalerne på en vej',
    timesRead: (count, example) =>
      `Alle ${decimal(count)} tidspunkter i de første rækker er forstået; det første er ${example}.`,
    timesNot: (count, of, example) =>
      `${decimal(count)} af ${decimal(of)} tidspunkter i de første rækker kan ikke læses, for eksempel »${example}«. Rækker med sådanne tidspunkter udelades.`,
    dates: 'Hvordan datoerne er skrevet',
    dateOrders: {
      'day-first': 'dag, måned, år: 31.12.2026',
      'month-first': 'måned, dag, år: 12/31/2026',
      'year-first': 'år, måned, dag: 2026/12/31',
    },
    datesEither: 'Alle datoer i de første rækker kan læses på to måder: vælg selv.',
    comma: 'Beløbene har decimalkomma, og det er forstået.',
    missing: {
      customer: 'Vælg kolonnen, der skelner kunderne fra hinanden.',
      time: 'Vælg kolonnen med tidspunktet.',
      touchpoint: 'Vælg kolonnen med det, der skete.',
    },
    oneColumn:
      'Denne fil har kun én kolonne; en log skal have tre: kunden, tidspunktet og det, der skete. Er der flere i den, så gem den igen med komma, semikolon eller tabulator imellem.',
    missingPath: 'Vælg kolonnerne med vejen og konverteringerne.',
    preview: 'De første rækker i filen',
    found: (rows, customers, from, until) =>
      `**${decimal(rows)}** rækker er læst: **${decimal(customers)}** kunder fra ${from} til ${until}.`,
    skipped: (count) =>
      count === 1
        ? 'Én række kunne ikke læses og er udeladt'
        : `${decimal(count)} rækker kunne ikke læses og er udeladt`,
    leftOut: (count) =>
      count === 1
        ? 'Én række er rigtig, men er ingen hændelse'
        : `${decimal(count)} rækker er rigtige, men er ingen hændelser`,
    line: (line) => `Linje ${decimal(line)}`,
  },
  meaning: {
    intro:
      'Vælg, hvad der tæller som en succes. Hvis kunderne fortsætter bagefter, for at bruge produktet eller købe igen, så vælg »succes, og fortsætter«.',
    name: 'Navn i filen',
    events: 'Hændelser',
    what: 'Hvad det er',
    phase: 'Fase',
    whatOf: (name) => `Hvad »${name}« er`,
    phaseOf: (name) => `Fase for »${name}«`,
    kinds: {
      step: 'et trin',
      end: 'succes, rejsen slutter',
      goal: 'succes, og fortsætter',
      out: 'udelades',
    },
    noPhase: 'ingen',
    find: 'Find et navn',
    listed: (shown, of) => `${decimal(shown)} af ${decimal(of)} navne`,
    noSuccess: 'Intet tæller som succes endnu. Vælg mindst ét navn.',
    framework: 'Faser',
    noFramework: 'ingen faser',
    gap: 'En kunderejse er slut efter en stilhed på',
    noGap: 'ingen grænse: hver kunde har én rejse',
    days: (days) => (days === 1 ? '1 dag' : `${decimal(days)} dage`),
    gapWhy: (days) =>
      `99 af 100 stilheder hos en og samme kunde er kortere end ${
        days < 1 ? `${decimal(Math.max(0.1, days * 24), 1)} timer` : `${decimal(days, 1)} dage`
      }. Kunder, der ikke har været stille i længere tid, når loggen slutter, regnes for stadig at være undervejs.`,
    currency: 'Valuta for værdierne',
    currencyHint: 'tre bogstaver, såsom DKK',
    most: 'Kontaktpunkter, der beholdes',
    mostHint: (merged) =>
      merged === 0
        ? 'Alle navne beholdes.'
        : `De ${decimal(merged)} sjældneste navne bliver til ét, »Andet«. Navne, der tæller som succes, beholdes altid.`,
    rules: 'Regler, der gør rå navne til kontaktpunkter',
    rulesHint:
      'Til webadresser og koder: Den første regel, der passer på et navn, bestemmer, hvad det kaldes. Uden et nyt navn udelades hændelserne.',
    match: 'Hvis navnet',
    matches: { exact: 'er', prefix: 'begynder med', pattern: 'passer til udtrykket' },
    text: 'Tekst',
    touchpoint: 'kald det',
    addRule: 'Tilføj en regel',
    removeRule: (number) => `Fjern regel ${number}`,
    onlyRules: 'Udelad navne, som ingen regel passer på',
    uncaught: (names, events) =>
      `Navne, som ingen regel passer på: ${decimal(names)} (hændelser: ${decimal(events)})`,
  },
  privacy: {
    intro:
      'Kunderejsen indeholder antal og ingen kunder. For at intet antal skal pege på en person, bliver det, som færre kunder end dette gjorde, slået sammen med andre trin eller udeladt.',
    group: 'Mindste gruppe',
    customers: 'kunder',
    off: 'Med 1 kan hver enkelt kundes trin ses i kunderejsen.',
    paths: 'En tabel over veje har antal og ingen kunder, så der er intet at slå sammen.',
  },
  result: {
    learn: 'Lær kunderejsen',
    again: 'Lær den igen',
    stale: 'Forældet, fordi et valg ovenfor blev ændret',
    learnt: (journeys, customers) =>
      `Lært af ${decimal(journeys)} kunderejser hos ${decimal(customers)} kunder`,
    learntPaths: (journeys) => `Lært af ${decimal(journeys)} kunders veje`,
    open: (censored) =>
      censored === 0
        ? ''
        : `${decimal(censored)} rejser var stadig undervejs, da loggen sluttede; deres trin tæller, deres slutning gør ikke.`,
    afterwards: (events) =>
      events === 0
        ? ''
        : `${decimal(events)} hændelser kom, efter at en rejse var slut, og er ikke brugt.`,
    mergedSteps: (steps) =>
      `Trin, der var for sjældne til at blive vist, og som af hensyn til privatlivet er slået sammen eller udeladt: ${decimal(steps)}.`,
    mergedTouchpoints: (touchpoints) =>
      `Kontaktpunkter, der var for sjældne til at blive vist, og som blev til ét: ${decimal(touchpoints)}.`,
    lostGoals: (names) =>
      `For få kunder nåede frem til ${names}, som derfor ikke længere tæller som succes. En mindre gruppe i trinnet ovenfor ville have beholdt det.`,
    fewCustomers:
      'Filen har få kunder, så meget er slået sammen eller udeladt. Hvis ingen behøver beskyttelse, kan den mindste gruppe i trinnet ovenfor være 1.',
    memory:
      'Også trinnet før det sidste betyder noget, og det glemmer denne slags model. Stol mere på testen nedenfor end på noget enkelt tal.',
    warnings: (count) =>
      count === 1
        ? 'Én bemærkning til tilpasningen'
        : `${decimal(count)} bemærkninger til tilpasningen`,
    mapTable: 'Alle strømme som tabel',
    verdicts: {
      passes: (followed, date) =>
        `**Prognosen holder.** Lært af det, der skete før ${date}, forudsagde den, hvad de ${decimal(followed)} rejser, der begyndte senere, blev til, så nær som tilfældighederne tillader.`,
      narrowly: (followed, date) =>
        `**Prognosen er ikke modbevist.** Lært af det, der skete før ${date}, ramte den ved siden af for de ${decimal(followed)} rejser, der begyndte senere, men ikke mere, end tilfældigheder kan forklare.`,
      drifts: (date) =>
        `**Kunderne har ændret sig.** Efter ${date} opfører de sig anderledes end før, så en prognose ud fra hele filen kan ramme ved siden af. Overvej en fil med kun den sidste del.`,
      misfits: (followed, date) =>
        `**Prognosen ramte ved siden af.** Lært af det, der skete før ${date}, forudsagde den ikke, hvad de ${decimal(followed)} rejser, der begyndte senere, blev til.`,
      tooLittleData:
        '**For lidt at teste på.** For få rejser begyndte tidligt nok til at kunne følges, så ingen ved endnu, hvor godt denne kunderejse spår.',
    },
    inside: (inside, days) =>
      `Konverteringen lå inden for 80 %-båndet på ${decimal(inside)} af ${decimal(days)} dage; nabodage følges ad.`,
    observed: (days, low, high, seen) =>
      `${decimal(days)} dage efter at kunderne kom: forudsagt ${low} til ${high}, observeret ${seen}.`,
    changed: {
      transitions: (names) => `Kunderne går andre veje fra ${names}.`,
      entries: (names) => `Kunderne begynder andre steder; mest ved ${names}.`,
      sojourn: (names) => `Kunderne bliver længere eller kortere ved ${names}.`,
    },
    reasons: 'Hvad der blev fundet, i tal',
    untestable: 'En tabel over veje har ingen datoer, så ingen prognose ud fra den kan testes.',
    notTested: 'Ikke testet endnu',
    testFirst: 'Den kan åbnes, før testen er færdig; så siger den, at den ikke er testet.',
    openStudio: 'Åbn i studiet',
    lossName: 'Falder fra',
    successName: 'Konverterer',
    otherName: 'Andet',
    fromLog: (source, journeys, customers) =>
      `Lært af ${source}: ${decimal(journeys)} kunderejser hos ${decimal(customers)} kunder.`,
    fromPaths: (source, customers) => `Lært af ${source}: ${decimal(customers)} kunders veje.`,
  },
  work: {
    reading: 'Læser',
    fitting: 'Lærer',
    testing: 'Tester',
    rows: (rows, perSecond) =>
      perSecond === undefined
        ? `${decimal(rows)} rækker`
        : `${decimal(rows)} rækker, ${decimal(Number(perSecond.toPrecision(2)))} i sekundet`,
    left: (seconds) =>
      seconds < 1.5 ? 'cirka et sekund tilbage' : `cirka ${decimal(seconds)} sekunder tilbage`,
    cancel: 'Afbryd',
    cancelled: 'Afbrudt. Intet af det, du har valgt, er tabt.',
    goOn: 'Fortsæt',
  },
  failed: {
    look: 'Denne fil kan ikke læses.',
    read: 'Filen kan ikke læses med disse kolonner.',
    fit: 'Kunderejsen kan ikke læres sådan.',
    test: 'Kunderejsen kan ikke testes sådan.',
    paths: 'Vejene kan ikke læses med disse kolonner.',
    program:
      'Noget gik galt her og ikke i din fil. Intet af det, du har valgt, er tabt; prøv igen eller med en mindre fil.',
    details: 'Hvad der er galt, og hvordan det rettes',
  },
}
