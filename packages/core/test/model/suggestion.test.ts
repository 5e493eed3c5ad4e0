import { describe, expect, test } from 'vitest'
import { didYouMean, nearestName } from '../../src/model/index.ts'

describe('the name that was meant', () => {
  test.each([
    ['chekout', 'checkout'],
    ['chekcout', 'checkout'],
    ['CHECKOUT', 'checkout'],
    ['ads', 'ad'],
    ['purchse', 'purchase'],
    ['betalign', 'betaling'],
  ])('of %s is %s', (written, meant) => {
    expect(nearestName(written, ['cart', 'checkout', 'ad', 'purchase', 'betaling'])).toBe(meant)
    expect(didYouMean(written, ['cart', meant])).toBe(` Did you mean ${JSON.stringify(meant)}?`)
  })

  test('is none where no name is near, rather than a wrong one', () => {
    expect(nearestName('newsletter', ['cart', 'checkout'])).toBeUndefined()
    expect(nearestName('x', [])).toBeUndefined()
    expect(didYouMean('newsletter', ['cart'])).toBe('')
  })

  test('is the nearest of several, wherever it stands', () => {
    expect(nearestName('checkou', ['checkin', 'checkout', 'chekou1'])).toBe('checkout')
    expect(nearestName('page 12', ['page 1', 'page 21', 'page 12 b'])).toMatch(/^page (1|21)$/)
  })
})
