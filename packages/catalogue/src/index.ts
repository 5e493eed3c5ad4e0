export { languages, text, textList, type Language, type Text, type TextList } from './language.ts'
export * from './roles/index.ts'
export * from './levers/index.ts'
