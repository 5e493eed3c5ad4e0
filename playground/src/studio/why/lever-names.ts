import { type Language, LEVER_IDS, type LeverId, lever } from '@sojourn/catalogue'
import { changeInWords, stateNames } from '@sojourn/report'
import type { Change, Journey } from 'sojourn'

/** What some changes are called together: by their lever, else by what each does. */
export function namesOfChanges(
  journey: Journey,
  changes: readonly Change[],
  language: Language,
): string {
  const state = stateNames(journey)
  const names = changes.map((change) => {
    const known = leverOf(change)
    if (known !== undefined) return lever(known).name[language]
    return change.lever === undefined
      ? changeInWords(change, state, language)
      : `${change.lever.charAt(0).toLocaleUpperCase(language)}${change.lever.slice(1)}`
  })
  return [...new Set(names)].join(' + ')
}

/** The lever of the catalogue that a change belongs to. */
function leverOf({ lever: id }: Change): LeverId | undefined {
  return LEVER_IDS.find((each) => each === id)
}
