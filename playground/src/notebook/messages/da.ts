import { en, type NotebookMessages } from './en.ts'

export const da: NotebookMessages = en
