import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Call, run } from '../src/run.ts'

/** What a call in this process came to. */
export interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A folder of its own for a test file, with files in it; removed at the end. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-cli-'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Runs the program in this process; blanks part the arguments, unless they come as a list. */
export async function call(
  args: string | readonly string[],
  given: Partial<Call> & { readonly cwd?: string } = {},
): Promise<Answer> {
  const written = { stdout: '', stderr: '' }
  const into = (stream: keyof typeof written) => ({
    write(text: string) {
      written[stream] += text
    },
  })
  const code = await run({
    args: typeof args === 'string' ? args.split(' ').filter((part) => part !== '') : args,
    cwd: tmpdir(),
    stdin: nothing(),
    stdout: into('stdout'),
    stderr: into('stderr'),
    columns: 80,
    colour: false,
    live: false,
    program: 'sojourn',
    interruptible: (work) => work(new AbortController().signal, () => {}),
    ...given,
  })
  return { code, ...written }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
