/** Widths in em, on the wide side for the usual sans-serif faces. */
const SLIM = /[ijlI.,:;'’|! \u00a0]/
const NARROW = /[ftr()[\]/-]/
const WIDE = /[mwMW@%…—]/
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{1faff}]/u

/** Estimated width of a line of text in pixels: there is no page here to measure it on. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const letter of text) em += knownWidth(letter)
  return em * fontSize
}

/** Widths by letter: a map measures the same few again and again while a lever is dragged. */
const known = new Map<string, number>()

function knownWidth(letter: string): number {
  let width = known.get(letter)
  if (width === undefined) {
    width = widthOf(letter)
    known.set(letter, width)
  }
  return width
}

function widthOf(letter: string): number {
  if (SLIM.test(letter)) return 0.28
  if (NARROW.test(letter)) return 0.37
  if (WIDE.test(letter)) return 0.85
  if (FULL.test(letter)) return 1
  return letter === letter.toLowerCase() ? 0.55 : 0.64
}
