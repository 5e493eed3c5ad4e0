import { signal } from '@preact/signals'

/** A file that was dropped or chosen on the start page, for the page that fits a journey to it. */
export const droppedFile = signal<File>()
