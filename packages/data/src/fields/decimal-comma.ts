const AMOUNT = String.raw`[-+]?\d{1,3}(?:[ .\u00a0\u202f]?\d{3})*,\d{1,4}`
const CURRENCY = String.raw`(?:kr\.?|€|[A-Z]{3})?`
const WITH_COMMA = new RegExp(String.raw`^\s*${CURRENCY}\s*(${AMOUNT})\s*${CURRENCY}\s*$`)

/**
 * Whether a text is an amount with a decimal comma, with or without its currency.
 *
 * @example
 * ```ts
 * import { hasDecimalComma } from '@sojourn/data'
 * console.log(['1 234,50 kr', '12,5', '1,234.50'].map(hasDecimalComma)) // [true, true, false]
 * ```
 */
export function hasDecimalComma(text: string): boolean {
  return WITH_COMMA.test(text)
}

/** An amount such as 1 234,50 or kr 1.234,50 with a decimal point and nothing between thousands. */
export function withPoint(text: string): string {
  const amount = WITH_COMMA.exec(text)?.[1]
  return amount === undefined ? text : amount.replace(/[ .\u00a0\u202f]/g, '').replace(',', '.')
}
