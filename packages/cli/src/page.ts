import type { Terminal } from './terminal.ts'
import { type Paint, paintWith } from './text/paint.ts'
import { type Column, table } from './text/table.ts'
import { wrap } from './text/wrap.ts'

/** Prose in longer lines is hard to read, however wide the terminal. */
const WIDEST_PROSE = 100

/** What a command says to people: sentences, tables and lists that fit the terminal, in order. */
export class Page {
  private readonly blocks: string[] = []
  private readonly columns: number
  readonly paint: Paint

  constructor({ columns, colour }: Terminal) {
    this.columns = columns
    this.paint = paintWith(colour)
  }

  /** A paragraph. */
  say(text: string): this {
    this.blocks.push(wrap(text, this.prose))
    return this
  }

  /** A paragraph that stands out: the finding of what follows. */
  find(text: string): this {
    this.blocks.push(this.paint('bold', wrap(text, this.prose)))
    return this
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): this {
    this.blocks.push(table(columns, rows, this.columns, this.paint))
    return this
  }

  /** A title and its items, a line each; nothing where there are none. */
  list(title: string, items: readonly string[]): this {
    if (items.length === 0) return this
    const lines = items.map((item) => wrap(item, this.prose, '- ', '  '))
    this.blocks.push([this.paint('yellow', title), ...lines].join('\n'))
    return this
  }

  /** The whole page. */
  text(): string {
    return `${this.blocks.join('\n\n')}\n`
  }

  private get prose(): number {
    return Math.min(this.columns, WIDEST_PROSE)
  }
}
