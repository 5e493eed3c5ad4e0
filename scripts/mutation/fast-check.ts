// Stands in for fast-check while mutants are tried: few runs of each property, and the first failure is
// enough. What dies in a few runs dies in all of them, too.
import * as real from '../../node_modules/fast-check/lib/fast-check.js'

/** How many runs of a property at most. */
export const runs = { atMost: Number.POSITIVE_INFINITY }

function assert<Ts>(property: real.IRawProperty<Ts>, parameters?: real.Parameters<Ts>) {
  return real.assert(property, {
    ...parameters,
    numRuns: Math.min(parameters?.numRuns ?? 100, runs.atMost),
    endOnFailure: true,
  } as real.Parameters<Ts>)
}

export * from '../../node_modules/fast-check/lib/fast-check.js'
export default { ...real, assert }
