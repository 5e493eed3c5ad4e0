/** Days that revenue and retention are given for. */
export const HORIZON = 90
/** Seed of all draws, so that everybody sees the same figures. */
export const SEED = 1
/** Draws of the picture that follows a slider, and of the one that stays when it rests. */
export const DRAWS = { moving: 200, resting: 1000 } as const
