import type { ComponentChildren } from 'preact'

/** What is said of an answer, beside a rule: of a right one in blue. */
export function Feedback({ right, children }: { right: boolean; children: ComponentChildren }) {
  return (
    <div class={right ? 'fb right' : 'fb'} role="status">
      {children}
    </div>
  )
}
