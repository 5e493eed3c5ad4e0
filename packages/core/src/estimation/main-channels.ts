import type { ChannelCount, JourneyCounts } from './journey-counts.ts'

/** The channel that most events of each touchpoint came by; others are named in words. */
export function mainChannels({ touchpoints, channels, channelCounts }: JourneyCounts) {
  const channel = new Map<number, string>()
  const mixed: string[] = []
  const byTouchpoint = new Map<number, ChannelCount[]>()
  for (const count of channelCounts) {
    const row = byTouchpoint.get(count.touchpoint)
    if (row === undefined) byTouchpoint.set(count.touchpoint, [count])
    else row.push(count)
  }
  for (const [code, row] of byTouchpoint) {
    const [main, ...others] = [...row].sort((a, b) => b.count - a.count) as [ChannelCount]
    const name = channels[main.channel] as string
    channel.set(code, name)
    if (others.length > 0)
      mixed.push(
        `"${touchpoints[code]}" came by ${row.length} channels; "${name}" is kept as the commonest (${main.count} of ${row.reduce((sum, { count }) => sum + count, 0)}). To tell them apart, write the channel into the touchpoint's name.`,
      )
  }
  return { channel, mixed }
}
