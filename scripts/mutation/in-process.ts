// Tries mutants in one process: test files are loaded once, and of each mutant the tests that reach it
// are run until one fails, the fastest first.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import type { MutantCoverage } from '@stryker-mutator/api/core'
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type SuccessTestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { runs } from './fast-check.ts'
import { type GatheredTest, gathered } from './vitest.ts'

/** What mutated code reads and writes. */
interface Switches {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: MutantCoverage
  /** The test that is run. */
  trial?: (() => unknown) | undefined
}

/** Of the processor, for a test; what takes longer is left out, so that its kills are not counted. */
const longestTest = 700
/** Of the processor, for all tests of a mutant; what gets through them for so long has survived. */
const longestTrial = 2000
/** Runs of a property. */
const fewRuns = 12
/** Who meets a mutant so many times as often as without it, or takes so many times as long, has no end. */
const endless = 30
/** Kept for the process that comes after one that was stopped in an endless loop, and for later runs. */
const knownFile = process.env.MUTATION_KNOWN as string

interface Known {
  readonly durations: Record<string, number>
  /** That count what they met, and want more than a few runs bring. */
  readonly needAllRuns: string[]
  /** How often each reaches each mutant. */
  readonly coverage: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const switches = globalThis as unknown as { __stryker__: Switches }
switches.__stryker__ ??= {}

/** As a script a test can be stopped even in a loop without end. */
const trial = new Script('__stryker__.trial()')
const stopped = 'ERR_SCRIPT_EXECUTION_TIMEOUT'

const millisecondsSince = (used: NodeJS.CpuUsage) => process.cpuUsage(used).user / 1000

export class InProcess implements TestRunner {
  private readonly tests = new Map<string, GatheredTest>()
  private readonly switches = switches.__stryker__
  private known: Known = { durations: {}, needAllRuns: [], coverage: {} }
  private killers = new Set<string>()
  private killed = 0

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false }
  }

  async init(): Promise<void> {
    for (const file of (process.env.MUTATION_TESTS as string).split(',')) {
      await import(pathToFileURL(resolve(file)).href)
      for (const [i, test] of gathered.splice(0).entries())
        this.tests.set(`${file} ${i} › ${test.name}`, test)
    }
    if (existsSync(knownFile)) this.known = JSON.parse(readFileSync(knownFile, 'utf8'))
  }

  async dryRun(): Promise<DryRunResult> {
    const { durations, needAllRuns } = this.known
    const tests: SuccessTestResult[] = []
    const began = performance.now()
    for (const id of this.tests.keys()) {
      if ((durations[id] ?? 0) > longestTest) continue
      this.switches.currentTestId = id
      const used = process.cpuUsage()
      let failure = await this.failureOf(id)
      if (failure !== undefined && !needAllRuns.includes(id)) {
        needAllRuns.push(id)
        failure = await this.failureOf(id)
      }
      durations[id] = millisecondsSince(used)
      this.switches.currentTestId = undefined
      if (failure !== undefined)
        return { status: DryRunStatus.Error, errorMessage: `${id}: ${failure}` }
      if (durations[id] > longestTest) delete this.switches.mutantCoverage?.perTest[id]
      else tests.push({ id, name: id, status: TestStatus.Success, timeSpentMs: durations[id] })
    }
    // Stryker allows each mutant what the run took beyond its tests; those left out took long.
    const [first] = tests
    if (first !== undefined) first.timeSpentMs = performance.now() - began
    const mutantCoverage = this.switches.mutantCoverage ?? { static: {}, perTest: {} }
    this.known = { ...this.known, coverage: mutantCoverage.perTest }
    writeFileSync(knownFile, JSON.stringify(this.known))
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const { durations, coverage } = this.known
    const ids = [...(testFilter ?? this.tests.keys())].sort(
      (a, b) => (durations[a] ?? 0) - (durations[b] ?? 0),
    )
    const used = process.cpuUsage()
    let nrOfTests = 0
    // Few runs of every property first; who gets through meets all of them, as long as there is time.
    for (const most of [fewRuns, Number.POSITIVE_INFINITY])
      for (const id of ids) {
        if (millisecondsSince(used) > longestTrial) break
        nrOfTests++
        const hits = coverage[id]?.[activeMutant.id] ?? 0
        const hitLimit = Math.max(1000, (most === fewRuns ? endless : 10 * endless) * hits)
        Object.assign(this.switches, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
        const failure = await this.failureOf(id, most)
        const isEndless = (this.switches.hitCount ?? 0) > hitLimit || failure === stopped
        Object.assign(this.switches, { activeMutant: undefined, hitCount: undefined })
        if (isEndless) return { status: MutantRunStatus.Timeout }
        if (failure === undefined) continue
        await this.seeThatNothingIsLeft(id)
        return {
          status: MutantRunStatus.Killed,
          killedBy: [id],
          failureMessage: failure,
          nrOfTests,
        }
      }
    return { status: MutantRunStatus.Survived, nrOfTests }
  }

  private async failureOf(id: string, most: number = fewRuns): Promise<string | undefined> {
    runs.atMost = this.known.needAllRuns.includes(id) ? Number.POSITIVE_INFINITY : most
    this.switches.trial = this.tests.get(id)?.run
    const duration = this.known.durations[id]
    try {
      await (duration === undefined
        ? trial.runInThisContext()
        : trial.runInThisContext({ timeout: Math.ceil(endless * 100 + 10 * duration) }))
      return undefined
    } catch (error) {
      return (error as { code?: string }).code === stopped ? stopped : String(error)
    }
  }

  /** Now and then, tests that failed for a mutant are seen to pass without one. */
  private async seeThatNothingIsLeft(killer: string): Promise<void> {
    this.killers.add(killer)
    if (++this.killed % 100 !== 0) return
    for (const id of this.killers) {
      const failure = await this.failureOf(id)
      if (failure !== undefined) throw new Error(`A mutant left something behind: ${id} ${failure}`)
    }
    this.killers = new Set()
  }
}
