/**
 * All words of the charts in English. Titles are whole sentences; what is put into them are names,
 * and numbers that are already written in the language. The other languages have the same shape.
 */
export const en = {
  /** BCP 47 tag, for numbers, dates and lists. */
  locale: 'en',
  /** @hidden */
  unknown: 'not known',
  /** @hidden */
  leftOut: (names: string) => `Not drawn, since not all of their numbers are known: ${names}.`,
  /** @hidden */
  largest: (shown: string, all: string) => `the ${shown} largest of ${all}`,
  /** @hidden */
  more: (count: number) => `${count} more`,
  /** @hidden */
  others: (count: string, sum: string) => `${count} more together ${sum}`,
  /** @hidden */
  middle: (name: string, range: string, mean: string) => `${name}: ${range}, most likely ${mean}`,
  /** @hidden */
  better: (name: string, range: string, chance: string) => `${name}: ${range}, better in ${chance}`,
  /** @hidden */
  now: 'now',
  /** @hidden */
  noChange: 'no change',
  /** @hidden */
  today: 'today',
  /** @hidden */
  day: 'Day',
  /** @hidden */
  low: (name: string) => `${name}: low, %`,
  /** @hidden */
  mean: (name: string) => `${name}: mean, %`,
  /** @hidden */
  high: (name: string) => `${name}: high, %`,
  /** @hidden */
  measures: {
    conversion: 'Conversions per 100 who enter',
    retention: 'Buyers of 100 still customers on the last day',
    revenue: 'Revenue per 1,000 who enter',
  },
  /** @hidden */
  map: {
    none: 'Nobody leaves this journey for good',
    one: (name: string, share: string, lost: string) =>
      `Most are lost at ${name}: ${share} leave there, ${lost} of 1,000 who enter`,
    two: (first: string, second: string, lost: string, lostToo: string) =>
      `Most are lost at ${first} and ${second}: ${lost} and ${lostToo} of 1,000 who enter`,
    soreWorst: (name: string, share: string) =>
      `${name} is the sore point: ${share} leave there, and people feel worst there`,
    sore: (name: string, share: string) =>
      `${name} is the sore point: ${share} leave there, and people feel bad there`,
    size: (touchpoints: number) =>
      touchpoints === 1
        ? 'Journey map of 1 touchpoint.'
        : `Journey map of ${touchpoints} touchpoints.`,
    phases: (count: number, first: string, last: string) =>
      `It has ${count} phases, from ${first} to ${last}.`,
    goals: (goals: string) => `Of 1,000 who enter come: ${goals}.`,
    goal: (visits: string, name: string) => `${visits} visits of ${name}`,
    worst: (names: string) => `Most leave at ${names}.`,
    loss: (name: string, lost: string, share: string) =>
      `${name} (${lost}, ${share} of its visits)`,
    leave: (share: string) => `${share} leave`,
    of1000: (customers: string) => `${customers} of 1,000`,
    /** Heads the column of touchpoints without a phase, and that of conversions. */
    other: 'Other',
    goalColumn: 'Goal',
    unit: 'Customers per 1,000 who enter, thickness to scale; hatched: leave for good',
    columns: ['From', 'Visits per 1,000', 'To', 'Customers per 1,000', '% of visits'],
    leaves: 'leaves for good',
    ends: 'the journey ends',
    empty: 'The map of the journey will stand here once somebody can reach a touchpoint',
  },
  /** @hidden */
  dropOff: {
    unit: 'Customers lost per 1,000 who enter, by touchpoint',
    each: (name: string, lost: string, share: string) => `${name} ${lost} (${share} of its visits)`,
    columns: ['Touchpoint', 'Lost per 1,000', '% of its visits'],
    empty: 'Where customers leave will stand here once a journey has losses',
  },
  /** @hidden */
  retention: {
    unit: 'Share of buyers who are still customers, %, by days since the first order',
    alone: (days: string, range: string) =>
      `After ${days} days, likely ${range} of buyers are still customers`,
    same: (name: string) => `${name} leaves retention as it is`,
    hardly: (name: string) => `${name} hardly changes retention`,
    more: (name: string, range: string, days: string) =>
      `${name} likely keeps ${range} more of 100 buyers for ${days} days`,
    fewer: (name: string, range: string, days: string) =>
      `${name} likely loses ${range} more of 100 buyers in ${days} days`,
    unsure: (name: string, range: string, days: string, chance: string) =>
      `${name} may change retention by ${range} points in ${days} days, better in ${chance}`,
    end: (name: string, range: string, day: string, mean: string) =>
      `${name}: ${range} on day ${day}, most likely ${mean}`,
    bands: 'Bands hold 80\u00a0%.',
    empty: 'Retention can’t be shown for this journey',
    why: 'Nothing follows the conversion, or it isn’t known how long visits last.',
  },
  /** @hidden */
  difference: {
    unit: (measure: string) => `${measure}, against no change; bars hold 80 and 50\u00a0%`,
    columns: ['Scenario', 'Low (80 %)', 'Mean', 'High (80 %)', 'Better than now, %'],
    same: (name: string) => `${name} changes nothing`,
    conversion: {
      more: (name: string, range: string) =>
        `${name} likely brings ${range} more conversions per 100 who enter`,
      fewer: (name: string, range: string) =>
        `${name} likely costs ${range} conversions per 100 who enter`,
      allFewer: (name: string, range: string) =>
        `${name} likely costs ${range} conversions per 100 who enter, and the others more`,
      unsure: (name: string, range: string) =>
        `Too close to call: ${name} may bring ${range} more conversions per 100 who enter`,
    },
    retention: {
      more: (name: string, range: string) =>
        `${name} likely keeps ${range} more of 100 buyers to the last day`,
      fewer: (name: string, range: string) =>
        `${name} likely loses ${range} of 100 buyers by the last day`,
      allFewer: (name: string, range: string) =>
        `${name} likely loses ${range} of 100 buyers by the last day, and the others more`,
      unsure: (name: string, range: string) =>
        `Too close to call: ${name} may keep ${range} more of 100 buyers to the last day`,
    },
    revenue: {
      more: (name: string, range: string) =>
        `${name} likely brings ${range} more revenue per 1,000 who enter`,
      fewer: (name: string, range: string) =>
        `${name} likely costs ${range} revenue per 1,000 who enter`,
      allFewer: (name: string, range: string) =>
        `${name} likely costs ${range} revenue per 1,000 who enter, and the others more`,
      unsure: (name: string, range: string) =>
        `Too close to call: ${name} may bring ${range} more revenue per 1,000 who enter`,
    },
    empty: 'There is nothing to compare yet',
    act: 'Switch a change on, and what it brings will stand here.',
  },
  /** @hidden */
  pinned: {
    unit: (measure: string) => `${measure}, against now; bars hold 80 and 50\u00a0%`,
    clear: (name: string, count: string, chance: string) =>
      `${name} is likely the best of ${count}, with a chance of ${chance}`,
    unsure: (name: string, count: string, chance: string) =>
      `Too close to call: ${name} is the best of ${count} with a chance of only ${chance}`,
    one: (name: string, chance: string) => `${name} is better than now with a chance of ${chance}`,
    betterHead: 'better than now',
    bestHead: 'best of all',
    columns: [
      'Scenario',
      'What differs',
      'Low (80 %)',
      'Mean',
      'High (80 %)',
      'Better than now, %',
      'Best of all, %',
    ],
    empty: 'Pinned scenarios will stand here side by side: pin the first',
  },
  /** @hidden */
  flowByStep: {
    unit: 'Customers of 1,000 who enter, by number of steps',
    title: (step: string, converted: string, lost: string) =>
      `After ${step} steps, about ${converted} of 1,000 have converted and ${lost} have left for good`,
    active: 'on their way',
    converted: 'converted',
    lost: 'left for good',
    each: (step: string, active: string, converted: string, lost: string) =>
      `step ${step}: ${active} on their way, ${converted} converted, ${lost} left`,
    columns: ['Step', 'On their way', 'Converted', 'Left for good'],
    empty: 'How far customers come, step by step, will stand here once a journey is chosen',
  },
  /** @hidden */
  funnel: {
    unit: 'Customers of 1,000 who enter who ever reach the stage; hatched: don’t get there',
    title: (name: string, share: string) =>
      `The largest loss is on the way to ${name}: about ${share} of those before don’t get there`,
    all: (first: string, last: string) => `Nobody is lost on the way from ${first} to ${last}`,
    one: (name: string, reached: string) => `About ${reached} of 1,000 reach ${name}`,
    each: (name: string, reached: string, share: string) =>
      `${name} ${reached} (${share} of the stage before)`,
    columns: ['Stage', 'Reached per 1,000', '% of the stage before', 'Low', 'High'],
    empty: 'The stages on the way to the goal will stand here once a journey is chosen',
  },
  /** @hidden */
  occupancy: {
    unit: 'Share of customers, %, by days since they entered; bands hold 80\u00a0%',
    title: (days: string, range: string, name: string) =>
      `After ${days} days, likely ${range} of customers are in ${name}`,
    empty: 'Where customers are, day by day, will stand here once visits have lengths',
  },
  /** @hidden */
  forecast: {
    measures: {
      orders: 'Orders per day',
      conversions: 'Conversions per day',
      revenue: 'Revenue per day',
      margin: 'Margin per day',
      customers: 'Active customers',
    },
    unit: (measure: string) => `${measure}; bands hold 50, 80 and 95\u00a0%`,
    scenario: 'with the changes',
    forecast: 'forecast',
    alone: {
      orders: (range: string, date: string) => `Likely ${range} orders a day by ${date}`,
      conversions: (range: string, date: string) => `Likely ${range} conversions a day by ${date}`,
      revenue: (range: string, date: string) => `Revenue is likely ${range} a day by ${date}`,
      margin: (range: string, date: string) => `Margin is likely ${range} a day by ${date}`,
      customers: (range: string, date: string) => `Likely ${range} active customers by ${date}`,
    },
    against: {
      orders: (range: string, date: string, now: string) =>
        `Likely ${range} orders a day by ${date}, against ${now} with no change`,
      conversions: (range: string, date: string, now: string) =>
        `Likely ${range} conversions a day by ${date}, against ${now} with no change`,
      revenue: (range: string, date: string, now: string) =>
        `Revenue is likely ${range} a day by ${date}, against ${now} with no change`,
      margin: (range: string, date: string, now: string) =>
        `Margin is likely ${range} a day by ${date}, against ${now} with no change`,
      customers: (range: string, date: string, now: string) =>
        `Likely ${range} active customers by ${date}, against ${now} with no change`,
    },
    overlap: {
      orders: (range: string, date: string, now: string) =>
        `Likely ${range} orders a day by ${date}; with no change ${now}, so the bands overlap`,
      conversions: (range: string, date: string, now: string) =>
        `Likely ${range} conversions a day by ${date}; with no change ${now}, so the bands overlap`,
      revenue: (range: string, date: string, now: string) =>
        `Revenue is likely ${range} a day by ${date}; with no change ${now}, so the bands overlap`,
      margin: (range: string, date: string, now: string) =>
        `Margin is likely ${range} a day by ${date}; with no change ${now}, so the bands overlap`,
      customers: (range: string, date: string, now: string) =>
        `Likely ${range} active customers by ${date}; with no change ${now}, so the bands overlap`,
    },
    end: (name: string, date: string, range: string, middle: string) =>
      `${name} on ${date}: ${range}, half of the draws below ${middle}`,
    observed: (count: string, last: string) => `${count} days observed, the last of them ${last}.`,
    columns: [
      'Day',
      'Observed',
      'Low (95 %)',
      'Low (80 %)',
      'Low (50 %)',
      'Median',
      'High (50 %)',
      'High (80 %)',
      'High (95 %)',
      'No change: low (80 %)',
      'No change: median',
      'No change: high (80 %)',
    ],
    empty: 'The forecast will stand here once there are days to forecast from',
  },
  /** @hidden */
  tornado: {
    unit: (measure: string) =>
      `${measure}; each unknown alone from its 10th to its 90th percentile, hollow where worse`,
    title: (name: string, low: string, high: string) =>
      `${name} matters most: it alone may move the result from ${low} to ${high}`,
    none: 'None of the unknowns moves the result',
    each: (name: string, atLow: string, atHigh: string) =>
      `${name}: ${atLow} at its low end, ${atHigh} at its high end`,
    columns: ['Unknown', 'At its low end', 'At its high end', 'Distance'],
    empty: 'Which unknown matters most will stand here once a change is uncertain',
  },
  /** @hidden */
  worth: {
    unit: (currency: string) =>
      currency === ''
        ? 'What knowing each for certain would be worth, in money'
        : `What knowing each for certain would be worth, ${currency}`,
    title: (name: string, worth: string) =>
      `${name} is most worth knowing: a perfect test may be worth up to ${worth}`,
    none: 'No test pays: knowing more would not change the choice',
    columns: ['Unknown', 'Worth of knowing it', 'Standard error'],
    empty: 'What is worth testing first will stand here once a change is uncertain',
  },
  /** @hidden */
  attribution: {
    unit: 'Share of conversions credited, %; whiskers hold 80\u00a0%',
    unitWith: (other: string) =>
      `Share of conversions credited, %; whiskers hold 80\u00a0%, dashed: ${other}`,
    clear: (name: string, range: string) =>
      `${name} likely earns the most credit: ${range} of conversions`,
    unsure: (first: string, second: string) =>
      `Too close to call: ${first} or ${second} may earn the most credit`,
    columns: ['Channel', 'Low (80 %), %', 'Mean, %', 'High (80 %), %'],
    empty: 'What each channel earns will stand here once there are conversions',
  },
  /** @hidden */
  transitions: {
    unit: 'Share of visits that go on, %, from row to column',
    title: (share: string, from: string, to: string) =>
      from === to
        ? `The surest step: about ${share} of visits to ${from} are followed by another one there`
        : `The surest step: about ${share} of visits to ${from} go on to ${to}`,
    each: (from: string, to: string, share: string) => `${from} to ${to} ${share}`,
    commonest: (steps: string) => `The surest steps: ${steps}.`,
    columns: ['From', 'To', '%'],
    empty: 'Who goes on to where will stand here once a journey is chosen',
  },
  /** @hidden */
  sojourns: {
    unit: 'Length of a visit, on a logarithmic axis; bars hold 80 and 50\u00a0% of visits',
    title: (name: string, duration: string) =>
      `Visits are longest at ${name}: about half of them last more than ${duration}`,
    each: (name: string, low: string, median: string, high: string) =>
      `${name}: ${low} to ${high}, half of them below ${median}`,
    columns: ['Touchpoint', '10 %, days', '25 %, days', 'Median, days', '75 %, days', '90 %, days'],
    empty: 'How long visits last will stand here once their lengths are known',
  },
  /** @hidden */
  frontier: {
    unit: (measure: string, currency: string) =>
      currency === ''
        ? `${measure} gained (up) by cost (right); hollow: another brings as much for less`
        : `${measure} gained (up) by cost, ${currency} (right); hollow: another brings as much for less`,
    title: (worth: string, all: string) =>
      `Only ${worth} of ${all} options are likely worth their cost: another brings as much for less`,
    every: (all: string) => `Each of ${all} options may be worth its cost: dearer ones bring more`,
    one: (name: string) => `Only ${name} may be worth its cost`,
    each: (name: string, cost: string, gain: string) => `${name} costs ${cost} and brings ${gain}`,
    worth: (names: string) => `On the frontier: ${names}.`,
    columns: ['Option', 'Cost', 'Low (80 %)', 'Gain', 'High (80 %)', 'On the frontier'],
    yes: 'yes',
    no: 'no',
    empty: 'What each option costs and brings will stand here once options have costs',
  },
  /** @hidden */
  emotion: {
    unit: 'Satisfaction, −2 to +2; the band holds 80\u00a0%',
    clear: (name: string, mean: string) =>
      `People likely feel worst at ${name}: about ${mean} on a scale from −2 to +2`,
    unsure: (first: string, second: string) =>
      `People may feel worst at ${first} or at ${second}: too close to call`,
    neutral: 'neutral',
    quoted: (words: string) => `“${words}”`,
    columns: ['Touchpoint', 'Low (80 %)', 'Mean', 'High (80 %)', 'In a customer’s words'],
    empty: 'How customers feel will stand here once some have been asked',
  },
  /** @hidden */
  waterfall: {
    unit: (measure: string) => `${measure}; shares add up exactly, whiskers hold 80\u00a0%`,
    most: (name: string, share: string, total: string) =>
      `${name} likely gives most of the change: ${share} of ${total}`,
    unsure: (name: string, share: string, total: string) =>
      `${name} may give most of the change, ${share} of ${total}, but perhaps nothing`,
    against: (name: string, share: string, total: string) =>
      `The changes pull apart: ${name} alone gives ${share}, all together ${total}`,
    none: 'The changes likely cancel out',
    now: 'Now',
    after: 'With all changes',
    each: (name: string, share: string, range: string) => `${name} ${share} (${range})`,
    fromTo: (start: string, end: string) => `From ${start} now to ${end}.`,
    columns: ['Change', 'Low (80 %)', 'Share', 'High (80 %)'],
    empty: 'Why the result moves will stand here once a change is switched on',
  },
}

/** Words of the charts in a language: those of English, said otherwise. */
export type Messages = typeof en
