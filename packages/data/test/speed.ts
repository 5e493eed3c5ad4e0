// Rows a second of the reader and of its slow twin, from memory, on one thread. In packages/data:
//   npm run -s speed
// (Not a Vitest benchmark, because what that runner makes of imports halves the reader's speed.)
import { type EventLogColumns, readEventLog } from '../src/index.ts'
import { slowRead } from './slow-read.ts'
import { slowTime } from './slow-time.ts'

const ROWS = 2_000_000
const COLUMNS: EventLogColumns = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }
const TOUCHPOINTS = ['catalog', 'product1', 'product2', 'cart', 'delivery', 'payment', 'lost']

/** About 45 bytes a row, in chunks of 64 KiB; ten events of a customer stand together or apart. */
function file(rows: number, apart: boolean): Uint8Array {
  const lines = ['customer,time,touchpoint']
  for (let i = 0; i < rows; i++) {
    const customer = apart ? (i * 7_919) % (rows / 10) : Math.floor(i / 10)
    const time = new Date(1_572_631_153_274 + i * 61_007).toISOString()
    lines.push(`${219_483_890 + customer * 7},${time},${TOUCHPOINTS[(i * i) % 7]}`)
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

function* chunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536)
}

async function measure(name: string, rows: number, run: () => unknown): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  const [first = 0] = times
  const best = Math.min(...times)
  const speed = (ms: number) => (rows / ms / 1000).toFixed(2)
  console.log(`${name}: ${speed(best)} million rows/s at best, ${speed(first)} when cold`)
}

for (const apart of [false, true]) {
  const bytes = file(ROWS, apart)
  const name = `reader, customers ${apart ? 'apart' : 'together'}`
  await measure(name, ROWS, () => readEventLog(chunks(bytes), COLUMNS))
}
const text = new TextDecoder().decode(file(ROWS / 10, false))
const isTime = (time: string) => !Number.isNaN(slowTime(time))
await measure('slow twin, without codes', ROWS / 10, () => slowRead(text, ',', isTime))
