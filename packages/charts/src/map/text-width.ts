/** Letters about a third of an em wide, and those close to a whole one. */
const NARROW = /[iljtfrI.,:;'’|!()[\]\- ]/
const WIDE = /[mwMW@%—]/
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{1faff}]/u

/**
 * Estimated width of a line of text in pixels. It errs on the wide side for sans-serif faces, since
 * nothing here can measure one: there is no page.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const letter of text)
    em += FULL.test(letter)
      ? 1
      : NARROW.test(letter)
        ? 0.34
        : WIDE.test(letter)
          ? 0.87
          : letter !== letter.toLowerCase()
            ? 0.66
            : 0.55
  return em * fontSize
}
