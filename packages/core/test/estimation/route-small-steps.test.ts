import { describe, expect, test } from 'vitest'
import { type GroupCell, START } from '../../src/estimation/group-table.ts'
import {
  everybody,
  routeSmallSteps,
  smallTouchpoints,
} from '../../src/estimation/route-small-steps.ts'

/** A step that some customers made once each. */
const cell = (from: number, to: number, ...customers: number[]): GroupCell => ({
  ...{ from, to, all: customers.length, resolved: customers.length },
  customers,
})
const [A, B, C, OTHER] = [0, 1, 2, 9]
const written = (cells: readonly GroupCell[]) =>
  cells.map(({ from, to, all, customers }) => [from, to, all, [...customers].sort()])

describe('a step of few', () => {
  test('goes by the other touchpoint, with others than who made it', () => {
    // Customer 1 went both ways, so that the second joins at each end; they leave A for C and C for B,
    // where another one each joins them.
    const { cells, routed, dropped } = routeSmallSteps(
      [cell(A, B, 1), cell(A, C, 1, 2, 3, 4), cell(C, B, 1, 2, 3, 4, 5)],
      2,
      OTHER,
    )
    expect(written(routed)).toEqual([
      [A, B, 1, [1]],
      [A, C, 2, [1, 2]],
      [C, B, 2, [1, 2]],
    ])
    expect(dropped).toEqual([])
    expect(written(cells)).toEqual([
      [A, C, 2, [3, 4]],
      [C, B, 3, [3, 4, 5]],
      [A, OTHER, 3, [1, 2]],
      [C, OTHER, 2, [1, 2]],
      [OTHER, B, 3, [1, 2]],
      [OTHER, C, 2, [1, 2]],
    ])
  })

  test('is joined by those of the largest step that leads on in the same way', () => {
    const small = cell(A, B, 1)
    const into = cell(C, B, 11, 12, 13, 14, 15, 16)
    const from = (first: GroupCell, second: GroupCell) =>
      routeSmallSteps([small, first, second, into], 2, OTHER).routed.some(
        ({ from, to }) => from === A && to === C,
      )
    const toC = cell(A, C, 2, 3, 4)
    const more = cell(A, A, 2, 3, 4, 5)
    // To itself there are more, so that nobody who went from A to C has to join.
    expect(from(toC, more)).toBe(false)
    expect(from(more, toC)).toBe(false)
    expect(from(toC, cell(A, A, 2, 3))).toBe(true)
  })

  test('of nobody else’s ends is left out', () => {
    // Nothing else leaves A, or leads to B.
    const { cells, routed, dropped } = routeSmallSteps(
      [cell(A, B, 1), cell(C, A, 1, 2, 3)],
      2,
      OTHER,
    )
    expect(written(routed)).toEqual([[A, B, 1, [1]]])
    expect(written(cells)).toEqual([[C, A, 3, [1, 2, 3]]])
    expect(written(dropped)).toEqual([
      [A, OTHER, 1, [1]],
      [OTHER, B, 1, [1]],
    ])
  })

  test('from the other touchpoint to itself is left out, and repeats of many stay', () => {
    const enter = [cell(A, OTHER, 1, 2), cell(OTHER, B, 1, 2)]
    const again = (...customers: number[]) =>
      routeSmallSteps([...enter, cell(OTHER, OTHER, ...customers)], 2, OTHER)
    expect(again(1).dropped).toEqual([cell(OTHER, OTHER, 1)])
    expect(again(1).cells).toEqual(enter)
    expect(again(1, 2).dropped).toEqual([])
    expect(again(1, 2).cells).toEqual([...enter, cell(OTHER, OTHER, 1, 2)])
  })
})

describe('touchpoints of few', () => {
  const cells = [
    cell(START, A, 1, 2, 3),
    cell(A, B, 1, 2),
    cell(A, C, 3),
    cell(B, C, 1),
    cell(A, -1, 4),
  ]

  test('are those that few came to, or that few of those who are known to leave left', () => {
    expect(smallTouchpoints(cells, 2)).toEqual(new Set([B]))
    // C was come to by two, and nobody left it; B by two, and one left it.
    expect(smallTouchpoints(cells, 3)).toEqual(new Set([B, C]))
    expect(smallTouchpoints(cells, 1)).toEqual(new Set())
    // Nobody is seen to come to C.
    expect(smallTouchpoints([cell(START, A, 1), cell(C, A, 1)], 1)).toEqual(new Set([C]))
  })

  test('everybody is who began a journey', () => {
    expect(everybody(cells, 5)).toEqual([1, 2, 3])
    expect(everybody(cells, 2)).toEqual([1, 2])
    expect(everybody([], 2)).toEqual([])
  })
})
