import type { Command } from '../command.ts'
import { analyze } from './analyze.ts'
import { attribute } from './attribute.ts'
import { backtest } from './backtest.ts'
import { calibrate } from './calibrate.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { diff } from './diff.ts'
import { examples } from './examples.ts'
import { fit } from './fit.ts'
import { forecast } from './forecast.ts'
import { levers } from './levers.ts'
import { planTest } from './plan-test.ts'
import { portfolio } from './portfolio.ts'
import { report } from './report.ts'
import { requireCommand } from './require.ts'
import { retention } from './retention.ts'
import { segments } from './segments.ts'
import { simulate } from './simulate.ts'
import { survey } from './survey.ts'

/** Every command, in the order of the story. */
export const COMMANDS: readonly Command[] = [
  fit,
  backtest,
  segments,
  survey,
  check,
  analyze,
  simulate,
  retention,
  calibrate,
  examples,
  levers,
  forecast,
  requireCommand,
  compare,
  portfolio,
  planTest,
  report,
  diff,
  attribute,
]
