/** A title as the name of a file on any system. */
export function fileName(title: string, extension: string): string {
  const name = title
    .replace(/[\s\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 80)
  return `${name || 'sojourn'}.${extension}`
}
