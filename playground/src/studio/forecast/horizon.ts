/** Days that revenue and retention are given for, where the notebook doesn't say. */
export const DEFAULT_HORIZON = 90
/** Seed of all draws, so that everybody sees the same figures. */
export const SEED = 1
/** Draws of the picture that stays when nothing moves. */
export const RESTING = 1000
/** Draws of the pictures that are worked out ahead, for while a slider is moved. */
export const MOVING = 200
