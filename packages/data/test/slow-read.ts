/** An event as it stands in a row, all text. */
export interface SlowEvent {
  customer: string
  time: string
  touchpoint: string
}

/**
 * The slow twin of the reader's rows: text, lines and characters, for three columns in the order
 * customer, time, touchpoint. It knows no chunks, no bytes and no limits.
 */
export function slowRead(
  text: string,
  delimiter: string,
  isTime: (text: string) => boolean,
): { events: SlowEvent[]; skipped: number[] } {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const events: SlowEvent[] = []
  const skipped: number[] = []
  let k = 1
  while (k < lines.length) {
    const row = slowRow(lines, k, delimiter)
    if ('broken' in row) {
      skipped.push(row.broken + 1)
      k = row.broken + 1
      continue
    }
    const [customer = '', time = '', touchpoint = ''] = row.fields
    const blank = row.next === k + 1 && (lines[k] as string).trim() === ''
    if (blank && row.fields.length === 1) k = row.next
    else if (row.fields.length !== 3) {
      skipped.push(k + 1)
      k++
    } else {
      if (customer.trim() === '' || touchpoint.trim() === '' || !isTime(time)) skipped.push(k + 1)
      else events.push({ customer, time, touchpoint })
      k = row.next
    }
  }
  return { events, skipped }
}

/** The row that starts at line `k`, or the line that breaks it. */
function slowRow(
  lines: readonly string[],
  k: number,
  delimiter: string,
): { fields: string[]; next: number } | { broken: number } {
  const fields: string[] = []
  let line = k
  let rest = lines[k] as string
  while (true) {
    let field = ''
    if (rest.startsWith('"')) {
      const opened = line
      rest = rest.slice(1)
      while (!/^"(?!")/.test(rest)) {
        if (rest.startsWith('""')) {
          field += '"'
          rest = rest.slice(2)
        } else if (rest === '' || /^[\r\n]/.test(rest)) {
          field += rest
          line++
          if (rest !== '' && fields.length >= 3) return { broken: k }
          if (line >= lines.length) return { broken: opened }
          rest = lines[line] as string
        } else {
          field += rest[0]
          rest = rest.slice(1)
        }
      }
      rest = rest.slice(1)
    } else {
      const end = rest.split(new RegExp(`[${delimiter}\r\n]`))[0] as string
      field = end
      rest = rest.slice(end.length)
    }
    fields.push(field)
    if (rest.startsWith(delimiter)) {
      if (fields.length >= 3 && line > k) return { broken: k }
      rest = rest.slice(1)
    } else if (rest === '' || /^(\r\n|\r|\n)$/.test(rest)) return { fields, next: line + 1 }
    else return { broken: k }
  }
}
