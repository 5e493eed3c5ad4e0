import type { Messages } from './en.ts'

/** All words of the charts in Swedish. */
export const sv: Messages = {
  locale: 'sv',
  unknown: 'inte känt',
  leftOut: (names) => `Inte ritat, eftersom inte alla tal är kända: ${names}.`,
  largest: (shown, all) => `de ${shown} största av ${all}`,
  more: (count) => `${count} till`,
  others: (count, sum) => `${count} till, tillsammans ${sum}`,
  middle: (name, range, mean) => `${name}: ${range}, troligast ${mean}`,
  better: (name, range, chance) => `${name}: ${range}, bättre i ${chance} fall`,
  now: 'nu',
  noChange: 'ingen ändring',
  today: 'i dag',
  day: 'Dag',
  low: (name) => `${name}: lågt, %`,
  mean: (name) => `${name}: medelvärde, %`,
  high: (name) => `${name}: högt, %`,
  measures: {
    conversion: 'Konverteringar per 100 som kommer in',
    retention: 'Köpare av 100 som fortfarande är kunder sista dagen',
    revenue: 'Intäkter per 1\u00a0000 som kommer in',
  },
  map: {
    none: 'Ingen lämnar den här kundresan för gott',
    one: (name, share, lost) =>
      `Flest förloras vid ${name}: ${share} lämnar där, ${lost} av 1\u00a0000 som kommer in`,
    two: (first, second, lost, lostToo) =>
      `Flest förloras vid ${first} och ${second}: ${lost} och ${lostToo} av 1\u00a0000 som kommer in`,
    soreWorst: (name, share) =>
      `Smärtpunkten är ${name}: ${share} lämnar där, och där mår folk sämst`,
    sore: (name, share) =>
      `Smärtpunkten är ${name}: ${share} lämnar där, och där är folk missnöjda`,
    size: (touchpoints) =>
      touchpoints === 1
        ? 'Karta över en kundresa med 1 kontaktpunkt.'
        : `Karta över en kundresa med ${touchpoints} kontaktpunkter.`,
    phases: (count, first, last) => `Den har ${count} faser, från ${first} till ${last}.`,
    goals: (goals) => `Av 1\u00a0000 som kommer in blir det: ${goals}.`,
    goal: (visits, name) => `${visits} besök vid ${name}`,
    worst: (names) => `Flest lämnar vid ${names}.`,
    loss: (name, lost, share) => `${name} (${lost}, ${share} av besöken)`,
    leave: (share) => `${share} lämnar`,
    of1000: (customers) => `${customers} av 1\u00a0000`,
    other: 'Annat',
    goalColumn: 'Mål',
    unit: 'Kunder per 1\u00a0000 som kommer in, skalenlig tjocklek; streckat: lämnar för gott',
    columns: ['Från', 'Besök per 1\u00a0000', 'Till', 'Kunder per 1\u00a0000', '% av besöken'],
    leaves: 'lämnar för gott',
    ends: 'kundresan slutar',
    empty: 'Kartan över kundresan kommer här när någon kan nå en kontaktpunkt',
  },
  dropOff: {
    unit: 'Förlorade kunder per 1\u00a0000 som kommer in, efter kontaktpunkt',
    each: (name, lost, share) => `${name} ${lost} (${share} av besöken)`,
    columns: ['Kontaktpunkt', 'Förlorade per 1\u00a0000', '% av besöken'],
    empty: 'Var kunderna lämnar kommer här när kundresan har bortfall',
  },
  retention: {
    unit: 'Andel av köparna som fortfarande är kunder, %, efter dagar sedan första beställningen',
    alone: (days, range) =>
      `Efter ${days} dagar är troligen ${range} av köparna fortfarande kunder`,
    same: (name) => `${name} lämnar andelen som stannar som den är`,
    hardly: (name) => `${name} ändrar knappt hur många som stannar`,
    more: (name, range, days) =>
      `${name} behåller troligen ${range} fler av 100 köpare i ${days} dagar`,
    fewer: (name, range, days) =>
      `${name} förlorar troligen ${range} fler av 100 köpare på ${days} dagar`,
    unsure: (name, range, days, chance) =>
      `${name} kan ändra andelen som stannar med ${range} procentenheter på ${days} dagar, bättre i ${chance} fall`,
    end: (name, range, day, mean) => `${name}: ${range} dag ${day}, troligast ${mean}`,
    bands: 'Banden rymmer 80\u00a0%.',
    empty: 'Hur många som stannar kan inte visas för den här kundresan',
    why: 'Inget följer efter konverteringen, eller så är det inte känt hur länge besöken varar.',
  },
  difference: {
    unit: (measure) => `${measure}, mot ingen ändring; staplarna rymmer 80 och 50\u00a0%`,
    columns: ['Scenario', 'Lågt (80 %)', 'Medelvärde', 'Högt (80 %)', 'Bättre än nu, %'],
    same: (name) => `${name} ändrar ingenting`,
    conversion: {
      more: (name, range) =>
        `${name} ger troligen ${range} fler konverteringar per 100 som kommer in`,
      fewer: (name, range) =>
        `${name} kostar troligen ${range} konverteringar per 100 som kommer in`,
      allFewer: (name, range) =>
        `${name} kostar troligen ${range} konverteringar per 100 som kommer in, och de andra mer`,
      unsure: (name, range) =>
        `För jämnt för att avgöra: ${name} kan ge ${range} fler konverteringar per 100 som kommer in`,
    },
    retention: {
      more: (name, range) =>
        `${name} behåller troligen ${range} fler av 100 köpare till sista dagen`,
      fewer: (name, range) => `${name} förlorar troligen ${range} av 100 köpare till sista dagen`,
      allFewer: (name, range) =>
        `${name} förlorar troligen ${range} av 100 köpare till sista dagen, och de andra fler`,
      unsure: (name, range) =>
        `För jämnt för att avgöra: ${name} kan behålla ${range} fler av 100 köpare till sista dagen`,
    },
    revenue: {
      more: (name, range) =>
        `${name} ger troligen ${range} mer i intäkter per 1\u00a0000 som kommer in`,
      fewer: (name, range) =>
        `${name} kostar troligen ${range} i intäkter per 1\u00a0000 som kommer in`,
      allFewer: (name, range) =>
        `${name} kostar troligen ${range} i intäkter per 1\u00a0000 som kommer in, och de andra mer`,
      unsure: (name, range) =>
        `För jämnt för att avgöra: ${name} kan ge ${range} mer i intäkter per 1\u00a0000 som kommer in`,
    },
    empty: 'Det finns inget att jämföra än',
    act: 'Slå på en ändring, så kommer det den ger här.',
  },
  pinned: {
    unit: (measure) => `${measure}, mot nu; staplarna rymmer 80 och 50\u00a0%`,
    clear: (name, count, chance) => `${name} är troligen bäst av ${count}: bäst i ${chance} fall`,
    unsure: (name, count, chance) =>
      `För jämnt för att avgöra: ${name} är bäst av ${count} i bara ${chance} fall`,
    one: (name, chance) => `${name} är bättre än nu i ${chance} fall`,
    betterHead: 'bättre än nu',
    bestHead: 'bäst av alla',
    columns: [
      'Scenario',
      'Vad som skiljer',
      'Lågt (80 %)',
      'Medelvärde',
      'Högt (80 %)',
      'Bättre än nu, %',
      'Bäst av alla, %',
    ],
    empty: 'Fästa scenarier kommer här sida vid sida: fäst det första',
  },
  flowByStep: {
    unit: 'Kunder av 1\u00a0000 som kommer in, efter antal steg',
    title: (step, converted, lost) =>
      `Efter ${step} steg har ungefär ${converted} av 1\u00a0000 konverterat och ${lost} lämnat för gott`,
    active: 'på väg',
    converted: 'konverterat',
    lost: 'lämnat för gott',
    each: (step, active, converted, lost) =>
      `steg ${step}: ${active} på väg, ${converted} konverterat, ${lost} lämnat`,
    columns: ['Steg', 'På väg', 'Konverterat', 'Lämnat för gott'],
    empty: 'Hur långt kunderna kommer, steg för steg, kommer här när en kundresa är vald',
  },
  funnel: {
    unit: 'Kunder av 1\u00a0000 som kommer in som någon gång når steget; streckat: når det inte',
    title: (name, share) =>
      `Den största förlusten är på väg till ${name}: ungefär ${share} av dem före når inte dit`,
    all: (first, last) => `Ingen förloras på vägen från ${first} till ${last}`,
    one: (name, reached) => `Ungefär ${reached} av 1\u00a0000 når ${name}`,
    each: (name, reached, share) => `${name} ${reached} (${share} av steget före)`,
    columns: ['Steg', 'Nått per 1\u00a0000', '% av steget före', 'Lågt', 'Högt'],
    empty: 'Stegen på väg till målet kommer här när en kundresa är vald',
  },
  occupancy: {
    unit: 'Andel av kunderna, %, efter dagar sedan de kom in; banden rymmer 80\u00a0%',
    title: (days, range, name) => `Efter ${days} dagar är troligen ${range} av kunderna i ${name}`,
    empty: 'Var kunderna är, dag för dag, kommer här när besöken har en längd',
  },
  forecast: {
    measures: {
      orders: 'Beställningar per dag',
      conversions: 'Konverteringar per dag',
      revenue: 'Intäkter per dag',
      margin: 'Marginal per dag',
      customers: 'Aktiva kunder',
    },
    unit: (measure) => `${measure}; banden rymmer 50, 80 och 95\u00a0%`,
    scenario: 'med ändringarna',
    forecast: 'prognos',
    alone: {
      orders: (range, date) => `Troligen ${range} beställningar om dagen till ${date}`,
      conversions: (range, date) => `Troligen ${range} konverteringar om dagen till ${date}`,
      revenue: (range, date) => `Intäkterna är troligen ${range} om dagen till ${date}`,
      margin: (range, date) => `Marginalen är troligen ${range} om dagen till ${date}`,
      customers: (range, date) => `Troligen ${range} aktiva kunder till ${date}`,
    },
    against: {
      orders: (range, date, now) =>
        `Troligen ${range} beställningar om dagen till ${date}, mot ${now} utan ändring`,
      conversions: (range, date, now) =>
        `Troligen ${range} konverteringar om dagen till ${date}, mot ${now} utan ändring`,
      revenue: (range, date, now) =>
        `Intäkterna är troligen ${range} om dagen till ${date}, mot ${now} utan ändring`,
      margin: (range, date, now) =>
        `Marginalen är troligen ${range} om dagen till ${date}, mot ${now} utan ändring`,
      customers: (range, date, now) =>
        `Troligen ${range} aktiva kunder till ${date}, mot ${now} utan ändring`,
    },
    overlap: {
      orders: (range, date, now) =>
        `Troligen ${range} beställningar om dagen till ${date}; utan ändring ${now}, så banden överlappar`,
      conversions: (range, date, now) =>
        `Troligen ${range} konverteringar om dagen till ${date}; utan ändring ${now}, så banden överlappar`,
      revenue: (range, date, now) =>
        `Intäkterna är troligen ${range} om dagen till ${date}; utan ändring ${now}, så banden överlappar`,
      margin: (range, date, now) =>
        `Marginalen är troligen ${range} om dagen till ${date}; utan ändring ${now}, så banden överlappar`,
      customers: (range, date, now) =>
        `Troligen ${range} aktiva kunder till ${date}; utan ändring ${now}, så banden överlappar`,
    },
    end: (name, date, range, middle) =>
      `${name} ${date}: ${range}, hälften av dragningarna under ${middle}`,
    observed: (count, last) => `${count} dagar är observerade, den sista med ${last}.`,
    columns: [
      'Dag',
      'Observerat',
      'Lågt (95 %)',
      'Lågt (80 %)',
      'Lågt (50 %)',
      'Median',
      'Högt (50 %)',
      'Högt (80 %)',
      'Högt (95 %)',
      'Ingen ändring: lågt (80 %)',
      'Ingen ändring: median',
      'Ingen ändring: högt (80 %)',
    ],
    empty: 'Prognosen kommer här när det finns dagar att räkna från',
  },
  tornado: {
    unit: (measure) =>
      `${measure}; varje okänd ensam från 10:e till 90:e percentilen, ofylld där det blir sämre`,
    title: (name, low, high) =>
      `${name} betyder mest: ensamt kan det flytta resultatet från ${low} till ${high}`,
    none: 'Ingen av de okända flyttar resultatet',
    each: (name, atLow, atHigh) => `${name}: ${atLow} i nedre änden, ${atHigh} i övre änden`,
    columns: ['Okänd', 'I nedre änden', 'I övre änden', 'Avstånd'],
    empty: 'Vilken okänd som betyder mest kommer här när en ändring är osäker',
  },
  worth: {
    unit: (currency) =>
      currency === ''
        ? 'Vad det skulle vara värt att veta var och en säkert, i pengar'
        : `Vad det skulle vara värt att veta var och en säkert, ${currency}`,
    title: (name, worth) =>
      `${name} är mest värt att veta: ett perfekt test kan vara värt upp till ${worth}`,
    none: 'Inget test lönar sig: att veta mer skulle inte ändra valet',
    columns: ['Okänd', 'Värdet av att veta den', 'Standardfel'],
    empty: 'Vad som är värt att testa först kommer här när en ändring är osäker',
  },
  attribution: {
    unit: 'Andel av konverteringarna som tillskrivs, %; strecken rymmer 80\u00a0%',
    unitWith: (other) =>
      `Andel av konverteringarna som tillskrivs, %; strecken rymmer 80\u00a0%, streckad linje: ${other}`,
    clear: (name, range) => `${name} förtjänar troligen mest: ${range} av konverteringarna`,
    unsure: (first, second) =>
      `För jämnt för att avgöra: ${first} eller ${second} kan förtjäna mest`,
    columns: ['Kanal', 'Lågt (80 %), %', 'Medelvärde, %', 'Högt (80 %), %'],
    empty: 'Vad varje kanal förtjänar kommer här när det finns konverteringar',
  },
  transitions: {
    unit: 'Andel av besöken som går vidare, %, från rad till kolumn',
    title: (share, from, to) =>
      from === to
        ? `Det säkraste steget: ungefär ${share} av besöken vid ${from} följs av ett nytt på samma ställe`
        : `Det säkraste steget: ungefär ${share} av besöken vid ${from} går vidare till ${to}`,
    each: (from, to, share) => `${from} till ${to} ${share}`,
    commonest: (steps) => `De säkraste stegen: ${steps}.`,
    columns: ['Från', 'Till', '%'],
    empty: 'Vem som går vidare vart kommer här när en kundresa är vald',
  },
  sojourns: {
    unit: 'Hur länge ett besök varar, på logaritmisk axel; staplarna rymmer 80 och 50\u00a0% av besöken',
    title: (name, duration) =>
      `Besöken är längst vid ${name}: ungefär hälften varar mer än ${duration}`,
    each: (name, low, median, high) => `${name}: ${low} till ${high}, hälften under ${median}`,
    columns: [
      'Kontaktpunkt',
      '10 %, dagar',
      '25 %, dagar',
      'Median, dagar',
      '75 %, dagar',
      '90 %, dagar',
    ],
    empty: 'Hur länge besöken varar kommer här när längden är känd',
  },
  frontier: {
    unit: (measure, currency) =>
      currency === ''
        ? `${measure} vunnet (upp) efter kostnad (till höger); ofyllt: ett annat ger lika mycket för mindre`
        : `${measure} vunnet (upp) efter kostnad, ${currency} (till höger); ofyllt: ett annat ger lika mycket för mindre`,
    title: (worth, all) =>
      `Bara ${worth} av ${all} val är troligen värda kostnaden: ett annat ger lika mycket för mindre`,
    every: (all) => `Vart och ett av ${all} val kan vara värt kostnaden: de dyrare ger mer`,
    one: (name) => `Bara ${name} kan vara värt kostnaden`,
    each: (name, cost, gain) => `${name} kostar ${cost} och ger ${gain}`,
    worth: (names) => `På fronten: ${names}.`,
    columns: ['Val', 'Kostnad', 'Lågt (80 %)', 'Vinst', 'Högt (80 %)', 'På fronten'],
    yes: 'ja',
    no: 'nej',
    empty: 'Vad varje val kostar och ger kommer här när valen har kostnader',
  },
  emotion: {
    unit: 'Nöjdhet, −2 till +2; bandet rymmer 80\u00a0%',
    clear: (name, mean) =>
      `Folk har det troligen sämst vid ${name}: ungefär ${mean} på en skala från −2 till +2`,
    unsure: (first, second) =>
      `Folk kan ha det sämst vid ${first} eller vid ${second}: för jämnt för att avgöra`,
    neutral: 'neutralt',
    quoted: (words) => `”${words}”`,
    columns: ['Kontaktpunkt', 'Lågt (80 %)', 'Medelvärde', 'Högt (80 %)', 'Med en kunds ord'],
    empty: 'Hur kunderna har det kommer här när några har tillfrågats',
  },
  waterfall: {
    unit: (measure) => `${measure}; andelarna summerar exakt, strecken rymmer 80\u00a0%`,
    most: (name, share, total) =>
      `${name} ger troligen det mesta av ändringen: ${share} av ${total}`,
    unsure: (name, share, total) =>
      `${name} kan ge det mesta av ändringen, ${share} av ${total}, men kanske ingenting`,
    against: (name, share, total) =>
      `Ändringarna drar åt olika håll: ${name} ensam ger ${share}, alla tillsammans ${total}`,
    none: 'Ändringarna tar troligen ut varandra',
    now: 'Nu',
    after: 'Med alla ändringar',
    each: (name, share, range) => `${name} ${share} (${range})`,
    fromTo: (start, end) => `Från ${start} nu till ${end}.`,
    columns: ['Ändring', 'Lågt (80 %)', 'Andel', 'Högt (80 %)'],
    empty: 'Varför resultatet flyttar sig kommer här när en ändring är påslagen',
  },
}
