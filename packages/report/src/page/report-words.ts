import { type Language, sayIn } from '@sojourn/catalogue'
import type { Change } from 'sojourn/scenarios'

/** Names that a change mentions, for people. */
export type NameOf = (id: string) => string

/** The words of a report in a language. */
export function reportWords(language: Language) {
  const say = sayIn(language)
  return {
    title: (journey: string) =>
      say(
        `${journey}: what if?`,
        `${journey}: hva om?`,
        `${journey}: hvad nu hvis?`,
        `${journey}: tänk om?`,
      ),
    journey: say('The journey', 'Kundereisen', 'Kunderejsen', 'Kundresan'),
    answer: say('In short', 'Kort sagt', 'Kort sagt', 'I korthet'),
    best: (name: string, chance: string) =>
      say(
        `“${name}” brings most on average; the chance that it is the best choice is ${chance}.`,
        `«${name}» gir mest i gjennomsnitt; sjansen for at det er det beste valget, er ${chance}.`,
        `»${name}« giver mest i gennemsnit; chancen for, at det er det bedste valg, er ${chance}.`,
        `”${name}” ger mest i genomsnitt; chansen att det är det bästa valet är ${chance}.`,
      ),
    leave: say(
      'On average no scenario brings more than leaving it as it is.',
      'I gjennomsnitt gir ingen av scenarioene mer enn å la det være som det er.',
      'I gennemsnit giver intet scenarie mere end at lade det være, som det er.',
      'I genomsnitt ger inget scenario mer än att låta det vara som det är.',
    ),
    now: say('As it is now', 'Slik det er nå', 'Som det er nu', 'Som det är nu'),
    conversion: say('Conversion', 'Konvertering', 'Konvertering', 'Konvertering'),
    revenue: say(
      'Revenue per 1,000',
      'Inntekt per 1000',
      'Omsætning pr. 1.000',
      'Intäkt per 1 000',
    ),
    benefit: say(
      'Net benefit per 1,000',
      'Nettogevinst per 1000',
      'Nettogevinst pr. 1.000',
      'Nettovinst per 1 000',
    ),
    converted: say(
      'Converted of 1,000',
      'Konvertert av 1000',
      'Konverteret af 1.000',
      'Konverterade av 1 000',
    ),
    scenario: say('Scenario', 'Scenario', 'Scenarie', 'Scenario'),
    scenarios: say(
      'What the scenarios would bring',
      'Hva scenarioene ville gi',
      'Hvad scenarierne ville give',
      'Vad scenarierna skulle ge',
    ),
    why: say(
      'Why conversion moves',
      'Hvorfor konverteringen endres',
      'Hvorfor konverteringen ændrer sig',
      'Varför konverteringen ändras',
    ),
    more: say('more than now', 'mer enn nå', 'mere end nu', 'mer än nu'),
    points: say('percentage points', 'prosentpoeng', 'procentpoint', 'procentenheter'),
    sure: say(
      'How sure is it?',
      'Hvor sikkert er det?',
      'Hvor sikkert er det?',
      'Hur säkert är det?',
    ),
    better: say('Better than now', 'Bedre enn nå', 'Bedre end nu', 'Bättre än nu'),
    bestOfAll: say('Best of all', 'Best av alle', 'Bedst af alle', 'Bäst av alla'),
    givenAway: say(
      'Given away if chosen',
      'Gitt bort om det velges',
      'Givet væk, hvis det vælges',
      'Bortskänkt om det väljs',
    ),
    ranges: say(
      'Ranges hold 80 % of the draws, which all scenarios share; differences are surer than levels. Given away is what choosing it costs on average beside what would have turned out best.',
      'Intervallene rommer 80 % av trekningene, som alle scenarioene deler; forskjeller er sikrere enn nivåer. Gitt bort er hva valget koster i gjennomsnitt ved siden av det som viste seg å være best.',
      'Intervallerne rummer 80 % af trækningerne, som alle scenarier deler; forskelle er sikrere end niveauer. Givet væk er, hvad valget koster i gennemsnit ved siden af det, der viste sig at være bedst.',
      'Intervallen rymmer 80 % av dragningarna, som alla scenarier delar; skillnader är säkrare än nivåer. Bortskänkt är vad valet kostar i genomsnitt jämfört med det som visade sig vara bäst.',
    ),
    assumptions: say(
      'What it rests on',
      'Hva det bygger på',
      'Hvad det bygger på',
      'Vad det bygger på',
    ),
    change: say('Change', 'Endring', 'Ændring', 'Ändring'),
    strength: say('Strength', 'Styrke', 'Styrke', 'Styrka'),
    reach: say('Reaches', 'Når', 'Når', 'Når'),
    basis: say('Basis', 'Grunnlag', 'Grundlag', 'Underlag'),
    source: say('Source', 'Kilde', 'Kilde', 'Källa'),
    grade: (grade: string) =>
      say(`grade ${grade}`, `grad ${grade}`, `grad ${grade}`, `grad ${grade}`),
    bases: {
      measured: say('measured', 'målt', 'målt', 'uppmätt'),
      assumed: say('assumed', 'antatt', 'antaget', 'antaget'),
      vendor: say(
        'claimed by a vendor',
        'påstått av en leverandør',
        'påstået af en leverandør',
        'påstått av en leverantör',
      ),
      illustrative: say('made up', 'oppdiktet', 'opdigtet', 'påhittat'),
      unsaid: say('not said', 'ikke oppgitt', 'ikke oplyst', 'inte angivet'),
    },
    grades: say(
      'Grades: A randomised or meta-analysis, B observational, C practitioners, D vendors.',
      'Grader: A randomisert eller metaanalyse, B observasjon, C praktikere, D leverandører.',
      'Grader: A randomiseret eller metaanalyse, B observation, C praktikere, D leverandører.',
      'Grader: A randomiserat eller metaanalys, B observation, C praktiker, D leverantörer.',
    ),
    evidence: (customers: string, from: string, until: string) =>
      say(
        `The journey’s own probabilities are estimated from ${customers} customers${from && `, ${from} to ${until}`}.`,
        `Reisens egne sannsynligheter er beregnet fra ${customers} kunder${from && `, ${from} til ${until}`}.`,
        `Rejsens egne sandsynligheder er beregnet ud fra ${customers} kunder${from && `, ${from} til ${until}`}.`,
        `Resans egna sannolikheter är skattade från ${customers} kunder${from && `, ${from} till ${until}`}.`,
      ),
    noEvidence: (basis: string) =>
      say(
        `The journey has no data behind it (${basis}); its own probabilities are taken as certain, and only the strengths of changes vary.`,
        `Reisen har ingen data bak seg (${basis}); dens egne sannsynligheter tas som sikre, og bare styrken av endringene varierer.`,
        `Rejsen har ingen data bag sig (${basis}); dens egne sandsynligheder tages som sikre, og kun ændringernes styrke varierer.`,
        `Resan har inga data bakom sig (${basis}); dess egna sannolikheter tas som säkra, och bara ändringarnas styrka varierar.`,
      ),
    timeless: (names: string) =>
      say(
        `How long customers stay at ${names} is unknown and taken as no time, so all money that may follow counts.`,
        `Hvor lenge kundene blir ved ${names}, er ukjent og regnes som ingen tid, så alle penger som kan følge, teller med.`,
        `Hvor længe kunderne bliver ved ${names}, er ukendt og regnes som ingen tid, så alle penge, der kan følge, tæller med.`,
        `Hur länge kunderna stannar vid ${names} är okänt och räknas som ingen tid, så alla pengar som kan följa räknas med.`,
      ),
    backtest: say(
      'No backtest has been run on this forecast.',
      'Prognosen er ikke etterprøvd.',
      'Prognosen er ikke efterprøvet.',
      'Prognosen har inte efterprövats.',
    ),
    fullStrength: say(
      'Changes are taken at their full strength all the way.',
      'Endringene regnes med full styrke hele veien.',
      'Ændringerne regnes med fuld styrke hele vejen.',
      'Ändringarna räknas med full styrka hela vägen.',
    ),
    test: say('What to test', 'Hva bør testes?', 'Hvad bør testes?', 'Vad bör testas?'),
    testFirst: (name: string, customers: string, days: string) =>
      say(
        `Test “${name}” first, with ${customers} customers, for ${days} days.`,
        `Test «${name}» først, med ${customers} kunder, i ${days} dager.`,
        `Test »${name}« først, med ${customers} kunder, i ${days} dage.`,
        `Testa ”${name}” först, med ${customers} kunder, i ${days} dagar.`,
      ),
    decideNow: say(
      'Decide now: no test is worth more than it costs.',
      'Bestem dere nå: ingen test er verd mer enn den koster.',
      'Beslut nu: ingen test er mere værd, end den koster.',
      'Bestäm er nu: inget test är värt mer än det kostar.',
    ),
    noTest: say(
      'How many customers enter isn’t known, or nothing has a revenue or cost, so what a test is worth can’t be told.',
      'Det er ikke kjent hvor mange kunder som kommer, eller ingenting har inntekt eller kostnad; derfor kan det ikke sies hva en test er verd.',
      'Det vides ikke, hvor mange kunder der kommer, eller intet har omsætning eller omkostning; derfor kan det ikke siges, hvad en test er værd.',
      'Det är inte känt hur många kunder som kommer, eller så har inget intäkt eller kostnad; därför går det inte att säga vad ett test är värt.',
    ),
    customers: say('Customers', 'Kunder', 'Kunder', 'Kunder'),
    days: say('Days', 'Dager', 'Dage', 'Dagar'),
    worth: say('Worth', 'Verd', 'Værd', 'Värt'),
    costs: say('Costs', 'Koster', 'Koster', 'Kostar'),
    netGain: say('Net gain', 'Nettogevinst', 'Nettogevinst', 'Nettovinst'),
    byPower: say(
      'Customers by power (5 %, 80 %)',
      'Kunder etter styrke (5 %, 80 %)',
      'Kunder efter styrke (5 %, 80 %)',
      'Kunder efter styrka (5 %, 80 %)',
    ),
    method: say(
      'How it was worked out',
      'Slik er det regnet ut',
      'Sådan er det regnet ud',
      'Så är det uträknat',
    ),
    worked: (horizon: string, draws: string, seed: string) =>
      say(
        `A Markov chain of the journey, ${draws} draws of everything uncertain (seed ${seed}), each worked out exactly; money within ${horizon} days of entry, conversion without a limit of time.`,
        `En Markov-kjede av reisen, ${draws} trekninger av alt usikkert (frø ${seed}), hver regnet ut eksakt; penger innen ${horizon} dager etter inngang, konvertering uten tidsgrense.`,
        `En Markov-kæde af rejsen, ${draws} trækninger af alt usikkert (frø ${seed}), hver regnet ud eksakt; penge inden for ${horizon} dage efter indgang, konvertering uden tidsgrænse.`,
        `En Markovkedja av resan, ${draws} dragningar av allt osäkert (frö ${seed}), var och en uträknad exakt; pengar inom ${horizon} dagar efter inträdet, konvertering utan tidsgräns.`,
      ),
    arrivals: (perDay: string) =>
      say(
        `Customers who enter: ${perDay} a day.`,
        `Kunder som kommer: ${perDay} om dagen.`,
        `Kunder, der kommer: ${perDay} om dagen.`,
        `Kunder som kommer: ${perDay} om dagen.`,
      ),
    numbers: say(
      'The numbers behind the charts',
      'Tallene bak figurene',
      'Tallene bag figurerne',
      'Siffrorna bakom diagrammen',
    ),
    strengthOf: say('strength', 'styrke', 'styrke', 'styrka'),
    reachOf: say('reach', 'rekkevidde', 'rækkevidde', 'räckvidd'),
    after: (name: string) =>
      say(
        `what follows ${name}`,
        `det som følger etter ${name}`,
        `det, der følger efter ${name}`,
        `det som följer efter ${name}`,
      ),
    chance: (probability: number) => {
      const over = say('over', 'over', 'over', 'över')
      const under = say('under', 'under', 'under', 'under')
      const of = say('in', 'av', 'ud af', 'av')
      if (probability > 0.975) return `${over} 19 ${of} 20`
      if (probability < 0.025) return `${under} 1 ${of} 20`
      return `${Math.round(20 * probability)} ${of} 20`
    },
    noDifference: say('no difference', 'ingen forskjell', 'ingen forskel', 'ingen skillnad'),
    changed: (change: Change, name: NameOf) => changeInWords(change, name, language),
  }
}

/**
 * A change of a scenario in words of a language, without its strength.
 *
 * @param name what a touchpoint or outcome is called, see `stateNames`
 * @example
 * ```ts
 * import { changeInWords } from '@sojourn/report'
 * const change = { op: 'scaleSojourn', touchpoint: 'cart', factor: 0.5 } as const
 * console.log(changeInWords(change, (id) => id, 'sv')) // Tiden vid cart multipliceras
 * ```
 */
export function changeInWords(change: Change, name: NameOf, language: Language): string {
  const say = sayIn(language)
  switch (change.op) {
    case 'scaleOdds': {
      const step = `${name(change.from)} → ${name(change.to)}`
      return say(
        `The odds of ${step} are multiplied`,
        `Oddsen for ${step} ganges`,
        `Oddsene for ${step} ganges`,
        `Oddsen för ${step} multipliceras`,
      )
    }
    case 'removeTouchpoint': {
      const step = name(change.touchpoint)
      return say(
        `${step} is taken out; a share of those it lost go on`,
        `${step} tas bort; en andel av dem som falt fra der, går videre`,
        `${step} fjernes; en andel af dem, der faldt fra dér, går videre`,
        `${step} tas bort; en andel av dem som föll bort där går vidare`,
      )
    }
    case 'redirect': {
      const [from, to, into] = [change.from, change.to, change.into].map(name) as [
        string,
        string,
        string,
      ]
      return say(
        `A share of ${from} → ${to} goes to ${into} instead`,
        `En andel av ${from} → ${to} går til ${into} i stedet`,
        `En andel af ${from} → ${to} går til ${into} i stedet`,
        `En andel av ${from} → ${to} går till ${into} i stället`,
      )
    }
    case 'insertTouchpoint': {
      const [from, to] = change.between.map(name) as [string, string]
      const step = change.touchpoint.name ?? change.touchpoint.id
      return say(
        `${step} is put between ${from} and ${to}`,
        `${step} settes inn mellom ${from} og ${to}`,
        `${step} sættes ind mellem ${from} og ${to}`,
        `${step} sätts in mellan ${from} och ${to}`,
      )
    }
    case 'scaleSojourn': {
      const step = name(change.touchpoint)
      return say(
        `The time at ${step} is multiplied`,
        `Tiden ved ${step} ganges`,
        `Tiden ved ${step} ganges`,
        `Tiden vid ${step} multipliceras`,
      )
    }
    case 'setReward': {
      const step = name((change.touchpoint ?? change.outcome) as string)
      return say(
        `Another cost or revenue at ${step}`,
        `En annen kostnad eller inntekt ved ${step}`,
        `En anden omkostning eller indtægt ved ${step}`,
        `En annan kostnad eller intäkt vid ${step}`,
      )
    }
    case 'scaleEntries': {
      const step = name(change.touchpoint)
      return say(
        `The number who enter at ${step} is multiplied`,
        `Antallet som kommer inn ved ${step}, ganges`,
        `Antallet, der kommer ind ved ${step}, ganges`,
        `Antalet som kommer in vid ${step} multipliceras`,
      )
    }
    case 'setExperience': {
      const step = name(change.touchpoint)
      return say(
        `The experience at ${step} (from −2 to 2) becomes`,
        `Opplevelsen ved ${step} (fra −2 til 2) blir`,
        `Oplevelsen ved ${step} (fra −2 til 2) bliver`,
        `Upplevelsen vid ${step} (från −2 till 2) blir`,
      )
    }
  }
}

/** The words of a report. */
export type ReportWords = ReturnType<typeof reportWords>
