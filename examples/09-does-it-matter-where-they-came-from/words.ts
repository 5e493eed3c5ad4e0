import { text } from '@sojourn/catalogue'
import type { ProgramWords } from '../program-words.ts'

export const words: ProgramWords = {
  said: [
    text(
      'A chain forgets: what a customer does next depends on where they are, not on how they came there. Is that true? Perhaps whoever came to the cart by the reviews buys more often than whoever came by an ad. The test compares a chain that knows where a customer is with one that also knows where they were before.',
      'En kjede glemmer: Hva en kunde gjør som det neste, avhenger av hvor kunden er, ikke av veien dit. Stemmer det? Kanskje kjøper den som kom til handlekurven via omtalene, oftere enn den som kom via en annonse. Testen sammenligner en kjede som vet hvor en kunde er, med en som også vet hvor kunden var før.',
      'En kæde glemmer: Hvad en kunde gør som det næste, afhænger af, hvor kunden er, ikke af vejen dertil. Passer det? Måske køber den, der kom til indkøbskurven via anmeldelserne, oftere end den, der kom via en annonce. Testen sammenligner en kæde, der ved, hvor en kunde er, med en, der også ved, hvor kunden var før.',
      'En kedja glömmer: vad en kund gör härnäst beror på var kunden är, inte på vägen dit. Stämmer det? Kanske köper den som kom till varukorgen via omdömena oftare än den som kom via en annons. Testet jämför en kedja som vet var en kund är med en som också vet var kunden var innan.',
    ),
    text(
      'A longer memory always fits better, and has more numbers to get wrong. AIC and BIC weigh the two; the lowest is best.',
      'En lengre hukommelse passer alltid bedre, og har flere tall som kan bli feil. AIC og BIC veier de to mot hverandre; lavest er best.',
      'En længere hukommelse passer altid bedre og har flere tal, der kan blive forkerte. AIC og BIC vejer de to mod hinanden; lavest er bedst.',
      'Ett längre minne passar alltid bättre och har fler tal som kan bli fel. AIC och BIC väger de två mot varandra; lägst är bäst.',
    ),
    text(
      'With a memory of two steps, a cart reached by the reviews is another place than a cart reached by the ad.',
      'Med en hukommelse på to steg er en handlekurv man kom til via omtalene, et annet sted enn en handlekurv man kom til via annonsen.',
      'Med en hukommelse på to trin er en indkøbskurv, man kom til via anmeldelserne, et andet sted end en indkøbskurv, man kom til via annoncen.',
      'Med ett minne på två steg är en varukorg som man kom till via omdömena en annan plats än en varukorg som man kom till via annonsen.',
    ),
    text('ad', 'annonse', 'annonce', 'annons'),
    text('reviews', 'omtaler', 'anmeldelser', 'omdömen'),
    text('cart', 'handlekurv', 'indkøbskurv', 'varukorg'),
    text('order', 'bestilling', 'ordre', 'beställning'),
    text('lost', 'tapt', 'tabt', 'förlorad'),
    text('ad → cart', 'annonse → handlekurv', 'annonce → indkøbskurv', 'annons → varukorg'),
    text(
      'reviews → cart',
      'omtaler → handlekurv',
      'anmeldelser → indkøbskurv',
      'omdömen → varukorg',
    ),
    text(
      'Likelihood ratio {1}, degrees of freedom {2}',
      'Likelihoodkvote {1}, frihetsgrader {2}',
      'Likelihoodkvotient {1}, frihedsgrader {2}',
      'Likelihoodkvot {1}, frihetsgrader {2}',
    ),
    text(
      'It matters where they came from: chance alone gives this less than once in 1,000 times.',
      'Det betyr noe hvor de kom fra: Tilfeldighet alene gir dette sjeldnere enn én av 1000 ganger.',
      'Det betyder noget, hvor de kom fra: Tilfældet alene giver dette sjældnere end én ud af 1.000 gange.',
      'Det spelar roll varifrån de kom: slumpen ensam ger detta mer sällan än en gång på 1\u00a0000.',
    ),
    text(
      'These paths do not show that it matters.',
      'Disse veiene viser ikke at det betyr noe.',
      'Disse veje viser ikke, at det betyder noget.',
      'De här vägarna visar inte att det spelar någon roll.',
    ),
    text('steps remembered', 'steg i hukommelsen', 'trin i hukommelsen', 'steg i minnet'),
    text('parameters', 'parametre', 'parametre', 'parametrar'),
    text(
      'From {1}, {2} % order.',
      'Fra {1} bestiller {2} %.',
      'Fra {1} bestiller {2} %.',
      'Från {1} beställer {2} %.',
    ),
  ],
  names: [
    text('times', 'ganger', 'gange', 'gånger'),
    text('count', 'antall', 'antal', 'antal'),
    text('path', 'vei', 'vej', 'väg'),
    text('paths', 'veier', 'veje', 'vägar'),
    text('names', 'navnene', 'navnene', 'namnen'),
    text('name', 'navn', 'navn', 'namn'),
    text('sequences', 'rekkefølger', 'rækkefølger', 'följder'),
    text('hitting', 'treff', 'træf', 'träff'),
    text('place', 'sted', 'sted', 'plats'),
  ],
}
