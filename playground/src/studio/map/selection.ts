import { signal } from '@preact/signals'

/** What is chosen on the map. */
export type Selected =
  | { readonly kind: 'touchpoint'; readonly id: string }
  | { readonly kind: 'step'; readonly from: string; readonly to: string }
  | { readonly kind: 'phase'; readonly id: string }

/** What is being edited below the map; `journey` lists all of it. */
export type Edited =
  | Selected
  | { readonly kind: 'journey' }
  | { readonly kind: 'outcome'; readonly id: string }

/** What the note beside the map tells of. */
export const open = signal<Selected>()

/** What the form below the map edits. */
export const edited = signal<Edited>()

export function isSame(a: Selected | undefined, b: Selected | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
