import type { Journey } from 'sojourn/model'

/** What only one of a fitted journey and its description knows, in words: mostly misspelt ids. */
export function undescribed(fitted: Journey, description: Journey): string[] {
  const seen = idsOf(fitted)
  const told = idsOf(description)
  return [
    ...listed('The description has, but the log has not:', told, seen),
    ...listed('The log has, but the description has not:', seen, told),
  ]
}

function idsOf({ touchpoints, outcomes }: Journey): string[] {
  return [...touchpoints, ...outcomes].map(({ id }) => id)
}

function listed(title: string, ids: readonly string[], others: readonly string[]): string[] {
  const lacking = new Set(others)
  const only = ids.filter((id) => !lacking.has(id)).map((id) => JSON.stringify(id))
  if (only.length === 0) return []
  const more = only.length > 12 ? ` and ${only.length - 12} more` : ''
  return [`${title} ${only.slice(0, 12).join(', ')}${more}.`]
}
