import { changeCell, removeCell } from '@sojourn/notebook'
import { checkJourney, type Journey, planMixture } from 'sojourn'
import { apply } from '../../../document/document.ts'
import { journey, mapCell, pins } from '../../study.ts'
import { mergeInto } from './merge-into.ts'

/** Why an edit was refused. */
export type Refusal =
  /** What is wrong with the journey, in the words of the library. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }
  /** Pinned scenarios that could no longer be applied. */
  | {
      readonly kind: 'pinned'
      readonly scenarios: readonly string[]
      /** Makes the edit all the same, and removes these pins. */
      readonly withoutThem: () => void
    }

/**
 * Edits the journey of the map, as one step that can be undone. An edit that would leave an invalid
 * journey, or one on which a pinned scenario no longer works, is not made.
 */
export function editJourney(edit: (journey: Journey) => Journey): Refusal | undefined {
  const cell = mapCell.peek()
  const before = journey.peek()
  if (cell === undefined || before === undefined) return undefined
  const { journey: next, problems } = checkJourney(edit(before))
  if (next === undefined)
    return {
      kind: 'invalid',
      problems: problems.map(({ path, message }) => `  ${path}: ${message}`),
    }
  const broken = pins
    .peek()
    .filter(({ scenario }) => works(before, scenario) && !works(next, scenario))
  const keep = (joins?: string) =>
    apply(
      (notebook) =>
        changeCell(notebook, cell.id, (draft) => {
          if (draft.kind === 'map') mergeInto(draft.journey as object, next)
        }),
      joins,
    )
  if (broken.length === 0) {
    keep()
    return undefined
  }
  return {
    kind: 'pinned',
    scenarios: broken.map(({ scenario }) => scenario.name),
    withoutThem: () => {
      // One step to undo.
      const joins = `edit without pins ${crypto.randomUUID()}`
      for (const { id } of broken) apply((notebook) => removeCell(notebook, id), joins)
      keep(joins)
    },
  }
}

function works(of: Journey, scenario: Parameters<typeof planMixture>[1]): boolean {
  try {
    planMixture(of, scenario)
    return true
  } catch {
    return false
  }
}
