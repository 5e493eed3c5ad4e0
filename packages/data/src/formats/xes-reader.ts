import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { EventLogError } from '../event-log-error.ts'
import { decodeText } from '../fields/decode-text.ts'
import type { SourceRecord } from '../mapping/event-mapping.ts'
import type { RecordTaker } from '../records/record-taker.ts'
import type { TextReader } from './text-reader.ts'

/**
 * Reads XES (IEEE 1849), the log format of process mining. Each event is a record of its own
 * attributes and, named `case:…` as in the CSV form, those of its trace.
 */
export class XesReader implements TextReader {
  readonly emptiness = 'the log has no events'
  private readonly parser = new SaxesParser()
  private readonly open: string[] = []
  private trace: Record<string, unknown> = {}
  private event: Record<string, unknown> = {}
  private eventLine = 1
  private failure: EventLogError | undefined

  constructor(private readonly records: RecordTaker) {
    const { parser } = this
    parser.on('opentagstart', ({ name }) => this.requireLog(name))
    parser.on('opentag', (tag) => this.begin(tag))
    parser.on('closetag', ({ name }) => this.end(name))
    parser.on('error', (error) => {
      this.failure ??= this.broken(error.message.replace(/^\d+:\d+: /, ''))
    })
  }

  read(window: ByteWindow, last: boolean): void {
    const { bytes, start, end } = window
    // A character that is cut in two waits for its other bytes.
    const to = last ? end : wholeCharacters(bytes, start, end)
    const text = decodeText(bytes, start, to)
    window.start = to
    this.parser.write(text)
    if (this.failure === undefined && last) this.parser.close()
    if (this.failure !== undefined) throw this.failure
  }

  /** @throws EventLogError where the outermost element, of which `name` has just come, is another. */
  private requireLog(name: string): void {
    if (this.open.length > 0 || name === 'log') return
    if (this.failure !== undefined) throw this.failure
    if (name.toLowerCase() === 'html')
      throw new EventLogError([
        { message: 'the file is a web page, such as one to sign in: download the log itself' },
      ])
    throw this.broken(`its outermost element is <${name}>, and that of XES is <log>`)
  }

  private begin({ name, attributes }: SaxesTagPlain): void {
    const { open } = this
    const parent = open.at(-1)
    open.push(name)
    if (name === 'trace' && parent === 'log') this.trace = {}
    else if (name === 'event' && (parent === 'trace' || parent === 'log')) {
      this.event = {}
      if (parent === 'log') this.trace = {}
      this.eventLine = this.parser.line
    } else if (parent === 'event') put(this.event, attributes)
    else if (parent === 'trace') put(this.trace, attributes)
  }

  private end(name: string): void {
    this.open.pop()
    if (name !== 'event' || this.failure !== undefined) return
    const parent = this.open.at(-1)
    if (parent !== 'trace' && parent !== 'log') return
    const ofCase = Object.entries(this.trace).map(([key, value]) => [`case:${key}`, value])
    const record: SourceRecord = Object.fromEntries([...ofCase, ...Object.entries(this.event)])
    this.records.take(record, this.eventLine)
  }

  private broken(what: string): EventLogError {
    const hint = 'it was cut off or damaged, or is no XES'
    return new EventLogError([
      { line: this.parser.line, message: `the XML is broken (${what}): ${hint}` },
    ])
  }
}

function put(record: Record<string, unknown>, { key, value }: Record<string, string>): void {
  if (key !== undefined && value !== undefined)
    Object.defineProperty(record, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
}

/** The end of the last character that is whole. */
function wholeCharacters(bytes: Uint8Array, start: number, end: number): number {
  for (let back = 1; back <= 3 && end - back >= start; back++) {
    const byte = bytes[end - back] as number
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? end - back : end
    }
    if (byte < 0x80) return end
  }
  return end
}
