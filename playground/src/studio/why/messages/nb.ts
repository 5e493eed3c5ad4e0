import type { WhyMessages } from './en.ts'

export const nb: WhyMessages = {
  title: 'Hvorfor det endrer seg',
  hint: 'Slå på et tiltak eller fest et scenario, så vil det stå her hvorfor tallene endrer seg.',
  of: 'Scenario',
  by: 'Fordelt på',
  byLever: 'Tiltak',
  byTransition: 'Steg',
  measure: 'Tall',
  measures: { conversion: 'Konvertering', retention: 'Kunder som blir', revenue: 'Inntekt' },
  unknown: 'Kundereisen sier ikke nok til å regne ut dette tallet.',
  table: 'Andelene som tabell',
  enter: (name) => `kommer inn ved ${name}`,
  more: 'Hva som betyr noe, og hva som måtte være sant',
  tornado: 'Hvilken ukjent størrelse som betyr mest',
  tornadoTable: 'De ukjente størrelsene som tabell',
  required: 'Hva som måtte være sant',
  target: (measure) => `Mål for ${measure}`,
  requiredUnit: (measure, target, now) =>
    `For at ${measure} skal bli ${target} (nå ${now}), hvert tiltak alene, de andre slik de trolig er`,
  columns: ['Tiltak', 'Måtte være', 'Oppgitt', 'Sjansen for det'],
  requiredTable: 'Hva som måtte være sant, som tabell',
  times: (factor) => `${factor} ganger oddsen`,
  points: (points) => `${points} på skalaen fra −2 til +2`,
  multiple: (times) => `${times} ganger den oppgitte effekten`,
  asStated: 'som oppgitt',
  beyond: (most) => `utenfor rekkevidde: høyst ${most}`,
  certain: 'oppgitt som sikkert',
  likeliest: (name, chance, target) =>
    `${target} kan nås med ${name}: sjansen for at det er sterkt nok, er ${chance}`,
  noneReaches: (target) => `Ingen av tiltakene når ${target} alene`,
}
