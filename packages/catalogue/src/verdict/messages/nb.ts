import type { VerdictMessages } from '../verdict-messages.ts'
import type { Grade } from './slots.ts'

const graded = (grade: Grade) => (grade === undefined ? '' : ` (grad ${grade})`)

/** Verdicts in Norwegian (bokmål). */
export const nb: VerdictMessages = {
  over: (n) => `over ${n}`,
  points: (n) => `${n} prosentpoeng`,
  conversion: {
    higher: (s) =>
      `${s.scenario} øker trolig konverteringen med ${s.low} til ${s.high} (80 % sikkert), fra ${s.before} til omtrent ${s.after}; bedre i ${s.cases} av 20 tilfeller; bygger på ${s.rests}.`,
    lower: (s) =>
      `${s.scenario} senker trolig konverteringen med ${s.low} til ${s.high} (80 % sikkert), fra ${s.before} til omtrent ${s.after}; dårligere i ${s.cases} av 20 tilfeller; bygger på ${s.rests}.`,
    tooCloseToCall: (s) =>
      `${s.scenario} er for jevnt til å avgjøre: konverteringen kan endre seg med ${s.low} til ${s.high} (80 % sikkert) fra ${s.before} nå; bedre i ${s.cases} av 20 tilfeller; bygger på ${s.rests}.`,
    same: (s) =>
      `${s.scenario} endrer ikke konverteringen, som blir værende på ${s.before}; bygger på ${s.rests}.`,
    higherCertain: (s) =>
      `${s.scenario} øker konverteringen med ${s.by}, fra ${s.before} til ${s.after}, hvis alt er som oppgitt, for ingenting er regnet som usikkert; bygger på ${s.rests}.`,
    lowerCertain: (s) =>
      `${s.scenario} senker konverteringen med ${s.by}, fra ${s.before} til ${s.after}, hvis alt er som oppgitt, for ingenting er regnet som usikkert; bygger på ${s.rests}.`,
  },
  revenue: {
    higher: (s) =>
      `${s.scenario} øker trolig omsetningen per 1000 som begynner, innen ${s.days} dager, med ${s.low} til ${s.high} (80 % sikkert), fra ${s.before} til omtrent ${s.after}; bedre i ${s.cases} av 20 tilfeller; bygger på ${s.rests}.`,
    lower: (s) =>
      `${s.scenario} senker trolig omsetningen per 1000 som begynner, innen ${s.days} dager, med ${s.low} til ${s.high} (80 % sikkert), fra ${s.before} til omtrent ${s.after}; dårligere i ${s.cases} av 20 tilfeller; bygger på ${s.rests}.`,
    tooCloseToCall: (s) =>
      `${s.scenario} er for jevnt til å avgjøre: omsetningen per 1000 som begynner, innen ${s.days} dager, kan endre seg med ${s.low} til ${s.high} (80 % sikkert) fra ${s.before} nå; bedre i ${s.cases} av 20 tilfeller; bygger på ${s.rests}.`,
    same: (s) =>
      `${s.scenario} endrer ikke omsetningen per 1000 som begynner, innen ${s.days} dager, som blir værende på ${s.before}; bygger på ${s.rests}.`,
    higherCertain: (s) =>
      `${s.scenario} øker omsetningen per 1000 som begynner, innen ${s.days} dager, med ${s.by}, fra ${s.before} til ${s.after}, hvis alt er som oppgitt, for ingenting er regnet som usikkert; bygger på ${s.rests}.`,
    lowerCertain: (s) =>
      `${s.scenario} senker omsetningen per 1000 som begynner, innen ${s.days} dager, med ${s.by}, fra ${s.before} til ${s.after}, hvis alt er som oppgitt, for ingenting er regnet som usikkert; bygger på ${s.rests}.`,
  },
  withheld: (s) =>
    `Ingen dom over ${s.scenario}: modellen bak stemmer ikke med det som er observert.`,
  journey: {
    measured: 'egne data',
    assumed: 'antatte tall for reisen',
    vendor: 'en leverandørs tall for reisen',
    illustrative: 'illustrerende tall for reisen',
    unstated: 'tall for reisen uten oppgitt kilde',
  },
  effects: {
    measured: (grade) => `en målt effekt${graded(grade)}`,
    assumed: (grade) => `en antatt effekt${graded(grade)}`,
    vendor: (grade) => `en effekt som en leverandør hevder${graded(grade)}`,
    illustrative: (grade) => `en illustrerende effekt${graded(grade)}`,
    unstated: (grade) => `en effekt uten oppgitt kilde${graded(grade)}`,
  },
}
