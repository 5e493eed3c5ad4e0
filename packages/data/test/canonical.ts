import type { JourneyCounts } from 'sojourn/estimation'

/**
 * Counts by names and sorted, so that they compare whatever codes and orders their lists have; without
 * the events that stand there twice, of which a database doesn't tell.
 */
export function canonical(counts: JourneyCounts) {
  const { touchpoints, channels, rules, sequences, values, repeats: _, ...rest } = counts
  const name = (code: number) => (code < 0 ? 'the loss' : (touchpoints[code] as string))
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()
  const named = (rows: readonly { touchpoint: number }[]) =>
    sorted(rows.map((row) => rounded({ ...row, touchpoint: name(row.touchpoint) })))
  const { length } = sequences
  return {
    ...rest,
    touchpoints: [...touchpoints].sort(),
    channels: [...channels].sort(),
    entries: named(rest.entries),
    censored: named(rest.censored),
    stays: named(rest.stays),
    ...(values && { values: named(values) }),
    steps: sorted(
      rest.steps.map((step) => ({ ...step, from: name(step.from), to: name(step.to) })),
    ),
    channelCounts: sorted(
      rest.channelCounts.map((row) => ({
        ...row,
        touchpoint: name(row.touchpoint),
        channel: channels[row.channel],
      })),
    ),
    sequences: sorted(
      Array.from(sequences.count, (count, run) => ({
        run: Array.from(sequences.codes.subarray(run * length, (run + 1) * length), name),
        count,
      })),
    ),
  }
}

/** Sums are the same to twelve digits, in whichever order they are added. */
function rounded<Row extends object>(row: Row): object {
  return 'total' in row ? { ...row, total: Number((row.total as number).toPrecision(12)) } : row
}
