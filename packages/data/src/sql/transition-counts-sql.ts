import type { CountOptions } from 'sojourn/estimation'
import { type Duration, durationSeconds } from 'sojourn/model'
import { type EventRelation, fromClause } from './event-relation.ts'
import { identifier, literal } from './quoted-sql.ts'

/** What `trim` of JavaScript takes for blanks, so that a name is blank here where it is there. */
const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
/** Microseconds from the year 1 up to the year 10000: the times that a log may have. */
const TIMES = 'moment >= -62135596800000000 and moment < 253402300800000000'
const LARGEST = '1.7976931348623157e308'

/** Where the parts of events are, and how they are cut into journeys. */
export interface TransitionCountsOptions extends CountOptions {
  /** Where the events are. */
  readonly from: EventRelation
  /** Column that tells customers apart, of any type that can be cast to text. */
  readonly customer: string
  /** Column of a date or a timestamp; UTC where it has no zone. */
  readonly time: string
  /** Column of what happened, of any type that can be cast to text. */
  readonly touchpoint: string
  /** Column of where it happened; may be empty. */
  readonly channel?: string | undefined
  /** Column of revenue, of a type of numbers; may be empty. */
  readonly value?: string | undefined
  /** Column of a type of numbers that orders events at the same time; empty ones come first. */
  readonly tie?: string | undefined
}

/**
 * The counts of an event log as one SQL query, so that a database counts where its data are, and
 * nothing but counts leaves it. `countsOfRows` makes journey counts of its rows, and counts merge by
 * addition. It has window functions only and runs as it stands on PostgreSQL (from 12) and DuckDB;
 * names and texts are quoted, so that none is ever more than that.
 *
 * A row says how many events of a touchpoint had a fate: they `moved` on to `following`, ended in
 * a conversion (`converted`), were `lost`, were `open` at the end of the log, or came `after` a
 * conversion. Events at the same time are ordered by `tie`, then by name of the touchpoint: rows of
 * a database have no order of their own. Rows without a customer, a touchpoint or a time are no
 * events; `skippedRowsSql` counts them.
 *
 * Cost: a few sorts of the events in the database. The answer has a row for each combination of
 * fate, touchpoint, following and channel that there is.
 * @throws RangeError where a name is empty, a text has a NUL character, or the gap is no duration.
 *
 * @example
 * ```ts
 * import { transitionCountsSql } from '@sojourn/data'
 * const sql = transitionCountsSql({
 *   from: { table: 'shop.events' }, customer: 'user', time: 'at', touchpoint: 'page',
 *   gap: '30d', conversions: ['order'],
 * })
 * console.log(sql.includes('from "shop"."events" as events')) // true
 * ```
 */
export function transitionCountsSql(options: TransitionCountsOptions): string {
  const { conversions = [], repeat = false, until } = options
  const gap = options.gap === undefined ? undefined : microsecondsIn(options.gap)
  const converts =
    conversions.length > 0 ? `touchpoint in (${conversions.map(literal).join(', ')})` : 'false'
  const ending = until === undefined ? 'max(moment) over ()' : String(Math.round(1000 * until))
  const used = repeat ? 'true' : 'earlier = 0'
  const resolved = gap === undefined ? 'true' : `ending - moment > ${gap}`
  const before = earlierTouchpoints(options)
  const groups = ['fate', 'touchpoint', 'following', 'channel', ...before]
  return `
with given as (
  ${given(options)}
), good as (
  select customer, moment, touchpoint, channel, amount, ${ending} as ending,
    row_number() over (partition by customer
      order by moment, tie nulls first, touchpoint, channel nulls first, amount nulls first) as turn,
    case when ${converts} then 1 else 0 end as converts
  from given where ${Object.values(CONDITIONS).join(' and ')}
), pauses as (
  select *, case when ${
    gap === undefined
      ? 'false'
      : `moment - lag(moment) over (partition by customer order by turn) > ${gap}`
  } then 1 else 0 end as pause
  from good
), stretches as (
  select *, sum(pause) over (partition by customer order by turn rows unbounded preceding) as stretch
  from pauses
), placed as (
  select *, lag(converts) over a_stretch as converted_before,
    lead(touchpoint) over a_stretch as next_touchpoint, lead(moment) over a_stretch as next_moment,
    coalesce(sum(converts) over (partition by customer, stretch order by turn
      rows between unbounded preceding and 1 preceding), 0) as earlier
  from stretches
  window a_stretch as (partition by customer, stretch order by turn)
), fates as (
  select *, case when ${used} then case when converts = 1 then 'converted'
      when next_moment is not null then 'moved' when ${resolved} then 'lost' else 'open' end
      else 'after' end as fate,
    case when ${used} and coalesce(converted_before, 1) = 1 then 1 else 0 end as begins,
    case when ${resolved} then 1 else 0 end as resolved${before
      .map(
        (name, k) =>
          `,\n    lag(touchpoint, ${k + 1}) over (partition by customer, stretch, earlier order by turn) as ${name}`,
      )
      .join('')}
  from placed
), steps as (
  select *, case when fate = 'moved' then next_touchpoint end as following,
    case when fate = 'moved' and resolved = 1 then next_moment - moment end as stay
  from fates
)
select ${groups.join(', ')}, count(*) as events, sum(begins) as journeys, sum(resolved) as resolved,
  sum(case when turn = 1 then 1 else 0 end) as customers, count(stay) as stays,
  sum(stay) as stayed, count(amount) as amounts, sum(amount) as total,
  min(moment) as earliest, max(moment) as latest, max(ending) as ending
from steps group by ${groups.join(', ')}
`.trim()
}

/**
 * A query that counts the rows which are no events, by what they lack: its columns say whether the
 * `customer`, the `time`, the `touchpoint` or the `value` is wrong (1) or right (0), and how many
 * `rows` are so. Without a wrong row it gives none.
 *
 * @throws RangeError as `transitionCountsSql`.
 * @example
 * ```ts
 * import { skippedRowsSql } from '@sojourn/data'
 * const columns = { customer: 'user', time: 'at', touchpoint: 'page' }
 * const sql = skippedRowsSql({ from: { query: 'select * from events where shop = 7' }, ...columns })
 * console.log(sql.includes('group by')) // true
 * ```
 */
export function skippedRowsSql(options: TransitionCountsOptions): string {
  const parts = Object.keys(CONDITIONS)
  const wrong = Object.entries(CONDITIONS).map(
    ([part, right]) => `case when ${right} then 0 else 1 end as wrong_${part}`,
  )
  const columns = parts.map((part) => `wrong_${part}`)
  return `
with given as (
  ${given(options)}
), judged as (
  select ${wrong.join(', ')} from given
)
select ${columns.join(', ')}, count(*) as skipped
from judged where ${columns.join(' + ')} > 0 group by ${columns.join(', ')}
`.trim()
}

/** The names of the columns with the touchpoints before, for chains of an order other than one. */
export function earlierTouchpoints({ order = 1 }: CountOptions): string[] {
  return Array.from({ length: order === 1 ? 0 : order }, (_, k) => `before_${k + 1}`)
}

/** What is right about each part of an event; never null. */
const CONDITIONS = {
  customer: `coalesce(${filled('customer')}, false)`,
  time: `coalesce(${TIMES}, false)`,
  touchpoint: `coalesce(${filled('touchpoint')}, false)`,
  value: `(amount is null or cast(amount as double precision) between -${LARGEST} and ${LARGEST})`,
} as const

/** Names may have no character that stands for damaged ones. */
function filled(column: string): string {
  return `(${trimmed(column)} <> '' and position(${literal('\ufffd')} in ${column}) = 0)`
}

function trimmed(column: string): string {
  return `trim(both ${literal(BLANKS)} from ${column})`
}

/** The parts of events as they stand, by names of our own. Texts compare by their bytes. */
function given({ from, customer, time, touchpoint, channel, value, tie }: TransitionCountsOptions) {
  const text = (name: string) => `cast(${identifier(name)} as text) collate "C"`
  const at = identifier(time)
  const parts = {
    customer: text(customer),
    moment: `case when isfinite(${at}) then cast(round(extract(epoch from ${at}) * 1000000) as bigint) end`,
    touchpoint: text(touchpoint),
    channel:
      channel === undefined
        ? 'cast(null as text)'
        : `case when ${trimmed(text(channel))} <> '' then ${text(channel)} end`,
    amount: value === undefined ? 'cast(null as double precision)' : identifier(value),
    tie: tie === undefined ? '0' : identifier(tie),
  }
  const selected = Object.entries(parts).map(([name, expression]) => `${expression} as ${name}`)
  return `select ${selected.join(',\n    ')}\n  from ${fromClause(from)}`
}

function microsecondsIn(duration: Duration): string {
  return String(Math.round(1e6 * durationSeconds(duration)))
}
