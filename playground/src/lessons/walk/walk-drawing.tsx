import type { Journey } from 'sojourn'
import { percent } from '../../language/numbers.ts'
import { words } from '../words.ts'
import { type Crowd, whereabouts } from './crowd.ts'

const DOT = 11
const RADIUS = 4.4
const NARROW = 560

/** A point of the drawing. */
interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The crowd at one step: the filled dots on the line are on their way or have bought, the hollow ones
 * below have left. On a phone the line runs downward, and those who go back do so at its right.
 */
export function WalkDrawing({
  crowd,
  journey,
  step,
  width,
  label,
}: {
  readonly crowd: Crowd
  readonly journey: Journey
  readonly step: number
  readonly width: number
  readonly label: string
}) {
  const now = crowd.customers.map((each) => whereabouts(each, step))
  const standing = crowd.places.map((_, i) => now.filter((c) => c.at === i && !c.gone).length)
  const arcs = arcsOf(crowd, journey)
  const goBack = arcs.some(({ from, to }) => to < from)
  const plan = width < NARROW ? down(crowd, width, standing, goBack) : across(crowd, width)
  const seen = new Map<string, number>()
  const dots = now.map(({ at, gone }) => {
    const key = `${at} ${gone}`
    const place = seen.get(key) ?? 0
    seen.set(key, place + 1)
    return { ...plan.dot(at, gone, place), gone }
  })
  const count = (at: number) => now.filter((each) => each.gone && each.at === at).length
  return (
    <svg
      class="walk-drawing"
      width={width}
      height={plan.height}
      viewBox={`0 0 ${width} ${plan.height}`}
      role="img"
      aria-label={label}
    >
      {plan.lines.map((d) => (
        <path key={d} d={d} class="base" />
      ))}
      {arcs.map(({ from, to, share }) => {
        const arc = plan.arc(from, to)
        return (
          <g key={`${from} ${to}`} class={to > from ? 'arc' : 'arc back'}>
            <path d={arc.d} />
            <path d={arc.head} />
            <text x={arc.label.x} y={arc.label.y} text-anchor={arc.anchor}>
              {percent(share)}
            </text>
          </g>
        )
      })}
      {crowd.places.map(({ id, name }, i) => {
        const { x, y } = plan.name(i)
        const gone = plan.gone(i)
        return (
          <g key={id}>
            <text class="place" x={x} y={y}>
              {name}
            </text>
            {count(i) > 0 && (
              <text class="gone" x={gone.x} y={gone.y}>
                {words.value.leftHere(String(count(i)))}
              </text>
            )}
          </g>
        )
      })}
      {dots.map(({ x, y, gone }, i) => (
        <circle
          key={i}
          class={gone ? 'customer gone' : 'customer'}
          r={gone ? 3.8 : RADIUS}
          style={{ transform: `translate(${x}px, ${y}px)` }}
        />
      ))}
    </svg>
  )
}

/** Steps between places that are taken by anybody, with their probabilities. */
function arcsOf({ places }: Crowd, { transitions }: Journey) {
  const index = new Map(places.map(({ id }, i) => [id, i]))
  return places.flatMap(({ id }, from) => {
    const row = Object.entries(transitions[id] ?? {})
    const stated = row.reduce((sum, [, p]) => sum + (typeof p === 'number' ? p : 0), 0)
    return row.flatMap(([target, p]) => {
      const to = index.get(target)
      const share = typeof p === 'number' ? p : 1 - stated
      return to === undefined || to === from || share <= 0 ? [] : [{ from, to, share }]
    })
  })
}

interface Plan {
  readonly height: number
  readonly lines: readonly string[]
  readonly dot: (place: number, gone: boolean, index: number) => Point
  readonly name: (place: number) => Point
  readonly gone: (place: number) => Point
  readonly arc: (
    from: number,
    to: number,
  ) => { d: string; head: string; label: Point; anchor: 'start' | 'middle' | 'end' }
}

/** Places beside each other on a line; who left is below. */
function across({ places, customers }: Crowd, width: number): Plan {
  const column = (width - 8) / places.length
  const x = (i: number) => 8 + i * column
  const perRow = Math.max(3, Math.min(14, Math.floor((column - 18) / DOT)))
  const rows = Math.ceil(customers.length / perRow)
  const arcs = 44 + 14 * Math.min(4, places.length)
  // The whole crowd stands on the line at first: the arcs begin above its heads.
  const base = arcs + rows * DOT + 6
  return {
    height: base + 58 + Math.ceil(customers.length / perRow) * DOT,
    lines: [`M0,${base}H${width}`],
    dot: (i, gone, k) =>
      gone
        ? { x: x(i) + 5 + (k % perRow) * DOT, y: base + 62 + Math.floor(k / perRow) * DOT }
        : { x: x(i) + 5 + (k % perRow) * DOT, y: base - 9 - Math.floor(k / perRow) * DOT },
    name: (i) => ({ x: x(i), y: base + 20 }),
    gone: (i) => ({ x: x(i), y: base + 48 }),
    arc: (from, to) => {
      const reach = Math.min(4, Math.abs(to - from))
      const [a, b] = [x(from) + 14 + (to > from ? 12 : 0), x(to) + 14 + (to > from ? -6 : 18)]
      const foot = to > from ? arcs - 8 : base + 26
      const lift = to > from ? -22 - 14 * reach : 10 + 8 * reach
      const tip = to > from ? [-7, -7] : [7, 6]
      return {
        d: `M${a},${foot}C${a + (b - a) * 0.25},${foot + lift} ${b - (b - a) * 0.25},${foot + lift} ${b},${foot}`,
        head: `M${b + (tip[0] as number)},${foot + (tip[1] as number) * (to > from ? 1 : 0.2)}L${b},${foot}L${b + (to > from ? 1 : 2)},${foot + (to > from ? -10 : 9)}`,
        label: { x: (a + b) / 2, y: foot + lift * 0.75 + 4 },
        anchor: 'middle',
      }
    },
  }
}

/** Places below each other, each with those who are there and those who left from there. */
function down(
  { places, customers }: Crowd,
  width: number,
  standing: readonly number[],
  goBack: boolean,
): Plan {
  const left = 62
  const right = goBack ? width - left : width
  const perRow = Math.max(8, Math.floor((right - left - 10) / DOT))
  const rows = Math.ceil(customers.length / perRow)
  const band = 52 + (rows + 1) * DOT + 16
  const top = (i: number) => i * band
  const below = (i: number) => top(i) + 44 + Math.ceil((standing[i] as number) / perRow) * DOT
  const at = (k: number, y: number) => ({
    x: left + 5 + (k % perRow) * DOT,
    y: y + Math.floor(k / perRow) * DOT,
  })
  return {
    height: places.length * band,
    lines: places.map((_, i) => `M${left},${top(i) + 24}H${right}`),
    dot: (i, gone, k) => at(k, gone ? below(i) + 11 : top(i) + 34),
    name: (i) => ({ x: left, y: top(i) + 17 }),
    gone: (i) => ({ x: left, y: below(i) + 1 }),
    arc: (from, to) => {
      const reach = Math.min(3, Math.abs(to - from))
      const onward = to > from
      const [a, b] = [top(from) + (onward ? 40 : 20), top(to) + (onward ? 20 : 40)]
      // Outward is to the left for those who go on, to the right for those who go back.
      const out = onward ? -1 : 1
      const foot = (onward ? left : right) + 6 * out
      const bulge = foot + (8 + 14 * reach) * out
      return {
        d: `M${foot},${a}C${bulge},${a + (b - a) * 0.2} ${bulge},${b - (b - a) * 0.2} ${foot},${b}`,
        head: `M${foot + 8 * out},${b - 3 * -out}L${foot},${b}L${foot + 7 * out},${b + 5 * -out}`,
        label: { x: onward ? 0 : width, y: (a + b) / 2 + 4 },
        anchor: onward ? 'start' : 'end',
      }
    },
  }
}
