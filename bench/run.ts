// Prints how fast we are against others, both sides measured in this one run:
// npm run bench [-- NAME …] [-- --json FILE]
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { attributionAgainstR } from './attribution.ts'
import { cohortAgainstBar } from './cohort.ts'
import { type Line, Missing } from './comparison.ts'
import { decisionsAgainstOthers } from './decisions.ts'
import { drawsAgainstNumpy } from './draws.ts'
import { exactSolve, exactSolveMillion } from './exact-solve.ts'
import { fitAgainstDuckdb, unorderedAgainstDuckdb } from './fit.ts'
import { againstRegistry } from './registry-solver.ts'
import { removalEffectsAgainstR } from './removal-effects.ts'
import { simulationAgainstC } from './simulation-c.ts'
import { simulationAgainstNumpy } from './simulation-numpy.ts'
import { simulationAgainstR } from './simulation-r.ts'
import { workersAgainstOne } from './simulation-workers.ts'
import { sliderAgainstFrame } from './slider.ts'

const comparisons = [
  simulationAgainstC,
  simulationAgainstNumpy,
  simulationAgainstR,
  workersAgainstOne,
  cohortAgainstBar,
  exactSolve,
  exactSolveMillion,
  againstRegistry,
  drawsAgainstNumpy,
  decisionsAgainstOthers,
  removalEffectsAgainstR,
  attributionAgainstR,
  sliderAgainstFrame,
  fitAgainstDuckdb,
  unorderedAgainstDuckdb,
]
const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
})
const known = comparisons.map(({ name }) => name)
const unknown = positionals.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`bench: there is no ${unknown.join(', ')}; there are ${known.join(', ')}`)
  process.exit(2)
}

const results: Record<string, readonly Line[] | string> = {}
for (const { name, run, onRequest = false } of comparisons) {
  if (positionals.length > 0 ? !positionals.includes(name) : onRequest) continue
  console.log(name)
  try {
    const lines = await run()
    results[name] = lines
    for (const { what, ours, theirs, unit, ratio, bar } of lines) {
      const asked = bar === undefined ? '' : String(Number(digits(bar)))
      const verdict =
        bar === undefined ? '' : ratio >= bar ? `  (bar ${asked})` : `  BELOW ${asked}`
      console.log(
        `  ${what.padEnd(58)} ${digits(ours)} and ${digits(theirs)} ${unit}: ${digits(ratio)} times${verdict}`,
      )
    }
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    results[name] = error.message
    console.log(`  not measured: ${error.message}`)
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)

function digits(value: number): string {
  return value.toPrecision(3)
}
