import { text } from '@sojourn/catalogue'
import type { ProgramWords } from '../program-words.ts'

export const words: ProgramWords = {
  said: [
    text(
      'A shop knows how its visitors move from page to page, and wants to know two things. At which step are most of them lost? And at which step would a small improvement bring most orders? The two answers need not be the same step.',
      'En butikk vet hvordan de besøkende går fra side til side, og lurer på to ting. I hvilket steg mister den flest? Og i hvilket steg ville en liten forbedring gitt flest nye bestillinger? De to svarene trenger ikke å være det samme steget.',
      'En butik ved, hvordan de besøgende går fra side til side, og vil gerne vide to ting. På hvilket trin mister den flest? Og på hvilket trin ville en lille forbedring give flest nye ordrer? De to svar behøver ikke at være det samme trin.',
      'En butik vet hur besökarna går från sida till sida och undrar två saker. I vilket steg tappar den flest? Och i vilket steg skulle en liten förbättring ge flest nya beställningar? De två svaren behöver inte vara samma steg.',
    ),
    text(
      "The analysis is exact. Each number is a solution of the chain's linear equations, and `errorBound` says how far off it can be at most.",
      'Analysen er eksakt. Hvert tall er en løsning av kjedens lineære likninger, og `errorBound` sier hvor mye det kan avvike på det meste.',
      'Analysen er eksakt. Hvert tal er en løsning til kædens lineære ligninger, og `errorBound` siger, hvor meget det højst kan afvige.',
      'Analysen är exakt. Varje tal är en lösning till kedjans linjära ekvationer, och `errorBound` säger hur mycket det som mest kan avvika.',
    ),
    text(
      'Where customers are last seen before they leave:',
      'Her er kundene sist sett før de forsvinner:',
      'Her er kunderne sidst set, før de forsvinder:',
      'Här syns kunderna sista gången innan de försvinner:',
    ),
    text(
      'Where a change counts most. Leverage is the slope of conversion by the log-odds of a step: with ten per cent better odds, conversion grows by about a tenth of it.',
      'Her betyr en endring mest. Gjennomslaget, `leverage`, er hvor bratt konverteringen stiger med log-oddsen for et steg: Med ti prosent bedre odds vokser konverteringen med omtrent en tidel av det.',
      'Her betyder en ændring mest. Gennemslaget, `leverage`, er, hvor stejlt konverteringen stiger med log-oddsene for et trin: Med ti procent bedre odds vokser konverteringen med omtrent en tiendedel af det.',
      'Här betyder en ändring mest. Genomslaget, `leverage`, är hur brant konverteringen stiger med log-oddset för ett steg: med tio procent bättre odds växer konverteringen med ungefär en tiondel av det.',
    ),
    text('Instagram ad', 'Instagram-annonse', 'Instagram-annonce', 'Instagramannons'),
    text('search', 'søk', 'søgning', 'sökning'),
    text('product page', 'produktside', 'produktside', 'produktsida'),
    text('reviews', 'omtaler', 'anmeldelser', 'omdömen'),
    text('cart', 'handlekurv', 'indkøbskurv', 'varukorg'),
    text('account', 'konto', 'konto', 'konto'),
    text('payment', 'betaling', 'betaling', 'betalning'),
    text('order', 'bestilling', 'ordre', 'beställning'),
    text('lost', 'tapt', 'tabt', 'förlorad'),
    text(
      '{1} of all visitors order.',
      '{1} av alle besøkende bestiller.',
      '{1} af alle besøgende bestiller.',
      '{1} av alla besökare beställer.',
    ),
    text(
      'No figure is further off than {1}.',
      'Ingen tall avviker mer enn {1}.',
      'Intet tal afviger mere end {1}.',
      'Inget tal avviker mer än {1}.',
    ),
    text('lost at', 'mistet ved', 'mistet ved', 'tappade vid'),
    text('of all visitors', 'av alle besøkende', 'af alle besøgende', 'av alla besökare'),
    text('step', 'steg', 'trin', 'steg'),
    text(
      'more orders of 10,000',
      'flere bestillinger per 10\u00a0000',
      'flere ordrer pr. 10.000',
      'fler beställningar per 10\u00a0000',
    ),
  ],
  names: [
    text('shop', 'butikk', 'butik', 'butik'),
    text('percent', 'prosent', 'procent', 'procent'),
    text('share', 'andel', 'andel', 'andel'),
    text('analysis', 'analyse', 'analyse', 'analys'),
    text('steps', 'stegene', 'trinnene', 'stegen'),
  ],
}
