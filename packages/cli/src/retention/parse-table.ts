/** A row of a table: its fields, and the line of the file at which it begins, 1-based. */
export interface TableRow {
  readonly line: number
  readonly fields: readonly string[]
}

/**
 * The rows of delimited text (RFC 4180; line ends LF, CRLF or CR); blank lines are none.
 *
 * @throws RangeError where a quote is never closed, with its line; and where there are NUL characters,
 * as in UTF-16 without a mark.
 */
export function parseTable(text: string, delimiter: string): TableRow[] {
  if (text.includes('\0'))
    throw new RangeError('there are NUL characters: save the file as UTF-8 text')
  const rows: TableRow[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    const begin = line
    const fields: string[] = []
    for (;;) {
      let field = ''
      if (text[at] === '"') {
        const opened = line
        at++
        for (;;) {
          const quote = text.indexOf('"', at)
          if (quote < 0) throw new RangeError(`line ${opened}: a quote is opened and never closed`)
          field += text.slice(at, quote)
          at = quote + 1
          if (text[at] !== '"') break
          field += '"'
          at++
        }
        line += field.match(/\r\n?|\n/g)?.length ?? 0
      }
      const from = at
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        at++
      fields.push(field + text.slice(from, at))
      if (text[at] !== delimiter) break
      at++
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: begin, fields })
  }
  return rows
}
