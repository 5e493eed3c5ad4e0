import { journey, losses, probabilityOf } from '../journey.ts'
import { type Lever, SCORE } from './lever.ts'

const TOUCHPOINT = 'account'
const AVOIDED = { distribution: 'between', low: 0.1, high: 0.5, level: 0.8 } as const

const logit = (share: number) => Math.log(share / (1 - share))
const middle = (logit(AVOIDED.low) + logit(AVOIDED.high)) / 2
const spread = (logit(AVOIDED.high) - logit(AVOIDED.low)) / (2 * SCORE.most)
const avoidedAt = (score: number) => 1 / (1 + Math.exp(-(middle + spread * score)))

/** Share of those who come to the step whom it loses, as fitted. */
const lost = [...losses].reduce((sum, loss) => sum + probabilityOf(journey, TOUCHPOINT, loss), 0)

/** The setting is the share of shoppers who may skip the account step. */
export const shorterCheckout: Lever = {
  id: 'shorter-checkout',
  grade: 'C',
  initial: 0.8,
  from: TOUCHPOINT,
  to: 'checkout',
  change: (reach) => ({ op: 'removeTouchpoint', touchpoint: TOUCHPOINT, avoided: AVOIDED, reach }),
  changeAt: (reach, score) => ({
    op: 'removeTouchpoint',
    touchpoint: TOUCHPOINT,
    avoided: avoidedAt(score),
    reach,
  }),
  effectAt: (reach, score) => reach * lost * avoidedAt(score),
}
