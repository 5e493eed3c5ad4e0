import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { skipped } from './skipped.ts'

const DEBIAN = '/usr/lib/postgresql'
const APT = '/usr/bin/apt-get'
const LONGEST_START_MS = 30_000

/** A server of PostgreSQL of a test's own, on a free port of 127.0.0.1, in a folder of its own. */
export interface PrivatePostgres {
  readonly port: number
  /** The address of its superuser, with the password. */
  readonly url: string
  /** The password in it. */
  readonly password: string
  /** Stops it as it may stop while somebody reads: connections are closed at once. */
  stop(): Promise<void>
}

/** Vitest calls it once before the unit tests: the line is printed once, not by every file. */
export function setup(): void {
  if (postgresPrograms() !== undefined || installed()) return
  skipped(
    'postgres',
    'Skipped: the tests over PostgreSQL. They need its server, such as by apt-get install postgresql; they start one of their own.',
  )
}

/** The folder of `initdb` and `postgres`, the newest; undefined where they aren't installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    '/opt/homebrew/bin',
    '/usr/local/bin',
  ]
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  )
}

/** Starts a server. It refuses to be root, so that it then is the user postgres, or else nobody. */
export async function startPostgres(): Promise<PrivatePostgres> {
  const programs = postgresPrograms()
  if (programs === undefined) throw new Error('PostgreSQL is not installed')
  const user = process.getuid?.() === 0 ? unprivileged() : undefined
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-postgres-'))
  const password = 'pass@word:1/#'
  const file = join(folder, 'password')
  writeFileSync(file, password)
  if (user) for (const path of [folder, file]) chownSync(path, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = { cwd: folder, ...user }
  const flags = `-D ${data} -U tester --pwfile ${file} -A scram-sha-256 -E UTF8 --locale C.UTF-8 -N`
  execFileSync(join(programs, 'initdb'), flags.split(' '), { ...options, stdio: 'pipe' })
  const port = await freePort()
  const settings = `-D ${data} -p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  const server = spawn(join(programs, 'postgres'), settings.split(' '), {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit')
      // Its fast shutdown.
      server.kill('SIGINT')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(server)
  } catch (error) {
    await stop()
    throw error
  }
  const url = `postgres://tester:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
  return { port, url, password, stop }
}

function unprivileged(): { uid: number; gid: number } {
  const id = (flag: string, name: string) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || Number.NaN)
  const found = ['postgres', 'nobody']
    .map((name) => ({ uid: id('-u', name), gid: id('-g', name) }))
    .find(({ uid }) => uid > 0)
  if (found === undefined) throw new Error('there is no user for PostgreSQL, which refuses root')
  return found
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Waits until the server says that it takes connections. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const failed = () => reject(new Error(`PostgreSQL did not start:\n${said}`))
    const timer = setTimeout(failed, LONGEST_START_MS)
    server.once('exit', failed)
    server.stderr?.on('data', (text) => {
      said += text
      if (!said.includes('ready to accept connections')) return
      clearTimeout(timer)
      server.off('exit', failed)
      resolve()
    })
  })
}

/** Installs it where the tests must not be skipped and that is possible: as root on Debian. */
function installed(): boolean {
  const required = process.env.SOJOURN_REQUIRE?.split(',').includes('postgres')
  if (!required || process.getuid?.() !== 0 || !existsSync(APT)) return false
  process.stderr.write('No PostgreSQL found: installing one with apt-get install postgresql\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) =>
    spawnSync(APT, args, { env, stdio: 'ignore', timeout: 300_000 }).status === 0
  return run('update') && run('install', '-y', '--no-install-recommends', 'postgresql')
}
