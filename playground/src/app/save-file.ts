/** Hands a file to the reader, as a download would. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of it by then; it would be kept until the page is closed.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A text as a file, in UTF-8. */
export function textFile(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` })
}

/** Data as a file of JSON that people can read. */
export function jsonFile(data: unknown): Blob {
  return textFile(`${JSON.stringify(data, null, 2)}\n`, 'application/json')
}
