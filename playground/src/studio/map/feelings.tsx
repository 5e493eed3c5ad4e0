import type { JourneyMapLayout } from '@sojourn/charts'
import type { Touchpoint } from 'sojourn'
import { score } from './figures.ts'
import { nameOf } from './names.ts'
import { shownFlow, shownWorld } from './shown-journey.ts'
import { words } from './words.ts'

/** Height of the curve, and what it keeps free for words. */
const HEIGHT = 146
const TOP = 26
const BOTTOM = 106
/** Width of the strip beside a map that runs downward. */
export const FEELINGS_DOWN = 66

interface Felt {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly feeling: number
  readonly expectation: number | undefined
  readonly visits: number
}

/** How it feels at each bar of the map. */
function feltOn({ nodes }: JourneyMapLayout): Felt[] {
  const known = new Map<string, Touchpoint>(
    shownWorld.value?.words.touchpoints.map((each) => [each.id, each]),
  )
  const flow = new Map(shownFlow.value?.nodes.map((each) => [each.id, each]))
  return nodes.flatMap(({ id, x, y, width, height, visits }) => {
    const feeling = flow.get(id)?.feeling
    if (feeling === undefined) return []
    const middle = { x: x + width / 2, y: y + height / 2 }
    return [{ id, ...middle, feeling, expectation: known.get(id)?.expectation, visits }]
  })
}

function lowest(felt: readonly Felt[]): Felt | undefined {
  return felt.reduce<Felt | undefined>(
    (worst, each) => (worst === undefined || each.feeling < worst.feeling ? each : worst),
    undefined,
  )
}

/** What customers ask where it feels worst, in their words. */
function saidAt(id: string): string | undefined {
  const found = shownWorld.value?.words.touchpoints.find((each) => each.id === id)
  return found?.questions?.[0]
}

function summaryOf(felt: readonly Felt[]): string {
  return words.value.feelingsSummary(
    felt.map(({ id, feeling }) => `${nameOf(id)} ${score(feeling)}`).join('; '),
  )
}

/** The emotion curve below the map, on the same x: what they get, against what they expect. */
export function Feelings({ layout }: { layout: JourneyMapLayout }) {
  const felt = feltOn(layout)
  const worst = lowest(felt)
  const w = words.value
  if (worst === undefined || felt.length < 2) return null
  const y = (value: number) => TOP + ((2 - value) / 4) * (BOTTOM - TOP)
  const columns = [...new Set(felt.map(({ x }) => x))].sort((a, b) => a - b)
  const means = (value: (each: Felt) => number | undefined) =>
    columns.flatMap((x) => {
      const here = felt.filter((each) => each.x === x && value(each) !== undefined)
      const visits = here.reduce((sum, each) => sum + each.visits, 0)
      if (visits === 0) return []
      const mean =
        here.reduce((sum, each) => sum + each.visits * (value(each) as number), 0) / visits
      return [{ x, y: y(mean) }]
    })
  const expected = means(({ expectation }) => expectation)
  const said = saidAt(worst.id)
  const end = worst.x > 0.55 * layout.width
  const at = { x: worst.x + (end ? -10 : 10), 'text-anchor': end ? 'end' : 'start' } as const
  return (
    <div class="feelings">
      <p aria-hidden="true">
        <b>{w.feelings}</b>{' '}
        <span class="feelings-unit">
          {expected.length > 1 ? w.feelingsUnit : w.feelingsUnitAlone}
        </span>
      </p>
      <svg
        class="map"
        width={layout.width}
        height={HEIGHT}
        viewBox={`0 0 ${layout.width} ${HEIGHT}`}
        role="img"
        aria-label={`${w.feelings}. ${summaryOf(felt)}`}
      >
        <path class="zero" d={`M0,${y(0)}H${layout.width}`} />
        <text x={layout.width} y={y(0) - 5} text-anchor="end">
          {w.neutral}
        </text>
        {expected.length > 1 && <path class="expected" d={curve(expected, 'x')} />}
        <path
          class="felt"
          d={curve(
            means(({ feeling }) => feeling),
            'x',
          )}
        />
        {felt.map((each) => (
          <circle
            key={each.id}
            class={each === worst ? 'dot worst' : 'dot'}
            cx={each.x}
            cy={y(each.feeling)}
            r={each === worst ? 4.5 : 3.5}
          >
            <title>{w.feltAt(nameOf(each.id), score(each.feeling))}</title>
          </circle>
        ))}
        <text class="halo loss" {...at} y={Math.max(y(worst.feeling) + 16, BOTTOM + 12)}>
          <tspan class="first">{w.feltAt(nameOf(worst.id), score(worst.feeling))}</tspan>
        </text>
        {said && (
          <text class="halo loss" {...at} y={Math.max(y(worst.feeling) + 32, BOTTOM + 28)}>
            {w.quoted(said)}
          </text>
        )}
      </svg>
    </div>
  )
}

/** The same beside a map that runs downward, each point at the height of its bar. */
export function FeelingsDown({ layout }: { layout: JourneyMapLayout }) {
  const felt = feltOn(layout)
  const worst = lowest(felt)
  const w = words.value
  if (worst === undefined || felt.length < 2) return null
  const x = (value: number) => 8 + ((value + 2) / 4) * (FEELINGS_DOWN - 20)
  const points = felt.map(({ feeling, y }) => ({ x: x(feeling), y }))
  const said = saidAt(worst.id)
  return (
    <>
      <svg
        class="map feelings-down"
        width={FEELINGS_DOWN}
        height={layout.height}
        style={{ fontSize: '11px' }}
        role="img"
        aria-label={`${w.feelings}. ${summaryOf(felt)}`}
      >
        <path class="zero" d={`M${x(0)},0V${layout.height}`} />
        <path class="felt" d={curve(points, 'y')} />
        {felt.map((each) => (
          <circle
            key={each.id}
            class={each === worst ? 'dot worst' : 'dot'}
            cx={x(each.feeling)}
            cy={each.y}
            r={each === worst ? 4.5 : 3.5}
          />
        ))}
        <text class="halo loss" x={FEELINGS_DOWN - 2} y={worst.y - 8} text-anchor="end">
          <tspan class="first">{score(worst.feeling)}</tspan>
        </text>
      </svg>
      <p class="feelings-words">
        <b>{w.feltWorst(nameOf(worst.id), score(worst.feeling))}</b> {said && w.quoted(said)}
      </p>
    </>
  )
}

/** A smooth line through points in the order of `along`, which swings past none of them. */
function curve(points: readonly { x: number; y: number }[], along: 'x' | 'y'): string {
  return points
    .map(({ x, y }, i) => {
      const before = points[i - 1]
      if (before === undefined) return `M${x},${y}`
      if (along === 'x') {
        const middle = (before.x + x) / 2
        return `C${middle},${before.y} ${middle},${y} ${x},${y}`
      }
      const middle = (before.y + y) / 2
      return `C${before.x},${middle} ${x},${middle} ${x},${y}`
    })
    .join('')
}
