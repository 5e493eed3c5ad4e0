import { compileChain, type Journey } from 'sojourn/model'
import { createRunner, type Estimate, type Simulation } from 'sojourn/simulation'
import type { Command } from '../command.ts'
import { json } from '../json.ts'
import { Progress } from '../progress.ts'
import { readJourneyFile } from '../read-journey-file.ts'
import { simulationPage } from '../reports/simulation-page.ts'

const MOST_CUSTOMERS = 1e12
const MOST_WORKERS = 256

export const simulate: Command = {
  name: 'simulate',
  purpose: 'lets customers walk the journey, one by one, and counts what becomes of them.',
  operand: { name: 'JOURNEY', help: 'a journey file (.json)' },
  flags: {
    customers: { value: 'N', required: true, help: 'how many customers enter' },
    seed: {
      value: 'S',
      help: 'any text or number; the same seed gives the same numbers on every machine; default 1',
    },
    workers: {
      value: 'N',
      help: 'how many processors share the work, from 0; the numbers are the same; default all',
    },
  },
  examples: [
    {
      shows: 'A million customers of the web shop:',
      args: ['simulate', 'examples/web-shop/journey.json', '--customers 1000000', '--seed 1'],
    },
  ],
  output: [
    'Every figure is an estimate, with the standard error that chance leaves: 19 times in 20 the exact figure lies within two of them. "sojourn analyze" gives the exact ones; a simulation is for what has no formula, and to check the one by the other.',
    'With --json: customers, conversion {mean, standardError}, outcomes {id: {mean, standardError}}, steps {mean, standardError}, truncated (journeys cut off after 10,000 steps or at a dead end); also revenue and cost per customer, time in seconds (null where a sojourn time is not known), visits {id: {mean, standardError}}.',
  ],
  async run(given, terminal) {
    const customers = given.wholeNumber('customers', {
      least: 1,
      most: MOST_CUSTOMERS,
      otherwise: 1,
    })
    const workers = given.wholeNumber('workers', {
      least: 0,
      most: MOST_WORKERS,
      otherwise: undefined,
    })
    const seed = given.text('seed') ?? '1'
    given.check()
    const { journey, warnings } = await readJourneyFile(terminal.cwd, given.operand)
    const progress = new Progress(terminal)
    const runner = createRunner(workers === undefined ? {} : { workers })
    try {
      const simulation = await terminal.interruptible((signal) =>
        runner.simulate(compileChain(journey), {
          customers,
          seed,
          signal,
          onProgress: (share) => progress.share('Simulating', share),
        }),
      )
      progress.erase()
      terminal.stdout.write(
        given.has('json')
          ? json(simulationJson(journey, simulation))
          : simulationPage(journey, simulation, warnings, terminal),
      )
    } finally {
      progress.erase()
      runner.close()
    }
    return 0
  },
}

/** The keys of the contract in its order, then more. */
function simulationJson(journey: Journey, simulation: Simulation): object {
  const { customers, conversion, outcomes, steps, truncated, revenue, cost, time, visits } =
    simulation
  return {
    customers,
    conversion,
    outcomes: byId(journey.outcomes, outcomes),
    steps,
    truncated,
    revenue,
    cost,
    time,
    visits: byId(journey.touchpoints, visits),
  }
}

/** An object without prototype, so that an id such as `__proto__` is a key like any other. */
function byId(states: readonly { readonly id: string }[], values: readonly Estimate[]): object {
  const record: Record<string, Estimate | undefined> = Object.create(null)
  for (const [i, { id }] of states.entries()) record[id] = values[i]
  return record
}
