import { EventLogError, type EventLogReading, readEventLog } from '@sojourn/data'
import { JourneyError } from 'sojourn/model'
import { fileBytes } from './file-bytes.ts'
import { fitLog } from './fit-log.ts'
import { fitPaths } from './fit-paths.ts'
import { found } from './found.ts'
import { look } from './look.ts'
import { mappingOf } from './mapping-of.ts'
import type { Answered, Answers, Asked, Kind, LogChoice, Progress, Questions } from './protocol.ts'
import { type Renamed, renamed } from './renamed.ts'
import { testLog } from './test-log.ts'
import { tidyFile } from './tidy-file.ts'

const MOST_LISTED = 100

type Tell = (progress: Progress) => void

const work: {
  readonly [K in Kind]: (question: Questions[K], tell: Tell) => Promise<Answers[K]>
} = {
  async look({ file }) {
    const tidied = await tidyFile(file)
    return { ...(await look(tidied.file)), tidied }
  },
  async read(choice, tell) {
    const { rows, skipped, leftOut } = await read(choice, tell)
    return {
      ...found(await named(choice, tell)),
      rows,
      skipped: skipped.length,
      skippedRows: skipped.slice(0, MOST_LISTED),
      leftOut: leftOut.slice(0, MOST_LISTED),
    }
  },
  async fit({ order, ...choice }, tell) {
    const { log, lumped, other } = await named(choice, tell)
    tell({ stage: 'fitting' })
    const fit = fitLog(log, order)
    return lumped > 0 ? { ...fit, merged: [...fit.merged, other] } : fit
  },
  async test({ order, ...choice }, tell) {
    const { log } = await named(choice, tell)
    return testLog(log, order, (share) => tell({ stage: 'testing', share }))
  },
  paths: ({ file, columns, separator }, tell) =>
    fitPaths(
      fileBytes(file, (share) => tell({ stage: 'reading', share })),
      columns,
      separator,
      file.name,
    ),
}

/** What was read and renamed last: most questions are about the same log. */
let latest:
  | { readonly key: string; readonly file: File; readonly reading: EventLogReading }
  | undefined
let latestNames:
  | { readonly key: string; readonly of: EventLogReading; readonly made: Renamed }
  | undefined

async function read({ file, events }: LogChoice, tell: Tell): Promise<EventLogReading> {
  const key = JSON.stringify([file.name, file.size, file.lastModified, events])
  if (latest?.key === key) return latest.reading
  latest = undefined
  latestNames = undefined
  const reading = await readEventLog(file, mappingOf(events), {
    onProgress: (rows, _, share) =>
      tell({ stage: 'reading', rows, ...(share !== undefined && { share }) }),
  })
  latest = { key, file, reading }
  return reading
}

async function named(choice: LogChoice, tell: Tell): Promise<Renamed> {
  const reading = await read(choice, tell)
  const key = JSON.stringify(choice.naming)
  if (latestNames?.key !== key || latestNames.of !== reading)
    latestNames = { key, of: reading, made: renamed(reading.log, choice.naming) }
  return latestNames.made
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data))

async function answer<K extends Kind>({ id, kind, question }: Asked<K>): Promise<void> {
  try {
    const tell = (progress: Progress) => reply({ id, progress })
    reply({ id, answer: await work[kind](question, tell) })
  } catch (error) {
    reply({ id, ...problemsOf(error) })
  }
}

function problemsOf(error: unknown) {
  if (error instanceof EventLogError) {
    const { problems, summary } = error
    return { problems, expected: true, ...(summary !== undefined && { summary }) }
  }
  if (error instanceof JourneyError) return { problems: error.problems, expected: true }
  const message = error instanceof Error ? error.message : String(error)
  return { problems: [{ message }], expected: false }
}

function reply(message: Answered): void {
  postMessage(message)
}
