/** The numbers are the same but for rounding. */
export const EXACT = 12
