import type { Sentence } from './translate.ts'

/** What forecasts, targets and what stands on them refuse. */
export const ofForecasts: readonly Sentence[] = [
  // Targets and unknowns.
  [
    'There is no unknown to find.',
    'Det er ingenting ukjent å finne.',
    'Der er intet ukendt at finde.',
    'Det finns inget okänt att hitta.',
  ],
  [
    'There is no target to meet.',
    'Det er ikke noe mål å nå.',
    'Der er intet mål at nå.',
    'Det finns inget mål att nå.',
  ],
  [
    '{name} is there twice.',
    '{name} er der to ganger.',
    '{name} er der to gange.',
    '{name} finns där två gånger.',
  ],
  [
    '{id} is no touchpoint with a sojourn time.',
    '{id} er ikke et kontaktpunkt med en oppholdstid.',
    '{id} er ikke et kontaktpunkt med en opholdstid.',
    '{id} är inte en kontaktpunkt med en uppehållstid.',
  ],
  [
    "{name} names what the journey doesn't have.",
    '{name} nevner noe reisen ikke har.',
    '{name} nævner noget, rejsen ikke har.',
    '{name} nämner något som resan inte har.',
  ],
  [
    '{name} has the probability {number}, which no odds can change; state a guess between 0 and 1.',
    '{name} har sannsynligheten {number}, som ingen odds kan endre; oppgi en gjetning mellom 0 og 1.',
    '{name} har sandsynligheden {number}, som ingen odds kan ændre; angiv et gæt mellem 0 og 1.',
    '{name} har sannolikheten {number}, som inga odds kan ändra; ange en gissning mellan 0 och 1.',
  ],
  ['the value is {number}.', 'verdien er {number}.', 'værdien er {number}.', 'värdet är {number}.'],
  ['time at {id}', 'tiden ved {id}', 'tiden ved {id}', 'tiden vid {id}'],
  ['conversion', 'konverteringen', 'konverteringen', 'konverteringen'],
  [
    'revenue within {number} days',
    'inntekten innen {number} dager',
    'omsætningen inden for {number} dage',
    'intäkten inom {number} dagar',
  ],
  [
    'retention on day {number}',
    'andelen som er igjen dag {number},',
    'andelen, der er tilbage på dag {number},',
    'andelen som är kvar dag {number}',
  ],
  [
    "The {figure} isn't known: nothing follows a conversion, or a sojourn time is missing.",
    '{figure} er ikke kjent: ingenting følger en konvertering, eller en oppholdstid mangler.',
    '{figure} er ikke kendt: intet følger en konvertering, eller en opholdstid mangler.',
    '{figure} är inte känd: ingenting följer en konvertering, eller så saknas en uppehållstid.',
  ],
  [
    'the scenario has no lever {lever}; there are {levers}.',
    'scenarioet har ikke tiltaket {lever}; det har {levers}.',
    'scenariet har ikke tiltaget {lever}; det har {levers}.',
    'scenariot har inte åtgärden {lever}; det har {levers}.',
  ],
  [
    'the lever {lever} has no strength, only what is there or not.',
    'tiltaket {lever} har ingen styrke, bare noe som er der eller ikke.',
    'tiltaget {lever} har ingen styrke, kun noget, der er der eller ikke.',
    'åtgärden {lever} har ingen styrka, bara något som finns eller inte.',
  ],
  [
    '{name} costs {number} in all; entrants must say how many customers share it',
    '{name} koster {number} i alt; entrants må si hvor mange kunder som deler det',
    '{name} koster {number} i alt; entrants skal sige, hvor mange kunder der deler det',
    '{name} kostar {number} totalt; entrants måste säga hur många kunder som delar på det',
  ],
  [
    'These levers can only be applied together with others.',
    'Disse tiltakene kan bare brukes sammen med andre.',
    'Disse tiltag kan kun bruges sammen med andre.',
    'De här åtgärderna kan bara användas tillsammans med andra.',
  ],
  [
    'there is no scenario {number}; there are {number1}, from 0',
    'det er ikke noe scenario {number}; det er {number1}, fra 0',
    'der er intet scenarie {number}; der er {number1}, fra 0',
    'det finns inget scenario {number}; det finns {number1}, från 0',
  ],
  [
    'the revenue of this journey is not known',
    'inntekten i denne reisen er ikke kjent',
    'omsætningen i denne rejse er ikke kendt',
    'intäkten i den här resan är inte känd',
  ],
  [
    'The forecast was stopped.',
    'Prognosen ble stanset.',
    'Prognosen blev stoppet.',
    'Prognosen stoppades.',
  ],
  // Tails.
  [
    'the journey has no tail; give it one, or pass it as an option',
    'reisen har ingen hale; gi den en, eller gi den som valg',
    'rejsen har ingen hale; giv den en, eller giv den som tilvalg',
    'resan har ingen svans; ge den en, eller ge den som val',
  ],
  [
    "the sojourn time of {ids} is unknown, so days can't be forecast",
    'oppholdstiden ved {ids} er ukjent, så dager kan ikke forutsies',
    'opholdstiden ved {ids} er ukendt, så dage kan ikke forudsiges',
    'uppehållstiden vid {ids} är okänd, så dagar kan inte förutsägas',
  ],
  [
    'The curve is known up to period {number} ({number1} days), and period {number2} is needed; choose a shorter horizon, or a model that goes on.',
    'Kurven er kjent fram til periode {number} ({number1} dager), og periode {number2} trengs; velg en kortere horisont, eller en modell som fortsetter.',
    'Kurven er kendt frem til periode {number} ({number1} dage), og periode {number2} skal bruges; vælg en kortere horisont eller en model, der fortsætter.',
    'Kurvan är känd fram till period {number} ({number1} dagar), och period {number2} behövs; välj en kortare horisont eller en modell som fortsätter.',
  ],
  // Scenarios that are no single journey.
  [
    '{id} would have another cost or revenue for some customers only, and the personas of a journey share these; use forecast',
    '{id} ville få en annen kostnad eller inntekt for bare noen kunder, og personaene i en reise deler disse; bruk forecast',
    '{id} ville få en anden omkostning eller omsætning for kun nogle kunder, og personaerne i en rejse deler disse; brug forecast',
    '{id} skulle få en annan kostnad eller intäkt för bara vissa kunder, och personorna i en resa delar dem; använd forecast',
  ],
  [
    'the experience at a touchpoint would be another for some customers only, and the personas of a journey share it; use forecast',
    'opplevelsen ved et kontaktpunkt ville bli en annen for bare noen kunder, og personaene i en reise deler den; bruk forecast',
    'oplevelsen ved et kontaktpunkt ville blive en anden for kun nogle kunder, og personaerne i en rejse deler den; brug forecast',
    'upplevelsen vid en kontaktpunkt skulle bli en annan för bara vissa kunder, och personorna i en resa delar den; använd forecast',
  ],
  [
    'changes[{number}] has an uncertain strength; give a number, or use forecast',
    'changes[{number}] har en usikker styrke; gi et tall, eller bruk forecast',
    'changes[{number}] har en usikker styrke; giv et tal, eller brug forecast',
    'changes[{number}] har en osäker styrka; ge ett tal, eller använd forecast',
  ],
]
