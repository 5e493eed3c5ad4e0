import { describe, expect, test } from 'vitest'
import {
  compareScenario,
  forecast,
  forecastInputs,
  prepareBaseline,
} from '../../src/forecast/index.ts'
import { editJourney, journey } from '../../src/model/index.ts'
import { type Change, scenario } from '../../src/scenarios/index.ts'
import { exact, solver } from '../tolerance.ts'

const counts = {
  ad: { account: 400, lost: 600 },
  account: { order: 200, lost: 200 },
}
const shop = journey({
  touchpoints: [{ id: 'ad' }, { id: 'account' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { ad: 1 },
  transitions: { ad: { account: 0.4, lost: 0.6 }, account: { order: 0.5, lost: 0.5 } },
  provenance: 'measured',
  evidence: { transitions: counts, entries: { ad: 1000 } },
})
const guest = scenario(shop, {
  name: 'Guest checkout',
  changes: [
    {
      op: 'removeTouchpoint',
      touchpoint: 'account',
      avoided: { distribution: 'between', low: 0.1, high: 0.5, level: 0.8 },
      reach: 0.8,
      basis: 'vendor',
      grade: 'D',
      source: 'A maker of checkouts',
    },
  ],
})
const options = { draws: 200, horizon: 30 }

describe('what a forecast rests on', () => {
  test('each row, the entries and each strength say where they come from', () => {
    const edited = editJourney<string, string>(shop, (draft) => {
      draft.transitions.ad = { account: 0.5, lost: 0.5 }
      draft.provenance = 'illustrative'
    })
    const told = forecastInputs(edited, guest).map(({ path, basis, count, uncertain }) =>
      [path, basis, count ?? '-', uncertain].join(' '),
    )
    exact(
      told.join('\n'),
      [
        'transitions.ad assumed - false',
        'transitions.account measured 400 true',
        'entries measured 1000 false',
        'changes[0].avoided vendor - true',
        'changes[0].reach vendor - false',
      ].join('\n'),
    )
    const { scenarios, inputs } = forecast(shop, [guest], options)
    exact(scenarios[0]?.inputs.length, inputs.length + 2)
    exact(scenarios[0]?.inputs.at(-1)?.grade, 'D')
  })

  test('levels are said to be less certain than differences, and in draws of both they are', () => {
    const { scenarios, notes } = forecast(shop, [guest], options)
    expect(notes.join(' ')).toContain('Levels are less certain than differences')
    const [one] = scenarios
    const width = ({ low, high }: { low: number; high: number }) => high - low
    const certain = { ...guest.changes[0], avoided: 0.3 } as Change
    const sure = compareScenario(
      prepareBaseline(shop, options),
      scenario(shop, { name: 'Sure', changes: [certain as never] }),
    )
    expect(width(sure.difference.conversion)).toBeLessThan(width(sure.conversion))
    expect(one?.rerouted.length).toBe(3)
  })
})

describe('a model that fails puts a warning on every scenario', () => {
  test('of its backtest', () => {
    const backtest = { verdict: 'drifts', reasons: ['Changed: fewer from the ad.'] } as const
    const { scenarios, notes, warnings } = forecast(shop, [guest, guest], { ...options, backtest })
    for (const one of scenarios)
      expect(one.warnings).toEqual([{ kind: 'failedBacktest', ...backtest }])
    exact(warnings.length, 1)
    expect(notes[0]).toContain('failed its backtest. Changed: fewer from the ad.')
    const passed = { verdict: 'passes', reasons: [] } as const
    exact(forecast(shop, [guest], { ...options, backtest: passed }).warnings.length, 0)
    const remembers = editJourney<string, string>(shop, (draft) => {
      draft.evidence = {
        ...draft.evidence,
        backtest: { ...backtest, reasons: [...backtest.reasons] },
      }
    })
    expect(forecast(remembers, [guest], options).warnings).toEqual(warnings)
    const told = forecast(remembers, [], { ...options, backtest: passed })
    exact(told.warnings.length, 0)
    expect(told.notes).toContain('The model passed its backtest.')
  })

  test('not of counts that are assumed: they were not observed, and are not measured', () => {
    const half = { ad: { account: 400, lost: 400 }, account: { order: 400, lost: 400 } }
    const counted = editJourney<string, string>(shop, (draft) => {
      draft.transitions = { ad: { account: 0.5, lost: 0.5 }, account: { order: 0.5, lost: 0.5 } }
      draft.evidence = { transitions: half }
    })
    exact(forecast(counted, [], options).warnings.length, 1)
    const doubted = editJourney<string, string>(counted, (draft) => {
      draft.provenance = 'assumed'
    })
    exact(forecast(doubted, [], options).warnings.length, 0)
    const row = forecastInputs(doubted).find(({ path }) => path === 'transitions.ad')
    expect(row).toEqual({ kind: 'row', path: 'transitions.ad', basis: 'assumed', uncertain: true })
  })

  test('of the conversion that was observed, in its evidence or told', () => {
    exact(forecast(shop, [guest], options).warnings.length, 0)
    const edited = editJourney<string, string>(shop, (draft) => {
      draft.transitions.ad = { account: 0.8, lost: 0.2 }
    })
    const [warning] = forecast(edited, [], options).warnings
    if (warning?.kind !== 'notReproduced') throw new Error('no warning')
    solver(warning.forecast, 0.4)
    // Wilson's interval of 200 in 1,000: roots of (p − 0.2)² = z² p (1 − p) / n.
    for (const p of [warning.low, warning.high])
      solver((p - 0.2) ** 2, (3.29 ** 2 * p * (1 - p)) / 1000)
    // The 400 who are under way may all convert yet, or none.
    const open = editJourney<string, string>(edited, (draft) => {
      if (draft.evidence) draft.evidence.censored = { account: 400 }
    })
    exact(forecast(open, [], options).warnings.length, 0)
    const observed = { customers: 1000, converted: 300 }
    const told = forecast(shop, [], { ...options, observed }).warnings
    exact(told.map(({ kind }) => kind).join(), 'notReproduced')
  })
})

test('rerouted customers are shown at 25, 50 and 100 %, with all else drawn as before', () => {
  const [one] = forecast(shop, [guest], options).scenarios
  const baseline = prepareBaseline(shop, options)
  exact(one?.rerouted.map(({ avoided }) => avoided).join(), '0.25,0.5,1')
  for (const { avoided, conversion } of one?.rerouted ?? []) {
    const fixed = scenario(shop, {
      name: 'Fixed',
      changes: [{ op: 'removeTouchpoint', touchpoint: 'account', avoided, reach: 0.8 }],
    })
    const { difference } = compareScenario(baseline, fixed)
    solver(conversion.mean, difference.conversion.mean)
    solver(conversion.low, difference.conversion.low)
  }
  const measured = scenario(shop, {
    name: 'Measured',
    changes: [{ op: 'removeTouchpoint', touchpoint: 'account', avoided: 0.3, basis: 'measured' }],
  })
  exact(forecast(shop, [measured], options).scenarios[0]?.rerouted.length, 0)
})
