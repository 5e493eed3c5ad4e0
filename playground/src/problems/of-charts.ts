import type { Sentence } from './translate.ts'

/** What charts refuse to draw. */
export const ofCharts: readonly Sentence[] = [
  [
    'There is no chart {name}. There are {names}.',
    'Det er ikke noe diagram {name}. Det er {names}.',
    'Der er intet diagram {name}. Der er {names}.',
    'Det finns inget diagram {name}. Det finns {names}.',
  ],
  [
    'A chart shows {number} rows at most; this one has {number1}.',
    'Et diagram viser høyst {number} rader; dette har {number1}.',
    'Et diagram viser højst {number} rækker; dette har {number1}.',
    'Ett diagram visar högst {number} rader; det här har {number1}.',
  ],
  [
    'A chart shows {number} touchpoints at most.',
    'Et diagram viser høyst {number} kontaktpunkter.',
    'Et diagram viser højst {number} kontaktpunkter.',
    'Ett diagram visar högst {number} kontaktpunkter.',
  ],
  ['the width', 'bredden', 'bredden', 'bredden'],
  ['{number} pixels', '{number} piksler', '{number} pixels', '{number} pixlar'],
  [
    'the flow has no nodes; nobody reaches any touchpoint',
    'flyten har ingen noder; ingen når noe kontaktpunkt',
    'flowet har ingen knuder; ingen når noget kontaktpunkt',
    'flödet har inga noder; ingen når någon kontaktpunkt',
  ],
  [
    '{number} rows of shares for {number1} names',
    '{number} rader med andeler til {number1} navn',
    '{number} rækker med andele til {number1} navne',
    '{number} rader med andelar till {number1} namn',
  ],
  [
    'row {number} has {number1} shares for {number2} names',
    'rad {number} har {number1} andeler til {number2} navn',
    'række {number} har {number1} andele til {number2} navne',
    'rad {number} har {number1} andelar till {number2} namn',
  ],
]
