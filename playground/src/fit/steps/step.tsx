import type { ComponentChildren } from 'preact'

/** A step of the page: its number, its name and what is done in it. */
export function Step({
  id,
  number,
  name,
  waits,
  children,
}: {
  readonly id: string
  readonly number: number
  readonly name: string
  /** Said instead of the content while the step before is not done. */
  readonly waits?: string | false
  readonly children: ComponentChildren
}) {
  return (
    <section class="fit-step" id={id} aria-labelledby={`${id}-name`} tabIndex={-1}>
      <h2 id={`${id}-name`}>
        <span class="fit-number">{number}</span>
        {name}
      </h2>
      <div class="fit-body">{waits ? <p class="mut sm">{waits}</p> : children}</div>
    </section>
  )
}
