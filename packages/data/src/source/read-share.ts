import { type EventBytes, isSeekable, type NamedFile, type SeekableFile } from './event-source.ts'

/** Knows what share of several files has been read, where their sizes are known. */
export class ReadShare {
  private readonly sizes: readonly number[] | undefined
  private before = 0
  private at = -1
  private current: () => number | undefined = () => undefined

  constructor(private readonly files: readonly Partial<NamedFile>[]) {
    const sizes = files.map(({ size }) => size)
    this.sizes = sizes.every((size) => size !== undefined) ? sizes : undefined
  }

  /** Goes on to the next file, of which `received` tells how many bytes have come. */
  next(opened: EventBytes | SeekableFile, received: () => number): void {
    this.before += this.sizes?.[this.at] ?? 0
    const file = this.files[++this.at]
    const begun = received()
    this.current = isSeekable(opened)
      ? () => (opened.size > 0 ? (received() - begun) / opened.size : 1)
      : () => file?.share?.()
  }

  /** Says by itself what share of the file is read, where bytes don't tell. */
  tell(share: () => number): void {
    this.current = share
  }

  /** From 0 to 1; undefined where it isn't known. */
  share(): number | undefined {
    const current = this.current()
    if (current === undefined || this.files.length === 1 || this.sizes === undefined)
      return this.files.length === 1 ? current : undefined
    const total = this.sizes.reduce((sum, size) => sum + size, 0)
    return (this.before + current * (this.sizes[this.at] ?? 0)) / Math.max(1, total)
  }
}
