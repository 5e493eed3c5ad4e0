import type { WhyMessages } from './en.ts'

export const da: WhyMessages = {
  title: 'Hvorfor det ændrer sig',
  hint: 'Slå et tiltag til eller fastgør et scenarie, så vil der her stå, hvorfor tallene ændrer sig.',
  of: 'Scenarie',
  by: 'Fordelt på',
  byLever: 'Tiltag',
  byTransition: 'Skridt',
  measure: 'Tal',
  measures: { conversion: 'Konvertering', retention: 'Fastholdelse', revenue: 'Omsætning' },
  unknown: 'Kunderejsen siger ikke nok til at regne dette tal ud.',
  table: 'Andelene som tabel',
  enter: (name) => `kommer ind ved ${name}`,
  more: 'Hvad der betyder noget, og hvad der skulle være sandt',
  tornado: 'Hvilken ukendt størrelse der betyder mest',
  tornadoTable: 'De ukendte størrelser som tabel',
  required: 'Hvad der skulle være sandt',
  target: (measure) => `Mål for ${measure}`,
  requiredUnit: (measure, target, now) =>
    `For at ${measure} bliver ${target} (nu ${now}), hvert tiltag alene, de andre som de sandsynligvis er`,
  columns: ['Tiltag', 'Skulle være', 'Angivet', 'Chancen for det'],
  requiredTable: 'Hvad der skulle være sandt, som tabel',
  times: (factor) => `${factor} gange oddsene`,
  points: (points) => `${points} på skalaen fra −2 til +2`,
  multiple: (times) => `${times} gange den angivne effekt`,
  asStated: 'som angivet',
  beyond: (most) => `uden for rækkevidde: højst ${most}`,
  certain: 'angivet som sikkert',
  likeliest: (name, chance, target) =>
    `${target} kan nås med ${name}: chancen for, at det er stærkt nok, er ${chance}`,
  noneReaches: (target) => `Intet tiltag når ${target} alene`,
}
