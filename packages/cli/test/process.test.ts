import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderWith } from './call.ts'
import { SHOP } from './journeys.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const cwd = folderWith({ 'shop.json': SHOP, 'wrong.json': '{' })

/** Starts the program as `npm run sojourn` does: in the root, with INIT_CWD the user's folder. */
function start(args: string) {
  const program = ['--conditions=@sojourn/source', '--import', 'tsx', 'packages/cli/src/main.ts']
  const env = { ...process.env, INIT_CWD: cwd, npm_lifecycle_event: 'sojourn', FORCE_COLOR: '1' }
  const child = spawn(process.execPath, [...program, ...args.split(' ')], { cwd: root, env })
  const written = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (text) => {
      written[stream] += text
    })
  const done = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...written }))
  })
  return { child, done }
}

describe.concurrent('the program as a process', () => {
  test('done: exit 0, JSON alone on standard output', async () => {
    const { code, stdout, stderr } = await start('analyze shop.json --json').done
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout).conversion).toBeCloseTo(7 / 17, 12)
  })

  test('without a terminal there are no colours', async () => {
    const { stdout } = await start('analyze shop.json').done
    expect(stdout).toContain('41.2 % of customers convert')
    expect(stdout).not.toContain('\u001b')
  })

  test('wrong input: exit 1, on standard error', async () => {
    const { code, stdout, stderr } = await start('analyze wrong.json --json').done
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('wrong.json: line 1')
  })

  test('wrong usage: exit 2, and help is called as the user calls it', async () => {
    const { code, stdout, stderr } = await start('analyze shop.json --within -1').done
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Help: npm run -s sojourn -- analyze --help')
  })

  test('a log from a pipe; a pipe that stays open keeps nothing alive', async () => {
    const { child, done } = start('fit - --customer a --time b --touchpoint d')
    child.stdin.write('a,b,c\n1,2,3\n')
    const { code, stderr } = await done
    expect(code).toBe(1)
    expect(stderr).toContain('standard input: line 1: there is no column "d"')
  })

  test('a reader that has read enough, as head, is no error', async () => {
    const { child, done } = start('help fit')
    child.stdout.destroy()
    expect((await done).stderr).toBe('')
    expect(child.exitCode).toBe(0)
  })

  test.skipIf(process.platform === 'win32')('Ctrl-C while reading: exit 130', async () => {
    const { child, done } = start('fit - --customer a --time b --touchpoint c')
    // More than a pipe holds: once all is written, the program is reading.
    child.stdin.write(`a,b,c\n${'1,2,3\n'.repeat(500_000)}`, () => child.kill('SIGINT'))
    const { code, stderr } = await done
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' })
  })
})
