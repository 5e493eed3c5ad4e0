export function Dots(_: {
  differences: Float64Array
  digits: number
  gain: (c: string) => string
}) {
  return null
}
