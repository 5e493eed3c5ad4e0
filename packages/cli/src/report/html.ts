/** Markup that needs no escaping any more. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = string | number | Html | readonly Piece[]

/** A template of markup: whatever is put into it is text, and escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.map((text, i) => text + written(pieces[i] ?? '')).join(''))
}

function written(piece: Piece): string {
  if (piece instanceof Html) return piece.text
  if (Array.isArray(piece)) return piece.map(written).join('')
  return String(piece).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
