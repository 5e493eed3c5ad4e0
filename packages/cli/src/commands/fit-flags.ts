import type { Command, Flag } from '../command.ts'
import { databaseFlags } from '../database-log.ts'

/** The flags of `fit`. */
export const fitFlags: Command['flags'] = {
  customer: {
    value: 'COL',
    help: 'column that tells customers apart; in JSON and Parquet a field within fields as user.id. This one, --time and --touchpoint are needed, unless --preset or --guess stands for them',
  },
  time: {
    value: 'COL',
    help: 'column of the time: ISO 8601 (UTC where it has no zone), seconds or milliseconds since 1970, or as --dates says',
  },
  dates: {
    value: 'ORDER',
    help: 'how dates are written where they aren’t ISO 8601: day-first (31.12.2024 14.30), month-first (12/31/2024 2:30 PM) or year-first (2024/12/31)',
  },
  touchpoint: { value: 'COL', help: 'column of what happened' },
  channel: { value: 'COL', help: 'column of where it happened, such as instagram' },
  value: { value: 'COL', help: 'column of revenue; conversions and goals earn its mean' },
  'decimal-comma': {
    help: 'amounts have a decimal comma, as in 1 234,50 kr; points and blanks stand between thousands',
  },
  ...databaseFlags,
  'count-in-database': {
    help: 'let the database count, so that no event leaves it; its time must be a date or a timestamp, --value and --tie numbers',
  },
  preset: {
    value: 'NAME',
    help: 'what the columns mean in exports of ga4, hubspot, salesforce, matomo, segment, xes or xes-csv; a column that is named takes the place of the preset’s',
  },
  guess: { help: 'propose what the columns mean, from their names and contents, and ask' },
  yes: { help: 'use what --guess proposes without asking' },
  rules: {
    value: 'FILE',
    help: 'rules (.json) that make touchpoints, channels and phases of raw events',
  },
  conversion: {
    value: 'NAME,…',
    repeatable: true,
    help: 'events that end a journey with success; repeat the flag for names with commas',
  },
  goal: {
    value: 'NAME,…',
    repeatable: true,
    help: 'events that are conversions after which the journey goes on',
  },
  loss: { value: 'NAME', help: 'outcome of journeys that end without conversion; default lost' },
  gap: {
    value: '30d',
    help: 'longest silence within a journey, a number with s, min, h, d or w; a longer one ends it. Default none: one journey for each customer',
  },
  repeat: { help: 'after a conversion, the next event opens a new journey' },
  tie: {
    value: 'COL',
    help: 'column that orders events at the same time; default the order of the file',
  },
  'sort-memory': {
    value: 'MIB',
    help: 'most memory for DuckDB, in MiB, where it sorts a large log that is in no order; reading takes some 300 beside it; default 300',
  },
  order: { value: 'K', help: 'highest order of chain to compare, 0 to 10; default 1' },
  prior: {
    value: 'X',
    help: 'Dirichlet weight added to each step seen, a number from 0, or empirical-bayes to find it; default 0, maximum likelihood',
  },
  strict: { help: 'stop at the first row that is wrong, with exit code 1' },
  out: { value: 'FILE', help: 'where to write the journey (.json); default nowhere' },
  'min-group': {
    value: 'K',
    help: 'merge or leave out what fewer than K customers did, in all output. Without it the file that --out writes keeps to 5, in a log of 100 customers or more, and other output is exact; 0 turns it off',
  },
  noise: {
    value: 'EPSILON',
    help: 'add noise to all counts: differential privacy for customers with this budget, such as 1; see docs/explanation/privacy.md for what is left out',
  },
  'steps-per-customer': {
    value: 'M',
    help: 'steps of each customer that count with --noise, the first ones; the fewer, the less noise; default 20',
  },
  'hash-ids': {
    help: 'keep of customers a keyed hash only, whose key is forgotten at the end, and show no field of the log in messages but as a hash',
  },
  describe: {
    value: 'JOURNEY',
    help: 'a journey file to take names, phases, channels, costs and the currency from, by id',
  },
  name: { value: 'TEXT', help: 'name of the journey' },
}

/** Flags that mean the same as for `fit`. */
export function fitFlagsNamed(...names: readonly string[]): Command['flags'] {
  return Object.fromEntries(names.map((name) => [name, fitFlags[name] as Flag]))
}
