import type { Change } from './scenario.ts'

/** An id that a change names: under which key of the change, and what it may be the id of. */
export interface Place {
  readonly key: readonly (string | number)[]
  readonly id: string
  readonly kind: 'touchpoint' | 'outcome' | 'either'
}

/** All ids that a change names, in the order of its keys. */
export function placesOf(change: Change): Place[] {
  const place = (key: string | number, id: string, kind: Place['kind']): Place => ({
    key: [key],
    id,
    kind,
  })
  switch (change.op) {
    case 'scaleOdds':
      return [place('from', change.from, 'touchpoint'), place('to', change.to, 'either')]
    case 'redirect':
      return [
        place('from', change.from, 'touchpoint'),
        place('to', change.to, 'either'),
        place('into', change.into, 'either'),
      ]
    case 'insertTouchpoint': {
      const [from, to] = change.between
      return [
        { key: ['between', 0], id: from, kind: 'touchpoint' },
        { key: ['between', 1], id: to, kind: 'either' },
        ...Object.keys(change.row).map((id): Place => ({ key: ['row', id], id, kind: 'either' })),
      ]
    }
    case 'setReward':
      return [
        ...(change.touchpoint === undefined
          ? []
          : [place('touchpoint', change.touchpoint, 'touchpoint')]),
        ...(change.outcome === undefined ? [] : [place('outcome', change.outcome, 'outcome')]),
      ]
    default:
      return [place('touchpoint', change.touchpoint, 'touchpoint')]
  }
}
