#!/usr/bin/env node
import { createInterface } from 'node:readline/promises'
import { openEvents } from '@sojourn/data/node'
import { run } from './run.ts'
import { Interrupted } from './terminal.ts'

const { argv, env, stdin, stdout, stderr } = process

for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read us has read enough, as `head` does.
    if (error.code === 'EPIPE') process.exit()
    throw error
  })

process.exitCode = await run({
  args: argv.slice(2),
  cwd: env.INIT_CWD ?? process.cwd(),
  stdin: openEvents('-'),
  stdout,
  stderr,
  columns: stdout.columns || 80,
  colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
  live: Boolean(stderr.isTTY),
  program: env.npm_lifecycle_event === 'sojourn' ? 'npm run -s sojourn --' : 'sojourn',
  interruptible,
  ...(stdin.isTTY && stderr.isTTY && { ask }),
})
// A pipe that nobody closes must not keep a program alive that is done.
stdin.unref?.()

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: stdin, output: stderr })
  // Ctrl-C and Ctrl-D answer with nothing.
  const stopped = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
  try {
    return await Promise.race([lines.question(question), stopped])
  } finally {
    lines.close()
  }
}

/** Where nothing waits, Ctrl-C ends the process at once, as it does by itself. */
async function interruptible<Result>(
  work: (signal: AbortSignal, atOnce: (yes?: boolean) => void) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController()
  const interrupt = () => stop.abort(new Interrupted())
  // A signal that has come and was not heard yet is lost with its listener: it goes only where it must.
  let listening = false
  const atOnce = (yes = true) => {
    if (listening === !yes) return
    listening = !yes
    process[listening ? 'once' : 'off']('SIGINT', interrupt)
  }
  atOnce(false)
  try {
    return await work(stop.signal, atOnce)
  } finally {
    atOnce()
  }
}
