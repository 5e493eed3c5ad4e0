import fc from 'fast-check'
import { readJourney } from '../src/model/index.ts'

// Chains that are hard to solve: nearly singular, or nearly decomposable.

const share = fc.double({ min: 0.05, max: 1, noNaN: true })
const leak = fc.constantFrom(1e-6, 1e-9, 1e-12, 3e-13, 1e-15)

/** Two blocks that customers hardly ever change between or leave: nearly decomposable. */
export const twoBlocks = fc
  .record({ inside: fc.array(share, { minLength: 18, maxLength: 18 }), coupling: leak, exit: leak })
  .map(({ inside, coupling, exit }) => {
    const touchpoints = ['a0', 'a1', 'a2', 'b0', 'b1', 'b2']
    const transitions = Object.fromEntries(
      touchpoints.map((id, i) => {
        const block = touchpoints.filter((other) => other[0] === id[0])
        const weights = block.map((to, j) => [to, inside[3 * i + j] as number] as const)
        const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
        const row = Object.fromEntries(weights.map(([to, weight]) => [to, weight / total]))
        const last = block.at(-1) as string
        if (id.endsWith('0')) Object.assign(row, { [`${id[0] === 'a' ? 'b' : 'a'}1`]: coupling })
        if (id === 'b2') Object.assign(row, { won: exit, lost: 2 * exit })
        return [id, { ...row, [last]: 'rest' }]
      }),
    )
    return readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: touchpoints.map((id) => ({ id })),
      outcomes: [{ id: 'won', kind: 'conversion' }, { id: 'lost' }],
      entries: { a0: 2, b0: 1 },
      transitions,
    })
  })

/** A long staircase where almost everybody slips back to the start: the condition number explodes. */
export const staircase = fc
  .record({ up: fc.array(fc.constantFrom(1e-3, 1e-5, 0.01, 0.5), { minLength: 2, maxLength: 9 }) })
  .map(({ up }) =>
    readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: up.map((_, i) => ({ id: `t${i}` })),
      outcomes: [{ id: 'top', kind: 'conversion' }, { id: 'off' }],
      entries: { t0: 1 },
      transitions: Object.fromEntries(
        up.map((p, i) => [
          `t${i}`,
          { [i + 1 < up.length ? `t${i + 1}` : 'top']: p, off: 1e-13, t0: 'rest' },
        ]),
      ),
    }),
  )
