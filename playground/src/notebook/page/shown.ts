import { signal } from '@preact/signals'

/** What is open above or beside the cells. */
export const paletteShown = signal(false)
export const findShown = signal(false)
export const keysShown = signal(false)
