import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** It talks to nobody but the page under test, and runs as root in a container too. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of a Chromium that starts, installed first where that is possible, or `undefined`. */
export function chromiumPath(): string | undefined {
  return findChromium() ?? (installChromium() ? findChromium() : undefined)
}

/** `CHROMIUM_PATH` alone if it is set; else the usual places, then the one Playwright installed. */
function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH
  const candidates = given ? [given] : [...usualPlaces(), chromium.executablePath()]
  return candidates.find((path) => existsSync(path) && starts(path))
}

function usualPlaces(): string[] {
  const { env, platform } = process
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return folders.flatMap((folder) => (folder ? programs.map((name) => join(folder, name)) : []))
  }
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Some Linux systems have a `chromium-browser` that only tells how to install one. */
function starts(path: string): boolean {
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** As root on Debian the system's package (it brings its libraries), else Playwright's download. */
function installChromium(): boolean {
  if (process.env.CHROMIUM_PATH) return false
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('No Chromium found: installing one with apt-get install chromium\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const run = (...args: string[]) => quietly('apt-get', args, env)
    if (run('update') && run('install', '-y', '--no-install-recommends', 'chromium')) return true
  }
  process.stderr.write('No Chromium found: downloading one with playwright-core install chromium\n')
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))
  return quietly(process.execPath, [cli, 'install', '--no-shell', 'chromium'], process.env)
}

function quietly(command: string, args: string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(command, args, { env, stdio: 'ignore', timeout: 300_000 }).status === 0
}
