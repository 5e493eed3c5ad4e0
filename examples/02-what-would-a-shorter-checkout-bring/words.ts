import { text } from '@sojourn/catalogue'
import type { ProgramWords } from '../program-words.ts'

export const words: ProgramWords = {
  said: [
    text(
      'Customers must create an account before they can pay, and some leave there. The shop could let them buy as guests. How many more orders would that bring? Nobody knows how many of those whom the form loses would go on, so that is stated as a range: 10 to 50 %, and 80 % sure.',
      'Kundene må opprette en konto før de kan betale, og noen gir opp der. Butikken kunne latt dem handle som gjester. Hvor mange flere bestillinger ville det gi? Ingen vet hvor mange av dem som gir opp ved skjemaet, som ville gått videre. Derfor oppgis det som et intervall: 10 til 50 %, 80 % sikkert.',
      'Kunderne skal oprette en konto, før de kan betale, og nogle giver op dér. Butikken kunne lade dem handle som gæster. Hvor mange flere ordrer ville det give? Ingen ved, hvor mange af dem, der giver op ved formularen, der ville gå videre. Derfor angives det som et interval: 10 til 50 %, 80 % sikkert.',
      'Kunderna måste skapa ett konto innan de kan betala, och en del ger upp där. Butiken kunde låta dem handla som gäster. Hur många fler beställningar skulle det ge? Ingen vet hur många av dem som ger upp vid formuläret som skulle gå vidare. Därför anges det som ett intervall: 10 till 50 %, 80 % säkert.',
    ),
    text(
      'Baseline and scenario share their draws, so that the difference is surer than either of them.',
      'Utgangspunktet og scenarioet bruker de samme trekningene, så forskjellen er sikrere enn hver av dem.',
      'Udgangspunktet og scenariet bruger de samme trækninger, så forskellen er sikrere end hver af dem.',
      'Utgångsläget och scenariot använder samma dragningar, så skillnaden är säkrare än vart och ett av dem.',
    ),
    text(
      'And turned round: how many of those lost at the form would have to go on for five more orders of 1,000 visitors?',
      'Og motsatt: Hvor mange av dem som gir opp ved skjemaet, måtte gått videre for å få fem flere bestillinger per 1000 besøkende?',
      'Og omvendt: Hvor mange af dem, der giver op ved formularen, skulle gå videre for at give fem flere ordrer pr. 1.000 besøgende?',
      'Och omvänt: Hur många av dem som ger upp vid formuläret måste gå vidare för att ge fem fler beställningar per 1\u00a0000 besökare?',
    ),
    text('product', 'produkt', 'produkt', 'produkt'),
    text('cart', 'handlekurv', 'indkøbskurv', 'varukorg'),
    text('account', 'konto', 'konto', 'konto'),
    text('payment', 'betaling', 'betaling', 'betalning'),
    text('order', 'bestilling', 'ordre', 'beställning'),
    text('lost', 'tapt', 'tabt', 'förlorad'),
    text('Buying as a guest', 'Handle som gjest', 'Køb som gæst', 'Handla som gäst'),
    text('{1} to {2}', '{1} til {2}', '{1} til {2}', '{1} till {2}'),
    text(
      'Orders of 1,000 visitors, as it is: {1}',
      'Bestillinger per 1000 besøkende, som nå: {1}',
      'Ordrer pr. 1.000 besøgende, som nu: {1}',
      'Beställningar per 1\u00a0000 besökare, som nu: {1}',
    ),
    text(
      'Orders of 1,000 visitors, as guests: {1} (80 % sure)',
      'Bestillinger per 1000 besøkende, som gjester: {1} (80 % sikkert)',
      'Ordrer pr. 1.000 besøgende, som gæster: {1} (80 % sikkert)',
      'Beställningar per 1\u00a0000 besökare, som gäster: {1} (80 % säkert)',
    ),
    text(
      'More orders of 1,000 visitors: {1}',
      'Flere bestillinger per 1000 besøkende: {1}',
      'Flere ordrer pr. 1.000 besøgende: {1}',
      'Fler beställningar per 1\u00a0000 besökare: {1}',
    ),
    text(
      'The account step alone cannot bring that many.',
      'Kontosteget alene kan ikke gi så mange.',
      'Kontotrinnet alene kan ikke give så mange.',
      'Kontosteget ensamt kan inte ge så många.',
    ),
    text(
      '{1} % would have to; by the stated range that is {2} % likely.',
      '{1} % måtte gått videre; etter det oppgitte intervallet er det {2} % sannsynlig.',
      '{1} % skulle gå videre; efter det angivne interval er det {2} % sandsynligt.',
      '{1} % måste gå vidare; enligt det angivna intervallet är det {2} % sannolikt.',
    ),
  ],
  names: [
    text('shop', 'butikk', 'butik', 'butik'),
    text('guests', 'gjester', 'gæster', 'gäster'),
    text('guest', 'gjest', 'gæst', 'gäst'),
    text('of1000', 'av1000', 'af1000', 'av1000'),
    text('target', 'mål', 'mål', 'mål'),
    text('needed', 'nødvendig', 'nødvendig', 'nödvändig'),
  ],
}
