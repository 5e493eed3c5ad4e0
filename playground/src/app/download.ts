/** Gives the reader a file. Nothing is sent anywhere: it is made here. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // Revoked at once, some browsers save nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A title as the name of a file on any system. */
export function fileName(title: string, extension: string): string {
  const name = title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 80)
  return `${name || 'notebook'}.${extension}`
}
