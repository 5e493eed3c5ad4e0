import { castDraft } from 'immer'
import { editJourney } from './edit-journey.ts'
import type { Journey } from './journey.ts'

/**
 * A fitted journey with what no log knows: names, texts, phases, channels, costs and the currency, taken
 * from another journey with the same ids. Probabilities, sojourn times and evidence stay; revenue
 * is taken only where the fit found none.
 *
 * @example
 * ```ts
 * import { describeJourney, readJourney } from 'sojourn/model'
 * const base = { format: 'sojourn-journey', version: 1, entries: { ad: 1 }, transitions: {} }
 * const fitted = readJourney({ ...base, touchpoints: [{ id: 'ad' }] })
 * const named = readJourney({ ...base, touchpoints: [{ id: 'ad', name: 'Instagram ad' }] })
 * console.log(describeJourney(fitted, named).touchpoints[0]?.name) // Instagram ad
 * ```
 */
export function describeJourney(fitted: Journey, description: Journey): Journey {
  const known = new Map(
    [...description.touchpoints, ...description.outcomes].map((state) => [state.id, state]),
  )
  return editJourney<string, string>(fitted, (draft) => {
    if (description.name !== undefined) draft.name = description.name
    if (description.currency !== undefined) draft.currency = description.currency
    if (description.description !== undefined) draft.description = description.description
    if (description.goal !== undefined) draft.goal = description.goal
    if (description.phases !== undefined) draft.phases = castDraft([...description.phases])
    for (const state of [...draft.touchpoints, ...draft.outcomes]) {
      const { sojourn: _, ...said } = { sojourn: undefined, ...known.get(state.id) }
      Object.assign(state, {
        ...said,
        ...state,
        ...('channel' in said ? { channel: said.channel } : {}),
      })
    }
    if (description.channels !== undefined) {
      const channels = new Map(description.channels.map((channel) => [channel.id, channel]))
      // Those that only the log knows.
      for (const { channel: id } of draft.touchpoints)
        if (id !== undefined && !channels.has(id)) channels.set(id, { id })
      draft.channels = [...channels.values()]
    }
    // The story's order, not the log's: phases first to last.
    const place = new Map([...known.keys()].map((id, i) => [id, i]))
    const order = (state: { id: string }) => place.get(state.id) ?? known.size
    draft.touchpoints.sort((a, b) => order(a) - order(b))
  })
}
