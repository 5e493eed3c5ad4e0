import { type Chain, compileChain, journey, type SojournTime } from '../../src/model/index.ts'

/** A chain of one touchpoint, which is left for an outcome at once after such a sojourn time. */
export const staying = (sojourn?: SojournTime): Chain =>
  compileChain(
    journey({
      touchpoints: [{ id: 'here', ...(sojourn && { sojourn }) }],
      outcomes: [{ id: 'gone' }],
      entries: { here: 1 },
      transitions: { here: { gone: 1 } },
    }),
  )
