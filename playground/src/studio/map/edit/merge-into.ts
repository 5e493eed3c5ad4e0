/**
 * Makes a draft equal to a value by changing only what differs, so that the history of a notebook
 * holds the change and not the whole journey twice.
 */
export function mergeInto(draft: object, value: object): void {
  const target = draft as Record<string, unknown>
  const source = value as Record<string, unknown>
  if (Array.isArray(draft) && Array.isArray(value)) draft.length = value.length
  for (const key of Object.keys(target)) if (source[key] === undefined) delete target[key]
  for (const [key, next] of Object.entries(source)) {
    const before = target[key]
    if (next === undefined || Object.is(before, next)) continue
    if (alike(before, next)) mergeInto(before, next as object)
    else target[key] = next
  }
}

function alike(before: unknown, next: unknown): before is object {
  return (
    typeof before === 'object' &&
    before !== null &&
    typeof next === 'object' &&
    next !== null &&
    Array.isArray(before) === Array.isArray(next)
  )
}
