import type { EventLog } from 'sojourn/estimation'

/** A log as CSV: `customer,time,touchpoint,channel,value`, times in ISO 8601 and UTC. */
export function writeCsv(log: EventLog): string {
  const digits = String(log.customers).length
  const lines = ['customer,time,touchpoint,channel,value']
  for (const [i, time] of log.time.entries()) {
    const customer = `c${String((log.customer[i] as number) + 1).padStart(digits, '0')}`
    const channel = log.channels[log.channel?.[i] as number] ?? ''
    const value = log.value?.[i] as number
    lines.push(
      [
        customer,
        new Date(time).toISOString().replace('.000Z', 'Z'),
        log.touchpoints[log.touchpoint[i] as number],
        channel,
        Number.isNaN(value) ? '' : value,
      ].join(),
    )
  }
  return `${lines.join('\n')}\n`
}
