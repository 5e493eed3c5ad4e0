import { en, type NotebookMessages } from './en.ts'

export const nb: NotebookMessages = en
