import type { Sentence } from './translate.ts'

/** What comes with a result as values: what a reader of its figures should know. */
export const ofNotes: readonly Sentence[] = [
  // What the figures rest on.
  ['As it is now', 'Slik det er nå', 'Som det er nu', 'Som det är nu'],
  [
    'The journey has no evidence, so its own probabilities are taken as certain; only the strengths of changes vary.',
    'Reisen har ingen data bak seg, så dens egne sannsynligheter regnes som sikre; bare styrken av endringene varierer.',
    'Rejsen har ingen data bag sig, så dens egne sandsynligheder regnes som sikre; kun ændringernes styrke varierer.',
    'Resan har inga data bakom sig, så dess egna sannolikheter tas som säkra; bara ändringarnas styrka varierar.',
  ],
  [
    'The journey has no evidence, so its own probabilities are taken as certain.',
    'Reisen har ingen data bak seg, så dens egne sannsynligheter regnes som sikre.',
    'Rejsen har ingen data bag sig, så dens egne sandsynligheder regnes som sikre.',
    'Resan har inga data bakom sig, så dess egna sannolikheter tas som säkra.',
  ],
  [
    'These rows differ from their evidence and are taken as stated: {ids}.',
    'Disse radene er ulike det dataene deres sier, og brukes slik de er oppgitt: {ids}.',
    'Disse rækker er forskellige fra det, deres data siger, og bruges, som de er angivet: {ids}.',
    'De här raderna skiljer sig från vad deras data säger och används som de är angivna: {ids}.',
  ],
  [
    'Levels are less certain than differences: what is wrong with the journey as it is now is in the scenarios too, and mostly cancels.',
    'Nivåer er mindre sikre enn forskjeller: Det som er feil med reisen slik den er nå, er også i scenarioene, og jevner seg stort sett ut.',
    'Niveauer er mindre sikre end forskelle: Det, der er forkert ved rejsen, som den er nu, er også i scenarierne og udligner sig for det meste.',
    'Nivåer är mindre säkra än skillnader: det som är fel med resan som den är nu finns också i scenarierna och jämnar för det mesta ut sig.',
  ],
  [
    'Revenue within the horizon is not given: the sojourn time of {ids} is unknown.',
    'Inntekten innen horisonten oppgis ikke: Oppholdstiden ved {ids} er ukjent.',
    'Omsætningen inden for horisonten oplyses ikke: Opholdstiden ved {ids} er ukendt.',
    'Intäkten inom horisonten anges inte: uppehållstiden vid {ids} är okänd.',
  ],
  [
    'Retention is not given: the sojourn time of {ids} is unknown.',
    'Hvor mange som blir, oppgis ikke: Oppholdstiden ved {ids} er ukjent.',
    'Hvor mange der bliver, oplyses ikke: Opholdstiden ved {ids} er ukendt.',
    'Hur många som stannar anges inte: uppehållstiden vid {ids} är okänd.',
  ],
  [
    'Retention is not given: the conversion is an outcome, and nothing follows it.',
    'Hvor mange som blir, oppgis ikke: Konverteringen er et utfall, og ingenting følger etter den.',
    'Hvor mange der bliver, oplyses ikke: Konverteringen er et udfald, og intet følger efter den.',
    'Hur många som stannar anges inte: konverteringen är ett utfall, och ingenting följer på den.',
  ],
  [
    'Retention is the curve of the tail as it was observed, taken as certain.',
    'Andelen som blir, er halens kurve slik den ble observert, regnet som sikker.',
    'Andelen, der bliver, er halens kurve, som den blev observeret, regnet som sikker.',
    'Andelen som stannar är svansens kurva som den observerades, tagen som säker.',
  ],
  [
    'Retention is that of the tail ({number}), whose parameters are taken as certain.',
    'Andelen som blir, er halens ({number}), med parametere som regnes som sikre.',
    'Andelen, der bliver, er halens ({number}), hvis parametre regnes som sikre.',
    'Andelen som stannar är svansens ({number}), vars parametrar tas som säkra.',
  ],
  [
    'Retention is that of the tail ({number}), fitted to {number1} customers over {number2} periods.',
    'Andelen som blir, er halens ({number}), tilpasset {number1} kunder over {number2} perioder.',
    'Andelen, der bliver, er halens ({number}), tilpasset {number1} kunder over {number2} perioder.',
    'Andelen som stannar är svansens ({number}), anpassad till {number1} kunder över {number2} perioder.',
  ],
  [
    'Retention is that of the tail ({number}), fitted to {number1} customers over {number2} periods. {problem}',
    'Andelen som blir, er halens ({number}), tilpasset {number1} kunder over {number2} perioder. {problem}',
    'Andelen, der bliver, er halens ({number}), tilpasset {number1} kunder over {number2} perioder. {problem}',
    'Andelen som stannar är svansens ({number}), anpassad till {number1} kunder över {number2} perioder. {problem}',
  ],
  // How exact they are.
  [
    'Not all sojourn times are exponential, so time runs on a grid: in the first draw, {errors} of what is exact.',
    'Ikke alle oppholdstider er eksponentielle, så tiden går på et rutenett: I den første trekningen er {errors} av det eksakte.',
    'Ikke alle opholdstider er eksponentielle, så tiden går på et gitter: I den første udtrækning er {errors} af det eksakte.',
    'Alla uppehållstider är inte exponentiella, så tiden går på ett rutnät: i den första dragningen är {errors} från det exakta.',
  ],
  [
    'revenue per 1,000 entrants within {decimal} and retention within {decimal1}',
    'inntekten per 1 000 kunder innenfor {decimal} og andelen som blir, innenfor {decimal1}',
    'omsætningen pr. 1.000 kunder inden for {decimal} og andelen, der bliver, inden for {decimal1}',
    'intäkten per 1 000 kunder högst {decimal} och andelen som stannar högst {decimal1}',
  ],
  [
    'revenue per 1,000 entrants within {decimal}',
    'inntekten per 1 000 kunder innenfor {decimal}',
    'omsætningen pr. 1.000 kunder inden for {decimal}',
    'intäkten per 1 000 kunder högst {decimal}',
  ],
  [
    'retention within {decimal}',
    'andelen som blir, innenfor {decimal}',
    'andelen, der bliver, inden for {decimal}',
    'andelen som stannar högst {decimal}',
  ],
  [
    'Numbers of customers are within some {decimal} of what is exact, more than was asked for: a finer step would take too long.',
    'Antallet kunder er innenfor omtrent {decimal} av det eksakte, mer enn det ble bedt om: Et finere steg ville ta for lang tid.',
    'Antallet af kunder er inden for omtrent {decimal} af det eksakte, mere end der blev bedt om: Et finere trin ville tage for lang tid.',
    'Antalet kunder är inom ungefär {decimal} från det exakta, mer än vad som begärdes: ett finare steg skulle ta för lång tid.',
  ],
  [
    '{quoted} has too many levers that some customers meet for all that they may meet to be gone through: {number} customers of each kind were drawn, and its conversion has a standard error of {decimal} percentage points from that.',
    '{quoted} har så mange tiltak som bare noen kunder møter, at ikke alt de kan møte, kan gås gjennom: {number} kunder av hvert slag ble trukket, og det gir konverteringen en standardfeil på {decimal} prosentpoeng.',
    '{quoted} har så mange tiltag, som kun nogle kunder møder, at ikke alt, de kan møde, kan gennemgås: {number} kunder af hver slags blev udtrukket, og det giver konverteringen en standardfejl på {decimal} procentpoint.',
    '{quoted} har så många åtgärder som bara vissa kunder möter att inte allt de kan möta går att gå igenom: {number} kunder av varje slag drogs, och det ger konverteringen ett medelfel på {decimal} procentenheter.',
  ],
  // What changes of a scenario mean for them.
  [
    '{quoted} has changes that come or go; its figures are of customers who meet all of them at full strength all the way.',
    '{quoted} har endringer som kommer eller går; tallene gjelder kunder som møter alle med full styrke hele veien.',
    '{quoted} har ændringer, der kommer eller går; tallene gælder kunder, der møder dem alle med fuld styrke hele vejen.',
    '{quoted} har ändringar som kommer eller går; siffrorna gäller kunder som möter alla med full styrka hela vägen.',
  ],
  [
    '{quoted} changes how many enter; its figures are per entrant of its own, whose mix is another.',
    '{quoted} endrer hvor mange som kommer inn; tallene er per kunde av dens egne, og de er satt sammen på en annen måte.',
    '{quoted} ændrer, hvor mange der kommer ind; tallene er pr. kunde af dens egne, som er sammensat på en anden måde.',
    '{quoted} ändrar hur många som kommer in; siffrorna är per kund av dess egna, som är sammansatta på ett annat sätt.',
  ],
  [
    'How the experience acts on behaviour in {quoted} is assumed, not measured.',
    'Hvordan opplevelsen virker på atferden i {quoted}, er antatt, ikke målt.',
    'Hvordan oplevelsen virker på adfærden i {quoted}, er antaget, ikke målt.',
    'Hur upplevelsen verkar på beteendet i {quoted} är antaget, inte uppmätt.',
  ],
  [
    'The experience that {quoted} changes acts on nothing: the journey has no slope for {ids}.',
    'Opplevelsen som {quoted} endrer, virker ikke på noe: Reisen har ingen helling for {ids}.',
    'Oplevelsen, som {quoted} ændrer, virker ikke på noget: Rejsen har ingen hældning for {ids}.',
    'Upplevelsen som {quoted} ändrar verkar inte på något: resan har ingen lutning för {ids}.',
  ],
  // By day.
  [
    'Counts begin with nobody: customers from before the first day are not in them.',
    'Tellingen begynner med ingen: Kunder fra før den første dagen er ikke med.',
    'Tællingen begynder med ingen: Kunder fra før den første dag er ikke med.',
    'Räkningen börjar med ingen: kunder från före den första dagen är inte med.',
  ],
  [
    'The stock {quoted} has no stated level: the journey as it is keeps it where it is, and scenarios move it from there.',
    'Beholdningen {quoted} har ikke noe oppgitt nivå: Reisen slik den er, holder den der den er, og scenarioer flytter den derfra.',
    'Beholdningen {quoted} har intet angivet niveau: Rejsen, som den er, holder den, hvor den er, og scenarier flytter den derfra.',
    'Lagret {quoted} har ingen angiven nivå: resan som den är håller det där det är, och scenarier flyttar det därifrån.',
  ],
  // Whether they are to be trusted.
  [
    'Warning, for every scenario: the model failed its backtest. {problem}',
    'Advarsel for alle scenarioer: Modellen besto ikke etterprøvingen. {problem}',
    'Advarsel for alle scenarier: Modellen bestod ikke efterprøvningen. {problem}',
    'Varning för alla scenarier: modellen klarade inte efterprövningen. {problem}',
  ],
  [
    'Warning, for every scenario: the model failed its backtest.',
    'Advarsel for alle scenarioer: Modellen besto ikke etterprøvingen.',
    'Advarsel for alle scenarier: Modellen bestod ikke efterprøvningen.',
    'Varning för alla scenarier: modellen klarade inte efterprövningen.',
  ],
  [
    'Warning, for every scenario: the model says that {decimal} % convert, which is not what was observed ({decimal1} % to {decimal2} %, chance included).',
    'Advarsel for alle scenarioer: Modellen sier at {decimal} % konverterer, og det er ikke det som ble observert ({decimal1} % til {decimal2} %, tilfeldigheter medregnet).',
    'Advarsel for alle scenarier: Modellen siger, at {decimal} % konverterer, og det er ikke det, der blev observeret ({decimal1} % til {decimal2} %, tilfældigheder medregnet).',
    'Varning för alla scenarier: modellen säger att {decimal} % konverterar, och det är inte vad som observerades ({decimal1} % till {decimal2} %, slumpen inräknad).',
  ],
  [
    'No backtest has been run on this forecast.',
    'Prognosen er ikke etterprøvd.',
    'Prognosen er ikke efterprøvet.',
    'Prognosen har inte efterprövats.',
  ],
  [
    'The model passed its backtest.',
    'Modellen besto etterprøvingen.',
    'Modellen bestod efterprøvningen.',
    'Modellen klarade efterprövningen.',
  ],
  [
    'The model failed its backtest.',
    'Modellen besto ikke etterprøvingen.',
    'Modellen bestod ikke efterprøvningen.',
    'Modellen klarade inte efterprövningen.',
  ],
  [
    'There was too little data for a backtest.',
    'Det var for lite data til en etterprøving.',
    'Der var for få data til en efterprøvning.',
    'Det fanns för lite data för en efterprövning.',
  ],
  // What targets leave open.
  [
    'The targets say nothing about {name}.',
    'Målene sier ingenting om {name}.',
    'Målene siger intet om {name}.',
    'Målen säger ingenting om {name}.',
  ],
  [
    '{name} up together with {names} changes none of the targets.',
    '{name} opp sammen med {names} endrer ingen av målene.',
    '{name} op sammen med {names} ændrer ingen af målene.',
    '{name} upp tillsammans med {names} ändrar inget av målen.',
  ],
  [
    '{quoted} → {quoted1} up',
    '{quoted} → {quoted1} opp',
    '{quoted} → {quoted1} op',
    '{quoted} → {quoted1} upp',
  ],
  [
    '{quoted} → {quoted1} up and {names}',
    '{quoted} → {quoted1} opp og {names}',
    '{quoted} → {quoted1} op og {names}',
    '{quoted} → {quoted1} upp och {names}',
  ],
  [
    '{quoted} → {quoted1} down',
    '{quoted} → {quoted1} ned',
    '{quoted} → {quoted1} ned',
    '{quoted} → {quoted1} ner',
  ],
  [
    '{quoted} → {quoted1} down and {names}',
    '{quoted} → {quoted1} ned og {names}',
    '{quoted} → {quoted1} ned og {names}',
    '{quoted} → {quoted1} ner och {names}',
  ],
  [
    'time at {quoted} up',
    'tiden ved {quoted} opp',
    'tiden ved {quoted} op',
    'tiden vid {quoted} upp',
  ],
  [
    'time at {quoted} up and {names}',
    'tiden ved {quoted} opp og {names}',
    'tiden ved {quoted} op og {names}',
    'tiden vid {quoted} upp och {names}',
  ],
  [
    'time at {quoted} down',
    'tiden ved {quoted} ned',
    'tiden ved {quoted} ned',
    'tiden vid {quoted} ner',
  ],
  [
    'time at {quoted} down and {names}',
    'tiden ved {quoted} ned og {names}',
    'tiden ved {quoted} ned og {names}',
    'tiden vid {quoted} ner och {names}',
  ],
  // What panels and groups of deciders can't tell.
  [
    'The likelihood is flat: the panel hardly tells the rate from {names}, so there is no estimate to give.',
    'Likelihood er flat: panelet sier nesten ingenting om raten fra {names}, så det er ikke noe anslag å gi.',
    'Likelihood er flad: panelet siger næsten intet om raten fra {names}, så der er intet skøn at give.',
    'Likelihood är platt: panelen säger nästan ingenting om takten från {names}, så det finns ingen skattning att ge.',
  ],
  [
    'The likelihood is highest where nobody goes from {names}.',
    'Likelihood er høyest der ingen går fra {names}.',
    'Likelihood er højest, hvor ingen går fra {names}.',
    'Likelihood är högst där ingen går från {names}.',
  ],
  // Groups that decide together.
  [
    'A deal needs all of {number} deciders: {names}.',
    'En avtale krever alle {number} som bestemmer: {names}.',
    'En aftale kræver alle {number}, der bestemmer: {names}.',
    'Ett avtal kräver alla {number} som bestämmer: {names}.',
  ],
  [
    'A deal needs any one of {number} deciders: {names}.',
    'En avtale krever én av de {number} som bestemmer: {names}.',
    'En aftale kræver én af de {number}, der bestemmer: {names}.',
    'Ett avtal kräver en av de {number} som bestämmer: {names}.',
  ],
  [
    'A deal needs {number} of {number1} deciders: {names}.',
    'En avtale krever {number} av de {number1} som bestemmer: {names}.',
    'En aftale kræver {number} af de {number1}, der bestemmer: {names}.',
    'Ett avtal kräver {number} av de {number1} som bestämmer: {names}.',
  ],
  [
    'A deal needs {names}.',
    'En avtale krever {names}.',
    'En aftale kræver {names}.',
    'Ett avtal kräver {names}.',
  ],
  [
    'They agree independently of one another',
    'De sier ja uavhengig av hverandre',
    'De siger ja uafhængigt af hinanden',
    'De säger ja oberoende av varandra',
  ],
  [
    'but with probability {decimal} {quoted} stops them all',
    'men med sannsynlighet {decimal} stanser {quoted} dem alle',
    'men med sandsynlighed {decimal} stopper {quoted} dem alle',
    'men med sannolikheten {decimal} stoppar {quoted} dem alla',
  ],
  [
    'but with probability {decimal} {quoted} changes how all of them decide',
    'men med sannsynlighet {decimal} endrer {quoted} hvordan alle bestemmer seg',
    'men med sandsynlighed {decimal} ændrer {quoted}, hvordan alle beslutter sig',
    'men med sannolikheten {decimal} ändrar {quoted} hur alla bestämmer sig',
  ],
  [
    'But with probability {decimal} {quoted} stops them all',
    'Men med sannsynlighet {decimal} stanser {quoted} dem alle',
    'Men med sandsynlighed {decimal} stopper {quoted} dem alle',
    'Men med sannolikheten {decimal} stoppar {quoted} dem alla',
  ],
  [
    'But with probability {decimal} {quoted} changes how all of them decide',
    'Men med sannsynlighet {decimal} endrer {quoted} hvordan alle bestemmer seg',
    'Men med sandsynlighed {decimal} ændrer {quoted}, hvordan alle beslutter sig',
    'Men med sannolikheten {decimal} ändrar {quoted} hur alla bestämmer sig',
  ],
  [
    'and with probability {decimal} {quoted} stops them all',
    'og med sannsynlighet {decimal} stanser {quoted} dem alle',
    'og med sandsynlighed {decimal} stopper {quoted} dem alle',
    'och med sannolikheten {decimal} stoppar {quoted} dem alla',
  ],
  [
    'and with probability {decimal} {quoted} changes how all of them decide',
    'og med sannsynlighet {decimal} endrer {quoted} hvordan alle bestemmer seg',
    'og med sandsynlighed {decimal} ændrer {quoted}, hvordan alle beslutter sig',
    'och med sannolikheten {decimal} ändrar {quoted} hur alla bestämmer sig',
  ],
  ['independently even then', 'uavhengig også da', 'uafhængigt også da', 'oberoende även då'],
]
