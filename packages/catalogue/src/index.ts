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
export { example, exampleIds, type ExampleId } from './examples/example.ts'
export type { Answer, Example } from './examples/example-definition.ts'
export { verdictSentence, type VerdictOptions } from './verdict/verdict-sentence.ts'
