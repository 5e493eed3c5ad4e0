import { text } from '@sojourn/catalogue'
import type { ProgramWords } from '../program-words.ts'

export const words: ProgramWords = {
  said: [
    text(
      'A shop plans its stock for the next ninety days. Six hundred visitors come every day, and from day 31 to 60 a campaign brings half as many again by the ad. How many orders is that, and how unsure?',
      'En butikk planlegger lageret for de neste nitti dagene. Seks hundre besøkende kommer hver dag, og fra dag 31 til 60 får en kampanje halvannen gang så mange til å komme via annonsen. Hvor mange bestillinger blir det, og hvor usikkert er det?',
      'En butik planlægger sit lager for de næste halvfems dage. Der kommer seks hundrede besøgende hver dag, og fra dag 31 til 60 får en kampagne halvanden gang så mange til at komme via annoncen. Hvor mange ordrer bliver det, og hvor usikkert er det?',
      'En butik planerar sitt lager för de kommande nittio dagarna. Sexhundra besökare kommer varje dag, och från dag 31 till 60 får en kampanj en och en halv gång så många att komma via annonsen. Hur många beställningar blir det, och hur osäkert är det?',
    ),
    text(
      'What the shop knows are counts: of so many visits to each page, so many went on. Few visits mean wide ranges, and the forecast carries them on.',
      'Det butikken vet, er antall: Av så og så mange besøk på hver side gikk så og så mange videre. Få besøk gir brede intervaller, og prognosen tar dem med seg.',
      'Det, butikken ved, er antal: Af så og så mange besøg på hver side gik så og så mange videre. Få besøg giver brede intervaller, og prognosen tager dem med sig.',
      'Det butiken vet är antal: av så och så många besök på varje sida gick så och så många vidare. Få besök ger breda intervall, och prognosen tar dem med sig.',
    ),
    text(
      "Each draw takes every row of the chain from what the counts leave open, and follows the customers of each day. Whoever comes late in the quarter and orders after it isn't counted.",
      'Hver trekning tar hver rad i kjeden fra det antallene lar stå åpent, og følger kundene som kommer hver dag. Den som kommer sent i kvartalet og bestiller etter det, telles ikke med.',
      'Hver trækning tager hver række i kæden fra det, antallene lader stå åbent, og følger de kunder, der kommer hver dag. Den, der kommer sent i kvartalet og bestiller efter det, tælles ikke med.',
      'Varje dragning tar varje rad i kedjan ur det som antalen lämnar öppet och följer kunderna som kommer varje dag. Den som kommer sent i kvartalet och beställer efter det räknas inte med.',
    ),
    text(
      'Counts of steps seen in a few days: the rows above are their shares.',
      'Antall steg sett på noen få dager: Radene over er andelene.',
      'Antal trin set på få dage: Rækkerne ovenfor er andelene.',
      'Antal steg sedda på några dagar: raderna ovan är andelarna.',
    ),
    text('ad', 'annonse', 'annonce', 'annons'),
    text('product', 'produkt', 'produkt', 'produkt'),
    text('cart', 'handlekurv', 'indkøbskurv', 'varukorg'),
    text('order', 'bestilling', 'ordre', 'beställning'),
    text('lost', 'tapt', 'tabt', 'förlorad'),
    text('Campaign', 'Kampanje', 'Kampagne', 'Kampanj'),
    text('{1} to {2}', '{1} til {2}', '{1} til {2}', '{1} till {2}'),
    text(
      'Orders in ninety days: {1} (80 % sure)',
      'Bestillinger på nitti dager: {1} (80 % sikkert)',
      'Ordrer på halvfems dage: {1} (80 % sikkert)',
      'Beställningar på nittio dagar: {1} (80 % säkert)',
    ),
    text(
      'More orders by the campaign: {1}',
      'Flere bestillinger med kampanjen: {1}',
      'Flere ordrer med kampagnen: {1}',
      'Fler beställningar med kampanjen: {1}',
    ),
    text(
      'More revenue less costs, in NOK: {1}',
      'Økt omsetning minus kostnader, i NOK: {1}',
      'Øget omsætning minus omkostninger, i NOK: {1}',
      'Ökade intäkter minus kostnader, i NOK: {1}',
    ),
    text('until day', 'til og med dag', 'til og med dag', 'till och med dag'),
    text('orders as it is', 'bestillinger som nå', 'ordrer som nu', 'beställningar som nu'),
    text('with the campaign', 'med kampanjen', 'med kampagnen', 'med kampanjen'),
  ],
  names: [
    text('shop', 'butikk', 'butik', 'butik'),
    text('campaign', 'kampanje', 'kampagne', 'kampanj'),
    text('last', 'siste', 'sidste', 'sista'),
    text('more', 'mer', 'mere', 'mer'),
    text('range', 'fraTil', 'fraTil', 'frånTill'),
    text('interval', 'intervall', 'interval', 'intervall'),
    text('day', 'dag', 'dag', 'dag'),
  ],
}
