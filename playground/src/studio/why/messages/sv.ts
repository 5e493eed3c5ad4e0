import type { WhyMessages } from './en.ts'

export const sv: WhyMessages = {
  title: 'Varför det ändras',
  hint: 'Slå på en åtgärd eller fäst ett scenario, så kommer det att stå här varför siffrorna ändras.',
  of: 'Scenario',
  by: 'Fördelat på',
  byLever: 'Åtgärd',
  byTransition: 'Steg',
  measure: 'Siffra',
  measures: { conversion: 'Konvertering', retention: 'Kunder som stannar', revenue: 'Intäkt' },
  unknown: 'Kundresan säger inte nog för att räkna ut den här siffran.',
  table: 'Andelarna som tabell',
  enter: (name) => `kommer in vid ${name}`,
  more: 'Vad som spelar roll, och vad som måste vara sant',
  tornado: 'Vilken okänd storhet som betyder mest',
  tornadoTable: 'De okända storheterna som tabell',
  required: 'Vad som måste vara sant',
  target: (measure) => `Mål för ${measure}`,
  requiredUnit: (measure, target, now) =>
    `För att ${measure} ska bli ${target} (nu ${now}), varje åtgärd för sig, de andra som de troligen är`,
  columns: ['Åtgärd', 'Måste vara', 'Angivet', 'Chansen för det'],
  requiredTable: 'Vad som måste vara sant, som tabell',
  times: (factor) => `${factor} gånger oddsen`,
  points: (points) => `${points} på skalan från −2 till +2`,
  multiple: (times) => `${times} gånger den angivna effekten`,
  asStated: 'som angivet',
  beyond: (most) => `utom räckhåll: högst ${most}`,
  certain: 'angivet som säkert',
  likeliest: (name, chance, target) =>
    `${target} kan nås med ${name}: chansen att den är stark nog är ${chance}`,
  noneReaches: (target) => `Ingen åtgärd når ${target} ensam`,
}
