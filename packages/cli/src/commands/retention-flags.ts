import type { Command } from '../command.ts'

/** The flags of `retention`: those of each kind of table, then those of more than one. */
export const retentionFlags: Command['flags'] = {
  period: { value: 'COL', help: 'survivors: column of the period; the first row is period 0' },
  survivors: { value: 'COL', help: 'survivors: column of how many customers are left' },
  model: {
    value: 'NAME',
    help: 'survivors: shifted-beta-geometric (the default), beta-discrete-weibull, discrete-weibull or geometric',
  },
  frequency: { value: 'COL', help: 'purchases: column of how many there were after the first' },
  recency: {
    value: 'COL',
    help: 'purchases: column of the time from the first to the last, 0 where there was only one',
  },
  age: {
    value: 'COL',
    help: 'purchases: column of the time from the first to the end of the observation',
  },
  opportunities: {
    value: 'COL',
    help: 'instead of --age, column of how many opportunities there were; --recency is then the number of the last one taken',
  },
  value: {
    value: 'COL',
    help: 'purchases: column of the mean value of those after the first; single purchases: what was paid',
  },
  count: {
    value: 'COL',
    help: 'purchases: column of how many customers a row stands for; default 1',
  },
  customer: { value: 'COL', help: 'single purchases: column that tells customers apart' },
  date: {
    value: 'COL',
    help: 'single purchases: column of when; those of a customer on one day (UTC) are one',
  },
  until: {
    value: 'DATE',
    help: 'single purchases: the last day that the model knows of; those after it are held against the forecast; default the last of the table',
  },
  unit: {
    value: '7d',
    help: 'single purchases: the unit of time of the model and of --horizon; default 7d',
  },
  time: { value: 'COL', help: 'times: column of how long each customer was seen' },
  event: {
    value: 'COL',
    help: 'times: column of whether they were lost then (1, true, yes) or only last seen (0, false, no, empty)',
  },
  group: { value: 'COL', help: 'times: column of groups whose curves are compared' },
  cause: {
    value: 'COL',
    help: 'instead of --event, column of why they were lost; empty or censored where they were last seen',
  },
  journey: {
    value: 'FILE',
    help: 'survivors, times: a journey file (.json) that brings the customers in, so that they are forecast by day; needs --every',
  },
  every: {
    value: '30d',
    help: 'with --journey: length of a period of the table, or of a unit of --time; whole days',
  },
  worth: {
    value: 'AMOUNT',
    help: 'with --journey: what a customer brings at the start of each period',
  },
  discount: {
    value: 'RATE',
    help: 'with --worth: yearly rate at which it is discounted; default 0.1',
  },
  out: {
    value: 'FILE',
    help: 'with --journey: writes the journey with the tail to this file, for forecast to use',
  },
  'min-group': {
    value: 'K',
    help: 'with --out: write no step of fewer than K customers; a table of survivors that has some is refused, an observed curve waits until so many are lost; default 5, 0 turns it off',
  },
  horizon: {
    value: 'N',
    help: 'survivors: the last period forecast, a whole number from 0; default the last of the table. Purchases: how far ahead, in the unit of --age or in --unit',
  },
}
