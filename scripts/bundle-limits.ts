/**
 * What a page may have to load for one thing of the library, bundled and minified with all that it
 * needs, in kB of gzip (1 kB is 1,000 bytes). One analysis stays under 15; the two that follow
 * customers by day through any sojourn time and also solve for who ever arrives need a little more.
 */
export const bundleLimits: readonly (readonly [from: string, name: string, kilobytes: number])[] = [
  ['sojourn/model', 'compileChain', 5],
  ['sojourn/model', 'journey', 15],
  ['sojourn/analysis', 'analyze', 15],
  ['sojourn/analysis', 'dropOff', 15],
  ['sojourn/analysis', 'hittingProbabilities', 15],
  ['sojourn/analysis', 'outcomeProbabilities', 15],
  ['sojourn/analysis', 'leverage', 15],
  ['sojourn/analysis', 'removalEffects', 15],
  ['sojourn/analysis', 'conversionCurve', 15],
  ['sojourn/analysis', 'timeToAbsorption', 15],
  ['sojourn/analysis', 'calendarTrace', 15],
  ['sojourn/analysis', 'hittingByDay', 16],
  ['sojourn/analysis', 'retention', 16],
  ['sojourn/decisions', 'planTest', 12],
  ['sojourn/retention', 'fitChurn', 8],
  ['sojourn/simulation', 'simulate', 16],
  ['sojourn/attribution', 'attribute', 22],
  ['sojourn/estimation', 'fitJourney', 30],
  ['sojourn/scenarios', 'scenario', 30],
  ['sojourn/forecast', 'forecast', 55],
  ['sojourn/validation', 'backtest', 62],
]
