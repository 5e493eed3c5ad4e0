import { signal } from '@preact/signals'

/** What was just done to a notebook, and how to take it back where it can be. */
export interface Notice {
  readonly text: string
  readonly undo?: () => Promise<void>
}

export const notice = signal<Notice>()
