import { type Text, text } from '@sojourn/catalogue'

/** A question that is answered by a program and by a notebook of the same source. */
export interface Question {
  /** Its folder's name without the number, and its address in the playground. */
  readonly id: string
  readonly title: Text
  /** How it is answered, in a line. */
  readonly summary: Text
}

/** The questions in their order; the `n`-th is in the folder that begins with `n`. */
export const questions: readonly Question[] = [
  {
    id: 'where-are-customers-lost',
    title: text(
      'Where are customers lost?',
      'Hvor mister vi kundene?',
      'Hvor mister vi kunderne?',
      'Var tappar vi kunderna?',
    ),
    summary: text(
      'Exact analysis: conversion, the steps where most leave, and the steps where a change counts most.',
      'Eksakt analyse: konvertering, stegene der flest gir seg, og stegene der en endring betyr mest.',
      'Eksakt analyse: konvertering, de trin, hvor flest går, og de trin, hvor en ændring betyder mest.',
      'Exakt analys: konvertering, stegen där flest lämnar och stegen där en ändring betyder mest.',
    ),
  },
  {
    id: 'what-would-a-shorter-checkout-bring',
    title: text(
      'What would a shorter checkout bring?',
      'Hva ville en kortere kasse gi?',
      'Hvad ville en kortere kasse give?',
      'Vad skulle en kortare kassa ge?',
    ),
    summary: text(
      'What-if: an uncertain change, its range, and what would have to be true for it to be enough.',
      'Hva om: en usikker endring, intervallet dens, og hva som måtte være sant for at den holder.',
      'Hvad nu hvis: en usikker ændring, dens interval, og hvad der skulle være sandt, for at den er nok.',
      'Tänk om: en osäker ändring, dess intervall, och vad som måste vara sant för att den ska räcka.',
    ),
  },
  {
    id: 'how-many-orders-next-quarter',
    title: text(
      'How many orders next quarter?',
      'Hvor mange bestillinger neste kvartal?',
      'Hvor mange ordrer næste kvartal?',
      'Hur många beställningar nästa kvartal?',
    ),
    summary: text(
      'Forecast by day, with a campaign for a month, and ranges from few observations.',
      'Prognose dag for dag, med en kampanje i en måned, og intervaller fra få observasjoner.',
      'Prognose dag for dag, med en kampagne i en måned, og intervaller fra få observationer.',
      'Prognos dag för dag, med en kampanj i en månad, och intervall från få observationer.',
    ),
  },
  {
    id: 'what-does-our-log-say',
    title: text(
      'What does our event log say?',
      'Hva sier hendelsesloggen vår?',
      'Hvad siger vores hændelseslog?',
      'Vad säger vår händelselogg?',
    ),
    summary: text(
      'Fit: a journey with intervals from a log, laid over the truth that the log was made from.',
      'Tilpasning: en reise med intervaller fra en logg, lagt over sannheten loggen er laget av.',
      'Tilpasning: en rejse med intervaller fra en log, lagt over den sandhed, loggen er lavet af.',
      'Anpassning: en resa med intervall från en logg, lagd över sanningen som loggen gjorts av.',
    ),
  },
  {
    id: 'which-channel-deserves-the-credit',
    title: text(
      'Which channel deserves the credit?',
      'Hvilken kanal fortjener æren?',
      'Hvilken kanal fortjener æren?',
      'Vilken kanal förtjänar äran?',
    ),
    summary: text(
      'Attribution: five rules side by side, and what the paths leave open.',
      'Attribusjon: fem regler side om side, og hva veiene lar stå åpent.',
      'Attribution: fem regler side om side, og hvad vejene lader stå åbent.',
      'Attribution: fem regler sida vid sida, och vad vägarna lämnar öppet.',
    ),
  },
  {
    id: 'how-many-subscribers-stay',
    title: text(
      'How many subscribers stay?',
      'Hvor mange abonnenter blir?',
      'Hvor mange abonnenter bliver?',
      'Hur många prenumeranter stannar?',
    ),
    summary: text(
      'Retention: a flat rate of churn against customers who differ, judged by the years that followed.',
      'Kunder som blir: et fast frafall mot kunder som er ulike, bedømt etter årene som fulgte.',
      'Fastholdelse: et fast frafald mod kunder, der er forskellige, bedømt efter de år, der fulgte.',
      'Kunder som stannar: ett fast bortfall mot kunder som skiljer sig åt, bedömt efter åren som följde.',
    ),
  },
  {
    id: 'what-happens-to-ten-thousand-customers',
    title: text(
      'What happens to ten thousand customers?',
      'Hva skjer med ti tusen kunder?',
      'Hvad sker der med ti tusind kunder?',
      'Vad händer med tiotusen kunder?',
    ),
    summary: text(
      'Simulation: how long the quickest and the slowest take, checked against the exact answer.',
      'Simulering: hvor lang tid de raskeste og de tregeste bruker, prøvd mot det eksakte svaret.',
      'Simulering: hvor lang tid de hurtigste og de langsomste bruger, prøvet mod det eksakte svar.',
      'Simulering: hur lång tid de snabbaste och de långsammaste tar, prövat mot det exakta svaret.',
    ),
  },
  {
    id: 'are-there-kinds-of-customers',
    title: text(
      'Are there kinds of customers?',
      'Finnes det ulike slags kunder?',
      'Findes der forskellige slags kunder?',
      'Finns det olika slags kunder?',
    ),
    summary: text(
      'Segments: how many kinds a log tells apart by how they move, and how well.',
      'Segmenter: hvor mange slag en logg skiller etter hvordan de beveger seg, og hvor godt.',
      'Segmenter: hvor mange slags en log skelner efter, hvordan de bevæger sig, og hvor godt.',
      'Segment: hur många slag en logg skiljer åt efter hur de rör sig, och hur väl.',
    ),
  },
  {
    id: 'does-it-matter-where-they-came-from',
    title: text(
      'Does it matter where they came from?',
      'Betyr det noe hvor de kom fra?',
      'Betyder det noget, hvor de kom fra?',
      'Spelar det någon roll varifrån de kom?',
    ),
    summary: text(
      'Order: a test of the chain’s memory, and a chain that remembers two steps.',
      'Orden: en test av kjedens hukommelse, og en kjede som husker to steg.',
      'Orden: en test af kædens hukommelse, og en kæde, der husker to trin.',
      'Ordning: ett test av kedjans minne, och en kedja som minns två steg.',
    ),
  },
  {
    id: 'what-should-we-test-first',
    title: text(
      'What should we test first?',
      'Hva bør vi teste først?',
      'Hvad bør vi teste først?',
      'Vad bör vi testa först?',
    ),
    summary: text(
      'Plan a test: which of two ideas is worth trying out, and for how many days.',
      'Planlegge en test: hvilken av to ideer det lønner seg å prøve, og hvor mange dager.',
      'Planlægge en test: hvilken af to idéer det kan betale sig at prøve, og hvor mange dage.',
      'Planera ett test: vilken av två idéer det lönar sig att pröva, och hur många dagar.',
    ),
  },
  {
    id: 'can-the-forecast-be-trusted',
    title: text(
      'Can the forecast be trusted?',
      'Kan vi stole på prognosen?',
      'Kan vi stole på prognosen?',
      'Kan vi lita på prognosen?',
    ),
    summary: text(
      'Backtest: a model of the past against what came after, in a steady shop and in one that changed.',
      'Etterprøving: en modell av fortiden mot det som kom etter, i en stabil butikk og i en som endret seg.',
      'Efterprøvning: en model af fortiden mod det, der kom efter, i en stabil butik og i en, der ændrede sig.',
      'Efterprövning: en modell av det förflutna mot det som kom efter, i en stabil butik och i en som ändrades.',
    ),
  },
  {
    id: 'what-fits-in-the-budget',
    title: text(
      'What fits in the budget?',
      'Hva får plass i budsjettet?',
      'Hvad er der plads til i budgettet?',
      'Vad ryms i budgeten?',
    ),
    summary: text(
      'Portfolio: of all sets of improvements, those that bring most for their cost.',
      'Portefølje: av alle sett av forbedringer, de som gir mest for det de koster.',
      'Portefølje: af alle sæt af forbedringer dem, der giver mest for det, de koster.',
      'Portfölj: av alla uppsättningar förbättringar, de som ger mest för vad de kostar.',
    ),
  },
]
