import { of100 } from '../map/figures.ts'
import type { World } from '../map/world.ts'
import { step } from './follow-state.ts'
import { nameIn, partsOf, whenOf } from './sentence.ts'
import type { Walk } from './twins.ts'
import { words } from './words.ts'

/** Entries that are shown: a customer who stays for years would fill a book. */
const MOST = 40

/** What a customer went through so far, entry by entry. */
export function Diary({
  title,
  walk,
  world,
  parting,
  kind,
}: {
  readonly title: string
  readonly walk: Walk
  readonly world: World
  readonly parting: number | undefined
  readonly kind: 'now' | 'twin'
}) {
  const w = words.value
  const shown = walk.stops.slice(0, step.value + 1)
  const skipped = Math.max(0, shown.length - MOST)
  const ended = shown.length === walk.stops.length
  return (
    <section class={`diary ${kind}`} aria-label={title}>
      <h3>{title}</h3>
      {skipped > 0 && <p class="hint">{w.before(skipped)}</p>}
      <ol start={skipped + 1}>
        {shown.slice(skipped).map((stop, k) => {
          const i = skipped + k
          const parts = parting === i
          return (
            <li key={i} class={parts ? 'parting' : ''}>
              {parts && (
                <p class="part">
                  {stop.share === undefined ? w.partAtOnce : w.part(of100(stop.share))}
                </p>
              )}
              <p>
                <span class="when">{whenOf(stop)}</span> <b>{nameIn(world, stop.id)}</b>
              </p>
              <p class="what">{partsOf(stop, world).join('. ')}</p>
            </li>
          )
        })}
      </ol>
      {ended && <p class="hint">{walk.converted ? w.endConverted : w.endNot}</p>}
    </section>
  )
}
