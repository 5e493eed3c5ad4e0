import type { Grade, Slots } from './slots.ts'

const graded = (grade: Grade) => (grade === undefined ? '' : ` (grade ${grade})`)

/** Verdicts in English. */
export const en = {
  over: (n: string) => `over ${n}`,
  points: (n: string) => `${n} percentage points`,
  conversion: {
    higher: (s: Slots) =>
      `${s.scenario} likely raises conversion by ${s.low} to ${s.high} (80 % sure), from ${s.before} to about ${s.after}; better in ${s.cases} of 20 cases; rests on ${s.rests}.`,
    lower: (s: Slots) =>
      `${s.scenario} likely lowers conversion by ${s.low} to ${s.high} (80 % sure), from ${s.before} to about ${s.after}; worse in ${s.cases} of 20 cases; rests on ${s.rests}.`,
    tooCloseToCall: (s: Slots) =>
      `${s.scenario} is too close to call: conversion may change by ${s.low} to ${s.high} (80 % sure) from ${s.before} now; better in ${s.cases} of 20 cases; rests on ${s.rests}.`,
    same: (s: Slots) =>
      `${s.scenario} makes no difference to conversion, which stays at ${s.before}; rests on ${s.rests}.`,
    higherCertain: (s: Slots) =>
      `${s.scenario} raises conversion by ${s.by}, from ${s.before} to ${s.after}, if everything is as stated, for nothing was taken as uncertain; rests on ${s.rests}.`,
    lowerCertain: (s: Slots) =>
      `${s.scenario} lowers conversion by ${s.by}, from ${s.before} to ${s.after}, if everything is as stated, for nothing was taken as uncertain; rests on ${s.rests}.`,
  },
  revenue: {
    higher: (s: Slots) =>
      `${s.scenario} likely raises revenue per 1,000 entrants within ${s.days} days by ${s.low} to ${s.high} (80 % sure), from ${s.before} to about ${s.after}; better in ${s.cases} of 20 cases; rests on ${s.rests}.`,
    lower: (s: Slots) =>
      `${s.scenario} likely lowers revenue per 1,000 entrants within ${s.days} days by ${s.low} to ${s.high} (80 % sure), from ${s.before} to about ${s.after}; worse in ${s.cases} of 20 cases; rests on ${s.rests}.`,
    tooCloseToCall: (s: Slots) =>
      `${s.scenario} is too close to call: revenue per 1,000 entrants within ${s.days} days may change by ${s.low} to ${s.high} (80 % sure) from ${s.before} now; better in ${s.cases} of 20 cases; rests on ${s.rests}.`,
    same: (s: Slots) =>
      `${s.scenario} makes no difference to revenue per 1,000 entrants within ${s.days} days, which stays at ${s.before}; rests on ${s.rests}.`,
    higherCertain: (s: Slots) =>
      `${s.scenario} raises revenue per 1,000 entrants within ${s.days} days by ${s.by}, from ${s.before} to ${s.after}, if everything is as stated, for nothing was taken as uncertain; rests on ${s.rests}.`,
    lowerCertain: (s: Slots) =>
      `${s.scenario} lowers revenue per 1,000 entrants within ${s.days} days by ${s.by}, from ${s.before} to ${s.after}, if everything is as stated, for nothing was taken as uncertain; rests on ${s.rests}.`,
  },
  withheld: (s: Slots) =>
    `No verdict on ${s.scenario}: the model behind it does not agree with what was observed.`,
  journey: {
    measured: 'your own data',
    assumed: 'assumed numbers for the journey',
    vendor: 'a vendor’s numbers for the journey',
    illustrative: 'illustrative numbers for the journey',
    unstated: 'numbers for the journey whose source is not stated',
  },
  effects: {
    measured: (grade: Grade) => `a measured effect${graded(grade)}`,
    assumed: (grade: Grade) => `an assumed effect${graded(grade)}`,
    vendor: (grade: Grade) => `an effect claimed by a vendor${graded(grade)}`,
    illustrative: (grade: Grade) => `an illustrative effect${graded(grade)}`,
    unstated: (grade: Grade) => `an effect whose source is not stated${graded(grade)}`,
  },
}
