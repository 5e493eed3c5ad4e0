import { text } from '../language.ts'
import type { EffectSize, ParameterValues } from './lever.ts'
import { parameter } from './parameters.ts'

/** Parameters of a lever that lowers the price for those who meet it. */
export const DISCOUNT = {
  discount: parameter(
    'share',
    [0, 0.9],
    0.1,
    text('Discount', 'Rabatt', 'Rabat', 'Rabatt'),
    'assumed',
  ),
  elasticity: parameter(
    'elasticity',
    [-6, 0],
    -2.62,
    text(
      'Sales for each percent of price',
      'Salg for hver prosent av prisen',
      'Salg for hver procent af prisen',
      'Försäljning för varje procent av priset',
    ),
    'measured',
  ),
  elasticitySpread: parameter(
    'elasticity',
    [0, 5],
    1,
    text('How unsure', 'Hvor usikkert', 'Hvor usikkert', 'Hur osäkert'),
    'assumed',
  ),
  incremental: parameter(
    'share',
    [0, 1],
    0.5,
    text(
      'Of that: would not have bought anyway',
      'Av dette: ville ikke ha kjøpt uansett',
      'Heraf: ville ikke have købt alligevel',
      'Av detta: skulle inte ha köpt ändå',
    ),
    'assumed',
  ),
}

/** How much customers learn to wait for the next coupon, as a parameter. */
export const WAITING = {
  waiting: parameter(
    'relative change',
    [0, 0.5],
    0.02,
    text(
      'Fewer purchases at full price later on',
      'Færre kjøp til full pris senere',
      'Færre køb til fuld pris senere',
      'Färre köp till fullt pris senare',
    ),
    'assumed',
  ),
}

/** What a discount `d` does to sales: `(1 − d)^(elasticity × incremental)`, a lognormal. */
export function priceEffect(given: ParameterValues): EffectSize {
  const { discount, elasticity, elasticitySpread, incremental } = given as Required<
    Record<keyof typeof DISCOUNT, number>
  >
  const logPrice = incremental * Math.log1p(-discount)
  return { median: Math.expm1(elasticity * logPrice), sd: elasticitySpread * Math.abs(logPrice) }
}

/** The long-run term of coupons: fewer buy when there is none. */
export function waiting(given: ParameterValues): EffectSize {
  return { median: -(given.waiting as number), sd: 0.01 }
}
