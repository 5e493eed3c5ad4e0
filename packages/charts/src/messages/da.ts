import type { Messages } from './en.ts'

/** All words of the charts in Danish. */
export const da: Messages = {
  locale: 'da',
  unknown: 'ikke kendt',
  leftOut: (names) => `Ikke tegnet, fordi ikke alle tal er kendt: ${names}.`,
  largest: (shown, all) => `de ${shown} største af ${all}`,
  more: (count) => `${count} mere`,
  others: (count, sum) => `${count} mere, tilsammen ${sum}`,
  middle: (name, range, mean) => `${name}: ${range}, mest sandsynligt ${mean}`,
  better: (name, range, chance) => `${name}: ${range}, bedre i ${chance} tilfælde`,
  now: 'nu',
  noChange: 'ingen ændring',
  today: 'i dag',
  day: 'Dag',
  low: (name) => `${name}: lavt, %`,
  mean: (name) => `${name}: gennemsnit, %`,
  high: (name) => `${name}: højt, %`,
  measures: {
    conversion: 'Konverteringer pr. 100, der kommer ind',
    retention: 'Købere ud af 100, der stadig er kunder den sidste dag',
    revenue: 'Omsætning pr. 1.000, der kommer ind',
  },
  map: {
    none: 'Ingen forlader denne kunderejse for altid',
    one: (name, share, lost) =>
      `Flest går tabt ved ${name}: ${share} forlader den der, ${lost} af 1.000, der kommer ind`,
    two: (first, second, lost, lostToo) =>
      `Flest går tabt ved ${first} og ${second}: ${lost} og ${lostToo} af 1.000, der kommer ind`,
    soreWorst: (name, share) =>
      `${name} gør mest ondt: ${share} forlader rejsen der, og der har folk det værst`,
    sore: (name, share) =>
      `${name} gør mest ondt: ${share} forlader rejsen der, og der er folk utilfredse`,
    size: (touchpoints) =>
      touchpoints === 1
        ? 'Kort over en kunderejse med 1 kontaktpunkt.'
        : `Kort over en kunderejse med ${touchpoints} kontaktpunkter.`,
    phases: (count, first, last) => `Den har ${count} faser, fra ${first} til ${last}.`,
    goals: (goals) => `Af 1.000, der kommer ind, bliver det til: ${goals}.`,
    goal: (visits, name) => `${visits} besøg ved ${name}`,
    worst: (names) => `Flest forlader rejsen ved ${names}.`,
    loss: (name, lost, share) => `${name} (${lost}, ${share} af besøgene)`,
    leave: (share) => `${share} forlader`,
    of1000: (customers) => `${customers} af 1.000`,
    other: 'Andet',
    goalColumn: 'Mål',
    unit: 'Kunder pr. 1.000, der kommer ind, tykkelse i målestok; skraveret: forlader for altid',
    columns: ['Fra', 'Besøg pr. 1.000', 'Til', 'Kunder pr. 1.000', '% af besøgene'],
    leaves: 'forlader for altid',
    ends: 'kunderejsen slutter',
    empty: 'Kortet over kunderejsen kommer her, når nogen kan nå et kontaktpunkt',
  },
  dropOff: {
    unit: 'Tabte kunder pr. 1.000, der kommer ind, efter kontaktpunkt',
    each: (name, lost, share) => `${name} ${lost} (${share} af besøgene)`,
    columns: ['Kontaktpunkt', 'Tabt pr. 1.000', '% af besøgene'],
    empty: 'Hvor kunderne falder fra, kommer her, når kunderejsen har frafald',
  },
  retention: {
    unit: 'Andel af køberne, der stadig er kunder, %, efter dage siden første ordre',
    alone: (days, range) => `Efter ${days} dage er sandsynligvis ${range} af køberne stadig kunder`,
    same: (name) => `${name} lader fastholdelsen være, som den er`,
    hardly: (name) => `${name} ændrer næppe fastholdelsen`,
    more: (name, range, days) =>
      `${name} fastholder sandsynligvis ${range} flere af 100 købere i ${days} dage`,
    fewer: (name, range, days) =>
      `${name} mister sandsynligvis ${range} flere af 100 købere på ${days} dage`,
    unsure: (name, range, days, chance) =>
      `${name} kan ændre fastholdelsen med ${range} procentpoint på ${days} dage, bedre i ${chance} tilfælde`,
    end: (name, range, day, mean) => `${name}: ${range} på dag ${day}, mest sandsynligt ${mean}`,
    bands: 'Båndene rummer 80\u00a0%.',
    empty: 'Fastholdelsen kan ikke vises for denne kunderejse',
    why: 'Intet følger efter konverteringen, eller det vides ikke, hvor længe besøgene varer.',
  },
  difference: {
    unit: (measure) => `${measure}, mod ingen ændring; søjlerne rummer 80 og 50\u00a0%`,
    columns: ['Scenarie', 'Lavt (80 %)', 'Gennemsnit', 'Højt (80 %)', 'Bedre end nu, %'],
    same: (name) => `${name} ændrer ingenting`,
    conversion: {
      more: (name, range) =>
        `${name} giver sandsynligvis ${range} flere konverteringer pr. 100, der kommer ind`,
      fewer: (name, range) =>
        `${name} koster sandsynligvis ${range} konverteringer pr. 100, der kommer ind`,
      allFewer: (name, range) =>
        `${name} koster sandsynligvis ${range} konverteringer pr. 100, der kommer ind, og de andre mere`,
      unsure: (name, range) =>
        `For tæt til at afgøre: ${name} kan give ${range} flere konverteringer pr. 100, der kommer ind`,
    },
    retention: {
      more: (name, range) =>
        `${name} fastholder sandsynligvis ${range} flere af 100 købere til den sidste dag`,
      fewer: (name, range) =>
        `${name} mister sandsynligvis ${range} af 100 købere inden den sidste dag`,
      allFewer: (name, range) =>
        `${name} mister sandsynligvis ${range} af 100 købere inden den sidste dag, og de andre flere`,
      unsure: (name, range) =>
        `For tæt til at afgøre: ${name} kan fastholde ${range} flere af 100 købere til den sidste dag`,
    },
    revenue: {
      more: (name, range) =>
        `${name} giver sandsynligvis ${range} mere i omsætning pr. 1.000, der kommer ind`,
      fewer: (name, range) =>
        `${name} koster sandsynligvis ${range} i omsætning pr. 1.000, der kommer ind`,
      allFewer: (name, range) =>
        `${name} koster sandsynligvis ${range} i omsætning pr. 1.000, der kommer ind, og de andre mere`,
      unsure: (name, range) =>
        `For tæt til at afgøre: ${name} kan give ${range} mere i omsætning pr. 1.000, der kommer ind`,
    },
    empty: 'Der er intet at sammenligne endnu',
    act: 'Slå en ændring til, så kommer det, den giver, her.',
  },
  pinned: {
    unit: (measure) => `${measure}, mod nu; søjlerne rummer 80 og 50\u00a0%`,
    clear: (name, count, chance) =>
      `${name} er sandsynligvis bedst af ${count}: bedst i ${chance} tilfælde`,
    unsure: (name, count, chance) =>
      `For tæt til at afgøre: ${name} er bedst af ${count} i kun ${chance} tilfælde`,
    one: (name, chance) => `${name} er bedre end nu i ${chance} tilfælde`,
    betterHead: 'bedre end nu',
    bestHead: 'bedst af alle',
    columns: [
      'Scenarie',
      'Hvad der er anderledes',
      'Lavt (80 %)',
      'Gennemsnit',
      'Højt (80 %)',
      'Bedre end nu, %',
      'Bedst af alle, %',
    ],
    empty: 'Fastgjorte scenarier kommer her side om side: fastgør det første',
  },
  flowByStep: {
    unit: 'Kunder af 1.000, der kommer ind, efter antal trin',
    title: (step, converted, lost) =>
      `Efter ${step} trin har cirka ${converted} af 1.000 konverteret, og ${lost} er gået for altid`,
    active: 'undervejs',
    converted: 'konverteret',
    lost: 'gået for altid',
    each: (step, active, converted, lost) =>
      `trin ${step}: ${active} undervejs, ${converted} konverteret, ${lost} gået`,
    columns: ['Trin', 'Undervejs', 'Konverteret', 'Gået for altid'],
    empty: 'Hvor langt kunderne når, trin for trin, kommer her, når en kunderejse er valgt',
  },
  funnel: {
    unit: 'Kunder af 1.000, der kommer ind, som på et tidspunkt når trinnet; skraveret: når det ikke',
    title: (name, share) =>
      `Det største tab er på vej til ${name}: cirka ${share} af dem før når ikke dertil`,
    all: (first, last) => `Ingen går tabt på vejen fra ${first} til ${last}`,
    one: (name, reached) => `Cirka ${reached} af 1.000 når ${name}`,
    each: (name, reached, share) => `${name} ${reached} (${share} af trinnet før)`,
    columns: ['Trin', 'Nået pr. 1.000', '% af trinnet før', 'Lavt', 'Højt'],
    empty: 'Trinnene på vej til målet kommer her, når en kunderejse er valgt',
  },
  occupancy: {
    unit: 'Andel af kunderne, %, efter dage siden de kom ind; båndene rummer 80\u00a0%',
    title: (days, range, name) =>
      `Efter ${days} dage er sandsynligvis ${range} af kunderne i ${name}`,
    empty: 'Hvor kunderne er, dag for dag, kommer her, når besøgene har en varighed',
  },
  forecast: {
    measures: {
      orders: 'Ordrer pr. dag',
      conversions: 'Konverteringer pr. dag',
      revenue: 'Omsætning pr. dag',
      margin: 'Margin pr. dag',
      customers: 'Aktive kunder',
    },
    unit: (measure) => `${measure}; båndene rummer 50, 80 og 95\u00a0%`,
    scenario: 'med ændringerne',
    forecast: 'prognose',
    alone: {
      orders: (range, date) => `Sandsynligvis ${range} ordrer om dagen pr. ${date}`,
      conversions: (range, date) => `Sandsynligvis ${range} konverteringer om dagen pr. ${date}`,
      revenue: (range, date) => `Omsætningen er sandsynligvis ${range} om dagen pr. ${date}`,
      margin: (range, date) => `Marginen er sandsynligvis ${range} om dagen pr. ${date}`,
      customers: (range, date) => `Sandsynligvis ${range} aktive kunder pr. ${date}`,
    },
    against: {
      orders: (range, date, now) =>
        `Sandsynligvis ${range} ordrer om dagen pr. ${date}, mod ${now} uden ændring`,
      conversions: (range, date, now) =>
        `Sandsynligvis ${range} konverteringer om dagen pr. ${date}, mod ${now} uden ændring`,
      revenue: (range, date, now) =>
        `Omsætningen er sandsynligvis ${range} om dagen pr. ${date}, mod ${now} uden ændring`,
      margin: (range, date, now) =>
        `Marginen er sandsynligvis ${range} om dagen pr. ${date}, mod ${now} uden ændring`,
      customers: (range, date, now) =>
        `Sandsynligvis ${range} aktive kunder pr. ${date}, mod ${now} uden ændring`,
    },
    overlap: {
      orders: (range, date, now) =>
        `Sandsynligvis ${range} ordrer om dagen pr. ${date}; uden ændring ${now}, så båndene overlapper`,
      conversions: (range, date, now) =>
        `Sandsynligvis ${range} konverteringer om dagen pr. ${date}; uden ændring ${now}, så båndene overlapper`,
      revenue: (range, date, now) =>
        `Omsætningen er sandsynligvis ${range} om dagen pr. ${date}; uden ændring ${now}, så båndene overlapper`,
      margin: (range, date, now) =>
        `Marginen er sandsynligvis ${range} om dagen pr. ${date}; uden ændring ${now}, så båndene overlapper`,
      customers: (range, date, now) =>
        `Sandsynligvis ${range} aktive kunder pr. ${date}; uden ændring ${now}, så båndene overlapper`,
    },
    end: (name, date, range, middle) =>
      `${name} ${date}: ${range}, halvdelen af trækningerne under ${middle}`,
    observed: (count, last) => `${count} dage er observeret, den sidste med ${last}.`,
    columns: [
      'Dag',
      'Observeret',
      'Lavt (95 %)',
      'Lavt (80 %)',
      'Lavt (50 %)',
      'Median',
      'Højt (50 %)',
      'Højt (80 %)',
      'Højt (95 %)',
      'Ingen ændring: lavt (80 %)',
      'Ingen ændring: median',
      'Ingen ændring: højt (80 %)',
    ],
    empty: 'Prognosen kommer her, når der er dage at regne fra',
  },
  tornado: {
    unit: (measure) =>
      `${measure}; hver ukendt alene fra 10. til 90. percentil, uden fyld hvor det bliver værre`,
    title: (name, low, high) =>
      `${name} betyder mest: alene kan det flytte resultatet fra ${low} til ${high}`,
    none: 'Ingen af de ukendte flytter resultatet',
    each: (name, atLow, atHigh) => `${name}: ${atLow} i den lave ende, ${atHigh} i den høje ende`,
    columns: ['Ukendt', 'I den lave ende', 'I den høje ende', 'Afstand'],
    empty: 'Hvilken ukendt der betyder mest, kommer her, når en ændring er usikker',
  },
  worth: {
    unit: (currency) =>
      currency === ''
        ? 'Hvad det ville være værd at vide hver enkelt sikkert, i penge'
        : `Hvad det ville være værd at vide hver enkelt sikkert, ${currency}`,
    title: (name, worth) =>
      `${name} er mest værd at vide: en perfekt test kan være op til ${worth} værd`,
    none: 'Ingen test betaler sig: at vide mere ville ikke ændre valget',
    columns: ['Ukendt', 'Værdien af at vide den', 'Standardfejl'],
    empty: 'Hvad der er værd at teste først, kommer her, når en ændring er usikker',
  },
  attribution: {
    unit: 'Andel af konverteringerne, der tilskrives, %; stregerne rummer 80\u00a0%',
    unitWith: (other) =>
      `Andel af konverteringerne, der tilskrives, %; stregerne rummer 80\u00a0%, stiplet: ${other}`,
    clear: (name, range) => `${name} fortjener sandsynligvis mest: ${range} af konverteringerne`,
    unsure: (first, second) => `For tæt til at afgøre: ${first} eller ${second} kan fortjene mest`,
    columns: ['Kanal', 'Lavt (80 %), %', 'Gennemsnit, %', 'Højt (80 %), %'],
    empty: 'Hvad hver kanal fortjener, kommer her, når der er konverteringer',
  },
  transitions: {
    unit: 'Andel af besøgene, der går videre, %, fra række til kolonne',
    title: (share, from, to) =>
      from === to
        ? `Det sikreste skridt: cirka ${share} af besøgene ved ${from} følges af et nyt samme sted`
        : `Det sikreste skridt: cirka ${share} af besøgene ved ${from} går videre til ${to}`,
    each: (from, to, share) => `${from} til ${to} ${share}`,
    commonest: (steps) => `De sikreste skridt: ${steps}.`,
    columns: ['Fra', 'Til', '%'],
    empty: 'Hvem der går videre hvorhen, kommer her, når en kunderejse er valgt',
  },
  sojourns: {
    unit: 'Hvor længe et besøg varer, på logaritmisk akse; søjlerne rummer 80 og 50\u00a0% af besøgene',
    title: (name, duration) =>
      `Besøgene er længst ved ${name}: cirka halvdelen varer mere end ${duration}`,
    each: (name, low, median, high) => `${name}: ${low} til ${high}, halvdelen under ${median}`,
    columns: [
      'Kontaktpunkt',
      '10 %, dage',
      '25 %, dage',
      'Median, dage',
      '75 %, dage',
      '90 %, dage',
    ],
    empty: 'Hvor længe besøgene varer, kommer her, når varigheden er kendt',
  },
  frontier: {
    unit: (measure, currency) =>
      currency === ''
        ? `${measure} vundet (op) efter omkostning (til højre); uden fyld: et andet giver lige så meget for mindre`
        : `${measure} vundet (op) efter omkostning, ${currency} (til højre); uden fyld: et andet giver lige så meget for mindre`,
    title: (worth, all) =>
      `Kun ${worth} af ${all} valg er sandsynligvis pengene værd: et andet giver lige så meget for mindre`,
    every: (all) => `Hvert af ${all} valg kan være pengene værd: de dyrere giver mere`,
    one: (name) => `Kun ${name} kan være pengene værd`,
    each: (name, cost, gain) => `${name} koster ${cost} og giver ${gain}`,
    worth: (names) => `På fronten: ${names}.`,
    columns: ['Valg', 'Omkostning', 'Lavt (80 %)', 'Gevinst', 'Højt (80 %)', 'På fronten'],
    yes: 'ja',
    no: 'nej',
    empty: 'Hvad hvert valg koster og giver, kommer her, når valgene har omkostninger',
  },
  emotion: {
    unit: 'Tilfredshed, −2 til +2; båndet rummer 80\u00a0%',
    clear: (name, mean) =>
      `Folk har det sandsynligvis værst ved ${name}: cirka ${mean} på en skala fra −2 til +2`,
    unsure: (first, second) =>
      `Folk kan have det værst ved ${first} eller ved ${second}: for tæt til at afgøre`,
    neutral: 'neutralt',
    quoted: (words) => `»${words}«`,
    columns: ['Kontaktpunkt', 'Lavt (80 %)', 'Gennemsnit', 'Højt (80 %)', 'Med en kundes ord'],
    empty: 'Hvordan kunderne har det, kommer her, når nogle er blevet spurgt',
  },
  waterfall: {
    unit: (measure) => `${measure}; andelene summer nøjagtigt, stregerne rummer 80\u00a0%`,
    most: (name, share, total) =>
      `${name} giver sandsynligvis det meste af ændringen: ${share} af ${total}`,
    unsure: (name, share, total) =>
      `${name} kan give det meste af ændringen, ${share} af ${total}, men måske ingenting`,
    against: (name, share, total) =>
      `Ændringerne trækker hver sin vej: ${name} alene giver ${share}, alle tilsammen ${total}`,
    none: 'Ændringerne ophæver sandsynligvis hinanden',
    now: 'Nu',
    after: 'Med alle ændringer',
    each: (name, share, range) => `${name} ${share} (${range})`,
    fromTo: (start, end) => `Fra ${start} nu til ${end}.`,
    columns: ['Ændring', 'Lavt (80 %)', 'Andel', 'Højt (80 %)'],
    empty: 'Hvorfor resultatet flytter sig, kommer her, når en ændring er slået til',
  },
}
