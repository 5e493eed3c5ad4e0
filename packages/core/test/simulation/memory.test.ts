import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

/** Largest memory in megabytes after each of some runs, in a process of their own. */
function memory(workers: number, millionsOfSteps: readonly number[]) {
  const program = `
    const { createRunner, simulate } = await import(${at('../../src/simulation/index.ts')})
    const { mostMemory } = await import(${at('../most-memory.ts')})
    const { shop } = await import(${at('shop.ts')})
    const workers = ${workers}
    const runner = workers > 0 ? createRunner({ workers }) : { simulate, close() {} }
    const perCustomer = simulate(shop, { customers: 10_000, seed: 1 }).steps.mean
    const found = []
    for (const millions of ${JSON.stringify(millionsOfSteps)}) {
      const customers = Math.ceil((millions * 1e6) / perCustomer)
      const { steps } = await runner.simulate(shop, { customers, seed: 1 })
      found.push([steps.mean * customers, mostMemory()])
    }
    runner.close()
    console.log(JSON.stringify(found))
  `
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@sojourn/source', '--import', 'tsx', '--input-type=module', '-e', program],
    { cwd: root, encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as [number, number][]).map(([steps, megabytes]) => ({
    steps,
    megabytes,
  }))
}

// A byte a step, or eight a customer, would be 190 megabytes and more.
test.each([0, 2])(
  'memory stays as it is from 10 to 200 million steps, %i workers',
  (workers) => {
    const [few, many] = memory(workers, [10, 200]) as [Measured, Measured]
    expect(many.steps).toBeGreaterThan(19 * few.steps)
    expect(many.megabytes - few.megabytes).toBeLessThan(24)
  },
  60_000,
)

type Measured = ReturnType<typeof memory>[number]
