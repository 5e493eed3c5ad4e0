import { decimal } from '../../language/numbers.ts'

/** The words of the page that learns a journey from a file. */
export const en = {
  title: 'Learn a journey from your own data',
  lead: 'A few steps, each of which can be changed at any time. Nothing leaves this machine: the file is read in this page, and there is no server.',
  private: 'Nothing leaves this machine',
  steps: 'Steps',
  stepNames: {
    file: 'The file',
    columns: 'What the columns mean',
    meaning: 'What counts',
    privacy: 'Privacy',
    result: 'Learn and test',
  },
  summaries: {
    rows: (rows: number) => `${decimal(rows)} rows`,
    group: (customers: number) => `at least ${decimal(customers)} customers`,
    journeys: (journeys: number) => `${decimal(journeys)} journeys`,
    verdicts: {
      passes: 'the forecast holds',
      drifts: 'customers changed',
      misfits: 'the forecast was off',
      tooLittleData: 'too little to test',
      none: 'not tested yet',
    },
  },
  waiting: 'Waits for the step before',
  file: {
    encoded: (encoding: string) => `Written in ${encoding}; read as such.`,
    above: (lines: number) =>
      lines === 1
        ? '1 line above the header was left out.'
        : `${lines} lines above the header were left out.`,
    drop: 'Drop a file here',
    kinds:
      'An event log, or an export from Google Analytics or a CRM: CSV, TSV, JSON, NDJSON, Parquet or XES, also gzipped. Or a table of paths with how often each was taken.',
    choose: 'Choose a file',
    another: 'Choose another file',
    remove: 'Take it away',
    size: (megabytes: number) =>
      megabytes < 0.1
        ? `${decimal(Math.ceil(megabytes * 1000))} kB`
        : `${decimal(megabytes, megabytes < 10 ? 1 : 0)} MB`,
  },
  columns: {
    intro: (rows: number) =>
      rows === 1
        ? 'The only row was looked at. Change what is not right.'
        : `The first ${decimal(rows)} rows were looked at. Change what is not right.`,
    shape: 'What a row is',
    events: 'Something that a customer did',
    paths: 'A path, with how many took it',
    tool: 'Where the file comes from',
    byHand: 'Something else: name the columns',
    own: 'as the tool has it',
    none: 'none',
    roles: {
      customer: ['Customer', 'tells customers apart'],
      time: ['Time', 'when it happened'],
      touchpoint: ['Touchpoint', 'what happened'],
      channel: ['Channel', 'where it happened; can be left out'],
      value: ['Value', 'what it was worth; can be left out'],
      tie: ['Order', 'for events at the same time; can be left out'],
    },
    pathRoles: {
      path: ['Path', 'the channels in their order'],
      conversions: ['Conversions', 'how many who took it converted'],
      value: ['Value', 'what they were worth; can be left out'],
      nulls: ['Without conversion', 'how many did not convert; can be left out'],
    },
    separator: 'Between the channels of a path',
    timesRead: (count: number, example: string) =>
      `All ${decimal(count)} times in the first rows are understood; the first is ${example}.`,
    timesNot: (count: number, of: number, example: string) =>
      `${decimal(count)} of ${decimal(of)} times in the first rows can’t be read, such as “${example}”. Rows with such times are left out.`,
    dates: 'How dates are written',
    dateOrders: {
      'day-first': 'day, month, year: 31.12.2026',
      'month-first': 'month, day, year: 12/31/2026',
      'year-first': 'year, month, day: 2026/12/31',
    },
    datesEither: 'Every date in the first rows could be read in two ways: please choose.',
    comma: 'Amounts have a decimal comma, which is understood.',
    missing: {
      customer: 'Choose the column that tells customers apart.',
      time: 'Choose the column of the time.',
      touchpoint: 'Choose the column of what happened.',
    },
    oneColumn:
      'This file has one column only; a log needs three: the customer, the time and what happened. If there are more in it, save it anew with a comma, a semicolon or a tab between them.',
    missingPath: 'Choose the columns of the path and of the conversions.',
    preview: 'The first rows of the file',
    found: (rows: number, customers: number, from: string, until: string) =>
      `**${decimal(rows)}** rows read: **${decimal(customers)}** customers from ${from} to ${until}.`,
    skipped: (count: number) =>
      count === 1
        ? 'One row could not be read and is left out'
        : `${decimal(count)} rows could not be read and are left out`,
    leftOut: (count: number) =>
      count === 1
        ? 'One row is right and makes no event'
        : `${decimal(count)} rows are right and make no event`,
    line: (line: number) => `Line ${decimal(line)}`,
  },
  meaning: {
    intro:
      'Choose what counts as success. If customers go on afterwards, to use the product or buy again, choose “success, and goes on”.',
    name: 'Name in the file',
    events: 'Events',
    what: 'What it is',
    phase: 'Phase',
    whatOf: (name: string) => `What “${name}” is`,
    phaseOf: (name: string) => `Phase of “${name}”`,
    kinds: {
      step: 'a step',
      end: 'success, the journey ends',
      goal: 'success, and goes on',
      out: 'leave out',
    },
    noPhase: 'none',
    find: 'Find a name',
    listed: (shown: number, of: number) => `${decimal(shown)} of ${decimal(of)} names`,
    noSuccess: 'Nothing counts as success yet. Choose at least one name.',
    framework: 'Phases',
    noFramework: 'no phases',
    gap: 'A journey is over after a silence of',
    noGap: 'no length: each customer has one journey',
    days: (days: number) => (days === 1 ? '1 day' : `${decimal(days)} days`),
    gapWhy: (days: number) =>
      `99 of 100 silences within a customer are shorter than ${
        days < 1 ? `${decimal(Math.max(0.1, days * 24), 1)} hours` : `${decimal(days, 1)} days`
      }. Customers who are silent for no longer than this at the end are counted as still under way.`,
    currency: 'Currency of the values',
    currencyHint: 'three letters, such as NOK',
    most: 'Touchpoints to keep',
    mostHint: (merged: number) =>
      merged === 0
        ? 'All names are kept.'
        : `The ${decimal(merged)} rarest names become one, “Other”. Names that count as success are always kept.`,
    rules: 'Rules that make touchpoints of raw names',
    rulesHint:
      'For web addresses and codes: the first rule that catches a name says what it is called. Without a name, its events are left out.',
    match: 'If the name',
    matches: { exact: 'is', prefix: 'begins with', pattern: 'fits the expression' },
    text: 'Text',
    touchpoint: 'call it',
    addRule: 'Add a rule',
    removeRule: (number: number) => `Remove rule ${number}`,
    onlyRules: 'Leave out names that no rule catches',
    uncaught: (names: number, events: number) =>
      `Names that no rule catches: ${decimal(names)} (events: ${decimal(events)})`,
  },
  privacy: {
    intro:
      'The journey holds counts and no customers. So that no count points at a person, what fewer customers did than this is merged into other steps, or left out.',
    group: 'Smallest group',
    customers: 'customers',
    off: 'With 1, every single customer’s steps can be seen in the journey.',
    paths: 'A table of paths has counts and no customers, so there is nothing to merge.',
  },
  result: {
    learn: 'Learn the journey',
    again: 'Learn it again',
    stale: 'Out of date because a choice above changed',
    learnt: (journeys: number, customers: number) =>
      `Learnt from ${decimal(journeys)} journeys of ${decimal(customers)} customers`,
    learntPaths: (journeys: number) => `Learnt from the paths of ${decimal(journeys)} customers`,
    open: (censored: number) =>
      censored === 0
        ? ''
        : `${decimal(censored)} journeys were still under way at the end; their steps count, their end does not.`,
    afterwards: (events: number) =>
      events === 0
        ? ''
        : `${decimal(events)} events came after a journey had ended, and are not used.`,
    mergedSteps: (steps: number) =>
      `Steps that were too rare to be told, and were merged or left out for privacy: ${decimal(steps)}.`,
    mergedTouchpoints: (touchpoints: number) =>
      `Touchpoints that were too rare to be told, and became one: ${decimal(touchpoints)}.`,
    lostGoals: (names: string) =>
      `Too few customers reached ${names}, so that it no longer counts as success. A smaller group in the step above would keep it.`,
    fewCustomers:
      'The file has few customers, so much of it was merged or left out. If nobody needs protecting, the smallest group in the step above can be 1.',
    memory:
      'The step before the last one matters too, which this kind of model forgets. Trust the test below more than any single number.',
    warnings: (count: number) =>
      count === 1 ? 'One remark of the fit' : `${decimal(count)} remarks of the fit`,
    mapTable: 'All flows as a table',
    verdicts: {
      passes: (followed: number, date: string) =>
        `**The forecast holds.** Learnt from what happened before ${date}, it foretold what the ${decimal(followed)} journeys that began later did, as nearly as chance allows.`,
      narrowly: (followed: number, date: string) =>
        `**The forecast is not refuted.** Learnt from what happened before ${date}, it was off for the ${decimal(followed)} journeys that began later, but no further than chance can explain.`,
      drifts: (date: string) =>
        `**Customers changed.** After ${date} they behave differently than before, so a forecast from the whole file may be off. Consider a file of the later part alone.`,
      misfits: (followed: number, date: string) =>
        `**The forecast was off.** Learnt from what happened before ${date}, it did not foretell what the ${decimal(followed)} journeys that began later did.`,
      tooLittleData:
        '**Too little to test.** Too few journeys began early enough to be followed, so nobody knows yet how well this journey forecasts.',
    },
    inside: (inside: number, days: number) =>
      `Conversion lay within the 80 % band on ${decimal(inside)} of ${decimal(days)} days; neighbouring days move together.`,
    observed: (days: number, low: string, high: string, seen: string) =>
      `${decimal(days)} days after entering: forecast ${low} to ${high}, seen ${seen}.`,
    changed: {
      transitions: (names: string) => `Customers go elsewhere from ${names}.`,
      entries: (names: string) => `Customers begin elsewhere; most so at ${names}.`,
      sojourn: (names: string) => `Stays are longer or shorter at ${names}.`,
    },
    reasons: 'What was found, in figures',
    untestable: 'A table of paths has no dates, so that no forecast from it can be tested.',
    notTested: 'Not tested yet',
    testFirst: 'It can be opened before the test is done; it then says that it is not tested.',
    openStudio: 'Open in the studio',
    lossName: 'Leaves',
    successName: 'Converts',
    otherName: 'Other',
    fromLog: (source: string, journeys: number, customers: number) =>
      `Learnt from ${source}: ${decimal(journeys)} journeys of ${decimal(customers)} customers.`,
    fromPaths: (source: string, customers: number) =>
      `Learnt from ${source}: the paths of ${decimal(customers)} customers.`,
  },
  work: {
    reading: 'Reading',
    fitting: 'Learning',
    testing: 'Testing',
    rows: (rows: number, perSecond: number | undefined) =>
      perSecond === undefined
        ? `${decimal(rows)} rows`
        : `${decimal(rows)} rows, ${decimal(Number(perSecond.toPrecision(2)))} a second`,
    left: (seconds: number) =>
      seconds < 1.5 ? 'about a second left' : `about ${decimal(seconds)} seconds left`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing that you chose is lost.',
    goOn: 'Go on',
  },
  failed: {
    look: 'This file can’t be read.',
    read: 'The file can’t be read with these columns.',
    fit: 'The journey can’t be learnt like this.',
    test: 'The journey can’t be tested like this.',
    paths: 'The paths can’t be read with these columns.',
    program:
      'Something went wrong here, and not in your file. Nothing that you chose is lost; try again, or with a smaller file.',
    details: 'What is wrong, and how to mend it',
  },
}

export type FitMessages = typeof en
