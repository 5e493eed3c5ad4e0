import { decimal } from '../../language/numbers.ts'
import type { FitMessages } from './en.ts'

export const sv: FitMessages = {
  title: 'Lär en kundresa av dina egna data',
  lead: 'Några få steg, som vart och ett kan ändras när som helst. Inget lämnar den här datorn: filen läses på den här sidan, och det finns ingen server.',
  private: 'Inget lämnar den här datorn',
  steps: 'Steg',
  stepNames: {
    file: 'Filen',
    columns: 'Vad kolumnerna betyder',
    meaning: 'Vad som räknas',
    privacy: 'Integritet',
    result: 'Lär och testa',
  },
  summaries: {
    rows: (rows) => `${decimal(rows)} rader`,
    group: (customers) => `minst ${decimal(customers)} kunder`,
    journeys: (journeys) => `${decimal(journeys)} kundresor`,
    verdicts: {
      passes: 'prognosen håller',
      drifts: 'kunderna har ändrats',
      misfits: 'prognosen slog fel',
      tooLittleData: 'för lite att testa på',
      none: 'inte testad än',
    },
  },
  waiting: 'Väntar på steget före',
  file: {
    encoded: (encoding) => `Skriven i ${encoding}, och läst så.`,
    above: (lines) =>
      lines === 1
        ? '1 rad ovanför rubrikerna har utelämnats.'
        : `${lines} rader ovanför rubrikerna har utelämnats.`,
    drop: 'Släpp en fil här',
    kinds:
      'En händelselogg eller en export från Google Analytics eller ett CRM-system: CSV, TSV, JSON, NDJSON, Parquet eller XES, även packad med gzip. Eller en tabell över vägar med hur många som tog var och en av dem.',
    choose: 'Välj en fil',
    another: 'Välj en annan fil',
    remove: 'Ta bort den',
    size: (megabytes) =>
      megabytes < 0.1
        ? `${decimal(Math.ceil(megabytes * 1000))} kB`
        : `${decimal(megabytes, megabytes < 10 ? 1 : 0)} MB`,
  },
  columns: {
    intro: (rows) =>
      rows === 1
        ? 'Den enda raden har lästs igenom. Rätta det som inte stämmer.'
        : `De första ${decimal(rows)} raderna har lästs igenom. Rätta det som inte stämmer.`,
    shape: 'Vad en rad är',
    events: 'Något som en kund gjorde',
    paths: 'En väg, med hur många som tog den',
    tool: 'Var filen kommer ifrån',
    byHand: 'Något annat: välj kolumnerna',
    own: 'som verktyget har det',
    none: 'ingen',
    roles: {
      customer: ['Kund', 'skiljer kunderna åt'],
      time: ['Tidpunkt', 'när det hände'],
      touchpoint: ['Kontaktpunkt', 'vad som hände'],
      channel: ['Kanal', 'var det hände; kan utelämnas'],
      value: ['Värde', 'vad det var värt; kan utelämnas'],
      tie: ['Ordning', 'för händelser vid samma tidpunkt; kan utelämnas'],
    },
    pathRoles: {
      path: ['Väg', 'kanalerna i ordning'],
      conversions: ['Konverteringar', 'hur många på vägen som konverterade'],
      value: ['Värde', 'vad de var värda; kan utelämnas'],
      nulls: ['Utan konvertering', 'hur många som inte konverterade; kan utelämnas'],
    },
    separator: 'Mellan kanalerna på en väg',
    timesRead: (count, example) =>
      `Alla ${decimal(count)} tidpunkter i de första raderna går att läsa; den första är ${example}.`,
    timesNot: (count, of, example) =>
      `${decimal(count)} av ${decimal(of)} tidpunkter i de första raderna går inte att läsa, till exempel ”${example}”. Rader med sådana tidpunkter utelämnas.`,
    dates: 'Hur datumen är skrivna',
    dateOrders: {
      'day-first': 'dag, månad, år: 31.12.2026',
      'month-first': 'månad, dag, år: 12/31/2026',
      'year-first': 'år, månad, dag: 2026/12/31',
    },
    datesEither: 'Alla datum i de första raderna kan läsas på två sätt: välj själv.',
    comma: 'Beloppen har decimalkomma, och de går att läsa.',
    missing: {
      customer: 'Välj kolumnen som skiljer kunderna åt.',
      time: 'Välj kolumnen med tidpunkten.',
      touchpoint: 'Välj kolumnen med det som hände.',
    },
    oneColumn:
      'Den här filen har bara en kolumn; en logg behöver tre: kunden, tidpunkten och vad som hände. Om den har fler, spara den igen med komma, semikolon eller tabb mellan dem.',
    missingPath: 'Välj kolumnerna med vägen och konverteringarna.',
    preview: 'De första raderna i filen',
    found: (rows, customers, from, until) =>
      `**${decimal(rows)}** rader har lästs: **${decimal(customers)}** kunder från ${from} till ${until}.`,
    skipped: (count) =>
      count === 1
        ? 'En rad gick inte att läsa och är utelämnad'
        : `${decimal(count)} rader gick inte att läsa och är utelämnade`,
    leftOut: (count) =>
      count === 1
        ? 'En rad är riktig men är ingen händelse'
        : `${decimal(count)} rader är riktiga men är inga händelser`,
    line: (line) => `Rad ${decimal(line)}`,
  },
  meaning: {
    intro:
      'Välj vad som räknas som framgång. Om kunderna fortsätter efteråt, för att använda produkten eller köpa igen, väljer du ”framgång, och fortsätter”.',
    name: 'Namn i filen',
    events: 'Händelser',
    what: 'Vad det är',
    phase: 'Fas',
    whatOf: (name) => `Vad ”${name}” är`,
    phaseOf: (name) => `Fas för ”${name}”`,
    kinds: {
      step: 'ett steg',
      end: 'framgång, resan är slut',
      goal: 'framgång, och fortsätter',
      out: 'utelämnas',
    },
    noPhase: 'ingen',
    find: 'Hitta ett namn',
    listed: (shown, of) => `${decimal(shown)} av ${decimal(of)} namn`,
    noSuccess: 'Inget räknas som framgång än. Välj minst ett namn.',
    framework: 'Faser',
    noFramework: 'inga faser',
    gap: 'En kundresa är slut efter en tystnad på',
    noGap: 'ingen gräns: varje kund har en resa',
    days: (days) => (days === 1 ? '1 dag' : `${decimal(days)} dagar`),
    gapWhy: (days) =>
      `99 av 100 tystnader hos en och samma kund är kortare än ${
        days < 1 ? `${decimal(Math.max(0.1, days * 24), 1)} timmar` : `${decimal(days, 1)} dagar`
      }. Kunder som inte har varit tysta längre än så när loggen slutar räknas som fortfarande på väg.`,
    currency: 'Valuta för värdena',
    currencyHint: 'tre bokstäver, som SEK',
    most: 'Kontaktpunkter som behålls',
    mostHint: (merged) =>
      merged === 0
        ? 'Alla namn behålls.'
        : `De ${decimal(merged)} ovanligaste namnen blir ett, ”Annat”. Namn som räknas som framgång behålls alltid.`,
    rules: 'Regler som gör råa namn till kontaktpunkter',
    rulesHint:
      'För webbadresser och koder: Den första regeln som passar ett namn bestämmer vad det kallas. Utan ett nytt namn utelämnas händelserna.',
    match: 'Om namnet',
    matches: { exact: 'är', prefix: 'börjar med', pattern: 'passar uttrycket' },
    text: 'Text',
    touchpoint: 'kalla det',
    addRule: 'Lägg till en regel',
    removeRule: (number) => `Ta bort regel ${number}`,
    onlyRules: 'Utelämna namn som ingen regel passar',
    uncaught: (names, events) =>
      `Namn som ingen regel passar: ${decimal(names)} (händelser: ${decimal(events)})`,
  },
  privacy: {
    intro:
      'Kundresan innehåller antal och inga kunder. För att inget antal ska peka ut en person slås det som färre kunder än så här gjorde ihop med andra steg, eller utelämnas.',
    group: 'Minsta grupp',
    customers: 'kunder',
    off: 'Med 1 syns varje enskild kunds steg i kundresan.',
    paths: 'En tabell över vägar har antal och inga kunder, så det finns inget att slå ihop.',
  },
  result: {
    learn: 'Lär kundresan',
    again: 'Lär den på nytt',
    stale: 'Inaktuell eftersom ett val ovanför ändrades',
    learnt: (journeys, customers) =>
      `Lärd av ${decimal(journeys)} kundresor hos ${decimal(customers)} kunder`,
    learntPaths: (journeys) => `Lärd av ${decimal(journeys)} kunders vägar`,
    open: (censored) =>
      censored === 0
        ? ''
        : `${decimal(censored)} resor var fortfarande på väg när loggen slutade; deras steg räknas, men inte deras slut.`,
    afterwards: (events) =>
      events === 0
        ? ''
        : `${decimal(events)} händelser kom efter att en resa var slut och används inte.`,
    mergedSteps: (steps) =>
      `Steg som var för ovanliga för att visas och som av integritetsskäl slogs ihop eller utelämnades: ${decimal(steps)}.`,
    mergedTouchpoints: (touchpoints) =>
      `Kontaktpunkter som var för ovanliga för att visas och som blev en: ${decimal(touchpoints)}.`,
    lostGoals: (names) =>
      `För få kunder nådde ${names}, som därför inte längre räknas som framgång. En mindre grupp i steget ovanför skulle ha behållit det.`,
    fewCustomers:
      'Filen har få kunder, så mycket är hopslaget eller utelämnat. Om ingen behöver skyddas kan den minsta gruppen i steget ovanför vara 1.',
    memory:
      'Även steget före det sista spelar roll, och det glömmer den här sortens modell. Lita mer på testet nedan än på någon enskild siffra.',
    warnings: (count) =>
      count === 1
        ? 'En anmärkning till anpassningen'
        : `${decimal(count)} anmärkningar till anpassningen`,
    mapTable: 'Alla flöden som tabell',
    verdicts: {
      passes: (followed, date) =>
        `**Prognosen håller.** Lärd av det som hände före ${date} förutsade den vad de ${decimal(followed)} resor som började senare blev till, så nära som slumpen tillåter.`,
      narrowly: (followed, date) =>
        `**Prognosen är inte motbevisad.** Lärd av det som hände före ${date} slog den fel för de ${decimal(followed)} resor som började senare, men inte mer än slumpen kan förklara.`,
      drifts: (date) =>
        `**Kunderna har ändrats.** Efter ${date} beter de sig annorlunda än förut, så en prognos utifrån hela filen kan slå fel. Överväg en fil med bara den senare delen.`,
      misfits: (followed, date) =>
        `**Prognosen slog fel.** Lärd av det som hände före ${date} förutsade den inte vad de ${decimal(followed)} resor som började senare blev till.`,
      tooLittleData:
        '**För lite att testa på.** För få resor började tidigt nog för att kunna följas, så ingen vet ännu hur väl den här kundresan förutsäger.',
    },
    inside: (inside, days) =>
      `Konverteringen låg inom 80 %-bandet ${decimal(inside)} av ${decimal(days)} dagar; dagar intill varandra följs åt.`,
    observed: (days, low, high, seen) =>
      `${decimal(days)} dagar efter att kunderna kom: förutsett ${low} till ${high}, observerat ${seen}.`,
    changed: {
      transitions: (names) => `Kunderna går andra vägar från ${names}.`,
      entries: (names) => `Kunderna börjar på andra ställen; mest vid ${names}.`,
      sojourn: (names) => `Kunderna stannar längre eller kortare vid ${names}.`,
    },
    reasons: 'Vad som hittades, i siffror',
    untestable: 'En tabell över vägar har inga datum, så ingen prognos utifrån den kan testas.',
    notTested: 'Inte testad än',
    testFirst: 'Den kan öppnas innan testet är klart; då säger den att den inte är testad.',
    openStudio: 'Öppna i studion',
    lossName: 'Faller bort',
    successName: 'Konverterar',
    otherName: 'Annat',
    fromLog: (source, journeys, customers) =>
      `Lärd av ${source}: ${decimal(journeys)} kundresor hos ${decimal(customers)} kunder.`,
    fromPaths: (source, customers) => `Lärd av ${source}: ${decimal(customers)} kunders vägar.`,
  },
  work: {
    reading: 'Läser',
    fitting: 'Lär',
    testing: 'Testar',
    rows: (rows, perSecond) =>
      perSecond === undefined
        ? `${decimal(rows)} rader`
        : `${decimal(rows)} rader, ${decimal(Number(perSecond.toPrecision(2)))} i sekunden`,
    left: (seconds) =>
      seconds < 1.5 ? 'ungefär en sekund kvar' : `ungefär ${decimal(seconds)} sekunder kvar`,
    cancel: 'Avbryt',
    cancelled: 'Avbrutet. Inget av det du har valt är förlorat.',
    goOn: 'Fortsätt',
  },
  failed: {
    look: 'Den här filen går inte att läsa.',
    read: 'Filen går inte att läsa med de här kolumnerna.',
    fit: 'Kundresan går inte att lära så här.',
    test: 'Kundresan går inte att testa så här.',
    paths: 'Vägarna går inte att läsa med de här kolumnerna.',
    program:
      'Något gick fel här, och inte i din fil. Inget av det du har valt är förlorat; försök igen, eller med en mindre fil.',
    details: 'Vad som är fel, och hur det rättas',
  },
}
