import type { Analysis } from 'sojourn/analysis'
import type { Journey } from 'sojourn/model'
import { points } from '../format/share.ts'
import { stateNames } from '../names.ts'
import type { Page } from '../page.ts'

const MOST = 5
/** A tenth better odds, on the scale of the leverage: log-odds. */
const TENTH = Math.log(1.1)

/** The steps by which conversion is most easily raised; nothing where none raises it. */
export function leverageTable(page: Page, journey: Journey, { leverage }: Analysis): void {
  const raising = (leverage ?? []).filter(({ value }) => value > 0).slice(0, MOST)
  const [best] = raising
  if (best === undefined) return
  const names = stateNames(journey)
  page
    .say(
      `Conversion gains most from the step from ${names(best.from)} to ${names(best.to)}. With a tenth better odds of a step it gains about:`,
    )
    .table(
      [{ title: 'From', names: true }, { title: 'To', names: true }, { title: 'Points' }],
      raising.map(({ from, to, value }) => {
        const mean = TENTH * value
        return [names(from), names(to), points({ mean, low: mean, high: mean })]
      }),
    )
}
