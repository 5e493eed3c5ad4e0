const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const

/** Puts a colour or weight on text. */
export type Paint = (style: keyof typeof CODES, text: string) => string

/** Paints where there is colour, and leaves text as it is where there is none. */
export function paintWith(colour: boolean): Paint {
  if (!colour) return (_, text) => text
  return (style, text) => {
    const [on, off] = CODES[style]
    return `\u001b[${on}m${text}\u001b[${off}m`
  }
}
