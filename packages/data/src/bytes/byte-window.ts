/** The bytes that were received and not yet read: `bytes` from `start` up to `end`, exclusive. */
export class ByteWindow {
  bytes = new Uint8Array(1 << 18)
  /** The same memory, for reading several bytes at once. */
  view = new DataView(this.bytes.buffer)
  start = 0
  end = 0

  get length(): number {
    return this.end - this.start
  }

  /** Copies `chunk` behind what is left, so that a row is always in one piece. */
  append(chunk: Uint8Array): void {
    const needed = this.length + chunk.length
    if (this.end + chunk.length > this.bytes.length) {
      const target =
        needed > this.bytes.length
          ? new Uint8Array(Math.max(needed, 2 * this.bytes.length))
          : this.bytes
      target.set(this.bytes.subarray(this.start, this.end))
      if (target !== this.bytes) this.view = new DataView(target.buffer)
      this.bytes = target
      this.end -= this.start
      this.start = 0
    }
    this.bytes.set(chunk, this.end)
    this.end += chunk.length
  }
}
