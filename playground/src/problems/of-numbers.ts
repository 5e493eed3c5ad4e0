import type { Sentence } from './translate.ts'

/** What a number must be, as the library's functions say it. */
const BE: readonly Sentence[] = [
  ['finite', 'endelig', 'endeligt', 'ändligt'],
  [
    'finite and from {number}',
    'endelig og minst {number}',
    'endeligt og mindst {number}',
    'ändligt och minst {number}',
  ],
  [
    'finite and above {number}',
    'endelig og over {number}',
    'endeligt og over {number}',
    'ändligt och över {number}',
  ],
  ['above {number}', 'over {number}', 'over {number}', 'över {number}'],
  [
    'above {number} and finite',
    'over {number} og endelig',
    'over {number} og endeligt',
    'över {number} och ändligt',
  ],
  [
    'above {number} and below {number1}',
    'over {number} og under {number1}',
    'over {number} og under {number1}',
    'över {number} och under {number1}',
  ],
  [
    'above {number} and at most {number1}',
    'over {number} og høyst {number1}',
    'over {number} og højst {number1}',
    'över {number} och högst {number1}',
  ],
  [
    'above {number} and at most {number1} (a century)',
    'over {number} og høyst {number1} (hundre år)',
    'over {number} og højst {number1} (hundrede år)',
    'över {number} och högst {number1} (hundra år)',
  ],
  [
    'above {number} where there is a purchase',
    'over {number} der det er et kjøp',
    'over {number}, hvor der er et køb',
    'över {number} där det finns ett köp',
  ],
  ['from {number}', 'minst {number}', 'mindst {number}', 'minst {number}'],
  [
    'from {number} to {number1}',
    'fra {number} til {number1}',
    'fra {number} til {number1}',
    'från {number} till {number1}',
  ],
  [
    'from {number} to {number1} ({unit})',
    'fra {number} til {number1} ({unit})',
    'fra {number} til {number1} ({unit})',
    'från {number} till {number1} ({unit})',
  ],
  [
    'between {number} and {number1}',
    'mellom {number} og {number1}',
    'mellem {number} og {number1}',
    'mellan {number} och {number1}',
  ],
  [
    'after {first} and before {last}',
    'etter {first} og før {last}',
    'efter {first} og før {last}',
    'efter {first} och före {last}',
  ],
  ['a finite number', 'et endelig tall', 'et endeligt tal', 'ett ändligt tal'],
  [
    'a number from {number}',
    'et tall fra {number}',
    'et tal fra {number}',
    'ett tal från {number}',
  ],
  [
    'a number above {number}',
    'et tall over {number}',
    'et tal over {number}',
    'ett tal över {number}',
  ],
  [
    'a number from {number}, or "empirical-bayes"',
    'et tall fra {number}, eller "empirical-bayes"',
    'et tal fra {number} eller "empirical-bayes"',
    'ett tal från {number}, eller "empirical-bayes"',
  ],
  [
    'a finite number from {number}',
    'et endelig tall fra {number}',
    'et endeligt tal fra {number}',
    'ett ändligt tal från {number}',
  ],
  [
    'a finite number of seconds from {number}',
    'et endelig antall sekunder fra {number}',
    'et endeligt antal sekunder fra {number}',
    'ett ändligt antal sekunder från {number}',
  ],
  [
    'a number of touches above {number}',
    'et antall kontakter over {number}',
    'et antal kontakter over {number}',
    'ett antal kontakter över {number}',
  ],
  [
    'a share from {number} to {number1}',
    'en andel fra {number} til {number1}',
    'en andel fra {number} til {number1}',
    'en andel från {number} till {number1}',
  ],
  [
    'an even number from {number}',
    'et partall fra {number}',
    'et lige tal fra {number}',
    'ett jämnt tal från {number}',
  ],
  [
    'a whole number from {number}',
    'et helt tall fra {number}',
    'et helt tal fra {number}',
    'ett heltal från {number}',
  ],
  [
    'a whole number up to {number}',
    'et helt tall, høyst {number}',
    'et helt tal, højst {number}',
    'ett heltal, högst {number}',
  ],
  [
    'a whole number from {number} to {number1}',
    'et helt tall fra {number} til {number1}',
    'et helt tal fra {number} til {number1}',
    'ett heltal från {number} till {number1}',
  ],
  [
    'a whole number from {number} to {number1}, so that a period is held out',
    'et helt tall fra {number} til {number1}, så en periode holdes utenfor',
    'et helt tal fra {number} til {number1}, så en periode holdes udenfor',
    'ett heltal från {number} till {number1}, så att en period hålls utanför',
  ],
  [
    'a whole number from {number} to {number1}, the number of deciders',
    'et helt tall fra {number} til {number1}, som er antallet som bestemmer',
    'et helt tal fra {number} til {number1}, som er antallet, der bestemmer',
    'ett heltal från {number} till {number1}, som är antalet som bestämmer',
  ],
  [
    'a whole number of steps from {number}',
    'et helt antall steg fra {number}',
    'et helt antal trin fra {number}',
    'ett helt antal steg från {number}',
  ],
  [
    'milliseconds since 1970',
    'millisekunder siden 1970',
    'millisekunder siden 1970',
    'millisekunder sedan 1970',
  ],
  [
    '"start" or "evenly"',
    '"start" eller "evenly"',
    '"start" eller "evenly"',
    '"start" eller "evenly"',
  ],
]

/** The same with another verb. */
const OTHER: readonly Sentence[] = [
  [
    'lie between {number} and {number1}',
    'ligge mellom {number} og {number1}',
    'ligge mellem {number} og {number1}',
    'ligga mellan {number} och {number1}',
  ],
  [
    'lie strictly between {number} and {number1}',
    'ligge mellom {number} og {number1}, uten dem selv',
    'ligge mellem {number} og {number1} uden dem selv',
    'ligga mellan {number} och {number1}, utan dem själva',
  ],
  [
    'be finite and go up',
    'være endelig og stige',
    'være endeligt og stige',
    'vara ändligt och stiga',
  ],
  [
    'rise from the worst score to the best',
    'stige fra dårligste til beste karakter',
    'stige fra dårligste til bedste karakter',
    'stiga från sämsta till bästa betyg',
  ],
  [
    'not be before {number}',
    'ikke ligge før {number}',
    'ikke ligge før {number}',
    'inte ligga före {number}',
  ],
  [
    'be finite and from {number} on',
    'være endelig og minst {number}',
    'være endeligt og mindst {number}',
    'vara ändligt och minst {number}',
  ],
]

const must: readonly Sentence[] = [
  ...BE.map(([en, nb, da, sv]): Sentence => [`be ${en}`, `være ${nb}`, `være ${da}`, `vara ${sv}`]),
  ...OTHER,
]

/** Numbers that are not what they must be: what each is, and what it must be. */
export const ofNumbers: readonly Sentence[] = must.flatMap(([en, nb, da, sv]): Sentence[] =>
  ['', '.'].flatMap((end): Sentence[] => [
    [
      `{thing} is {value}; it must ${en}${end}`,
      `{thing} er {value}; det må ${nb}${end}`,
      `{thing} er {value}; det skal ${da}${end}`,
      `{thing} är {value}; det måste ${sv}${end}`,
    ],
    [
      `It is {value}; it must ${en}${end}`,
      `Det er {value}; det må ${nb}${end}`,
      `Det er {value}; det skal ${da}${end}`,
      `Det är {value}; det måste ${sv}${end}`,
    ],
  ]),
)
