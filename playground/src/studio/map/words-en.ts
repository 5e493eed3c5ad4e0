/** Words of the map. */
export const en = {
  map: {
    label: 'Journey map',
    keys: 'Arrow keys walk the touchpoints, Enter opens a note, Escape closes it.',
    touchpoint: (name: string, visits: string, lost: string) =>
      `${name}, ${visits} visits per 1,000, ${lost} of them leave for good`,
    flow: (from: string, to: string, flow: string) => `${from} → ${to}: ${flow} per 1,000`,
    fin: (from: string, flow: string) => `${from}: ${flow} per 1,000 leave for good`,
    legendFlow: 'customers per 1,000, thickness to scale',
    legendLost: 'leave for good',
    legendBack: 'go back',
    legendLever: 'where a lever acts',
    table: 'All flows as a table',
  },
  note: {
    visits: (visits: string, now: string) => `${visits} visits per 1,000 visitors, ${now} now`,
    visitsNow: (visits: string) => `${visits} visits per 1,000 visitors`,
    to: 'Next',
    share: 'of 100',
    shareNow: 'now',
    count: 'counted',
    goal: 'A goal: the journey goes on after it.',
    loss: (name: string) => `${name}, for good`,
    none: 'none',
    close: 'Close',
  },
}
