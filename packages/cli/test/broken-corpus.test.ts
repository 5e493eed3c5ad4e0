import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BROKEN_FILES, type BrokenFile } from './broken-corpus.ts'
import { call, folderWith } from './call.ts'

const root = folderWith({})
const LIMIT = 10_000

test('there are many, and each has a name of its own', () => {
  const names = Object.values(BROKEN_FILES).flatMap((files) => files.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(60)
})

for (const [kind, files] of Object.entries(BROKEN_FILES))
  describe(kind, () => {
    test.each(files.map((file) => [file.name, file] as const))(
      '%s',
      async (_, file) => {
        const cwd = folderOf(file)
        const before = readdirSync(cwd)
        const answer = await call(`${file.command} --json`, { cwd })
        if (file.read) expectRead(answer, file, file.read)
        else expectRefused(answer, file)
        expect(readdirSync(cwd)).toEqual(before)
      },
      LIMIT,
    )
  })

let folders = 0
function folderOf({ files }: BrokenFile): string {
  const cwd = join(root, String(folders++))
  mkdirSync(cwd)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), content)
  }
  return cwd
}

type Answer = Awaited<ReturnType<typeof call>>

/** Refused: exit code 1, nothing on standard output, and in few words what is wrong, and where. */
function expectRefused({ code, stdout, stderr }: Answer, { says }: BrokenFile): void {
  for (const words of says) expect(stderr).toContain(words)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expectWords(stderr)
  // Files are called what the user calls them.
  expect(stderr).not.toContain(root)
}

/** Read: every row is used, or skipped and listed, or left out and counted. */
function expectRead(
  { code, stdout, stderr }: Answer,
  { says }: BrokenFile,
  {
    rows,
    skipped,
    leftOut = 0,
  }: Required<BrokenFile>['read'] | { rows: number; skipped: number; leftOut?: number },
): void {
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: skipped > 0 ? expect.stringMatching(/^\d+ rows? skipped; see skipped\.\n$/) : '',
  })
  const fit = JSON.parse(stdout)
  const list = JSON.stringify(fit.skipped)
  for (const words of says) expect(list).toContain(JSON.stringify(words).slice(1, -1))
  expect(fit.skipped).toHaveLength(skipped)
  for (const { line, problem } of fit.skipped) {
    expect(line).toBeGreaterThan(1)
    expectWords(problem)
  }
  const out = ((fit.leftOut ?? []) as { count: number }[]).reduce(
    (sum, { count }) => sum + count,
    0,
  )
  expect(out).toBe(leftOut)
  expect(fit.events + fit.afterConversion + skipped + out).toBe(rows)
}

/** Words for people: no stack trace, no value that slipped through, and no flood. */
function expectWords(text: string): void {
  expect(text).not.toMatch(/^ +at |undefined|\[object|\bNaN is\b|TypeError|RangeError|\.ts:/m)
  expect(text.length).toBeLessThan(3_000)
}
