import type { EventLog } from '../../src/estimation/event-log.ts'

/** What the slow twin is asked. */
export interface SlowOptions {
  readonly conversions: readonly string[]
  readonly gap?: number
  readonly repeat: boolean
  readonly until?: number
}

/** What the slow twin finds: counts by name, one journey at a time. */
export interface SlowFit {
  journeys: number
  afterConversion: number
  censored: Record<string, number>
  entries: Record<string, number>
  all: Record<string, number>
  resolved: Record<string, number>
  stays: Record<string, number[]>
}

/**
 * The rules for fitting, written out plainly: objects, no codes, no typed arrays, one pass to cut
 * and one to count. `fitJourney` must give the same numbers.
 */
export function slowFit(log: EventLog, { conversions, gap, repeat, until }: SlowOptions): SlowFit {
  const events = [...log.time.keys()].map((line) => ({
    line,
    customer: log.customer[line] as number,
    time: log.time[line] as number,
    tie: log.tie?.[line] ?? 0,
    name: log.touchpoints[log.touchpoint[line] as number] as string,
  }))
  const end = until ?? Math.max(...events.map((event) => event.time))
  const found: SlowFit = {
    journeys: 0,
    afterConversion: 0,
    censored: Object.create(null),
    entries: Object.create(null),
    all: Object.create(null),
    resolved: Object.create(null),
    stays: Object.create(null),
  }
  const count = (table: Record<string, number>, key: string) => {
    table[key] = (table[key] ?? 0) + 1
  }

  for (const customer of new Set(events.map((event) => event.customer))) {
    const own = events
      .filter((event) => event.customer === customer)
      .sort((a, b) => a.time - b.time || a.tie - b.tie || a.line - b.line)
    const sessions: (typeof own)[] = []
    for (const [i, event] of own.entries()) {
      const silence = i === 0 ? Infinity : event.time - (own[i - 1]?.time as number)
      if (i === 0 || (gap !== undefined && silence > gap)) sessions.push([])
      sessions.at(-1)?.push(event)
    }
    for (const [s, session] of sessions.entries()) {
      let rest = session
      while (rest.length > 0) {
        const stop = rest.findIndex((event) => conversions.includes(event.name))
        const journey = stop < 0 ? rest : rest.slice(0, stop + 1)
        rest = stop < 0 ? [] : rest.slice(stop + 1)
        found.journeys++
        count(found.entries, journey[0]?.name as string)
        const lastOfAll = s === sessions.length - 1
        for (const [i, event] of journey.entries()) {
          const next = journey[i + 1]
          if (next === undefined && stop >= 0) continue
          if (next === undefined && gap !== undefined && lastOfAll && end - event.time <= gap) {
            count(found.censored, event.name)
            continue
          }
          const key = `${event.name} → ${next?.name ?? 'lost'}`
          count(found.all, key)
          if (gap !== undefined && end - event.time <= gap) continue
          count(found.resolved, key)
          if (next === undefined) continue
          found.stays[event.name] = [...(found.stays[event.name] ?? []), next.time - event.time]
        }
        if (stop >= 0 && !repeat) {
          found.afterConversion += rest.length
          rest = []
        }
      }
    }
  }
  return found
}
