import { bracket, bracketedRoot } from '../numeric/bracketed-root.ts'
import { NO_MAXIMUM, type NoFit, type ShapeAndScale } from './sojourn-likelihood.ts'
import { type ScaledSample, sumOver } from './sojourn-sample.ts'

/**
 * Weibull stays, `S(t) = exp(−(t / λ)ᵏ)`. Given the shape, `λᵏ = Σ tᵏ / d` over all stays and the `d`
 * that ended; the shape is the one root of an increasing function (Cohen 1965):
 * `Σ tᵏ ln t / Σ tᵏ − 1/k − Σ_ended ln t / d`.
 */
export function fitWeibull({ ended, open }: ScaledSample): ShapeAndScale | NoFit {
  const d = ended.length
  // In units of the longest stay, powers stay between 0 and 1.
  let longest = 0
  for (const times of [ended, open]) for (const t of times) longest = Math.max(longest, t)
  const logs = [ended, open].map((times) => times.map((t) => Math.log(t / longest)))
  const [endedLogs, openLogs] = logs as [Float64Array, Float64Array]
  const both = (term: (log: number) => number) => sumOver(endedLogs, term) + sumOver(openLogs, term)
  const meanLog = sumOver(endedLogs, (log) => log) / d
  const excess = (logShape: number) => {
    const k = Math.exp(logShape)
    return (
      both((log) => Math.exp(k * log) * log) / both((log) => Math.exp(k * log)) - 1 / k - meanLog
    )
  }
  const around = bracket(excess, 0, 12)
  if (around === undefined) return NO_MAXIMUM
  const k = Math.exp(bracketedRoot(excess, ...around))
  const logScale = Math.log(both((log) => Math.exp(k * log)) / d) / k
  // z = (t / λ)ᵏ and its logarithm.
  const sum = (term: (z: number, logZ: number) => number) =>
    both((log) => term(Math.exp(k * (log - logScale)), k * (log - logScale)))
  const endedLogZ = sumOver(endedLogs, (log) => k * (log - logScale))
  const all = sum((z) => z)
  const first = sum((z, logZ) => z * logZ)
  const second = sum((z, logZ) => z * logZ * logZ)
  return {
    shape: k,
    scale: longest * Math.exp(logScale),
    logLikelihood:
      d * Math.log(k) + endedLogZ - all - sumOver(endedLogs, (log) => log) - d * Math.log(longest),
    information: [first + second - endedLogZ, k * (d - all - first), k * k * all],
    slopes: [d + endedLogZ - first, k * (all - d)],
  }
}
