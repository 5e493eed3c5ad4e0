import type { ComponentChildren } from 'preact'

/**
 * What is said of an answer, beside a rule: of a right one in blue. It stands in a live region that
 * was there before it, since screen readers announce only what changes in one.
 */
export function Feedback({ right, children }: { right: boolean; children: ComponentChildren }) {
  return <div class={right ? 'fb right' : 'fb'}>{children}</div>
}
