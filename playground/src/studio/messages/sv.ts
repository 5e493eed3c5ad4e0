import type { StudioMessages } from './en.ts'

export const sv: StudioMessages = {
  skip: 'Hoppa till åtgärderna',
  title: (journey) => `${journey} · Sojourn`,
  question: 'Vad skulle de här ändringarna göra?',
  opening: 'Öppnar',
  noJourney:
    'Den här anteckningsboken har ingen kundresa. Lägg till en karta i anteckningsboksvyn.',
  unknown:
    'Det finns inget sådant dokument på den här enheten. Det kan ha raderats eller gjorts någon annanstans.',
  unreadable: 'Det här dokumentet kan inte läsas. Inget i det har ändrats.',
  toStart: 'Till startsidan',
  undo: 'Ångra',
  redo: 'Gör om',

  headline: {
    asNow: (range, goal) => `Som det är nu når ${range} av 100 kunder ${goal}`,
    computing: 'Räknar ut prognosen',
    none: 'Det finns ingen prognos',
    combination: (count) => `Kombinationen av ${count} ändringar`,
    nothing: 'Ingen åtgärd är på: slå på en för att se vad den skulle ändra.',
  },
  facts: {
    illustrative: 'Illustrativa siffror',
    generated: 'Genererade exempeldata',
    assumed: 'Antagna siffror',
    vendor: 'En leverantörs siffror',
    fitted: (journeys, customers) => `Anpassad till **${journeys} resor** från ${customers} kunder`,
    span: (from, until) => `${from} till ${until}`,
    bands: 'Banden rymmer **80 %**',
    noBands: 'Bara åtgärdernas effekt är osäker här: resans egna tal tas som de är',
    untested: 'Inte backtestad',
    tooLittle: 'För lite data för en backtest',
    tested: {
      passes: (inside, days) =>
        `Klarade backtesten: konverteringen inom bandet ${inside} av ${days} dagar`,
      drifts: (inside, days) =>
        `Klarade inte backtesten, kunderna har ändrats: inom bandet ${inside} av ${days} dagar`,
      misfits: (inside, days) =>
        `Klarade inte backtesten: konverteringen inom bandet ${inside} av ${days} dagar`,
    },
    draws: (draws) => `${draws} dragningar`,
    draft: (draws) => `${draws} dragningar hittills`,
  },
  warnings: {
    failedBacktest:
      'Modellen bakom siffrorna klarade inte sitt backtest, så det blir inget omdöme.',
    notReproduced: (forecast, low, high) =>
      `Modellen säger att ${forecast} konverterar, men ${low} till ${high} observerades, slumpen inräknad. Därför blir det inget omdöme.`,
    plan: (reason) => `Åtgärderna kan inte användas som de är inställda: ${reason}`,
    left: (lever, reason) => `${lever} har ingen effekt här: ${reason}`,
  },

  figures: 'Vad som skulle ändras',
  conversion: {
    label: 'Konvertering',
    unit: (goal) => `% når ${goal}`,
    gain: (change) => `${change} enheter`,
  },
  retention: {
    label: (days) => `Fortfarande kunder efter ${days} dagar`,
    unit: '% av dem som konverterade',
    gain: (change) => `${change} enheter`,
  },
  revenue: {
    label: (days) => `Intäkt per 1 000 kunder, ${days} dagar`,
    units: { one: '', thousand: 'tusen', million: 'miljoner' },
    gain: (change, unit) => `${change} ${unit}`.trim(),
  },
  goals: (names) => names,
  noRetention:
    'Andelen som stannar är utelämnad: inget följer efter målet, eller så är det okänt hur länge besöken varar.',
  noRevenue: 'Intäkten är utelämnad: det är okänt hur länge besöken varar.',
  noMoney: 'Intäkten är utelämnad: ingen kontaktpunkt och inget utfall i resan ger någon intäkt.',
  mostLikely: (then, now) => `troligen omkring ${then}, nu ${now}`,
  mostLikelyNow: (now) => `troligen omkring ${now}`,
  certainNow: 'som resan anger det',
  now: (range) => `nu ${range}`,
  nowAlone: 'nu',
  afterwards: 'då',
  noChange: 'ingen ändring',
  bars: (label, now, then) => `${label}: nu ${now}, med åtgärderna ${then}`,
  barsNow: (label, now) => `${label}: nu ${now}`,
  chance: (likelihood) => `**${likelihood}** chans att det blir bättre`,
  chanceWorse: (likelihood) => `**${likelihood}** risk att det blir sämre`,
  hardly: '**Knappt någon ändring**',
  unchanged: '**Ingen ändring** i någon av dragningarna',
  noLever: 'Ingen åtgärd är på',
  dots: (better, not) => `Tjugo lika troliga ändringar: ${better} bättre, ${not} inte`,
  announced: (low, high, likelihood) =>
    `Konvertering ${low} till ${high} procent, ${likelihood} chans att det blir bättre`,
  announcedNow: (low, high) => `Ingen åtgärd är på. Konvertering ${low} till ${high} procent`,
  failed: (reason) =>
    `Prognosen kunde inte räknas ut: ${reason}. Det som står nedan kan vara äldre än åtgärderna. Ångra den senaste ändringen, eller ladda om sidan och försök igen.`,
  noWorker: 'en del av sidan kunde inte laddas',
  work: {
    making: (done, draws) => `Drar: ${done} av ${draws}`,
    preparing: 'Förbereder dragningarna',
    cancel: 'Avbryt',
    stopped: (draws) => `Stoppad. Siffrorna bygger på ${draws} dragningar.`,
    goOn: 'Gör alla dragningar',
  },

  charts: {
    retentionTable: 'Vilka som stannar, som tabell',
    daysTable: 'Prognos per dag som tabell',
    measure: 'Vad prognosen visar',
    measures: {
      conversions: 'Konverteringar',
      revenue: 'Intäkt',
      margin: 'Marginal',
      customers: 'Aktiva kunder',
    },
    perDay: (count) => `Med ${count} nya kunder om dagen.`,
    perDayAssumed: (count) =>
      `Med ${count} nya kunder om dagen, vilket är antaget: resan säger inte hur många som kommer.`,
    waiting: 'Prognosen per dag räknas ut.',
    failed: (reason) => `Det finns ingen prognos per dag: ${reason}`,
  },

  panel: {
    title: 'Vad skulle du ändra?',
    intro:
      'Kilen är effekten och hur säkra vi är på den. Grader: A experiment, B observation, C praktiker, D leverantörer.',
    proposed: 'Föreslagna är åtgärder som verkar där flest faller bort, de bäst belagda först.',
    all: (count) => `Alla ${count}`,
    fewer: 'Bara planen och förslagen',
    search: 'Sök bland åtgärderna',
    phase: 'Fas',
    everyPhase: 'Alla faser',
    stages: {
      awareness: 'Uppmärksamhet',
      consideration: 'Övervägande',
      decision: 'Beslut',
      'post-purchase': 'Efter köpet',
      loyalty: 'Lojalitet',
    },
    others: 'Fler åtgärder',
    noPlace: 'Ingen plats i den här resan',
    nothingFound: 'Ingen åtgärd har de orden.',
    loading: 'Letar efter åtgärder som passar resan',
    reset: 'Återställ alla',
    remove: 'Ta bort den från listan',
    more: 'Fler inställningar',
    what: 'Vad det är',
    caution: (text) => `Se upp: ${text}`,
    defaultIs: (value) => `standard ${value}`,
    range: (low, high) => `${low} till ${high}`,
    source: (source) => source,
    fan: (range) => `Effekt vid varje inställning; ${range} här`,
    noEffect: 'ingen effekt med den här inställningen',
    grade: (grade) => `Grad ${grade}`,
    ungraded: 'Antaget, inte uppmätt',
    vendor: 'Leverantörens siffra, använd som tak',
    inHand: 'Åtgärd till hands',
    choose: 'Välj en åtgärd',
    on: (on, all) => `${on} av ${all} på`,
    open: (on) => `Åtgärder (${on} på)`,
    close: 'Stäng åtgärderna',
    typing: (digits) => `Inställning: ${digits}, Enter bekräftar`,
    perDay: (days) => `${days} dagar`,
    points: (points) => `${points} poäng`,
  },
  effect: {
    odds: (range, from, to, now) => `**${range}** odds för ${from} → ${to} (${now} av 100 nu)`,
    staying: (range, from, now) =>
      `**${range}** odds för att gå vidare från ${from} (${now} av 100 nu)`,
    entries: (range, from) => `**${range}** kunder som börjar vid ${from}`,
    duration: (range, from) => `**${range}** tid vid ${from}`,
    return: (range, from, to) =>
      `**${range} av 100** som lämnar vid ${from} kommer tillbaka till ${to}`,
    kept: (range, from) => `**${range} av 100** som annars föll bort vid ${from} går vidare`,
    step: (range, from, to) =>
      `Ett nytt steg efter ${from}, ${to}: **${range} av 100** går vidare därifrån`,
    experience: (range, from) => `**${range} poäng** på upplevelsen vid ${from}`,
    cost: (amount, from) => `Ett besök vid ${from} kostar **${amount}**`,
    or: 'eller',
  },
  roles: {
    title: 'Vad är vad',
    intro:
      'Åtgärderna hittar sin plats genom vad varje kontaktpunkt är till för. Det här är gissningar från namnen; rätta dem som är fel.',
    summary: (sure, all) => `Vad är vad: ${sure} av ${all} kontaktpunkter är igenkända`,
    touchpoint: 'Kontaktpunkt',
    role: 'Det är',
    none: 'inget av detta',
    unsure: 'osäkert',
    stated: 'bekräftat',
    guessed: (words) => `gissat från ”${words}”`,
    guessedGoal: 'gissat: det är ett mål',
    confirm: 'Bekräfta alla',
  },
}
