/**
 * A name as SQL writes it, in double quotes: any name is one, and none is more than a name.
 *
 * @throws RangeError where it is empty, or has a NUL character, which no database takes.
 */
export function identifier(name: string): string {
  if (name === '' || name.includes('\0')) throw new RangeError(`${JSON.stringify(name)} is no name`)
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as SQL writes it, in single quotes. @throws RangeError where it has a NUL character. */
export function literal(text: string): string {
  if (text.includes('\0')) throw new RangeError(`${JSON.stringify(text)} is no text of a database`)
  return `'${text.replaceAll("'", "''")}'`
}
