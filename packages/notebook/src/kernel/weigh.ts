/** What reading costs a page, in characters of text: to make, check and measure them takes as long. */
const OF_OBJECT = 400
const OF_VALUE = 40

/** The most that one message may weigh: more than ten of the largest outputs. */
export const HEAVIEST = 100e6

/**
 * How much a message gives a page to do: its characters, and for each object and value what it takes
 * to read one. Stops counting at the first sum above `most`.
 */
export function weigh(message: unknown, most = HEAVIEST): number {
  let weight = 0
  const waiting = [message]
  while (waiting.length > 0 && weight <= most) {
    const one = waiting.pop()
    if (typeof one === 'string') weight += one.length
    weight += typeof one === 'object' && one !== null ? OF_OBJECT : OF_VALUE
    if (one instanceof ArrayBuffer || ArrayBuffer.isView(one)) weight += one.byteLength
    else if (one instanceof Map || one instanceof Set) weight += OF_OBJECT * one.size
    else if (Array.isArray(one) && OF_VALUE * one.length > most) weight += OF_VALUE * one.length
    else if (typeof one === 'object' && one !== null)
      for (const value of Object.values(one)) waiting.push(value)
  }
  return weight
}
