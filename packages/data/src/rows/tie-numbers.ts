import { readNumber } from '../fields/read-number.ts'

/**
 * The numbers by which ties are broken. When every text but the empty ones is a finite number, they
 * are those numbers; else each is the rank of its text by code units, equal texts sharing a rank.
 * An empty text is −Infinity, so that it comes first.
 */
export function tieNumbers(codes: Int32Array, texts: readonly string[]): Float64Array {
  const encoder = new TextEncoder()
  const keys = texts.map((text) => {
    const bytes = encoder.encode(text)
    return text.trim() === '' ? Number.NEGATIVE_INFINITY : readNumber(bytes, 0, bytes.length)
  })
  if (keys.some(Number.isNaN)) {
    const order = [...keys.keys()].sort((a, b) => (isBefore(texts, a, b) ? -1 : 1))
    order.forEach((code, rank) => {
      if (keys[code] !== Number.NEGATIVE_INFINITY) keys[code] = rank
    })
  }
  return Float64Array.from(codes, (code) => keys[code] as number)
}

/** `<` compares texts by code units, on every machine alike. */
function isBefore(texts: readonly string[], a: number, b: number): boolean {
  return (texts[a] as string) < (texts[b] as string)
}
