import type { CutJourneys } from './cut-journeys.ts'
import type { EventLog } from './event-log.ts'

/** The channel that most events of each touchpoint came by; others are named in words. */
export function mainChannels(log: EventLog, cut: CutJourneys) {
  const channel = new Map<number, string>()
  const mixed: string[] = []
  if (log.channel === undefined) return { channel, mixed }
  const counts = new Map<number, Map<number, number>>()
  for (const i of cut.row) {
    const by = log.channel[i] as number
    if (by < 0) continue
    const row = counts.get(log.touchpoint[i] as number) ?? new Map<number, number>()
    row.set(by, (row.get(by) ?? 0) + 1)
    counts.set(log.touchpoint[i] as number, row)
  }
  for (const [code, row] of counts) {
    const [main, ...others] = [...row].sort((a, b) => b[1] - a[1]) as [
      [number, number],
      ...[number, number][],
    ]
    channel.set(code, log.channels[main[0]] as string)
    if (others.length > 0)
      mixed.push(
        `"${log.touchpoints[code]}" came by ${row.size} channels; "${log.channels[main[0]]}" is kept as the commonest (${main[1]} of ${[...row.values()].reduce((a, b) => a + b, 0)}). To tell them apart, write the channel into the touchpoint's name.`,
      )
  }
  return { channel, mixed }
}
