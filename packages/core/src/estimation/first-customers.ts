/**
 * The first few distinct customers of each cell of a table, so that it can be told whether there are
 * fewer than some number of them, in whatever order they come.
 */
export class FirstCustomers {
  private found: Int32Array
  private held = new Int32Array(64)

  /** @param most customers that are told apart in each cell. */
  constructor(readonly most: number) {
    this.found = new Int32Array(64 * most)
  }

  /** Notes that a customer was in a cell. */
  add(cell: number, customer: number): void {
    if (cell >= this.held.length) this.grow(cell)
    const { found, held, most } = this
    const many = held[cell] as number
    if (many === most) return
    const from = cell * most
    for (let i = from; i < from + many; i++) if (found[i] === customer) return
    found[from + many] = customer
    held[cell] = many + 1
  }

  /** The customers of a cell; where there are as many as are told apart, there may be more. */
  of(cell: number): number[] {
    const from = cell * this.most
    return cell < this.held.length
      ? [...this.found.subarray(from, from + (this.held[cell] as number))]
      : []
  }

  private grow(cell: number): void {
    let cells = this.held.length
    while (cell >= cells) cells *= 2
    const held = new Int32Array(cells)
    held.set(this.held)
    const found = new Int32Array(cells * this.most)
    found.set(this.found)
    this.held = held
    this.found = found
  }
}

/** The first few distinct customers of several cells together. */
export function firstOf(groups: Iterable<readonly number[]>, most: number): number[] {
  const together = new Set<number>()
  for (const group of groups)
    for (const customer of group) if (together.size < most) together.add(customer)
  return [...together]
}
