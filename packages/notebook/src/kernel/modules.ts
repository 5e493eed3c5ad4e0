import * as catalogue from '@sojourn/catalogue'
import * as sojourn from 'sojourn'
import * as analysis from 'sojourn/analysis'
import * as attribution from 'sojourn/attribution'
import * as decisions from 'sojourn/decisions'
import * as estimation from 'sojourn/estimation'
import * as forecast from 'sojourn/forecast'
import * as model from 'sojourn/model'
import * as retention from 'sojourn/retention'
import * as scenarios from 'sojourn/scenarios'
import * as simulation from 'sojourn/simulation'
import * as validation from 'sojourn/validation'
import { workerPlot } from './plot.ts'

/** All that a cell can import, and nothing else. */
export const modules = {
  sojourn,
  'sojourn/model': model,
  'sojourn/analysis': analysis,
  'sojourn/estimation': estimation,
  'sojourn/retention': retention,
  'sojourn/decisions': decisions,
  'sojourn/simulation': simulation,
  'sojourn/attribution': attribution,
  'sojourn/scenarios': scenarios,
  'sojourn/forecast': forecast,
  'sojourn/validation': validation,
  '@sojourn/catalogue': catalogue,
  '@observablehq/plot': workerPlot,
}
