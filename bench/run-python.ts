import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Missing } from './comparison.ts'

/**
 * Runs a script that stands beside this file, on one thread, and gives what it prints: a line of
 * words each.
 * @param needs packages that the script imports. @throws Missing where Python or one of them is.
 */
export function runPython(
  script: string,
  needs: readonly string[],
  { args = [], input = '' }: { args?: readonly string[]; input?: string | Uint8Array } = {},
): string[][] {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.env.PYTHON ?? 'python3', [file, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
  })
  if (status === null || /ModuleNotFoundError/.test(stderr))
    throw new Missing(`no ${needs.join(' or ')}: python3 -m pip install ${needs.join(' ')}`)
  if (status !== 0) throw new Error(`${script}: ${stderr}`)
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
}
