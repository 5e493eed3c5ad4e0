/** A term that no lesson explains: its names in en, nb, da and sv, and its meaning. */
export type MoreTerm = readonly [readonly [en: string, nb: string, da: string, sv: string], string]

/** What customers do in the phases of the catalogue, by the phase's id. */
export const PHASE_MEANINGS = {
  awareness: 'The phase in which customers first meet the brand and find that they need something.',
  consideration: 'The phase in which they compare, read reviews and look for what they can trust.',
  evaluation: 'The phase in which they weigh the few offers that are left.',
  decision: 'The phase in which they choose, and look for a reason to trust the choice.',
  'decision-and-purchase': 'The phase in which they choose, put goods in the cart, and pay.',
  purchase: 'The phase in which they put goods in the cart, look for a price, and pay.',
  use: 'The phase in which they use what they bought, and need help.',
  retention: 'The phase in which they stay, or are lost, and may buy again.',
  'post-purchase': 'The phase after the payment: delivery, use, help, and the next offer.',
  loyalty: 'The phase in which they buy again because of the brand, and join its club.',
  advocacy: 'The phase in which they tell others, and bring new customers in.',
} as const

/** Terms of the tools. A test finds each name in what the tools say. */
export const MORE_TERMS: readonly MoreTerm[] = [
  [
    ['Event log', 'Hendelseslogg', 'Hændelseslog', 'Händelselogg'],
    'A table with one row an event: who, when and where. What a journey is fitted to.',
  ],
  [
    ['Forecast', 'Prognose', 'Prognose', 'Prognos'],
    'What a journey, or a scenario of it, would likely bring, as a mean and a range.',
  ],
  [
    ['Interval', 'Intervall', 'Interval', 'Intervall'],
    'The range from a low to a high value that holds a stated share of the draws, mostly 80 %.',
  ],
  [
    ['Draw', 'Trekning', 'Trækning', 'Dragning'],
    'One set of numbers that all unknowns may have; a forecast is worked out for each of many.',
  ],
  [
    ['Probability', 'Sannsynlighet', 'Sandsynlighed', 'Sannolikhet'],
    'How likely something is, from 0, never, to 1, always.',
  ],
  [
    ['Net benefit', 'Nettogevinst', 'Nettogevinst', 'Nettovinst'],
    'Revenue less all costs within the horizon, of 1,000 customers who enter.',
  ],
  [
    ['Contribution margin', 'Dekningsbidrag', 'Dækningsbidrag', 'Täckningsbidrag'],
    'What is left of revenue after the costs that come with each sale.',
  ],
  [
    ['Budget', 'Budsjett', 'Budget', 'Budget'],
    'What a set of scenarios may cost; the portfolio is the set that brings most for it.',
  ],
  [
    ['Satisfaction', 'Tilfredshet', 'Tilfredshed', 'Nöjdhet'],
    'How customers feel at a touchpoint, from −2 to 2.',
  ],
  [
    ['Need', 'Behov', 'Behov', 'Behov'],
    'What a customer wants at a touchpoint, whether the touchpoint gives it or not.',
  ],
  [
    ['Grade', 'Grad', 'Grad', 'Grad'],
    'How a number was found: A experiments, B observation, C practitioners, D vendors.',
  ],
  [
    ['Assumed', 'Antatt', 'Antaget', 'Antaget'],
    'Said of a number that nobody has measured; a measured one says where it comes from.',
  ],
  [
    ['Vendor', 'Leverandør', 'Leverandør', 'Leverantör'],
    'Who sells what is measured; such a figure is a ceiling, not a forecast.',
  ],
  [
    ['Reach', 'Rekkevidde', 'Rækkevidde', 'Räckvidd'],
    'The share of visits, or of customers, that meet a change.',
  ],
  [
    ['Strength', 'Styrke', 'Styrke', 'Styrka'],
    'How much a change does where it is met: a number, or a distribution where it is unsure.',
  ],
  [
    ['Word of mouth', 'Jungeltelegraf', 'Mund til mund', 'Mun till mun'],
    'Customers who bring new ones in.',
  ],
  [
    ['Transition', 'Overgang', 'Overgang', 'Övergång'],
    'The step from one touchpoint to the next, or to an outcome.',
  ],
  [
    ['Outcome', 'Utfall', 'Udfald', 'Utfall'],
    'An end of the journey: a conversion, or a loss of some kind.',
  ],
  [
    ['Distribution', 'Fordeling', 'Fordeling', 'Fördelning'],
    'Which values something may have, and how likely each is.',
  ],
  [
    ['Notebook', 'Notatbok', 'Notesbog', 'Anteckningsbok'],
    'A document of text, code, journeys and charts, which works itself out anew when it is changed.',
  ],
]
