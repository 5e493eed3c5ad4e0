// %% [markdown]
// Of 1,000 subscribers, so many were left after each year: the segment "High End" of Fader & Hardie
// (2007). The first seven years are known. How many are left after twelve? What happened until then
// is known too, so that the forecasts can be judged.

// %%
import { churnSurvival, compareChurn, drawChurn } from 'sojourn/retention'

const left = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]
const known = left.slice(0, 8)

// %% [markdown]
// A flat rate of churn says that all subscribers are alike, and loses ever too many. The shifted
// beta-geometric model says that they differ: those who are quick to leave go first, and those who
// are left stay longer.

// %%
const { backtests, best } = compareChurn(left, {
  fittedOn: 7,
  models: ['geometric', 'shifted-beta-geometric'],
})
const called = (model: string | null) =>
  model === 'geometric' ? 'a flat rate' : 'customers who differ'
console.table(
  backtests.map(({ fit, survival, error }) => ({
    'the model says': called(fit.model),
    'left after year 12': (1000 * (survival?.[12] ?? 0)).toFixed(0),
    'mean error': `${(100 * (error ?? 0)).toFixed(1)} %`,
  })),
)
console.log(`Really left after year 12: ${left[12]}. The better forecast: ${called(best)}.`)

// %% [markdown]
// How unsure is the better one? Laws are drawn from what seven years leave open.

// %%
const { laws } = drawChurn(known, 'shifted-beta-geometric', { draws: 1000, seed: 1 })
const inYear12 = laws.map((law) => 1000 * (churnSurvival(law, 12)[12] ?? 0)).sort((a, b) => a - b)
console.log(`80 % sure: ${inYear12[100]?.toFixed(0)} to ${inYear12[899]?.toFixed(0)} are left.`)
