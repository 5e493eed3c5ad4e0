import { test } from 'vitest'
import { groupAssumption } from '../../src/analysis/group-assumption.ts'
import { exact } from '../tolerance.ts'

const decider = (id: string) => ({ id, by: [0, 1] }) as never
const [one, two, three] = [['finance'], ['finance', 'IT'], ['finance', 'IT', 'law']].map((ids) =>
  ids.map(decider),
) as never[][] as [never[], never[], never[]]
const freeze = { id: 'freeze', share: 1 / 3 } as never
const crisis = { id: 'crisis', share: 0.1, deciders: two } as never

test.each([
  [one, 1, [], 'A deal needs finance.'],
  [
    two,
    2,
    [],
    'A deal needs all of 2 deciders: finance, IT. They agree independently of one another.',
  ],
  [
    three,
    1,
    [],
    'A deal needs any one of 3 deciders: finance, IT, law. They agree independently of one another.',
  ],
  [
    three,
    2,
    [freeze],
    'A deal needs 2 of 3 deciders: finance, IT, law. They agree independently of one another; but with probability 0.333 "freeze" stops them all.',
  ],
  [
    two,
    2,
    [freeze, crisis],
    'A deal needs all of 2 deciders: finance, IT. They agree independently of one another; but with probability 0.333 "freeze" stops them all, and with probability 0.1 "crisis" changes how all of them decide, independently even then.',
  ],
  [one, 1, [freeze], 'A deal needs finance. But with probability 0.333 "freeze" stops them all.'],
] as [never[], number, never[], string][])(
  'of %j, %i needed, with %j',
  (deciders, needed, causes, sentence) => {
    exact(groupAssumption(deciders, needed, causes), sentence)
  },
)
