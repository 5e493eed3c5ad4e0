/** Gives texts codes by their bytes, from 0 in the order of appearance. */
export interface Codes {
  readonly size: number
  /** The code of a text, or −1 when it has none yet; `add` may then give it one. */
  find(bytes: Uint8Array, from: number, to: number): number
  /** Gives the next code to the text that the call of `find` just before did not find. */
  add(bytes: Uint8Array, from: number, to: number): number
}
