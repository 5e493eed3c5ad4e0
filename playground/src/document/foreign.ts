import { signal } from '@preact/signals'

/**
 * Whether the open notebook came from a link or a file and its reader has not yet agreed that its
 * code may run. It is stored with the notebook; to agree, set it to false and save.
 */
export const foreign = signal(false)
