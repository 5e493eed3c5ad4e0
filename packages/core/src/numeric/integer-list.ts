/** A list of integers that grows, in one flat array. */
export interface IntegerList {
  readonly length: number
  push(value: number): void
  /** What it holds, in an array of its own. */
  done(): Int32Array
}

/** An empty list with room for so many integers to begin with. */
export function integerList(room = 16): IntegerList {
  let values = new Int32Array(room)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const wider = new Int32Array(2 * values.length + 16)
        wider.set(values)
        values = wider
      }
      values[length++] = value
    },
    done: () => values.slice(0, length),
  }
}
