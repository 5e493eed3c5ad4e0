import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fitJourney } from '../packages/core/src/estimation/index.ts'
import { randomStream } from '../packages/core/src/numeric/random.ts'
import { readEventLog } from '../packages/data/src/index.ts'
import { openEvents } from '../packages/data/src/node/index.ts'
import { type Comparison, line, Missing } from './comparison.ts'
import { runPython } from './run-python.ts'

const ROWS = 1_000_000
const ROUNDS = 5
