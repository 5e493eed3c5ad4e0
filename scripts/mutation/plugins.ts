import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { AsItGoes } from './as-it-goes.ts'
import { InProcess } from './in-process.ts'

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess),
  declareClassPlugin(PluginKind.Reporter, 'as-it-goes', AsItGoes),
]
