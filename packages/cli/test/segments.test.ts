import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { personaMixture } from 'sojourn/analysis'
import { compilePersonaChains, readJourney } from 'sojourn/model'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../src/text/width.ts'
import { call, folderWith } from './call.ts'
import { EXACT } from './tolerance.ts'

// Two kinds of customers who meet the same: eighty read on and leave, forty go back and forth to the
// cart, of whom thirty order.
const BROWSERS = Array.from({ length: 80 }, (_, i) => [
  'ad',
  ...Array.from({ length: 3 + (i % 5) }, () => 'page'),
])
const BUYERS = Array.from({ length: 40 }, (_, i) => [
  ...['ad', 'cart', 'page', 'cart', 'page', 'cart'],
  ...(i % 4 === 0 ? [] : ['order']),
])
const ODD = ['ad', ...Array.from({ length: 20 }, () => ['cart', 'page']).flat(), 'order']
function csv(paths: readonly (readonly string[])[]): string {
  const rows = paths.flatMap((path, who) =>
    path.map((what, t) => `c${who}@x.no,2024-01-01T00:${String(t).padStart(2, '0')},${what}\n`),
  )
  return `who,when,what\n${rows.join('')}`
}
const cwd = folderWith({
  'log.csv': csv([...BROWSERS, ...BUYERS]),
  'odd.csv': csv([...BROWSERS, ODD, ODD]),
})
const COLUMNS = '--customer who --time when --touchpoint what --conversion order'

async function json(args: string) {
  const { code, stdout, stderr } = await call(`segments ${args} ${COLUMNS} --json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('two kinds', () => {
  test('are found, with their share, customers and conversion', async () => {
    const result = await json('log.csv --restarts 3')
    expect(result).toMatchObject({ customers: 120, journeys: 120, merged: 0, converged: true })
    expect(result.numbers).toHaveLength(5)
    const [browsers, buyers] = result.segments
    expect(result.segments).toHaveLength(2)
    expect([browsers.customers, buyers.customers]).toEqual([80, 40])
    expect(browsers.share).toBeCloseTo(2 / 3, 3)
    expect(browsers.conversion).toBeCloseTo(0, 2)
    // The cart is theirs alone, so that the prior draws it nowhere else.
    expect(buyers.conversion).toBeCloseTo(0.75, 1)
    expect(result.conversion).toBeCloseTo(
      browsers.share * browsers.conversion + buyers.share * buyers.conversion,
      EXACT,
    )
  })

  test('--out writes them as personas of one journey', async () => {
    const { segments, conversion, out } = await json('log.csv --segments 2 --out personas.json')
    expect(out).toBe('personas.json')
    const text = readFileSync(join(cwd, 'personas.json'), 'utf8')
    expect(text).not.toContain('@x.no')
    const journey = readJourney(JSON.parse(text))
    expect(journey.personas?.map(({ id }) => id)).toEqual(['segment 1', 'segment 2'])
    const mixture = personaMixture(compilePersonaChains(journey))
    expect(mixture.conversion).toBe(conversion)
    expect(mixture.personas.map((persona) => persona.conversion)).toEqual(
      segments.map((segment: { conversion: number }) => segment.conversion),
    )
  })

  test('differences are expected visits times the difference of probabilities', async () => {
    await json('log.csv --segments 2 --out personas.json')
    const { segments } = await json('log.csv --segments 2')
    for (const { differences } of segments)
      for (const { probability, whole, steps } of differences)
        expect(Math.sign(steps)).toBe(Math.sign(probability - whole))
    // Nobody may walk more than all steps there are: rows of differences cancel.
    for (const { differences } of segments) {
      const byRow = new Map<string, number>()
      for (const { from, steps } of differences) byRow.set(from, (byRow.get(from) ?? 0) + steps)
      for (const sum of byRow.values()) expect(sum).toBeCloseTo(0, 6)
    }
  })

  test('the same seed gives the same, another may not', async () => {
    const args = 'log.csv --segments 3 --restarts 1 --min-group 0'
    expect(await json(`${args} --seed 7`)).toEqual(await json(`${args} --seed 7`))
    const seeds = await Promise.all([1, 2, 3, 4].map((seed) => json(`${args} --seed ${seed}`)))
    expect(new Set(seeds.map(({ logLikelihood }) => logLikelihood)).size).toBeGreaterThan(1)
  })
})

test('a segment of too few customers is merged, and the command says so', async () => {
  const result = await json('odd.csv --segments 2')
  expect(result.segments).toHaveLength(1)
  expect(result).toMatchObject({ merged: 1, minGroup: 5 })
  expect(result.warnings[0]).toContain('One segment fewer is told')
  const all = await json('odd.csv --segments 2 --min-group 0')
  expect(all.segments.map(({ customers }: { customers: number }) => customers)).toEqual([80, 2])
})

test('for people, within the terminal', async () => {
  for (const columns of [60, 80, 200]) {
    const { code, stdout } = await call(`segments log.csv ${COLUMNS} --highest 2`, { cwd, columns })
    expect(code).toBe(0)
    expect(stdout).toContain('120 customers with 120 journeys are of 2 kinds.')
    expect(stdout).toContain('What sets segment 2 apart')
    expect(stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([])
  }
})

test.each([
  ['no.csv', 1, 'There is no file no.csv'],
  ['log.csv --goal basket', 1, '--goal: No event is named "basket"'],
  ['log.csv --segments 0', 2, '--segments is "0"'],
  ['log.csv --out x/y.json', 1, 'there is no folder x'],
  ['odd.csv --segments 1 --min-group 100', 1, 'Only 82 customers are likeliest'],
])('%s: exit %d', async (args, exit, words) => {
  const { code, stderr } = await call(`segments ${args} ${COLUMNS}`, { cwd })
  expect(code).toBe(exit)
  expect(stderr).toContain(words)
  expect(existsSync(join(cwd, 'x'))).toBe(false)
})
