/** How deep a notebook and what it holds may be nested; a journey in a cell is eight deep. */
export const DEEPEST = 200

/**
 * Whether lists and objects lie in one another deeper than {@link DEEPEST}: what checks them calls
 * itself at each level, and would run out of stack. Level by level, so that this doesn't.
 */
export function nestedTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  }
  return false
}
