// Keeps what is known of each file as soon as all its mutants have been tried, so that a run that is
// stopped has done something.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MutantResult } from '@stryker-mutator/api/core'
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report'
import type { MutationScore } from '../proof/page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const results = `${root}scripts/proof/results/mutation.json`
const survivors = `${root}.mutation/survivors.txt`

export class AsItGoes implements Reporter {
  private readonly planned = new Map<string, number>()
  private readonly tested = new Map<string, MutantResult[]>()

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    for (const { mutant } of mutantPlans)
      this.planned.set(mutant.fileName, (this.planned.get(mutant.fileName) ?? 0) + 1)
  }

  onMutantTested(mutant: MutantResult): void {
    const { fileName } = mutant
    const mutants = [...(this.tested.get(fileName) ?? []), mutant]
    this.tested.set(fileName, mutants)
    if (mutants.length === this.planned.get(fileName)) keep(fileName, mutants)
  }
}

function keep(fileName: string, mutants: readonly MutantResult[]): void {
  const path = relative(`${root}packages`, fileName)
  const scores: Record<string, MutationScore> = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : {}
  scores[path] = scoreOf(mutants, scores[path])
  const sorted = Object.entries(scores).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(results, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
  appendFileSync(survivors, listed(path, readFileSync(fileName, 'utf8'), mutants))
}

/** A score; what was found by reading survivors of an earlier run stays. */
function scoreOf(
  mutants: readonly MutantResult[],
  before: MutationScore | undefined,
): MutationScore {
  const count = (...of: string[]) => mutants.filter(({ status }) => of.includes(status)).length
  const killed = count('Killed', 'Timeout')
  const firstRun =
    before?.firstRun ?? (before && before.killed < killed ? killedOf(before) : undefined)
  return {
    killed,
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
    ...(firstRun !== undefined && { firstRun }),
    ...(before?.equivalent && { equivalent: before.equivalent }),
    date: new Date().toISOString().slice(0, 10),
  }
}

const killedOf = ({ killed, survived, noCoverage }: MutationScore) =>
  `${killed} of ${killed + survived + noCoverage}`

/** Mutants that no test noticed, each with the line that it changes. */
function listed(path: string, source: string, mutants: readonly MutantResult[]): string {
  const lines = source.split('\n')
  return [
    `\n## ${path}`,
    ...mutants
      .filter(({ status }) => !['Killed', 'Ignored'].includes(status))
      .map(({ status, location: { start, end }, replacement }) => {
        const was = lines.slice(start.line - 1, end.line)
        was[was.length - 1] = (was.at(-1) as string).slice(0, end.column - 1)
        was[0] = (was[0] as string).slice(start.column - 1)
        return `${status} ${start.line}: ${lines[start.line - 1]?.trim()}\n    ${was.join(' ')}  →  ${replacement}`
      }),
    '',
  ].join('\n')
}
