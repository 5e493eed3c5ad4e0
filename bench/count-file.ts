// Counts the journeys of one event log in a process of its own, and prints what that took:
// node … bench/count-file.ts FILE [TIMES], where the last of several times is told of.
import { fitCounts } from '../packages/core/src/estimation/index.ts'
import { countEventLog } from '../packages/data/src/index.ts'
import { duckdbSorter, eventFiles } from '../packages/data/src/node/index.ts'

const [file = '', times = '1'] = process.argv.slice(2)
const columns = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }
for (let time = 1; time < Number(times); time++) await count()
console.log(JSON.stringify(await count()))

async function count() {
  const files = await eventFiles(file)
  const begin = process.cpuUsage()
  const { counts, ordered } = await countEventLog(() => files, columns, {
    conversions: ['order'],
    sorter: duckdbSorter(),
  })
  const seconds = secondsSince(begin)
  fitCounts(counts)
  return {
    ordered,
    steps: counts.steps.reduce((sum, { to, all }) => (to < 0 ? sum : sum + all), 0),
    seconds,
    fitted: secondsSince(begin),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function secondsSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}
