import type { VerdictMessages } from '../verdict-messages.ts'
import type { Grade } from './slots.ts'

const graded = (grade: Grade) => (grade === undefined ? '' : ` (grad ${grade})`)

/** Verdicts in Swedish. */
export const sv: VerdictMessages = {
  over: (n) => `över ${n}`,
  points: (n) => `${n} procentenheter`,
  conversion: {
    higher: (s) =>
      `${s.scenario} höjer troligen konverteringen med ${s.low} till ${s.high} (80 % säkert), från ${s.before} till omkring ${s.after}; bättre i ${s.cases} fall av 20; bygger på ${s.rests}.`,
    lower: (s) =>
      `${s.scenario} sänker troligen konverteringen med ${s.low} till ${s.high} (80 % säkert), från ${s.before} till omkring ${s.after}; sämre i ${s.cases} fall av 20; bygger på ${s.rests}.`,
    tooCloseToCall: (s) =>
      `${s.scenario} är för jämnt för att avgöra: konverteringen kan ändras med ${s.low} till ${s.high} (80 % säkert) från ${s.before} nu; bättre i ${s.cases} fall av 20; bygger på ${s.rests}.`,
    same: (s) =>
      `${s.scenario} ändrar inte konverteringen, som förblir ${s.before}; bygger på ${s.rests}.`,
    higherCertain: (s) =>
      `${s.scenario} höjer konverteringen med ${s.by}, från ${s.before} till ${s.after}, om allt är som angivet, för inget har räknats som osäkert; bygger på ${s.rests}.`,
    lowerCertain: (s) =>
      `${s.scenario} sänker konverteringen med ${s.by}, från ${s.before} till ${s.after}, om allt är som angivet, för inget har räknats som osäkert; bygger på ${s.rests}.`,
  },
  revenue: {
    higher: (s) =>
      `${s.scenario} höjer troligen intäkterna per 1 000 som börjar, inom ${s.days} dagar, med ${s.low} till ${s.high} (80 % säkert), från ${s.before} till omkring ${s.after}; bättre i ${s.cases} fall av 20; bygger på ${s.rests}.`,
    lower: (s) =>
      `${s.scenario} sänker troligen intäkterna per 1 000 som börjar, inom ${s.days} dagar, med ${s.low} till ${s.high} (80 % säkert), från ${s.before} till omkring ${s.after}; sämre i ${s.cases} fall av 20; bygger på ${s.rests}.`,
    tooCloseToCall: (s) =>
      `${s.scenario} är för jämnt för att avgöra: intäkterna per 1 000 som börjar, inom ${s.days} dagar, kan ändras med ${s.low} till ${s.high} (80 % säkert) från ${s.before} nu; bättre i ${s.cases} fall av 20; bygger på ${s.rests}.`,
    same: (s) =>
      `${s.scenario} ändrar inte intäkterna per 1 000 som börjar, inom ${s.days} dagar, som förblir ${s.before}; bygger på ${s.rests}.`,
    higherCertain: (s) =>
      `${s.scenario} höjer intäkterna per 1 000 som börjar, inom ${s.days} dagar, med ${s.by}, från ${s.before} till ${s.after}, om allt är som angivet, för inget har räknats som osäkert; bygger på ${s.rests}.`,
    lowerCertain: (s) =>
      `${s.scenario} sänker intäkterna per 1 000 som börjar, inom ${s.days} dagar, med ${s.by}, från ${s.before} till ${s.after}, om allt är som angivet, för inget har räknats som osäkert; bygger på ${s.rests}.`,
  },
  withheld: (s) =>
    `Inget utlåtande om ${s.scenario}: modellen bakom stämmer inte med det som har observerats.`,
  journey: {
    measured: 'egna data',
    assumed: 'antagna tal för resan',
    vendor: 'en leverantörs tal för resan',
    illustrative: 'illustrativa tal för resan',
    unstated: 'tal för resan utan angiven källa',
  },
  effects: {
    measured: (grade) => `en uppmätt effekt${graded(grade)}`,
    assumed: (grade) => `en antagen effekt${graded(grade)}`,
    vendor: (grade) => `en effekt som en leverantör hävdar${graded(grade)}`,
    illustrative: (grade) => `en illustrativ effekt${graded(grade)}`,
    unstated: (grade) => `en effekt utan angiven källa${graded(grade)}`,
  },
}
