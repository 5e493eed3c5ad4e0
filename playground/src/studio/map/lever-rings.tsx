import type { JourneyMapLayout } from '@sojourn/charts'
import { levers } from '../levers/levers.ts'
import { settings } from '../levers/settings.ts'
import { middleOf } from './middle-of.ts'

/** Numbered rings where the levers that are on act. */
export function LeverRings({ layout }: { layout: JourneyMapLayout }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {levers.map(({ id, from, to }, i) => {
        if (!settings.value[id].on) return null
        const ribbon =
          layout.ribbons.find((each) => each.from === from && each.to === to) ??
          layout.ribbons.find((each) => each.to === to)
        if (ribbon === undefined) return null
        const { x, y } = middleOf(ribbon.path)
        return (
          <g key={id} class="ring" transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}>
            <circle r="8.5" />
            <text y="4">{i + 1}</text>
          </g>
        )
      })}
    </g>
  )
}
