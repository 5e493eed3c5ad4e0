import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { published } from '../../../../scripts/published.ts'
import { sharedData } from '../../../../scripts/shared-data.ts'
import {
  cohortTrace,
  expectedVisits,
  hittingProbabilities,
  meanFirstPassage,
  meanRecurrence,
  stationaryDistributions,
  stepsToAbsorption,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, readJourney } from '../../src/model/index.ts'
import { solver } from '../tolerance.ts'

// Chains that PRISM and R markovchain published or printed; sources in each PROVENANCE.md.
const data = sharedData()
const text = (...path: string[]) => readFileSync(join(data as string, ...path), 'utf8')
const json = (...path: string[]) => JSON.parse(text(...path))
const table = (...path: string[]) =>
  text(...path)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/** A chain of touchpoints only, from rows of probabilities by id. */
function chainOf(
  rows: Readonly<Record<string, Readonly<Record<string, number>>>>,
  entry: string,
): Chain {
  return compileChain(
    readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: Object.keys(rows).map((id) => ({ id })),
      entries: { [entry]: 1 },
      transitions: rows,
    }),
  )
}

/** A chain from a list of transitions, as PRISM exports one. */
function exported(folder: string, file: string): Chain {
  const rows: Record<string, Record<string, number>> = {}
  for (const [from = '', to = '', probability] of table(folder, file)) {
    rows[from] = { ...rows[from], [to]: Number(probability) }
    rows[to] ??= {}
  }
  return chainOf(rows, '0')
}

const matrix = (states: readonly string[], P: readonly (readonly number[])[]) =>
  Object.fromEntries(
    states.map((from, i) => [
      from,
      Object.fromEntries(
        states.flatMap((to, j) => ((P[i]?.[j] ?? 0) > 0 ? [[to, P[i]?.[j] as number]] : [])),
      ),
    ]),
  )

describe.skipIf(data === undefined)('published chains', () => {
  test('Knuth and Yao: a die from coins shows each face with 1/6, after 11/3 flips (PRISM)', () => {
    const dice = exported('prism_dice', 'dice.csv')
    const absorbing = dice.ids.filter((_, i) => {
      const from = dice.rowStart[i] as number
      return (
        dice.rowStart[i + 1] === from ||
        (dice.rowStart[i + 1] === from + 1 && dice.column[from] === i)
      )
    })
    expect(absorbing).toHaveLength(6)
    for (const face of absorbing)
      publishedData('prism_dice')(
        'probability of each face',
        hittingProbabilities(dice, [face]).probability[0],
        1 / 6,
      )
    publishedData('prism_dice')(
      'expected flips',
      meanFirstPassage(dice, absorbing).steps[0],
      11 / 3,
    )
  })

  test.each(['prism_herman3', 'prism_herman5'])(
    "%s: expected steps to stability from every state (PRISM; McIver & Morgan's 4N²/27 for N = 3)",
    (folder) => {
      const expected = json(folder, 'expected.json')
      const ring = exported(folder, 'transitions.csv')
      const stable = table(folder, 'stable_states.csv').map(([state]) => state as string)
      const { steps } = meanFirstPassage(ring, stable)
      for (const [state, value] of (expected.expected_steps_from_each_state as number[]).entries())
        publishedData(folder)(
          'expected steps to stability from each state',
          steps[ring.ids.indexOf(String(state))],
          value,
          { relative: 1e-9, of: Math.max(1, value) },
        )
      publishedData(folder)('the most of them', Math.max(...steps), expected.max_expected_steps)
      const within = hittingProbabilities(ring, stable, { within: 5 }).probability
      const key = Object.keys(expected).find((name) => name.startsWith('min_prob_within_5'))
      if (key !== undefined)
        publishedData(folder)(
          'least probability within 5 steps',
          Math.min(...within),
          expected[key],
        )
    },
  )

  test('leader election: elected for certain, within two rounds with 15/16 (PRISM)', () => {
    const expected = json('prism_leader3_2', 'expected.json')
    const chain = exported('prism_leader3_2', 'transitions.csv')
    const elected = table('prism_leader3_2', 'elected_states.csv').map(([state]) => state as string)
    const at = chain.ids.indexOf('0')
    const leader = publishedData('prism_leader3_2')
    leader(
      'probability of an election',
      hittingProbabilities(chain, elected).probability[at],
      1,
      'exact',
    )
    leader(
      'expected steps to it',
      meanFirstPassage(chain, elected).steps[at],
      expected.expected_steps_to_elected,
    )
    leader(
      'probability within two rounds',
      hittingProbabilities(chain, elected, { within: 8 }).probability[at],
      expected.prob_within_2_rounds,
    )
  })

  test.each([
    [
      'the Land of Oz',
      published('Golden case 8: the Land of Oz', 'Kemeny & Snell'),
      () => {
        const oz = json('dtmc_classics', 'expected.json').land_of_oz
        return {
          ...oz,
          ...oz.numeric,
          mean_first_passage: oz.numeric.mfpt,
          mean_recurrence: [2.5, 5, 2.5],
        }
      },
    ],
    [
      'CD4 classes (R markovchain)',
      publishedData('craigsendi'),
      () => json('craigsendi', 'expected.json'),
    ],
  ] as const)('%s: stationary distribution, mean first passage, recurrence', (_, meets, read) => {
    const { states, P, stationary, mean_first_passage, mean_recurrence } = read()
    const chain = chainOf(matrix(states, P), states[0])
    const [long] = stationaryDistributions(chain)
    for (const [i, id] of (states as string[]).entries()) {
      meets('stationary distribution', long?.probability[i], stationary[i])
      meets('mean recurrence', meanRecurrence(chain, id).steps, mean_recurrence[i])
      const { steps: passage } = meanFirstPassage(chain, [id])
      for (const from of (states as string[]).keys())
        meets('mean first passage', passage[from], mean_first_passage[from][i])
    }
  })

  test('rain on Alofi: stationary distribution of the fitted chain (R markovchain)', () => {
    const { states, mle, stationary } = json('rain_alofi', 'expected.json')
    const [long] = stationaryDistributions(chainOf(matrix(states, mle), states[0]))
    for (const i of (states as string[]).keys())
      publishedData('rain_alofi')('stationary distribution', long?.probability[i], stationary[i])
  })

  test("the cohort trace of CD4 classes after 2 and 12 steps (numpy's matrix powers)", () => {
    const { states, P, P2, P12 } = json('craigsendi', 'expected.json')
    for (const [i, from] of (states as string[]).entries())
      for (const [steps, power] of [
        [2, P2],
        [12, P12],
      ] as const)
        for (const j of (states as string[]).keys())
          publishedData('craigsendi')(
            `shares after ${steps} steps`,
            cohortTrace(chainOf(matrix(states, P), from), steps).share[j],
            power[i][j],
          )
  })

  test("gambler's ruin, p = 0.49 over 10: chance of winning and length of the game (closed form)", () => {
    const { p, N, prob_win_from_i, expected_duration_from_i } = json(
      'dtmc_classics',
      'expected.json',
    ).gamblers_ruin
    const rows = Object.fromEntries(
      Array.from({ length: N - 1 }, (_, k) => [
        String(k + 1),
        { [String(k + 2)]: p, [String(k)]: 1 - p },
      ]),
    )
    for (let start = 1; start < N; start++) {
      const chain = compileChain(
        readJourney({
          format: 'sojourn-journey',
          version: 1,
          touchpoints: Object.keys(rows).map((id) => ({ id })),
          outcomes: [{ id: '0' }, { id: String(N), kind: 'conversion' }],
          entries: { [start]: 1 },
          transitions: rows,
        }),
      )
      const won = hittingProbabilities(chain, [String(N)]).probability
      const ruin = publishedData('dtmc_classics')
      ruin('gambler’s ruin: chance of winning', won[start - 1], prob_win_from_i[start])
      ruin(
        'gambler’s ruin: length of the game',
        stepsToAbsorption(chain).mean,
        expected_duration_from_i[start],
      )
      solver(
        expectedVisits(chain).visits.reduce((sum, visits) => sum + visits, 0),
        expected_duration_from_i[start],
      )
    }
  })
})
