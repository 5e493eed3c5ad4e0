/**
 * How long a property over damaged files runs: so many examples of a fixed seed in the tests; in
 * `npm run fuzz -- --seconds 60 --seed 1` as many as fit into that time.
 */
export function fuzzParameters(seed: number, numRuns: number) {
  const { SOJOURN_FUZZ_SECONDS: seconds, SOJOURN_FUZZ_SEED: other } = process.env
  if (!seconds) return { seed, numRuns }
  return {
    seed: seed + 1000 * Number(other),
    numRuns: 1_000_000_000,
    interruptAfterTimeLimit: 1000 * Number(seconds),
    markInterruptAsFailure: false,
  }
}
