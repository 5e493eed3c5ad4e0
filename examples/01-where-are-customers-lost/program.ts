// %% [markdown]
// A shop knows how its visitors move from page to page, and wants to know two things. At which step
// are most of them lost? And at which step would a small improvement bring most orders? The two
// answers need not be the same step.

// %%
import { example } from '@sojourn/catalogue'
import { analyze } from 'sojourn/analysis'

const { journey } = example('web-shop', 'en')
const nameOf = new Map(
  [...journey.touchpoints, ...journey.outcomes].map(({ id, name }) => [id, name ?? id]),
)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

// %% [chart] dropOff journey

// %% [markdown]
// The analysis is exact. Each number is a solution of the chain's linear equations, and
// `errorBound` says how far off it can be at most.

// %%
const analysis = analyze(journey)
console.log(`${percent(analysis.conversion ?? 0)} of all visitors order.`)
console.log(`No figure is further off than ${analysis.errorBound.toExponential(0)}.`)

// %% [markdown]
// Where customers are last seen before they leave:

// %%
console.table(
  analysis.dropOff
    .slice(0, 5)
    .map(({ from, share }) => ({ 'lost at': nameOf.get(from), 'of all visitors': percent(share) })),
)

// %% [markdown]
// Where a change counts most. Leverage is the slope of conversion by the log-odds of a step: with
// ten per cent better odds, conversion grows by about a tenth of it.

// %%
const steps = [...(analysis.leverage ?? [])].sort((a, b) => b.value - a.value).slice(0, 5)
console.table(
  steps.map(({ from, to, value }) => ({
    step: `${nameOf.get(from)} → ${nameOf.get(to)}`,
    'more orders of 10,000': (10_000 * Math.log(1.1) * value).toFixed(0),
  })),
)
