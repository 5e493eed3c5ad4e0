// Counts the journeys of one event log in a process of its own, and prints what that took:
// node … bench/count-file.ts FILE
import { countEventLog } from '../packages/data/src/index.ts'
import { duckdbSorter, eventFiles } from '../packages/data/src/node/index.ts'

const files = await eventFiles(process.argv[2] as string)
const columns = { customer: 'customer', time: 'time', touchpoint: 'touchpoint' }
const begin = process.cpuUsage()
const { counts, ordered } = await countEventLog(() => files, columns, { sorter: duckdbSorter() })
const { user, system } = process.cpuUsage(begin)
console.log(
  JSON.stringify({
    ordered,
    steps: counts.steps.reduce((sum, { to, all }) => (to < 0 ? sum : sum + all), 0),
    seconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
