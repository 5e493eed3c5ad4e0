import { computed } from '@preact/signals'
import type { LeverId } from '@sojourn/catalogue'
import type { JourneyMapLayout, Label } from '@sojourn/charts'
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
  const taken: Place[] = []
  const words = layout.nodes.flatMap(({ label, figure }) => [
    boxOf(label, layout.lineHeight),
    ...(figure ? [boxOf(figure, layout.lineHeight)] : []),
  ])
  const rings = acting.value.flatMap(([number, changes]) => {
    const spots = changes.flatMap((change) => spotOf(layout, change) ?? [])
    const distinct = [...new Map(spots.map((spot) => [spot.key, spot])).values()]
    return distinct
      .sort((a, b) => b.flow - a.flow)
      .slice(0, MOST)
      .map(({ x, y, key }) => {
        const place = freePlace({ x, y }, taken, words)
        taken.push(place)
        return { ...place, number, key }
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

interface Place {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const RADIUS = 8.5
/** Of the letters of a label, on average: near enough to stay clear of it. */
const LETTER = 6

/** Where a label stands. */
function boxOf({ x, y, anchor, lines }: Label, lineHeight: number): Box {
  const width = LETTER * Math.max(...lines.map(({ length }) => length))
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { left, right: left + width, top: y - 10, bottom: y + (lines.length - 1) * lineHeight + 3 }
}

/** The nearest place at which a ring covers neither words nor another ring; else beside the other. */
function freePlace({ x, y }: Place, taken: readonly Place[], words: readonly Box[]): Place {
  const clear = (at: Place) =>
    taken.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= 2 * RADIUS + 1)
  const readable = (at: Place) =>
    words.every(
      ({ left, right, top, bottom }) =>
        at.x + RADIUS < left ||
        at.x - RADIUS > right ||
        at.y + RADIUS < top ||
        at.y - RADIUS > bottom,
    )
  for (const step of [0, 10, 19, 28])
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const) {
      const at = { x: x + dx * step, y: y + dy * step }
      if (clear(at) && readable(at)) return at
    }
  let at = { x, y }
  while (!clear(at)) at = { x: at.x + 19, y }
  return at
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
