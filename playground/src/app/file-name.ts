/** A title as the name of a file on any system, without marks that would turn its end around. */
export function fileName(title: string, extension: string): string {
  const name = title
    .replace(/[\s\p{Cc}\p{Bidi_Control}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 80)
  return `${name || 'sojourn'}.${extension}`
}
