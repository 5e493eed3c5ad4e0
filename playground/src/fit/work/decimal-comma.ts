const WITH_COMMA = /^\s*[-+]?\d{1,3}(?:[ .\u00a0\u202f]?\d{3})*,\d{1,4}\s*$/

/** Whether a text is an amount with a decimal comma. */
export function hasDecimalComma(text: string): boolean {
  return WITH_COMMA.test(text)
}

/** An amount such as 1 234,50 with a decimal point and nothing between thousands. */
export function withPoint(text: string): string {
  return hasDecimalComma(text) ? text.replace(/[ .\u00a0\u202f]/g, '').replace(',', '.') : text
}
