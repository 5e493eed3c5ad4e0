/**
 * The names that the values of a flag list: a value that is a name as it stands is that name, and
 * any other is split at its commas, with blanks around them left out unless the name has them. A name
 * that is given again is the same, and no event has an empty one.
 */
export function listedNames(values: readonly string[], known: ReadonlySet<string>): string[] {
  const names = values.flatMap((value) =>
    known.has(value)
      ? [value]
      : value.split(',').map((part) => (known.has(part) ? part : part.trim())),
  )
  return [...new Set(names)].filter((name) => name !== '')
}
