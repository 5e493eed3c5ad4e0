import type { Codes } from './codes.ts'

/** Gives codes to hashes of texts, so that of the texts themselves nothing is kept. */
export class HashedCodes implements Codes {
  private latest: Uint8Array = new Uint8Array(0)

  constructor(
    private readonly codes: Codes,
    private readonly hash: (id: Uint8Array) => Uint8Array,
  ) {}

  get size(): number {
    return this.codes.size
  }

  find(bytes: Uint8Array, from: number, to: number): number {
    this.latest = this.hash(bytes.subarray(from, to))
    return this.codes.find(this.latest, 0, this.latest.length)
  }

  add(): number {
    return this.codes.add(this.latest, 0, this.latest.length)
  }
}
