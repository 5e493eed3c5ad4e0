import { signal } from '@preact/signals'

/** Whether all parts of the page are wanted, also those that the window never came near: to print them. */
export const everyPart = signal(false)
