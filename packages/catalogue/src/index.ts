/**
 * Phase frameworks, example journeys and levers with their evidence, in four languages.
 *
 * @module
 */

export {
  languages,
  sayIn,
  text,
  textList,
  type Language,
  type Say,
  type Text,
  type TextList,
} from './language.ts'
export {
  framework,
  frameworkIds,
  type Framework,
  type FrameworkId,
  type PhaseOf,
} from './frameworks/framework.ts'
export type { PhaseId } from './frameworks/phases.ts'
export * from './roles/index.ts'
export * from './levers/index.ts'
export { exampleIds, type ExampleId } from './examples/example-id.ts'
export { example } from './examples/example.ts'
export { loadExample } from './examples/load-example.ts'
export type { Answer, Example } from './examples/example-definition.ts'
export { verdictSentence, type VerdictOptions } from './verdict/verdict-sentence.ts'
