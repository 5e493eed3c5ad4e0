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

/** A text as a file; with a byte order mark where spreadsheets need one to see that it is UTF-8. */
export function textFile(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` })
}

/** A name for files: lower case, without what a file system may not like. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return `${plain === '' ? 'sojourn' : plain}.${ending}`
}
