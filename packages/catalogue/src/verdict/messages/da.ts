import type { VerdictMessages } from '../verdict-messages.ts'
import type { Grade } from './slots.ts'

const graded = (grade: Grade) => (grade === undefined ? '' : ` (grad ${grade})`)

/** Verdicts in Danish. */
export const da: VerdictMessages = {
  over: (n) => `over ${n}`,
  points: (n) => `${n} procentpoint`,
  conversion: {
    higher: (s) =>
      `${s.scenario} øger formentlig konverteringen med ${s.low} til ${s.high} (80 % sikkert), fra ${s.before} til omkring ${s.after}; bedre i ${s.cases} ud af 20 tilfælde; bygger på ${s.rests}.`,
    lower: (s) =>
      `${s.scenario} sænker formentlig konverteringen med ${s.low} til ${s.high} (80 % sikkert), fra ${s.before} til omkring ${s.after}; dårligere i ${s.cases} ud af 20 tilfælde; bygger på ${s.rests}.`,
    tooCloseToCall: (s) =>
      `${s.scenario} er for tæt til at afgøre: konverteringen kan ændre sig med ${s.low} til ${s.high} (80 % sikkert) fra ${s.before} nu; bedre i ${s.cases} ud af 20 tilfælde; bygger på ${s.rests}.`,
    same: (s) =>
      `${s.scenario} ændrer ikke konverteringen, som bliver på ${s.before}; bygger på ${s.rests}.`,
    higherCertain: (s) =>
      `${s.scenario} øger konverteringen med ${s.by}, fra ${s.before} til ${s.after}, hvis alt er som angivet, for intet er regnet som usikkert; bygger på ${s.rests}.`,
    lowerCertain: (s) =>
      `${s.scenario} sænker konverteringen med ${s.by}, fra ${s.before} til ${s.after}, hvis alt er som angivet, for intet er regnet som usikkert; bygger på ${s.rests}.`,
  },
  revenue: {
    higher: (s) =>
      `${s.scenario} øger formentlig omsætningen pr. 1.000, der begynder, inden for ${s.days} dage med ${s.low} til ${s.high} (80 % sikkert), fra ${s.before} til omkring ${s.after}; bedre i ${s.cases} ud af 20 tilfælde; bygger på ${s.rests}.`,
    lower: (s) =>
      `${s.scenario} sænker formentlig omsætningen pr. 1.000, der begynder, inden for ${s.days} dage med ${s.low} til ${s.high} (80 % sikkert), fra ${s.before} til omkring ${s.after}; dårligere i ${s.cases} ud af 20 tilfælde; bygger på ${s.rests}.`,
    tooCloseToCall: (s) =>
      `${s.scenario} er for tæt til at afgøre: omsætningen pr. 1.000, der begynder, inden for ${s.days} dage kan ændre sig med ${s.low} til ${s.high} (80 % sikkert) fra ${s.before} nu; bedre i ${s.cases} ud af 20 tilfælde; bygger på ${s.rests}.`,
    same: (s) =>
      `${s.scenario} ændrer ikke omsætningen pr. 1.000, der begynder, inden for ${s.days} dage, som bliver på ${s.before}; bygger på ${s.rests}.`,
    higherCertain: (s) =>
      `${s.scenario} øger omsætningen pr. 1.000, der begynder, inden for ${s.days} dage med ${s.by}, fra ${s.before} til ${s.after}, hvis alt er som angivet, for intet er regnet som usikkert; bygger på ${s.rests}.`,
    lowerCertain: (s) =>
      `${s.scenario} sænker omsætningen pr. 1.000, der begynder, inden for ${s.days} dage med ${s.by}, fra ${s.before} til ${s.after}, hvis alt er som angivet, for intet er regnet som usikkert; bygger på ${s.rests}.`,
  },
  withheld: (s) =>
    `Ingen dom over ${s.scenario}: modellen bag stemmer ikke med det, der er observeret.`,
  journey: {
    measured: 'egne data',
    assumed: 'antagne tal for rejsen',
    vendor: 'en leverandørs tal for rejsen',
    illustrative: 'illustrative tal for rejsen',
    unstated: 'tal for rejsen uden angivet kilde',
  },
  effects: {
    measured: (grade) => `en målt effekt${graded(grade)}`,
    assumed: (grade) => `en antaget effekt${graded(grade)}`,
    vendor: (grade) => `en effekt, som en leverandør hævder${graded(grade)}`,
    illustrative: (grade) => `en illustrativ effekt${graded(grade)}`,
    unstated: (grade) => `en effekt uden angivet kilde${graded(grade)}`,
  },
}
