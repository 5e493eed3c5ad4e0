import type { DecideMessages } from './en.ts'

export const da: DecideMessages = {
  working: (share) => `Regner: ${share}`,
  cancel: 'Annuller',
  stopped: 'Stoppet. Dit arbejde er i sikkerhed.',
  repeat: 'Regn det ud',
  failed: (reason) => `Dette kunne ikke regnes ud: ${reason}`,
  testFirst: (name) => `Test »${name}« først`,
  noTest: 'Beslut nu: ingen test er mere værd, end den koster',
  noMoney:
    'Det kan ikke siges, hvad en test er værd: intet i kunderejsen har omsætning eller omkostning',
  noVisitors: 'Hvor mange besøgende er der om dagen? Hvad en test er værd, afhænger af det',
  waiting: 'Hvad der bør testes først',
  runFor: 'Varighed',
  days: (count) => `${count} dage`,
  weeks: (count) => `${count} uger`,
  half: 'Besøgende i hver halvdel',
  worth: (cost) => `Værd, minus ${cost} som den koster`,
  about: (amount) => `cirka ${amount}`,
  removes: (share) =>
    `Det er ${share} af, hvad det ville være værd at vide med sikkerhed, om det er bedre end i dag.`,
  everything: (worth, customers, days) =>
    `At vide alt, før I vælger mellem dem alle, ville være værd ${worth}, for ${customers} besøgende på ${days} dage.`,
  testsTable: 'Testene som tabel',
  testColumns: ['Scenarie', 'Besøgende i hver halvdel', 'Dage', 'Værd', 'Koster', 'Nettogevinst'],
  unknownsTable: 'Værdien af at vide som tabel',
  given: 'Det kun I ved',
  visitors: 'Besøgende om dagen',
  margin: 'Margin af omsætningen, %',
  testCost: 'Hvad en test koster',
  buildCost: (name) => `Hvad det koster at bygge: ${name}`,
  currencyOf: (label, currency) => `${label}, ${currency}`,
  wrongNumber: (low, high) => `Her skal stå et tal fra ${low} til ${high}.`,
  marginNote:
    'Besøgende gemmes i kunderejsen, omkostninger ved tiltaget eller scenariet, resten i celler i notesbogen.',
  strengthOf: (name) => `Effekten af ${name}`,
  reachOf: (name) => `Rækkevidden af ${name}`,
  after: (name) => `Det, der følger efter ${name}`,
  portfolio: 'Hvilke tiltag et budget bør gå til',
  budget: 'Budget til at bygge og drive',
  noBudget: 'ingen grænse',
  portfolioBest: (names, gain, days) =>
    `${names} giver sammen sandsynligvis ${gain} mere på ${days} dage`,
  portfolioNone: 'Lad det være, som det er: intet inden for budgettet giver mere, end det koster',
  portfolioUnit: (days) => `Margin inden for ${days} dage, efter alle omkostninger`,
  portfolioTable: 'De bedste kombinationer som tabel',
  leave: 'Lad det være, som det er',
}
