import { signal } from '@preact/signals'

/** A file of the reader's that waits to be fitted: the start page puts it here, the fit page takes it. */
export const droppedFile = signal<File>()
