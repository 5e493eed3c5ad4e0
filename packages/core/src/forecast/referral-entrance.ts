import type { Journey } from '../model/journey.ts'

/**
 * A journey in which those who are referred come in by a touchpoint of their own that takes no time, so
 * that what changes the journey changes where they begin too. Without `referralEntries` they enter as
 * everybody else, and the journey is as it was.
 */
export function withReferralEntrance(journey: Journey): {
  readonly journey: Journey
  readonly entrance: string | undefined
} {
  const { referralEntries, referrals, touchpoints, outcomes } = journey
  const weights = Object.entries(referralEntries ?? {}).filter(([, weight = 0]) => weight > 0)
  if (referrals === undefined || weights.length === 0) return { journey, entrance: undefined }
  const taken = new Set([...touchpoints, ...outcomes].map(({ id }) => id))
  let entrance = 'referred'
  while (taken.has(entrance)) entrance = `${entrance} `
  const total = weights.reduce((sum, [, weight = 0]) => sum + weight, 0)
  return {
    journey: {
      ...journey,
      touchpoints: [
        ...touchpoints,
        { id: entrance, sojourn: { distribution: 'fixed', value: '0s' } },
      ],
      transitions: {
        ...journey.transitions,
        [entrance]: Object.fromEntries(
          weights.map(([id, weight = 0]) => [id, weight / total] as const),
        ),
      },
    },
    entrance,
  }
}
