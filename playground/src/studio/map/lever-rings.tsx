import { computed } from '@preact/signals'
import type { LeverId } from '@sojourn/catalogue'
import type { JourneyMapLayout } from '@sojourn/charts'
import type { Change } from 'sojourn'
import { panelLevers } from '../levers/panel-levers.ts'
import { drawnScenario as scenario } from '../study.ts'
import { middleOf } from './middle-of.ts'

/** Most rings of one lever: where it acts on more steps, the largest tell. */
const MOST = 2

/** Changes of each lever that is on, with its number in the panel. */
const acting = computed(() => {
  const numbers = new Map(
    panelLevers.value.map(({ lever, number }): [string, number] => [lever.id, number]),
  )
  const changes = new Map<number, Change[]>()
  for (const change of scenario.value?.changes ?? []) {
    const number = numbers.get((change.lever ?? '') as LeverId)
    if (number !== undefined) changes.set(number, [...(changes.get(number) ?? []), change])
  }
  return [...changes]
})

/** Numbers of the levers that act on a step or on the touchpoint that it begins at. */
export function leversOn(from: string, to: string): number[] {
  return acting.value
    .filter(([, changes]) =>
      changes.some((change) => {
        const place = placeOf(change)
        return place.from === from && (place.to === undefined || place.to === to)
      }),
    )
    .map(([number]) => number)
}

/** Numbered rings where the levers that are on act. */
export function LeverRings({ layout }: { layout: JourneyMapLayout }) {
  const taken: { x: number; y: number }[] = []
  const rings = acting.value.flatMap(([number, changes]) => {
    const spots = changes.flatMap((change) => spotOf(layout, change) ?? [])
    const distinct = [...new Map(spots.map((spot) => [spot.key, spot])).values()]
    return distinct
      .sort((a, b) => b.flow - a.flow)
      .slice(0, MOST)
      .map(({ x, y, key }) => {
        while (taken.some((other) => Math.hypot(other.x - x, other.y - y) < 18)) x += 19
        taken.push({ x, y })
        return { x, y, number, key }
      })
  })
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {rings.map(({ x, y, number, key }) => (
        <g
          key={`${number} ${key}`}
          class="ring"
          transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
        >
          <circle r="8.5" />
          <text y="4">{number}</text>
        </g>
      ))}
    </g>
  )
}

interface Spot {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly flow: number
}

/** Of ribbons that were measured: the browser takes its time over it. */
const middles = new WeakMap<JourneyMapLayout['ribbons'][number], { x: number; y: number }>()

/** Where a change is to be seen: on its ribbon, else at its touchpoint. */
function spotOf(layout: JourneyMapLayout, change: Change): Spot | undefined {
  const { from, to } = placeOf(change)
  const ribbon = layout.ribbons.find((each) => each.from === from && each.to === to)
  if (ribbon) {
    const middle = middles.get(ribbon) ?? middleOf(ribbon.path)
    middles.set(ribbon, middle)
    return { ...middle, key: ribbon.path, flow: ribbon.flow }
  }
  // A step out of the journey, or one that isn't drawn: at the foot of the bar it begins at.
  const node = layout.nodes.find(({ id }) => id === from)
  if (node === undefined) return undefined
  const { x, y, width, height, id, visits } = node
  return { key: id, x: x + width / 2, y: y + height + 12, flow: visits }
}

function placeOf(change: Change): { from: string; to?: string } {
  switch (change.op) {
    case 'scaleOdds':
    case 'redirect':
      return { from: change.from, to: change.to }
    case 'insertTouchpoint':
      return { from: change.touchpoint.id }
    case 'setReward':
      return { from: change.touchpoint ?? change.outcome ?? '' }
    default:
      return { from: change.touchpoint }
  }
}
