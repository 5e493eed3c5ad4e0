const LONGEST = 40

/** A value in quotes for a message, cut to 40 characters, with its invisible characters shown. */
export function quoted(text: string): string {
  const shown = [...text.slice(0, 2 * LONGEST)]
  return JSON.stringify(shown.length > LONGEST ? `${shown.slice(0, LONGEST).join('')}…` : text)
}
