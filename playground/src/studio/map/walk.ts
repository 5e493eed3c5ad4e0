import type { JourneyMapLayout } from '@sojourn/charts'

/** Where an arrow key leads on the map, by the direction of its flow. */
export type Direction = 'on' | 'back' | 'before' | 'after'

/** The direction of a key: along the flow, or from touchpoint to touchpoint of a phase. */
export function directionOf(
  key: string,
  orientation: JourneyMapLayout['orientation'],
): Direction | undefined {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']
  if (orientation === 'down') keys.splice(0, 4, 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight')
  return (['on', 'back', 'before', 'after'] as const)[keys.indexOf(key)]
}

/** The touchpoint that a step leads to: the largest flow on or back, or the neighbour in the phase. */
export function walk(
  layout: JourneyMapLayout,
  phaseOf: (id: string) => string | null,
  from: string,
  direction: Direction,
): string | undefined {
  if (direction === 'on' || direction === 'back') {
    const [here, there] = direction === 'on' ? (['from', 'to'] as const) : (['to', 'from'] as const)
    const ways = layout.ribbons.filter((ribbon) => ribbon[here] === from)
    return ways.sort((a, b) => b.flow - a.flow)[0]?.[there]
  }
  const across = layout.orientation === 'across'
  const phase = layout.nodes
    .filter(({ id }) => phaseOf(id) === phaseOf(from))
    .sort((a, b) => (across ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y))
    .map(({ id }) => id)
  return phase[phase.indexOf(from) + (direction === 'after' ? 1 : -1)]
}
