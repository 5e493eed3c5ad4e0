/**
 * One JSON document. Numbers keep every digit; what JSON has no word for is written as the contract
 * says: infinite as the text "Infinity", undefined and NaN as null.
 */
export function json(value: unknown): string {
  return `${JSON.stringify(value, (_, item: unknown) => writable(item), 2)}\n`
}

function writable(item: unknown): unknown {
  if (item === Infinity) return 'Infinity'
  if (item === Number.NEGATIVE_INFINITY) return '-Infinity'
  return item === undefined ? null : item
}
