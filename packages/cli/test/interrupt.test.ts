import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { folderWith } from './call.ts'
import { SHOP } from './journeys.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const cwd = folderWith({ 'shop.json': SHOP })

// Threads are looked at in /proc.
describe.skipIf(process.platform !== 'linux')('Ctrl-C while simulating', () => {
  test.each([0, 2])(
    '%i workers: exit 130, and no process is left',
    async (workers) => {
      const child = start(workers)
      onTestFinished(() => killGroup(child.pid as number))
      const output = collect(child)
      const closed = once(child, 'close')
      await atWork(child.pid as number, Math.max(1, workers), workers > 0)
      const begin = performance.now()
      // To the whole group, as a terminal does.
      process.kill(-(child.pid as number), 'SIGINT')
      const [code, signal] = await closed
      expect({ code, signal, output: output() }).toEqual({ code: 130, signal: null, output: '' })
      expect(performance.now() - begin).toBeLessThan(10_000)
      // The helper of the TypeScript loader, which is in the group too, takes a moment to notice.
      const leaves = () => expect(() => process.kill(-(child.pid as number), 0)).toThrow('ESRCH')
      await vi.waitFor(leaves, { timeout: 5000 })
    },
    60_000,
  )
})

test.skipIf(process.platform === 'win32')(
  'Ctrl-C while a large log is sorted leaves nothing on the disk',
  async () => {
    // More events than are kept in memory, in no order.
    const rows = [...Array(1_600_000).keys()]
    const columnData = [
      { name: 'who', data: rows.map((i) => `c${(i * 7919) % 1_000_003}`) },
      { name: 'at', data: rows.map((i) => i % 100_003), type: 'INT32' as const },
      { name: 'what', data: rows.map((i) => `step ${i % 5}`) },
    ]
    writeFileSync(join(cwd, 'large.parquet'), Buffer.from(parquetWriteBuffer({ columnData })))
    const temporary = join(cwd, 'temporary')
    mkdirSync(temporary)
    const args = 'fit large.parquet --customer who --time at --touchpoint what --sort-memory 60'
    const child = run(args, { TMPDIR: temporary })
    onTestFinished(() => killGroup(child.pid as number))
    const output = collect(child)
    const closed = once(child, 'close')
    const spilled = () =>
      readdirSync(temporary).some((name) => existsSync(join(temporary, name, 'spilled')))
    await vi.waitUntil(spilled, { timeout: 60_000, interval: 10 })
    process.kill(-(child.pid as number), 'SIGINT')
    const [code, signal] = await closed
    expect({ code, signal, output: output() }).toEqual({ code: 130, signal: null, output: '' })
    expect(readdirSync(temporary).filter((name) => name.startsWith('sojourn'))).toEqual([])
  },
  90_000,
)

/** A simulation that takes days, in a process group of its own. */
function start(workers: number): ChildProcess {
  return run(`simulate shop.json --customers 1000000000000 --workers ${workers}`)
}

function run(args: string, env: Record<string, string> = {}): ChildProcess {
  const program = ['--conditions=@sojourn/source', '--import', 'tsx', 'packages/cli/src/main.ts']
  return spawn(process.execPath, [...program, ...args.split(' ')], {
    cwd: root,
    env: { ...process.env, ...env, INIT_CWD: cwd },
    detached: true,
  })
}

/** Ends what a test that failed has left running for days. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended, as it should.
  }
}

function collect(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (more) => {
      text += more
    })
  return () => text
}

/** Waits until so many threads of a process have worked for a while, beside the first or it alone. */
async function atWork(pid: number, threads: number, beside: boolean): Promise<void> {
  for (;;) {
    const busy = readdirSync(`/proc/${pid}/task`).filter(
      (task) => (task === String(pid)) !== beside && secondsOf(pid, task) > (beside ? 1 : 2),
    )
    if (busy.length >= threads) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Processor time of a thread: field 14 of its stat, in hundredths, counted after the name. */
function secondsOf(pid: number, task: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[11]) / 100
  } catch {
    // A thread that has just ended.
    return 0
  }
}
