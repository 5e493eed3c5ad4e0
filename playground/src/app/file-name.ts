/** A title as the name of a file on any system. */
export function fileName(title: string, extension: string): string {
  const name = title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 80)
  return `${name || 'notebook'}.${extension}`
}
