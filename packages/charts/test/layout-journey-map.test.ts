import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseJourney } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import {
  type JourneyFlow,
  type JourneyMapLayout,
  journeyFlow,
  type Label,
  layoutJourneyMap,
} from '../src/index.ts'
import { type Box, sharedArea } from '../src/map/box.ts'
import { labelBox, SEMIBOLD } from '../src/map/label-box.ts'
import { wrapText } from '../src/text/wrap-text.ts'
import { journeySeed, randomJourney } from './random-journey.ts'

const shop = parseJourney(
  readFileSync(new URL('../../../examples/web-shop/truth.json', import.meta.url), 'utf8'),
)

/** Thinnest line of the map. */
const THINNEST = 1.2

describe.each([
  { orientation: 'across', widths: [640, 1000, 1400] },
  { orientation: 'down', widths: [358, 430] },
] as const)('a map that runs $orientation', ({ orientation, widths }) => {
  const check = (
    property: (map: JourneyMapLayout, flow: JourneyFlow) => void,
    { max = 60, runs = 40 } = {},
  ) =>
    fc.assert(
      fc.property(journeySeed(max), fc.constantFrom(...widths), (seed, width) => {
        const flow = journeyFlow(randomJourney(seed))
        property(layoutJourneyMap(flow, { width, orientation }), flow)
      }),
      { seed: 20261, numRuns: runs },
    )

  test('has no two labels that overlap', () => {
    check((map) => {
      const labels = labelsOf(map)
      const overlapping = labels.flatMap((a, i) =>
        labels
          .slice(i + 1)
          .filter((b) => sharedArea(a.box, b.box) > 0)
          .map((b) => `${a.text} and ${b.text}`),
      )
      expect(overlapping).toEqual([])
    })
  })

  test('has no label on a bar', () => {
    check((map) => {
      const covering = labelsOf(map).flatMap(({ text, box }) =>
        map.nodes
          .filter((bar) => sharedArea(box, barBox(bar)) > 0)
          .map((bar) => `${text} on ${bar.id}`),
      )
      expect(covering).toEqual([])
    })
  })

  test('keeps everything within its width and height', () => {
    check((map) => {
      const boxes = [
        ...labelsOf(map).map(({ box }) => box),
        ...map.nodes.map(barBox),
        ...[...map.ribbons, ...map.fins].map(({ path }) => pathBox(path)),
        ...map.loops.map(({ path, strokeWidth }) => pathBox(path, strokeWidth / 2)),
      ]
      for (const { x0, x1, y0, y1 } of boxes) {
        expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0)
        expect(x1).toBeLessThanOrEqual(map.width)
        expect(y1).toBeLessThanOrEqual(map.height)
      }
    })
  })

  test('has bars in proportion to visits, and none that overlap', () => {
    check((map, flow) => {
      const length = (bar: JourneyMapLayout['nodes'][number]) =>
        orientation === 'across' ? bar.height : bar.width
      const largest = map.nodes.reduce((a, b) => (b.visits > a.visits ? b : a))
      const scale = length(largest) / largest.visits
      for (const bar of map.nodes)
        expect(length(bar)).toBeCloseTo(Math.max(THINNEST, bar.visits * scale), 6)
      const overlapping = map.nodes.flatMap((a, i) =>
        map.nodes.slice(i + 1).filter((b) => sharedArea(barBox(a), barBox(b)) > 0),
      )
      expect(overlapping).toEqual([])
      expect(map.nodes.map(({ id }) => id).sort()).toEqual(flow.nodes.map(({ id }) => id).sort())
    })
  })

  test('has ribbons that fit their bars', () => {
    check((map) => {
      for (const bar of map.nodes) {
        const length = orientation === 'across' ? bar.height : bar.width
        for (const side of ['from', 'to'] as const) {
          const ribbons = map.ribbons.filter((ribbon) => ribbon[side] === bar.id)
          const loops = map.loops.filter((loop) => loop[side] === bar.id)
          const total =
            ribbons.reduce((sum, { path }) => sum + thicknessAt(path, side, orientation), 0) +
            loops.reduce((sum, { strokeWidth }) => sum + strokeWidth, 0)
          // Paths are rounded to a tenth of a pixel at either edge.
          const spare = (THINNEST + 0.1) * (ribbons.length + loops.length)
          expect(total).toBeLessThanOrEqual(length + spare)
        }
      }
    })
  })

  test('draws every step, or counts it as omitted', () => {
    check((map, flow) => {
      const drawn = [...map.ribbons, ...map.loops]
      expect(drawn.length + map.omitted.edges).toBe(flow.edges.length)
      const total = flow.edges.reduce((sum, edge) => sum + edge.flow, 0)
      const shown = drawn.reduce((sum, edge) => sum + edge.flow, 0)
      expect(shown + map.omitted.flow).toBeCloseTo(total, 6)
      for (const loop of map.loops) expect(loop.flow).toBeGreaterThanOrEqual(10)
    })
  })

  test('letters the three largest losses', () => {
    check((map, flow) => {
      const largest = [...flow.losses].sort((a, b) => b.flow - a.flow).slice(0, 3)
      for (const fin of map.fins) expect(fin.lettered).toBe(fin.label !== undefined)
      const lettered = map.fins.filter((fin) => fin.lettered).map(({ flow: size }) => size)
      const expected = largest.map(({ flow: size }) => size).filter((size) => size >= 0.5)
      expect(lettered.sort()).toEqual(expected.sort())
    })
  })

  test('is the same every time', () => {
    check(
      (map, flow) => expect(layoutJourneyMap(flow, { width: map.width, orientation })).toEqual(map),
      { max: 25, runs: 25 },
    )
  })
})

test('a line of a name is not broken before a percent sign', () => {
  expect(wrapText('Order at 10 % off', 60, 12, 3).lines).toEqual(['Order at', '10\u00a0% off'])
})

describe('the web shop', () => {
  const flow = journeyFlow(shop)
  const map = layoutJourneyMap(flow, { width: 1000, orientation: 'across' })

  test('has its phases from left to right, each over its bars', () => {
    expect(map.phases.map(({ name }) => name)).toEqual([
      'Awareness',
      'Consideration',
      'Purchase',
      'Use',
      'Loyalty',
    ])
    for (const phase of map.phases)
      for (const { id, x, width } of map.nodes)
        if (flow.nodes.find((node) => node.id === id)?.phase === phase.id) {
          expect(x).toBeGreaterThanOrEqual(phase.x0)
          expect(x + width).toBeLessThanOrEqual(phase.x1)
        }
  })

  test('goes right from the cart to the delivery', () => {
    const x = (id: string) => map.nodes.find((node) => node.id === id)?.x ?? Number.NaN
    const path = ['product', 'cart', 'account', 'checkout', 'payment', 'order', 'delivery']
    for (const [i, id] of path.slice(1).entries()) expect(x(id)).toBeGreaterThan(x(path[i] ?? ''))
  })

  test('is no taller than six tenths of its width', () => {
    expect(map.height).toBeLessThanOrEqual(600)
  })

  test('finds where most are lost, in words', () => {
    const product = flow.nodes.find(({ id }) => id === 'product')?.visits ?? 0
    const lost = product * 0.46
    expect(map.title).toBe(
      `Most are lost at Product page: 46\u00a0% leave there, ${Math.round(lost)} of 1,000 who enter`,
    )
    expect(map.summary).toContain('16 touchpoints. It has 5 phases, from Awareness to Loyalty.')
    expect(map.summary).toContain('Instagram ad (250, 50\u00a0% of its visits)')
  })

  test('has every step in its table', () => {
    expect(map.table.rows).toHaveLength(flow.edges.length + flow.losses.length)
    expect(map.table.rows).toContainEqual(['Instagram ad', 500, 'Product page', 210, 42])
    expect(map.table.rows).toContainEqual(['Instagram ad', 500, 'leaves for good', 250, 50])
  })

  test('writes every name in full', () => {
    for (const { name, label } of map.nodes) expect(label.lines.slice(0, -1).join(' ')).toBe(name)
  })
})

test('keeps bars in their places while a lever moves', () => {
  const flow = journeyFlow(shop)
  const swollen = {
    ...flow,
    nodes: flow.nodes.map((node) =>
      node.id === 'recommend' ? { ...node, visits: 3 * node.visits } : node,
    ),
  }
  const options = { width: 1000, orientation: 'across' } as const
  const before = layoutJourneyMap(flow, options)
  const after = layoutJourneyMap(swollen, { ...options, arrangedBy: flow })
  expect(after.nodes.map(({ id, x }) => [id, x])).toEqual(before.nodes.map(({ id, x }) => [id, x]))
  for (const [i, { id, height }] of after.nodes.entries())
    expect(height).toBeCloseTo((before.nodes[i]?.height ?? 0) * (id === 'recommend' ? 3 : 1), 9)
})

test('gathers the least visited where there are too many', () => {
  const flow = journeyFlow(shop)
  const map = layoutJourneyMap(flow, { width: 1000, orientation: 'across', maxNodes: 10 })
  expect(map.nodes.length).toBeLessThanOrEqual(10)
  const visits = (nodes: readonly { visits: number }[]) =>
    nodes.reduce((sum, node) => sum + node.visits, 0)
  expect(visits(map.nodes)).toBeCloseTo(visits(flow.nodes), 6)
  expect(map.nodes.some(({ name }) => / more$/.test(name))).toBe(true)
  expect(map.table.rows).toHaveLength(flow.edges.length + flow.losses.length)
})

test('refuses a flow without nodes and a width of nothing', () => {
  const flow = journeyFlow(shop)
  expect(() => layoutJourneyMap(flow, { width: 0, orientation: 'across' })).toThrow('width is 0')
  expect(() =>
    layoutJourneyMap({ ...flow, nodes: [] }, { width: 600, orientation: 'across' }),
  ).toThrow('has no nodes')
})

function labelsOf(map: JourneyMapLayout): { text: string; box: Box }[] {
  const { fontSize, lineHeight } = map
  const of = (label: Label, weight = 1) => ({
    text: label.lines.join(' '),
    box: labelBox(label, fontSize, lineHeight, weight),
  })
  const headings = map.phases.map(({ name, x0, y }) => ({
    text: name,
    box: labelBox(
      { x: x0, y: y - 8, anchor: 'start', lines: [name] },
      fontSize * 1.16,
      0,
      SEMIBOLD,
    ),
  }))
  return [
    ...map.nodes.map(({ label }) => of(label)),
    ...map.nodes.flatMap(({ figure }) => (figure ? of(figure) : [])),
    ...map.fins.flatMap(({ label }) => (label ? of(label, SEMIBOLD) : [])),
    ...headings,
  ]
}

function barBox({ x, y, width, height }: JourneyMapLayout['nodes'][number]): Box {
  return { x0: x, x1: x + width, y0: y, y1: y + height }
}

/** Box around the numbers of a path with absolute coordinates, its handles included. */
function pathBox(path: string, margin = 0): Box {
  // The first pair of an arc is its radii.
  const points = [...path.replace(/A[^ ]+ 0 0 0/g, '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)],
  )
  const xs = points.map(([x]) => x as number)
  const ys = points.map(([, y]) => y as number)
  return {
    x0: Math.min(...xs) - margin,
    x1: Math.max(...xs) + margin,
    y0: Math.min(...ys) - margin,
    y1: Math.max(...ys) + margin,
  }
}

/** Thickness of a ribbon where it leaves or arrives, read off its path. */
function thicknessAt(path: string, side: 'from' | 'to', orientation: 'across' | 'down'): number {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
  const half = points.length / 2
  const [a, b] = side === 'from' ? [points[0], points.at(-1)] : [points[half - 1], points[half]]
  const axis = orientation === 'across' ? 1 : 0
  return Math.abs((a?.[axis] as number) - (b?.[axis] as number))
}
