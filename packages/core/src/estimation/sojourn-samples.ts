import { cutAsAsked, type GroupedCountOptions, gapOf } from './count-steps-by-group.ts'
import { Ending } from './cut-journeys.ts'
import type { EventLog } from './event-log.ts'
import type { SojournSample } from './sojourn-sample.ts'

/** Which visits {@link sojournSamples} takes. */
export interface SojournSampleOptions extends GroupedCountOptions {
  /**
   * Whether visits that are a journey's last count as still going on when the log ends. Right where
   * nobody is lost, as at a help desk; where some are, their stays would come out too long. False.
   */
  readonly open?: boolean
}

/**
 * How long the visits of each touchpoint lasted, by the rules of a fit: visits that were left for
 * another event, with a gap only those that began more than one gap before the log's end. These stays
 * are complete, so nothing is censored; a visit after which the customer was lost has no stay. With
 * `open`, all visits count, and those not left are censored at the log's end. A stay of no time stands for
 * half a step of the log's clock (a day, hour, minute, second or millisecond, whichever all its times
 * are whole numbers of), since times are rounded.
 *
 * Cost: O(events log(events of a customer)).
 * @throws JourneyError where names contradict the log.
 * @example
 * ```ts
 * import { fitSojourn, sojournSamples } from 'sojourn/estimation'
 * const hour = 3_600_000
 * const stays = sojournSamples({
 *   customers: 1, touchpoints: ['ticket', 'answer'], channels: [],
 *   customer: Int32Array.of(0, 0, 0), touchpoint: Int32Array.of(0, 0, 1),
 *   time: Float64Array.of(0, 2 * hour, 6 * hour),
 * })
 * const ticket = stays.get('ticket')
 * console.log(ticket && fitSojourn(ticket).fits[0]?.sojourn) // { distribution: 'exponential', mean: '3h' }
 * ```
 */
export function sojournSamples(
  log: EventLog,
  options: SojournSampleOptions = {},
): Map<string, SojournSample> {
  const { open = false } = options
  const gap = gapOf(options)
  const { row, start, ending, until } = cutAsAsked(log, options)
  const found = new Map<number, { duration: number[]; censored: number[] }>()
  for (let j = 0; j < ending.length; j++) {
    const end = start[j + 1] as number
    for (let at = start[j] as number; at < end; at++) {
      const i = row[at] as number
      const began = log.time[i] as number
      const last = at === end - 1
      if (last && (!open || ending[j] === Ending.converted)) continue
      if (!open && gap < Infinity && until - began <= gap) continue
      const code = log.touchpoint[i] as number
      let stays = found.get(code)
      if (stays === undefined) {
        stays = { duration: [], censored: [] }
        found.set(code, stays)
      }
      const left = last ? until : (log.time[row[at + 1] as number] as number)
      stays.duration.push((left - began) / 1000)
      stays.censored.push(last ? 1 : 0)
    }
  }
  const instant = clockStep(log.time) / 2000
  const codes = [...found.keys()].sort((a, b) => a - b)
  return new Map(
    codes.map((code) => {
      const { duration, censored } = found.get(code) as { duration: number[]; censored: number[] }
      return [
        log.touchpoints[code] as string,
        { duration: Float64Array.from(duration), censored: Uint8Array.from(censored), instant },
      ]
    }),
  )
}

/** The largest of usual units, in milliseconds, that all times are whole numbers of. */
function clockStep(time: Float64Array): number {
  const whole = (step: number) => time.every((t) => t % step === 0)
  return [86_400_000, 3_600_000, 60_000, 1000].find(whole) ?? 1
}
