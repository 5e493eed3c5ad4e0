import { en, type NotebookMessages } from './en.ts'

export const sv: NotebookMessages = en
