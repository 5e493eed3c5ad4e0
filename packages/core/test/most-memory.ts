import { existsSync, readFileSync } from 'node:fs'

/**
 * The most memory that this process ever had, in megabytes. Linux counts what the process that
 * started it had into `maxRSS`, so there it is read elsewhere.
 */
export function mostMemory(): number {
  const status = '/proc/self/status'
  const peak = existsSync(status)
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : undefined
  return Number(peak ?? process.resourceUsage().maxRSS) / 1024
}
