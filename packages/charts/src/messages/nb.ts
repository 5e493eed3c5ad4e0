import type { Messages } from './en.ts'

/** All words of the charts in Norwegian bokmål. */
export const nb: Messages = {
  locale: 'nb',
  unknown: 'ikke kjent',
  leftOut: (names) => `Ikke tegnet, fordi ikke alle tallene er kjent: ${names}.`,
  largest: (shown, all) => `de ${shown} største av ${all}`,
  more: (count) => `${count} til`,
  others: (count, sum) => `${count} til, til sammen ${sum}`,
  middle: (name, range, mean) => `${name}: ${range}, mest sannsynlig ${mean}`,
  better: (name, range, chance) => `${name}: ${range}, bedre i ${chance} tilfeller`,
  now: 'nå',
  noChange: 'ingen endring',
  today: 'i dag',
  day: 'Dag',
  low: (name) => `${name}: lavt, %`,
  mean: (name) => `${name}: gjennomsnitt, %`,
  high: (name) => `${name}: høyt, %`,
  measures: {
    conversion: 'Konverteringer per 100 som kommer inn',
    retention: 'Kjøpere av 100 som fortsatt er kunder den siste dagen',
    revenue: 'Omsetning per 1\u00a0000 som kommer inn',
  },
  map: {
    none: 'Ingen forlater denne kundereisen for godt',
    one: (name, share, lost) =>
      `Flest går tapt ved ${name}: ${share} drar der, ${lost} av 1\u00a0000 som kommer inn`,
    two: (first, second, lost, lostToo) =>
      `Flest går tapt ved ${first} og ${second}: ${lost} og ${lostToo} av 1\u00a0000 som kommer inn`,
    soreWorst: (name, share) =>
      `Smertepunktet er ${name}: ${share} drar der, og der har folk det verst`,
    sore: (name, share) =>
      `Smertepunktet er ${name}: ${share} drar der, og der er folk misfornøyde`,
    size: (touchpoints) =>
      touchpoints === 1
        ? 'Kart over en kundereise med 1 kontaktpunkt.'
        : `Kart over en kundereise med ${touchpoints} kontaktpunkter.`,
    phases: (count, first, last) => `Den har ${count} faser, fra ${first} til ${last}.`,
    goals: (goals) => `Av 1\u00a0000 som kommer inn, blir det: ${goals}.`,
    goal: (visits, name) => `${visits} besøk ved ${name}`,
    worst: (names) => `Flest drar ved ${names}.`,
    loss: (name, lost, share) => `${name} (${lost}, ${share} av besøkene)`,
    leave: (share) => `${share} drar`,
    of1000: (customers) => `${customers} av 1\u00a0000`,
    other: 'Annet',
    goalColumn: 'Mål',
    unit: 'Kunder per 1\u00a0000 som kommer inn, tykkelse i målestokk; skravert: drar for godt',
    columns: ['Fra', 'Besøk per 1\u00a0000', 'Til', 'Kunder per 1\u00a0000', '% av besøkene'],
    leaves: 'drar for godt',
    ends: 'kundereisen slutter',
    empty: 'Kartet over kundereisen kommer her når noen kan nå et kontaktpunkt',
  },
  dropOff: {
    unit: 'Tapte kunder per 1\u00a0000 som kommer inn, etter kontaktpunkt',
    each: (name, lost, share) => `${name} ${lost} (${share} av besøkene)`,
    columns: ['Kontaktpunkt', 'Tapt per 1\u00a0000', '% av besøkene'],
    empty: 'Hvor kundene drar, kommer her når kundereisen har frafall',
  },
  retention: {
    unit: 'Andel av kjøperne som fortsatt er kunder, %, etter dager siden første bestilling',
    alone: (days, range) =>
      `Etter ${days} dager er sannsynligvis ${range} av kjøperne fortsatt kunder`,
    same: (name) => `${name} lar andelen som blir, være som den er`,
    hardly: (name) => `${name} endrer knapt hvor mange som blir`,
    more: (name, range, days) =>
      `${name} beholder sannsynligvis ${range} flere av 100 kjøpere i ${days} dager`,
    fewer: (name, range, days) =>
      `${name} mister sannsynligvis ${range} flere av 100 kjøpere på ${days} dager`,
    unsure: (name, range, days, chance) =>
      `${name} kan endre andelen som blir, med ${range} prosentpoeng på ${days} dager, bedre i ${chance} tilfeller`,
    end: (name, range, day, mean) => `${name}: ${range} på dag ${day}, mest sannsynlig ${mean}`,
    bands: 'Båndene rommer 80\u00a0%.',
    empty: 'Hvor mange som blir kunder, kan ikke vises for denne kundereisen',
    why: 'Ingenting følger etter konverteringen, eller det er ikke kjent hvor lenge besøkene varer.',
  },
  difference: {
    unit: (measure) => `${measure}, mot ingen endring; søylene rommer 80 og 50\u00a0%`,
    columns: ['Scenario', 'Lavt (80 %)', 'Gjennomsnitt', 'Høyt (80 %)', 'Bedre enn nå, %'],
    same: (name) => `${name} endrer ingenting`,
    conversion: {
      more: (name, range) =>
        `${name} gir sannsynligvis ${range} flere konverteringer per 100 som kommer inn`,
      fewer: (name, range) =>
        `${name} koster sannsynligvis ${range} konverteringer per 100 som kommer inn`,
      allFewer: (name, range) =>
        `${name} koster sannsynligvis ${range} konverteringer per 100 som kommer inn, og de andre mer`,
      unsure: (name, range) =>
        `For jevnt til å avgjøre: ${name} kan gi ${range} flere konverteringer per 100 som kommer inn`,
    },
    retention: {
      more: (name, range) =>
        `${name} beholder sannsynligvis ${range} flere av 100 kjøpere til den siste dagen`,
      fewer: (name, range) =>
        `${name} mister sannsynligvis ${range} av 100 kjøpere innen den siste dagen`,
      allFewer: (name, range) =>
        `${name} mister sannsynligvis ${range} av 100 kjøpere innen den siste dagen, og de andre flere`,
      unsure: (name, range) =>
        `For jevnt til å avgjøre: ${name} kan beholde ${range} flere av 100 kjøpere til den siste dagen`,
    },
    revenue: {
      more: (name, range) =>
        `${name} gir sannsynligvis ${range} mer omsetning per 1\u00a0000 som kommer inn`,
      fewer: (name, range) =>
        `${name} koster sannsynligvis ${range} i omsetning per 1\u00a0000 som kommer inn`,
      allFewer: (name, range) =>
        `${name} koster sannsynligvis ${range} i omsetning per 1\u00a0000 som kommer inn, og de andre mer`,
      unsure: (name, range) =>
        `For jevnt til å avgjøre: ${name} kan gi ${range} mer omsetning per 1\u00a0000 som kommer inn`,
    },
    empty: 'Det er ingenting å sammenligne ennå',
    act: 'Slå på en endring, så kommer det den gir, her.',
  },
  pinned: {
    unit: (measure) => `${measure}, mot nå; søylene rommer 80 og 50\u00a0%`,
    clear: (name, count, chance) =>
      `${name} er sannsynligvis best av ${count}: best i ${chance} tilfeller`,
    unsure: (name, count, chance) =>
      `For jevnt til å avgjøre: ${name} er best av ${count} i bare ${chance} tilfeller`,
    one: (name, chance) => `${name} er bedre enn nå i ${chance} tilfeller`,
    betterHead: 'bedre enn nå',
    bestHead: 'best av alle',
    columns: [
      'Scenario',
      'Hva som er annerledes',
      'Lavt (80 %)',
      'Gjennomsnitt',
      'Høyt (80 %)',
      'Bedre enn nå, %',
      'Best av alle, %',
    ],
    empty: 'Festede scenarioer kommer her side om side: fest det første',
  },
  flowByStep: {
    unit: 'Kunder av 1\u00a0000 som kommer inn, etter antall steg',
    title: (step, converted, lost) =>
      `Etter ${step} steg har omtrent ${converted} av 1\u00a0000 konvertert, og ${lost} har dratt for godt`,
    active: 'underveis',
    converted: 'konvertert',
    lost: 'dratt for godt',
    each: (step, active, converted, lost) =>
      `steg ${step}: ${active} underveis, ${converted} konvertert, ${lost} dratt`,
    columns: ['Steg', 'Underveis', 'Konvertert', 'Dratt for godt'],
    empty: 'Hvor langt kundene kommer, steg for steg, kommer her når en kundereise er valgt',
  },
  funnel: {
    unit: 'Kunder av 1\u00a0000 som kommer inn, som noen gang når trinnet; skravert: når det ikke',
    title: (name, share) =>
      `Det største tapet er på vei til ${name}: omtrent ${share} av dem før når ikke dit`,
    all: (first, last) => `Ingen går tapt på veien fra ${first} til ${last}`,
    one: (name, reached) => `Omtrent ${reached} av 1\u00a0000 når ${name}`,
    each: (name, reached, share) => `${name} ${reached} (${share} av trinnet før)`,
    columns: ['Trinn', 'Nådd per 1\u00a0000', '% av trinnet før', 'Lavt', 'Høyt'],
    empty: 'Trinnene på vei til målet kommer her når en kundereise er valgt',
  },
  occupancy: {
    unit: 'Andel av kundene, %, etter dager siden de kom inn; båndene rommer 80\u00a0%',
    title: (days, range, name) =>
      `Etter ${days} dager er sannsynligvis ${range} av kundene i ${name}`,
    empty: 'Hvor kundene er, dag for dag, kommer her når besøkene har en varighet',
  },
  forecast: {
    measures: {
      orders: 'Bestillinger per dag',
      conversions: 'Konverteringer per dag',
      revenue: 'Omsetning per dag',
      margin: 'Margin per dag',
      customers: 'Aktive kunder',
    },
    unit: (measure) => `${measure}; båndene rommer 50, 80 og 95\u00a0%`,
    scenario: 'med endringene',
    forecast: 'prognose',
    alone: {
      orders: (range, date) => `Sannsynligvis ${range} bestillinger om dagen innen ${date}`,
      conversions: (range, date) => `Sannsynligvis ${range} konverteringer om dagen innen ${date}`,
      revenue: (range, date) => `Omsetningen er sannsynligvis ${range} om dagen innen ${date}`,
      margin: (range, date) => `Marginen er sannsynligvis ${range} om dagen innen ${date}`,
      customers: (range, date) => `Sannsynligvis ${range} aktive kunder innen ${date}`,
    },
    against: {
      orders: (range, date, now) =>
        `Sannsynligvis ${range} bestillinger om dagen innen ${date}, mot ${now} uten endring`,
      conversions: (range, date, now) =>
        `Sannsynligvis ${range} konverteringer om dagen innen ${date}, mot ${now} uten endring`,
      revenue: (range, date, now) =>
        `Omsetningen er sannsynligvis ${range} om dagen innen ${date}, mot ${now} uten endring`,
      margin: (range, date, now) =>
        `Marginen er sannsynligvis ${range} om dagen innen ${date}, mot ${now} uten endring`,
      customers: (range, date, now) =>
        `Sannsynligvis ${range} aktive kunder innen ${date}, mot ${now} uten endring`,
    },
    overlap: {
      orders: (range, date, now) =>
        `Sannsynligvis ${range} bestillinger om dagen innen ${date}; uten endring ${now}, så båndene overlapper`,
      conversions: (range, date, now) =>
        `Sannsynligvis ${range} konverteringer om dagen innen ${date}; uten endring ${now}, så båndene overlapper`,
      revenue: (range, date, now) =>
        `Omsetningen er sannsynligvis ${range} om dagen innen ${date}; uten endring ${now}, så båndene overlapper`,
      margin: (range, date, now) =>
        `Marginen er sannsynligvis ${range} om dagen innen ${date}; uten endring ${now}, så båndene overlapper`,
      customers: (range, date, now) =>
        `Sannsynligvis ${range} aktive kunder innen ${date}; uten endring ${now}, så båndene overlapper`,
    },
    end: (name, date, range, middle) =>
      `${name} ${date}: ${range}, halvparten av trekningene under ${middle}`,
    observed: (count, last) => `${count} dager er observert, den siste med ${last}.`,
    columns: [
      'Dag',
      'Observert',
      'Lavt (95 %)',
      'Lavt (80 %)',
      'Lavt (50 %)',
      'Median',
      'Høyt (50 %)',
      'Høyt (80 %)',
      'Høyt (95 %)',
      'Ingen endring: lavt (80 %)',
      'Ingen endring: median',
      'Ingen endring: høyt (80 %)',
    ],
    empty: 'Prognosen kommer her når det er dager å regne fra',
  },
  tornado: {
    unit: (measure) =>
      `${measure}; hver ukjent alene fra 10. til 90. prosentil, uten fyll der det blir verre`,
    title: (name, low, high) =>
      `${name} betyr mest: alene kan det flytte resultatet fra ${low} til ${high}`,
    none: 'Ingen av de ukjente flytter resultatet',
    each: (name, atLow, atHigh) => `${name}: ${atLow} i nedre ende, ${atHigh} i øvre ende`,
    columns: ['Ukjent', 'I nedre ende', 'I øvre ende', 'Avstand'],
    empty: 'Hvilken ukjent som betyr mest, kommer her når en endring er usikker',
  },
  worth: {
    unit: (currency) =>
      currency === ''
        ? 'Hva det ville være verdt å vite hver enkelt sikkert, i penger'
        : `Hva det ville være verdt å vite hver enkelt sikkert, ${currency}`,
    title: (name, worth) =>
      `${name} er mest verdt å vite: en perfekt test kan være verdt opptil ${worth}`,
    none: 'Ingen test lønner seg: å vite mer ville ikke endre valget',
    columns: ['Ukjent', 'Verdien av å vite den', 'Standardfeil'],
    empty: 'Hva som er verdt å teste først, kommer her når en endring er usikker',
  },
  attribution: {
    unit: 'Andel av konverteringene som tilskrives, %; strekene rommer 80\u00a0%',
    unitWith: (other) =>
      `Andel av konverteringene som tilskrives, %; strekene rommer 80\u00a0%, stiplet: ${other}`,
    clear: (name, range) => `${name} fortjener sannsynligvis mest: ${range} av konverteringene`,
    unsure: (first, second) =>
      `For jevnt til å avgjøre: ${first} eller ${second} kan fortjene mest`,
    columns: ['Kanal', 'Lavt (80 %), %', 'Gjennomsnitt, %', 'Høyt (80 %), %'],
    empty: 'Hva hver kanal fortjener, kommer her når det er konverteringer',
  },
  transitions: {
    unit: 'Andel av besøkene som går videre, %, fra rad til kolonne',
    title: (share, from, to) =>
      from === to
        ? `Det sikreste steget: omtrent ${share} av besøkene ved ${from} følges av et nytt samme sted`
        : `Det sikreste steget: omtrent ${share} av besøkene ved ${from} går videre til ${to}`,
    each: (from, to, share) => `${from} til ${to} ${share}`,
    commonest: (steps) => `De sikreste stegene: ${steps}.`,
    columns: ['Fra', 'Til', '%'],
    empty: 'Hvem som går videre hvor, kommer her når en kundereise er valgt',
  },
  sojourns: {
    unit: 'Hvor lenge et besøk varer, på logaritmisk akse; søylene rommer 80 og 50\u00a0% av besøkene',
    title: (name, duration) =>
      `Besøkene er lengst ved ${name}: omtrent halvparten varer mer enn ${duration}`,
    each: (name, low, median, high) => `${name}: ${low} til ${high}, halvparten under ${median}`,
    columns: [
      'Kontaktpunkt',
      '10 %, dager',
      '25 %, dager',
      'Median, dager',
      '75 %, dager',
      '90 %, dager',
    ],
    empty: 'Hvor lenge besøkene varer, kommer her når varigheten er kjent',
  },
  frontier: {
    unit: (measure, currency) =>
      currency === ''
        ? `${measure} vunnet (opp) etter kostnad (til høyre); uten fyll: et annet gir like mye for mindre`
        : `${measure} vunnet (opp) etter kostnad, ${currency} (til høyre); uten fyll: et annet gir like mye for mindre`,
    title: (worth, all) =>
      `Bare ${worth} av ${all} valg er sannsynligvis verdt kostnaden: et annet gir like mye for mindre`,
    every: (all) => `Hvert av ${all} valg kan være verdt kostnaden: de dyrere gir mer`,
    one: (name) => `Bare ${name} kan være verdt kostnaden`,
    each: (name, cost, gain) => `${name} koster ${cost} og gir ${gain}`,
    worth: (names) => `På fronten: ${names}.`,
    columns: ['Valg', 'Kostnad', 'Lavt (80 %)', 'Gevinst', 'Høyt (80 %)', 'På fronten'],
    yes: 'ja',
    no: 'nei',
    empty: 'Hva hvert valg koster og gir, kommer her når valgene har kostnader',
  },
  emotion: {
    unit: 'Tilfredshet, −2 til +2; båndet rommer 80\u00a0%',
    clear: (name, mean) =>
      `Folk har det sannsynligvis verst ved ${name}: omtrent ${mean} på en skala fra −2 til +2`,
    unsure: (first, second) =>
      `Folk kan ha det verst ved ${first} eller ved ${second}: for jevnt til å avgjøre`,
    neutral: 'nøytralt',
    quoted: (words) => `«${words}»`,
    columns: ['Kontaktpunkt', 'Lavt (80 %)', 'Gjennomsnitt', 'Høyt (80 %)', 'Med en kundes ord'],
    empty: 'Hvordan kundene har det, kommer her når noen er spurt',
  },
  waterfall: {
    unit: (measure) => `${measure}; andelene summerer nøyaktig, strekene rommer 80\u00a0%`,
    most: (name, share, total) =>
      `${name} gir sannsynligvis det meste av endringen: ${share} av ${total}`,
    unsure: (name, share, total) =>
      `${name} kan gi det meste av endringen, ${share} av ${total}, men kanskje ingenting`,
    against: (name, share, total) =>
      `Endringene drar hver sin vei: ${name} alene gir ${share}, alle sammen ${total}`,
    none: 'Endringene opphever sannsynligvis hverandre',
    now: 'Nå',
    after: 'Med alle endringer',
    each: (name, share, range) => `${name} ${share} (${range})`,
    fromTo: (start, end) => `Fra ${start} nå til ${end}.`,
    columns: ['Endring', 'Lavt (80 %)', 'Andel', 'Høyt (80 %)'],
    empty: 'Hvorfor resultatet flytter seg, kommer her når en endring er slått på',
  },
}
