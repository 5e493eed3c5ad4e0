import type { Sentence } from './translate.ts'

/** What code cells and forecasts say when they fail. What JavaScript itself says stays as it is. */
export const ofCells: readonly Sentence[] = [
  // Code that can't be a cell.
  [
    'A cell has no export: what it declares can be used in all cells.',
    'En celle har ingen export: det den deklarerer, kan brukes i alle celler.',
    'En celle har ingen export: det, den erklærer, kan bruges i alle celler.',
    'En cell har ingen export: det den deklarerar kan användas i alla celler.',
  ],
  [
    'A notebook cannot import {module}. It can import {modules}.',
    'En notatbok kan ikke importere {module}. Den kan importere {modules}.',
    'En notesbog kan ikke importere {module}. Den kan importere {modules}.',
    'En anteckningsbok kan inte importera {module}. Den kan importera {modules}.',
  ],
  [
    '{name} is given to every cell; choose another name.',
    '{name} har alle celler fra før; velg et annet navn.',
    '{name} har alle celler i forvejen; vælg et andet navn.',
    '{name} har alla celler redan; välj ett annat namn.',
  ],
  [
    '{name} is not defined in this cell, so it cannot be assigned here. Declare it with let, or change it where it is defined.',
    '{name} er ikke definert i denne cellen, så det kan ikke få en verdi her. Deklarer det med let, eller endre det der det er definert.',
    '{name} er ikke defineret i denne celle, så det kan ikke få en værdi her. Erklær det med let, eller ændr det, hvor det er defineret.',
    '{name} är inte definierat i den här cellen, så det kan inte få ett värde här. Deklarera det med let, eller ändra det där det är definierat.',
  ],
  [
    'import() is not available in a notebook; use an import statement.',
    'import() finnes ikke i en notatbok; bruk en import-setning.',
    'import() findes ikke i en notesbog; brug en import-sætning.',
    'import() finns inte i en anteckningsbok; använd en import-sats.',
  ],
  [
    'Unexpected token, expected {sign}',
    'Noe annet enn ventet: her skulle det stå {sign}',
    'Noget andet end ventet: her skulle der stå {sign}',
    'Något annat än väntat: här skulle det stå {sign}',
  ],
  [
    'Unexpected token',
    'Her står noe som ikke passer',
    'Her står noget, der ikke passer',
    'Här står något som inte passar',
  ],
  [
    'Unterminated string constant',
    'Teksten mangler anførselstegnet til slutt',
    'Teksten mangler anførselstegnet til sidst',
    'Texten saknar citattecknet på slutet',
  ],
  [
    'Unterminated template',
    'Teksten mangler ` til slutt',
    'Teksten mangler ` til sidst',
    'Texten saknar ` på slutet',
  ],
  // Cells that need one another.
  ['has not been run', 'er ikke kjørt', 'er ikke kørt', 'har inte körts'],
  ['was stopped', 'ble stanset', 'blev stoppet', 'stoppades'],
  [
    'This cell needs itself: {circle}. Take one of these steps away.',
    'Denne cellen trenger seg selv: {circle}. Ta bort ett av disse stegene.',
    'Denne celle behøver sig selv: {circle}. Tag ét af disse trin væk.',
    'Den här cellen behöver sig själv: {circle}. Ta bort ett av dessa steg.',
  ],
  ['circular definition', 'definert i ring', 'defineret i ring', 'definierat i ring'],
  [
    '{name} is not defined: no cell declares it, and it is not part of JavaScript.',
    '{name} er ikke definert: ingen celle deklarerer det, og det er ikke en del av JavaScript.',
    '{name} er ikke defineret: ingen celle erklærer det, og det er ikke en del af JavaScript.',
    '{name} är inte definierat: ingen cell deklarerar det, och det är inte en del av JavaScript.',
  ],
  [
    '{name} is defined more than once: in cells {cells}. Rename all but one.',
    '{name} er definert mer enn én gang: i cellene {cells}. Gi alle unntatt én et annet navn.',
    '{name} er defineret mere end én gang: i cellerne {cells}. Giv alle undtagen én et andet navn.',
    '{name} är definierat mer än en gång: i cellerna {cells}. Döp om alla utom en.',
  ],
  [
    'Waits for {name}: cell {cell} has not been run',
    'Venter på {name}: celle {cell} er ikke kjørt',
    'Venter på {name}: celle {cell} er ikke kørt',
    'Väntar på {name}: cell {cell} har inte körts',
  ],
  [
    'Needs {name}, but cell {cell} failed: {reason}',
    'Trenger {name}, men celle {cell} feilet: {reason}',
    'Behøver {name}, men celle {cell} fejlede: {reason}',
    'Behöver {name}, men cell {cell} misslyckades: {reason}',
  ],
  [
    'A cell displays {number} outputs at most.',
    'En celle viser høyst {number} resultater.',
    'En celle viser højst {number} resultater.',
    'En cell visar högst {number} resultat.',
  ],
  [
    '{module} has no export named {name}.',
    '{module} har ingen eksport med navnet {name}.',
    '{module} har ingen eksport med navnet {name}.',
    '{module} har ingen export med namnet {name}.',
  ],
  [
    'After {number} lines the rest is not shown.',
    'Etter {number} linjer vises ikke resten.',
    'Efter {number} linjer vises resten ikke.',
    'Efter {number} rader visas inte resten.',
  ],
  [
    'This output is nested too deep to show.',
    'Dette resultatet er nøstet for dypt til å vises.',
    'Dette resultat er indlejret for dybt til at vises.',
    'Det här resultatet är nästlat för djupt för att visas.',
  ],
  [
    'This output is too large to show ({decimal} million characters).',
    'Dette resultatet er for stort til å vises ({decimal} millioner tegn).',
    'Dette resultat er for stort til at vises ({decimal} millioner tegn).',
    'Det här resultatet är för stort för att visas ({decimal} miljoner tecken).',
  ],
  [
    'An output that cannot be shown.',
    'Et resultat som ikke kan vises.',
    'Et resultat, der ikke kan vises.',
    'Ett resultat som inte kan visas.',
  ],
  [
    'A value that cannot be shown.',
    'En verdi som ikke kan vises.',
    'En værdi, der ikke kan vises.',
    'Ett värde som inte kan visas.',
  ],
  // Forecasts of journeys that hold too little, or too much.
  [
    'forecast: the journey has no conversion; give an outcome "kind": "conversion", or list goals in "conversions"',
    'reisen har ingen konvertering; gi et utfall "kind": "conversion", eller før opp mål i "conversions"',
    'rejsen har ingen konvertering; giv et udfald "kind": "conversion", eller nævn mål i "conversions"',
    'resan har ingen konvertering; ge ett utfall "kind": "conversion", eller ta upp mål i "conversions"',
  ],
  [
    'the journey has no conversion; give an outcome "kind": "conversion", or list goals in "conversions"',
    'reisen har ingen konvertering; gi et utfall "kind": "conversion", eller før opp mål i "conversions"',
    'rejsen har ingen konvertering; giv et udfald "kind": "conversion", eller nævn mål i "conversions"',
    'resan har ingen konvertering; ge ett utfall "kind": "conversion", eller ta upp mål i "conversions"',
  ],
  ['forecastByDay: {problem}', '{problem}', '{problem}', '{problem}'],
  [
    'the sojourn time of {ids} is unknown, so days can\'t be forecast; give each a "sojourn"',
    'oppholdstiden ved {ids} er ukjent, så dager kan ikke forutsies; gi hver en "sojourn"',
    'opholdstiden ved {ids} er ukendt, så dage kan ikke forudsiges; giv hver en "sojourn"',
    'uppehållstiden vid {ids} är okänd, så dagar kan inte förutsägas; ge var och en en "sojourn"',
  ],
  [
    'nobody enters within the horizon; give "entrants" above 0',
    'ingen kommer inn innenfor horisonten; gi "entrants" over 0',
    'ingen kommer ind inden for horisonten; giv "entrants" over 0',
    'ingen kommer in inom horisonten; ge "entrants" över 0',
  ],
  [
    'the journey\'s arrivals keep the stock {ids} at no level above 0 that has an end; state its "level"',
    'de som kommer, holder ikke beholdningen {ids} på noe endelig nivå over 0; oppgi "level" for den',
    'de ankommende holder ikke beholdningen {ids} på noget endeligt niveau over 0; angiv dens "level"',
    'de som kommer håller inte lagret {ids} på någon ändlig nivå över 0; ange dess "level"',
  ],
  ['calendarTrace: {problem}', '{problem}', '{problem}', '{problem}'],
  [
    'referrals explode: who is referred brings {number} others at once',
    'anbefalingene løper løpsk: den som er anbefalt, bringer {number} andre med seg straks',
    'anbefalingerne løber løbsk: den, der er anbefalet, bringer {number} andre med sig straks',
    'rekommendationerna skenar: den som är rekommenderad för genast med sig {number} andra',
  ],
  [
    'The retention of this journey is that of its tail, which no change of the journey moves; take the tail out, or choose another target.',
    'Hvor mange som blir i denne reisen, bestemmes av halen, som ingen endring av reisen flytter; ta ut halen, eller velg et annet mål.',
    'Hvor mange der bliver i denne rejse, bestemmes af halen, som ingen ændring af rejsen flytter; tag halen ud, eller vælg et andet mål.',
    'Hur många som stannar i den här resan bestäms av svansen, som ingen ändring av resan flyttar; ta bort svansen, eller välj ett annat mål.',
  ],
]
