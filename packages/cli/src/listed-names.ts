/**
 * The names that the values of a flag list: a value that is a name as it stands is that name, and
 * any other is split at its commas, with blanks around them left out unless the name has them.
 */
export function listedNames(values: readonly string[], known: ReadonlySet<string>): string[] {
  return values.flatMap((value) =>
    known.has(value)
      ? [value]
      : value.split(',').map((part) => (known.has(part) ? part : part.trim())),
  )
}
