import type { JourneyMapLayout } from '@sojourn/charts'
import { effectNow } from '../levers/lever-effect.ts'
import { panelLevers } from '../levers/panel-levers.ts'
import { middleOf } from './middle-of.ts'

/** Numbered rings where the levers that are on act. */
export function LeverRings({ layout }: { layout: JourneyMapLayout }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {panelLevers.value.map(({ lever, number, setting }) => {
        const effect = setting?.on ? effectNow(lever, setting) : undefined
        const ribbon = layout.ribbons.find(
          ({ from, to }) => from === effect?.from && (effect.to[0] ?? to) === to,
        )
        if (ribbon === undefined) return null
        const { x, y } = middleOf(ribbon.path)
        return (
          <g key={lever.id} class="ring" transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}>
            <circle r="8.5" />
            <text y="4">{number}</text>
          </g>
        )
      })}
    </g>
  )
}
